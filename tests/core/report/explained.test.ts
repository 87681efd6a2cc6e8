import { describe, expect, it } from 'vitest';
import { explainId, explainPage } from '../../../src/core/report/explainId';
import type { Page, PageCell, PageColumn, PageTable } from '../../../src/core/report/page';
import { figureText } from '../../../src/core/report/summaryFigures';
import { wordsFor } from '../../../src/core/words/words';
import { type Outlook, sampleResults } from '../../support/samplePages';

const OUTLOOKS: readonly Outlook[] = [
  { language: 'Indonesia', influence: false },
  { language: 'Indonesia', influence: true },
  { language: 'English', influence: false },
  { language: 'English', influence: true },
];

const tablesOf = (page: Page): readonly PageTable[] =>
  page.blocks.filter((block): block is PageTable => block.kind === 'table');

/** True when the figure stands in the text as a figure of its own, not as part of a longer one. */
function says(text: string, figure: string): boolean {
  const at = text.indexOf(figure);
  if (at < 0) return false;
  const [before = '', after = ''] = [text.slice(0, at).slice(-1), text.slice(at + figure.length)];
  if (!/[\d.,]/.test(before) && !/^(\d|[.,]\d)/.test(after)) return true;
  return says(text.slice(at + 1), figure);
}

/** `Skor 85 = 20 (…) + 65 (…).`: the figure, what its terms give, and how far rounding may part them. */
function equationIn(
  because: string,
  language: Outlook['language'],
): { readonly total: number; readonly right: number; readonly slack: number } | undefined {
  const figure = '-?(?:Rp)?\\d[\\d.,]*%?';
  const term = `${figure}(?: \\([^()]*(?:\\([^()]*\\)[^()]*)*\\))?`;
  const found = new RegExp(`(${figure}) = ((?:[^\\d+−=]* )?${term}(?: [+−] (?:[^\\d+−=]* )?${term})+)\\.?$`).exec(
    because,
  );
  if (found === null) return undefined;
  const bare = (found[2] ?? '').replace(/ \([^()]*(?:\([^()]*\)[^()]*)*\)/g, '');
  const parts = [...bare.matchAll(new RegExp(`(^|[+−]) ?(?:[^\\d+−=]*? )?(${figure})`, 'g'))];
  const value = (text: string): number => numberIn(text, language);
  const right = parts.reduce((sum, [, sign, text = '']) => sum + (sign === '−' ? -1 : 1) * value(text), 0);
  const isMoney = because.includes('Rp');
  return { total: value(found[1] ?? ''), right, slack: (isMoney ? 0.5 : 0.05) * (parts.length + 1) + 1e-9 };
}

function numberIn(text: string, language: Outlook['language']): number {
  const digits = text.replace(/[Rp%]/g, '');
  return Number(language === 'English' ? digits.replace(/,/g, '') : digits.replace(/\./g, '').replace(',', '.'));
}

/** A cell that shows a computed figure: a number, or text such as `66–91` or `3 dari 4`. Ids, dates and links are none. */
function figureIn(cell: PageCell, { kind, own }: PageColumn): string | number | undefined {
  if (own === true || cell === undefined || typeof cell === 'object') return undefined;
  if (typeof cell === 'number') return cell;
  return kind !== 'text' && /\d/.test(cell) ? cell : undefined;
}

describe.each(OUTLOOKS)('every figure of the sample village in $language, with influence: $influence', (outlook) => {
  const { pages, village } = sampleResults(outlook);
  const words = wordsFor(outlook.language === 'English' ? 'en' : 'id');

  it.each(pages.map((page) => [page.title, page] as const))(
    'on %s has a sentence that says it as the sheet does',
    (_, page) => {
      const silent: string[] = [];
      let figures = 0;
      for (const table of tablesOf(page)) {
        for (const row of table.rows) {
          table.columns.forEach((column, index) => {
            const figure = figureIn(row.cells[index], column);
            if (figure === undefined) return;
            figures += 1;
            const shown = figureText({ value: figure, kind: column.kind }, words).replace(/ \((seri|tie)\)$/, '');
            const because = row.because?.(column.key) ?? '';
            if (!says(because, shown)) silent.push(`${table.key} ${row.key} ${column.key}: ${shown} <- "${because}"`);
          });
        }
      }
      expect(silent).toEqual([]);
      if (page.role !== 'mismatches') expect(figures).toBeGreaterThan(10);
    },
  );

  it.each(pages.map((page) => [page.title, page] as const))(
    'among the totals of %s has a sentence with that figure',
    (_, page) => {
      for (const { label, shown, because } of explainPage(page, words)) {
        expect(says(because, shown), `${label}: ${because}`).toBe(true);
        expect(because.length).toBeGreaterThan(label.length + shown.length + 5);
      }
    },
  );

  it('adds up: what a sentence sums or subtracts gives the figure it explains', () => {
    let sums = 0;
    for (const page of pages) {
      for (const because of tablesOf(page).flatMap((table) =>
        table.rows.flatMap((row) => table.columns.flatMap(({ key }) => row.because?.(key) ?? [])),
      )) {
        const sum = equationIn(because, outlook.language);
        if (sum === undefined) continue;
        sums += 1;
        // Each term is rounded for reading, so the sum may be off by half a last digit for each.
        expect(Math.abs(sum.total - sum.right), because).toBeLessThanOrEqual(sum.slack);
      }
    }
    expect(sums).toBeGreaterThan(40);
  });

  it('is found by the id of its need, stakeholder or program', () => {
    const { needs, stakeholders, programs } = village.data.rows;
    const lost = [...needs, ...stakeholders, ...programs]
      .map(({ id }) => id ?? '')
      .filter((id) => pages.some((page) => tablesOf(page).some((table) => table.rows.some((row) => row.key === id))))
      .filter((id) => explainId(pages, id, words).length === 0);
    expect(lost).toEqual([]);
  });
});
