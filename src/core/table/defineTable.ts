import type { CellRef } from '../cell';
import type { Column, ReferableTable } from './column';

/** Input sheets that hold one row per thing. Pengaturan is declared apart, as settings. */
export type TableName = ReferableTable | 'interests' | 'monitoring' | 'interactions' | 'assets';

// A table's columns hold different values; `unknown` would not accept a parser of a narrower type, so each is
// read through `Column<unknown>`, to which every `Column<V>` is assignable (V stands only in results).
export type Columns = Readonly<Record<string, Column<unknown>>>;

export interface Table<C extends Columns = Columns> {
  readonly name: TableName;
  /** The sheet's name in the template. */
  readonly sheet: string;
  /** Names under which older lists hold the same table. */
  readonly sheetAliases: readonly string[];
  /** Prefix of generated ids: `KB` gives `KB-001`. */
  readonly prefix: string;
  /** Names of the columns whose values together label a row in drop-downs and messages. */
  readonly label: string;
  readonly columns: C;
}

type ValueOf<C> = C extends Column<infer V> ? V : never;

/** Where a row was read from. */
export interface Origin {
  readonly table: TableName;
  readonly sheetId: number;
  readonly sheetName: string;
  /** Row number on the sheet, from 1. */
  readonly row: number;
  /** Column number on the sheet by column name; absent when the sheet lacks that column. */
  readonly columns: Readonly<Record<string, number>>;
  /** Columns in which something stands that could not be understood: unknown, not empty. */
  readonly unread: ReadonlySet<string>;
}

/** A row as read: a value, or `undefined` when the cell is empty or could not be understood (then `origin.unread` has it). */
export type Row<T extends Table> = {
  readonly [K in keyof T['columns']]: ValueOf<T['columns'][K]> | undefined;
} & { readonly origin: Origin };

/** Declares a table once: headers, notes, drop-downs, formats, reader, row type and dictionary follow from it. */
export function defineTable<const C extends Columns>(table: {
  name: TableName;
  sheet: string;
  sheetAliases?: readonly string[];
  prefix: string;
  label: keyof C & string;
  columns: C;
}): Table<C> {
  return { sheetAliases: [], ...table };
}

/** The cell of a row in a named column; the row's first cell when the sheet lacks that column. */
export function cellOf(row: { readonly origin: Origin }, column: string): CellRef {
  const { sheetId, sheetName } = row.origin;
  return { sheetId, sheetName, row: row.origin.row, column: row.origin.columns[column] ?? 1 };
}

/** True when nothing stands in the cell; false also for something that could not be understood. */
export function isEmpty(row: { readonly origin: Origin }, column: string): boolean {
  return (row as Readonly<Record<string, unknown>>)[column] === undefined && !row.origin.unread.has(column);
}
