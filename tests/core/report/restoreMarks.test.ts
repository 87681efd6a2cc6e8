import { describe, expect, it, test } from 'vitest';
import type { Cell, Grid } from '../../../src/core/cell';
import { arrangePage } from '../../../src/core/report/arrangePage';
import { readKept } from '../../../src/core/report/keep';
import type { Page, PageRow } from '../../../src/core/report/page';
import { recognisedIn, restoreMarks } from '../../../src/core/report/restoreMarks';
import { wordsFor } from '../../../src/core/words/words';
import type { WriteCell } from '../../../src/core/workbook';

const words = wordsFor('id');
const [A, B, C] = ['KB-001', 'KB-002', 'KB-003'];

interface Row {
  readonly key: string;
  readonly shows: string;
}

const byKey = (key: string): Row => ({ key, shows: key });
const byName = (key: string): Row => ({ key, shows: `Jalan (${key})` });

/** Two columns of ours and one of the officials, below some figures and above another table. */
function page(rows: readonly Row[]): Page {
  const list = rows.map(({ key, shows }): PageRow => ({ key, cells: ['Tinggi', shows, undefined] }));
  return {
    role: 'proposals',
    title: 'Halaman',
    updated: 'Diperbarui.',
    blocks: [
      {
        kind: 'figures',
        heading: 'Angka',
        items: [{ key: 'all', label: 'Semua', value: 3, kind: 'integer', because: 'dihitung' }],
      },
      {
        kind: 'table',
        key: 'list',
        heading: 'Daftar',
        note: '',
        columns: [
          { key: 'level', header: 'Tingkat', kind: 'text', width: 80 },
          { key: 'need', header: 'Kebutuhan', kind: 'text', width: 80 },
          { key: 'note', header: 'Catatan', kind: 'text', width: 80, own: true },
        ],
        rows: list,
        empty: 'kosong',
      },
    ],
  };
}

const NOTE = 2;
const KEY = 3;
const plain = (value: WriteCell): Cell =>
  value === null || (typeof value === 'object' && 'link' in value) ? '' : value;

function written(of: Page, previous: Grid = []): Cell[][] {
  const marked = restoreMarks(previous, () => recognisedIn(of), words.report.orphans);
  return arrangePage(of, readKept(marked), words).cells.map((row) => row.map(({ value }) => plain(value)));
}

const at = (sheet: Grid, key: string): number => sheet.findIndex((row) => row[KEY] === key);
const noteOf = (sheet: Grid, key: string): Cell | undefined => sheet[at(sheet, key)]?.[NOTE];

/** The sheet with a note beside every row. */
function noted(rows: readonly Row[], previous: Grid = []): Cell[][] {
  const sheet = written(page(rows), previous);
  for (const { key } of rows) sheet[at(sheet, key)]?.splice(NOTE, 1, `catatan ${key}`);
  return sheet;
}

const isHeader = (row: readonly Cell[]): boolean => row.includes('Catatan');
const withoutHeader = (sheet: Cell[][]): Cell[][] => sheet.filter((row) => !isHeader(row));
const withoutKeys = (sheet: Cell[][]): Cell[][] => sheet.map((row) => row.filter((_, column) => column !== KEY));

describe('notes stay with their rows', () => {
  it.each<readonly [string, typeof byKey, (sheet: Cell[][]) => Cell[][], string]>([
    ['nothing', byKey, (sheet) => sheet, 'nothing is missing'],
    ['the header row', byKey, withoutHeader, 'the hidden keys still say which row is which'],
    ['the header row', byName, withoutHeader, 'the keys need not be visible'],
    ['the key column', byKey, withoutKeys, 'a visible column shows the keys'],
    ['the key column', byName, withoutKeys, 'a visible column names each row'],
    ['both', byKey, (sheet) => withoutKeys(withoutHeader(sheet)), 'rows say which they are where we wrote it'],
    ['both', byName, (sheet) => withoutKeys(withoutHeader(sheet)), 'the same by names'],
  ])('when somebody removed %s and rows show %o', (_, shown, change, because) => {
    const rows = [A, B, C].map(shown);
    const after = written(page(rows), change(noted(rows)));
    expect(
      [A, B, C].map((key) => noteOf(after, key)),
      because,
    ).toEqual([A, B, C].map((key) => `catatan ${key}`));
    expect(after.flat(), 'no text of ours is taken for a note').not.toContain(words.report.orphans);
  });

  it.each<readonly [string, (sheet: Cell[][]) => Cell[][]]>([
    ['the header row', withoutHeader],
    ['the key column', withoutKeys],
  ])('notes at the foot stay at the foot when somebody removed %s', (_, change) => {
    const first = noted([A, B, C].map(byKey));
    const second = written(page([A, B].map(byKey)), first);
    expect(second.flat()).toContain('catatan KB-003');
    const after = written(page([A, B].map(byKey)), change(second));
    expect(after.flat()).toContain('catatan KB-003');
    expect(noteOf(after, A)).toBe('catatan KB-001');
  });

  it('a column that people added keeps its place when the key column is gone', () => {
    const sheet = noted([A, B].map(byKey));
    for (const row of sheet) row.push('');
    sheet[sheet.findIndex(isHeader)]?.splice(KEY + 1, 1, 'Rapat');
    sheet[at(sheet, B)]?.splice(KEY + 1, 1, 'Selasa');
    const after = written(page([A, B].map(byKey)), withoutKeys(sheet));
    expect(after.find(isHeader)).toContain('Rapat');
    expect(after[at(after, B)]).toContain('Selasa');
    expect(after[at(after, A)]).not.toContain('Selasa');
  });
});

test.each<readonly [string, Grid]>([
  ['an empty sheet', []],
  [
    'a sheet about something else',
    [
      ['Nama', 'Umur', 'Alamat'],
      ['Siti', 31, 'Krajan'],
    ],
  ],
  ['a sheet that lacks nothing', noted([A, B].map(byKey))],
])('%s is left as it is', (_, grid) => {
  expect(restoreMarks(grid, () => recognisedIn(page([A].map(byKey))), words.report.orphans)).toBe(grid);
});
