/** How the digits were grouped: `,` or `.` as thousands, spaces, or nothing that needs explaining. */
export type Grouping = 'indonesian' | 'english' | 'spaced';

export type NumberReading =
  | { readonly is: 'number'; readonly value: number; readonly grouping: Grouping }
  /** One text, two numbers: `33,046` is 33.046 or 33,046 (thirty-three). */
  | { readonly is: 'ambiguous'; readonly small: number; readonly large: number };

const SHAPE = /^[+-]?\d[\d., ']*$/;
const GROUPS: Readonly<Record<string, RegExp>> = {
  '.': /^\d{1,3}(\.\d{3})+$/,
  ',': /^\d{1,3}(,\d{3})+$/,
  ' ': /^\d{1,3}( \d{3})+$/,
};

/**
 * Reads digits as Indonesians write them (`1.500.000,00`), as the English do (`1,500,000.00`), or spaced.
 * `undefined` for anything whose groups are broken: `1.50.000` is somebody's slip, not a number.
 */
export function readDigits(text: string): NumberReading | undefined {
  if (text.length > 40 || !SHAPE.test(text)) return undefined;
  const negative = text.charAt(0) === '-';
  const reading = readUnsigned(text.replace(/^[+-]/, ''));
  if (reading === undefined || !negative) return reading;
  if (reading.is === 'ambiguous') return { ...reading, small: -reading.small, large: -reading.large };
  return { ...reading, value: -reading.value };
}

function readUnsigned(written: string): NumberReading | undefined {
  const text = written
    .replace(/ ?([.,]) ?/g, '$1')
    .replace(/'/g, ' ')
    .replace(/\.+$/, '');
  if (/^\d+$/.test(text)) return number(text, 'indonesian');
  const hasDot = text.includes('.');
  const hasComma = text.includes(',');
  if (hasDot && hasComma) return readMixed(text);
  if (text.includes(' ')) return readSpaced(text);
  return readSingle(text, hasDot ? '.' : ',');
}

/** Both marks stand there: the last one is the decimal mark, unless its three digits make that doubtful. */
function readMixed(text: string): NumberReading | undefined {
  const decimal = text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.';
  const [whole = '', fraction = '', ...more] = text.split(decimal);
  const thousands = decimal === ',' ? '.' : ',';
  if (more.length > 0 || !/^\d*$/.test(fraction) || !isGrouped(whole, thousands)) return undefined;
  const digits = withoutMarks(whole);
  if (fraction.length === 3)
    return { is: 'ambiguous', small: Number(`${digits}.${fraction}`), large: Number(digits + fraction) };
  return number(`${digits}.${fraction}0`, decimal === ',' ? 'indonesian' : 'english');
}

function readSpaced(text: string): NumberReading | undefined {
  const [whole = '', fraction = '', ...more] = text.split(/[.,]/);
  if (more.length > 0 || !/^\d*$/.test(fraction) || !isGrouped(whole, ' ')) return undefined;
  if (fraction.length === 3) return undefined;
  return number(`${withoutMarks(whole)}.${fraction}0`, 'spaced');
}

/** Only one mark is used: grouped thousands, or a decimal mark. */
function readSingle(text: string, mark: '.' | ','): NumberReading | undefined {
  const parts = text.split(mark);
  const [whole = '', fraction = ''] = parts;
  const own: Grouping = mark === '.' ? 'indonesian' : 'english';
  const other: Grouping = mark === '.' ? 'english' : 'indonesian';
  if (parts.length > 2) {
    if (isGrouped(text, mark)) return number(withoutMarks(text), own);
    const last = parts[parts.length - 1] ?? '';
    // `1.500.000.00`: proper groups, then a tail of zeros.
    const body = parts.slice(0, -1).join(mark);
    return /^0{1,2}$/.test(last) && isGrouped(body, mark) ? number(withoutMarks(body), own) : undefined;
  }
  if (fraction.length !== 3 || whole === '0') return number(`${whole}.${fraction}0`, other);
  const small = Number(`${whole}.${fraction}`);
  const large = Number(whole + fraction);
  if (whole.length > 3) return { is: 'ambiguous', small, large };
  return mark === '.' ? number(String(large), 'indonesian') : { is: 'ambiguous', small, large };
}

function isGrouped(text: string, mark: string): boolean {
  return /^\d+$/.test(text) || GROUPS[mark]?.test(text) === true;
}

function withoutMarks(text: string): string {
  return text.replace(/[^\d]/g, '');
}

function number(digits: string, grouping: Grouping): NumberReading | undefined {
  const value = Number(digits);
  return Number.isFinite(value) && Math.abs(value) < 1e15 ? { is: 'number', value, grouping } : undefined;
}

const MULTIPLIERS = new Map<string, number>([
  ['ribu', 1e3],
  ['rb', 1e3],
  ['k', 1e3],
  ['juta', 1e6],
  ['jt', 1e6],
  ['miliar', 1e9],
  ['milyar', 1e9],
  ['mlr', 1e9],
  ['m', 1e9],
  ['triliun', 1e12],
  ['trilyun', 1e12],
]);

/** 1e3 for `rb`, 1e6 for `juta`, 1e9 for `M`; `undefined` for any other word. */
export function multiplierOf(word: string): number | undefined {
  return MULTIPLIERS.get(word.toLowerCase().replace(/\.$/, ''));
}
