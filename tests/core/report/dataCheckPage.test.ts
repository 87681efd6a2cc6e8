import { describe, expect, test } from 'vitest';
import { type CheckedData, dataCheckPage } from '../../../src/core/report/dataCheckPage';
import type { PageTable } from '../../../src/core/report/page';
import type { Problem, ProblemSeverity } from '../../../src/core/table/problem';
import { wordsFor } from '../../../src/core/words/words';
import { village } from '../../support/village';

const SHEETS = { Kebutuhan: 101, Stakeholder: 102, Pengaturan: 108 };

function problem(sheetName: keyof typeof SHEETS, row: number, column: number, severity: ProblemSeverity): Problem {
  const at = { sheetId: SHEETS[sheetName], sheetName, row, column };
  return { code: 'notNumber', severity, at, column: 'Perkiraan biaya', found: '5 juta-an', parameters: {} };
}

function tablesOf(checked: CheckedData): readonly [PageTable, PageTable] {
  const context = { words: wordsFor('id'), now: '2026-11-23T14:05', rowsRead: 12, data: village() };
  const [counts, problems] = dataCheckPage(checked, context).blocks.filter((block) => block.kind === 'table');
  if (counts === undefined || problems === undefined) throw new Error('the page has two tables');
  return [counts, problems];
}

const sheets = [
  { sheetId: 102, sheetName: 'Stakeholder', rows: 5, skipped: 0 },
  { sheetId: 101, sheetName: 'Kebutuhan', rows: 7, skipped: 2 },
];

describe('the list of problems', () => {
  const addresses = (...problems: readonly Problem[]): readonly unknown[] =>
    tablesOf({ problems, sheets })[1].rows.map((row) => row.cells[1]);

  test('goes by sheet as they were read, then row, then column; unlisted sheets come last', () => {
    expect(
      addresses(
        problem('Pengaturan', 1, 1, 'error'),
        problem('Kebutuhan', 10, 1, 'error'),
        problem('Kebutuhan', 9, 27, 'note'),
        problem('Kebutuhan', 9, 3, 'warning'),
        problem('Stakeholder', 40, 1, 'note'),
      ),
    ).toEqual(['Stakeholder!A40', 'Kebutuhan!C9', 'Kebutuhan!AA9', 'Kebutuhan!A10', 'Pengaturan!A1']);
  });

  test('says what stands there, what belongs there and what to do, with a jump', () => {
    const one = problem('Kebutuhan', 7, 8, 'error');
    const cells = tablesOf({ problems: [one], sheets })[1].rows[0]?.cells ?? [];
    expect(cells.slice(0, 4)).toEqual(['Belum terbaca', 'Kebutuhan!H7', 'Perkiraan biaya', '5 juta-an']);
    expect(cells[4]).not.toBe('');
    expect(cells[5]).not.toBe('');
    expect(cells[6]).toEqual({ link: one.at, label: 'Buka H7' });
  });

  test('gives every row a key of its own, also when one cell has the same problem twice', () => {
    const twice = [problem('Kebutuhan', 7, 8, 'error'), problem('Kebutuhan', 7, 8, 'error')];
    expect(tablesOf({ problems: twice, sheets })[1].rows.map((row) => row.key)).toEqual([
      'notNumber Kebutuhan!H7',
      'notNumber Kebutuhan!H7 2',
    ]);
  });

  test('holds 5,000 at most, the unread ones first, and says how many more there are', () => {
    const notes = Array.from({ length: 5000 }, (_, n) => problem('Stakeholder', n + 2, 1, 'note'));
    const table = tablesOf({ problems: [...notes, problem('Kebutuhan', 2, 1, 'error')], sheets })[1];
    expect(table.rows).toHaveLength(5000);
    expect(table.rows[4999]?.cells[1]).toBe('Kebutuhan!A2');
    expect(table.note).toContain('1 sel belum terbaca, 0 sel perlu dilihat, 5.000 catatan pembacaan');
    expect(table.note).toContain('1 hal lain tidak muat');
  });

  test('says so when all is well', () => {
    const table = tablesOf({ problems: [], sheets })[1];
    expect([table.rows, table.empty]).toEqual([[], 'Semua sel terbaca. Tidak ada yang perlu diperbaiki.']);
  });
});

test('counts stand per sheet: rows read, rows passed over, errors, warnings, notes', () => {
  const problems = [
    problem('Kebutuhan', 2, 1, 'error'),
    problem('Kebutuhan', 3, 1, 'warning'),
    problem('Kebutuhan', 4, 1, 'warning'),
    problem('Stakeholder', 2, 1, 'note'),
  ];
  expect(tablesOf({ problems, sheets })[0].rows.map(({ cells, tone }) => [...cells, tone])).toEqual([
    ['Stakeholder', 5, 0, 0, 0, 1, 'quiet'],
    ['Kebutuhan', 7, 2, 1, 2, 0, 'act'],
  ]);
});
