import type { Rectangle, SheetModel } from './types';

/** `AB` for 28. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 28 for `AB`. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** `B7` for row 7, column 2. */
export const formatCell = (row: number, column: number): string => `${columnLetters(column)}${row}`;

/** `B7` or `B7:C9`. */
export function formatRange({ row, column, rows, columns }: Rectangle): string {
  const first = formatCell(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${formatCell(row + rows - 1, column + columns - 1)}`;
}

/** A range with sides that may be open: `A2:C` has no last row, `2:5` no columns, `B:B` no rows. */
export interface OpenRange {
  sheetName?: string;
  firstRow?: number;
  firstColumn?: number;
  lastRow?: number;
  lastColumn?: number;
}

const CORNER = String.raw`\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,7})?`;
const RANGE = new RegExp(`^${CORNER}(?::${CORNER})?$`);
const WITH_SHEET = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/s;

/** Reads `B7`, `A1:Z`, `A:B`, `2:5`, `Kebutuhan!A1:Z`, `'Data ''Desa'''!B2`; `undefined` for anything else. */
export function parseA1(text: string): OpenRange | undefined {
  const named = WITH_SHEET.exec(text.trim());
  const range = parsePlain((named?.[3] ?? text).trim());
  if (!range || !named) return range;
  return { sheetName: named[1]?.replace(/''/g, "'") ?? named[2] ?? '', ...range };
}

function parsePlain(text: string): OpenRange | undefined {
  const match = RANGE.exec(text);
  if (!match || text === '') return undefined;
  const [, letters, digits, endLetters, endDigits] = match;
  if (!text.includes(':')) return letters && digits ? corners(letters, digits, letters, digits) : undefined;
  if (!(letters || digits) || !(endLetters || endDigits)) return undefined;
  const sameKind = (letters && endLetters) || (digits && endDigits);
  return sameKind ? corners(letters, digits, endLetters, endDigits) : undefined;
}

function corners(letters?: string, digits?: string, endLetters?: string, endDigits?: string): OpenRange {
  const [firstColumn, lastColumn] = inOrder(letters && columnNumber(letters), endLetters && columnNumber(endLetters));
  const [firstRow, lastRow] = inOrder(digits && Number(digits), endDigits && Number(endDigits));
  return {
    ...(firstRow !== undefined && { firstRow }),
    ...(firstColumn !== undefined && { firstColumn }),
    ...(lastRow !== undefined && { lastRow }),
    ...(lastColumn !== undefined && { lastColumn }),
  };
}

function inOrder(first: number | string | undefined, last: number | string | undefined) {
  const a = typeof first === 'number' ? first : undefined;
  const b = typeof last === 'number' ? last : undefined;
  return a !== undefined && b !== undefined && b < a ? [b, a] : [a, b];
}

/** Closes the open sides at the edge of the sheet; it may still lie outside, see `isWithin`. */
export function closeRange(range: OpenRange, sheet: Pick<SheetModel, 'maxRows' | 'maxColumns'>): Rectangle {
  const row = range.firstRow ?? 1;
  const column = range.firstColumn ?? 1;
  const lastRow = range.lastRow ?? Math.max(sheet.maxRows, row);
  const lastColumn = range.lastColumn ?? Math.max(sheet.maxColumns, column);
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/** Whether every cell of the rectangle is on the sheet. */
export function isWithin(range: Rectangle, sheet: Pick<SheetModel, 'maxRows' | 'maxColumns'>): boolean {
  return (
    range.row >= 1 &&
    range.column >= 1 &&
    range.row + range.rows - 1 <= sheet.maxRows &&
    range.column + range.columns - 1 <= sheet.maxColumns
  );
}

/** A sheet name as a formula writes it; quoted whenever it could be read as something else. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\d_]*$/u.test(name) && !/^(R\d*C?\d*|C\d*|TRUE|FALSE|[A-Z]{1,3}\d+)$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** Whether two rectangles share a cell. */
export function overlaps(a: Rectangle, b: Rectangle): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

export function contains(range: Rectangle, row: number, column: number): boolean {
  return (
    row >= range.row && row < range.row + range.rows && column >= range.column && column < range.column + range.columns
  );
}
