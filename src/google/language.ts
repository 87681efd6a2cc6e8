import { parseState } from '../core/state';
import { type Words, wordsFor } from '../core/words/words';
import { findState } from './state';

/** Words in the language of this workbook, where an action could not say in which it speaks. */
export function wordsHere(): Words {
  return wordsFor(menuLanguage(true));
}

/** The language this workbook was last used in, for the menu; Indonesian where it may not be read. */
export function menuLanguage(mayRead: boolean): 'id' | 'en' {
  if (!mayRead) return 'id';
  try {
    const entry = findState(SpreadsheetApp.getActive());
    return (entry === undefined ? undefined : parseState(entry.getValue())?.language) ?? 'id';
  } catch {
    // A menu in Indonesian beats no menu: an error here would leave only "Help".
    return 'id';
  }
}
