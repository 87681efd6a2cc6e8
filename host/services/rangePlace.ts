import { formatRange } from '../model/a1';
import { canEdit } from '../model/protect';
import { ServiceException } from './exception';
import type { Service } from './methods';
import { type RangeObject, rangeObject, sheetObject } from './objects';
import { placeRange } from './place';

/** Where a range is, and ranges beside it. */
export const rangePlace = {
  local: {
    getRow: (_run, { row }) => row,
    getRowIndex: (_run, { row }) => row,
    getColumn: (_run, { column }) => column,
    getNumRows: (_run, { rows }) => rows,
    getNumColumns: (_run, { columns }) => columns,
    getLastRow: (_run, { row, rows }) => row + rows - 1,
    getLastColumn: (_run, { column, columns }) => column + columns - 1,
    getHeight: (_run, { rows }) => rows,
    getWidth: (_run, { columns }) => columns,
    getGridId: (_run, { sheetId }) => sheetId,
    getSheet: (_run, { sheetId }) => sheetObject(sheetId),
    getA1Notation: (_run, range) => formatRange(range),
    getCell: (run, range, row, column) => {
      if (row < 1 || column < 1 || row > range.rows || column > range.columns) {
        throw new ServiceException('Cell reference out of range');
      }
      return placeRange(run, range.sheetId, {
        row: range.row + row - 1,
        column: range.column + column - 1,
        rows: 1,
        columns: 1,
      });
    },
    offset: (run, range, rowOffset, columnOffset, rows: number = range.rows, columns: number = range.columns) =>
      placeRange(run, range.sheetId, {
        row: range.row + rowOffset,
        column: range.column + columnOffset,
        rows,
        columns,
      }),
    activate: (run, range) => {
      run.active = { sheetId: range.sheetId, range, moved: true };
      return range;
    },
    activateAsCurrentCell: (run, range) => {
      run.active = { sheetId: range.sheetId, range, moved: true };
      return range;
    },
  },
  reads: {
    canEdit: (run, range) => canEdit(run.model, run.sheet(range.sheetId), range, run.user),
    isPartOfMerge: (run, range) => mergesIn(run.sheet(range.sheetId).merges, range).length > 0,
    getMergedRanges: (run, range) =>
      mergesIn(run.sheet(range.sheetId).merges, range).map((merge) => rangeObject(range.sheetId, merge)),
  },
} satisfies Service<GoogleAppsScript.Spreadsheet.Range, RangeObject>;

type Place = Pick<RangeObject, 'row' | 'column' | 'rows' | 'columns'>;

function mergesIn(merges: readonly Place[], range: Place): readonly Place[] {
  return merges.filter(
    (merge) =>
      merge.row < range.row + range.rows &&
      range.row < merge.row + merge.rows &&
      merge.column < range.column + range.columns &&
      range.column < merge.column + merge.columns,
  );
}
