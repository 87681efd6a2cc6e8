import type { ColumnKind, Parsed } from '../column';
import { andThen, doubt, unread, value } from '../parsed';
import { reader } from '../reader';
import { isDateLike } from './dates';
import { multiplierOf, type NumberReading, readDigits } from './number';
import { isUnit, PERSONS } from './unit';

const WORDED = /^([+-]?\d[\d., ']*?)( ?)([a-z%][a-z./]{0,19}\d?)$/i;

/** A plain number: `12,5`, `1.250,75`, `500 meter`. `33,046` could be two numbers and is not guessed. */
export function parseAmount(text: string): Parsed<number> {
  const reading = readDigits(text);
  if (reading !== undefined) return ofReading(reading);
  const [, digits = '', space = '', word = ''] = WORDED.exec(text) ?? [];
  const worded = digits === '' ? undefined : readDigits(digits.trim());
  if (worded === undefined || (/juta|ribu|mil[iy]ar/i.test(word) && multiplierOf(word) === undefined))
    return unread(isDateLike(text) ? 'dateInNumber' : 'notNumber');
  // `M` after a length is metres, so only spelled-out multiples count outside money columns.
  const times = word.length > 1 ? multiplierOf(word) : undefined;
  if (times === undefined && !isUnit(word, space === '')) return unread('notNumber');
  return andThen(ofReading(worded), (read) =>
    times === undefined
      ? value(read, [doubt('wordLeftOut', { value: read, word })])
      : value(exact(read * times), [doubt('abbreviated', { value: exact(read * times) })]),
  );
}

function ofReading(reading: NumberReading): Parsed<number> {
  if (reading.is === 'ambiguous') {
    return unread('ambiguousNumber', { small: reading.small, large: reading.large });
  }
  return value(
    reading.value,
    reading.grouping === 'indonesian' ? [] : [doubt(reading.grouping, { value: reading.value })],
  );
}

/** 2.3 · 1e6 is 2299999.9999999995 in binary; amounts have at most four decimals. */
export function exact(read: number): number {
  return Math.abs(read) < 1e11 ? Math.round(read * 1e4) / 1e4 : Math.round(read);
}

/** Families and houses are no persons: how many live there is not known. */
const NO_PERSONS = /\b(kk|kepala keluarga|keluarga|ruta|rtm|rts|kpm|rumah( tangga)?|kelompok|lembaga)\b|%|\bpersen\b/i;

/** Whole numbers of 0 or more: persons, days, months. */
export const parseCount = reader<number>({
  wrong: 'notNumber',
  text: (text) => {
    if (NO_PERSONS.test(text)) return unread('notPersons');
    const parsed = andThen(parseAmount(text), countOf);
    const word = wordIn(parsed);
    if (word === undefined || parsed.is !== 'value') return parsed;
    return PERSONS.test(word) ? value(parsed.value, [doubt('readAs', { value: parsed.value })]) : unread('notPersons');
  },
  number: countOf,
  date: () => unread('dateInNumber'),
});

/** The unit that was left out of an amount; `undefined` for a number alone. */
export function wordIn(parsed: Parsed<number>): string | undefined {
  const word = parsed.doubts?.find(({ code }) => code === 'wordLeftOut')?.parameters?.['word'];
  return word === undefined ? undefined : String(word);
}

/** Parser of a number column with a last look at the number itself. */
export function amountParser(check: (read: number) => Parsed<number>): ColumnKind<number>['parse'] {
  return reader<number>({
    wrong: 'notNumber',
    text: (text) => andThen(parseAmount(text), (read) => check(read)),
    number: (read) => check(read),
    date: () => unread('dateInNumber'),
  });
}

export function notNegative(read: number): Parsed<number> {
  return read < 0 ? unread('negative') : value(read);
}

function countOf(read: number): Parsed<number> {
  if (read < 0) return unread('negative');
  return Number.isInteger(read) ? value(read) : unread('notWhole');
}
