import type { Words } from '../words/words';
import type { FigureKind, PageCell, PageRow, PageTable, Tone } from './page';

type ColumnKey = keyof Words['interestMap']['columns'];

/** A column of a table on Peta Kepentingan: what it shows of a thing, and the sentence behind its figure. */
export interface MapColumn<T> {
  readonly key: ColumnKey;
  readonly kind: FigureKind;
  readonly width: number;
  readonly show: (thing: T) => PageCell;
  readonly because?: (thing: T) => string | undefined;
}

/** A table of the page from its columns and the things it lists. */
export function mapTable<T>(
  key: keyof Words['interestMap']['headings'],
  things: readonly T[],
  columns: readonly MapColumn<T>[],
  texts: Pick<PageTable, 'note' | 'empty'>,
  rowOf: (thing: T) => { readonly key: string; readonly tone: Tone | undefined; readonly about: readonly string[] },
  words: Words,
): PageTable {
  const say = words.interestMap;
  return {
    kind: 'table',
    key,
    heading: say.headings[key],
    ...texts,
    columns: columns.map((one) => ({ key: one.key, header: say.columns[one.key], kind: one.kind, width: one.width })),
    rows: things.map((thing): PageRow => {
      const { key: rowKey, tone, about } = rowOf(thing);
      const because = (column: string): string | undefined =>
        columns.find((one) => one.key === column)?.because?.(thing);
      const cells = columns.map((column) => column.show(thing));
      return { key: rowKey, cells, because, about, ...(tone === undefined ? {} : { tone }) };
    }),
  };
}

/** At most `most` names; the rest are counted. */
export function listed(names: readonly string[], words: Words, most = 8): readonly string[] {
  if (names.length <= most) return names;
  return [...names.slice(0, most), words.interestMap.more(names.length - most)];
}
