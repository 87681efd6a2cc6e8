import type { CellRef } from '../cell';
import type { Words } from '../words/words';
import type { Page, PageCell, PageColumn, PageRow, PageTable } from './page';
import { figureText } from './summaryFigures';

/** One figure of a result sheet with the sentence behind it. */
export interface Explanation {
  /** Title of the result page. */
  readonly page: string;
  readonly label: string;
  /** As the sheet shows it. */
  readonly shown: string;
  readonly because: string;
  /** The source row, where the page names one. */
  readonly at: CellRef | undefined;
}

/** Every figure that the pages hold about one need, stakeholder, program or flag; none when no row is about it. */
export function explainId(pages: readonly Page[], id: string, words: Words): readonly Explanation[] {
  const asked = id.trim().toUpperCase();
  if (asked === '') return [];
  const found: Explanation[] = [];
  for (const page of pages) {
    for (const block of page.blocks) {
      if (block.kind !== 'table') continue;
      for (const row of block.rows) if (isAbout(row, asked)) found.push(...explainRow(page, block, row, words));
    }
  }
  return found;
}

/** Every explained figure of one row. */
export function explainRow(page: Page, table: PageTable, row: PageRow, words: Words): readonly Explanation[] {
  const at = row.cells.find(isLink)?.link;
  return table.columns.reduce<Explanation[]>((all, column, index) => {
    const because = row.because?.(column.key);
    if (because === undefined) return all;
    const shown = shownCell(row.cells[index], column, words);
    return all.concat({ page: page.title, label: labelOf(table, column), shown, because, at });
  }, []);
}

function isAbout(row: PageRow, id: string): boolean {
  const names = (text: unknown): boolean => typeof text === 'string' && text.toUpperCase() === id;
  return names(row.key) || row.about?.some(names) === true || row.cells.some(names);
}

function isLink(cell: PageCell): cell is { readonly link: CellRef; readonly label: string } {
  return typeof cell === 'object' && 'link' in cell;
}

/** A cell as people see it on the sheet. */
function shownCell(cell: PageCell, { kind }: PageColumn, words: Words): string {
  return isLink(cell) ? cell.label : cell === undefined ? '' : figureText({ value: cell, kind }, words);
}

function labelOf(table: PageTable, column: PageColumn): string {
  return table.heading === '' ? column.header : `${table.heading}: ${column.header}`;
}
