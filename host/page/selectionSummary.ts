import type { Selection } from './grid/openGrid';
import type { MirrorSheet } from './mirror';
import { pageWords } from './words';

/** Sum and count of a selection of several cells, as the status bar of a spreadsheet shows them. */
export function selectionSummary(
  sheet: MirrorSheet | undefined,
  selection: Selection | undefined,
  locale: string,
): string {
  if (!sheet || !selection || selection.rows * selection.columns < 2) return '';
  const { row, column, rows, columns } = selection;
  let sum = 0;
  let numbers = 0;
  let filled = 0;
  for (const cell of sheet.cells.values()) {
    if (cell.row < row || cell.row >= row + rows || cell.column < column || cell.column >= column + columns) continue;
    if (cell.display !== '') filled += 1;
    if (typeof cell.value !== 'number') continue;
    sum += cell.value;
    numbers += 1;
  }
  const format = new Intl.NumberFormat(locale.replace('_', '-'), { maximumFractionDigits: 2 });
  const parts = numbers > 1 ? [pageWords.sum(format.format(sum))] : [];
  return filled > 1 ? [...parts, pageWords.count(format.format(filled))].join('   ') : '';
}
