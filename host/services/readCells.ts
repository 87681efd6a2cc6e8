import { cellKey, keyColumn, keyRow } from '../model/cells';
import { isDateFormat } from '../model/display';
import type { CellModel, Rectangle, SheetModel } from '../model/types';
import { instantReader } from './civil';
import type { Execution } from './execution';

/** A grid of what `of` says of every cell; `empty` stands for cells that hold nothing. */
export function readGrid<T>(sheet: SheetModel, range: Rectangle, empty: T, of: (cell: CellModel) => T): T[][] {
  const { row, column, rows, columns } = range;
  const grid = Array.from({ length: rows }, () => new Array<T>(columns).fill(empty));
  if (sheet.cells.size < (rows * columns) / 2) return fillFromCells(sheet, range, grid, of);
  for (let r = 0; r < rows; r += 1) {
    const line = grid[r] ?? [];
    const base = cellKey(row + r, column);
    for (let c = 0; c < columns; c += 1) {
      const cell = sheet.cells.get(base + c);
      if (cell !== undefined) line[c] = of(cell);
    }
  }
  return grid;
}

/** The same by going through the cells, for ranges that are mostly empty. */
function fillFromCells<T>(
  { cells }: SheetModel,
  { row, column, columns }: Rectangle,
  grid: T[][],
  of: (cell: CellModel) => T,
): T[][] {
  for (const [key, cell] of cells) {
    const line = grid[keyRow(key) - row];
    const c = keyColumn(key) - column;
    if (line !== undefined && c >= 0 && c < columns) line[c] = of(cell);
  }
  return grid;
}

/** What `getValue` gives for a cell: Number, Boolean, Date, String; errors as their text, empty as `''`. */
export function valueReader({ model, dateOf }: Execution): (cell: CellModel) => unknown {
  const instantOf = instantReader(model.timeZone);
  return ({ value, numberFormat }) => {
    if (typeof value === 'number') {
      return numberFormat !== undefined && isDateFormat(numberFormat) ? dateOf(instantOf(value)) : value;
    }
    if (value === null) return '';
    return typeof value === 'object' ? value.error : value;
  };
}
