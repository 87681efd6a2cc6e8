import { contains, isWithin } from './a1';
import { holdsContent, keyColumn, keyRow, peek, prune, touch } from './cells';
import { announce, announceLooks } from './changes';
import { formulaEngine } from './formula/engine';
import { canEdit, isOwner, PROTECTED_MESSAGE } from './protect';
import { parseTyped, type Typed } from './typed';
import type { CellModel, Rectangle, SheetModel, StoredValue, WorkbookModel } from './types';
import { judge } from './validation';
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
  /** As typed, in the workbook's locale; `''` clears. */
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

export const TOO_LONG_MESSAGE = 'Your input contains more than the maximum of 50000 characters in a single cell.';
export const OUTSIDE_MESSAGE = 'The coordinates of the range are outside the dimensions of the sheet.';
export const NO_SHEET_MESSAGE = 'The sheet does not exist any more.';
const MOST_CHARACTERS = 50_000;

/** Writes as told, without coercion, protection or validation; a constant drops the formula that stood there. */
export function setCells(model: WorkbookModel, sheetId: number, edits: readonly CellEdit[]): void {
  const sheet = findSheet(model, sheetId);
  if (!sheet || edits.length === 0) return;
  let movesValues = false;
  for (const { row, column, patch } of edits) {
    movesValues ||= 'value' in patch || 'formula' in patch || 'numberFormat' in patch;
    applyPatch(sheet, row, column, patch);
  }
  const change = { kind: 'cells', sheetId, cells: edits.map(({ row, column }) => ({ row, column })) } as const;
  (movesValues ? announce : announceLooks)(model, change);
}

function applyPatch(sheet: SheetModel, row: number, column: number, patch: CellPatch): void {
  const cell = touch(sheet, row, column);
  if ('value' in patch || 'formula' in patch) dropContent(cell);
  for (const part in patch) setPart(cell, part as keyof CellModel, patch);
  if (cell.value === null) prune(sheet, row, column);
}

function setPart<Part extends keyof CellModel>(cell: CellModel, part: Part, patch: CellPatch): void {
  const value = patch[part];
  if (value !== undefined) cell[part] = value as CellModel[Part];
  else if (part === 'value') cell.value = null;
  else delete cell[part as Exclude<Part, 'value'>];
}

function dropContent(cell: CellModel): void {
  cell.value = null;
  if (cell.formula !== undefined) delete cell.formula;
  if (cell.spillOf !== undefined) delete cell.spillOf;
  if (cell.links !== undefined) delete cell.links;
}

/**
 * A person types into one cell or pastes into several: protection, length, coercion and, for one cell, strict validation.
 *
 * Nothing is written when one cell is refused. A paste skips validation, as in Google Sheets.
 */
export function enterText(
  model: WorkbookModel,
  sheetId: number,
  cells: readonly TypedInput[],
  actor: string,
): EnterOutcome {
  const sheet = findSheet(model, sheetId);
  if (!sheet) return { ok: false, message: NO_SHEET_MESSAGE };
  const message = refusal(model, sheet, cells, actor);
  if (message !== undefined) return { ok: false, message };
  const edits = cells.map((input) => editFor(model, sheet, input));
  const [only] = edits;
  const judged = only && edits.length === 1 ? judgeEdit(model, sheet, only) : undefined;
  if (judged !== undefined) return { ok: false, message: judged };
  const before = cells.map(({ row, column }) => contentBefore(sheet, row, column));
  setCells(model, sheetId, edits);
  return { ok: true, changed: cells.map(({ row, column }) => ({ row, column })), before };
}

function refusal(
  model: WorkbookModel,
  sheet: SheetModel,
  cells: readonly TypedInput[],
  actor: string,
): string | undefined {
  const asRectangle = ({ row, column }: TypedInput): Rectangle => ({ row, column, rows: 1, columns: 1 });
  if (cells.some((cell) => !isWithin(asRectangle(cell), sheet))) return OUTSIDE_MESSAGE;
  const refused = !isOwner(model, actor) && cells.some((cell) => !canEdit(model, sheet, asRectangle(cell), actor));
  if (refused) return PROTECTED_MESSAGE;
  return cells.some(({ text }) => text.length > MOST_CHARACTERS) ? TOO_LONG_MESSAGE : undefined;
}

function editFor(model: WorkbookModel, sheet: SheetModel, { row, column, text }: TypedInput): CellEdit {
  const known = peek(sheet, row, column)?.numberFormat;
  const typed = parseTyped(
    text,
    known === undefined ? { locale: model.locale } : { locale: model.locale, numberFormat: known },
  );
  return { row, column, patch: patchFor(typed, known, text) };
}

function patchFor(typed: Typed, known: string | undefined, text: string): CellPatch {
  if ('formula' in typed) return { formula: typed.formula };
  const unformatted = known === undefined || known === 'General';
  if (typed.numberFormat !== undefined && unformatted) return { value: typed.value, numberFormat: typed.numberFormat };
  const isShare = typeof typed.value === 'number' && known?.includes('%') && !text.includes('%');
  return { value: isShare ? Number((Number(typed.value) / 100).toPrecision(15)) : typed.value };
}

function judgeEdit(model: WorkbookModel, sheet: SheetModel, { row, column, patch }: CellEdit): string | undefined {
  const cell = peek(sheet, row, column);
  if (!cell?.validation || cell.validation.allowInvalid) return undefined;
  const at = { sheetId: sheet.id, row, column };
  const value = patch.formula === undefined ? (patch.value ?? null) : formulaEngine.evaluate(model, patch.formula, at);
  const numberFormat = patch.numberFormat ?? cell.numberFormat ?? 'General';
  const verdict = judge(cell.validation, value, model, { ...at, numberFormat });
  return verdict.ok ? undefined : verdict.message;
}

function contentBefore(sheet: SheetModel, row: number, column: number): CellBefore {
  const cell = peek(sheet, row, column);
  return { row, column, value: cell?.value ?? null, ...(cell?.formula !== undefined && { formula: cell.formula }) };
}

/** Empties values and formulas of a rectangle; formats, notes and rules stay. */
export function clearContents(model: WorkbookModel, sheetId: number, range: Rectangle, actor?: string): EditOutcome {
  return clear(model, sheetId, range, actor, (cell) => (holdsContent(cell) ? { value: null } : undefined));
}

/** Takes away number formats and styles of a rectangle. */
export function clearFormats(model: WorkbookModel, sheetId: number, range: Rectangle, actor?: string): EditOutcome {
  return clear(model, sheetId, range, actor, (cell) =>
    cell.numberFormat !== undefined || cell.style !== undefined
      ? { numberFormat: undefined, style: undefined }
      : undefined,
  );
}

/** With an `actor`, protections are asked; without, the caller has asked. */
function clear(
  model: WorkbookModel,
  sheetId: number,
  range: Rectangle,
  actor: string | undefined,
  patchOf: (cell: CellModel) => CellPatch | undefined,
): EditOutcome {
  const sheet = findSheet(model, sheetId);
  if (!sheet) return { ok: false, message: NO_SHEET_MESSAGE };
  if (actor !== undefined && !canEdit(model, sheet, range, actor)) return { ok: false, message: PROTECTED_MESSAGE };
  const edits: CellEdit[] = [];
  for (const [key, cell] of sheet.cells) {
    const [row, column] = [keyRow(key), keyColumn(key)];
    const patch = contains(range, row, column) ? patchOf(cell) : undefined;
    if (patch) edits.push({ row, column, patch });
  }
  setCells(model, sheetId, edits);
  return { ok: true };
}
