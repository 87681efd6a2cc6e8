import { menuWordsFor } from '../core/words/menuWords';
import { menuLanguage } from './language';

/** Opens the side panel. Everything in it is inlined at build time; nothing is fetched from elsewhere. */
export function openPanel(): void {
  const { title } = menuWordsFor(menuLanguage(true));
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Panel').setTitle(title));
}
