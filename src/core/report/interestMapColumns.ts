import type { Words } from '../words/words';
import type { PageTable, Tone } from './page';
import { type ShownColumn, shownTable } from './shownTable';

/** A column of a table on Peta Kepentingan. */
export type MapColumn<T> = ShownColumn<T, keyof Words['interestMap']['columns']>;

/** A table of the page from its columns and the things it lists. */
export function mapTable<T>(
  key: keyof Words['interestMap']['headings'],
  things: readonly T[],
  columns: readonly MapColumn<T>[],
  texts: Pick<PageTable, 'note' | 'empty'>,
  rowOf: (thing: T) => { readonly key: string; readonly tone: Tone | undefined; readonly about: readonly string[] },
  { interestMap }: Words,
): PageTable {
  return shownTable({ key, heading: interestMap.headings[key], ...texts }, things, columns, interestMap.columns, rowOf);
}

/** At most `most` names; the rest are counted. */
export function listed(names: readonly string[], words: Words, most = 8): readonly string[] {
  if (names.length <= most) return names;
  return [...names.slice(0, most), words.interestMap.more(names.length - most)];
}
