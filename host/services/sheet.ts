import { lastColumn, lastRow } from '../model/cells';
import { activeRange, select, showSheet } from './active';
import { enumValue } from './enums';
import type { Execution } from './execution';
import { groupAt, groupDepth } from './group';
import { metadataFinder, metadataOf } from './metadata';
import type { Service } from './methods';
import { type RangeObject, rangeObject, type SheetObject, spreadsheetObject } from './objects';
import { placeRange, placeText } from './place';
import { protectionsOf } from './protection';
import { readGrid, valueReader } from './readCells';

const DEFAULT_WIDTH = 100;
const DEFAULT_HEIGHT = 21;

export const lastRowOf = (run: Execution, sheetId: number): number => lastRow(run.sheet(sheetId));
export const lastColumnOf = (run: Execution, sheetId: number): number => lastColumn(run.sheet(sheetId));

/** A1 to the last row and column with content; at least one cell; hidden and filtered rows included. */
export function dataRange(run: Execution, sheetId: number): RangeObject {
  const rows = Math.max(1, lastRowOf(run, sheetId));
  return rangeObject(sheetId, { row: 1, column: 1, rows, columns: Math.max(1, lastColumnOf(run, sheetId)) });
}

/** What a sheet tells; what changes it is in `sheetWrites.ts`. */
export const sheetReads = {
  local: {
    getSheetId: (_run, { sheetId }) => sheetId,
    getParent: () => spreadsheetObject,
    getRange: (run, { sheetId }, row: string | number, column: number = 1, rows: number = 1, columns: number = 1) =>
      typeof row === 'string' ? placeText(run, sheetId, row) : placeRange(run, sheetId, { row, column, rows, columns }),
    activate: (run, self) => showSheet(run, self),
    setActiveRange: (run, _self, range) => select(run, range),
    setCurrentCell: (run, _self, range) => select(run, range),
    setActiveSelection: (run, { sheetId }, range: RangeObject | string) =>
      select(run, typeof range === 'string' ? placeText(run, sheetId, range) : range),
    createDeveloperMetadataFinder: (_run, { sheetId }) => metadataFinder(sheetId),
    getSelection: () => ({ service: 'Spreadsheet.Selection' }),
  },
  reads: {
    getName: (run, { sheetId }) => run.sheet(sheetId).name,
    getSheetName: (run, { sheetId }) => run.sheet(sheetId).name,
    getIndex: ({ model }, { sheetId }) => model.sheets.findIndex(({ id }) => id === sheetId) + 1,
    getType: () => enumValue('SheetType', 'GRID'),
    getDataRange: (run, { sheetId }) => dataRange(run, sheetId),
    getLastRow: (run, { sheetId }) => lastRowOf(run, sheetId),
    getLastColumn: (run, { sheetId }) => lastColumnOf(run, sheetId),
    getMaxRows: (run, { sheetId }) => run.sheet(sheetId).maxRows,
    getMaxColumns: (run, { sheetId }) => run.sheet(sheetId).maxColumns,
    getFrozenRows: (run, { sheetId }) => run.sheet(sheetId).frozenRows,
    getFrozenColumns: (run, { sheetId }) => run.sheet(sheetId).frozenColumns,
    getTabColor: (run, { sheetId }) => run.sheet(sheetId).tabColor ?? null,
    isSheetHidden: (run, { sheetId }) => run.sheet(sheetId).hidden,
    isRowHiddenByUser: (run, { sheetId }, row) => run.sheet(sheetId).hiddenRows.has(row),
    isRowHiddenByFilter: (run, { sheetId }, row) => run.sheet(sheetId).filteredRows.has(row),
    isColumnHiddenByUser: (run, { sheetId }, column) => run.sheet(sheetId).hiddenColumns.has(column),
    getColumnWidth: (run, { sheetId }, column) => run.sheet(sheetId).columnWidths.get(column) ?? DEFAULT_WIDTH,
    getRowHeight: (run, { sheetId }, row) => run.sheet(sheetId).rowHeights.get(row) ?? DEFAULT_HEIGHT,
    getColumnGroupDepth: (run, { sheetId }, column) => groupDepth(run.sheet(sheetId), column),
    getColumnGroup: (run, { sheetId }, column, depth) => groupAt(run.sheet(sheetId), column, depth),
    getDeveloperMetadata: (run, { sheetId }) => metadataOf(run.sheet(sheetId).metadata),
    getProtections: (run, { sheetId }, { name }) => protectionsOf(run, sheetId, name),
    getNamedRanges: ({ model }, { sheetId }) =>
      model.namedRanges
        .filter((named) => named.sheetId === sheetId)
        .map(({ name }) => ({ service: 'Spreadsheet.NamedRange', name }) as const),
    getFilter: (run, { sheetId }) => (run.sheet(sheetId).filter ? { service: 'Spreadsheet.Filter', sheetId } : null),
    getActiveRange: (run) => activeRange(run),
    getActiveCell: (run) => ({ ...activeRange(run), rows: 1, columns: 1 }),
    getCurrentCell: (run) => ({ ...activeRange(run), rows: 1, columns: 1 }),
  },
  gridReads: {
    getSheetValues: (run, { sheetId }, row, column, rows, columns) =>
      readGrid<unknown>(
        run.sheet(sheetId),
        placeRange(run, sheetId, { row, column, rows, columns }),
        '',
        valueReader(run),
      ),
  },
} satisfies Service<GoogleAppsScript.Spreadsheet.Sheet, SheetObject>;
