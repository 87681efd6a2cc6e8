import type { Rupiah } from '../cell';
import type { Words } from '../words/words';
import type { PageColumn, PageTable, Tone } from './page';
import { type ShownColumn, shownTable } from './shownTable';

export type ColumnKey = keyof Words['proposals']['columns'];

/** A column of the proposals. */
export type Shown<T> = ShownColumn<T, ColumnKey>;

export function textColumn<T>(key: ColumnKey, width: number, show: Shown<T>['show']): Shown<T> {
  return { key, kind: 'text', width, show };
}

/** A column of rupiah; its sentence is made from the amount as the sheet shows it. */
export function moneyColumn<T>(
  key: ColumnKey,
  show: (thing: T) => Rupiah,
  because: (shown: string, thing: T) => string | undefined,
  { format }: Words,
): Shown<T> {
  return {
    key,
    kind: 'rupiah',
    width: 130,
    show,
    because: (thing) => because(format.rupiah(show(thing)), thing),
  };
}

type Heading = Exclude<keyof Words['proposals']['headings'], 'reading'>;

/** A table of the proposals; `own` columns stand at its right and are left empty here. */
export function tableOf<T>(
  key: Heading,
  things: readonly T[],
  columns: readonly Shown<T>[],
  rowOf: (thing: T) => { readonly key: string; readonly tone: Tone },
  words: Words,
  own: readonly PageColumn[] = [],
): PageTable {
  const { headings, notes, none, columns: headers } = words.proposals;
  const texts = { key, heading: headings[key], note: notes[key], empty: none[key] };
  return shownTable(texts, things, columns, headers, rowOf, own);
}
