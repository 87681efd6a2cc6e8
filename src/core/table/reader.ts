import { type Cell, type IsoDate, isDateCell } from '../cell';
import type { ColumnKind, Parsed, ReadContext } from './column';
import { clean, isBlank } from './normalise';
import { doubt, EMPTY, unread } from './parsed';
import type { ProblemCode } from './problem';

/** What a kind does with each type of cell. What it does not take is refused with the code `wrong`. */
export interface Readers<V> {
  readonly wrong: ProblemCode;
  /** Given the text without invisible characters, and as it stands in the cell. */
  text(text: string, context: ReadContext, asTyped: string): Parsed<V>;
  number?(read: number, context: ReadContext): Parsed<V>;
  date?(read: IsoDate, context: ReadContext): Parsed<V>;
  boolean?(read: boolean): Parsed<V>;
  /** Longest text that could be meant; longer ones are refused unseen. */
  readonly longest?: number;
  /** Line breaks separate entries. */
  readonly lines?: boolean;
}

const FORMULA_ERROR = /^(#(n\/a|ref!|value!|div\/0!|name\?|num!|null!|error!|spill!|calc!)|loading\.\.\.$)/i;
/** Words people write for "nothing here" (domain.md §6.6). */
const NOTHING = /^(-+|\.+|n ?\/ ?a|n\.a\.?|nihil|nil|kosong|belum ada|tidak ada)$/i;
/** From here on a number has 16 digits: more than a spreadsheet can hold exactly, and as many as a NIK or KK. */
export const SIXTEEN_DIGITS = 1e15;
const PERSONAL = /^\D*\d{16}\D*$|^\D*\d{4}([ .-])\d{4}\1\d{4}\1\d{4}\D*$/;

/** A parser that meets what can stand in any column the same way: blanks, formula errors, 16-digit numbers, "nihil". */
export function reader<V>(readers: Readers<V>): ColumnKind<V>['parse'] {
  const { wrong, longest = 300 } = readers;
  return (cell: Cell, context: ReadContext): Parsed<V> => {
    if (typeof cell === 'string') {
      if (isBlank(cell)) return EMPTY;
      if (cell.length > longest) return unread(wrong);
      return readText(cell, readers, context);
    }
    if (typeof cell === 'number') {
      if (Number.isFinite(cell) && Math.abs(cell) >= SIXTEEN_DIGITS) return unread('personalNumber');
      if (readers.number === undefined || !Number.isFinite(cell)) return unread(wrong);
      return readers.number(cell, context);
    }
    if (isDateCell(cell)) return readers.date?.(cell.date, context) ?? unread(wrong);
    return readers.boolean?.(cell) ?? unread('checkbox');
  };
}

function readText<V>(cell: string, readers: Readers<V>, context: ReadContext): Parsed<V> {
  const isLines = readers.lines === true && cell.includes('\n');
  const text = isLines ? cell.split('\n').map(clean).join('\n') : clean(cell);
  if (isFormulaError(text)) return unread('formulaError');
  if (text.length >= 16 && PERSONAL.test(text)) return unread('personalNumber');
  const parsed = readers.text(text, context, cell);
  return parsed.is === 'unread' && isNothing(text) ? { is: 'empty', doubts: [doubt('readAsEmpty')] } : parsed;
}

export function isFormulaError(text: string): boolean {
  const first = text.charAt(0);
  return (first === '#' || first === 'L' || first === 'l') && FORMULA_ERROR.test(text);
}

/** True for `-`, `nihil`, `n/a`, `belum ada` and their like. */
export function isNothing(text: string): boolean {
  return text.length <= 12 && NOTHING.test(text);
}
