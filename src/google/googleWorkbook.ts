import type { Grid } from '../core/cell';
import { parseState } from '../core/state';
import type { Edit, SheetHandle, SheetSize, Trouble, Workbook, WorkbookDescription } from '../core/workbook';
import { fromSheet } from './cells';
import { type CivilClock, civilClock } from './dates';
import { applyEdit, type Target } from './edits';
import { findState } from './state';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The open spreadsheet behind the port of the core. One object serves one action: what it read once is not read again. */
export function googleWorkbook(spreadsheet: Spreadsheet): Workbook {
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const clock = civilClock(timeZone);
  const sheets = new Map<SheetHandle, Sheet>();
  for (const sheet of spreadsheet.getSheets()) sheets.set(sheet.getSheetId(), sheet);
  const stateEntry = findState(spreadsheet);
  const grids = new Map<number, Grid>();
  const sheetOf = (handle: SheetHandle): Sheet => {
    const sheet = sheets.get(handle);
    if (sheet === undefined) throw new Error(`No sheet ${handle} was read or added`);
    return sheet;
  };

  const describe = (): WorkbookDescription => {
    const now = clock.minute(new Date());
    return {
      locale: spreadsheet.getSpreadsheetLocale(),
      timeZone,
      now,
      today: now.slice(0, 10),
      state: stateEntry === undefined ? undefined : parseState(stateEntry.getValue()),
      sheets: Array.from(sheets, ([sheetId, sheet]) => ({ sheetId: Number(sheetId), name: sheet.getName() })),
    };
  };

  return {
    describe,
    nowIn: (zone) => civilClock(zone).minute(new Date()),
    values: (sheetId): Grid => {
      const grid = grids.get(sheetId) ?? gridOf(sheetOf(sheetId), clock);
      grids.set(sheetId, grid);
      return grid;
    },
    size: (sheetId): SheetSize => ({ rows: sheetOf(sheetId).getMaxRows(), columns: sheetOf(sheetId).getMaxColumns() }),
    isGrouped: (sheetId, column) => sheetOf(sheetId).getColumnGroupDepth(column) > 0,
    formulaRows: (sheetId, column) => {
      const sheet = sheetOf(sheetId);
      const formulas = sheet.getRange(1, column, sheet.getLastRow(), 1).getFormulas();
      return new Set(formulas.map(([formula], index) => (formula === '' ? 0 : index + 1)));
    },
    canEdit: (sheetId) => sheetOf(sheetId).getDataRange().canEdit(),
    apply: (edits: readonly Edit[]): readonly Trouble[] => {
      grids.clear();
      const target: Target = { spreadsheet, sheets, sheetOf, stateEntry, writtenIds: [] };
      const troubles: Trouble[] = [];
      for (const edit of edits) applyEdit(target, edit, troubles);
      SpreadsheetApp.flush();
      return troubles;
    },
  };
}

/** The rows that Sheets gave are ours: only what is no plain value is put in anew. */
function gridOf(sheet: Sheet, clock: CivilClock): Grid {
  const rows: unknown[][] = sheet.getDataRange().getValues();
  for (const row of rows) {
    for (let at = 0; at < row.length; at += 1) {
      const value = row[at];
      if (typeof value !== 'string' && typeof value !== 'number') row[at] = fromSheet(value, clock);
    }
  }
  // Every cell has been through fromSheet or is text or a number.
  return rows as Grid;
}
