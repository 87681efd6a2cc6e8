import type { Rectangle } from '../model/types';

/** 1 → `A`, 27 → `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `AA` → 27 */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Reads `B7`, `A1:C3`, `A:C` or `2:5`; an open side reaches to the end of the sheet. */
export function parseRange(text: string, maxRows: number, maxColumns: number): Rectangle | undefined {
  const found = /^\$?([A-Z]{0,3})\$?(\d{0,7})(?::\$?([A-Z]{0,3})\$?(\d{0,7}))?$/i.exec(text.trim());
  if (!found || (!found[1] && !found[2])) return undefined;
  const [, left = '', top = '', right = left, bottom = top] = found;
  const row = Number(top || 1);
  const column = left ? columnNumber(left) : 1;
  const lastRow = Math.min(Number(bottom || maxRows), maxRows);
  const lastColumn = Math.min(right ? columnNumber(right) : maxColumns, maxColumns);
  if (row < 1 || row > lastRow || column > lastColumn) return undefined;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}
