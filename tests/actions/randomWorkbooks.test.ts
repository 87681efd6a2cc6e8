import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readVillage } from '../../src/actions/readVillage';
import { Refusal } from '../../src/actions/refusal';
import { RESULT_PARTS } from '../../src/actions/resultParts';
import type { Result } from '../../src/actions/writeResult';
import type { Page, PageTable } from '../../src/core/report/page';
import { EMPTY_STATE } from '../../src/core/state';
import { INPUT_ROLES, sheetNameOf } from '../../src/core/template/sheets';
import type { SheetRole } from '../../src/core/workbook';
import { type MemoryWorkbook, memoryWorkbook } from '../support/memoryWorkbook';
import { randomWorkbook, type Sheets } from '../support/randomWorkbook';

const ROLES: readonly SheetRole[] = [...INPUT_ROLES, 'influence', 'history'];
const HOLE = /\b(?:NaN|Infinity|undefined|null)\b|∞|\[object/;

/** `renamed`: the sheets have other names than they were made with, and the workbook remembers which is which. */
function bookOf(sheets: Sheets, renamed: boolean): MemoryWorkbook {
  const book = memoryWorkbook();
  const remembered: Partial<Record<SheetRole, number>> = {};
  for (const [name, grid] of Object.entries(sheets)) {
    const { sheetId } = book.addSheet(renamed ? `${name} lama` : name, grid);
    for (const role of ROLES) if (sheetNameOf(role) === name) remembered[role] = sheetId;
  }
  if (renamed) book.state = { ...EMPTY_STATE, sheets: remembered };
  return book;
}

function resultsOf(book: MemoryWorkbook): readonly Result[] {
  try {
    const village = readVillage(book.open());
    return RESULT_PARTS.map((part) => part(village).result);
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

/** Adds whatever a value holds that is no figure and no sentence, with where it stands. */
function addFaults(value: unknown, path: string, faults: string[]): void {
  if (typeof value === 'number' && !Number.isFinite(value)) faults.push(`${path}: ${value}`);
  if (typeof value === 'string' && HOLE.test(value)) faults.push(`${path}: ${value}`);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) addFaults(inner, `${path} › ${key}`, faults);
}

const tablesOf = ({ blocks }: Page): readonly PageTable[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));

/** The sentences behind the figures of a table, each with its row and column. */
function sentencesOf({ columns, rows }: PageTable): Readonly<Record<string, string>> {
  const sentences: Record<string, string> = {};
  for (const { key, because } of rows)
    for (const column of columns) {
      const sentence = because?.(column.key);
      if (sentence !== undefined) sentences[`${key} › ${column.key}`] = sentence;
    }
  return sentences;
}

/** Faults of a page, of the sentences behind its figures, and of what is written beside it. */
function faultsIn({ page, also }: Result): readonly string[] {
  const faults: string[] = [];
  addFaults(page, page.role, faults);
  addFaults(also?.edits, `${page.role} beside`, faults);
  for (const table of tablesOf(page)) addFaults(sentencesOf(table), `${page.role} ${table.key} because`, faults);
  return faults;
}

/** What of the rarer figures a workbook led to. */
function reachedBy(results: readonly Result[]): readonly string[] {
  const tables = results.flatMap(({ page }) => tablesOf(page));
  const rowsOf = (key: string, column: string): readonly unknown[] =>
    tables.flatMap((table) => {
      const at = table.columns.findIndex((one) => one.key === column);
      return table.key === key && at >= 0 ? table.rows.map(({ cells }) => cells[at]) : [];
    });
  const power = rowsOf('actors', 'relativePower');
  const reached: string[] = [];
  if (rowsOf('pairs', 'plainIndex').length > 0) reached.push('order 3');
  if (power.some((cell) => typeof cell === 'number')) reached.push('power');
  if (power.some((cell) => typeof cell === 'string' && cell.includes('–'))) reached.push('range of power');
  if (rowsOf('development', 'physicalBefore').some((cell) => typeof cell === 'number')) reached.push('development');
  if (results.some(({ also }) => (also?.edits.length ?? 0) > 0)) reached.push('rows for Riwayat');
  if (tables.some(({ heading }) => heading === 'Development')) reached.push('English');
  return reached;
}

/** How often each is met at the very least in 1,500 workbooks: a search that misses them proves nothing about them. */
const EXPECTED: Readonly<Record<string, number>> = {
  pages: 7000,
  'order 3': 20,
  power: 20,
  'range of power': 8,
  development: 250,
  'rows for Riwayat': 700,
  English: 250,
};

describe('thousands of random workbooks', () => {
  it('never put NaN, Infinity or a hole on a result page, nor into a sentence behind a figure, and never fail', () => {
    const times = new Map<string, number>();
    const count = (what: string, more: number): void => void times.set(what, (times.get(what) ?? 0) + more);
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const results = resultsOf(bookOf(randomWorkbook(seed), seed % 4 !== 0));
        const faults = results.flatMap(faultsIn);
        // Building an expectation costs more than looking: only a fault needs one.
        if (faults.length > 0) expect(faults).toEqual([]);
        count('pages', results.length);
        for (const what of reachedBy(results)) count(what, 1);
      }),
      { numRuns: 1500 },
    );
    const tooFew = Object.entries(EXPECTED).filter(([what, least]) => (times.get(what) ?? 0) < least);
    expect(tooFew, JSON.stringify([...times])).toEqual([]);
  }, 300_000);
});
