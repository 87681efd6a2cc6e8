import { menuWordsFor } from '../core/words/menuWords';
import { MENU } from '../menu';
import { menuLanguage } from './language';

/** Adds the menu. Works in every authorization mode: in NONE nothing of the document is touched. */
export function addMenu(event: { readonly authMode?: GoogleAppsScript.Script.AuthMode } | undefined): void {
  const mayRead = event?.authMode !== ScriptApp.AuthMode.NONE;
  const { title, items } = menuWordsFor(menuLanguage(mayRead));
  const ui = SpreadsheetApp.getUi();
  const menu = ui.createMenu(title);
  for (const item of MENU) {
    if (item === null) menu.addSeparator();
    else if (!('label' in item)) menu.addItem(items[item[0]], item[1]);
    else {
      const inner = ui.createMenu(items[item.label]);
      for (const [key, entry] of item.items) inner.addItem(items[key], entry);
      menu.addSubMenu(inner);
    }
  }
  menu.addToUi();
}
