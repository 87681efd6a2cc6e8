import type { ICommandService } from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  InsertSheetMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
} from '@univerjs/preset-sheets-core';
import type { CellView } from '../../protocol';
import type { MirrorSheet } from '../mirror';
import { differingCells } from '../mirror';
import { cellMatrix, freezeOf, UNIT, unitRange, unitSheet, usualHeight, usualWidth, worksheetData } from './sheetData';

/** Marks what comes from the server; nothing else may change a sheet in the grid. */
export const FROM_SERVER = { fromServer: true };

type Run = (id: string, params: object) => void;

/** Carries what the server says into Univer with the fewest possible steps. */
export interface Changes {
  cells(sheetId: number, cells: readonly CellView[]): void;
  sheet(before: MirrorSheet, after: MirrorSheet): void;
  addSheet(sheet: MirrorSheet, index: number): void;
  removeSheet(sheetId: number): void;
}

export function changesOf(commands: ICommandService): Changes {
  const run: Run = (id, params) => void commands.syncExecuteCommand(id, { unitId: UNIT, ...params }, FROM_SERVER);
  const cells = (sheetId: number, changed: readonly CellView[]): void => {
    if (changed.length === 0) return;
    run(SetRangeValuesMutation.id, { subUnitId: unitSheet(sheetId), cellValue: cellMatrix(changed) });
  };
  return {
    cells,
    sheet(before, after) {
      const on: Run = (id, params) => run(id, { subUnitId: unitSheet(after.id), ...params });
      changeSize(before, after, on);
      changeColumns(before, after, on);
      changeRows(before, after, on);
      changeMerges(before, after, on);
      cells(after.id, differingCells(before, after));
      const moved = before.frozenRows !== after.frozenRows || before.frozenColumns !== after.frozenColumns;
      if (moved) on(SetFrozenMutation.id, freezeOf(after));
    },
    addSheet: (sheet, index) => run(InsertSheetMutation.id, { index, sheet: worksheetData(sheet) }),
    removeSheet: (sheetId) => run(RemoveSheetMutation.id, { subUnitId: unitSheet(sheetId) }),
  };
}

function changeSize(before: MirrorSheet, after: MirrorSheet, run: Run): void {
  if (before.maxRows !== after.maxRows) run(SetWorksheetRowCountMutation.id, { rowCount: after.maxRows });
  if (before.maxColumns !== after.maxColumns) {
    run(SetWorksheetColumnCountMutation.id, { columnCount: after.maxColumns });
  }
}

/** Univer gives a hidden column no width, so hidden ones are shown first and hidden last. */
function changeColumns(before: MirrorSheet, after: MirrorSheet, run: Run): void {
  const ranges = (columns: readonly number[]): object[] =>
    columns.map((column) => unitRange({ row: 1, column, rows: after.maxRows, columns: 1 }));
  const widths = changed(before.columnWidths, after.columnWidths, usualWidth);
  const wasHidden = new Set(before.hiddenColumns);
  const isHidden = new Set(after.hiddenColumns);
  const shown = before.hiddenColumns.filter((column) => !isHidden.has(column) || widths.has(column));
  if (shown.length > 0) run(SetColVisibleMutation.id, { ranges: ranges(shown) });
  if (widths.size > 0) {
    const colWidth = Object.fromEntries([...widths].map(([column, pixels]) => [column - 1, pixels]));
    run(SetWorksheetColWidthMutation.id, { ranges: ranges([...widths.keys()]), colWidth });
  }
  const hidden = after.hiddenColumns.filter((column) => !wasHidden.has(column) || widths.has(column));
  if (hidden.length > 0) run(SetColHiddenMutation.id, { ranges: ranges(hidden) });
}

function changeRows(before: MirrorSheet, after: MirrorSheet, run: Run): void {
  const ranges = (rows: readonly number[]): object[] =>
    rows.map((row) => unitRange({ row, column: 1, rows: 1, columns: after.maxColumns }));
  const heights = changed(before.rowHeights, after.rowHeights, usualHeight);
  const wasHidden = new Set(before.hiddenRows);
  const isHidden = new Set(after.hiddenRows);
  const shown = before.hiddenRows.filter((row) => !isHidden.has(row));
  const hidden = after.hiddenRows.filter((row) => !wasHidden.has(row));
  if (shown.length > 0) run(SetRowVisibleMutation.id, { ranges: ranges(shown) });
  if (heights.size > 0) {
    const rowHeight = Object.fromEntries([...heights].map(([row, pixels]) => [row - 1, pixels]));
    run(SetWorksheetRowHeightMutation.id, { ranges: ranges([...heights.keys()]), rowHeight });
  }
  if (hidden.length > 0) run(SetRowHiddenMutation.id, { ranges: ranges(hidden) });
}

function changeMerges(before: MirrorSheet, after: MirrorSheet, run: Run): void {
  if (JSON.stringify(before.merges) === JSON.stringify(after.merges)) return;
  if (before.merges.length > 0) run(RemoveWorksheetMergeMutation.id, { ranges: before.merges.map(unitRange) });
  if (after.merges.length > 0) run(AddWorksheetMergeMutation.id, { ranges: after.merges.map(unitRange) });
}

/** Entries that are new or different; one that is gone gets the usual size. */
function changed(
  before: readonly (readonly [number, number])[],
  after: readonly (readonly [number, number])[],
  usual: number,
): Map<number, number> {
  const old = new Map(before);
  const now = new Map(after);
  const found = new Map([...now].filter(([index, pixels]) => old.get(index) !== pixels));
  for (const index of old.keys()) if (!now.has(index)) found.set(index, usual);
  return found;
}
