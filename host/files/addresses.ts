import { columnNumber, formatRange } from '../model/a1';
import type { Rectangle } from '../model/types';

export const EXCEL_MAX_ROWS = 1_048_576;
export const EXCEL_MAX_COLUMNS = 16_384;

/** `$B$7:$C$9`. */
export function absoluteAddress(range: Rectangle): string {
  return formatRange(range).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/** Reads `B7`, `$B$7:$C$9`, `B:C` or `7:9`; open sides reach the end of an Excel sheet. */
export function parseRange(text: string): Rectangle | undefined {
  const match = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/i.exec(text.trim());
  if (!match || text.trim() === '') return undefined;
  const [, firstColumn, firstRow, lastColumn, lastRow] = match;
  if (!text.includes(':')) {
    if (!firstColumn || !firstRow) return undefined;
    return within({ row: Number(firstRow), column: columnNumber(firstColumn), rows: 1, columns: 1 });
  }
  const top = firstRow ? Number(firstRow) : 1;
  const left = firstColumn ? columnNumber(firstColumn) : 1;
  const bottom = lastRow ? Number(lastRow) : EXCEL_MAX_ROWS;
  const right = lastColumn ? columnNumber(lastColumn) : EXCEL_MAX_COLUMNS;
  return within({
    row: Math.min(top, bottom),
    column: Math.min(left, right),
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  });
}

/** `'Data Desa'!A1:B2` -> sheet name and range; the sheet is absent for a plain `A1:B2`. */
export function parseSheetRange(text: string): { sheet?: string; range: Rectangle } | undefined {
  const match = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?([^!]+)$/.exec(text.trim().replace(/^=/, ''));
  if (!match) return undefined;
  const range = parseRange(match[3] ?? '');
  if (!range) return undefined;
  const sheet = match[1]?.replace(/''/g, "'") ?? match[2];
  return sheet === undefined ? { range } : { sheet, range };
}

function within(range: Rectangle): Rectangle | undefined {
  const inside =
    range.row >= 1 &&
    range.column >= 1 &&
    range.row + range.rows - 1 <= EXCEL_MAX_ROWS &&
    range.column + range.columns - 1 <= EXCEL_MAX_COLUMNS;
  return inside ? range : undefined;
}
