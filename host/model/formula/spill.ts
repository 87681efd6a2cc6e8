import { contains, formatCell } from '../a1';
import { holdsContent, peek, prune, touch } from '../cells';
import type { CellPosition } from '../changes';
import type { CellModel, Rectangle, SheetModel, StoredValue } from '../types';
import type { Entry } from './graph';
import { failure, type Grid, isError, isGrid, type Value } from './values';

export interface Written {
  changed: CellPosition[];
  footprint: Rectangle;
  /** The room an array wanted and did not get. */
  wanted: Rectangle | undefined;
}

/** Writes the result of a formula: a value into its cell, an array into the cells below and to the right as well. */
export function writeResult(sheet: SheetModel, entry: Entry, result: Value): Written {
  const changed: CellPosition[] = [];
  const room = roomFor(entry, result);
  const obstacle = isGrid(result) ? obstacleIn(sheet, entry, room) : undefined;
  const footprint = obstacle ? { ...room, rows: 1, columns: 1 } : room;
  clearOld(sheet, entry, footprint, changed);
  if (isGrid(result) && !obstacle) fill(sheet, entry, result, changed);
  else writeCell(sheet, entry, obstacle ?? (result as StoredValue), undefined, changed);
  return { changed, footprint, wanted: obstacle === undefined ? undefined : room };
}

function roomFor({ row, column }: Entry, result: Value): Rectangle {
  if (!isGrid(result)) return { row, column, rows: 1, columns: 1 };
  return { row, column, rows: Math.max(1, result.grid.length), columns: Math.max(1, result.grid[0]?.length ?? 1) };
}

function obstacleIn(sheet: SheetModel, entry: Entry, room: Rectangle): StoredValue | undefined {
  const missingRows = room.row + room.rows - 1 - sheet.maxRows;
  const missingColumns = room.column + room.columns - 1 - sheet.maxColumns;
  if (missingRows > 0) return tooFew('rows', missingRows);
  if (missingColumns > 0) return tooFew('columns', missingColumns);
  for (const { row, column } of cellsOf(room)) {
    const cell = peek(sheet, row, column);
    const foreign =
      cell && holdsContent(cell) && !isOwn(cell, entry) && !(row === entry.row && column === entry.column);
    if (foreign) {
      const address = formatCell(row, column);
      return failure('#REF!', `Array result was not expanded because it would overwrite data in ${address}.`);
    }
  }
  return undefined;
}

const tooFew = (what: string, count: number): StoredValue =>
  failure('#REF!', `Result was not automatically expanded, please insert more ${what} (${count}).`);

const isOwn = ({ spillOf }: CellModel, { row, column }: CellPosition): boolean =>
  spillOf?.row === row && spillOf.column === column;

function* cellsOf({ row, column, rows, columns }: Rectangle): Generator<{ row: number; column: number }> {
  for (let down = 0; down < rows; down += 1) {
    for (let across = 0; across < columns; across += 1) yield { row: row + down, column: column + across };
  }
}

function fill(sheet: SheetModel, entry: Entry, { grid }: Grid, changed: CellPosition[]): void {
  const anchor = { row: entry.row, column: entry.column };
  for (const [down, cells] of grid.entries()) {
    for (const [across, value] of cells.entries()) {
      const at = { sheetId: entry.sheetId, row: entry.row + down, column: entry.column + across };
      const isAnchor = down === 0 && across === 0;
      writeCell(sheet, at, value, isAnchor ? undefined : anchor, changed);
    }
  }
}

function writeCell(
  sheet: SheetModel,
  at: CellPosition,
  value: StoredValue,
  spillOf: CellModel['spillOf'],
  changed: CellPosition[],
): void {
  const known = peek(sheet, at.row, at.column);
  if (value === null && spillOf && !known) return;
  const cell = known ?? touch(sheet, at.row, at.column);
  if (!sameValue(cell.value, value)) changed.push({ sheetId: at.sheetId, row: at.row, column: at.column });
  cell.value = value;
  if (spillOf) cell.spillOf = spillOf;
}

/** Empties the cells a former result filled and the new one does not. */
export function clearOld(sheet: SheetModel, entry: Entry, keep: Rectangle | undefined, changed: CellPosition[]): void {
  if (entry.footprint.rows * entry.footprint.columns === 1) return;
  for (const { row, column } of cellsOf(entry.footprint)) {
    const cell = peek(sheet, row, column);
    if (!cell || !isOwn(cell, entry) || (keep && contains(keep, row, column))) continue;
    delete cell.spillOf;
    cell.value = null;
    prune(sheet, row, column);
    changed.push({ sheetId: entry.sheetId, row, column });
  }
}

export function sameValue(a: StoredValue, b: StoredValue): boolean {
  return a === b || (isError(a) && isError(b) && a.error === b.error && a.message === b.message);
}
