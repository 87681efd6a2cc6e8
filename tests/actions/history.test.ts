import { describe, expect, it } from 'vitest';
import { fillSampleData } from '../../src/actions/fillSampleData';
import { findSheets } from '../../src/actions/findSheets';
import { summariseMonitoring } from '../../src/actions/summariseMonitoring';
import type { Cell } from '../../src/core/cell';
import { hostWorkplace } from '../support/hostWorkplace';
import { memoryWorkbook } from '../support/memoryWorkbook';
import { memoryWorkplace } from '../support/memoryWorkplace';
import type { Workplace } from '../support/workplace';

const text = (grid: readonly (readonly Cell[])[]): string => JSON.stringify(grid);

function withSummary(make: () => Workplace): Workplace {
  const place = make();
  place.run('menuFillSampleData');
  expect(place.run('menuSummariseMonitoring').state).toBe('done');
  return place;
}

const columnOf = (place: Workplace, header: string, sheet = 'Riwayat'): number =>
  (place
    .grid(sheet)
    .find((row) => row.includes(header))
    ?.indexOf(header) ?? -1) + 1;

const keysOf = (place: Workplace, sheet = 'Riwayat'): readonly string[] =>
  place.grid(sheet).flatMap((row) => row.filter((cell) => /\|contoh PR-/.test(String(cell))).map(String));

/** Makes the rows of a run look three days old, as if the clock had gone on. */
function age(place: Workplace): void {
  const [time, key] = [columnOf(place, 'Waktu'), columnOf(place, 'Kunci')];
  place.grid('Riwayat').forEach((row, index) => {
    if (index === 0) return;
    place.put('Riwayat', index + 1, time, { date: '2026-11-20' });
    place.put('Riwayat', index + 1, key, String(row[key - 1]).replace('2026-11-23', '2026-11-20'));
  });
}

const developmentOf = (place: Workplace, id: string): readonly Cell[] => {
  const grid = place.grid('Ringkasan');
  const header = grid.findIndex((row) => row.includes('Arah capaian fisik'));
  return grid.slice(header).find((row) => row[0] === id) ?? [];
};

describe.each([
  ['in memory', memoryWorkplace],
  ['on the built bundle in the host', hostWorkplace],
])('Riwayat %s', (_, make) => {
  it('is made with the first summary: one row per program, header once', () => {
    const place = withSummary(make);
    const [header = [], ...rows] = place.grid('Riwayat');
    expect(header.slice(0, 11)).toEqual([
      'Waktu',
      'ID Program',
      'Program',
      'Tahap',
      'Capaian fisik %',
      'Serapan dana %',
      'Rencana',
      'Realisasi',
      'SPI',
      'Status',
      'Kunci',
    ]);
    // Fourteen sample programs, one of them cancelled.
    expect(rows.length).toBe(13);
    expect(rows[1]?.slice(1, 4)).toEqual(['PR-002', 'Perkerasan jalan usaha tani', 'Pelaksanaan']);
    expect(rows[1]?.slice(6, 8)).toEqual([250_000_000, 210_000_000]);
    expect(rows[1]?.[10]).toBe('2026-11-23T10:00|contoh PR-002');
  });

  it('does not repeat a program that did not change on the same day, and appends one that did', () => {
    const place = withSummary(make);
    const before = text(place.grid('Riwayat'));
    place.run('menuRefreshAll');
    expect(text(place.grid('Riwayat'))).toBe(before);
    const stage = columnOf(place, 'Tahap', 'Program');
    place.put('Program', 2, stage, 'Pelaporan');
    place.run('menuRefreshAll');
    expect(place.grid('Riwayat').length).toBe(15);
    expect(place.grid('Riwayat')[14]?.slice(1, 4)).toEqual(['PR-001', 'Pipa air bersih Wanasari', 'Pelaporan']);
  });

  it('never edits old rows, wherever people moved, annotated or deleted them', () => {
    const place = withSummary(make);
    age(place);
    place.put('Riwayat', 1, 12, 'Catatan');
    place.put('Riwayat', 3, 12, '=catatan orang');
    place.put('Riwayat', 4, columnOf(place, 'Realisasi'), 'dihapus orang');
    const before = place.grid('Riwayat').map((row) => row.slice());
    place.run('menuSummariseMonitoring');
    const after = place.grid('Riwayat');
    expect(text(after.slice(0, before.length).map((row) => row.slice(0, 12)))).toBe(
      text(before.map((row) => row.slice(0, 12))),
    );
    expect(after.length).toBe(27);
    expect(after.slice(14).every((row) => (row[11] ?? '') === '')).toBe(true);
  });

  it('finds its columns after they were moved and the sheet renamed', () => {
    const place = withSummary(make);
    age(place);
    place.rename('Riwayat', 'Arsip pemantauan');
    const [status, spi] = [columnOf(place, 'Status', 'Arsip pemantauan'), columnOf(place, 'SPI', 'Arsip pemantauan')];
    place.grid('Arsip pemantauan').forEach((row, index) => {
      const [a = '', b = ''] = [row[status - 1], row[spi - 1]];
      place.put('Arsip pemantauan', index + 1, status, b);
      place.put('Arsip pemantauan', index + 1, spi, a);
    });
    place.run('menuRefreshAll');
    expect(place.names()).not.toContain('Riwayat');
    const grid = place.grid('Arsip pemantauan');
    expect(grid.length).toBe(27);
    expect(grid[14]?.[spi - 1]).toBe(grid[1]?.[spi - 1]);
    expect(keysOf(place, 'Arsip pemantauan').length).toBe(26);
  });

  it('shows on Ringkasan how a program moved since an earlier day, and nothing after one day', () => {
    const place = withSummary(make);
    expect(text(place.grid('Ringkasan'))).toContain('perlu Riwayat dari dua hari yang berbeda');
    age(place);
    const row = place.grid('Riwayat').findIndex((cells) => cells[1] === 'PR-002') + 1;
    const now = Number(place.grid('Riwayat')[row - 1]?.[4]);
    place.put('Riwayat', row, columnOf(place, 'Capaian fisik %'), now - 12.5);
    place.put('Riwayat', row, columnOf(place, 'Serapan dana %'), 90);
    place.run('menuRefreshAll');
    const cells = developmentOf(place, 'PR-002');
    expect(cells).toEqual(expect.arrayContaining(['naik 12,5 poin', 'turun 6 poin', { date: '2026-11-20' }]));
    expect(developmentOf(place, 'PR-001')).toContain('tetap');
  });
});

describe('Riwayat and what people do to it', () => {
  const make = memoryWorkplace;

  it('leaves a sheet alone whose header is gone, and begins a new one beside it', () => {
    const place = withSummary(make);
    age(place);
    place.put('Riwayat', 1, columnOf(place, 'Kunci'), '');
    const before = text(place.grid('Riwayat'));
    const { message } = place.run('menuSummariseMonitoring');
    expect(message).toContain('di lembar "Riwayat" tidak ditemukan, jadi catatan dimulai di lembar Riwayat yang baru');
    expect(text(place.grid('Riwayat'))).toBe(before);
    expect(place.grid('Riwayat 2').length).toBe(14);
    place.run('menuSummariseMonitoring');
    expect(place.names()).not.toContain('Riwayat 3');
  });

  it('leaves a sheet of theirs named Riwayat alone', () => {
    const place = make();
    place.addSheet('Riwayat', [['Riwayat desa', 1902]]);
    place.run('menuFillSampleData');
    place.run('menuRefreshAll');
    expect(place.grid('Riwayat')[0]?.slice(0, 2)).toEqual(['Riwayat desa', 1902]);
    expect(place.grid('Riwayat 2').length).toBe(14);
  });

  it('writes around columns that people put between all of its own', () => {
    const place = make();
    const headers = ['Kunci', 'a', 'Waktu', 'b', 'ID Program', 'c', 'Program', 'd', 'Tahap', 'e', 'Status', 'f'];
    place.addSheet('Riwayat', [headers, ['', 'catatan', '', '', '', 'x']]);
    place.run('menuFillSampleData');
    place.run('menuSummariseMonitoring');
    const [header = [], noted = [], first = []] = place.grid('Riwayat');
    expect(header.slice(0, 12)).toEqual(headers);
    expect(noted.slice(0, 6)).toEqual(['', 'catatan', '', '', '', 'x']);
    expect(first.slice(0, 11).map((cell) => (typeof cell === 'object' ? 'tanggal' : cell))).toEqual([
      '2026-11-23T10:00|contoh PR-001',
      '',
      'tanggal',
      '',
      'PR-001',
      '',
      'Pipa air bersih Wanasari',
      '',
      'Pelaksanaan',
      '',
      expect.any(String),
    ]);
    expect(place.grid('Riwayat').length).toBe(15);
  });

  it('does not let a protected Riwayat stop the results, and says that nothing was recorded', () => {
    const place = withSummary(make);
    age(place);
    place.protect('Riwayat');
    const before = text(place.grid('Riwayat'));
    place.put('Kebutuhan', 2, columnOf(place, 'Kebutuhan', 'Kebutuhan'), 'Air bersih untuk semua');
    const outcome = place.run('menuRefreshAll');
    expect(outcome.state).toBe('done');
    expect(outcome.message).toContain('Lembar "Riwayat" diproteksi, jadi keadaan kali ini tidak dicatat di sana.');
    expect(text(place.grid('Riwayat'))).toBe(before);
    expect(text(place.grid('Prioritas'))).toContain('Air bersih untuk semua');
  });

  it.each([-1e308, 1e15])('compares with no such percent as %d that somebody typed into an older row', (typed) => {
    const place = withSummary(make);
    age(place);
    place.put('Riwayat', 2, columnOf(place, 'Capaian fisik %'), typed);
    place.run('menuSummariseMonitoring');
    expect(text(place.grid('Ringkasan'))).not.toMatch(/Infinity|NaN|999\.999\.999|1000000000000000|e\+308/);
  });

  it('writes no row while the programs cannot be read', () => {
    const place = withSummary(make);
    age(place);
    const before = text(place.grid('Riwayat'));
    const width = place.grid('Program')[0]?.length ?? 0;
    place.put('Program', 1, width + 1, 'Nama program');
    place.run('menuSummariseMonitoring');
    expect(text(place.grid('Riwayat'))).toBe(before);
  });
});

it('is found by its headers in a workbook that forgot its sheets', () => {
  const book = memoryWorkbook();
  const desk = {
    open: book.open,
    screen: { confirm: () => false, alert: () => undefined, toast: () => undefined },
    exclusively: <T>(work: () => T): T => work(),
  };
  fillSampleData(desk);
  summariseMonitoring(desk);
  const { sheetId } = book.sheet('Riwayat');
  book.sheet('Riwayat').name = 'Arsip';
  book.state = undefined;
  const port = book.open();
  expect(findSheets(port, port.describe()).history).toEqual({ sheetId, name: 'Arsip' });
});
