import type { ReferableTable } from '../table/column';
import { TABLES } from '../tables/tables';
import type { Rows } from '../tables/tables';

/** Columns of the hidden sheet "Daftar", in this order; a drop-down of programs and needs spans the last two. */
export const LIST_COLUMNS: readonly ReferableTable[] = ['stakeholders', 'programs', 'needs'];

export const LIST_SHEET = 'Daftar';

/** First choice among stakeholders: the village itself. */
const VILLAGE_LABEL = 'Desa';

/** How a row shows in drop-downs: `SH-001 · PT Maju Jaya`. */
export function rowLabel(id: string, name: string | undefined): string {
  return name === undefined ? id : `${id} · ${name}`;
}

/** The whole content of the list sheet: headers, then labels, padded with empty cells so that old labels go away. */
export function listGrid(rows: Pick<Rows, ReferableTable>, height: number): readonly (readonly string[])[] {
  const columns = LIST_COLUMNS.map((table) => {
    const labels: string[] = table === 'stakeholders' ? [VILLAGE_LABEL] : [];
    for (const row of rows[table]) if (row.id !== undefined) labels.push(rowLabel(row.id, row.name));
    return labels;
  });
  const length = Math.max(height - 1, ...columns.map((labels) => labels.length));
  const body = Array.from({ length }, (_, index) => columns.map((labels) => labels[index] ?? ''));
  return [LIST_COLUMNS.map((table) => TABLES[table].sheet), ...body];
}
