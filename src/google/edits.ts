import { withIds } from '../core/state';
import type { Edit, SheetHandle, SheetRole, Trouble } from '../core/workbook';
import { toSheet } from './cells';
import { setUpCells, setUpColumns } from './columns';
import { attempt, setWidths, writePage } from './pages';
import { writeState } from './state';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What edits are carried out on. Sheets added on the way join `sheets` under their name. */
export interface Target {
  readonly spreadsheet: Spreadsheet;
  readonly sheets: Map<SheetHandle, Sheet>;
  sheetOf(handle: SheetHandle): Sheet;
  readonly stateEntry: GoogleAppsScript.Spreadsheet.DeveloperMetadata | undefined;
  /** Ids that were written on the way. */
  readonly writtenIds: string[];
}

/** What Sheets gives a new sheet; asking it would be a read after a write. */
const INSERTED = { rows: 1000, columns: 26 };

type Carry = {
  readonly [K in Edit['kind']]: (target: Target, edit: Extract<Edit, { kind: K }>, troubles: Trouble[]) => void;
};

const CARRY: Carry = {
  addSheet: (target, edit) => {
    const sheet = target.spreadsheet.insertSheet(edit.name, target.sheets.size);
    ensureSize(sheet, INSERTED, edit.size);
    if (edit.tab !== undefined) sheet.setTabColor(edit.tab);
    if (edit.hidden) sheet.hideSheet();
    target.sheets.set(edit.name, sheet);
  },
  ensureSize: (target, edit) => ensureSize(target.sheetOf(edit.sheet), edit.now, edit.size),
  write: (target, edit) => {
    const columns = edit.values[0]?.length ?? 0;
    if (columns === 0) return;
    const range = target.sheetOf(edit.sheet).getRange(edit.row, edit.column, edit.values.length, columns);
    const formats = edit.formats;
    if (formats !== undefined) range.setNumberFormats(edit.values.map(() => formats.slice()));
    range.setValues(edit.values.map((row) => row.map(toSheet)));
  },
  fillIds: (target, edit, troubles) => {
    const sheet = target.sheetOf(edit.sheet);
    const before = troubles.length;
    attempt(sheet, 'ids', troubles, () => {
      if (edit.head !== undefined) addIdColumn(sheet, edit.column, edit.head);
      for (const run of runsOf(edit.ids)) {
        const range = sheet.getRange(edit.firstRow + run.from, edit.column, run.ids.length, 1);
        range.setNumberFormat('@').setValues(run.ids.map((id) => [id]));
      }
    });
    if (troubles.length === before)
      target.writtenIds.push(...edit.ids.filter((id): id is string => id !== null && id !== ''));
  },
  deleteRows: (target, edit) => {
    const sheet = target.sheetOf(edit.sheet);
    for (const run of descendingRuns(edit.rows)) sheet.deleteRows(run.first, run.count);
  },
  setUpColumns: (target, edit, troubles) => setUpColumns(target, edit, troubles),
  setUpCells: (target, edit, troubles) => setUpCells(target, edit, troubles),
  show: (target, edit) => {
    target.sheetOf(edit.sheet).activate();
  },
  groupColumns: (target, edit) => {
    const sheet = target.sheetOf(edit.sheet);
    sheet.getRange(1, edit.first, 1, edit.last - edit.first + 1).shiftColumnGroupDepth(1);
    sheet.collapseAllColumnGroups();
  },
  widths: (target, edit) => {
    const sheet = target.sheetOf(edit.sheet);
    setWidths(sheet, edit.pixels);
    if (edit.hide !== undefined) sheet.hideColumns(edit.hide);
  },
  freezeRows: (target, edit) => {
    target.sheetOf(edit.sheet).setFrozenRows(edit.rows);
  },
  page: (target, edit, troubles) => writePage(target.sheetOf(edit.sheet), edit, troubles),
  locale: (target, edit) => target.spreadsheet.setSpreadsheetLocale(edit.locale),
  state: (target, edit) => {
    const added: Partial<Record<SheetRole, number>> = {};
    for (const [role, handle] of Object.entries(edit.roles)) {
      if (handle !== undefined) added[role as SheetRole] = target.sheetOf(handle).getSheetId();
    }
    const ids = withIds(edit.state.ids, target.writtenIds);
    const sheets = { ...edit.state.sheets, ...added };
    writeState(target.spreadsheet, target.stateEntry, { ...edit.state, sheets, ids });
  },
};

export function applyEdit<K extends Edit['kind']>(
  target: Target,
  edit: Extract<Edit, { kind: K }>,
  troubles: Trouble[],
): void {
  // TypeScript cannot see that the entry found under `edit.kind` takes that very kind of edit.
  const carry = CARRY[edit.kind] as (target: Target, edit: Edit, troubles: Trouble[]) => void;
  carry(target, edit, troubles);
}

export function ensureSize(
  sheet: Sheet,
  now: { rows: number; columns: number },
  size: { rows: number; columns: number },
): void {
  if (size.rows > now.rows) sheet.insertRowsAfter(now.rows, size.rows - now.rows);
  if (size.columns > now.columns) sheet.insertColumnsAfter(now.columns, size.columns - now.columns);
}

function addIdColumn(
  sheet: Sheet,
  column: number,
  { row, header, now }: NonNullable<Extract<Edit, { kind: 'fillIds' }>['head']>,
): void {
  ensureSize(sheet, now, { rows: now.rows, columns: column });
  sheet.getRange(row, column).setNumberFormat('@').setValue(header).setFontWeight('bold');
}

function runsOf(
  ids: readonly (string | null)[],
): readonly { readonly from: number; readonly ids: readonly string[] }[] {
  const runs: { from: number; ids: string[] }[] = [];
  ids.forEach((id, index) => {
    const last = runs[runs.length - 1];
    if (id === null) return;
    if (last !== undefined && last.from + last.ids.length === index) last.ids.push(id);
    else runs.push({ from: index, ids: [id] });
  });
  return runs;
}

/** Runs of neighbouring rows from the bottom up, so that deleting one does not move the others. */
function descendingRuns(rows: readonly number[]): readonly { readonly first: number; readonly count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const row of Array.from(rows).sort((a, b) => b - a)) {
    const last = runs[runs.length - 1];
    if (last !== undefined && row === last.first - 1) {
      last.first = row;
      last.count += 1;
    } else runs.push({ first: row, count: 1 });
  }
  return runs;
}
