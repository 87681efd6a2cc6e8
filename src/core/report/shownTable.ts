import type { FigureKind, PageCell, PageColumn, PageRow, PageTable, Tone } from './page';

/** A column of a table: what it shows of a thing, and the sentence behind its figure, down to source cells. */
export interface ShownColumn<T, K extends string> {
  readonly key: K;
  readonly kind: FigureKind;
  readonly width: number;
  readonly show: (thing: T) => PageCell;
  readonly because?: (thing: T) => string | undefined;
}

/** What a row is called and looks like, beside its cells. */
interface RowMarks {
  readonly key: string;
  readonly tone?: Tone | undefined;
  readonly about?: readonly string[];
}

/** A table from its columns and the things it lists; `own` columns stand at its right and are left empty here. */
export function shownTable<T, K extends string>(
  texts: Pick<PageTable, 'key' | 'heading' | 'note' | 'empty'>,
  things: readonly T[],
  columns: readonly ShownColumn<T, K>[],
  headers: Readonly<Record<K, string>>,
  rowOf: (thing: T) => RowMarks,
  own: readonly PageColumn[] = [],
): PageTable {
  const heads = columns.map(({ key, kind, width }): PageColumn => ({ key, header: headers[key], kind, width }));
  const rows = things.map((thing): PageRow => {
    const { key, tone, about } = rowOf(thing);
    return {
      key,
      cells: columns.map((column) => column.show(thing)),
      because: (name) => columns.find((column) => column.key === name)?.because?.(thing),
      ...(tone === undefined ? {} : { tone }),
      ...(about === undefined ? {} : { about }),
    };
  });
  return { kind: 'table', ...texts, columns: [...heads, ...own], rows };
}
