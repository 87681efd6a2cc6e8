import * as numfmt from 'numfmt';
import { toLocalFormula } from './formula/dialect';
import { type LocaleTraits, localeTraits } from './locale';
import type { CellModel } from './types';

/** The text a person sees in the cell, in the workbook's locale. Serial dates are wall clock: no time zone is needed. */
export function displayText(cell: CellModel | undefined, locale: string, _timeZone?: string): string {
  const value = cell?.value;
  if (value === undefined || value === null) return '';
  switch (typeof value) {
    case 'boolean':
      return value ? 'TRUE' : 'FALSE';
    case 'number':
      return formatNumber(value, cell?.numberFormat, locale);
    case 'string':
      return cell?.numberFormat?.includes('@') ? formatText(value, cell.numberFormat) : value;
    default:
      return value.error;
  }
}

/** A stored en-US formula as a person of this locale sees and types it. */
export function formulaText(formula: string, locale: string): string {
  return toLocalFormula(formula, locale);
}

/** A number under a number format; without one, as Google Sheets shows it by itself. */
export function formatNumber(value: number, numberFormat: string | undefined, locale: string): string {
  const traits = localeTraits(locale);
  if (numberFormat === undefined || PLAIN.test(numberFormat)) return generalText(value, traits);
  try {
    return numfmt.format(numberFormat, value, { locale: traits.numfmt, throws: true, leap1900: false });
  } catch {
    return generalText(value, traits);
  }
}

const PLAIN = /^(?:General|@|)$/i;

function formatText(value: string, numberFormat: string): string {
  if (numberFormat === '@') return value;
  try {
    return numfmt.format(numberFormat, value, { throws: true });
  } catch {
    return value;
  }
}

/** Up to ten significant digits beside a whole part of up to fifteen; from 1E+15 on and below 1E-06 with an exponent. */
function generalText(value: number, { decimal }: LocaleTraits): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-6)) return exponentText(value).replace('.', decimal);
  const whole = Math.max(0, Math.floor(Math.log10(size || 1)) + 1);
  const decimals = Math.min(15, Math.max(0, 10 - whole));
  const text = value.toFixed(decimals);
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return (short === '-0' ? '0' : short).replace('.', decimal);
}

function exponentText(value: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential(5).split('e');
  const digits = exponent.replace(/^[+-]/, '').padStart(2, '0');
  return `${mantissa.replace(/\.?0+$/, '')}E${exponent.startsWith('-') ? '-' : '+'}${digits}`;
}

const dateFormats = new Map<string, boolean>();

/** Whether numbers under this format are dates or times, for Google Sheets: `Date` objects for a script. */
export function isDateFormat(numberFormat: string | undefined): boolean {
  if (numberFormat === undefined) return false;
  const known = dateFormats.get(numberFormat);
  if (known !== undefined) return known;
  const answer = looksLikeDate(numberFormat);
  dateFormats.set(numberFormat, answer);
  return answer;
}

function looksLikeDate(numberFormat: string): boolean {
  try {
    return numfmt.isDateFormat(numberFormat);
  } catch {
    return false;
  }
}
