import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/cell';
import { locate, matchTable } from '../../../src/core/table/locate';
import { TABLES } from '../../../src/core/tables/tables';
import { grid } from './sheets';

const { needs } = TABLES;

describe('finding the header row', () => {
  const headers = ['ID Kebutuhan', 'Kebutuhan', 'Bidang', 'Lokasi'];
  const cases: readonly (readonly [
    rows: readonly (readonly Cell[])[],
    headerRow: number | undefined,
    because: string,
  ])[] = [
    [[headers], 1, 'first row'],
    [
      [['KEBUTUHAN'], [], ['Tahun 2026'], headers, ['', 'Bidang air', 2, 'Krajan']],
      4,
      'below a title that is a header word',
    ],
    [[...Array.from({ length: 9 }, () => ['']), headers], 10, 'tenth row'],
    [[...Array.from({ length: 10 }, () => ['']), headers], undefined, 'too far down'],
    [[['Nama', 'Alamat', 'Telepon']], undefined, 'another list'],
    [[], undefined, 'an empty sheet'],
    [[['Kebutuhan', 'x'.repeat(50_000)]], undefined, 'one header is not enough'],
  ];
  test.each(cases)('%#: %j', (rows, headerRow) => {
    expect(locate(grid(rows), needs)?.headerRow).toBe(headerRow);
  });
});

describe('recognising a sheet by its headers', () => {
  const names = Object.keys(TABLES) as (keyof typeof TABLES)[];
  test.each(names)('%s is known by its own headers and is no other table', (name) => {
    const rows = grid([Object.values(TABLES[name].columns).map((column) => column.header)]);
    for (const other of names) expect(matchTable(rows, TABLES[other]) > 0, other).toBe(other === name);
  });

  const cases: readonly (readonly [
    headers: readonly string[],
    known: keyof typeof TABLES | undefined,
    because: string,
  ])[] = [
    [['Kebutuhan', 'Perkiraan biaya', 'Tingkat keparahan', 'Lokasi'], 'needs', 'four own headers'],
    [['Jenis kegiatan', 'Lokasi kegiatan', 'Jumlah biaya', 'TA'], 'needs', 'other names, as in an old list'],
    [['ID', 'Status', 'Jenis', 'Tanggal', 'Catatan'], undefined, 'headers that any list has'],
    [['Posisi', 'Dasar penilaian'], undefined, 'two are not enough'],
    [['Nama', 'NIK', 'Alamat'], undefined, 'a list of residents'],
  ];
  test.each(cases)('%j is %s: %s', (headers, known) => {
    const found = names.filter((name) => matchTable(grid([headers]), TABLES[name]) > 0);
    expect(found).toEqual(known === undefined ? [] : [known]);
  });
});
