import { wordsFor } from '../core/words/words';
import { MENU } from '../menu';
import { menuLanguage } from './language';

/** Adds the menu. Works in every authorization mode: in NONE nothing of the document is touched. */
export function addMenu(event: { readonly authMode?: GoogleAppsScript.Script.AuthMode } | undefined): void {
  const mayRead = event?.authMode !== ScriptApp.AuthMode.NONE;
  const { actions } = wordsFor(menuLanguage(mayRead));
  const menu = SpreadsheetApp.getUi().createMenu(actions.title);
  for (const item of MENU) {
    if (item === null) menu.addSeparator();
    else menu.addItem(actions.menu[item[0]], item[1]);
  }
  menu.addToUi();
}
