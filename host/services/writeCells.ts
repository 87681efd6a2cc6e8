import { contains } from '../model/a1';
import { cellKey, isEmptyCell, keyColumn, keyRow } from '../model/cells';
import type { CellModel, CellStyle, Rectangle, SheetModel } from '../model/types';

/** Changes every cell of a rectangle; cells that end up holding nothing are not kept. */
export function changeCells(
  sheet: SheetModel,
  { row, column, rows, columns }: Rectangle,
  change: (cell: CellModel, row: number, column: number) => void,
): void {
  for (let r = 0; r < rows; r += 1) {
    const base = cellKey(row + r, column);
    for (let c = 0; c < columns; c += 1) {
      const known = sheet.cells.get(base + c);
      const cell = known ?? { value: null };
      change(cell, r, c);
      if (isEmptyCell(cell)) sheet.cells.delete(base + c);
      else if (known === undefined) sheet.cells.set(base + c, cell);
    }
  }
}

/** The same for cells that exist; for changes that only take away. The answer `'drop'` drops the whole cell. */
export function changeKnownCells(
  sheet: SheetModel,
  range: Rectangle,
  change: (cell: CellModel) => 'drop' | undefined,
): void {
  const { row, column, rows, columns } = range;
  const visit = (key: number, cell: CellModel) => {
    if (change(cell) === 'drop' || isEmptyCell(cell)) gone.push(key);
  };
  const gone: number[] = [];
  if (sheet.cells.size > rows * columns) {
    for (let r = row; r < row + rows; r += 1) {
      for (let c = column; c < column + columns; c += 1) {
        const cell = sheet.cells.get(cellKey(r, c));
        if (cell) visit(cellKey(r, c), cell);
      }
    }
  } else {
    for (const [key, cell] of sheet.cells) if (contains(range, keyRow(key), keyColumn(key))) visit(key, cell);
  }
  if (gone.length === sheet.cells.size) sheet.cells.clear();
  else for (const key of gone) sheet.cells.delete(key);
}

export interface Cleared {
  contents: boolean;
  formats: boolean;
}

/** Takes contents or formats or both; notes and rules stay. Faster than cell by cell for the usual whole sheet. */
export function clearCells(sheet: SheetModel, range: Rectangle, { contents, formats }: Cleared): void {
  changeKnownCells(sheet, range, (cell) => {
    if (contents && formats && cell.note === undefined && cell.validation === undefined) return 'drop';
    if (contents) {
      cell.value = null;
      if (cell.formula !== undefined) delete cell.formula;
      if (cell.spillOf !== undefined) delete cell.spillOf;
      if (cell.links !== undefined) delete cell.links;
    }
    if (formats && cell.numberFormat !== undefined) delete cell.numberFormat;
    if (formats && cell.style !== undefined) delete cell.style;
    return undefined;
  });
}

type Part = keyof CellStyle;
const steps = new WeakMap<CellStyle, Map<Part, Map<unknown, CellStyle | undefined>>>();
const PLAIN: CellStyle = {};

/**
 * The style with one part set, or taken away with `undefined`.
 *
 * Cells that get the same parts in the same order share one object: large sheets hold a handful of styles. Styles are
 * never changed in place.
 */
export function restyled<P extends Part>(
  style: CellStyle | undefined,
  part: P,
  value: CellStyle[P],
): CellStyle | undefined {
  const from = style ?? PLAIN;
  if (from[part] === value) return style;
  const byPart = steps.get(from) ?? new Map();
  steps.set(from, byPart);
  const byValue = byPart.get(part) ?? new Map();
  byPart.set(part, byValue);
  if (byValue.has(value)) return byValue.get(value);
  const { [part]: _before, ...rest } = from;
  const next: CellStyle = value === undefined ? rest : { ...rest, [part]: value };
  const made = Object.keys(next).length === 0 ? undefined : next;
  byValue.set(value, made);
  return made;
}

/** Puts a style part on a cell. */
export function restyle<P extends Part>(cell: CellModel, part: P, value: CellStyle[P]): void {
  const next = restyled(cell.style, part, value);
  if (next !== undefined) cell.style = next;
  else if (cell.style !== undefined) delete cell.style;
}
