import type { SheetModel, WorkbookModel } from './types';

export interface WorkbookOptions {
  title?: string;
  locale?: string;
  timeZone?: string;
  owner?: string;
}

/** A workbook with one empty sheet of 1000 × 26 cells; the first sheet has id 0, as in Google Sheets. */
export function createWorkbook(options: WorkbookOptions = {}): WorkbookModel {
  const model: WorkbookModel = {
    title: options.title ?? '',
    locale: options.locale ?? 'id_ID',
    timeZone: options.timeZone ?? 'Asia/Jakarta',
    sheets: [],
    namedRanges: [],
    metadata: [],
    activeSheetId: 0,
    owner: options.owner ?? 'owner@example.com',
    editors: [],
    viewers: [],
    properties: { document: {}, script: {}, user: {} },
    revision: 0,
    nextId: 0,
  };
  addSheet(model, { name: 'Sheet1' });
  return model;
}

export function findSheet(model: WorkbookModel, id: number): SheetModel | undefined {
  return model.sheets.find((sheet) => sheet.id === id);
}

/** Sheet names differ by more than upper and lower case, so at most one sheet matches. */
export function sheetByName(model: WorkbookModel, name: string): SheetModel | undefined {
  const wanted = name.toLowerCase();
  return model.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}

export interface NewSheet {
  name: string;
  /** Position from 0; absent: at the end. */
  index?: number;
  rows?: number;
  columns?: number;
}

/** Adds an empty sheet without asking whether it may stand there; `insertSheet` in `sheets.ts` asks. */
export function addSheet(model: WorkbookModel, { name, index, rows = 1000, columns = 26 }: NewSheet): SheetModel {
  const sheet: SheetModel = {
    id: nextId(model),
    name,
    hidden: false,
    maxRows: rows,
    maxColumns: columns,
    cells: new Map(),
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    filteredRows: new Set(),
    hiddenColumns: new Set(),
    frozenRows: 0,
    frozenColumns: 0,
    columnGroupDepth: new Map(),
    collapsedColumnGroups: [],
    merges: [],
    protections: [],
    metadata: [],
    typedTables: [],
  };
  model.sheets.splice(index ?? model.sheets.length, 0, sheet);
  return sheet;
}

/** A number no other sheet, protection or metadata entry of this workbook has. */
export function nextId(model: WorkbookModel): number {
  const id = model.nextId;
  model.nextId += 1;
  return id;
}
