import type { CellView } from '../../protocol';

const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** How numbers and dates are typed in the workbook's locale. */
export interface TypingHabits {
  decimal: string;
  dayFirst: boolean;
}

export function habitsOf(locale: string): TypingHabits {
  const indonesian = /^(id|in)(_|$)/.test(locale);
  return { decimal: indonesian ? ',' : '.', dayFirst: !/^en_US$/.test(locale) };
}

/** What a person would have to type to get this cell again: it stands in the formula bar and goes through copy and undo. */
export function typedText(cell: CellView | undefined, habits: TypingHabits): string {
  if (!cell) return '';
  if (cell.formula !== undefined) return cell.formula;
  if (cell.error) return cell.error.code;
  const { value, numberFormat } = cell;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return numberText(value, numberFormat ?? '', habits);
  return numberFormat !== '@' && couldBeRead(value) ? `'${value}` : value;
}

const READABLE_WORDS =
  /\b(?:jan|feb|mar|apr|mei|may|jun|jul|agu|aug|sep|okt|oct|nov|des|dec)\p{L}*|\b(?:rp|e|am|pm|sen|sel|rab|kam|jum|sab|min)\p{L}*\b/giu;

/** Text that would turn into something else when it is typed again: a formula, an error, a number, a date, TRUE. */
function couldBeRead(text: string): boolean {
  if (/^['=+#]/.test(text)) return true;
  if (text.length > 100) return false;
  if (/^\s*(?:true|false)\s*$/i.test(text)) return true;
  return /\d/.test(text) && !/\p{L}/u.test(text.replace(READABLE_WORDS, ''));
}

function numberText(value: number, format: string, habits: TypingHabits): string {
  const bare = format.replace(/"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]/gi, '');
  if (/[ymdhs]/i.test(bare) && !/[0#]/.test(bare.replace(/\.0+/g, ''))) return dateText(value, bare, habits);
  if (bare.includes('%')) return `${plainNumber(value * 100, habits)}%`;
  return plainNumber(value, habits);
}

/** Without grouping and without a power of ten, as far as a double reaches. */
function plainNumber(value: number, { decimal }: TypingHabits): string {
  const short = String(Number(value.toPrecision(15)));
  return short.replace('.', decimal).replace('e', 'E');
}

function dateText(serial: number, format: string, { dayFirst }: TypingHabits): string {
  const moment = new Date(EPOCH + Math.round(serial * 86_400) * 1000);
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = two(moment.getUTCDate());
  const month = two(moment.getUTCMonth() + 1);
  const date = `${dayFirst ? `${day}/${month}` : `${month}/${day}`}/${moment.getUTCFullYear()}`;
  const time = `${two(moment.getUTCHours())}:${two(moment.getUTCMinutes())}:${two(moment.getUTCSeconds())}`;
  const hasTime = Math.round(serial * 86_400) % (DAY_MS / 1000) !== 0;
  if (serial >= 0 && serial < 1 && !/[yd]/i.test(format)) return time;
  return hasTime ? `${date} ${time}` : date;
}
