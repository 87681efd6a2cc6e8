import type { Desk, Outcome } from '../actions/desk';
import { Refusal } from '../actions/refusal';
import { wordsFor } from '../core/words/words';
import type { Screen } from '../core/workbook';
import { errorText } from './errorText';
import { googleWorkbook } from './googleWorkbook';
import { wordsHere } from './language';

/** How long an action waits for a colleague's action, in milliseconds; 20 s served 26 writers at once (platform.md §6). */
const PATIENCE = 20_000;

/** A desk at the open spreadsheet for the person at the keyboard. */
export function googleDesk(): Desk {
  const spreadsheet = SpreadsheetApp.getActive();
  return {
    open: () => googleWorkbook(spreadsheet),
    screen: googleScreen(spreadsheet),
    exclusively: (work) => {
      const lock = LockService.getDocumentLock();
      if (lock !== null && !lock.tryLock(PATIENCE)) throw new Refusal(wordsHere().actions.busy);
      try {
        return work();
      } finally {
        lock?.releaseLock();
      }
    },
  };
}

function googleScreen(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Screen {
  return {
    confirm: (title, question) => {
      const ui = SpreadsheetApp.getUi();
      return ui.alert(title, question, ui.ButtonSet.YES_NO) === ui.Button.YES;
    },
    alert: (title, message) => {
      const ui = SpreadsheetApp.getUi();
      ui.alert(title, message, ui.ButtonSet.OK);
    },
    toast: (message, title) => {
      spreadsheet.toast(message, title, 8);
    },
  };
}

/** Runs an action from the menu and shows how it ended. The one place where errors of menu actions arrive. */
export function runFromMenu(action: (desk: Desk) => Outcome): void {
  const desk = googleDesk();
  const { actions } = wordsFor(undefined);
  const outcome = attemptAction(action, desk);
  if (outcome.state === 'done') desk.screen.toast(outcome.message, actions.title);
  else desk.screen.alert(actions.title, outcome.message);
}

/** Runs an action and turns whatever it throws into a message for the official. */
export function attemptAction(action: (desk: Desk) => Outcome, desk: Desk): Outcome {
  try {
    return action(desk);
  } catch (error) {
    return { state: 'refused', message: messageOf(error) };
  }
}

/** What an official is told of an error: a refusal speaks for itself, anything else is named as a fault. */
export function messageOf(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  return wordsHere().actions.failed(errorText(error));
}
