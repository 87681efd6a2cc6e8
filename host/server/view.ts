import { keyColumn, keyRow } from '../model/cells';
import { displayText, formulaText } from '../model/display';
import type { CellModel, SheetModel, WorkbookModel } from '../model/types';
import { choices } from '../model/validation';
import type { CellView, SheetView, WorkbookView } from '../protocol';

/** Everything a window shows of the workbook. */
export function workbookView(model: WorkbookModel, menu: WorkbookView['menu'], user: string): WorkbookView {
  const { title, locale, timeZone, revision, activeSheetId } = model;
  const sheets = model.sheets.map((sheet) => sheetView(model, sheet));
  return { title, locale, timeZone, revision, activeSheetId, sheets, menu, user };
}

/** One sheet; columns under a folded group and rows under a filter count as hidden. */
export function sheetView(model: WorkbookModel, sheet: SheetModel): SheetView {
  const { id, name, hidden, tabColor, maxRows, maxColumns, frozenRows, frozenColumns, merges } = sheet;
  const folded = sheet.collapsedColumnGroups.flatMap(({ first, last }) => span(first, last));
  return {
    ...{ id, name, hidden, maxRows, maxColumns, frozenRows, frozenColumns, merges },
    ...(tabColor ? { tabColor } : {}),
    columnWidths: [...sheet.columnWidths],
    rowHeights: [...sheet.rowHeights],
    hiddenRows: ascending([...sheet.hiddenRows, ...sheet.filteredRows]),
    hiddenColumns: ascending([...sheet.hiddenColumns, ...folded]),
    columnGroups: columnGroups(sheet),
    cells: [...sheet.cells].map(([key, cell]) => cellView(model, cell, keyRow(key), keyColumn(key))),
  };
}

/** One cell; a cell that holds nothing is sent too, so that a window can empty it. */
export function cellView(model: WorkbookModel, cell: CellModel | undefined, row: number, column: number): CellView {
  if (!cell) return { row, column, value: null, display: '' };
  const { value, formula, numberFormat, style, note, links, validation } = cell;
  const failed = typeof value === 'object' && value !== null ? value : undefined;
  const list = validation && choices(validation, model);
  const safe = links?.filter(({ url }) => /^(https?:|mailto:|tel:|#)/i.test(url));
  return {
    row,
    column,
    value: failed ? null : (value as CellView['value']),
    display: displayText(cell, model.locale, model.timeZone),
    ...(formula === undefined ? {} : { formula: formulaText(formula, model.locale) }),
    ...(failed ? { error: { code: failed.error, ...(failed.message ? { message: failed.message } : {}) } } : {}),
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(style ? { style } : {}),
    ...(note ? { note } : {}),
    ...(safe?.length ? { links: safe } : {}),
    ...(validation ? { validation: list ? { ...validation, list } : validation } : {}),
  };
}

/** Runs of grouped columns at each depth, outer ones first. */
function columnGroups({ columnGroupDepth, collapsedColumnGroups }: SheetModel): SheetView['columnGroups'] {
  const deepest = Math.max(0, ...columnGroupDepth.values());
  const depths = Array.from({ length: deepest }, (_, index) => index + 1);
  return depths.flatMap((depth) => {
    const columns = ascending([...columnGroupDepth].filter(([, own]) => own >= depth).map(([column]) => column));
    return runs(columns).map(({ first, last }) => ({
      first,
      last,
      collapsed: collapsedColumnGroups.some((group) => group.first === first && group.last === last),
    }));
  });
}

function runs(columns: readonly number[]): { first: number; last: number }[] {
  const found: { first: number; last: number }[] = [];
  for (const column of columns) {
    const run = found.at(-1);
    if (run?.last === column - 1) run.last = column;
    else found.push({ first: column, last: column });
  }
  return found;
}

const span = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i);
const ascending = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b);
