/** A civil date, `'2026-11-23'`. No time zone: the day a person reads on the wall. */
export type IsoDate = string;
/** Whole or fractional Indonesian rupiah, 0 or more unless said otherwise. */
export type Rupiah = number;
/** 0–1. */
export type Share = number;
/** 0–100. */
export type Points = number;
/** 0–100 and beyond: achievement can exceed its target. */
export type Percent = number;

/** A cell that Sheets holds as a date; a text that looks like a date is a string. */
export interface DateCell {
  readonly date: IsoDate;
  /** Day and time as spreadsheets count them; only for a cell with a time of day. 12.00 on 1899-12-31 is 1.5. */
  readonly serial?: number;
}

/** What a cell holds; `''` is an empty cell. Formula errors arrive as their text, `'#REF!'`. */
export type Cell = string | number | boolean | DateCell;

/** Rows from row 1 of the sheet, cells from column A; every row equally long. */
export type Grid = readonly (readonly Cell[])[];

/** Where one cell stands, for messages and links. Rows and columns count from 1. */
export interface CellRef {
  readonly sheetId: number;
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
}

export function isDateCell(cell: Cell | undefined): cell is DateCell {
  return typeof cell === 'object';
}

/** 1 -> A, 26 -> Z, 27 -> AA. */
export function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return before > 0 ? columnLetters(before) + letter : letter;
}

/** `Kebutuhan!H7`, as people write it in conversation. */
export function addressOf(at: CellRef): string {
  return `${at.sheetName}!${columnLetters(at.column)}${at.row}`;
}

/** Serial number of a civil date as spreadsheets count days: 1899-12-30 is 0, 2025-10-01 is 45931. */
export function serialOf(date: IsoDate): number {
  const month = Number(date.slice(5, 7)) - 1;
  return Math.round(Date.UTC(Number(date.slice(0, 4)), month, Number(date.slice(8))) / 86_400_000) + 25_569;
}

/** No cell holds anything. */
export function isEmptyGrid(grid: Grid): boolean {
  return grid.every((row) => row.every((cell) => cell === ''));
}
