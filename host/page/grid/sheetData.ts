import { type ICellData, type IWorkbookData, type IWorksheetData, LocaleType } from '@univerjs/core';
import type { Rectangle } from '../../model/types';
import type { CellView } from '../../protocol';
import type { Mirror, MirrorSheet } from '../mirror';
import { isPainted, paintCell } from './paintCell';

/** The one workbook Univer ever holds. */
export const UNIT = 'workbook';
const COLUMN_WIDTH = 100;
const ROW_HEIGHT = 21;

/** Name of a sheet inside Univer. */
export const unitSheet = (id: number): string => String(id);

/** A workbook as Univer opens it. */
export function workbookData(mirror: Mirror): IWorkbookData {
  return {
    id: UNIT,
    name: mirror.title,
    appVersion: '0.25.1',
    locale: LocaleType.ID_ID,
    styles: {},
    sheetOrder: mirror.sheets.map(({ id }) => unitSheet(id)),
    sheets: Object.fromEntries(mirror.sheets.map((sheet) => [unitSheet(sheet.id), worksheetData(sheet)])),
    defaultStyle: { ff: 'Arial', fs: 10 },
  };
}

/** A sheet as Univer opens it; tabs are our own, so none is hidden for Univer. */
export function worksheetData(sheet: MirrorSheet): IWorksheetData {
  return {
    id: unitSheet(sheet.id),
    name: unitSheet(sheet.id),
    tabColor: '',
    hidden: 0,
    freeze: freezeOf(sheet),
    rowCount: sheet.maxRows,
    columnCount: sheet.maxColumns,
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    defaultColumnWidth: COLUMN_WIDTH,
    defaultRowHeight: ROW_HEIGHT,
    mergeData: sheet.merges.map(unitRange),
    cellData: paintedCells(sheet),
    rowData: rowData(sheet),
    columnData: columnData(sheet),
    rowHeader: { width: 46 },
    columnHeader: { height: 22 },
    showGridlines: 1,
    rightToLeft: 0,
  };
}

type Matrix<T> = Record<number, Record<number, T>>;

/** What Univer draws of some cells, by row and column from 0; a cell with nothing to draw is `null`. */
export function cellMatrix(cells: Iterable<CellView>): Matrix<ICellData | null> {
  const matrix: Matrix<ICellData | null> = {};
  for (const cell of cells) {
    const line = matrix[cell.row - 1] ?? {};
    line[cell.column - 1] = isPainted(cell) ? paintCell(cell) : null;
    matrix[cell.row - 1] = line;
  }
  return matrix;
}

function paintedCells(sheet: MirrorSheet): Matrix<ICellData> {
  return cellMatrix([...sheet.cells.values()].filter(isPainted)) as Matrix<ICellData>;
}

export interface UnitRange {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

export const rectangleOfUnit = ({ startRow, endRow, startColumn, endColumn }: UnitRange): Rectangle => ({
  row: startRow + 1,
  column: startColumn + 1,
  rows: endRow - startRow + 1,
  columns: endColumn - startColumn + 1,
});

export function unitRange({ row, column, rows, columns }: Rectangle): UnitRange {
  return { startRow: row - 1, endRow: row + rows - 2, startColumn: column - 1, endColumn: column + columns - 2 };
}

export function freezeOf({ frozenRows, frozenColumns }: MirrorSheet): IWorksheetData['freeze'] {
  return {
    xSplit: frozenColumns,
    ySplit: frozenRows,
    startRow: frozenRows > 0 ? frozenRows : -1,
    startColumn: frozenColumns > 0 ? frozenColumns : -1,
  };
}

function rowData({ rowHeights, hiddenRows }: MirrorSheet): IWorksheetData['rowData'] {
  const rows: Record<number, { h?: number; hd?: 0 | 1; ia?: 0 | 1 }> = {};
  for (const [row, pixels] of rowHeights) rows[row - 1] = { h: pixels, ia: 0 };
  for (const row of hiddenRows) rows[row - 1] = { ...rows[row - 1], hd: 1 };
  return rows;
}

function columnData({ columnWidths, hiddenColumns }: MirrorSheet): IWorksheetData['columnData'] {
  const columns: Record<number, { w?: number; hd?: 0 | 1 }> = {};
  for (const [column, pixels] of columnWidths) columns[column - 1] = { w: pixels };
  for (const column of hiddenColumns) columns[column - 1] = { ...columns[column - 1], hd: 1 };
  return columns;
}

export const usualWidth = COLUMN_WIDTH;
export const usualHeight = ROW_HEIGHT;
