import { announce, announceLooks } from './changes';
import { type EditOutcome, NO_SHEET_MESSAGE } from './edit';
import { canEdit, mayEditFile, PROTECTED_MESSAGE } from './protect';
import { forgetSheetInFormula, renameInFormula } from './shift';
import { cellCount, TOO_MANY_CELLS_MESSAGE } from './structure';
import type { SheetModel, ValidationRule, WorkbookModel } from './types';
import { isSheetRange } from './validation';
import { addSheet, findSheet, type NewSheet, sheetByName } from './workbook';

export type InsertSheetOutcome = { ok: true; sheet: SheetModel } | { ok: false; message: string };

const MOST_CELLS = 10_000_000;
const MOST_NAME_CHARACTERS = 100;

/** What Google Sheets answers when two sheets would have one name. */
export const duplicateName = (name: string): string =>
  `A sheet with the name "${name}" already exists. Please enter another name.`;

/** Adds a sheet under a name that no other sheet has. */
export function insertSheet(model: WorkbookModel, wanted: NewSheet, actor?: string): InsertSheetOutcome {
  const message = nameTrouble(model, wanted.name);
  if (message !== undefined) return { ok: false, message };
  if (actor !== undefined && !mayEditFile(model, actor)) return { ok: false, message: PROTECTED_MESSAGE };
  const { rows = 1000, columns = 26 } = wanted;
  if (cellCount(model) + rows * columns > MOST_CELLS) return { ok: false, message: TOO_MANY_CELLS_MESSAGE };
  const sheet = addSheet(model, wanted);
  announce(model, { kind: 'workbook' });
  return { ok: true, sheet };
}

function nameTrouble(model: WorkbookModel, name: string, self?: SheetModel): string | undefined {
  if (name.trim() === '') return 'The sheet name cannot be empty.';
  if (name.length > MOST_NAME_CHARACTERS) return 'The sheet name cannot be greater than 100 characters.';
  const other = sheetByName(model, name);
  return other && other !== self ? duplicateName(name) : undefined;
}

/** Renames a sheet; formulas and rules that name it follow. */
export function renameSheet(model: WorkbookModel, sheetId: number, name: string, actor?: string): EditOutcome {
  const sheet = findSheet(model, sheetId);
  if (!sheet) return { ok: false, message: NO_SHEET_MESSAGE };
  const message = nameTrouble(model, name, sheet);
  if (message !== undefined) return { ok: false, message };
  if (!mayChange(model, sheet, actor)) return { ok: false, message: PROTECTED_MESSAGE };
  const old = sheet.name;
  if (old === name) return { ok: true };
  sheet.name = name;
  rewriteFormulas(model, (formula) => renameInFormula(formula, old, name));
  announce(model, { kind: 'workbook' });
  return { ok: true };
}

/** Moves a sheet to a position, counted from 0. */
export function moveSheet(model: WorkbookModel, sheetId: number, position: number): EditOutcome {
  const from = model.sheets.findIndex(({ id }) => id === sheetId);
  const [sheet] = from < 0 ? [] : model.sheets.splice(from, 1);
  if (!sheet) return { ok: false, message: NO_SHEET_MESSAGE };
  model.sheets.splice(Math.max(0, Math.min(position, model.sheets.length)), 0, sheet);
  announceLooks(model, { kind: 'workbook' });
  return { ok: true };
}

/** Deletes a sheet; references to it become `#REF!`. The last visible sheet stays. */
export function deleteSheet(model: WorkbookModel, sheetId: number, actor?: string): EditOutcome {
  const sheet = findSheet(model, sheetId);
  if (!sheet) return { ok: false, message: NO_SHEET_MESSAGE };
  const others = model.sheets.filter((other) => other !== sheet);
  if (!others.some(({ hidden }) => !hidden)) {
    return { ok: false, message: "You can't remove all the visible sheets in a document." };
  }
  if (!mayChange(model, sheet, actor)) return { ok: false, message: PROTECTED_MESSAGE };
  const place = model.sheets.indexOf(sheet);
  model.sheets = others;
  model.namedRanges = model.namedRanges.filter((named) => named.sheetId !== sheetId);
  rewriteFormulas(model, (formula) => forgetSheetInFormula(formula, sheet.name));
  dropRules(model, sheetId);
  if (model.activeSheetId === sheetId) model.activeSheetId = (others[place - 1] ?? others[0])?.id ?? 0;
  announce(model, { kind: 'workbook' });
  return { ok: true };
}

function mayChange(model: WorkbookModel, sheet: SheetModel, actor: string | undefined): boolean {
  const whole = { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns };
  return actor === undefined || canEdit(model, sheet, whole, actor);
}

function rewriteFormulas(model: WorkbookModel, rewrite: (formula: string) => string): void {
  const rules = new Map<ValidationRule, ValidationRule>();
  const rewriteRule = (rule: ValidationRule): ValidationRule => {
    if (rule.criteria !== 'CUSTOM_FORMULA') return rule;
    return { ...rule, args: rule.args.map((arg) => (typeof arg === 'string' ? rewrite(arg) : arg)) };
  };
  for (const sheet of model.sheets) {
    for (const cell of sheet.cells.values()) {
      if (cell.formula !== undefined) cell.formula = rewrite(cell.formula);
      if (!cell.validation) continue;
      const rule = rules.get(cell.validation) ?? rewriteRule(cell.validation);
      rules.set(cell.validation, rule);
      cell.validation = rule;
    }
  }
}

/** A drop-down whose choices stood on the deleted sheet goes with it. */
function dropRules(model: WorkbookModel, sheetId: number): void {
  for (const sheet of model.sheets) {
    for (const cell of sheet.cells.values()) {
      if (cell.validation?.args.some((arg) => isSheetRange(arg) && arg.sheetId === sheetId)) delete cell.validation;
    }
  }
}
