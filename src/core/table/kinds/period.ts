import type { IsoDate } from '../../cell';
import { formatWords } from '../../words/id/format';
import type { Parsed } from '../column';
import type { Period } from '../kinds';
import { doubt, unread, value } from '../parsed';
import { reader } from '../reader';
import { civil, dateOfSerial, fullYear, lastDayOf, monthOf, readDate } from './dates';

const ORDINALS = new Map<string, number>([
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
  ['pertama', 1],
  ['satu', 1],
  ['kesatu', 1],
  ['kedua', 2],
  ['dua', 2],
  ['ketiga', 3],
  ['tiga', 3],
  ['keempat', 4],
  ['empat', 4],
]);

/** Months that one part of a year spans, by the words for it. */
const PARTS: readonly (readonly [words: string, months: number, name: string])[] = [
  ['triwulan|tri wulan|trwulan|twl|trw|tw|kuartal|kwartal|kw|quarter|q', 3, 'Triwulan'],
  ['caturwulan|cawu', 4, 'Caturwulan'],
  ['semester|smstr|smt|sms|sem', 6, 'Semester'],
];
const PART = new RegExp(
  `^(${PARTS.map(([words]) => words).join('|')}) ?(ke)? ?([1-4]|i{1,3}|iv|[a-z]{3,8})(?= |$|\\d)(.*)$`,
);
const YEAR = /^(?:(?:tahun|thn|th|ta|t a|anggaran|tahun anggaran) )?(20\d{2}|\d{2})$/;
const SPAN =
  / ?(?:s\/d|s\. ?d\.?|\bsd\b|sampai dengan|sampai|hingga) ?| - |(?<=[a-z\d])-(?=[a-z])|(?<=\d{4})-(?=\d{1,2}[/. ])/i;
const ROMAN = ['', 'I', 'II', 'III', 'IV'];

/** A stretch of days: a date, a month, `Triwulan II 2026`, `Jan-Mar 2026`, `01/01/2026 - 31/03/2026`. */
export const parsePeriod = reader<Period>({
  wrong: 'notPeriod',
  longest: 100,
  text: (text) => readPeriod(text),
  number: (read) => {
    const year = yearPeriod(String(read));
    if (year !== undefined) return value(year);
    const date = dateOfSerial(read);
    return date === undefined ? unread('notPeriod') : value(day(date), [doubt('readAsDate', { value: date })]);
  },
  date: (read) => (Number(read.slice(0, 4)) < 1902 ? unread('notPeriod') : value(day(read))),
});

function readPeriod(text: string): Parsed<Period> {
  const date = readDate(text);
  if (date?.is === 'impossible') return monthAndYear(text, text) ?? unread('impossibleDate');
  if (date !== undefined) {
    return value(day(date.date), date.shortYear ? [doubt('readAsDate', { value: date.date })] : []);
  }
  const plain = text.toLowerCase().replace(/[()]/g, ' ').replace(/\s+/g, ' ').trim();
  const whole = yearPeriod(plain) ?? partOfYear(plain) ?? partAfterYear(plain);
  if (whole !== undefined) return value(whole);
  return (
    monthAndYear(plain, text) ??
    span(plain, text) ??
    unread(nameOfPart(plain) === undefined && !isMonthAlone(plain) ? 'notPeriod' : 'periodWithoutYear')
  );
}

const BESIDE_MONTHS = /^(\d{1,2}|bulan|bln|periode|tanggal|tgl|s|d|sd|sampai|dengan|hingga|dan)$/;

/** `Januari`, `bulan Jan`, `Januari s/d Maret`: months without their year. */
function isMonthAlone(plain: string): boolean {
  const words = plain.match(/[a-z]+|\d+/g) ?? [];
  const months = words.filter((word) => monthOf(word) !== undefined);
  return months.length > 0 && words.every((word) => monthOf(word) !== undefined || BESIDE_MONTHS.test(word));
}

function day(date: IsoDate): Period {
  return { start: date, end: date, label: formatWords.date(date) };
}

function yearPeriod(text: string): Period | undefined {
  const year = yearOf(text);
  if (year === undefined || !/\d{4}/.test(text)) return undefined;
  return { start: `${year}-01-01`, end: `${year}-12-31`, label: String(year) };
}

function yearOf(text: string): number | undefined {
  const plain = text
    .toLowerCase()
    .replace(/[^a-z\d]+/g, ' ')
    .trim();
  const written = YEAR.exec(plain)?.[1];
  return written === undefined ? undefined : fullYear(written);
}

interface Part {
  readonly months: number;
  readonly nth: number;
  readonly name: string;
  readonly rest: string;
}

function nameOfPart(text: string): Part | undefined {
  const match = PART.exec(
    text
      .replace(/[-./,]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  if (match === null) return undefined;
  const part = PARTS.find(([words]) => words.split('|').includes(match[1] ?? ''));
  const written = match[3] ?? '';
  const nth = /^\d$/.test(written) ? Number(written) : ORDINALS.get(written);
  if (part === undefined || nth === undefined || nth * part[1] > 12) return undefined;
  return { months: part[1], nth, name: part[2], rest: (match[4] ?? '').trim() };
}

function partOfYear(text: string): Period | undefined {
  const part = nameOfPart(text);
  const year = part === undefined ? undefined : yearOf(part.rest);
  return part === undefined || year === undefined ? undefined : madeOfPart(part, year);
}

/** `2026 Q3`. */
function partAfterYear(text: string): Period | undefined {
  const match = /^(20\d{2})[-/., ]+(.+)$/.exec(text);
  const part = match === null ? undefined : nameOfPart(match[2] ?? '');
  return part === undefined || part.rest !== '' ? undefined : madeOfPart(part, Number(match?.[1]));
}

function madeOfPart({ months, nth, name }: Part, year: number): Period | undefined {
  const first = (nth - 1) * months + 1;
  return ofMonths(year, first, year, first + months - 1, `${name} ${ROMAN[nth] ?? nth} ${year}`);
}

function ofMonths(year: number, first: number, lastYear: number, last: number, label: string): Period | undefined {
  const start = civil(year, first, 1);
  const end = civil(lastYear, last, lastDayOf(lastYear, last));
  return start === undefined || end === undefined || end < start ? undefined : { start, end, label };
}

/** `Januari 2026`, `bulan Jan '26`, `03/2026`, `2026-03`. */
function monthAndYear(plain: string, label: string): Parsed<Period> | undefined {
  const month = monthPeriod(plain, label);
  return month === undefined ? undefined : value(month);
}

function monthPeriod(plain: string, label: string): Period | undefined {
  const text = plain.toLowerCase().replace(/^(bulan|bln)\.? /, '');
  const named = /^([a-z]{3,9})\.?[-/., ]*('?\d{2}|\d{4})$/.exec(text);
  const numeric = /^(\d{1,2})[-/](\d{4})$/.exec(text);
  const iso = /^(\d{4})[-/](\d{1,2})$/.exec(text);
  const month = named === null ? Number(numeric?.[1] ?? iso?.[2]) : monthOf(named[1] ?? '');
  const year = fullYear(named?.[2] ?? numeric?.[2] ?? iso?.[1] ?? '');
  return month === undefined || Number.isNaN(month) ? undefined : ofMonths(year, month, year, month, label);
}

interface End {
  readonly day?: number;
  readonly month?: number;
  readonly year?: number;
}

/** Two ends with a word or a dash between; the first borrows from the second what it leaves out. */
function span(plain: string, label: string): Parsed<Period> | undefined {
  const ends = plain.replace(/^(periode|bulan|tanggal|tgl)\.? /, '').split(SPAN);
  const last = endOf(ends[1] ?? '');
  const first = endOf(ends[0] ?? '');
  if (ends.length !== 2 || first === undefined || last?.month === undefined || last.year === undefined)
    return undefined;
  const year = first.year ?? last.year;
  const month = first.month ?? last.month;
  const start = civil(year, month, first.day ?? 1);
  const end = civil(last.year, last.month, last.day ?? lastDayOf(last.year, last.month));
  if (start === undefined || end === undefined || end < start) return unread('impossibleDate');
  return value({ start, end, label });
}

function endOf(text: string): End | undefined {
  const date = readDate(text);
  if (date?.is === 'date') {
    return {
      day: Number(date.date.slice(8)),
      month: Number(date.date.slice(5, 7)),
      year: Number(date.date.slice(0, 4)),
    };
  }
  const month = monthPeriod(text, '');
  if (month !== undefined) return { month: Number(month.start.slice(5, 7)), year: Number(month.start.slice(0, 4)) };
  const match = /^(\d{1,2})? ?([a-z]{3,9})?\.?$/.exec(text.trim());
  const named = match?.[2] === undefined ? undefined : monthOf(match[2]);
  if (match === null || text.trim() === '' || (match[2] !== undefined && named === undefined)) return undefined;
  return {
    ...(match[1] === undefined ? {} : { day: Number(match[1]) }),
    ...(named === undefined ? {} : { month: named }),
  };
}
