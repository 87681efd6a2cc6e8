import { describe, expect, test } from 'vitest';
import type { Cell, Grid } from '../../../src/core/cell';
import { flagMismatches } from '../../../src/core/mismatch/flagMismatches';
import { arrangePage } from '../../../src/core/report/arrangePage';
import { readKept } from '../../../src/core/report/keep';
import { mismatchPage, previousFlags, withMarks } from '../../../src/core/report/mismatchPage';
import type { Page, PageTable } from '../../../src/core/report/page';
import type { TableName } from '../../../src/core/table/defineTable';
import { type Language, wordsFor } from '../../../src/core/words/words';
import { type VillageSketch, village } from '../../support/village';

/** A village with one late promise per text; each is a flag of M9. */
function promises(today: string, ...late: readonly string[]): VillageSketch {
  return {
    today,
    interactions: late.map((commitment) => ({
      id: `KM-${commitment.slice(-1)}`,
      commitment,
      owner: 'SH-001',
      dueDate: '2026-01-31',
      status: 'OPEN' as const,
    })),
    stakeholders: [{ id: 'SH-001', name: 'PT Maju', status: 'ACTIVE' }],
  };
}

function pageOf(
  sketch: VillageSketch,
  previous: Grid = [],
  language: Language = 'id',
  unread: readonly TableName[] = [],
): Page {
  const data = village(sketch);
  const words = wordsFor(language);
  const context = { words, now: `${data.today}T14:05`, rowsRead: 12, data };
  return mismatchPage(flagMismatches(data, words, [], unread), previousFlags(previous), context);
}

/** One run of the action: the sheet as it would stand afterwards. */
function run(
  sketch: VillageSketch,
  previous: Grid = [],
  language: Language = 'id',
  unread: readonly TableName[] = [],
): Cell[][] {
  const marked = withMarks(previous, wordsFor(language));
  const layout = arrangePage(pageOf(sketch, marked, language, unread), readKept(marked), wordsFor(language));
  return layout.cells.map((row) =>
    row.map(({ value }) => (typeof value === 'object' && 'link' in value ? value.label : value)),
  );
}

const tableOf = (page: Page): PageTable => page.blocks.find((block) => block.kind === 'table') as PageTable;

function columnNamed(grid: Grid, header: string): { at: number; headerRow: number } {
  const headerRow = grid.findIndex((row) => row.includes('Mengapa') || row.includes('Why'));
  return { at: grid[headerRow]?.indexOf(header) ?? -1, headerRow };
}

function rowOf(grid: Grid, id: string): readonly Cell[] {
  return grid.find((row) => row.includes(id)) ?? [];
}

function read(grid: Grid, id: string, header: string): Cell | undefined {
  return rowOf(grid, id)[columnNamed(grid, header).at];
}

function type(grid: Cell[][], id: string, header: string, value: Cell): void {
  const row = grid.find((cells) => cells.includes(id));
  if (row !== undefined) row[columnNamed(grid, header).at] = value;
}

const DAY_1 = '2026-11-23';
const DAY_2 = '2026-11-24';
const DAY_3 = '2026-11-25';

describe('a flag', () => {
  test('holds since the first day it was seen', () => {
    const first = run(promises(DAY_1, 'janji 1'));
    const second = run(promises(DAY_2, 'janji 1', 'janji 2'), first);
    expect([read(second, 'M9-KM1', 'Keadaan'), read(second, 'M9-KM1', 'Sejak')]).toEqual(['berlaku', { date: DAY_1 }]);
    expect([read(second, 'M9-KM2', 'Keadaan'), read(second, 'M9-KM2', 'Sejak')]).toEqual(['berlaku', { date: DAY_2 }]);
  });

  test('that no longer holds stays as settled, with its texts as they stood and its notes', () => {
    const first = run(promises(DAY_1, 'janji 1'));
    type(first, 'M9-KM1', 'Catatan', 'sudah ditelepon');
    type(first, 'M9-KM1', 'Status', 'Dibahas');
    const why = read(first, 'M9-KM1', 'Mengapa');
    const second = run(promises(DAY_2), first);
    expect(read(second, 'M9-KM1', 'Keadaan')).toBe('selesai');
    expect(read(second, 'M9-KM1', 'Sejak')).toEqual({ date: DAY_2 });
    expect(read(second, 'M9-KM1', 'Mengapa')).toBe(why);
    expect(read(second, 'M9-KM1', 'Sumber')).toBe(read(first, 'M9-KM1', 'Sumber'));
    expect(read(second, 'M9-KM1', 'Catatan')).toBe('sudah ditelepon');
    expect(read(second, 'M9-KM1', 'Status')).toBe('Dibahas');
  });

  test('that is settled stays so from the day it was, noted or not', () => {
    const second = run(promises(DAY_2), run(promises(DAY_1, 'janji 1')));
    const third = run(promises(DAY_3), second);
    expect(read(third, 'M9-KM1', 'Sejak')).toEqual({ date: DAY_2 });
    expect(third).toEqual(run(promises(DAY_3), third));
  });

  test('that returns holds again from that day, with its notes', () => {
    const first = run(promises(DAY_1, 'janji 1'));
    type(first, 'M9-KM1', 'Penanggung jawab', 'Kaur Umum');
    const third = run(promises(DAY_3, 'janji 1'), run(promises(DAY_2), first));
    expect([read(third, 'M9-KM1', 'Keadaan'), read(third, 'M9-KM1', 'Sejak')]).toEqual(['berlaku', { date: DAY_3 }]);
    expect(read(third, 'M9-KM1', 'Penanggung jawab')).toBe('Kaur Umum');
  });
});

describe('a flag whose rule could not be judged', () => {
  const first = run(promises(DAY_1, 'janji 1'));
  const unread = run(promises(DAY_2), first, 'id', ['interactions']);
  const stateAndDay = (grid: Grid, id: string) => [read(grid, id, 'Keadaan'), read(grid, id, 'Sejak')];

  test('is neither in force nor settled, and keeps its day and its texts', () => {
    expect(stateAndDay(unread, 'M9-KM1')).toEqual(['belum dapat diperiksa', { date: DAY_1 }]);
    expect(read(unread, 'M9-KM1', 'Mengapa')).toBe(read(first, 'M9-KM1', 'Mengapa'));
    expect(run(promises(DAY_3), unread, 'id', ['interactions'])).toEqual(
      run(promises(DAY_3), run(promises(DAY_3), unread, 'id', ['interactions']), 'id', ['interactions']),
    );
  });

  test('is counted apart', () => {
    const { note } = tableOf(pageOf(promises(DAY_2), first, 'id', ['interactions']));
    expect(note).toContain('0 hal berlaku: 0 tingkat tinggi, 0 sedang, 0 rendah; 0 sudah selesai.');
    expect(note).toContain('1 hal belum dapat diperiksa lagi; sebabnya tertulis di bawah tabel.');
  });

  test.each<{ next: Cell[][]; state: readonly unknown[]; because: string }>([
    {
      next: run(promises(DAY_3, 'janji 1'), unread),
      state: ['berlaku', { date: DAY_1 }],
      because: 'it held all along',
    },
    {
      next: run(promises(DAY_3), unread),
      state: ['selesai', { date: DAY_3 }],
      because: 'now it is known to be settled',
    },
    {
      next: run(promises(DAY_3), run(promises(DAY_2), first), 'id', ['interactions']),
      state: ['selesai', { date: DAY_2 }],
      because: 'what was settled before stays settled',
    },
    {
      next: run(promises(DAY_3), run(promises(DAY_2), unread, 'en', ['interactions'])),
      state: ['selesai', { date: DAY_3 }],
      because: 'the state is understood in any language',
    },
  ])('becomes $state.0 when $because', ({ next, state }) => {
    expect(stateAndDay(next, 'M9-KM1')).toEqual(state);
  });

  test('is settled all the same when only other flags of its rule were left open', () => {
    const short = (...ids: readonly string[]): VillageSketch => ({
      today: DAY_2,
      needs: ids.map((id) => ({ id, name: `Jalan ${id}`, estimatedCost: 10 })),
      programs: [{ id: 'PR-001', needIds: ['KB-002'], villageCost: 5, unread: ['partnerCost'] }],
    });
    const before = run({ ...short('KB-001', 'KB-002'), programs: [] });
    const after = run(short('KB-002'), before);
    expect(read(after, 'M5-KB001', 'Keadaan')).toBe('selesai');
    expect(read(after, 'M5-KB002', 'Keadaan')).toBe('belum dapat diperiksa');
  });
});

describe('an earlier sheet is understood', () => {
  const three = promises(DAY_1, 'janji 1', 'janji 2', 'janji 3');
  const noted = (): Cell[][] => {
    const grid = run(three);
    for (const n of [1, 2, 3]) type(grid, `M9-KM${n}`, 'Catatan', `catatan ${n}`);
    return grid;
  };
  const notesAfter = (grid: Grid): readonly (Cell | undefined)[] => {
    const after = run(promises(DAY_2, 'janji 2'), grid);
    return [1, 2, 3].map((n) => read(after, `M9-KM${n}`, 'Catatan'));
  };
  const whole = ['catatan 1', 'catatan 2', 'catatan 3'];

  test.each<{ change: (grid: Cell[][]) => Grid; notes: readonly (Cell | undefined)[]; because: string }>([
    { change: (grid) => grid, notes: whole, because: 'nothing was changed' },
    {
      change: (grid) => {
        const { headerRow } = columnNamed(grid, 'ID');
        const rows = grid.slice(headerRow + 1, headerRow + 4).reverse();
        return [...grid.slice(0, headerRow + 1), ...rows, ...grid.slice(headerRow + 4)];
      },
      notes: whole,
      because: 'it was sorted',
    },
    {
      change: (grid) => grid.map((row) => [...row.slice(0, -1).reverse(), ...row.slice(-1)]),
      notes: whole,
      because: 'its columns were moved',
    },
    {
      change: (grid) => [['Catatan rapat Selasa'], ...grid.slice(1)],
      notes: whole,
      because: 'its title was typed over',
    },
    {
      change: (grid) => grid.filter((row) => !row.includes('M9-KM3')),
      notes: ['catatan 1', 'catatan 2', undefined],
      because: 'a row was deleted on purpose',
    },
    {
      change: (grid) => {
        const copy = rowOf(grid, 'M9-KM1').map((cell) => (cell === 'catatan 1' ? 'catatan lain' : cell));
        return [...grid, copy];
      },
      notes: ['catatan 1', 'catatan 2', 'catatan 3'],
      because: 'a row was copied and noted twice',
    },
  ])('after $because', ({ change, notes }) => {
    const changed = change(noted());
    expect(notesAfter(changed)).toEqual(notes);
  });

  test('in another language, without a settled flag coming alive again', () => {
    const english = run(promises(DAY_2), run(promises(DAY_1, 'janji 1')), 'en');
    expect([read(english, 'M9-KM1', 'State'), read(english, 'M9-KM1', 'Since')]).toEqual(['settled', { date: DAY_2 }]);
    const back = run(promises(DAY_3), english);
    expect([read(back, 'M9-KM1', 'Keadaan'), read(back, 'M9-KM1', 'Sejak')]).toEqual(['selesai', { date: DAY_2 }]);
  });

  test('without the hidden keys, by the names of its columns', () => {
    const grid = run(three).map((row) => row.filter((cell) => !String(cell).startsWith('kunci baris')));
    const before = previousFlags(grid);
    expect(Array.from(before.keys())).toEqual(['M9-KM1', 'M9-KM2', 'M9-KM3']);
    expect(before.get('M9-KM1')?.texts().rule).toBe('Komitmen lewat tenggat');
  });

  test.each<{ sheet: Grid; because: string }>([
    { sheet: [], because: 'the sheet is new' },
    { sheet: [['']], because: 'the sheet is empty' },
    {
      sheet: [
        ['Nama', 'Umur'],
        ['M9-KM1', 3],
      ],
      because: 'the sheet is about something else',
    },
  ])('as holding no flags when $because', ({ sheet }) => {
    expect(previousFlags(sheet).size).toBe(0);
  });
});

describe('the page', () => {
  test('shows a flag with its parties, its sources and jumps to its cells', () => {
    const { columns, rows } = tableOf(pageOf(promises(DAY_1, 'kirim pasir 1')));
    const cells = Object.fromEntries(columns.map((column, index) => [column.header, rows[0]?.cells[index]]));
    const cell = (column: number) => ({ sheetId: 106, sheetName: 'Komunikasi', row: 2, column });
    expect(cells).toEqual({
      ID: 'M9-KM1',
      Tingkat: 'Sedang',
      Aturan: 'Komitmen lewat tenggat',
      Pihak: 'Pemerintah Desa; PT Maju (SH-001)',
      Tentang: 'kirim pasir 1 (KM-1)',
      Mengapa: 'Komitmen "kirim pasir 1" dari PT Maju (SH-001) bertenggat 31 Januari 2026 dan statusnya "Belum".',
      'Langkah berikut':
        'Pemerintah Desa menghubungi PT Maju (SH-001) untuk menanyakan perkembangannya dan menyepakati tenggat baru bila perlu.',
      Sumber:
        'Komunikasi!I2 Tenggat: 31 Januari 2026; Komunikasi!J2 Status: Belum; Komunikasi!H2 Pihak penanggung jawab: SH-001',
      'Sel 1': { link: cell(9), label: 'Buka I2' },
      'Sel 2': { link: cell(10), label: 'Buka J2' },
      'Sel 3': { link: cell(8), label: 'Buka H2' },
      Keadaan: 'berlaku',
      Sejak: { date: DAY_1 },
      Status: undefined,
      'Penanggung jawab': undefined,
      Catatan: undefined,
    });
  });

  test('counts what holds and what is settled', () => {
    const page = pageOf(promises(DAY_2, 'janji 2'), run(promises(DAY_1, 'janji 1')));
    expect(tableOf(page).note).toContain('1 hal berlaku: 0 tingkat tinggi, 1 sedang, 0 rendah; 1 sudah selesai.');
  });

  test('says when there is nothing to talk about', () => {
    const table = tableOf(pageOf({}));
    expect([table.rows, table.empty]).toEqual([[], 'Belum ada hal yang perlu dibicarakan menurut data saat ini.']);
  });

  test('lists at most 5,000 new flags and says how many more there are', () => {
    const many = {
      interactions: Array.from({ length: 5003 }, (_, n) => ({
        id: `KM-${n}`,
        dueDate: '2026-01-01',
        status: 'OPEN' as const,
      })),
    };
    const table = tableOf(pageOf(many));
    expect(table.rows).toHaveLength(5000);
    expect(table.note).toContain('3 hal lain tidak muat');
  });
});
