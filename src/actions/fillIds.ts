import type { WorkbookReading } from '../core/table/readWorkbook';
import { TABLE_ROLES } from '../core/template/sheets';
import type { Edit, Workbook } from '../core/workbook';

/** Separate stretches of a column written in one action; further ones follow with the next action, under the same ids. */
const MOST_RUNS = 20;

/** Edits that give an id to every row that lacks one. Only empty id cells are written; a formula that shows nothing is not empty. */
export function fillIds(reading: WorkbookReading, workbook: Pick<Workbook, 'formulaRows'>): readonly Edit[] {
  const edits: Edit[] = [];
  for (const role of TABLE_ROLES) {
    const table = reading.tables[role];
    const column = table?.columns['id'];
    if (table === undefined || column === undefined || table.newIds.size === 0) continue;
    const rows = Array.from(table.newIds.keys()).sort((a, b) => a - b);
    const firstRow = rows[0] ?? 1;
    const lastRow = rows[rows.length - 1] ?? firstRow;
    const formulas = workbook.formulaRows(table.sheetId, column);
    const ids: (string | null)[] = [];
    for (let row = firstRow; row <= lastRow; row += 1) {
      ids.push(formulas.has(row) ? null : (table.newIds.get(row) ?? null));
    }
    edits.push({ kind: 'fillIds', sheet: table.sheetId, column, firstRow, ids: firstRuns(ids) });
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
