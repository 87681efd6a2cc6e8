import type { Words } from '../words/words';
import type { FigureKind, PageCell, PageColumn, PageRow, PageTable, Tone } from './page';

/** A column of a table of the summary: what it is called, how wide it is, and what it shows of a thing. */
export interface Shown<T> {
  readonly key: keyof Words['monitoring']['columns'];
  readonly kind: FigureKind;
  readonly width: number;
  readonly show: (thing: T) => PageCell;
  /** The sentence behind the figure, down to source cells. */
  readonly because?: (thing: T) => string | undefined;
}

type Heading = keyof Words['monitoring']['headings'];

/** A table of the summary from its columns and the things it lists. */
export function tableOf<T>(
  key: Heading,
  things: readonly T[],
  columns: readonly Shown<T>[],
  texts: { readonly note: string; readonly empty: string },
  rowOf: (thing: T) => { readonly key: string; readonly tone: Tone | undefined },
  words: Words,
): PageTable {
  return {
    kind: 'table',
    key,
    heading: words.monitoring.headings[key],
    ...texts,
    columns: columns.map((column) => headerOf(column, words)),
    rows: things.map((thing): PageRow => {
      const { key: rowKey, tone } = rowOf(thing);
      const cells = columns.map((column) => column.show(thing));
      const because = (key: string): string | undefined => columns.find((one) => one.key === key)?.because?.(thing);
      return { key: rowKey, cells, because, ...(tone === undefined ? {} : { tone }) };
    }),
  };
}

function headerOf<T>({ key, kind, width }: Shown<T>, words: Words): PageColumn {
  return { key, header: words.monitoring.columns[key], kind, width };
}

/** A share as percent; `undefined` stays unknown and is said in words. */
export function percentCell(share: number | undefined, words: Words): PageCell {
  return share === undefined ? words.format.notComputable : 100 * share;
}
