import type { CellView, SheetView, WorkbookView } from '../protocol';

/** What this window knows of one sheet. */
export interface MirrorSheet extends Omit<SheetView, 'cells'> {
  /** Key: `row * 65536 + column`. */
  cells: Map<number, CellView>;
}

/** What the server last told; the grid shows this and nothing else. */
export interface Mirror extends Omit<WorkbookView, 'sheets'> {
  sheets: MirrorSheet[];
}

export const keyOf = (row: number, column: number): number => row * 65_536 + column;

/** Holds nothing that has to be kept: a cell without value, format, note or rule. */
const isBlank = (cell: CellView): boolean =>
  cell.value === null && Object.keys(cell).length === 4 && cell.display === '';

export function mirrorOf(view: WorkbookView): Mirror {
  return { ...view, sheets: view.sheets.map(mirrorSheet) };
}

export function mirrorSheet({ cells, ...rest }: SheetView): MirrorSheet {
  return { ...rest, cells: new Map(cells.map((cell) => [keyOf(cell.row, cell.column), cell])) };
}

export function findSheet(mirror: Mirror, id: number): MirrorSheet | undefined {
  return mirror.sheets.find((sheet) => sheet.id === id);
}

export function cellAt(sheet: MirrorSheet | undefined, row: number, column: number): CellView | undefined {
  return sheet?.cells.get(keyOf(row, column));
}

/** Takes over changed cells; a cell that holds nothing any more is forgotten. */
export function putCells(sheet: MirrorSheet, cells: readonly CellView[]): void {
  for (const cell of cells) {
    if (isBlank(cell)) sheet.cells.delete(keyOf(cell.row, cell.column));
    else sheet.cells.set(keyOf(cell.row, cell.column), cell);
  }
}

/** The cells in which two states of a sheet differ; one that is gone comes as an empty one. */
export function differingCells(before: MirrorSheet, after: MirrorSheet): CellView[] {
  const changed: CellView[] = [];
  for (const [key, cell] of after.cells) {
    const old = before.cells.get(key);
    if (!old || !sameCell(old, cell)) changed.push(cell);
  }
  for (const [key, { row, column }] of before.cells) {
    if (!after.cells.has(key)) changed.push({ row, column, value: null, display: '' });
  }
  return changed;
}

function sameCell(one: CellView, other: CellView): boolean {
  return one.value === other.value && one.display === other.display && JSON.stringify(one) === JSON.stringify(other);
}
