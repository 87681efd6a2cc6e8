import type { Parsed } from '../column';
import { normalise } from '../normalise';
import { andThen, doubt, unread, value } from '../parsed';
import { reader } from '../reader';
import { parseAmount, wordIn } from './amount';

/** Words of the scale printed in the header notes. */
const WORDS = new Map<string, number>([
  ['sangat rendah', 1],
  ['rendah', 2],
  ['sedang', 3],
  ['cukup', 3],
  ['tinggi', 4],
  ['sangat tinggi', 5],
]);
const BOTH = /^([\d.,]+) ?[-:=(.]? ?([a-z ]+)\)?$/i;
const TURNED = /^([a-z ]+?) ?[-:=(] ?(\d)\)?$/i;

/** 1 sangat rendah … 5 sangat tinggi, as a number, a word, or both when they agree. Anything between is not rounded. */
export const parseScore = reader<number>({
  wrong: 'notScore',
  longest: 40,
  text: readScore,
  number: scoreOf,
});

function readScore(text: string): Parsed<number> {
  const word = WORDS.get(normalise(text));
  if (word !== undefined) return value(word, [doubt('readAs', { value: word })]);
  const both = BOTH.exec(text);
  const turned = both === null ? TURNED.exec(text) : null;
  const digits = both?.[1] ?? turned?.[2];
  if (digits === undefined) return bare(text);
  const named = WORDS.get(normalise(both?.[2] ?? turned?.[1] ?? ''));
  const read = Number(digits.replace(/\.$/, '').replace(',', '.'));
  return named === read ? value(read, [doubt('readAs', { value: read })]) : unread('notScore');
}

function bare(text: string): Parsed<number> {
  const parsed = andThen(parseAmount(text), scoreOf);
  return parsed.is === 'unread' || wordIn(parsed) !== undefined ? unread('notScore') : parsed;
}

function scoreOf(read: number): Parsed<number> {
  return Number.isInteger(read) && read >= 1 && read <= 5 ? value(read) : unread('notScore');
}

/** A whole number in a range: `2026`, `TA 2026`, `Tahun 2026`. */
export function wholeParser({ min, max }: { readonly min: number; readonly max: number }) {
  const inRange = (read: number): Parsed<number> =>
    Number.isInteger(read) && read >= min && read <= max ? value(read) : unread('outOfRange', { min, max });
  return reader<number>({
    wrong: 'outOfRange',
    longest: 40,
    text: (text) => {
      const bare = text.replace(/^(tahun anggaran|tahun|thn|th|ta|t\.a)\.? ?/i, '');
      const parsed = andThen(parseAmount(bare), inRange);
      return parsed.is === 'unread' ? unread('outOfRange', { min, max }) : parsed;
    },
    number: inRange,
    date: () => unread('dateInNumber'),
  });
}

/** A share of one: `20%`, `0,2`; a bare 2–100 is read as percent and said. */
export const parseShare = reader<number>({
  wrong: 'notShare',
  longest: 40,
  text: (text) => {
    const percent = /^(.*\d) ?(%|persen|prosen)$/i.exec(text);
    const parsed = parseAmount(percent?.[1] ?? text);
    if (parsed.is !== 'value' || wordIn(parsed) !== undefined) return unread('notShare');
    if (percent === null) return shareOf(parsed.value);
    return parsed.value <= 100 && parsed.value >= 0 ? value(parsed.value / 100) : unread('notShare');
  },
  number: shareOf,
});

function shareOf(read: number): Parsed<number> {
  if (read >= 0 && read <= 1) return value(read);
  return read >= 2 && read <= 100 ? value(read / 100, [doubt('readAsPercent', { value: read })]) : unread('notShare');
}
