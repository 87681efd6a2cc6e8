import type { ReferableTable } from '../table/column';
import { rowLabel } from '../table/rowLabel';
import { TABLES } from '../tables/tables';

/** Rows that can be pointed at, as far as a label needs them. */
export type LabelledRows = Readonly<
  Record<ReferableTable, readonly { readonly id: string | undefined; readonly name: string | undefined }[]>
>;

/** Columns of the hidden sheet "Daftar", in this order; a drop-down of programs and needs spans the last two. */
export const LIST_COLUMNS: readonly ReferableTable[] = ['stakeholders', 'programs', 'needs'];

export const LIST_SHEET = 'Daftar';

/** First choice among stakeholders: the village itself. */
export const VILLAGE_LABEL = 'Desa';

/** One column of the list sheet: header, then labels, padded with empty cells so that old labels go away. */
export function listColumn(table: ReferableTable, rows: LabelledRows, height: number): readonly string[] {
  const column: string[] = [TABLES[table].sheet];
  if (table === 'stakeholders') column.push(VILLAGE_LABEL);
  for (const row of rows[table]) if (row.id !== undefined) column.push(rowLabel(row.id, row.name));
  while (column.length < height) column.push('');
  return column;
}

/** The whole content of the list sheet. */
export function listGrid(rows: LabelledRows, height: number): readonly (readonly string[])[] {
  const columns = LIST_COLUMNS.map((table) => listColumn(table, rows, height));
  const length = Math.max(...columns.map((column) => column.length));
  return Array.from({ length }, (_, index) => columns.map((column) => column[index] ?? ''));
}
