import type { CellModel, SheetModel } from './types';

const STRIDE = 65536;

export const cellKey = (row: number, column: number): number => row * STRIDE + column;
export const keyRow = (key: number): number => Math.floor(key / STRIDE);
export const keyColumn = (key: number): number => key % STRIDE;

/** The cell as it is, or `undefined` for one that holds nothing at all. */
export function peek(sheet: SheetModel, row: number, column: number): CellModel | undefined {
  return sheet.cells.get(row * STRIDE + column);
}

/** The cell to write on; made empty when there is none. Call `prune` after taking something away. */
export function touch(sheet: SheetModel, row: number, column: number): CellModel {
  const key = row * STRIDE + column;
  const known = sheet.cells.get(key);
  if (known) return known;
  const cell: CellModel = { value: null };
  sheet.cells.set(key, cell);
  return cell;
}

/** Drops the cell when it holds nothing any more. */
export function prune(sheet: SheetModel, row: number, column: number): void {
  const key = row * STRIDE + column;
  const cell = sheet.cells.get(key);
  if (cell && isEmptyCell(cell)) sheet.cells.delete(key);
}

/** Neither a value nor anything that would show once a value is typed. */
export function isEmptyCell(cell: CellModel): boolean {
  return (
    !holdsContent(cell) &&
    cell.numberFormat === undefined &&
    cell.style === undefined &&
    cell.note === undefined &&
    cell.validation === undefined &&
    cell.links === undefined
  );
}

/** What `getLastRow` counts: any value, an unticked checkbox and a formula giving `""` too; not notes, formats, rules. */
export function holdsContent(cell: CellModel): boolean {
  return cell.value !== null || cell.formula !== undefined;
}

/** Last row with content, 0 for an empty sheet. */
export function lastRow(sheet: SheetModel): number {
  let last = 0;
  sheet.cells.forEach((cell, key) => {
    if (key >= last && holdsContent(cell)) last = key;
  });
  return keyRow(last);
}

/** Last column with content, 0 for an empty sheet. */
export function lastColumn(sheet: SheetModel): number {
  let last = 0;
  sheet.cells.forEach((cell, key) => {
    const column = key % STRIDE;
    if (column > last && holdsContent(cell)) last = column;
  });
  return last;
}
