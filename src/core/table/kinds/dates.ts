import { type IsoDate, serialOf } from '../../cell';
import type { Parsed } from '../column';
import { doubt, unread, value } from '../parsed';
import { reader } from '../reader';

/** Month names by their first letters, Indonesian spellings old and new, abbreviations and English. */
const MONTH_WORDS: readonly (readonly [month: number, words: readonly string[]])[] = [
  [1, ['januari', 'jan', 'january', 'djanuari']],
  [2, ['februari', 'pebruari', 'feb', 'peb', 'pebr', 'febr', 'february']],
  [3, ['maret', 'mar', 'mrt', 'march', 'maart']],
  [4, ['april', 'apr', 'aprl']],
  [5, ['mei', 'may', 'me']],
  [6, ['juni', 'jun', 'june', 'djuni']],
  [7, ['juli', 'jul', 'july', 'djuli']],
  [8, ['agustus', 'agt', 'agu', 'ags', 'agst', 'agust', 'agts', 'aug', 'august']],
  [9, ['september', 'sep', 'sept', 'septembar']],
  [10, ['oktober', 'okt', 'october', 'oct', 'october']],
  [11, ['november', 'nopember', 'nov', 'nop', 'nopembr']],
  [12, ['desember', 'des', 'december', 'dec', 'dess']],
];
const MONTHS = new Map<string, number>();
for (const [month, words] of MONTH_WORDS) for (const word of words) MONTHS.set(word, month);

const WEEKDAY = /^((senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|hari|tanggal|tgl)\.?[, ]+)+/i;
const TIME = /[, t]+((pukul|jam|pkl)\.? ?)?\d{1,2}[.:]\d{2}([.:]\d{2}(\.\d+)?)?( ?(wib|wita|wit|z))?$/i;
const NUMERIC = /^(\d{1,2}) ?([-/. ]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})$/;
const NAMED = /^(\d{1,2})[-/., ]*([a-z]{3,9})[-/., ]*('?\d{2}|\d{4})$/i;
const NAMED_FIRST = /^([a-z]{3,9})[. ]+(\d{1,2}),? +(\d{4})$/i;
const ISO = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const COMPACT = /^(20\d{2})()(\d{2})(\d{2})$/;

const FIRST_SERIAL = serialOf('2000-01-01');
const LAST_SERIAL = serialOf('2100-12-31');

export type DateReading =
  | { readonly is: 'date'; readonly date: IsoDate; readonly shortYear: boolean }
  | { readonly is: 'impossible' };

/** 1–12 for a month's name in any spelling of the map; `undefined` for any other word. */
export function monthOf(word: string): number | undefined {
  return MONTHS.get(word.toLowerCase().replace(/\./g, ''));
}

/** A civil date, or `undefined` when there is no such day. */
export function civil(year: number, month: number, day: number): IsoDate | undefined {
  if (month < 1 || month > 12 || day < 1 || day > lastDayOf(year, month)) return undefined;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

export function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const two = (part: number): string => String(part).padStart(2, '0');

/** 26 -> 2026, 70 -> 1970 (domain.md §6.9). */
export function fullYear(written: string): number {
  const year = Number(written.replace("'", ''));
  if (year >= 100) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

/** A day written in figures or words, day first. `undefined` for anything that is no day. */
export function readDate(text: string): DateReading | undefined {
  if (text.length > 60) return undefined;
  const bare = text.replace(WEEKDAY, '').replace(TIME, '').trim();
  const iso = ISO.exec(bare) ?? COMPACT.exec(bare);
  if (iso !== null) return made(iso[1], Number(iso[3]), iso[4]);
  const numeric = NUMERIC.exec(bare);
  if (numeric !== null) return made(numeric[4], Number(numeric[3]), numeric[1]);
  const named = NAMED.exec(bare);
  if (named !== null) return madeOfName(named[3], named[2], named[1]);
  const first = NAMED_FIRST.exec(bare);
  return first === null ? undefined : madeOfName(first[3], first[1], first[2]);
}

function madeOfName(year: string | undefined, name = '', day: string | undefined): DateReading | undefined {
  const month = monthOf(name);
  return month === undefined ? undefined : made(year, month, day);
}

function made(written = '', month: number, day = ''): DateReading {
  const date = civil(fullYear(written), month, Number(day));
  return date === undefined ? { is: 'impossible' } : { is: 'date', date, shortYear: written.length < 4 };
}

export function isDateLike(text: string): boolean {
  return /\d/.test(text) && readDate(text) !== undefined;
}

/** The civil date of a spreadsheet's serial number, for days of this century; a time of day is dropped. */
export function dateOfSerial(serial: number): IsoDate | undefined {
  const day = Math.floor(serial);
  if (day < FIRST_SERIAL || day > LAST_SERIAL) return undefined;
  return new Date((day - serialOf('1970-01-01')) * 86_400_000).toISOString().slice(0, 10);
}

/** A date column: true dates are trusted, texts are read day first, an empty cell stays empty. */
export const parseDate = reader<IsoDate>({
  wrong: 'notDate',
  text: (text) => {
    if (/^\d{5}([.,]\d+)?$/.test(text)) return ofSerial(Number(text.replace(',', '.')));
    const reading = readDate(text);
    if (reading === undefined) return unread(isPartOfDate(text) ? 'incompleteDate' : 'notDate');
    if (reading.is === 'impossible') return unread('impossibleDate');
    return likely(reading.date, reading.shortYear);
  },
  number: (read) => {
    const compact = COMPACT.exec(String(read));
    if (compact === null) return ofSerial(read);
    const date = civil(Number(compact[1]), Number(compact[3]), Number(compact[4]));
    return date === undefined ? unread('impossibleDate') : value(date, [doubt('readAsDate', { value: date })]);
  },
  date: (read) => (Number(read.slice(0, 4)) < 1902 ? unread('notDate') : likely(read, false)),
});

function ofSerial(serial: number): Parsed<IsoDate> {
  const date = dateOfSerial(serial);
  if (date === undefined) return unread(serial >= 1900 && serial <= 2100 ? 'incompleteDate' : 'notDate');
  return value(date, [doubt('readAsDate', { value: date })]);
}

function likely(date: IsoDate, shortYear: boolean): Parsed<IsoDate> {
  const doubts = shortYear ? [doubt('readAsDate', { value: date })] : [];
  const year = Number(date.slice(0, 4));
  return value(date, year < 2000 || year > 2060 ? [...doubts, doubt('unlikelyDate', { value: date })] : doubts);
}

/** A month or a year without its day. */
function isPartOfDate(text: string): boolean {
  return (
    /^(\d{4}|\d{1,2}[/-]\d{4}|([a-z]{3,9})\.? ?\d{0,4}|\d{1,2} [a-z]{3,9})$/i.test(text) &&
    /\d/.test(text) &&
    (/^[\d/-]+$/.test(text) || monthOf(/[a-z]+/i.exec(text)?.[0] ?? '') !== undefined)
  );
}
