import { cellKey } from './cells';
import { announce } from './changes';
import { type EditOutcome, NO_SHEET_MESSAGE } from './edit';
import { sortOrder } from './formula/functions/arrays';
import { canEdit, PROTECTED_MESSAGE } from './protect';
import { copyFormula } from './shift';
import type { CellModel, Rectangle, SheetModel, WorkbookModel } from './types';
import { findSheet } from './workbook';

export interface SortKey {
  /** Column of the sheet, from 1. */
  column: number;
  ascending: boolean;
}

/** Sorts the rows of a rectangle by value, stably; formats and notes go with the cells, rules stay. Empty cells are last. */
export function sortRange(
  model: WorkbookModel,
  sheetId: number,
  range: Rectangle,
  keys: readonly SortKey[],
  actor?: string,
): EditOutcome {
  const sheet = findSheet(model, sheetId);
  if (!sheet) return { ok: false, message: NO_SHEET_MESSAGE };
  if (actor !== undefined && !canEdit(model, sheet, range, actor)) return { ok: false, message: PROTECTED_MESSAGE };
  const order = sortedRows(sheet, range, keys);
  const fresh = order.map((row, index) => rowCells(sheet, range, row, range.row + index));
  const rules = order.map((_row, index) =>
    columnsOf(range).map((column) => sheet.cells.get(cellKey(range.row + index, column))?.validation),
  );
  for (const [index, cells] of fresh.entries()) putRow(sheet, range, range.row + index, cells, rules[index] ?? []);
  const cells = order.flatMap((_row, index) => columnsOf(range).map((column) => ({ row: range.row + index, column })));
  announce(model, { kind: 'cells', sheetId, cells });
  return { ok: true };
}

function sortedRows(sheet: SheetModel, range: Rectangle, keys: readonly SortKey[]): number[] {
  const valueAt = (row: number, column: number) => sheet.cells.get(cellKey(row, column))?.value ?? null;
  return Array.from({ length: range.rows }, (_item, index) => range.row + index).sort((a, b) => {
    for (const { column, ascending } of keys) {
      const order = sortOrder(valueAt(a, column), valueAt(b, column), ascending);
      if (order !== 0) return order;
    }
    return a - b;
  });
}

const columnsOf = ({ column, columns }: Rectangle): number[] =>
  Array.from({ length: columns }, (_item, index) => column + index);

function rowCells(sheet: SheetModel, range: Rectangle, from: number, to: number): (CellModel | undefined)[] {
  return columnsOf(range).map((column) => {
    const cell = sheet.cells.get(cellKey(from, column));
    if (!cell) return undefined;
    const { validation: _stays, spillOf: _gone, ...rest } = cell;
    return rest.formula === undefined ? rest : { ...rest, formula: copyFormula(rest.formula, to - from, 0) };
  });
}

function putRow(
  sheet: SheetModel,
  range: Rectangle,
  row: number,
  cells: readonly (CellModel | undefined)[],
  rules: readonly CellModel['validation'][],
): void {
  for (const [index, cell] of cells.entries()) {
    const rule = rules[index];
    const key = cellKey(row, range.column + index);
    if (cell || rule) sheet.cells.set(key, { ...(cell ?? { value: null }), ...(rule && { validation: rule }) });
    else sheet.cells.delete(key);
  }
}
