import { keyColumn, keyRow } from '../model/cells';
import type { CellModel, SheetModel } from '../model/types';
import type { ListedSheet } from './package';
import type { RawSheet } from './readSheet';
import type { SideSheetRecord } from './sideSheet';

const USUAL_ROWS = 1000;
const USUAL_COLUMNS = 26;
/** Formatted empty cells below this many rows after the content are left out. */
const FORMATTED_MARGIN = 1000;

/** The model of one sheet without what lies outside its part: links, notes, rules. */
export function sheetModel(
  id: number,
  name: string,
  listed: ListedSheet,
  raw: RawSheet,
  side: SideSheetRecord | undefined,
): SheetModel {
  const content = extent(raw.cells, (cell) => cell.value !== null || cell.formula !== undefined);
  dropFarFormats(raw.cells, content);
  const used = extent(raw.cells, () => true);
  const maxRows = Math.max(side?.maxRows ?? USUAL_ROWS, used.rows, bottom(raw), raw.frozenRows + 1);
  const maxColumns = Math.max(side?.maxColumns ?? USUAL_COLUMNS, used.columns, raw.frozenColumns + 1);
  const { columnGroupDepth, collapsed } = groups(raw, maxColumns);
  return {
    id,
    name,
    hidden: listed.state !== 'visible',
    ...(raw.tabColor ? { tabColor: raw.tabColor } : {}),
    maxRows,
    maxColumns,
    cells: raw.cells,
    columnWidths: perColumn(raw, maxColumns, ({ pixels }) => pixels),
    rowHeights: new Map([...raw.rowHeights].filter(([row]) => row <= maxRows)),
    ...hiddenRows(raw, maxRows),
    hiddenColumns: hiddenColumns(raw, maxColumns, collapsed),
    frozenRows: raw.frozenRows,
    frozenColumns: raw.frozenColumns,
    columnGroupDepth,
    collapsedColumnGroups: collapsed,
    merges: raw.merges.filter((m) => m.row + m.rows - 1 <= maxRows && m.column + m.columns - 1 <= maxColumns),
    protections: [],
    metadata: [],
    typedTables: [],
    ...(raw.filter ? { filter: { ...raw.filter, rows: Math.min(raw.filter.rows, maxRows - raw.filter.row + 1) } } : {}),
  };
}

function extent(
  cells: Map<number, CellModel>,
  counts: (cell: CellModel) => boolean,
): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  for (const [key, cell] of cells) {
    if (!counts(cell)) continue;
    rows = Math.max(rows, keyRow(key));
    columns = Math.max(columns, keyColumn(key));
  }
  return { rows, columns };
}

/** Formats that run to the end of the sheet would claim a grid of millions of empty cells. */
function dropFarFormats(cells: Map<number, CellModel>, content: { rows: number; columns: number }): void {
  const lastRow = Math.max(USUAL_ROWS, content.rows + FORMATTED_MARGIN);
  const lastColumn = Math.max(USUAL_COLUMNS, content.columns + USUAL_COLUMNS);
  for (const [key] of cells) {
    const beyondContent = keyRow(key) > content.rows || keyColumn(key) > content.columns;
    if (beyondContent && (keyRow(key) > lastRow || keyColumn(key) > lastColumn)) cells.delete(key);
  }
}

/** Merges below the last cell still need their rows, unless they only claim them. */
function bottom(raw: RawSheet): number {
  return raw.merges.reduce((last, m) => (m.rows < USUAL_ROWS ? Math.max(last, m.row + m.rows - 1) : last), 0);
}

function perColumn<T>(raw: RawSheet, maxColumns: number, pick: (column: RawSheet['columns'][number]) => T | undefined) {
  const found = new Map<number, T>();
  for (const entry of raw.columns) {
    const value = pick(entry);
    if (value === undefined) continue;
    for (let column = entry.first; column <= Math.min(entry.last, maxColumns); column++) found.set(column, value);
  }
  return found;
}

function groups(raw: RawSheet, maxColumns: number) {
  const columnGroupDepth = perColumn(raw, maxColumns, ({ depth }) => depth || undefined);
  const hidden = perColumn(raw, maxColumns, (column) => column.hidden || undefined);
  const collapsed: { first: number; last: number }[] = [];
  for (let first = 1; first <= maxColumns; first++) {
    if (!columnGroupDepth.has(first)) continue;
    let last = first;
    while (columnGroupDepth.has(last + 1)) last++;
    // A folded group is one whose columns are all hidden; a single hidden column in an open group is just hidden.
    if (range(first, last).every((column) => hidden.has(column))) collapsed.push({ first, last });
    first = last;
  }
  return { columnGroupDepth, collapsed };
}

function hiddenColumns(
  raw: RawSheet,
  maxColumns: number,
  collapsed: readonly { first: number; last: number }[],
): Set<number> {
  const hidden = perColumn(raw, maxColumns, (column) => column.hidden || undefined);
  return new Set([...hidden.keys()].filter((column) => !collapsed.some((g) => column >= g.first && column <= g.last)));
}

/** Rows that are hidden under a filter are hidden by it. */
function hiddenRows(raw: RawSheet, maxRows: number): { hiddenRows: Set<number>; filteredRows: Set<number> } {
  const filter = raw.filter;
  const rows = [...raw.hiddenRows].filter((row) => row <= maxRows);
  const byFilter = (row: number): boolean => filter !== undefined && row > filter.row && row < filter.row + filter.rows;
  return { hiddenRows: new Set(rows.filter((row) => !byFilter(row))), filteredRows: new Set(rows.filter(byFilter)) };
}

const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i);
