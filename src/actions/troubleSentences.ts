import type { Words } from '../core/words/words';
import type { Trouble } from '../core/workbook';

/** What an official is told of parts the spreadsheet refused, each sheet once. */
export function troubleSentences(troubles: readonly Trouble[], words: Words): readonly string[] {
  const { idTrouble, dropDownTrouble } = words.actions;
  const sentences = troubles.map(({ what, sheetName }) => (what === 'ids' ? idTrouble : dropDownTrouble)(sheetName));
  return Array.from(new Set(sentences));
}
