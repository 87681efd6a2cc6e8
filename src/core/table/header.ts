import type { Cell } from '../cell';
import { isBlank, normalise } from './normalise';

/** Units that headers carry in brackets or behind a comma and that change nothing: `(Rp)`, `(orang)`. */
const BRACKETS = /\([^()]{0,40}\)|\[[^[\]]{0,40}\]/g;
const UNIT_WORDS = / ?\b(rp|rupiah|idr)$/;

/** What a header says about the size of the figures below it. */
const SCALES: readonly (readonly [pattern: RegExp, times: number])[] = [
  [/\b(rp\.? ?)?(dalam )?(jt|juta|jutaan)\b( rupiah| rp)?/i, 1e6],
  [/\b(rp\.? ?)?(dalam )?(rb|ribu|ribuan)\b( rupiah| rp)?/i, 1e3],
  [/\b(rp\.? ?)?(dalam )?(miliar|milyar|miliaran|milyaran)\b( rupiah| rp)?/i, 1e9],
  [/(\bx|×|\bkali) ?(rp\.? ?)?1[., ]?000[., ]000\b/i, 1e6],
  [/(\bx|×|\bkali) ?(rp\.? ?)?1[., ]?000\b/i, 1e3],
  [/[( ](rp\.? ?)?[.' ]?000[.,]000\)?$/i, 1e6],
  [/[( ](rp\.? ?)?[.']?000\)?$/i, 1e3],
];

/** The text of a header cell; `''` for anything that cannot be one. */
export function headerText(cell: Cell | undefined): string {
  return typeof cell === 'string' && cell.length <= 200 && !isBlank(cell) ? cell : '';
}

/** Different texts whose forms are kept in mind: every table is looked for in the first rows of every sheet. */
const REMEMBERED = 5000;
const known = new Map<string, readonly string[]>();

/** The forms under which a header is looked for, the fullest first. */
export function headerKeys(text: string): readonly string[] {
  const before = known.get(text);
  if (before !== undefined) return before;
  const keys = keysOf(text);
  if (known.size < REMEMBERED) known.set(text, keys);
  return keys;
}

function keysOf(text: string): readonly string[] {
  if (text === '') return [];
  const full = normalise(text);
  const bare = normalise(text.replace(BRACKETS, ' '));
  let plain = bare === '' ? full : bare;
  for (const [pattern] of SCALES) if (pattern.test(plain)) plain = normalise(plain.replace(pattern, ' '));
  plain = plain.replace(UNIT_WORDS, '');
  return Array.from(new Set([full, bare, plain])).filter((key) => key !== '');
}

/** 1e6 for `Biaya (Rp. Jt)`, 1e3 for `Biaya x 1.000`; 1 when the header names no scale. */
export function scaleOf(text: string): number {
  return SCALES.find(([pattern]) => pattern.test(text))?.[1] ?? 1;
}
