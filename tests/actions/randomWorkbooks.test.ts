import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resultPages } from '../../src/actions/explainFigures';
import { readVillage } from '../../src/actions/readVillage';
import { Refusal } from '../../src/actions/refusal';
import type { Page } from '../../src/core/report/page';
import { memoryWorkbook } from '../support/memoryWorkbook';
import { randomWorkbook, type Sheets } from '../support/randomWorkbook';

function pagesOf(sheets: Sheets): readonly Page[] {
  const book = memoryWorkbook();
  for (const [name, grid] of Object.entries(sheets)) book.addSheet(name, grid);
  try {
    return resultPages(readVillage(book.open()));
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

/** Whatever a page holds that is no figure and no sentence, with where it stands. */
function faultsIn(page: Page): readonly string[] {
  const faults: string[] = [];
  const look = (value: unknown, path: string): void => {
    if (typeof value === 'number' && !Number.isFinite(value)) faults.push(`${path}: ${value}`);
    if (typeof value === 'string' && /\b(NaN|Infinity|undefined|null)\b|∞|\[object/.test(value))
      faults.push(`${path}: ${value}`);
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) look(inner, `${path}.${key}`);
  };
  look(page, page.role);
  return faults;
}

/** The sentences behind the figures of a page. */
const sentencesOf = (page: Page): readonly string[] =>
  page.blocks.flatMap((block) =>
    block.kind !== 'table'
      ? []
      : block.rows.flatMap((row) => block.columns.flatMap(({ key }) => row.because?.(key) ?? [])),
  );

describe('thousands of random workbooks', () => {
  it('never put NaN, Infinity or a hole on a result page, nor into a sentence behind a figure, and never fail', () => {
    let pages = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        for (const page of pagesOf(randomWorkbook(seed))) {
          pages += 1;
          expect(faultsIn(page)).toEqual([]);
          expect(sentencesOf(page).filter((text) => /NaN|Infinity|undefined|null|∞/.test(text))).toEqual([]);
        }
      }),
      { numRuns: 2000 },
    );
    expect(pages).toBeGreaterThan(7000);
  }, 120_000);
});
