import { keyColumn, keyRow } from '../model/cells';
import { displayText } from '../model/display';
import type { SheetModel, WorkbookModel } from '../model/types';

const WIDEST_COLUMN = 48;
const GAP = '  ';

/** What a sheet shows, as a grid of texts without hidden columns and without empty rows and columns at its end. */
export function displayGrid(model: WorkbookModel, sheet: SheetModel): string[][] {
  const grid: string[][] = [];
  const places = visiblePlaces(sheet);
  for (const [key, cell] of sheet.cells) {
    const text = displayText(cell, model.locale, model.timeZone);
    const column = places.get(keyColumn(key));
    if (text === '' || column === undefined) continue;
    const row = keyRow(key) - 1;
    while (grid.length <= row) grid.push([]);
    const line = grid[row] ?? [];
    while (line.length <= column) line.push('');
    line[column] = text;
  }
  return grid;
}

/** Visible columns with their place from 0. */
function visiblePlaces({ maxColumns, hiddenColumns, collapsedColumnGroups }: SheetModel): Map<number, number> {
  const places = new Map<number, number>();
  for (let column = 1; column <= maxColumns; column++) {
    const folded = collapsedColumnGroups.some(({ first, last }) => column >= first && column <= last);
    if (!folded && !hiddenColumns.has(column)) places.set(column, places.size);
  }
  return places;
}

/** The sheet as text in aligned columns; a line with one text alone keeps all of it. */
export function printSheet(model: WorkbookModel, sheet: SheetModel): string {
  const grid = displayGrid(model, sheet).map((line) => line.map(harmless));
  const widths: number[] = [];
  for (const line of grid) {
    if (isAlone(line)) continue;
    line.forEach((text, column) => {
      widths[column] = Math.min(WIDEST_COLUMN, Math.max(widths[column] ?? 0, [...text].length));
    });
  }
  const lines = grid.map((line) => (isAlone(line) ? line.join('') : aligned(line, widths)));
  return [`=== ${harmless(sheet.name)} ===`, ...lines].join('\n').replace(/\n{3,}/g, '\n\n');
}

/** Characters that move the cursor, ring the bell or turn the text around have no place in a terminal. */
export function harmless(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
}

const isAlone = (line: readonly string[]): boolean => line.filter((text) => text !== '').length <= 1;

function aligned(line: readonly string[], widths: readonly number[]): string {
  return line
    .map((text, column) => {
      const letters = [...text];
      const width = widths[column] ?? 0;
      const shown = letters.length > width ? `${letters.slice(0, width - 1).join('')}…` : text;
      return shown + ' '.repeat(Math.max(0, width - [...shown].length));
    })
    .join(GAP)
    .trimEnd();
}
