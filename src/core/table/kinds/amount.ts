import type { ColumnKind, Parsed } from '../column';
import { andThen, doubt, unread, value } from '../parsed';
import { reader } from '../reader';
import { isDateLike } from './dates';
import { multiplierOf, type NumberReading, readDigits } from './number';

const WORDED = /^([+-]?\d[\d., ']*?) ?([a-z%²³][a-z%²³./]{0,15}\d?)$/i;

/** A plain number: `12,5`, `1.250,75`, `500 meter`. `33,046` could be two numbers and is not guessed. */
export function parseAmount(text: string): Parsed<number> {
  const reading = readDigits(text);
  if (reading !== undefined) return ofReading(reading);
  const [, digits = '', word = ''] = WORDED.exec(text) ?? [];
  const worded = digits === '' ? undefined : readDigits(digits.trim());
  if (worded === undefined || (/juta|ribu|mil[iy]ar/i.test(word) && multiplierOf(word) === undefined))
    return unread(isDateLike(text) ? 'dateInNumber' : 'notNumber');
  // `M` after a length is metres, so only spelled-out multiples count outside money columns.
  const times = word.length > 1 ? multiplierOf(word) : undefined;
  return andThen(ofReading(worded), (read) =>
    times === undefined
      ? value(read, [doubt('wordLeftOut', { value: read })])
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
const NO_PERSONS = /\b(kk|kepala keluarga|keluarga|ruta|rumah( tangga)?)\b/i;

/** Whole numbers of 0 or more: persons, days, months. */
export const parseCount = reader<number>({
  wrong: 'notNumber',
  text: (text) => (NO_PERSONS.test(text) ? unread('notPersons') : andThen(parseAmount(text), countOf)),
  number: countOf,
  date: () => unread('dateInNumber'),
});

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
