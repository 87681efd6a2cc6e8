import type { EditOutcome } from '../model/edit';
import { deleteSheet, insertSheet, moveSheet, renameSheet } from '../model/sheets';
import {
  collapseColumns,
  deleteColumns,
  deleteRows,
  insertColumns,
  insertRows,
  setColumnWidth,
} from '../model/structure';
import type { WorkbookModel } from '../model/types';
import type { EditReply, StructureEdit } from '../protocol';

/** Carries out what a person did to rows, columns or sheets. */
export function applyStructure(model: WorkbookModel, edit: StructureEdit, user: string): EditReply {
  const outcome = apply(model, edit, user);
  return outcome.ok ? { ok: true } : { ok: false, message: outcome.message };
}

function apply(model: WorkbookModel, edit: StructureEdit, user: string): EditOutcome {
  switch (edit.kind) {
    case 'insertRows':
      return insertRows(model, edit.sheetId, edit.first, edit.count, user);
    case 'deleteRows':
      return deleteRows(model, edit.sheetId, edit.first, edit.count, user);
    case 'insertColumns':
      return insertColumns(model, edit.sheetId, edit.first, edit.count, user);
    case 'deleteColumns':
      return deleteColumns(model, edit.sheetId, edit.first, edit.count, user);
    case 'renameSheet':
      return renameSheet(model, edit.sheetId, edit.name, user);
    case 'moveSheet':
      return moveSheet(model, edit.sheetId, edit.position);
    case 'insertSheet': {
      const made = insertSheet(model, { name: edit.name });
      return made.ok ? { ok: true } : made;
    }
    case 'deleteSheet':
      return deleteSheet(model, edit.sheetId, user);
    case 'columnGroup':
      return collapseColumns(model, edit.sheetId, edit.first, edit.last, edit.collapsed);
    case 'columnWidth':
      return setColumnWidth(model, edit.sheetId, edit.column, edit.pixels);
  }
}
