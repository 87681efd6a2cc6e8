import { NotImitated, ServiceException } from './exception';

const LETTERS = /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g;

/** `Utilities.formatDate`: the common letters of SimpleDateFormat, names in English. */
export function formatDate(date: Date, timeZone: string, pattern: string): string {
  const parts = partsOf(date, timeZone);
  return pattern.replace(LETTERS, (text, quoted?: string, letter?: string) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replace(/''/g, "'");
    return letter === undefined ? text : field(parts, letter, text.length);
  });
}

interface Parts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  monthName: string;
  weekday: string;
  offset: string;
  zone: string;
}

function partsOf(date: Date, timeZone: string): Parts {
  const options = {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    day: 'numeric',
    month: 'long',
    weekday: 'long',
  } as const;
  const time = { hour: 'numeric', minute: 'numeric', second: 'numeric', timeZoneName: 'longOffset' } as const;
  const found = read(date, { ...options, ...time });
  const text = (type: string): string => found.find((part) => part.type === type)?.value ?? '';
  const month = read(date, { timeZone, month: 'numeric' })[0]?.value;
  const offset = text('timeZoneName').replace('GMT', '') || '+00:00';
  return {
    year: Number(text('year')),
    month: Number(month),
    day: Number(text('day')),
    hour: Number(text('hour')),
    minute: Number(text('minute')),
    second: Number(text('second')),
    millisecond: date.getMilliseconds(),
    monthName: text('month'),
    weekday: text('weekday'),
    offset,
    zone: read(date, { timeZone, timeZoneName: 'short' }).find(({ type }) => type === 'timeZoneName')?.value ?? '',
  };
}

function read(date: Date, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormatPart[] {
  try {
    return new Intl.DateTimeFormat('en-US', options).formatToParts(date);
  } catch {
    throw new ServiceException(`Invalid argument: timeZone. Should be of type: String`);
  }
}

const FIELDS: Readonly<Record<string, (parts: Parts, size: number) => string | number>> = {
  y: ({ year }, size) => (size === 2 ? String(year % 100).padStart(2, '0') : year),
  M: ({ month, monthName }, size) => (size >= 4 ? monthName : size === 3 ? monthName.slice(0, 3) : month),
  d: ({ day }) => day,
  H: ({ hour }) => hour,
  h: ({ hour }) => hour % 12 || 12,
  K: ({ hour }) => hour % 12,
  k: ({ hour }) => hour || 24,
  m: ({ minute }) => minute,
  s: ({ second }) => second,
  S: ({ millisecond }) => millisecond,
  a: ({ hour }) => (hour < 12 ? 'AM' : 'PM'),
  E: ({ weekday }, size) => (size >= 4 ? weekday : weekday.slice(0, 3)),
  u: ({ weekday }) =>
    ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].indexOf(weekday) + 1,
  Z: ({ offset }) => offset.replace(':', ''),
  X: ({ offset }, size) =>
    offset === '+00:00' ? 'Z' : size === 3 ? offset : offset.replace(size === 1 ? /:.*/ : ':', ''),
  z: ({ zone }) => zone,
};

function field(parts: Parts, letter: string, size: number): string {
  const of = Object.hasOwn(FIELDS, letter) ? FIELDS[letter] : undefined;
  if (!of) throw new NotImitated(`the letter ${letter} of Utilities.formatDate`);
  const value = of(parts, size);
  return typeof value === 'number' ? String(value).padStart(size, '0') : value;
}
