import type { EditedPlace } from '../actions/assignIdsOnEdit';
import type { Desk } from '../actions/desk';
import { Refusal } from '../actions/refusal';
import { googleDesk, messageOf } from './desk';
import { wordsHere } from './language';

/** Runs an action for a person's edit. Dialogs are not allowed here, so a fault is shown as a toast. */
export function runOnEdit(
  event: GoogleAppsScript.Events.SheetsOnEdit,
  action: (desk: Desk, place: EditedPlace) => void,
): void {
  const { range } = event;
  const desk = googleDesk();
  const place = {
    sheetId: range.getSheet().getSheetId(),
    firstColumn: range.getColumn(),
    lastColumn: range.getLastColumn(),
  };
  try {
    action(desk, place);
  } catch (error) {
    // A busy workbook is no fault here: the next action gives the row its id.
    if (error instanceof Refusal) return;
    desk.screen.toast(messageOf(error), wordsHere().actions.title);
  }
}
