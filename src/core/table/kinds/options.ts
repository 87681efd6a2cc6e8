import type { Doubt, Parsed } from '../column';
import type { Option } from '../kinds';
import { normalise } from '../normalise';
import { doubt, unread, value } from '../parsed';

/** A closed list prepared for look-up in any spelling. */
export interface OptionIndex<V> {
  /** `undefined` when the text names none of the options. */
  find(text: string): Match<V> | undefined;
  readonly labels: readonly string[];
}

export interface Match<V> {
  readonly value: V;
  readonly label: string;
  /** True when the text is the label itself but for case, spaces and punctuation. */
  readonly exact: boolean;
}

// Words that only say which column this is: `Bid. Pembangunan`, `Tahap Pelaksanaan`.
const LEADING = /^(bidang|bid|tahap|status|jenis) (?=.)/;
const NUMBERED = /^(\d{1,2}) (?=\p{L})/u;

/** `Kerjasama` and `kerja-sama` are kerja sama (domain.md §2.1). */
function keyOf(text: string): string {
  return normalise(text).replace(/\bkerjasama\b/g, 'kerja sama');
}

/** Prepares a list once: labels, other spellings, codes, labels without their number or bracketed examples. */
export function optionIndex<V>(list: readonly Option<V>[]): OptionIndex<V> {
  const keys = new Map<string, Match<V>>();
  const add = (text: string, match: Match<V>): void => {
    const key = keyOf(text);
    if (key !== '' && !keys.has(key)) keys.set(key, match);
  };
  for (const option of list) add(option.label, { ...option, exact: true });
  for (const option of list) {
    const loose: Match<V> = { value: option.value, label: option.label, exact: false };
    for (const alias of option.aliases ?? []) add(alias, loose);
    add(option.label.replace(/\(.*\)/, ''), loose);
    const number = /^(\d{1,2}) (.+)$/.exec(option.label);
    if (number !== null) {
      add(number[2] ?? '', { ...loose, exact: true });
      add(number[1] ?? '', { ...loose, exact: true });
    }
    if (typeof option.value === 'string' || typeof option.value === 'number') add(String(option.value), loose);
  }
  const seen = new Map<string, Match<V> | undefined>();
  const find = (text: string): Match<V> | undefined => {
    if (seen.has(text)) return seen.get(text);
    const match = search(keys, text);
    if (seen.size < 5000) seen.set(text, match);
    return match;
  };
  return { find, labels: list.map((option) => option.label) };
}

function search<V>(keys: ReadonlyMap<string, Match<V>>, text: string): Match<V> | undefined {
  // `2.` and `02` are the 2 of a numbered list.
  const key = keyOf(text).replace(/^0*(\d{1,2})\.?$/, '$1');
  const bare = key.replace(LEADING, '');
  const direct = keys.get(key) ?? keys.get(bare);
  if (direct !== undefined) return direct;
  // `2. Pembangunan`: number and name must mean the same.
  const number = NUMBERED.exec(bare)?.[1];
  const named = number === undefined ? undefined : keys.get(bare.slice(number.length + 1));
  const counted = number === undefined ? undefined : keys.get(number);
  if (named !== undefined) return counted === undefined || counted.value === named.value ? named : undefined;
  // `NGO/LSM`: two words for one option.
  const halves = text.split('/').map((half) => keys.get(keyOf(half)));
  return halves.length > 1 && halves.every((half) => half?.value === halves[0]?.value) ? halves[0] : undefined;
}

/** The note that goes with a match: none for the label itself. */
export function matchDoubts<V>(match: Match<V>): readonly Doubt[] {
  return match.exact ? [] : [doubt('readAs', { value: match.label })];
}

export function chosen<V>(index: OptionIndex<V>, text: string): Parsed<V> {
  const match = index.find(text);
  return match === undefined ? notChoice(index) : value(match.value, matchDoubts(match));
}

export function notChoice<V>(index: OptionIndex<V>): Parsed<never> {
  return unread('notChoice', { choices: index.labels.join('; ') });
}
