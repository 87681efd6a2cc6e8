import { describe, expect, it } from 'vitest';
import type { Page, PageTable } from '../../../src/core/report/page';
import { figureText } from '../../../src/core/report/summaryFigures';
import { wordsFor } from '../../../src/core/words/words';
import { samplePages } from '../../support/samplePages';

const words = wordsFor('id');
const tablesOf = (page: Page): readonly PageTable[] =>
  page.blocks.filter((block): block is PageTable => block.kind === 'table');

describe.each(samplePages())('every figure on $title of the sample village', (page) => {
  it('has a sentence that says the very figure of the sheet', () => {
    const silent: string[] = [];
    for (const table of tablesOf(page)) {
      for (const row of table.rows) {
        table.columns.forEach((column, index) => {
          const cell = row.cells[index];
          if (typeof cell !== 'number' || column.own === true) return;
          const shown = figureText({ value: cell, kind: column.kind }, words);
          const because = row.because?.(column.key) ?? '';
          if (!because.includes(shown)) silent.push(`${table.key} ${row.key} ${column.key}: ${shown} <- "${because}"`);
        });
      }
    }
    expect(silent).toEqual([]);
  });

  it('shows no figure among its totals without saying where it comes from', () => {
    for (const block of page.blocks) {
      if (block.kind !== 'figures') continue;
      for (const item of block.items) expect(item.because, item.key).not.toBe('');
    }
  });
});
