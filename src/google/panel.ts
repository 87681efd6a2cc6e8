import { wordsFor } from '../core/words/words';
import { menuLanguage } from './language';

/** Opens the side panel. Everything in it is inlined at build time; nothing is fetched from elsewhere. */
export function openPanel(): void {
  const { actions } = wordsFor(menuLanguage(true));
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Panel').setTitle(actions.title));
}
