import { lastRow } from '../model/cells';
import { canEdit, PROTECTED_MESSAGE } from '../model/protect';
import { renameSheet } from '../model/sheets';
import { sortRange } from '../model/sort';
import { deleteColumns, deleteRows, freeze, insertColumns, insertRows, setColumnWidth } from '../model/structure';
import type { SheetModel } from '../model/types';
import { colour } from './colours';
import { demand, ServiceException } from './exception';
import type { Execution } from './execution';
import { foldAll } from './group';
import { addMetadata } from './metadata';
import type { Service } from './methods';
import { rangeObject, type SheetObject } from './objects';
import { newProtection } from './protection';
import { changeKnownCells, clearCells } from './writeCells';
import { writeValues } from './writeValues';

const wholeOf = ({ maxRows, maxColumns }: SheetModel) => ({ row: 1, column: 1, rows: maxRows, columns: maxColumns });

function queue(
  run: Execution,
  self: SheetObject,
  barred: (sheet: SheetModel) => SheetModel,
  write: Write,
): SheetObject {
  run.later(self.sheetId, (sheet) => {
    if (!canEdit(run.model, barred(sheet), wholeOf(sheet), run.user)) throw new ServiceException(PROTECTED_MESSAGE);
    write(sheet);
    run.reshaped(sheet.id);
  });
  return self;
}

type Write = (sheet: SheetModel) => void;

/** Queues a change of how the sheet looks: only a protection of the whole sheet stands against it. */
const change = (run: Execution, self: SheetObject, write: Write): SheetObject =>
  queue(
    run,
    self,
    (sheet) => ({ ...sheet, protections: sheet.protections.filter(({ kind }) => kind === 'SHEET') }),
    write,
  );

/** Queues a change of the cells of a sheet by somebody who may edit all of them. */
const changeContents = (run: Execution, self: SheetObject, write: Write): SheetObject =>
  queue(run, self, (sheet) => sheet, write);

type Insert = typeof insertRows;

/** Inserts or deletes rows or columns at once, because the size of the sheet decides which ranges exist. */
function shape(run: Execution, self: SheetObject, work: Insert, first: number, count: number): SheetObject {
  run.sheet(self.sheetId);
  demand(work(run.model, self.sheetId, first, count, run.user));
  return self;
}

const hide =
  (part: 'hiddenRows' | 'hiddenColumns', hidden: boolean) =>
  (run: Execution, self: SheetObject, first: number, count: number = 1): void => {
    change(run, self, (sheet) => {
      for (let at = first; at < first + count; at += 1) {
        if (hidden) sheet[part].add(at);
        else sheet[part].delete(at);
      }
    });
  };
const hideRows = hide('hiddenRows', true);
const showRows = hide('hiddenRows', false);
const hideColumns = hide('hiddenColumns', true);
const showColumns = hide('hiddenColumns', false);

function widen(run: Execution, self: SheetObject, first: number, count: number, width: number): SheetObject {
  const { maxColumns } = run.sheet(self.sheetId);
  if (first < 1 || count < 1 || first + count - 1 > maxColumns) {
    throw new ServiceException('Those columns are out of bounds.');
  }
  return change(run, self, ({ id }) => {
    for (let at = first; at < first + count; at += 1) demand(setColumnWidth(run.model, id, at, width));
  });
}

function heighten(run: Execution, self: SheetObject, first: number, count: number, height: number): SheetObject {
  if (first < 1 || count < 1 || first + count - 1 > run.sheet(self.sheetId).maxRows) {
    throw new ServiceException('Those rows are out of bounds.');
  }
  return change(run, self, ({ rowHeights }) => {
    for (let at = first; at < first + count; at += 1) rowHeights.set(at, height);
  });
}

/** Below the last row with content in any column; the sheet grows when it is full. */
function append(run: Execution, self: SheetObject, values: readonly unknown[]): SheetObject {
  return change(run, self, (sheet) => {
    run.settle();
    const row = lastRow(sheet) + 1;
    if (row > sheet.maxRows) demand(insertRows(run.model, sheet.id, row, 1, run.user));
    if (values.length > sheet.maxColumns) {
      demand(insertColumns(run.model, sheet.id, sheet.maxColumns + 1, values.length - sheet.maxColumns, run.user));
    }
    const range = rangeObject(sheet.id, { row, column: 1, rows: 1, columns: values.length });
    writeValues(run, sheet, range, [values]);
    run.changed(range, 'values');
  });
}

interface ClearOptions {
  formatOnly?: boolean | undefined;
  contentsOnly?: boolean | undefined;
}

/** `clear()` takes content, formats and validation, not notes. */
function clear(run: Execution, self: SheetObject, options?: ClearOptions): SheetObject {
  return changeContents(run, self, (sheet) => {
    const { contentsOnly = false, formatOnly = false } = options ?? {};
    clearCells(sheet, wholeOf(sheet), { contents: !formatOnly, formats: !contentsOnly });
    run.changed(rangeObject(sheet.id, wholeOf(sheet)), 'values');
  });
}

const visibleCount = (run: Execution): number => run.model.sheets.filter(({ hidden }) => !hidden).length;

/** What changes a sheet. */
export const sheetWrites = {
  writes: {
    hideSheet: (run, self) =>
      change(run, self, (sheet) => {
        if (!sheet.hidden && visibleCount(run) < 2) {
          throw new ServiceException("You can't hide all the sheets in a document.");
        }
        sheet.hidden = true;
      }),
    showSheet: (run, self) =>
      change(run, self, (sheet) => {
        sheet.hidden = false;
      }),
    setTabColor: (run, self, given) => {
      const tabColor = colour(given);
      return change(run, self, (sheet) => {
        if (tabColor !== undefined) sheet.tabColor = tabColor;
        else delete sheet.tabColor;
      });
    },
    setColumnWidth: (run, self, column, width) => widen(run, self, column, 1, width),
    setColumnWidths: (run, self, first, count, width) => widen(run, self, first, count, width),
    setRowHeight: (run, self, row, height) => heighten(run, self, row, 1, height),
    setRowHeights: (run, self, first, count, height) => heighten(run, self, first, count, height),
    setRowHeightsForced: (run, self, first, count, height) => heighten(run, self, first, count, height),
    // The model has no widths of texts, gridlines or toggles; the calls need only the right to edit.
    autoResizeColumn: (run, self) => change(run, self, () => undefined),
    autoResizeColumns: (run, self) => change(run, self, () => undefined),
    autoResizeRows: (run, self) => change(run, self, () => undefined),
    setHiddenGridlines: (run, self) => change(run, self, () => undefined),
    setColumnGroupControlPosition: (run, self) => change(run, self, () => undefined),
    hideRows,
    showRows,
    hideColumns,
    showColumns,
    hideRow: (run, self, { row, rows }) => hideRows(run, self, row, rows),
    hideColumn: (run, self, { column, columns }) => hideColumns(run, self, column, columns),
    unhideRow: (run, self, { row, rows }) => showRows(run, self, row, rows),
    unhideColumn: (run, self, { column, columns }) => showColumns(run, self, column, columns),
    appendRow: (run, self, values) => append(run, self, values),
    clear,
    clearContents: (run, self) => clear(run, self, { contentsOnly: true }),
    clearFormats: (run, self) => clear(run, self, { formatOnly: true }),
    clearNotes: (run, self) =>
      changeContents(run, self, (sheet) =>
        changeKnownCells(sheet, wholeOf(sheet), (cell) => {
          if (cell.note !== undefined) delete cell.note;
          return undefined;
        }),
      ),
    collapseAllColumnGroups: (run, self) => {
      foldAll(run, self.sheetId, true);
      return self;
    },
    expandAllColumnGroups: (run, self) => {
      foldAll(run, self.sheetId, false);
      return self;
    },
    addDeveloperMetadata: (run, self, key: string, second?: Parameters<typeof addMetadata>[3], third?) =>
      change(run, self, ({ metadata }) => addMetadata(run, metadata, key, second, third)),
    sort: (run, self, column: number, ascending: boolean = true) =>
      changeContents(run, self, (sheet) => {
        run.settle();
        const { rows, columns } = wholeOf(sheet);
        const range = { row: sheet.frozenRows + 1, column: 1, rows: rows - sheet.frozenRows, columns };
        demand(sortRange(run.model, sheet.id, range, [{ column, ascending }], run.user));
      }),
  },
  grows: {
    setFrozenRows: (run, { sheetId }, rows) => {
      demand(freeze(run.model, sheetId, rows, run.sheet(sheetId).frozenColumns));
    },
    setFrozenColumns: (run, { sheetId }, columns) => {
      demand(freeze(run.model, sheetId, run.sheet(sheetId).frozenRows, columns));
    },
    insertRowBefore: (run, self, row) => shape(run, self, insertRows, row, 1),
    insertRowAfter: (run, self, row) => shape(run, self, insertRows, row + 1, 1),
    insertRowsBefore: (run, self, row, count) => shape(run, self, insertRows, row, count),
    insertRowsAfter: (run, self, row, count) => shape(run, self, insertRows, row + 1, count),
    insertRows: (run, self, row: number, count: number = 1) => {
      shape(run, self, insertRows, row, count);
    },
    insertColumnBefore: (run, self, column) => shape(run, self, insertColumns, column, 1),
    insertColumnAfter: (run, self, column) => shape(run, self, insertColumns, column + 1, 1),
    insertColumnsBefore: (run, self, column, count) => shape(run, self, insertColumns, column, count),
    insertColumnsAfter: (run, self, column, count) => shape(run, self, insertColumns, column + 1, count),
    insertColumns: (run, self, column: number, count: number = 1) => {
      shape(run, self, insertColumns, column, count);
    },
  },
  acts: {
    setName: (run, self, name) => {
      run.sheet(self.sheetId);
      demand(renameSheet(run.model, self.sheetId, name, run.user));
      return self;
    },
    deleteRow: (run, self, row) => shape(run, self, deleteRows, row, 1),
    deleteRows: (run, self, row, count) => {
      shape(run, self, deleteRows, row, count);
    },
    deleteColumn: (run, self, column) => shape(run, self, deleteColumns, column, 1),
    deleteColumns: (run, self, column, count) => {
      shape(run, self, deleteColumns, column, count);
    },
    protect: (run, { sheetId }) => newProtection(run, sheetId),
  },
} satisfies Service<GoogleAppsScript.Spreadsheet.Sheet, SheetObject>;
