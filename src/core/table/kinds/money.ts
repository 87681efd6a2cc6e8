import type { Rupiah } from '../../cell';
import type { Doubt, Parsed, ReadContext } from '../column';
import { doubt, unread, value } from '../parsed';
import { reader } from '../reader';
import { exact } from './amount';
import { isDateLike } from './dates';
import { multiplierOf, readDigits } from './number';

const PREFIX = /^(rp|idr)\b[. ]*|^rp(?=\d)/i;
const TAIL = /[ ]*(,-{1,2}|\.-|,=|=|,00-|rupiah|idr)$/i;
const WORDED = /^([+-]?\d[\d., ']*?) ?([a-z]{1,8}\.?)$/i;
const DASH = /^(-+|nihil|nil)$/i;

/** Rupiah as people write them: `Rp 1.500.000,00`, `Rp1.500.000,-`, `1,5 juta`, `250rb`. */
export const parseMoney = reader<Rupiah>({
  wrong: 'notMoney',
  text: readMoney,
  number: (read, context) => finish(read, 1, [], context),
  date: () => unread('dateInNumber'),
});

function readMoney(text: string, context: ReadContext): Parsed<Rupiah> {
  const bare = withoutCurrency(text);
  if (bare === '' || DASH.test(bare)) return readDash(text, context);
  if (bare.charAt(0) === '-' && /\d/.test(bare)) return unread('negative');
  const [, digits = bare, word = ''] = WORDED.exec(bare) ?? [];
  const times = word === '' ? 1 : multiplierOf(word);
  const reading = readDigits(digits.trim());
  if (reading === undefined || times === undefined) {
    return unread(isDateLike(text) ? 'dateInNumber' : 'notMoney');
  }
  if (reading.is === 'ambiguous') return readThree(reading.small, reading.large, times, word, context);
  const doubts = reading.grouping === 'indonesian' ? [] : [reading.grouping];
  return finish(reading.value, times, word === '' ? doubts : ['abbreviated'], context);
}

/** Rupiah have no thousandths: `33,046` is 33046; but `1,500 juta` and `1.500,000` stay open. */
function readThree(small: number, large: number, times: number, word: string, context: ReadContext): Parsed<Rupiah> {
  if (word !== '' || small >= 1000 || (small === Math.floor(small) && large < 1000)) {
    return unread('ambiguousNumber', { small: small * times, large: large * times });
  }
  return finish(large, 1, ['english'], context);
}

/** `Rp1.500.000 (satu juta lima ratus ribu rupiah)`: the figure counts. */
const SPELLED = /^(.*\d[,.=-]*) ?\([a-z ]{4,}\)$/i;

function withoutCurrency(typed: string): string {
  const text = SPELLED.exec(typed)?.[1] ?? typed;
  const inside = /^\((.*)\)$/.exec(text);
  const plain = (inside === null ? text : `-${inside[1] ?? ''}`.replace(/^- *(rp)/i, '$1-')).replace(PREFIX, '');
  return plain
    .replace(TAIL, '')
    .replace(/^- ?rp[. ]*/i, '-')
    .trim();
}

function readDash(text: string, { dashMeansZero }: ReadContext): Parsed<Rupiah> {
  if (!/-|nihil|nil/i.test(text)) return unread('notMoney');
  return dashMeansZero
    ? value(0, [doubt('dashAsZero')])
    : { is: 'empty', doubts: [doubt('readAsEmpty', { money: 1 })] };
}

/** Rp100 miliar: no village has a need or a program of that size. */
const IMPLAUSIBLE = 1e11;

/** A unit in the header counts only for bare numbers: `1,5 juta` says its own. */
function finish(
  read: number,
  times: number,
  codes: readonly ('english' | 'spaced' | 'abbreviated')[],
  { unit }: ReadContext,
): Parsed<Rupiah> {
  if (read < 0) return unread('negative');
  const scale = times === 1 ? unit : times;
  const rupiah = exact(read * scale);
  // 1.500 typed where the workbook's locale is not Indonesian is stored as 1.5.
  if (scale === 1 && rupiah > 0 && rupiah < 1000 && !Number.isInteger(rupiah)) return unread('brokenMoney');
  // Full rupiah in a column whose header says millions.
  if (times === 1 && unit > 1 && rupiah >= IMPLAUSIBLE) return unread('alreadyFull', { value: read, times: unit });
  if (rupiah >= 1e15) return unread('notMoney');
  const doubts: Doubt[] = codes.map((code) => doubt(code, { value: rupiah, money: 1 }));
  if (rupiah > 0 && rupiah < 1000) doubts.push(doubt('tinyMoney', { value: rupiah, money: 1 }));
  return value(rupiah, doubts);
}
