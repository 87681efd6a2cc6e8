import type { SheetModel, WorkbookModel } from '../model/types';
import type { SheetView, WorkbookView } from '../protocol';
import { sheetCells } from './sheetCells';

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
    ...sheetCells(model, sheet),
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
