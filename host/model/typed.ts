import { toEnglishFormula } from './formula/dialect';
import { localeTraits } from './locale';
import { readDate } from './typedDate';
import { readNumber } from './typedNumber';
import type { CellError, StoredValue } from './types';

export interface TypedOptions {
  locale: string;
  /** Format of the cell before; `@` keeps what is typed as text. */
  numberFormat?: string;
  /** Year of a date typed without one; the current year when absent. */
  year?: number;
}

/** What a typed text becomes. `numberFormat` is set when the text itself asks for one: a date, a percentage, a currency. */
export type Typed = { value: StoredValue; numberFormat?: string } | { formula: string };

/**
 * Reads a text as if a person typed it into a cell (USER_ENTERED).
 *
 * Sources disagree on `=1+1` in a cell of format `@`; the stricter reading is taken: it becomes a formula.
 */
export function parseTyped(text: string, { locale, numberFormat, year }: TypedOptions): Typed {
  if (text === '') return { value: null };
  if (text.startsWith('=') && text.trim().length > 1) return { formula: toEnglishFormula(text.trimEnd(), locale) };
  if (numberFormat === '@') return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('+') && text.trim().length > 1)
    return { formula: toEnglishFormula(`=${text.trimEnd()}`, locale) };
  return readConstant(text, locale, year ?? new Date().getFullYear());
}

const ERRORS = ['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!', '#ERROR!'] as const;

function readConstant(text: string, locale: string, year: number): Typed {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 100) return { value: text };
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === 'true' };
  const error = errorCode(trimmed.toUpperCase());
  if (error) return { value: { error } };
  if (!/\d/.test(trimmed)) return { value: text };
  const traits = localeTraits(locale);
  return readNumber(trimmed, traits) ?? readDate(trimmed, traits, year) ?? { value: text };
}

/** The error a text spells, if it spells one. */
export function errorCode(text: string): CellError | undefined {
  return ERRORS.find((code) => code === text);
}
