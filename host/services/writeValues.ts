import { contains, overlaps } from '../model/a1';
import { isDateFormat } from '../model/display';
import { formulaEngine } from '../model/formula/engine';
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
import { changeCells } from './writeCells';

const LONGEST = 50_000;
const TOO_LONG = `Your input contains more than the maximum of ${LONGEST} characters in a single cell.`;
export const TYPED_COLUMN = 'This operation is not allowed on cells in typed columns.';

/** Reads what a script hands in for a cell: text as if typed, dates as serial numbers, everything else as text. */
export type ReadValue = (value: unknown, cell: CellModel | undefined) => Typed;

/** A reader for one write; equal texts are read once. */
export function valueInput({ model, now }: Execution): ReadValue {
  const year = now().getFullYear();
  const texts = new Map<string, Typed>();
  const typed = (text: string, numberFormat: string | undefined): Typed => {
    if (text.length > LONGEST) throw new ServiceException(TOO_LONG);
    if (numberFormat === '@') return parseTyped(text, { locale: model.locale, numberFormat, year });
    const known = texts.get(text);
    if (known) return known;
    const read = parseTyped(text, { locale: model.locale, year });
    texts.set(text, read);
    return read;
  };
  return (value, cell) => {
    if (typeof value === 'string') return typed(value, cell?.numberFormat);
    if (typeof value === 'number') return { value: Number.isFinite(value) ? value : { error: '#NUM!' } };
    if (typeof value === 'boolean' || value === null || value === undefined) return { value: value ?? null };
    if (value instanceof Date) return dateInput(value, model.timeZone, model.locale);
    return typed(textOf(value), cell?.numberFormat);
  };
}

function dateInput(date: Date, timeZone: string, locale: string): Typed {
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
  const inputs = readAll(run, sheet, range, values);
  changeCells(sheet, range, (cell, r, c) => {
    const input = inputs[r]?.[c];
    if (input !== undefined) applyInput(cell, input);
  });
}

/** Reads and judges all values before the first one is written. `undefined`: under a merged cell, not written. */
function readAll(
  run: Execution,
  sheet: SheetModel,
  { row, column }: Rectangle,
  values: readonly (readonly unknown[])[],
): (Typed | undefined)[][] {
  const read = valueInput(run);
  const { cells, merges } = sheet;
  return values.map((line, r) => {
    const base = (row + r) * 65_536 + column;
    return line.map((value, c) => {
      if (merges.length > 0 && isUnderMerge(merges, row + r, column + c)) return undefined;
      const cell = cells.get(base + c);
      const input = read(value, cell);
      if (cell?.validation !== undefined) demandValid(run, sheet.id, { row: row + r, column: column + c, cell, input });
      return input;
    });
  });
}

function isUnderMerge(merges: readonly Rectangle[], row: number, column: number): boolean {
  return merges.some((merge) => contains(merge, row, column) && (merge.row !== row || merge.column !== column));
}

interface Judged {
  row: number;
  column: number;
  cell: CellModel;
  input: Typed;
}

function demandValid(run: Execution, sheetId: number, { row, column, cell, input }: Judged): void {
  const { validation } = cell;
  if (validation === undefined || validation.allowInvalid) return;
  const at = { sheetId, row, column };
  const value: StoredValue = 'formula' in input ? formulaEngine.evaluate(run.model, input.formula, at) : input.value;
  if (value === null) return;
  const numberFormat = ('numberFormat' in input ? input.numberFormat : undefined) ?? cell.numberFormat;
  const judged = { ...at, ...(numberFormat === undefined ? {} : { numberFormat }) };
  const verdict = judge(validation, value, run.model, judged);
  if (!verdict.ok) throw new ServiceException(verdict.message);
}

function applyInput(cell: CellModel, input: Typed): void {
  if (cell.formula !== undefined) delete cell.formula;
  if (cell.spillOf !== undefined) delete cell.spillOf;
  if (cell.links !== undefined) delete cell.links;
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

/** Puts formulas, as given to `setFormula`: text without `=` gets one, `''` clears. */
export function writeFormulas(
  run: Execution,
  sheet: SheetModel,
  range: Rectangle,
  formulas: readonly (readonly unknown[])[],
): void {
  const spelled = formulas.map((row) =>
    row.map((formula) => (formula === '' || formula === null ? '' : `=${String(formula).replace(/^=/, '')}`)),
  );
  writeValues(run, sheet, range, spelled);
}
