import type { ReferableTable } from '../core/table/column';
import { readWorkbook } from '../core/table/readWorkbook';
import { TABLES } from '../core/tables/tables';
import { LIST_COLUMNS, listColumn } from '../core/template/lists';
import { TABLE_ROLES } from '../core/template/sheets';
import type { Edit } from '../core/workbook';
import type { Desk } from './desk';
import { fillIds } from './fillIds';

/** Where a person just typed or pasted. Rows and columns count from 1. */
export interface EditedPlace {
  readonly sheetId: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Gives ids to rows that lack one and keeps the drop-down labels in step. Only the edited sheet is read. */
export function assignIdsOnEdit(desk: Desk, place: EditedPlace): void {
  desk.exclusively(() => {
    const workbook = desk.open();
    const { state, locale, today, sheets } = workbook.describe();
    const role = TABLE_ROLES.filter((name) => state?.sheets[name] === place.sheetId)[0];
    if (role === undefined) return;
    const name = sheets.filter((sheet) => sheet.sheetId === place.sheetId)[0]?.name ?? TABLES[role].sheet;
    const sheet = { sheetId: place.sheetId, name, grid: workbook.values(place.sheetId) };
    const reading = readWorkbook({ sheets: { [role]: sheet }, locale, today, units: state?.units ?? {} });
    const edits: Edit[] = fillIds(reading).slice();
    const table = reading.tables[role];
    const label = table?.columns[TABLES[role].label] ?? 0;
    const touchesLabel = label >= place.firstColumn && label <= place.lastColumn;
    const listId = state?.sheets.lists;
    const column = LIST_COLUMNS.indexOf(role as ReferableTable);
    const hasList = listId !== undefined && sheets.some((known) => known.sheetId === listId);
    if (hasList && column >= 0 && (edits.length > 0 || touchesLabel)) {
      const size = workbook.size(listId);
      const values = listColumn(role as ReferableTable, reading.data.rows, size.rows).map((text) => [text]);
      edits.push({
        kind: 'ensureSize',
        sheet: listId,
        now: size,
        size: { rows: values.length, columns: size.columns },
      });
      edits.push({ kind: 'write', sheet: listId, row: 1, column: column + 1, values, formats: ['@'] });
    }
    if (edits.length > 0) workbook.apply(edits);
  });
}
