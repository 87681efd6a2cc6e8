import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/cell';
import { headerKeys, remarkScale, scaleOf } from '../../../src/core/table/header';
import { workbook } from './sheets';

type Case = readonly [text: string, times: number, because: string];

const HEADERS: readonly Case[] = [
  ['Perkiraan biaya', 1, 'no scale'],
  ['Perkiraan biaya (Rp)', 1, 'a plain unit'],
  ['Perkiraan biaya 2026', 1, 'a year'],
  ['Perkiraan biaya (Rp 5.000)', 1, 'not a power of a thousand'],
  ['Perkiraan biaya (minimal 10.000)', 1, 'nor its end'],
  ['Perkiraan biaya (dalam Rp 1.000)', 1e3, 'dalam'],
  ['Perkiraan biaya (Rp 1.000,-)', 1e3, 'with the tail of an amount'],
  ['Perkiraan biaya (Rp1000)', 1e3, 'in one word'],
  ['Perkiraan biaya (Rp 1,000)', 1e3, 'English'],
  ['Perkiraan biaya (1.000)', 1e3, 'without Rp'],
  ['Perkiraan biaya (Rp 1.000.000)', 1e6, 'millions in digits'],
  ['Perkiraan biaya (Rp 1000000)', 1e6, 'without dots'],
  ['Perkiraan biaya (000 Rp)', 1e3, 'Rp behind'],
  ['Perkiraan biaya (Rp 000.000)', 1e6, 'two groups'],
  ["Perkiraan biaya (Rp'000)", 1e3, 'a straight apostrophe'],
  ['Perkiraan biaya (Rp’000)', 1e3, 'a curly one'],
  ['Perkiraan biaya (Rp‘000)', 1e3, 'a turned one'],
  ['Perkiraan biaya (Rp′000)', 1e3, 'a prime'],
  ['Perkiraan biaya (Rp .000)', 1e3, 'a dot'],
  ['Perkiraan biaya x 1.000', 1e3, 'times'],
  ['Perkiraan biaya (×1000)', 1e3, 'times, as a sign'],
  ['Perkiraan biaya (M)', 1e9, 'miliar'],
  ['Perkiraan biaya (Rp. M)', 1e9, 'miliar with Rp'],
  ['Perkiraan biaya, Rp M', 1e9, 'without brackets'],
  ['Perkiraan biaya (Rp miliar)', 1e9, 'spelled out'],
  ['Perkiraan biaya (Rp Milyar)', 1e9, 'the older spelling'],
  ['Perkiraan biaya (K)', 1e3, 'as in 250K'],
  ['Perkiraan biaya (Rp. Jt)', 1e6, 'short'],
  ['Perkiraan biaya (Rpjuta)', 1e6, 'without a space'],
  ['Perkiraan biaya [jutaan]', 1e6, 'square brackets'],
  ['Perkiraan biaya dlm ribuan', 1e3, 'short for dalam'],
  ['Perkiraan biaya dalam Rp 1.000', 1e3, 'no brackets'],
  ['Perkiraan biaya (triliun rupiah)', 1e12, 'beyond any village'],
];

describe('a scale in a header', () => {
  test.each(HEADERS)('%s -> %d: %s', (header, times) => {
    expect(scaleOf(header)).toBe(times);
  });

  test.each(HEADERS.filter(([, times]) => times !== 1))('%s is still the column Perkiraan biaya', (header) => {
    expect(headerKeys(header)).toContain('perkiraan biaya');
  });
});

const REMARKS: readonly Case[] = [
  ['Dalam Rp 1.000', 1e3, 'alone'],
  ['dalam Rp1.000,-', 1e3, 'with a tail'],
  ['Satuan: juta rupiah', 1e6, 'after Satuan'],
  ['Satuan : Rp 1.000', 1e3, 'in digits'],
  ['Satuan: Rupiah', 1, 'whole rupiah'],
  ['(Rp. juta)', 1e6, 'in brackets'],
  ['dlm ribuan', 1e3, 'short'],
  ['(Rp 000)', 1e3, 'zeros'],
  ['(Rp’000)', 1e3, 'with an apostrophe'],
  ['dalam jutaan', 1e6, 'without rupiah'],
  ['Ribuan rupiah', 1e3, 'without dalam'],
  ['x Rp 1.000', 1e3, 'times'],
  ['*) Angka dalam ribuan rupiah', 1e3, 'a foot mark'],
  ['Daftar usulan (dalam jutaan rupiah)', 1e6, 'behind a title'],
  ['Daftar usulan tahun 2026 dalam jutaan rupiah per dusun', 1e6, 'within a title'],
  ['RKP DESA 2026 (RP. MILIAR)', 1e9, 'capitals'],
  ['Usulan dengan biaya di atas 500 juta rupiah', 1, 'a sum is no scale'],
  ['Usulan di bawah Rp 1.000.000', 1, 'a sum in digits'],
  ['Rp 1.000.000.000', 1, 'the figure beside "Pagu"'],
  ['Pagu Dana Desa: Rp 150 juta', 1, 'a sum with its name'],
  ['Kegiatan 1.000 HPK', 1, 'a thousand days'],
  ['Pendampingan dalam 1.000 hari pertama (1000 HPK)', 1, 'a thousand days, twice'],
  ['RKP Desa 2026', 1, 'a year'],
  ['Desa Mekar Juta', 1, 'a name'],
  ['', 1, 'nothing'],
];

test.each(REMARKS)('a remark "%s" -> %d: %s', (text, times) => {
  expect(remarkScale(text)).toBe(times);
});

describe('where a scale may stand', () => {
  const headers = ['Kebutuhan', 'Bidang', 'Lokasi', 'Tahun', 'Perkiraan biaya', 'Status'];
  const row = ['Jalan', 2, 'Krajan', 2026, 150, 'Usulan'];
  test.each<[rows: readonly (readonly Cell[])[], times: number | undefined, because: string]>([
    [[['', '', '', '', 'Dalam Rp 1.000'], headers, row], 1e3, 'above the money column'],
    [[['Satuan:', 'juta rupiah'], headers, row], 1e6, 'in a cell beside "Satuan"'],
    [[headers, ['', '', '', '', '(Rp 000)'], row], 1e3, 'in a row of units below the header'],
    [[['Pagu', 'Rp 1.000.000.000'], headers, row], undefined, 'a sum above the table'],
    [[headers, ['Jalan', 2, 'Krajan', 2026, 'Rp 1.000', 'Usulan']], undefined, 'a figure in the first row'],
  ])('%#: %j', (rows, times) => {
    const read = workbook({ needs: rows });
    expect(read.unconfirmedScales.map((scale) => scale.times)).toEqual(times === undefined ? [] : [times]);
    expect(read.data.rows.needs).toHaveLength(1);
  });
});
