import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../src/core/cell';
import { arrangePage } from '../../../src/core/report/arrangePage';
import { readKept } from '../../../src/core/report/keep';
import type { Page } from '../../../src/core/report/page';
import { wordsFor } from '../../../src/core/words/words';
import type { WriteCell } from '../../../src/core/workbook';

const words = wordsFor('id');

/** A page of three columns, the last one of the officials, with one row per key. */
function page(keys: readonly string[], headers = ['ID', 'Mengapa', 'Catatan']): Page {
  const [id = '', why = '', note = ''] = headers;
  return {
    role: 'mismatches',
    title: 'Halaman',
    updated: 'Diperbarui.',
    blocks: [
      {
        kind: 'table',
        key: 'list',
        heading: 'Daftar',
        note: '',
        columns: [
          { key: 'id', header: id, kind: 'text', width: 80 },
          { key: 'why', header: why, kind: 'text', width: 80 },
          { key: 'note', header: note, kind: 'text', width: 80, own: true },
        ],
        rows: keys.map((key) => ({ key, cells: [key, `sebab ${key}`, undefined] })),
        empty: 'kosong',
      },
    ],
  };
}

/** A table that is wider than a figure. */
const wide: Page['blocks'][number] = {
  kind: 'table',
  key: 'wide',
  heading: 'Lebar',
  note: '',
  columns: ['Satu', 'Dua', 'Tiga', 'Empat', 'Lima'].map((header) => ({ key: header, header, kind: 'text', width: 80 })),
  rows: [],
  empty: 'kosong',
};

const plain = (value: WriteCell): Cell =>
  value === null || (typeof value === 'object' && 'link' in value) ? '' : value;

/** The sheet as it stands after the page was written over what stood there before. */
function written(of: Page, previous: Grid = []): Cell[][] {
  return arrangePage(of, readKept(previous), words).cells.map((row) => row.map((cell) => plain(cell.value)));
}

const rowOf = (sheet: Grid, id: string): readonly Cell[] => sheet.find((row) => row[0] === id) ?? [];
const indexOf = (sheet: Grid, id: string): number => sheet.findIndex((row) => row[0] === id);
/** The rows under the heading for notes without a row, without empty cells and hidden keys. */
function footOf(sheet: Grid): readonly (readonly Cell[])[] {
  const from = sheet.findIndex((row) => row[0] === words.report.orphans);
  if (from < 0) return [];
  return sheet.slice(from + 2).map((row) => row.slice(0, HIDDEN).filter((cell) => cell !== ''));
}

const HEADER = 4;
const NOTE = 2;
const HIDDEN = 3;

function sheetWith(edit: (sheet: Cell[][]) => void): Cell[][] {
  const sheet = written(page(['A', 'B', 'C']));
  edit(sheet);
  return sheet;
}

function put(sheet: Cell[][], row: number, column: number, value: Cell): void {
  const cells = sheet[row] ?? [];
  while (cells.length <= column) cells.push('');
  cells[column] = value;
}

describe('notes on a result sheet', () => {
  it('stands as the tests expect it to', () => {
    const sheet = written(page(['A']));
    expect(sheet[HEADER]?.slice(0, 3)).toEqual(['ID', 'Mengapa', 'Catatan']);
    expect(rowOf(sheet, 'A')[HIDDEN]).toBe('A');
  });

  it.each<readonly [string, (sheet: Cell[][]) => void, (after: Grid) => unknown, unknown, string]>([
    [
      'an own cell',
      (sheet) => put(sheet, indexOf(sheet, 'B'), NOTE, 'ditelepon'),
      (after) => rowOf(after, 'B')[NOTE],
      'ditelepon',
      'the officials’ column follows its row',
    ],
    [
      'a sorted sheet',
      (sheet) => {
        put(sheet, indexOf(sheet, 'B'), NOTE, 'ditelepon');
        sheet.splice(HEADER + 1, 3, ...sheet.slice(HEADER + 1, HEADER + 4).reverse());
      },
      (after) => rowOf(after, 'B')[NOTE],
      'ditelepon',
      'rows are found by key, not by place',
    ],
    [
      'only the visible columns sorted',
      (sheet) => {
        put(sheet, indexOf(sheet, 'A'), NOTE, 'milik A');
        const [a, c] = [indexOf(sheet, 'A'), indexOf(sheet, 'C')];
        const [rowA, rowC] = [sheet[a]?.slice() ?? [], sheet[c]?.slice() ?? []];
        sheet[a] = [...rowC.slice(0, HIDDEN), ...rowA.slice(HIDDEN)];
        sheet[c] = [...rowA.slice(0, HIDDEN), ...rowC.slice(HIDDEN)];
      },
      (after) => rowOf(after, 'A')[NOTE],
      'milik A',
      'what people see beside the note is what it was written for',
    ],
    [
      'a column added at the right',
      (sheet) => {
        put(sheet, HEADER, 4, 'Rapat');
        put(sheet, indexOf(sheet, 'C'), 4, { date: '2026-11-30' });
      },
      (after) => [after[HEADER]?.[4], rowOf(after, 'C')[4]],
      ['Rapat', { date: '2026-11-30' }],
      'added columns are carried with their header and kind of value',
    ],
    [
      'a column inserted between ours',
      (sheet) => {
        for (const row of sheet) row.splice(1, 0, '');
        put(sheet, HEADER, 1, 'Catatan RT');
        put(sheet, indexOf(sheet, 'A'), 1, 'setuju');
        put(sheet, indexOf(sheet, 'A'), NOTE + 1, 'ditelepon');
      },
      (after) => [rowOf(after, 'A')[NOTE], after[HEADER]?.[4], rowOf(after, 'A')[4]],
      ['ditelepon', 'Catatan RT', 'setuju'],
      'an inserted column moves to the right end; ours keep their place',
    ],
    [
      'a note without a header at the right',
      (sheet) => put(sheet, indexOf(sheet, 'A'), 5, 'lepas'),
      (after) => rowOf(after, 'A').includes('lepas'),
      true,
      'a cell needs no header to be kept',
    ],
    [
      'an own column dragged to the right of the hidden keys',
      (sheet) => {
        for (const row of sheet) {
          const [note = ''] = row.splice(NOTE, 1);
          row.push(note);
        }
        put(sheet, indexOf(sheet, 'B'), 3, 'ditelepon');
      },
      (after) => rowOf(after, 'B')[NOTE],
      'ditelepon',
      'it is still the officials’ column',
    ],
    [
      'a row written below the table',
      (sheet) => void sheet.push(['Catatan rapat 3 Maret', '', '', '']),
      (after) => after.some((row) => row[0] === 'Catatan rapat 3 Maret'),
      true,
      'rows that are not ours go to the foot',
    ],
    [
      'a row that a person duplicated',
      (sheet) => {
        put(sheet, indexOf(sheet, 'A'), NOTE, 'satu');
        const copy = sheet[indexOf(sheet, 'A')]?.slice() ?? [];
        copy[NOTE] = 'dua';
        sheet.push(copy);
      },
      (after) => [rowOf(after, 'A')[NOTE], footOf(after)],
      ['satu', [['dua', 'A']]],
      'the first note stays with the row, the other is kept as it was typed, with the row it was beside',
    ],
    [
      'two dates of a duplicated row',
      (sheet) => {
        put(sheet, indexOf(sheet, 'A'), NOTE, { date: '2026-03-01' });
        const copy = sheet[indexOf(sheet, 'A')]?.slice() ?? [];
        copy[NOTE] = { date: '2026-03-02' };
        sheet.push(copy);
      },
      (after) => [rowOf(after, 'A')[NOTE], footOf(after)],
      [{ date: '2026-03-01' }, [[{ date: '2026-03-02' }, 'A']]],
      'a date stays a date',
    ],
    [
      'a row duplicated with its date',
      (sheet) => {
        put(sheet, indexOf(sheet, 'A'), NOTE, { date: '2026-03-01' });
        sheet.push((sheet[indexOf(sheet, 'A')] ?? []).map((cell) => (typeof cell === 'object' ? { ...cell } : cell)));
      },
      (after) => [rowOf(after, 'A')[NOTE], footOf(after)],
      [{ date: '2026-03-01' }, []],
      'the same day twice is one day',
    ],
    [
      'two columns under one header',
      (sheet) => {
        put(sheet, HEADER, 4, 'Rapat');
        put(sheet, HEADER, 5, 'Rapat');
        put(sheet, indexOf(sheet, 'A'), 4, 'Senin');
        put(sheet, indexOf(sheet, 'A'), 5, 'Selasa');
      },
      (after) => [after[HEADER]?.slice(4), rowOf(after, 'A').slice(4)],
      [
        ['Rapat', 'Rapat (2)'],
        ['Senin', 'Selasa'],
      ],
      'two columns stay two columns',
    ],
    [
      'columns whose headers are days',
      (sheet) => {
        put(sheet, HEADER, 4, { date: '2026-03-01' });
        put(sheet, HEADER, 5, { date: '2026-03-08' });
        put(sheet, indexOf(sheet, 'A'), 5, 'hadir');
      },
      (after) => [after[HEADER]?.slice(4), rowOf(after, 'A').slice(4)],
      [
        [{ date: '2026-03-01' }, { date: '2026-03-08' }],
        ['', 'hadir'],
      ],
      'a header may be a date, and a column may be empty still',
    ],
    [
      'a note beside the title',
      (sheet) => put(sheet, 0, 1, 'dibahas 3 Maret'),
      footOf,
      [['dibahas 3 Maret']],
      'our text uses the first column only',
    ],
    [
      'notes beside a heading, inside and outside our width',
      (sheet) => {
        put(sheet, HEADER - 1, 2, 'untuk Musdes');
        put(sheet, HEADER - 1, 5, { date: '2026-03-01' });
      },
      footOf,
      [['untuk Musdes', { date: '2026-03-01' }]],
      'what stood side by side stays side by side',
    ],
    [
      'a note on an empty row of ours',
      (sheet) => put(sheet, HEADER - 2, 0, 'jangan lupa BPD'),
      footOf,
      [['jangan lupa BPD']],
      'an empty row of ours holds nothing, so what stands there is not ours',
    ],
    [
      'no text of ours when a column was inserted at the left',
      (sheet) => {
        for (const row of sheet) row.splice(0, 0, '');
        put(sheet, 0, 0, 'arsip');
      },
      footOf,
      [['arsip']],
      'our texts moved with our first column',
    ],
  ])('keeps %s', (_, edit, look, expected, because) => {
    expect(look(written(page(['A', 'B', 'C']), sheetWith(edit))), because).toEqual(expected);
  });

  it.each<readonly [Cell, string, string]>([
    [{ date: '2026-03-04', serial: 46_085.5 }, 'dd/mm/yyyy hh:mm', 'a moment keeps its time'],
    [{ date: '1899-12-30', serial: 0.5 }, 'hh:mm', 'a time alone belongs to no day'],
    [{ date: '2026-03-04' }, 'd mmmm yyyy', 'a day has no time'],
  ])('writes a kept %j as %s', (note, format, because) => {
    const before = sheetWith((sheet) => put(sheet, indexOf(sheet, 'A'), NOTE, note));
    const { cells } = arrangePage(page(['A']), readKept(before), words);
    const row = cells.find(([first]) => first?.value === 'A');
    expect([row?.[NOTE]?.value, row?.[NOTE]?.format], because).toEqual([note, format]);
  });

  it('keeps the notes of a row that is gone, and gives them back when it returns', () => {
    const before = sheetWith((sheet) => put(sheet, indexOf(sheet, 'B'), NOTE, 'ditelepon'));
    const without = written(page(['A', 'C']), before);
    expect(without.flat()).toContain('ditelepon');
    expect(without.flat()).toContain(words.report.orphans);
    const again = written(page(['A', 'B', 'C']), without);
    expect(rowOf(again, 'B')[NOTE]).toBe('ditelepon');
    expect(again.flat()).not.toContain(words.report.orphans);
  });

  it('knows its own columns after the language or the headers changed', () => {
    const before = sheetWith((sheet) => put(sheet, indexOf(sheet, 'A'), NOTE, 'ditelepon'));
    const english = written(page(['A'], ['ID', 'Why', 'Notes']), before);
    expect(rowOf(english, 'A').slice(0, 3)).toEqual(['A', 'sebab A', 'ditelepon']);
    expect(english[HEADER]).toHaveLength(4);
  });

  it('is settled after one run: writing the same page again changes nothing', () => {
    const before = sheetWith((sheet) => {
      put(sheet, HEADER, 4, 'Rapat');
      put(sheet, indexOf(sheet, 'A'), 4, 'Senin');
      sheet.push(['catatan lepas', '', '', '']);
      put(sheet, indexOf(sheet, 'B'), NOTE, 'x');
    });
    const once = written(page(['A', 'C']), before);
    expect(written(page(['A', 'C']), once)).toEqual(once);
  });

  it.each<readonly [string, number, string]>([
    ['x', 50_000, 'as much as a cell of Sheets holds'],
    ['=', 50_000, 'one character more is written before text that looks like a formula'],
    ['x', 120_000, 'a file may hold more than Sheets does'],
  ])('writes no cell that Sheets refuses: %s × %i', (letter, length, because) => {
    const text = letter.repeat(length);
    const before = sheetWith((sheet) => {
      put(sheet, indexOf(sheet, 'A'), NOTE, text);
      sheet.push((sheet[indexOf(sheet, 'A')] ?? []).map((cell) => (cell === text ? `${letter}y` : cell)));
    });
    const after = written(page(['A']), before);
    const notes = [String(rowOf(after, 'A')[NOTE]), ...footOf(after).flat().map(String)];
    expect(Math.max(...notes.map((note) => note.length)), because).toBeLessThan(50_000);
    expect(notes.join('').startsWith(text), because).toBe(true);
    expect(notes).toContain(`${letter}y`);
    expect(written(page(['A']), after)).toEqual(after);
  });

  it('keeps what was typed beside a figure with its figure', () => {
    const figures: Page = {
      ...page(['A']),
      blocks: [
        {
          kind: 'figures',
          heading: 'Angka',
          items: [{ key: 'sum', label: 'Jumlah', value: 3, kind: 'integer', because: 'dihitung' }],
        },
        ...page(['A']).blocks,
        wide,
      ],
    };
    const before = written(figures);
    const at = indexOf(before, 'Jumlah');
    put(before, at, 3, 'benar?');
    put(before, at, 6, 'tanya Sekdes');
    const after = written(figures, before);
    expect(after[at]?.slice(0, 3)).toEqual(['Jumlah', 3, 'dihitung']);
    expect(after[at]).toEqual(expect.arrayContaining(['benar?', 'tanya Sekdes']));
    expect(written(figures, after)).toEqual(after);
  });
});
