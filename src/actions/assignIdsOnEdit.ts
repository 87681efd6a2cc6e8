import type { ReferableTable } from '../core/table/column';
import { readWorkbook, type WorkbookReading } from '../core/table/readWorkbook';
import { TABLES } from '../core/tables/tables';
import { LIST_COLUMNS, listColumn } from '../core/template/lists';
import { INPUT_ROLES, type InputRole, TABLE_ROLES } from '../core/template/sheets';
import { wordsFor } from '../core/words/words';
import type { Edit, SheetDescription, Workbook, WorkbookDescription } from '../core/workbook';
import type { Desk } from './desk';
import { fillIds } from './fillIds';
import type { FoundSheets } from './findSheets';
import { readInputs } from './readVillage';
import { troubleSentences } from './troubleSentences';

/** Where a person just typed or pasted. Rows and columns count from 1. */
export interface EditedPlace {
  readonly sheetId: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

type TableRole = keyof typeof TABLES;

/** Gives ids to rows that lack one and keeps the drop-down labels in step. Edits on other sheets do not wait for the lock. */
export function assignIdsOnEdit(desk: Desk, place: EditedPlace): void {
  const workbook = desk.open();
  const description = workbook.describe();
  const role = TABLE_ROLES.filter((name) => description.state?.sheets[name] === place.sheetId)[0];
  if (role === undefined) return;
  const troubles = desk.exclusively(() => {
    const reading = readEdited(workbook, description, role);
    const ids = fillIds(reading, workbook).filter((edit) => 'sheet' in edit && edit.sheet === place.sheetId);
    const label = reading.tables[role]?.columns[TABLES[role].label] ?? 0;
    const touchesLabel = label >= place.firstColumn && label <= place.lastColumn;
    const edits = ids.concat(ids.length > 0 || touchesLabel ? labelEdits(workbook, description, role, reading) : []);
    return edits.length > 0 ? workbook.apply(edits) : [];
  });
  const words = wordsFor(description.state?.language);
  for (const sentence of troubleSentences(troubles, words)) desk.screen.toast(sentence, words.actions.title);
}

/** Other sheets are read only when an id is needed: the id of a deleted row may still be mentioned there. */
function readEdited(workbook: Workbook, description: WorkbookDescription, role: TableRole): WorkbookReading {
  const { state, locale, today } = description;
  const units = state?.units ?? {};
  const ids = state?.ids;
  const gridsOf = (roles: readonly InputRole[]) => readInputs(workbook, remembered(description, roles));
  const sheets = gridsOf([role]);
  const edited = readWorkbook({ sheets, locale, today, units, ids });
  if ((edited.tables[role]?.newIds.size ?? 0) === 0) return edited;
  const others = gridsOf(INPUT_ROLES.filter((other) => other !== role));
  return readWorkbook({ sheets: { ...others, ...sheets }, locale, today, units, ids });
}

/** Sheets that are found without reading any. */
function remembered({ state, sheets }: WorkbookDescription, roles: readonly InputRole[]): FoundSheets {
  const found: Partial<Record<InputRole, SheetDescription>> = {};
  for (const role of roles) {
    const sheet = sheets.filter(({ sheetId }) => sheetId === state?.sheets[role])[0];
    if (sheet !== undefined) found[role] = sheet;
  }
  return found;
}

function labelEdits(
  workbook: Workbook,
  { state, sheets }: WorkbookDescription,
  role: TableRole,
  reading: WorkbookReading,
): readonly Edit[] {
  const sheet = state?.sheets.lists;
  const table = LIST_COLUMNS.filter((name): name is ReferableTable => name === role)[0];
  if (table === undefined || sheet === undefined || !sheets.some(({ sheetId }) => sheetId === sheet)) return [];
  const now = workbook.size(sheet);
  const values = listColumn(table, reading.data.rows, now.rows).map((text) => [text]);
  return [
    { kind: 'ensureSize', sheet, now, size: { rows: values.length, columns: now.columns } },
    { kind: 'write', sheet, row: 1, column: LIST_COLUMNS.indexOf(table) + 1, values, formats: ['@'] },
  ];
}
