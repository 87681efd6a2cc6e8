import type { Words } from '../core/words/words';
import type { Trouble } from '../core/workbook';

/** What an official is told of parts the spreadsheet refused, each sheet once. */
export function troubleSentences(troubles: readonly Trouble[], words: Words): readonly string[] {
  return Array.from(new Set(troubles.map((trouble) => words.actions.dropDownTrouble(trouble.sheetName))));
}
