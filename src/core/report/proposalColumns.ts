import type { Rupiah } from '../cell';
import type { Words } from '../words/words';
import type { FigureKind, PageCell, PageColumn, PageTable, Tone } from './page';

export type ColumnKey = keyof Words['proposals']['columns'];

/** A column of the proposals: what it is called, what it shows of a thing, and the sentence behind the figure. */
export interface Shown<T> {
  readonly key: ColumnKey;
  readonly kind: FigureKind;
  readonly width: number;
  readonly show: (thing: T) => PageCell;
  readonly because?: (thing: T) => string | undefined;
}

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
  const { headings, notes, none } = words.proposals;
  return {
    kind: 'table',
    key,
    heading: headings[key],
    note: notes[key],
    columns: [...columns.map((column) => headerOf(column, words)), ...own],
    rows: things.map((thing) => ({
      ...rowOf(thing),
      cells: columns.map((column) => column.show(thing)),
      because: (name) => columns.find((column) => column.key === name)?.because?.(thing),
    })),
    empty: none[key],
  };
}

function headerOf<T>({ key, kind, width }: Shown<T>, words: Words): PageColumn {
  return { key, header: words.proposals.columns[key], kind, width };
}
