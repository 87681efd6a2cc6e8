import type { CellLook, CellView, SheetView, WorkbookView } from '../protocol';

/** What this window knows of one sheet. */
export interface MirrorSheet extends Omit<SheetView, 'cells' | 'looks' | 'blanks'> {
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

export function mirrorSheet({ looks, cells, blanks, ...rest }: SheetView): MirrorSheet {
  const known = looks.map(sharedLook);
  const filled = new Map<number, CellView>();
  for (const { look, ...cell } of cells) {
    filled.set(keyOf(cell.row, cell.column), { ...cell, ...(look === undefined ? {} : known[look]) });
  }
  for (const [look, column, first, rows] of blanks) {
    for (let row = first; row < first + rows; row++) {
      filled.set(keyOf(row, column), { row, column, value: null, display: '', ...known[look] });
    }
  }
  return { ...rest, cells: filled };
}

const shared = new Map<string, object>();

/** Equal styles and rules become one object, so that cells of two states are quickly compared. */
function sharedLook({ numberFormat, style, validation }: CellLook): CellLook {
  return {
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(style ? { style: sharedPart(style) } : {}),
    ...(validation ? { validation: sharedPart(validation) } : {}),
  };
}

function sharedPart<T extends object>(part: T): T {
  const text = JSON.stringify(part);
  const known = (shared.get(text) as T | undefined) ?? part;
  shared.set(text, known);
  return known;
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
  if (one.value !== other.value || one.display !== other.display) return false;
  const keys = Object.keys(one) as (keyof CellView)[];
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every((key) => one[key] === other[key] || JSON.stringify(one[key]) === JSON.stringify(other[key]));
}
