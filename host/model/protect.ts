import { overlaps } from './a1';
import type { Protection, Rectangle, SheetModel, WorkbookModel } from './types';

/** What Google Sheets answers when somebody edits where he may not. */
export const PROTECTED_MESSAGE =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** Whether this person may change every cell of the rectangle. Any one of several overlapping protections can block. */
export function canEdit(model: WorkbookModel, sheet: SheetModel, range: Rectangle, user: string): boolean {
  if (isOwner(model, user)) return true;
  if (!mayEditFile(model, user)) return false;
  return sheet.protections.every((protection) => !blocks(model, protection, user) || !covers(protection, range));
}

/** Whether this person may edit the file at all, protections aside. */
export function mayEditFile(model: WorkbookModel, user: string): boolean {
  return isOwner(model, user) || listed(model.editors, user);
}

/** Whether this person may edit what the protection covers; also says yes where a warning is all there is. */
export function canEditProtected(model: WorkbookModel, protection: Protection, user: string): boolean {
  return isOwner(model, user) || (mayEditFile(model, user) && !blocks(model, protection, user));
}

export function isOwner(model: WorkbookModel, user: string): boolean {
  return listed([model.owner], user);
}

function blocks(model: WorkbookModel, protection: Protection, user: string): boolean {
  if (protection.warningOnly || protection.editors === undefined) return false;
  return !listed(protection.editors, user) && !isOwner(model, user);
}

function covers(protection: Protection, range: Rectangle): boolean {
  if (protection.range) return overlaps(protection.range, range);
  return protection.unprotected.reduce(cutAll, [range]).length > 0;
}

const cutAll = (pieces: Rectangle[], hole: Rectangle): Rectangle[] => pieces.flatMap((piece) => cut(piece, hole));

/** What is left of a rectangle when another one is taken out of it: up to four pieces. */
function cut(piece: Rectangle, hole: Rectangle): Rectangle[] {
  if (!overlaps(piece, hole)) return [piece];
  const top = Math.max(piece.row, hole.row);
  const bottom = Math.min(piece.row + piece.rows, hole.row + hole.rows);
  const left = Math.max(piece.column, hole.column);
  const right = Math.min(piece.column + piece.columns, hole.column + hole.columns);
  return [
    { ...piece, rows: top - piece.row },
    { ...piece, row: bottom, rows: piece.row + piece.rows - bottom },
    { row: top, rows: bottom - top, column: piece.column, columns: left - piece.column },
    { row: top, rows: bottom - top, column: right, columns: piece.column + piece.columns - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

function listed(people: readonly string[], user: string): boolean {
  const wanted = user.trim().toLowerCase();
  return wanted !== '' && people.some((person) => person.trim().toLowerCase() === wanted);
}
