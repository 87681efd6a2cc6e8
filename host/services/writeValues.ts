import { contains, overlaps } from '../model/a1';
import { cellKey, isEmptyCell } from '../model/cells';
import { isDateFormat } from '../model/display';
import { toEnglishFormula } from '../model/formula/dialect';
import { formulaEngine } from '../model/formula/engine';
import { type Token, tokenise } from '../model/formula/tokens';
import { localeTraits } from '../model/locale';
import { instantSerial } from '../model/serial';
import { parseTyped, type Typed } from '../model/typed';
import type { CellModel, Rectangle, SheetModel, StoredValue } from '../model/types';
import { judge } from '../model/validation';
import { isEnumValue } from './enums';
import { ServiceException } from './exception';
import type { Execution } from './execution';
import { isServiceObject } from './objects';
import { shortName } from './published';

const LONGEST = 50_000;
const TOO_LONG = `Your input contains more than the maximum of ${LONGEST} characters in a single cell.`;
const TYPED_COLUMN = 'This operation is not allowed on cells in typed columns.';

/** What a script hands in for a cell, read: a constant as it is stored, or what a typed text became. */
export type Input = number | string | boolean | null | Typed;

/** A formula already in stored spelling; scripts cannot make one. */
class FormulaText {
  constructor(readonly formula: string) {}
}

type ReadValue = (value: unknown, numberFormat: string | undefined) => Input;

/** Texts that come again are read once; beyond so many different ones remembering costs more than reading. */
const MOST_TEXTS = 4000;

function valueInput({ model, now }: Execution): ReadValue {
  const year = now().getFullYear();
  const { locale, timeZone } = model;
  const texts = new Map<string, Input>();
  const typed = (text: string, numberFormat: string | undefined): Input => {
    if (text.length > LONGEST) throw new ServiceException(TOO_LONG);
    if (numberFormat === '@') return simplified(parseTyped(text, { locale, numberFormat, year }));
    const known = texts.get(text);
    if (known !== undefined) return known;
    const read = simplified(parseTyped(text, { locale, year }));
    if (texts.size < MOST_TEXTS) texts.set(text, read);
    return read;
  };
  return (value, numberFormat) => {
    if (typeof value === 'string') return value === '' ? null : typed(value, numberFormat);
    if (typeof value === 'number') return Number.isFinite(value) ? value : { value: { error: '#NUM!' } };
    if (typeof value === 'boolean' || value === null) return value;
    if (value instanceof FormulaText) return { formula: value.formula };
    if (value instanceof Date) return dateInput(value, timeZone, locale);
    return typed(textOf(value), numberFormat);
  };
}

function simplified(typed: Typed): Input {
  if ('formula' in typed || typed.numberFormat !== undefined) return typed;
  return typeof typed.value === 'object' && typed.value !== null ? typed : typed.value;
}

function dateInput(date: Date, timeZone: string, locale: string): Input {
  if (Number.isNaN(date.getTime())) return { value: { error: '#NUM!' } };
  const serial = instantSerial(date, timeZone);
  const { dateFormat } = localeTraits(locale);
  return { value: serial, numberFormat: Number.isInteger(serial) ? dateFormat : `${dateFormat} h:mm:ss` };
}

function textOf(value: unknown): string {
  if (isEnumValue(value)) return value.name;
  return isServiceObject(value) ? shortName(value.service) : String(value);
}

/** Writes values into a rectangle; nothing is written when one of them is refused. */
export function writeValues(
  run: Execution,
  sheet: SheetModel,
  range: Rectangle,
  values: readonly (readonly unknown[])[],
): void {
  demandNoTypedHeader(sheet, range);
  const { known, inputs } = readAll(run, sheet, range, values);
  for (let at = 0; at < inputs.length; at += 1) {
    const input = inputs[at];
    if (input === undefined) continue;
    const cell = known[at] ?? (input === null ? undefined : { value: null });
    if (!cell) continue;
    applyInput(cell, input);
    const key = cellKey(range.row + Math.floor(at / range.columns), range.column + (at % range.columns));
    if (cell.value === null && isEmptyCell(cell)) sheet.cells.delete(key);
    else if (known[at] === undefined) sheet.cells.set(key, cell);
  }
}

/**
 * Reads and judges all values before the first one is written. Two lists in reading order, lean because a sheet may have
 * hundreds of thousands of cells: the cells that are there, and the inputs; `undefined` under a merged cell.
 */
function readAll(
  run: Execution,
  { id: sheetId, cells, merges }: SheetModel,
  { row, column, columns }: Rectangle,
  values: readonly (readonly unknown[])[],
): { known: (CellModel | undefined)[]; inputs: (Input | undefined)[] } {
  const read = valueInput(run);
  const known: (CellModel | undefined)[] = [];
  const inputs: (Input | undefined)[] = [];
  for (const [r, line] of values.entries()) {
    for (let c = 0; c < columns; c += 1) {
      const cell = cells.get(cellKey(row + r, column + c));
      // What a formula leaves behind, such as the format of its result, is there before it goes.
      if (cell !== undefined && cell.value === null && cell.formula !== undefined) run.settle();
      known.push(cell);
      if (merges.length > 0 && isUnderMerge(merges, row + r, column + c)) {
        inputs.push(undefined);
        continue;
      }
      const input = read(line[c] ?? null, cell?.numberFormat);
      if (cell?.validation !== undefined) demandValid(run, sheetId, { row: row + r, column: column + c, cell, input });
      inputs.push(input);
    }
  }
  return { known, inputs };
}

function isUnderMerge(merges: readonly Rectangle[], row: number, column: number): boolean {
  return merges.some((merge) => contains(merge, row, column) && (merge.row !== row || merge.column !== column));
}

interface Judged {
  row: number;
  column: number;
  cell: CellModel;
  input: Input;
}

function demandValid(run: Execution, sheetId: number, { row, column, cell, input }: Judged): void {
  const { validation } = cell;
  if (validation === undefined || validation.allowInvalid) return;
  run.settle();
  const at = { sheetId, row, column };
  const typed: Typed = typeof input === 'object' && input !== null ? input : { value: input };
  const value: StoredValue = 'formula' in typed ? formulaEngine.evaluate(run.model, typed.formula, at) : typed.value;
  if (value === null) return;
  const numberFormat = ('formula' in typed ? undefined : typed.numberFormat) ?? cell.numberFormat;
  const judged = { ...at, ...(numberFormat === undefined ? {} : { numberFormat }) };
  const verdict = judge(validation, value, run.model, judged);
  if (!verdict.ok) throw new ServiceException(verdict.message);
}

function applyInput(cell: CellModel, input: Input): void {
  if (cell.formula !== undefined) delete cell.formula;
  if (cell.spillOf !== undefined) delete cell.spillOf;
  if (cell.links !== undefined) delete cell.links;
  if (typeof input !== 'object' || input === null) {
    cell.value = input;
    return;
  }
  if ('formula' in input) {
    cell.value = null;
    cell.formula = input.formula;
    return;
  }
  cell.value = input.value;
  const asked = input.numberFormat;
  if (asked !== undefined && takesFormat(cell.numberFormat, asked)) cell.numberFormat = asked;
}

/** A format that was set stays, except that a date is never shown as a plain number. */
function takesFormat(has: string | undefined, asked: string): boolean {
  return has === undefined || (isDateFormat(asked) && !isDateFormat(has));
}

function demandNoTypedHeader(sheet: SheetModel, range: Rectangle): void {
  if (sheet.typedTables.some((table) => overlaps({ ...table, rows: 1 }, range))) {
    throw new ServiceException(TYPED_COLUMN);
  }
}

/** Throws for validation and checkbox calls on a table with typed columns. */
export function demandNoTypedColumns(sheet: SheetModel, range: Rectangle): void {
  if (sheet.typedTables.some((table) => overlaps(table, range))) throw new ServiceException(TYPED_COLUMN);
}

/** Puts formulas, as given to `setFormula`: always en-US spelling; text without `=` gets one, `''` clears. */
export function writeFormulas(
  run: Execution,
  sheet: SheetModel,
  range: Rectangle,
  formulas: readonly (readonly unknown[])[],
): void {
  writeValues(
    run,
    sheet,
    range,
    formulas.map((row) => row.map((formula) => formulaText(run, formula))),
  );
}

function formulaText(run: Execution, given: unknown): FormulaText | null {
  const text = given === null ? '' : String(given);
  if (text === '') return null;
  const formula = toEnglishFormula(text, 'en_US');
  if (tokenise(text.replace(/^=/, '')).some(isAmbiguous)) {
    run.warnings.push(`host: "," or a decimal point in setFormula may not be read in every locale: ${text}`);
  }
  return new FormulaText(formula);
}

/** Observers disagree about commas and decimals in `setFormula` under other locales; `;` is read everywhere. */
const isAmbiguous = ({ kind, text }: Token): boolean =>
  (kind === 'argument' && text === ',') || kind === 'arrayColumn' || (kind === 'number' && text.includes('.'));
