import type { Words } from '../words/words';
import type { PageCell, PageTable, Tone } from './page';
import { type ShownColumn, shownTable } from './shownTable';

/** A column of a table of the summary. */
export type Shown<T> = ShownColumn<T, keyof Words['monitoring']['columns']>;

type Heading = keyof Words['monitoring']['headings'];

/** A table of the summary from its columns and the things it lists. */
export function tableOf<T>(
  key: Heading,
  things: readonly T[],
  columns: readonly Shown<T>[],
  texts: { readonly note: string; readonly empty: string },
  rowOf: (thing: T) => { readonly key: string; readonly tone: Tone | undefined },
  { monitoring }: Words,
): PageTable {
  return shownTable({ key, heading: monitoring.headings[key], ...texts }, things, columns, monitoring.columns, rowOf);
}

/** A share as percent; `undefined` stays unknown and is said in words. */
export function percentCell(share: number | undefined, words: Words): PageCell {
  return share === undefined ? words.format.notComputable : 100 * share;
}
