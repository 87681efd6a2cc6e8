import { formatCell } from './a1';
import { cellKey, peek } from './cells';
import { displayText, isDateFormat } from './display';
import { formulaEngine } from './formula/engine';
import { serialParts } from './serial';
import { copyFormula } from './shift';
import type { Rectangle, StoredValue, ValidationRule, WorkbookModel } from './types';
import { findSheet } from './workbook';

export interface JudgedCell {
  sheetId: number;
  row: number;
  column: number;
  numberFormat?: string;
}

export type Judgement = { ok: true } | { ok: false; message: string };

/**
 * Whether the rule accepts the value, be it strict or only a warning; the message is Google's, with the cell's address.
 *
 * An empty cell is always accepted. Without `at`, a formula rule accepts everything and a number counts as a date.
 */
export function judge(rule: ValidationRule, value: StoredValue, model: WorkbookModel, at?: JudgedCell): Judgement {
  if (value === null || value === '' || accepts(rule, value, model, at)) return { ok: true };
  const address = at ? ` ${formatCell(at.row, at.column)}` : '';
  const reason = `The data you entered in cell${address} violates the data validation rules set on this cell.`;
  const advice = rule.helpText || adviceFor(rule, model);
  return { ok: false, message: advice ? `${reason} ${advice}` : reason };
}

/** The choices of a drop-down, read from its range where the rule names one; `undefined` for other rules. */
export function choices(rule: ValidationRule, model: WorkbookModel): string[] | undefined {
  const [source] = rule.args;
  if (rule.criteria === 'VALUE_IN_LIST') return Array.isArray(source) ? source.map(String) : [];
  return rule.criteria === 'VALUE_IN_RANGE' ? [...new Set(textsIn(source, model))] : undefined;
}

function textsIn(source: unknown, model: WorkbookModel): string[] {
  if (!isSheetRange(source)) return [];
  const sheet = findSheet(model, source.sheetId);
  if (!sheet) return [];
  const texts: string[] = [];
  const lastRow = Math.min(source.row + source.rows - 1, sheet.maxRows);
  const lastColumn = Math.min(source.column + source.columns - 1, sheet.maxColumns);
  for (let row = source.row; row <= lastRow; row += 1) {
    for (let column = source.column; column <= lastColumn; column += 1) {
      const text = displayText(peek(sheet, row, column), model.locale);
      if (text !== '') texts.push(text);
    }
  }
  return texts;
}

/** Whether an argument of a rule is a range of cells. */
export function isSheetRange(value: unknown): value is Rectangle & { sheetId: number } {
  return typeof value === 'object' && value !== null && 'sheetId' in value && 'rows' in value;
}

type Filled = Exclude<StoredValue, null>;

function accepts(rule: ValidationRule, value: Filled, model: WorkbookModel, at: JudgedCell | undefined): boolean {
  const { criteria, args } = rule;
  if (typeof value === 'object') return false;
  if (criteria === 'VALUE_IN_LIST' || criteria === 'VALUE_IN_RANGE') return isChoice(rule, value, model, at);
  if (criteria === 'CHECKBOX') return isTick(args, value);
  if (criteria === 'CUSTOM_FORMULA') return at === undefined || holds(rule, value, model, at);
  if (criteria.startsWith('NUMBER_')) return typeof value === 'number' && compares(criteria.slice(7), value, args);
  if (criteria.startsWith('DATE_'))
    return isDate(value, at) && compares(criteria.slice(5), Math.floor(Number(value)), args);
  if (criteria.startsWith('TEXT_')) return matches(criteria.slice(5), String(value), args);
  return true;
}

function isChoice(rule: ValidationRule, value: Filled, model: WorkbookModel, at: JudgedCell | undefined): boolean {
  const known = choices(rule, model) ?? [];
  const cell = at?.numberFormat === undefined ? { value } : { value, numberFormat: at.numberFormat };
  return known.includes(String(value)) || known.includes(displayText(cell, model.locale));
}

function isTick([ticked = true, unticked = false]: readonly unknown[], value: Filled): boolean {
  return [ticked, unticked].some((allowed) => allowed === value || String(allowed) === String(value));
}

/** Without a known format a number may be a date; with one it must be a date format. */
function isDate(value: Filled, at: JudgedCell | undefined): boolean {
  return typeof value === 'number' && (at?.numberFormat === undefined || isDateFormat(at.numberFormat));
}

function compares(criterion: string, value: number, args: readonly unknown[]): boolean {
  const [first = Number.NaN, second = Number.NaN] = args.map(Number);
  switch (criterion) {
    case 'BETWEEN':
      return value >= first && value <= second;
    case 'NOT_BETWEEN':
      return value < first || value > second;
    case 'EQUAL_TO':
      return value === first;
    case 'NOT_EQUAL_TO':
      return value !== first;
    case 'GREATER_THAN':
    case 'AFTER':
      return value > first;
    case 'GREATER_THAN_OR_EQUAL_TO':
    case 'ON_OR_AFTER':
      return value >= first;
    case 'LESS_THAN':
    case 'BEFORE':
      return value < first;
    case 'LESS_THAN_OR_EQUAL_TO':
    case 'ON_OR_BEFORE':
      return value <= first;
    default:
      return true;
  }
}

function matches(criterion: string, text: string, [wanted]: readonly unknown[]): boolean {
  const part = String(wanted ?? '').toLowerCase();
  switch (criterion) {
    case 'CONTAINS':
      return text.toLowerCase().includes(part);
    case 'DOES_NOT_CONTAIN':
      return !text.toLowerCase().includes(part);
    case 'EQUAL_TO':
      return text.toLowerCase() === part;
    case 'IS_VALID_EMAIL':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
    case 'IS_VALID_URL':
      return /^(?:https?:\/\/)?[^\s/.]+(?:\.[^\s/.]+)+(?:\/\S*)?$/i.test(text);
    default:
      return true;
  }
}

/** Tries the value in its cell, works the formula out there and puts back what was. */
function holds({ args, origin }: ValidationRule, value: Filled, model: WorkbookModel, at: JudgedCell): boolean {
  const sheet = findSheet(model, at.sheetId);
  const formula = String(args[0] ?? '');
  if (!sheet || formula === '') return true;
  const key = cellKey(at.row, at.column);
  const before = sheet.cells.get(key);
  sheet.cells.set(key, { ...before, value });
  try {
    const moved = origin ? copyFormula(formula, at.row - origin.row, at.column - origin.column) : formula;
    const result = formulaEngine.evaluate(model, moved.startsWith('=') ? moved : `=${moved}`, at);
    return result === true || (typeof result === 'number' && result !== 0);
  } finally {
    if (before) sheet.cells.set(key, before);
    else sheet.cells.delete(key);
  }
}

function adviceFor(rule: ValidationRule, model: WorkbookModel): string {
  const known = choices(rule, model);
  if (known) return `Please enter one of the following values: ${known.join(', ')}.`;
  const [first, second] = rule.args.map((arg) => adviceValue(rule.criteria, arg, model));
  const phrase = ADVICE[rule.criteria];
  return phrase === undefined
    ? ''
    : `Please enter ${phrase.replace(/[12]/g, (place) => (place === '1' ? first : second) ?? '')}.`;
}

function adviceValue(criteria: string, arg: unknown, model: WorkbookModel): string {
  if (!criteria.startsWith('DATE_') || typeof arg !== 'number') return String(arg);
  const { year, month, day } = serialParts(arg);
  return /^(id|in)/.test(model.locale) ? `${day}/${month}/${year}` : `${month}/${day}/${year}`;
}

const ADVICE: Readonly<Record<string, string>> = {
  NUMBER_BETWEEN: 'a number between 1 and 2',
  NUMBER_NOT_BETWEEN: 'a number not between 1 and 2',
  NUMBER_EQUAL_TO: 'a number equal to 1',
  NUMBER_NOT_EQUAL_TO: 'a number not equal to 1',
  NUMBER_GREATER_THAN: 'a number greater than 1',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'a number greater than or equal to 1',
  NUMBER_LESS_THAN: 'a number less than 1',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'a number less than or equal to 1',
  DATE_IS_VALID_DATE: 'a valid date',
  DATE_BETWEEN: 'a date between 1 and 2',
  DATE_AFTER: 'a date after 1',
  DATE_BEFORE: 'a date before 1',
  DATE_ON_OR_AFTER: 'a date on or after 1',
  DATE_ON_OR_BEFORE: 'a date on or before 1',
};
