import type { LocaleTraits } from './locale';
import { dateSerial } from './serial';

export interface TypedDate {
  value: number;
  numberFormat: string;
}

/**
 * Reads a date, a time or both as a person of the locale types them; `thisYear` completes a date without a year.
 *
 * Unconfirmed in Google Sheets and chosen here: under `id_ID` a `12.30` with two minute digits is half past twelve, because
 * that locale shows times with dots.
 */
export function readDate(text: string, traits: LocaleTraits, thisYear: number): TypedDate | undefined {
  if (!/^[\p{L}\d]/u.test(text) || text.length > 60 || !/\d/.test(text)) return undefined;
  const lower = text.toLowerCase();
  const whole = readDay(lower, traits, thisYear) ?? readTime(lower, traits);
  if (whole) return whole;
  const split = /^(.+?)[, ]\s*(\d{1,2}[:.]\d{2}.*)$/.exec(lower);
  const day = split?.[1] && readDay(split[1], traits, thisYear);
  const time = split?.[2] && readTime(split[2], traits);
  if (!day || !time || time.value >= 1) return undefined;
  return { value: day.value + time.value, numberFormat: `${day.numberFormat} ${time.numberFormat}` };
}

function readTime(text: string, { timeDot }: LocaleTraits): TypedDate | undefined {
  const match = /^(\d{1,4})([:.])([0-5]\d)(?:\2([0-5]\d)(?:[.,]\d+)?)?\s*([ap]m)?$/.exec(text);
  if (!match) return undefined;
  const [, hourText = '', separator, minute = '', second, half] = match;
  const hour = Number(hourText);
  if (separator === '.' && (!timeDot || hour > 23 || hourText.length > 2)) return undefined;
  if (half && (hour < 1 || hour > 12)) return undefined;
  const hours = half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour;
  const value = (hours * 3600 + Number(minute) * 60 + Number(second ?? 0)) / 86_400;
  const seconds = second === undefined ? '' : ':ss';
  if (half) return { value, numberFormat: `h:mm${seconds} AM/PM` };
  return { value, numberFormat: hours > 23 ? `[h]:mm${seconds}` : `hh:mm${seconds}` };
}

function readDay(text: string, traits: LocaleTraits, thisYear: number): TypedDate | undefined {
  return readDigits(text, traits, thisYear) ?? readNamed(withoutWeekday(text, traits), traits, thisYear);
}

function readDigits(text: string, traits: LocaleTraits, thisYear: number): TypedDate | undefined {
  const match = /^(\d{1,4})([-/])(\d{1,4})(?:\2(\d{1,4}))?$/.exec(text);
  if (!match) return undefined;
  const [, a = '', separator = '-', b = '', c] = match;
  if (a.length > 2) return yearFirst(a, b, c);
  if (c !== undefined) {
    const [day, month] = traits.dayFirst ? [a, b] : [b, a];
    return day.length <= 2 && month.length <= 2 ? dated(c, month, day, traits.dateFormat) : undefined;
  }
  if (b.length === 4) return dated(b, a, '1', `m${separator}yyyy`);
  const [day, month] = traits.dayFirst ? [a, b] : [b, a];
  return dated(String(thisYear), month, day, traits.dayFirst ? `d${separator}m` : `m${separator}d`);
}

function yearFirst(year: string, month: string, day: string | undefined): TypedDate | undefined {
  if (year.length !== 4 || month.length > 2 || (day?.length ?? 1) > 2) return undefined;
  return dated(year, month, day ?? '1', day === undefined ? 'yyyy-mm' : 'yyyy-mm-dd');
}

function withoutWeekday(text: string, { weekdays }: LocaleTraits): string {
  const match = /^([\p{L}]+),?\s+(.*)$/u.exec(text);
  return match?.[1] && match[2] && weekdays.includes(match[1]) ? match[2] : text;
}

const YEAR = String.raw`(?:[-/ ]|,\s*)(\d{4}|\d{2})`;
const DAY_MONTH = new RegExp(String.raw`^(\d{1,2})[-/ ]([\p{L}]{3,})\.?(?:${YEAR})?$`, 'u');
const MONTH_DAY = /^([\p{L}]{3,})\.?[-/ ](\d{1,2})(?:,?\s+(\d{4}))?$/u;
const MONTH_YEAR = /^([\p{L}]{3,})\.?[-/ ](\d{4})$/u;

function readNamed(text: string, traits: LocaleTraits, thisYear: number): TypedDate | undefined {
  const plain = text.replace(/\s+/g, ' ');
  const monthYear = MONTH_YEAR.exec(plain);
  if (monthYear?.[1])
    return dated(monthYear[2] ?? '', monthOf(monthYear[1], traits), '1', `${names(monthYear[1])} yyyy`);
  const dayMonth = DAY_MONTH.exec(plain);
  const monthDay = MONTH_DAY.exec(plain);
  const [name, day, year] = dayMonth
    ? [dayMonth[2] ?? '', dayMonth[1] ?? '', dayMonth[3]]
    : [monthDay?.[1] ?? '', monthDay?.[2] ?? '', monthDay?.[3]];
  const format = dayMonth ? `d ${names(name)}` : `${names(name)} d`;
  const yearFormat = dayMonth ? ' yyyy' : ', yyyy';
  return dated(year ?? String(thisYear), monthOf(name, traits), day, year === undefined ? format : format + yearFormat);
}

const names = (month: string): string => (month.length > 3 ? 'mmmm' : 'mmm');

function monthOf(name: string, { months }: LocaleTraits): string {
  return String(months.findIndex((spellings) => spellings.includes(name)) + 1);
}

function dated(year: string, month: string, day: string, numberFormat: string): TypedDate | undefined {
  const full = fullYear(year);
  if (full === undefined || Number(month) < 1 || Number(month) > 12 || Number(day) < 1) return undefined;
  const value = dateSerial(full, Number(month), Number(day));
  return value === undefined ? undefined : { value, numberFormat };
}

/** Two digits: 00–29 are 2000–2029, 30–99 are 1930–1999. */
function fullYear(year: string): number | undefined {
  if (year.length === 4) return Number(year) >= 1000 ? Number(year) : undefined;
  if (year.length !== 2) return undefined;
  return Number(year) + (Number(year) < 30 ? 2000 : 1900);
}
