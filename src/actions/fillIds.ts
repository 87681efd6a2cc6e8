import type { TableName } from '../core/table/defineTable';
import type { WorkbookReading } from '../core/table/readWorkbook';
import { TABLE_ROLES } from '../core/template/sheets';
import type { Edit, Workbook } from '../core/workbook';

/** Separate stretches of a column written in one action; further ones follow with the next action, under the same ids. */
const MOST_RUNS = 20;
const NO_ROWS: ReadonlySet<number> = new Set();

/** The id column that a sheet without one is given; `head` unless set-up heads it. */
export interface NewIdColumn {
  readonly column: number;
  readonly head?: NonNullable<Extract<Edit, { kind: 'fillIds' }>['head']>;
}

/**
 * Edits that give an id to every row that lacks one. Only empty id cells are written; a formula that shows nothing is not empty.
 * A sheet without an id column is left alone unless `newColumn` says where one goes.
 */
export function fillIds(
  reading: WorkbookReading,
  workbook: Pick<Workbook, 'formulaRows'>,
  newColumn: (role: TableName) => NewIdColumn | undefined = () => undefined,
): readonly Edit[] {
  const edits: Edit[] = [];
  for (const role of TABLE_ROLES) {
    const table = reading.tables[role];
    if (table === undefined || table.stopped || table.newIds.size === 0) continue;
    const known = table.columns['id'];
    const { column, head } = known === undefined ? (newColumn(role) ?? {}) : { column: known };
    if (column === undefined) continue;
    const rows = Array.from(table.newIds.keys()).sort((a, b) => a - b);
    const firstRow = rows[0] ?? 1;
    const lastRow = rows[rows.length - 1] ?? firstRow;
    const formulas = known === undefined ? NO_ROWS : workbook.formulaRows(table.sheetId, column);
    const ids: (string | null)[] = [];
    for (let row = firstRow; row <= lastRow; row += 1) {
      ids.push(formulas.has(row) ? null : (table.newIds.get(row) ?? null));
    }
    edits.push({ kind: 'fillIds', sheet: table.sheetId, column, firstRow, ids: firstRuns(ids), ...(head && { head }) });
  }
  return edits;
}

function firstRuns(ids: readonly (string | null)[]): readonly (string | null)[] {
  let runs = 0;
  const end = ids.findIndex((id, index) => {
    if (id !== null && (ids[index - 1] ?? null) === null) runs += 1;
    return runs > MOST_RUNS;
  });
  return end < 0 ? ids : ids.slice(0, end);
}
