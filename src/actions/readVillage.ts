import type { Grid } from '../core/cell';
import { EMPTY_STATE } from '../core/state';
import type { TableName } from '../core/table/defineTable';
import { readWorkbook, type WorkbookInput, type WorkbookReading } from '../core/table/readWorkbook';
import { TABLES, type VillageData } from '../core/tables/tables';
import { LIST_COLUMNS, listGrid } from '../core/template/lists';
import { INPUT_ROLES, type InputRole, TABLE_ROLES } from '../core/template/sheets';
import { type Words, wordsFor } from '../core/words/words';
import type { Edit, SheetDescription, Workbook, WorkbookDescription, WorkbookState } from '../core/workbook';
import { fillIds, type NewIdColumn } from './fillIds';
import { type FoundSheets, findInfluence, findSheets } from './findSheets';
import { idsOnResults } from './idsOnResults';
import { Refusal } from './refusal';

/** An input sheet with everything on it. */
export interface InputSheet extends SheetDescription {
  readonly grid: Grid;
}

/** One snapshot of the workbook, read in one sweep; every figure of a run comes from it. */
export interface Village {
  readonly workbook: Workbook;
  readonly description: WorkbookDescription;
  readonly state: WorkbookState;
  readonly found: FoundSheets;
  readonly inputs: Readonly<Partial<Record<InputRole, InputSheet>>>;
  readonly reading: WorkbookReading;
  readonly data: VillageData;
  readonly words: Words;
  /** Civil minute in the village's time zone. */
  readonly now: string;
  /** Ids for rows that lacked one, and the drop-down labels that follow from them. */
  readonly idEdits: readonly Edit[];
}

/** Reads the input sheets; refuses only a workbook in which none of them can be found. */
export function readVillage(workbook: Workbook, confirmed: Readonly<Record<string, number>> = {}): Village {
  const description = workbook.describe();
  const kept = description.state ?? EMPTY_STATE;
  const state = { ...kept, units: { ...kept.units, ...confirmed } };
  const known = findSheets(workbook, description);
  const inputs = readInputs(workbook, known);
  if (TABLE_ROLES.every((role) => inputs[role] === undefined)) {
    throw new Refusal(wordsFor(state.language).actions.notPrepared);
  }
  const influence = influenceSheet(workbook, known, description);
  const reading = readWorkbook({
    sheets: inputs,
    influence: influence.read,
    locale: description.locale,
    today: description.today,
    units: state.units,
    ids: state.ids ?? idsOnResults(workbook, known),
  });
  const { settings } = reading;
  const found = { ...known, ...influence.found() };
  const zone = settings.cells.timeZone === undefined ? description.timeZone : settings.values.timeZone;
  const now = zone === description.timeZone ? description.now : workbook.nowIn(zone);
  const data = { ...reading.data, today: now.slice(0, 10) };
  const village = { workbook, description, state, found, inputs, reading, data, now };
  return { ...village, words: wordsFor(settings.values.language), idEdits: idEdits(village) };
}

/** Reads every input sheet that was found. */
export function readInputs(workbook: Workbook, found: FoundSheets): Readonly<Partial<Record<InputRole, InputSheet>>> {
  const inputs: Partial<Record<InputRole, InputSheet>> = {};
  for (const role of INPUT_ROLES) {
    const sheet = found[role];
    if (sheet !== undefined) inputs[role] = { ...sheet, grid: workbook.values(sheet.sheetId) };
  }
  return inputs;
}

/** The optional sheet of influences: found and read only when it is asked for, then once. */
export function influenceSheet(
  workbook: Workbook,
  known: FoundSheets,
  { sheets }: WorkbookDescription,
): { readonly read: NonNullable<WorkbookInput['influence']>; found(): Pick<FoundSheets, 'influence'> } {
  let sheet: SheetDescription | undefined;
  return {
    read: (isOurs) => {
      sheet = findInfluence(workbook, known, sheets, isOurs);
      return sheet === undefined ? undefined : { ...sheet, grid: workbook.values(sheet.sheetId) };
    },
    found: () => (sheet === undefined ? {} : { influence: sheet }),
  };
}

/** Right of everything. Without ids on the sheet, what officials note about a row would not find it again. */
function newIdColumn(
  { workbook, inputs, reading }: Omit<Village, 'idEdits' | 'words'>,
  role: TableName,
): NewIdColumn | undefined {
  const [sheet, table] = [inputs[role], reading.tables[role]];
  if (sheet === undefined || table === undefined) return undefined;
  const column = (sheet.grid[0]?.length ?? 0) + 1;
  const { header } = TABLES[role].columns.id;
  return { column, head: { row: table.headerRow, header, now: workbook.size(sheet.sheetId) } };
}

function idEdits(village: Omit<Village, 'idEdits' | 'words'>): readonly Edit[] {
  const edits = fillIds(village.reading, village.workbook, (role) => newIdColumn(village, role));
  const lists = village.found.lists;
  if (edits.length === 0 || lists === undefined) return edits;
  return [...edits, ...refreshLists(lists.sheetId, village)];
}

/** Rewrites the labels that drop-downs offer. */
export function refreshLists(sheet: number, { workbook, data }: Pick<Village, 'workbook' | 'data'>): readonly Edit[] {
  const size = workbook.size(sheet);
  const values = listGrid(data.rows, size.rows);
  const needed = { rows: values.length, columns: LIST_COLUMNS.length };
  return [
    { kind: 'ensureSize', sheet, now: size, size: needed },
    { kind: 'write', sheet, row: 1, column: 1, values, formats: LIST_COLUMNS.map(() => '@') },
  ];
}
