import { addressOf, type CellRef, columnLetters } from '../cell';

/** Cells as people name them, neighbours below each other as one range: `Pemantauan!H2:H5, H9`. */
export function placesOf(cells: readonly CellRef[]): string {
  const runs: { readonly first: CellRef; last: number }[] = [];
  for (const cell of cells.slice().sort(byPlace)) {
    const run = runs[runs.length - 1];
    if (run !== undefined && isBelow(run.first, cell) && cell.row <= run.last + 1) run.last = cell.row;
    else runs.push({ first: cell, last: cell.row });
  }
  return runs.map(({ first, last }, index) => placeOf(first, last, runs[index - 1]?.first)).join(', ');
}

/** The smallest range that holds cells of one sheet: `Pengaruh!C3:Q3`; `''` for none. */
export function spanOf(cells: readonly CellRef[]): string {
  const [first] = cells;
  if (first === undefined) return '';
  const [from, to] = cells.reduce<readonly [Place, Place]>(
    ([from, to], { row, column }) => [
      { row: Math.min(from.row, row), column: Math.min(from.column, column) },
      { row: Math.max(to.row, row), column: Math.max(to.column, column) },
    ],
    [first, first],
  );
  const start = addressOf({ ...first, ...from });
  return from.row === to.row && from.column === to.column ? start : `${start}:${columnLetters(to.column)}${to.row}`;
}

type Place = Pick<CellRef, 'row' | 'column'>;

function byPlace(a: CellRef, b: CellRef): number {
  return a.sheetId - b.sheetId || a.column - b.column || a.row - b.row;
}

function isBelow(a: CellRef, b: CellRef): boolean {
  return a.sheetId === b.sheetId && a.column === b.column;
}

/** The sheet is named once for cells that stand on it together. */
function placeOf(first: CellRef, last: number, before: CellRef | undefined): string {
  const letters = columnLetters(first.column);
  const start = before?.sheetId === first.sheetId ? `${letters}${first.row}` : addressOf(first);
  return last > first.row ? `${start}:${letters}${last}` : start;
}
