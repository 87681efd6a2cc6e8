import { cellKey, keyColumn, keyRow } from './cells';
import { announce, announceLooks } from './changes';
import { type EditOutcome, NO_SHEET_MESSAGE } from './edit';
import { moveCells } from './moveCells';
import { canEdit, PROTECTED_MESSAGE } from './protect';
import type { Shift } from './shift';
import type { CellModel, Rectangle, SheetModel, WorkbookModel } from './types';
import { findSheet } from './workbook';

type Axis = 'row' | 'column';

const MOST_CELLS = 10_000_000;
export const TOO_MANY_CELLS_MESSAGE =
  'This action would increase the number of cells in the workbook above the limit of 10000000 cells.';

/**
 * Inserts empty rows before a row; `before` may be one past the last. They take the look (formats, rules) of the row
 * `like`, by default the one that stood there. With an `actor`, protections are asked; without, the caller has asked.
 */
export function insertRows(
  model: WorkbookModel,
  sheetId: number,
  before: number,
  count: number,
  actor?: string,
  like?: number,
): EditOutcome {
  return insert(model, sheetId, { axis: 'row', before, count, like }, actor);
}

/** Inserts empty columns; see `insertRows`. */
export function insertColumns(
  model: WorkbookModel,
  sheetId: number,
  before: number,
  count: number,
  actor?: string,
  like?: number,
): EditOutcome {
  return insert(model, sheetId, { axis: 'column', before, count, like }, actor);
}

/** Deletes rows with all that is on them. */
export function deleteRows(
  model: WorkbookModel,
  sheetId: number,
  first: number,
  count: number,
  actor?: string,
): EditOutcome {
  return remove(model, sheetId, 'row', first, count, actor);
}

/** Deletes columns with all that is in them. */
export function deleteColumns(
  model: WorkbookModel,
  sheetId: number,
  first: number,
  count: number,
  actor?: string,
): EditOutcome {
  return remove(model, sheetId, 'column', first, count, actor);
}

interface Insertion {
  axis: Axis;
  before: number;
  count: number;
  like: number | undefined;
}

function insert(
  model: WorkbookModel,
  sheetId: number,
  { axis, before, count, like }: Insertion,
  actor?: string,
): EditOutcome {
  const sheet = findSheet(model, sheetId);
  if (!sheet) return refuse(NO_SHEET_MESSAGE);
  const size = sizeOf(sheet, axis);
  if (!(before >= 1 && before <= size + 1 && count >= 1)) return refuse(outOfBounds(axis));
  const added = count * (axis === 'row' ? sheet.maxColumns : sheet.maxRows);
  if (cellCount(model) + added > MOST_CELLS) return refuse(TOO_MANY_CELLS_MESSAGE);
  const neighbour = Math.min(before, size);
  if (!mayEdit(model, sheet, lines(sheet, axis, neighbour, 1), actor)) return refuse(PROTECTED_MESSAGE);
  const shift: Shift = { sheetName: sheet.name, axis, first: before, count };
  moveCells(model, sheet, shift);
  const pattern = like ?? neighbour;
  dressLike(sheet, axis, pattern >= before ? pattern + count : pattern, before, count);
  announce(model, { kind: 'sheet', sheetId, shift });
  return { ok: true };
}

function remove(
  model: WorkbookModel,
  sheetId: number,
  axis: Axis,
  first: number,
  count: number,
  actor: string | undefined,
): EditOutcome {
  const sheet = findSheet(model, sheetId);
  if (!sheet) return refuse(NO_SHEET_MESSAGE);
  const size = sizeOf(sheet, axis);
  if (!(first >= 1 && count >= 1 && first + count - 1 <= size)) return refuse(outOfBounds(axis));
  const frozen = axis === 'row' ? sheet.frozenRows : sheet.frozenColumns;
  if (first <= frozen + 1 && first + count - 1 >= size) {
    return refuse(`Sorry, it is not possible to delete all non-frozen ${axis}s.`);
  }
  if (!mayEdit(model, sheet, lines(sheet, axis, first, count), actor)) return refuse(PROTECTED_MESSAGE);
  const shift: Shift = { sheetName: sheet.name, axis, first, count: -count };
  moveCells(model, sheet, shift);
  announce(model, { kind: 'sheet', sheetId, shift });
  return { ok: true };
}

const refuse = (message: string): EditOutcome => ({ ok: false, message });
const outOfBounds = (axis: Axis): string => `Those ${axis}s are out of bounds.`;
const sizeOf = (sheet: SheetModel, axis: Axis): number => (axis === 'row' ? sheet.maxRows : sheet.maxColumns);

/** Number of cells of all sheets, filled or not: what the limit of ten million counts. */
export const cellCount = (model: WorkbookModel): number =>
  model.sheets.reduce((total, sheet) => total + sheet.maxRows * sheet.maxColumns, 0);

function lines(sheet: SheetModel, axis: Axis, first: number, count: number): Rectangle {
  return axis === 'row'
    ? { row: first, column: 1, rows: count, columns: sheet.maxColumns }
    : { row: 1, column: first, rows: sheet.maxRows, columns: count };
}

function mayEdit(model: WorkbookModel, sheet: SheetModel, range: Rectangle, actor: string | undefined): boolean {
  return actor === undefined || canEdit(model, sheet, range, actor);
}

function dressLike(sheet: SheetModel, axis: Axis, pattern: number, first: number, count: number): void {
  const patterns = [...sheet.cells].filter(([key]) => (axis === 'row' ? keyRow(key) : keyColumn(key)) === pattern);
  for (const [key, cell] of patterns) {
    const look = lookOf(cell);
    if (!look) continue;
    for (let place = first; place < first + count; place += 1) {
      const target = axis === 'row' ? cellKey(place, keyColumn(key)) : cellKey(keyRow(key), place);
      sheet.cells.set(target, { value: null, ...look });
    }
  }
}

function lookOf({ numberFormat, style, validation }: CellModel): Partial<CellModel> | undefined {
  if (numberFormat === undefined && style === undefined && validation === undefined) return undefined;
  return {
    ...(numberFormat !== undefined && { numberFormat }),
    ...(style !== undefined && { style: { ...style } }),
    ...(validation !== undefined && { validation }),
  };
}

/** Groups columns at a depth; 0 takes the group away. */
export function groupColumns(
  model: WorkbookModel,
  sheetId: number,
  first: number,
  last: number,
  depth: number,
): EditOutcome {
  return change(model, sheetId, 'column', first, last, (sheet) => {
    for (let column = first; column <= last; column += 1) {
      if (depth > 0) sheet.columnGroupDepth.set(column, depth);
      else sheet.columnGroupDepth.delete(column);
    }
    if (depth > 0) return;
    sheet.collapsedColumnGroups = sheet.collapsedColumnGroups.filter(
      (group) => group.last < first || group.first > last,
    );
  });
}

/** Folds or unfolds the group that covers these columns. */
export function collapseColumns(
  model: WorkbookModel,
  sheetId: number,
  first: number,
  last: number,
  collapsed: boolean,
): EditOutcome {
  return change(model, sheetId, 'column', first, last, (sheet) => {
    const others = sheet.collapsedColumnGroups.filter((group) => group.last < first || group.first > last);
    sheet.collapsedColumnGroups = collapsed ? [...others, { first, last }] : others;
  });
}

/** Freezes the first rows and columns; at least one of each stays free. */
export function freeze(model: WorkbookModel, sheetId: number, rows: number, columns: number): EditOutcome {
  const sheet = findSheet(model, sheetId);
  if (sheet && (rows < 0 || rows >= sheet.maxRows)) return refuse(outOfBounds('row'));
  if (sheet && (columns < 0 || columns >= sheet.maxColumns)) return refuse(outOfBounds('column'));
  return change(model, sheetId, 'column', 1, 1, (frozen) => {
    frozen.frozenRows = rows;
    frozen.frozenColumns = columns;
  });
}

/** Width of a column in pixels. */
export function setColumnWidth(model: WorkbookModel, sheetId: number, column: number, pixels: number): EditOutcome {
  return change(model, sheetId, 'column', column, column, (sheet) => sheet.columnWidths.set(column, pixels));
}

/** A change of looks on columns that exist; formulas need not follow. */
function change(
  model: WorkbookModel,
  sheetId: number,
  axis: Axis,
  first: number,
  last: number,
  apply: (sheet: SheetModel) => void,
): EditOutcome {
  const sheet = findSheet(model, sheetId);
  if (!sheet) return refuse(NO_SHEET_MESSAGE);
  if (!(first >= 1 && first <= last && last <= sizeOf(sheet, axis))) return refuse(outOfBounds(axis));
  apply(sheet);
  announceLooks(model, { kind: 'sheet', sheetId });
  return { ok: true };
}
