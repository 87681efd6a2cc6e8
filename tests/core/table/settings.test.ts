import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/cell';
import { matchSettings } from '../../../src/core/table/readSettings';
import { sentence } from '../../../src/core/table/sentence';
import { DEFAULT_SETTINGS, settings } from '../../../src/core/tables/settings';
import { wordsFor } from '../../../src/core/words/words';
import { grid, told, workbook } from './sheets';

const read = (rows: readonly (readonly Cell[])[]) => workbook({ settings: rows });
const weights = (cells: readonly Cell[]): readonly (readonly Cell[])[] => [
  ['Bobot: Dirasakan banyak orang', cells[0] ?? ''],
  ['Bobot: Tingkat keparahan', cells[1] ?? ''],
  ['Bobot: Menghambat pendapatan', cells[2] ?? ''],
  ['Bobot: Sering terjadi', cells[3] ?? ''],
  ['Bobot: Tersedia potensi', cells[4] ?? ''],
];
const shares = (rows: readonly (readonly Cell[])[]): readonly number[] => {
  const { values } = read(rows).settings;
  return [
    values.weightPeopleAffected,
    values.weightSeverity,
    values.weightIncomeImpact,
    values.weightFrequency,
    values.weightResourceAvailability,
  ];
};

describe('Pengaturan', () => {
  test('an absent or empty sheet leaves every default in force', () => {
    for (const rows of [[], [['Pengaturan', 'Nilai']]]) {
      expect(read(rows).settings.values).toMatchObject(DEFAULT_SETTINGS);
      expect(read(rows).settings.cells).toEqual({});
    }
  });

  test('labels are found in any order, under other names, with a colon, beside rows of one’s own', () => {
    const { settings: found } = read([
      ['Catatan kami', 'x'],
      ['Kades :', 'Kepala Contoh'],
      ['nama  DESA', ':', 'Sukamaju'],
      ['Zona waktu', 'wita'],
      ['Kabupaten', 'Contoh Raya'],
      ['Umur posisi basi', 90],
      ['Tampilkan skor pengaruh', true],
    ]);
    expect(found.values).toMatchObject({
      villageHead: 'Kepala Contoh',
      villageName: 'Sukamaju',
      timeZone: 'Asia/Makassar',
      regency: 'Contoh Raya',
      stalePositionDays: 90,
      useInfluence: true,
    });
    expect(found.cells.villageName).toMatchObject({ row: 3, column: 3 });
    expect(found.rows.stalePositionDays).toBe(6);
    expect(found.places.villageName).toEqual({ row: 3, column: 3 });
    expect(found.cells.womenTarget).toBeUndefined();
  });

  test('the cell of a value is known wherever its label stands, and while it is empty', () => {
    const { places } = read([
      ['', 'Pengaturan', 'Nilai'],
      ['1', 'Nama desa', ''],
      ['2', 'Nama desa', 'Sukamaju'],
      ['3', 'Target perempuan', '30%'],
    ]).settings;
    expect(places).toEqual({ villageName: { row: 2, column: 3 }, womenTarget: { row: 4, column: 3 } });
  });

  const refused: readonly (readonly [row: readonly Cell[], told: readonly string[], because: string])[] = [
    [['Zona waktu', 'GMT+7'], ['settingUnread Pengaturan!B1'], 'not one of three'],
    [['Target perempuan', 'banyak'], ['settingUnread Pengaturan!B1'], 'no share'],
    [['Umur posisi basi (hari)', -5], ['settingUnread Pengaturan!B1'], 'below zero'],
    [['Bobot dukungan', 0.5], ['settingUnread Pengaturan!B1'], 'only 0 is defined'],
    [['Bobot dukungan', 0], [], 'only 0 is defined'],
    [['Tahun berjalan', 1999], ['settingUnread Pengaturan!B1'], 'out of range'],
  ];
  test.each(refused)('%j leaves the default in force and says so', (row, expected) => {
    const reading = read([row]);
    expect(told(reading)).toEqual(expected);
    expect(reading.settings.values).toMatchObject(DEFAULT_SETTINGS);
  });

  test('of two rows for one setting the first counts', () => {
    const reading = read([
      ['Nama desa', 'Satu'],
      ['Nama desa', 'Dua'],
    ]);
    expect(reading.settings.values.villageName).toBe('Satu');
    expect(told(reading)).toEqual(['settingTwice Pengaturan!B2']);
  });

  test('thresholds out of order are refused together', () => {
    const reading = read([
      ['Ambang Sesuai', '60%'],
      ['Ambang Perlu perhatian', '80%'],
    ]);
    expect(reading.settings.values).toMatchObject({ onTrackFrom: 0.9, attentionFrom: 0.7 });
    expect(reading.settings.cells.onTrackFrom).toBeUndefined();
    expect(told(reading)).toEqual(['thresholdsRefused Pengaturan!B1']);
  });

  test.each<[readonly (readonly Cell[])[], object, readonly string[], string]>([
    [
      [
        ['Batas Sangat tinggi', '95%'],
        ['Batas Tinggi', 0.8],
      ],
      { veryHighAbove: 0.95, highAbove: 0.8, mediumAbove: 0.65, lowAbove: 0.5 },
      [],
      'limits that descend are in force, beside the defaults of the others',
    ],
    [
      [['Batas Tinggi', '95%']],
      { veryHighAbove: 0.9, highAbove: 0.75 },
      ['limitsRefused Pengaturan!B1'],
      'a limit above the next higher one leaves all four defaults in force',
    ],
    [
      [
        ['Indeks Sesuai', '80%'],
        ['Indeks Perlu perhatian', '80%'],
      ],
      { indexOnTrackFrom: 0.95, indexAttentionFrom: 0.85 },
      ['limitsRefused Pengaturan!B1'],
      'equal limits leave no room between them',
    ],
    [[['Batas capaian untuk rata-rata (%)', 120]], { achievementCap: 120 }, [], 'an office may cap at 120'],
    [
      [['Batas capaian untuk rata-rata', 90]],
      { achievementCap: 100 },
      ['settingUnread Pengaturan!B1'],
      'a cap below the target would hide that it was reached',
    ],
    [
      [
        ['Penduduk perempuan', '1.204'],
        ['Penduduk laki-laki', 1180],
      ],
      { womenPopulation: 1204, menPopulation: 1180 },
      [],
      'residents by sex',
    ],
  ])('%j', (rows, values, problems, because) => {
    const reading = read(rows);
    expect(reading.settings.values, because).toMatchObject(values);
    expect(told(reading), because).toEqual(problems);
  });

  test('limits out of order are told with their order and what is used instead', () => {
    const [problem] = read([['Batas Rendah', '70%']]).problems;
    if (problem === undefined) throw new Error('expected a problem');
    expect(sentence(problem, wordsFor('id'))).toContain('"Batas Sangat tinggi" > "Batas Tinggi"');
    expect(sentence(problem, wordsFor('id'))).toContain('90%, 75%, 65%, 50%');
  });

  const EQUAL = [0.2, 0.2, 0.2, 0.2, 0.2];
  const weighed: readonly (readonly [
    cells: readonly Cell[],
    shares: readonly number[],
    told: readonly string[],
    because: string,
  ])[] = [
    [[0.4, 0.3, 0.1, 0.1, 0.1], [0.4, 0.3, 0.1, 0.1, 0.1], [], 'percent cells'],
    [['40%', '30%', '10%', '10%', '10%'], [0.4, 0.3, 0.1, 0.1, 0.1], [], 'percent as text'],
    [[40, 30, 10, 10, 10], [0.4, 0.3, 0.1, 0.1, 0.1], [], 'bare percent'],
    [[3, 2, 1, 1, 1], [3 / 8, 1 / 4, 1 / 8, 1 / 8, 1 / 8], ['weightsDivided Pengaturan!B1'], 'parts of their sum, 8'],
    [
      ['2', '1,5', '0,5', '1', '1'],
      [2 / 6, 1.5 / 6, 0.5 / 6, 1 / 6, 1 / 6],
      ['weightsDivided Pengaturan!B1'],
      'parts with a fraction',
    ],
    [[1, 1, 1, 1, 1], EQUAL, ['weightsDivided Pengaturan!B1'], 'parts that are all the same'],
    [[40, 30, 10, 10, 5], [8 / 19, 6 / 19, 2 / 19, 2 / 19, 1 / 19], ['weightsDivided Pengaturan!B1'], 'parts of 95'],
    [['100%', 0, 0, 0, 0], [1, 0, 0, 0, 0], [], 'one whole, with its sign'],
    [[100, 0, 0, 0, 0], [1, 0, 0, 0, 0], [], 'one whole, without its sign'],
    [['40%', 0.3, 0.1, 0.1, 0.1], [0.4, 0.3, 0.1, 0.1, 0.1], [], 'a sign beside percent cells'],
    [['40%', 30, 29, 1, 0], [0.4, 0.3, 0.29, 0.01, 0], [], 'a sign beside bare percents'],
    [['50%', 50, 50, 0.5, 0], [0.5, 0.5, 0.5, 0.005, 0], ['weightsDivided Pengaturan!B1'], 'the same above the whole'],
    [[0.03, 0.02, 0.01, 0.01, 0.01], [0.03, 0.02, 0.01, 0.01, 0.01], ['weightsDivided Pengaturan!B1'], '3 typed as 3%'],
    [[3, 2, 1, '', ''], EQUAL, ['weightsRefused Pengaturan!B1'], 'two are missing'],
    [[40, 60, '', '', ''], EQUAL, ['weightsRefused Pengaturan!B1'], 'a whole, but of two'],
    [['', '', '', '', 0], EQUAL, ['weightsRefused Pengaturan!B5'], 'one that weighs nothing'],
    [[0.5, 0.5, 0.5, 0.5, 0.5], [0.5, 0.5, 0.5, 0.5, 0.5], ['weightsDivided Pengaturan!B1'], 'sum above 100%'],
    [[1, 0, 0, 0, 0], [1, 0, 0, 0, 0], [], 'one criterion only'],
    [[0.4, -0.1, 0.2, 0.2, 0.3], EQUAL, ['weightsRefused Pengaturan!B2'], 'a negative weight'],
    [[0, 0, 0, 0, 0], EQUAL, ['weightsRefused Pengaturan!B1'], 'nothing weighs'],
    [[0.4, 'banyak', 0.2, 0.2, 0.2], EQUAL, ['weightsRefused Pengaturan!B2'], 'a word'],
  ];
  test.each(weighed)('weights %j are read as %j', (cells, expected, problems) => {
    const rows = weights(cells);
    shares(rows).forEach((share, index) => {
      expect(share).toBeCloseTo(expected[index] ?? Number.NaN, 12);
    });
    expect(told(read(rows), 'all')).toEqual(problems);
  });

  test('what is missing is named, and the size of the parts', () => {
    const said = (rows: readonly (readonly Cell[])[], language: 'id' | 'en') =>
      read(rows).problems.map((problem) => sentence(problem, wordsFor(language)));
    expect(said(weights([3, 2, 1, '', 0]), 'id')).toEqual([
      'Pengaturan!B1: tertulis "3", diharapkan lima bobot 0 atau lebih, tidak semuanya 0. Isi juga "Bobot: Sering terjadi" (0 bila tidak dihitung); sementara itu semua kriteria berbobot sama.',
    ]);
    expect(said(weights([3, 2, 1, '', 0]).slice(0, 3), 'en')[0]).toContain(
      'Fill in "Bobot: Sering terjadi", "Bobot: Tersedia potensi" as well (0 if it does not count); meanwhile all criteria weigh the same.',
    );
    expect(said(weights([3, 2, 1, 1, 1]), 'id')[0]).toContain('bagian dari jumlah bobot 8.');
    expect(said(weights([0.5, 0.5, 0.5, 0.5, 0.5]), 'id')[0]).toContain('bagian dari jumlah bobot 250%.');
  });

  test('refused weights count as not set, so that nobody is told the village chose them', () => {
    expect(read(weights([0, 0, 0, 0, 0])).settings.cells.weightSeverity).toBeUndefined();
  });
});

describe('recognising Pengaturan', () => {
  const whole = Object.values(settings).map((column): Cell[] => [column.header, '']);
  const cases: readonly (readonly [rows: readonly (readonly Cell[])[], known: boolean, because: string])[] = [
    [whole, true, 'the template'],
    [weights([]), true, 'weights alone'],
    [
      [
        ['Nama desa', 'A'],
        ['Kecamatan', 'B'],
        ['Provinsi', 'C'],
      ],
      false,
      'a cover sheet names places too',
    ],
    [
      [
        ['Pengaturan', 'Nilai'],
        ['Nama desa', 'A'],
        ['Kecamatan', 'B'],
        ['Provinsi', 'C'],
      ],
      true,
      'with its header row',
    ],
    [[['Nama desa', 'Kecamatan', 'Zona waktu', 'Kades']], false, 'one row of labels is a table'],
    [[], false, 'nothing'],
  ];
  test.each(cases)('%#', (rows, known) => {
    expect(matchSettings(grid(rows))).toBe(known);
  });

  const own: readonly (readonly [rows: readonly (readonly Cell[])[], known: boolean, because: string])[] = [
    [
      [
        ['Pengaturan', 'Nilai'],
        ['Nama desa', 'A'],
      ],
      true,
      'one setting below our header row',
    ],
    [
      [
        ['Nama desa', 'A'],
        ['Zona waktu', 'WIB'],
      ],
      true,
      'two settings without a header row',
    ],
    [[['Nama desa', 'A']], false, 'a name alone may be anything'],
    [
      [
        ['Pengaturan', 'Nilai'],
        ['Warna', 'biru'],
      ],
      false,
      'none of our settings',
    ],
  ];
  test.each(own)('under our name %#', (rows, known, because) => {
    expect(matchSettings(grid(rows), true), because).toBe(known);
  });
});
