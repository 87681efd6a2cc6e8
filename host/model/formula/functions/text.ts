import { formatNumber } from '../../display';
import { parseTyped } from '../../typed';
import {
  type Context,
  Failure,
  fail,
  flatten,
  isError,
  type Scalar,
  single,
  toBoolean,
  toNumber,
  toText,
} from '../values';
import type { CellFunction, FunctionTable, WholeFunction } from './kinds';

export const wholeText: FunctionTable<WholeFunction> = {
  CONCATENATE: (args, context) =>
    args
      .flatMap(flatten)
      .map((cell) => toText(cell, context))
      .join(''),
  JOIN: ([delimiter = null, ...parts], context) =>
    parts
      .flatMap(flatten)
      .map((cell) => toText(cell, context))
      .join(toText(single(delimiter, context), context)),
  TEXTJOIN: ([delimiter = null, skipEmpty = null, ...parts], context) => {
    const skip = toBoolean(single(skipEmpty, context));
    const texts = parts.flatMap(flatten).map((cell) => toText(cell, context));
    return texts.filter((text) => !skip || text !== '').join(toText(single(delimiter, context), context));
  },
  SPLIT: ([source = null, delimiter = null, byEach = true, dropEmpty = true], context) => {
    const text = toText(single(source, context), context);
    const signs = toText(single(delimiter, context), context);
    if (signs === '') return fail('#VALUE!', 'SPLIT needs a delimiter.');
    const pattern = toBoolean(single(byEach, context)) ? new RegExp(`[${escaped(signs)}]`) : new RegExp(escaped(signs));
    const parts = text.split(pattern).filter((part) => part !== '' || !toBoolean(single(dropEmpty, context)));
    return { grid: [parts.map((part) => readPart(part, context))] };
  },
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&');

function readPart(text: string, context: Context): Scalar {
  const typed = parseTyped(text, { locale: context.model.locale });
  return 'value' in typed ? typed.value : text;
}

type Texts = (texts: readonly string[], args: readonly Scalar[], context: Context) => Scalar;

/** A function whose first arguments are texts. */
const ofTexts =
  (count: number, work: Texts): CellFunction =>
  (args, context) =>
    work(
      Array.from({ length: count }, (_item, index) => toText(args[index] ?? null, context)),
      args.slice(count),
      context,
    );

export const cellText: FunctionTable<CellFunction> = {
  LEN: ofTexts(1, ([text = '']) => text.length),
  LOWER: ofTexts(1, ([text = '']) => text.toLowerCase()),
  UPPER: ofTexts(1, ([text = '']) => text.toUpperCase()),
  TRIM: ofTexts(1, ([text = '']) => text.trim().replace(/ +/g, ' ')),
  PROPER: ofTexts(1, ([text = '']) =>
    text.toLowerCase().replace(/(^|[^\p{L}])(\p{L})/gu, (_all, before, letter) => before + letter.toUpperCase()),
  ),
  LEFT: ofTexts(1, ([text = ''], [count = 1], context) => text.slice(0, size(count, context))),
  RIGHT: ofTexts(1, ([text = ''], [count = 1], context) => text.slice(Math.max(0, text.length - size(count, context)))),
  MID: ofTexts(1, ([text = ''], [start = 1, count = 0], context) => {
    const first = size(start, context) - 1;
    return text.slice(first, first + size(count, context));
  }),
  REPT: ofTexts(1, ([text = ''], [count = 0], context) => text.repeat(Math.min(size(count, context), 50_000))),
  EXACT: ofTexts(2, ([a = '', b = '']) => a === b),
  FIND: ofTexts(2, ([part = '', text = ''], [start = 1], context) =>
    position(text.indexOf(part, size(start, context) - 1)),
  ),
  SEARCH: ofTexts(2, ([part = '', text = ''], [start = 1], context) =>
    position(text.toLowerCase().indexOf(part.toLowerCase(), size(start, context) - 1)),
  ),
  SUBSTITUTE: ofTexts(3, ([text = '', old = '', fresh = ''], [which], context) => {
    if (old === '') return text;
    if (which === undefined) return text.split(old).join(fresh);
    const parts = text.split(old);
    const place = size(which, context);
    return place < parts.length ? `${parts.slice(0, place).join(old)}${fresh}${parts.slice(place).join(old)}` : text;
  }),
  REGEXMATCH: ofTexts(2, ([text = '', pattern = '']) => expression(pattern).test(text)),
  REGEXEXTRACT: ofTexts(2, ([text = '', pattern = '']) => {
    const match = expression(pattern).exec(text);
    return match ? (match[1] ?? match[0]) : fail('#N/A', 'Function REGEXEXTRACT did not find a match.');
  }),
  REGEXREPLACE: ofTexts(3, ([text = '', pattern = '', fresh = '']) => text.replace(expression(pattern, 'g'), fresh)),
  VALUE: ([value = null], context) => toNumber(value, context),
  TO_TEXT: ofTexts(1, ([text = '']) => text),
  T: ([value = null]) => {
    if (isError(value)) throw new Failure(value);
    return typeof value === 'string' ? value : '';
  },
  TEXT: ([value = null, format = ''], context) => {
    const pattern = toText(format, context);
    if (typeof value === 'string') return asNumber(value, pattern, context);
    return formatNumber(toNumber(value, context), pattern, context.model.locale);
  },
};

function asNumber(text: string, pattern: string, context: Context): string {
  const typed = parseTyped(text, { locale: context.model.locale });
  const number = 'value' in typed && typeof typed.value === 'number' ? typed.value : undefined;
  return number === undefined ? text : formatNumber(number, pattern, context.model.locale);
}

function size(value: Scalar, context: Context): number {
  const number = Math.trunc(toNumber(value, context));
  return number < 0 ? fail('#VALUE!') : number;
}

const position = (index: number): number => (index < 0 ? fail('#VALUE!', 'The text was not found.') : index + 1);

function expression(pattern: string, flags = ''): RegExp {
  const insensitive = pattern.startsWith('(?i)');
  try {
    return new RegExp(insensitive ? pattern.slice(4) : pattern, `${flags}u${insensitive ? 'i' : ''}`);
  } catch {
    return fail('#REF!', `Function REGEX parameter value '${pattern}' is not a valid regular expression.`);
  }
}
