import type { IsoDate } from '../../cell';
import { formatWords } from '../../words/id/format';
import type { ColumnKind, Doubt, Parsed } from '../column';
import { isBlank, isPersonal, withoutPersonal } from '../normalise';
import { doubt, EMPTY, unread, value } from '../parsed';
import { isFormulaError, isNothing, SIXTEEN_DIGITS } from '../reader';

/** Any text, kept as typed but for blanks at its ends. */
export function textParser(maxLength: number): ColumnKind<string>['parse'] {
  return (cell) => {
    if (typeof cell === 'string') return readText(cell, maxLength);
    if (typeof cell === 'boolean') return unread('checkbox');
    if (typeof cell === 'number') return ofNumber(cell);
    return value(dateText(cell.date));
  };
}

function ofNumber(cell: number): Parsed<string> {
  if (Math.abs(cell) >= SIXTEEN_DIGITS) return unread('personalNumber');
  return Number.isFinite(cell) ? value(String(cell).replace('.', ',')) : unread('formulaError');
}

const dateText = (date: IsoDate): string => formatWords.date(date);

function readText(cell: string, maxLength: number): Parsed<string> {
  if (isBlank(cell)) return EMPTY;
  const text = trim(cell);
  if (isFormulaError(text)) return unread('formulaError');
  if (isNothing(text)) return { is: 'empty', doubts: [doubt('readAsEmpty')] };
  const doubts: Doubt[] = [];
  if (text.length > maxLength) doubts.push(doubt('tooLong', { max: maxLength, length: text.length }));
  if (!isPersonal(text)) return value(text, doubts);
  return value(withoutPersonal(text), [...doubts, doubt('personalText')]);
}

// Blank at the ends, and the invisible mark that the add-on puts before text that could become a formula.
const EDGES = /^[\s\u200b\ufeff]+/;

function trim(text: string): string {
  if (isPrintable(text.charCodeAt(0)) && isPrintable(text.charCodeAt(text.length - 1))) return text;
  const bare = text.replace(EDGES, '');
  let end = bare.length;
  while (end > 0 && /[\s\u200b\ufeff]/.test(bare.charAt(end - 1))) end -= 1;
  return bare.slice(0, end);
}

const isPrintable = (code: number): boolean => code > 0x20 && code < 0x7f;

/** A link; other text is kept with a warning, a script address is not. */
export const parseUrl: ColumnKind<string>['parse'] = (cell, context) => {
  const parsed = textParser(2000)(cell, context);
  if (parsed.is !== 'value') return parsed;
  if (/^\s*(javascript|data|vbscript):/i.test(parsed.value)) return unread('notLink');
  const isLink = /^(https?:\/\/|www\.)\S|^[a-z\d-]+(\.[a-z\d-]+)+\/\S/i.test(parsed.value);
  return isLink ? parsed : value(parsed.value, [...(parsed.doubts ?? []), doubt('notLink')]);
};
