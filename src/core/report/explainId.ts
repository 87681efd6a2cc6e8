import type { CellRef } from '../cell';
import { RESULT_SHEETS } from '../template/sheets';
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

/**
 * Every figure that the pages hold about one need, stakeholder, program or flag; with the name of a result sheet, its
 * totals. None when nothing is known by that name.
 */
export function explainId(pages: readonly Page[], id: string, words: Words): readonly Explanation[] {
  const asked = id.trim().toUpperCase();
  if (asked === '') return [];
  const found: Explanation[] = [];
  for (const page of pages) {
    if (isNamed(page, asked)) found.push(...explainPage(page, words), ...readingOf(page));
    for (const block of page.blocks) {
      if (block.kind !== 'table') continue;
      for (const row of block.rows)
        if (isAbout(row, block, asked)) found.push(...explainRow(page, block, row, asked, words));
    }
  }
  return found;
}

/** The totals of a page, each as one sentence: what it is, how much, and where it comes from. */
export function explainPage(page: Page, words: Words): readonly Explanation[] {
  return page.blocks.reduce<Explanation[]>((all, block) => {
    if (block.kind !== 'figures') return all;
    const items = block.items.map((item): Explanation => {
      const shown = figureText(item, words);
      const because = words.explain.total(item.label, shown, item.because);
      return { page: page.title, label: item.label, shown, because, at: undefined };
    });
    return all.concat(items);
  }, []);
}

/** How a page is computed and read: its running text. */
function readingOf(page: Page): readonly Explanation[] {
  return page.blocks.reduce<Explanation[]>((all, block) => {
    if (block.kind !== 'text') return all;
    const lines = block.paragraphs.map((because): Explanation => {
      return { page: page.title, label: block.heading, shown: '', because, at: undefined };
    });
    return all.concat(lines);
  }, []);
}

/** Every explained figure of one row. */
function explainRow(page: Page, table: PageTable, row: PageRow, asked: string, words: Words): readonly Explanation[] {
  const at = row.cells.find(isLink)?.link;
  return table.columns.reduce<Explanation[]>((all, column, index) => {
    const because = row.because?.(column.key);
    if (because === undefined) return all;
    const shown = shownCell(row.cells[index], column, words);
    return all.concat({ page: page.title, label: labelOf(table, row, column, asked), shown, because, at });
  }, []);
}

function isNamed({ role, title }: Page, asked: string): boolean {
  return [RESULT_SHEETS[role], title].some((name) => name.toUpperCase() === asked);
}

/** By its key, by what it says it is about, or by its column of ids; other cells hold places and words that many rows share. */
function isAbout(row: PageRow, { columns }: PageTable, id: string): boolean {
  const names = (text: unknown): boolean => typeof text === 'string' && text.toUpperCase() === id;
  const inColumn = columns.findIndex(({ key }) => key === 'id');
  return names(row.key) || row.about?.some(names) === true || names(row.cells[inColumn]);
}

function isLink(cell: PageCell): cell is { readonly link: CellRef; readonly label: string } {
  return typeof cell === 'object' && 'link' in cell;
}

/** A cell as people see it on the sheet. */
function shownCell(cell: PageCell, { kind }: PageColumn, words: Words): string {
  return isLink(cell) ? cell.label : cell === undefined ? '' : figureText({ value: cell, kind }, words);
}

/** The figure's name, its table, and which row it is where several are about the same id. */
function labelOf(table: PageTable, row: PageRow, column: PageColumn, asked: string): string {
  const first = row.cells.find((cell) => typeof cell === 'string' && cell !== '');
  const own = row.key.toUpperCase() === asked || first === undefined ? [] : [String(first)];
  const place = [table.heading, ...own].filter((text) => text !== '').join(': ');
  return place === '' ? column.header : `${column.header} (${place})`;
}
