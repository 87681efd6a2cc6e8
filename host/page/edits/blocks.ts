import type { Rectangle } from '../../model/types';
import type { CellView, TypedCell } from '../../protocol';
import { cellAt, type MirrorSheet } from '../mirror';
import { shiftFormula } from './shiftFormula';
import { type TypingHabits, typedText } from './typedText';

/** The texts of a rectangle, row by row. */
export function readBlock(
  sheet: MirrorSheet,
  range: Rectangle,
  read: (cell: CellView | undefined) => string,
): string[][] {
  return Array.from({ length: range.rows }, (_, row) =>
    Array.from({ length: range.columns }, (_, column) => read(cellAt(sheet, range.row + row, range.column + column))),
  );
}

/** What empties a selection: only cells that show or calculate something. */
export function clearingOf(sheet: MirrorSheet, range: Rectangle): TypedCell[] {
  const inside = ({ row, column }: CellView): boolean =>
    row >= range.row && row < range.row + range.rows && column >= range.column && column < range.column + range.columns;
  return [...sheet.cells.values()]
    .filter((cell) => inside(cell) && (cell.value !== null || cell.formula !== undefined || cell.error !== undefined))
    .map(({ row, column }) => ({ row, column, text: '' }));
}

/** A block at the top left of a selection; repeated where the selection is a multiple of it, as in Sheets. */
export function pasteBlock(
  block: readonly (readonly string[])[],
  selection: Rectangle,
  textFor: (text: string, row: number, column: number) => string,
): TypedCell[] {
  const rows = block.length;
  const columns = Math.max(0, ...block.map((row) => row.length));
  if (rows === 0 || columns === 0) return [];
  const tiles = selection.rows % rows === 0 && selection.columns % columns === 0;
  const height = tiles ? selection.rows : rows;
  const width = tiles ? selection.columns : columns;
  const cells: TypedCell[] = [];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const text = block[row % rows]?.[column % columns] ?? '';
      const [atRow, atColumn] = [selection.row + row, selection.column + column];
      cells.push({
        row: atRow,
        column: atColumn,
        text: textFor(text, atRow - (row % rows), atColumn - (column % columns)),
      });
    }
  }
  return cells;
}

/** Dragging the fill handle: copies with shifted references; two or more numbers go on in equal steps. */
export function fillBlock(sheet: MirrorSheet, source: Rectangle, target: Rectangle, habits: TypingHabits): TypedCell[] {
  const down = target.rows > source.rows || target.row !== source.row;
  const cells: TypedCell[] = [];
  for (let row = target.row; row < target.row + target.rows; row++) {
    for (let column = target.column; column < target.column + target.columns; column++) {
      const [rowStep, columnStep] = [row - source.row, column - source.column];
      const inside = rowStep >= 0 && rowStep < source.rows && columnStep >= 0 && columnStep < source.columns;
      if (!inside) cells.push({ row, column, text: filledText(sheet, source, rowStep, columnStep, down, habits) });
    }
  }
  return cells;
}

function filledText(
  sheet: MirrorSheet,
  source: Rectangle,
  rowStep: number,
  columnStep: number,
  down: boolean,
  habits: TypingHabits,
): string {
  const fromRow = source.row + modulo(rowStep, source.rows);
  const fromColumn = source.column + modulo(columnStep, source.columns);
  const from = cellAt(sheet, fromRow, fromColumn);
  if (!from) return '';
  const { row, column } = from;
  if (from.formula !== undefined) {
    return shiftFormula(from.formula, source.row + rowStep - row, source.column + columnStep - column);
  }
  const next = down
    ? inSeries(
        seriesAt(sheet, source.rows, (step) => [source.row + step, fromColumn]),
        rowStep,
      )
    : inSeries(
        seriesAt(sheet, source.columns, (step) => [fromRow, source.column + step]),
        columnStep,
      );
  return typedText(next === undefined ? from : { ...from, value: next }, habits);
}

function seriesAt(sheet: MirrorSheet, length: number, place: (step: number) => [number, number]): unknown[] {
  return Array.from({ length }, (_, step) => {
    const cell = cellAt(sheet, ...place(step));
    return cell?.formula === undefined ? cell?.value : undefined;
  });
}

/** The value at a place of a series with equal steps; `undefined` when there is no such series. */
function inSeries(values: readonly unknown[], at: number): number | undefined {
  const [first, second] = values;
  if (typeof first !== 'number' || typeof second !== 'number') return undefined;
  const step = second - first;
  const even = values.every(
    (value, index) => typeof value === 'number' && Math.abs(value - first - index * step) < 1e-9,
  );
  return even ? first + at * step : undefined;
}

const modulo = (value: number, by: number): number => ((value % by) + by) % by;
