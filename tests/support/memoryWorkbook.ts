import type { Cell, Grid } from '../../src/core/cell';
import { withIds } from '../../src/core/state';
import type {
  Edit,
  LinkCell,
  SheetHandle,
  SheetSize,
  Workbook,
  WorkbookState,
  WriteCell,
} from '../../src/core/workbook';
import { civilClock } from '../../src/google/dates';

/** A sheet of the in-memory workbook; `protectedSheet` stands for one the person may not write. */
export interface MemorySheet {
  readonly sheetId: number;
  name: string;
  hidden: boolean;
  size: SheetSize;
  cells: Cell[][];
  /** Header notes, formats and rules by column, as last set up. */
  setUp: Map<number, { header: string; note: string; numberFormat: string; rule: unknown }>;
  groups: { first: number; last: number }[];
  frozenRows: number;
  isProtected: boolean;
}

/** A workbook that lives in memory: the same port, the same order of reads and writes, no spreadsheet. */
export interface MemoryWorkbook {
  readonly sheets: MemorySheet[];
  locale: string;
  now: string;
  state: WorkbookState | undefined;
  /** Written since the state was last kept. */
  readonly writtenIds: string[];
  shown: string | undefined;
  addSheet(name: string, cells?: readonly (readonly Cell[])[]): MemorySheet;
  sheet(name: string): MemorySheet;
  /** A fresh port, as every action opens one. Reading after a write throws. */
  open(): Workbook;
}

export function memoryWorkbook(now = '2026-11-23T10:00'): MemoryWorkbook {
  let nextId = 100;
  const book: MemoryWorkbook = {
    sheets: [],
    locale: 'id_ID',
    now,
    state: undefined,
    writtenIds: [],
    shown: undefined,
    addSheet: (name, cells = []) => {
      nextId += 1;
      const sheet: MemorySheet = {
        sheetId: nextId,
        name,
        hidden: false,
        size: { rows: 1000, columns: 26 },
        cells: cells.map((row) => row.slice()),
        setUp: new Map(),
        groups: [],
        frozenRows: 0,
        isProtected: false,
      };
      book.sheets.push(sheet);
      return sheet;
    },
    sheet: (name) =>
      found(
        book.sheets.find((sheet) => sheet.name === name),
        name,
      ),
    open: () => openPort(book),
  };
  return book;
}

function found<T>(value: T | undefined, what: SheetHandle): T {
  if (value === undefined) throw new Error(`no ${what}`);
  return value;
}

function openPort(book: MemoryWorkbook): Workbook {
  let written = false;
  const reading = <T>(value: T): T => {
    if (written) throw new Error('read after a write');
    return value;
  };
  const byHandle = (handle: SheetHandle): MemorySheet =>
    found(
      book.sheets.find((sheet) => sheet.sheetId === handle || sheet.name === handle),
      handle,
    );
  return {
    describe: () =>
      reading({
        locale: book.locale,
        timeZone: 'Asia/Jakarta',
        today: book.now.slice(0, 10),
        now: book.now,
        state: book.state,
        sheets: book.sheets.map(({ sheetId, name }) => ({ sheetId, name })),
      }),
    nowIn: (timeZone) => civilClock(timeZone).minute(new Date(`${book.now}:00+07:00`)),
    values: (sheetId) => reading(usedGrid(byHandle(sheetId).cells)),
    size: (sheetId) => reading(byHandle(sheetId).size),
    isGrouped: (sheetId, column) =>
      reading(byHandle(sheetId).groups.some(({ first, last }) => first <= column && column <= last)),
    formulaRows: () => reading(new Set()),
    canEdit: (sheetId) => reading(!byHandle(sheetId).isProtected),
    apply: (edits) => {
      written = true;
      for (const edit of edits) carryOut(book, byHandle, edit);
      return [];
    },
  };
}

/** From A1 to the last used cell, squared, as `getDataRange().getValues()` gives it. */
function usedGrid(cells: readonly (readonly Cell[])[]): Grid {
  const height = cells.reduce((last, row, index) => (row.some((cell) => cell !== '') ? index + 1 : last), 0);
  const width = Math.max(
    0,
    ...cells.map((row) => row.reduce<number>((last, cell, i) => (cell !== '' ? i + 1 : last), 0)),
  );
  return cells.slice(0, height).map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''));
}

function put(sheet: MemorySheet, row: number, column: number, value: WriteCell): void {
  while (sheet.cells.length < row) sheet.cells.push([]);
  const cells = sheet.cells[row - 1] ?? [];
  while (cells.length < column) cells.push('');
  cells[column - 1] = shown(value);
}

function shown(value: WriteCell): Cell {
  if (value === null) return '';
  return typeof value === 'object' && 'link' in value ? (value as LinkCell).label : value;
}

function putGrid(sheet: MemorySheet, row: number, column: number, values: readonly (readonly WriteCell[])[]): void {
  values.forEach((line, r) => {
    line.forEach((value, c) => {
      put(sheet, row + r, column + c, value);
    });
  });
}

function carryOut(book: MemoryWorkbook, byHandle: (handle: SheetHandle) => MemorySheet, edit: Edit): void {
  if (edit.kind === 'addSheet') {
    const sheet = book.addSheet(edit.name);
    sheet.size = edit.size;
    sheet.hidden = edit.hidden;
  } else if (edit.kind === 'locale') book.locale = edit.locale;
  else if (edit.kind === 'state') {
    const roles = Object.entries(edit.roles).map(([role, handle]) => [role, byHandle(handle).sheetId]);
    const sheets = { ...edit.state.sheets, ...Object.fromEntries(roles) };
    book.state = { ...edit.state, sheets, ids: withIds(edit.state.ids, book.writtenIds.splice(0)) };
  } else if (edit.kind === 'show') book.shown = byHandle(edit.sheet).name;
  else {
    onSheet(byHandle(edit.sheet), edit);
    if (edit.kind === 'fillIds') book.writtenIds.push(...edit.ids.filter((id): id is string => id !== null));
  }
}

type SheetEdit = Exclude<Edit, { kind: 'addSheet' | 'locale' | 'state' | 'show' }>;

function onSheet(sheet: MemorySheet, edit: SheetEdit): void {
  if (sheet.isProtected) throw new Error('protected');
  switch (edit.kind) {
    case 'ensureSize':
      sheet.size = {
        rows: Math.max(sheet.size.rows, edit.size.rows),
        columns: Math.max(sheet.size.columns, edit.size.columns),
      };
      break;
    case 'write':
      putGrid(sheet, edit.row, edit.column, edit.values);
      break;
    case 'fillIds':
      if (edit.head !== undefined) put(sheet, edit.head.row, edit.column, edit.head.header);
      edit.ids.forEach((id, index) => {
        if (id !== null) put(sheet, edit.firstRow + index, edit.column, id);
      });
      break;
    case 'deleteRows':
      sheet.cells = sheet.cells.filter((_, index) => !edit.rows.includes(index + 1));
      break;
    case 'setUpColumns':
      for (const column of edit.columns) {
        const { header, note, numberFormat, rule } = column;
        sheet.setUp.set(column.column, { header, note, numberFormat, rule });
        if (column.writeHeader) put(sheet, edit.headerRow, column.column, header);
      }
      break;
    case 'setUpCells':
    case 'widths':
      break;
    case 'groupColumns':
      sheet.groups.push({ first: edit.first, last: edit.last });
      break;
    case 'freezeRows':
      sheet.frozenRows = edit.rows;
      break;
    case 'page':
      sheet.cells = [];
      putGrid(
        sheet,
        1,
        1,
        edit.layout.cells.map((row) => row.map((cell) => cell.value)),
      );
      sheet.frozenRows = edit.layout.frozenRows;
      break;
  }
}
