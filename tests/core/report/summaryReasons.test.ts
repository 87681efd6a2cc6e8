import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HISTORY_COLUMNS, type History, readHistory } from '../../../src/core/monitoring/history';
import { summariseMonitoring } from '../../../src/core/monitoring/summarise';
import { placesOf } from '../../../src/core/report/cellPlaces';
import type { Page, PageRow, PageTable } from '../../../src/core/report/page';
import { figureText } from '../../../src/core/report/summaryFigures';
import { summaryPage } from '../../../src/core/report/summaryPage';
import type { VillageData } from '../../../src/core/tables/tables';
import { wordsFor } from '../../../src/core/words/words';
import { randomVillage } from '../../support/randomVillage';
import { sampleData } from '../../support/sampleData';
import { TODAY, type VillageSketch, village } from '../../support/village';

const EARLIER: History | undefined = readHistory(
  {
    sheetId: 120,
    name: 'Riwayat',
    grid: [
      HISTORY_COLUMNS.map(({ header }) => header),
      ['', 'PR-001', '', 'Pelaksanaan', 50, 30, '', '', '', '', '2026-11-20T10:00|PR-001'],
      ['', 'PR-002', '', 'Pelaksanaan', 99.96, '', '', '', '', '', '2026-11-20T10:00|PR-002'],
    ],
  },
  false,
);

function pageOf(data: VillageData, language: 'id' | 'en' = 'id'): Page {
  const words = wordsFor(language);
  return summaryPage(summariseMonitoring(data), { words, now: `${TODAY}T14:05`, rowsRead: 9, data, history: EARLIER });
}

const tablesOf = (page: Page): readonly PageTable[] =>
  page.blocks.filter((block): block is PageTable => block.kind === 'table');

/** Every figure of a page with its sentence: cells of columns that are not text. */
function figuresOf(page: Page, language: 'id' | 'en') {
  const words = wordsFor(language);
  return tablesOf(page).flatMap((table) =>
    table.rows.flatMap((row) =>
      table.columns.flatMap((column, index) => {
        const value = row.cells[index];
        if (column.kind === 'text' || value === undefined) return [];
        if (typeof value === 'object' && 'link' in value) return [];
        const shown = figureText({ value, kind: column.kind }, words);
        return [{ place: `${table.key}.${row.key}.${column.key}`, shown, because: row.because?.(column.key) }];
      }),
    ),
  );
}

function rowOf(page: Page, table: string, key: string): PageRow {
  const row = tablesOf(page)
    .find((one) => one.key === table)
    ?.rows.find((one) => one.key === key);
  if (row === undefined) throw new Error(`no row ${table}.${key}`);
  return row;
}

describe('the sentence behind every figure of Ringkasan', () => {
  test.each(['id', 'en'] as const)(
    'sample village (%s): it says the figure as shown, and a cell or what is missing',
    (language) => {
      const figures = figuresOf(pageOf(sampleData(TODAY), language), language);
      expect(figures.length).toBeGreaterThan(400);
      const { notComputable } = wordsFor(language).format;
      for (const { place, shown, because } of figures) {
        expect(because, place).toBeDefined();
        if (shown !== notComputable) expect(because, place).toContain(shown);
        const isZero = /^(Rp)?0$/.test(shown);
        if (shown !== notComputable && !isZero) expect(because, place).toMatch(/\w!([A-Z]+\d+)/);
      }
    },
  );

  test('any village: every shown figure has its sentence, without gaps', () => {
    fc.assert(
      fc.property(randomVillage, fc.constantFrom<'id' | 'en'>('id', 'en'), (data, language) => {
        const { notComputable } = wordsFor(language).format;
        for (const { place, shown, because } of figuresOf(pageOf(data, language), language)) {
          if (shown !== notComputable) expect(because, place).toContain(shown);
          expect(because, place).not.toMatch(/NaN|Infinity|undefined|\[object|\?/);
        }
      }),
      { numRuns: 60 },
    );
  });
});

const PERIOD = { start: '2026-10-01', end: '2026-10-31', label: 'Oktober 2026' };
const SKETCH: VillageSketch = {
  programs: [
    {
      id: 'PR-001',
      name: 'Pipa',
      stage: 'IMPLEMENTATION',
      startDate: '2026-10-04',
      endDate: '2027-01-12',
      villageCost: 600,
      partnerCost: 400,
    },
  ],
  monitoring: [
    {
      programId: 'PR-001',
      indicator: 'pH air',
      unit: 'pH',
      kind: 'PERCENTAGE',
      target: 80,
      targetHigh: 90,
      direction: 'RANGE',
      actual: 99,
      period: PERIOD,
      realisedAmount: 300,
    },
    {
      programId: 'PR-001',
      indicator: 'Pipa',
      unit: 'm',
      kind: 'ADDITIVE',
      baseline: 0,
      target: 100,
      actual: 40,
      period: PERIOD,
      realisedAmount: 200,
    },
    {
      programId: 'PR-001',
      indicator: 'Pipa',
      unit: 'm',
      kind: 'ADDITIVE',
      baseline: 0,
      target: 100,
      actual: 10,
      period: { start: '2026-11-01', end: '2026-11-20', label: 'November 2026' },
    },
  ],
};

describe('sentences of one small village', () => {
  const page = pageOf(village(SKETCH));
  test.each([
    ['programs', 'PR-001', 'physical', '70% = rata-rata 90% (Pemantauan!I2) dan 50% (Pemantauan!I3:I4).'],
    ['programs', 'PR-001', 'planned', 'Rp1.000 = jumlah Program!M2, O2.'],
    ['programs', 'PR-001', 'realised', 'Rp500 = jumlah Pemantauan!J2:J3.'],
    ['programs', 'PR-001', 'absorption', '50% = Rp500 ÷ Rp1.000; sumber Program!M2, O2, Pemantauan!J2:J3.'],
    [
      'programs',
      'PR-001',
      'elapsed',
      '50% dari masa 4 Oktober 2026 sampai 12 Januari 2027 pada 23 November 2026; sumber Program!I2, J2.',
    ],
    ['indicators', 'PR-001|ph air|ph', 'achievement', '90% = 100 × (2 × 90 − 99) ÷ 90; sumber Pemantauan!G2, I2, N2.'],
    ['indicators', 'PR-001|pipa|m', 'figure', '50 = jumlah Pemantauan!I3:I4.'],
    [
      'indicators',
      'PR-001|pipa|m',
      'achievement',
      '50% = 100 × 50 ÷ 100; sumber Pemantauan!G4, I3:I4. Arah kosong, jadi dilihat dari nilai awal dan target.',
    ],
    ['indicators', 'PR-001|pipa|m', 'progress', '50% = 100 × (50 − 0) ÷ (100 − 0); sumber Pemantauan!F4, G4, I3:I4.'],
    [
      'earned',
      'nilai hasil PR-001',
      'spi',
      '1,4 = EV Rp700 ÷ PV Rp500; sumber Program!M2, O2, Pemantauan!I2:I4, J2:J3.',
    ],
    ['earned', 'nilai hasil PR-001', 'earnedValue', 'Rp700 = 70% × Rp1.000; sumber Program!M2, O2, Pemantauan!I2:I4.'],
    ['development', 'perkembangan PR-001', 'physicalTrend', 'naik 20 poin = 70% − 50%; sumber Riwayat!E2.'],
  ])('%s %s %s', (table, key, column, expected) => {
    expect(rowOf(page, table, key).because?.(column)).toBe(expected);
  });
});

test('neighbouring cells are named as one range, each sheet once', () => {
  const cell = (sheetName: string, column: number, row: number) => ({
    sheetId: sheetName.length,
    sheetName,
    column,
    row,
  });
  expect(placesOf([])).toBe('');
  expect(placesOf([cell('A', 2, 5), cell('A', 2, 4), cell('A', 2, 4), cell('A', 28, 9), cell('BB', 1, 1)])).toBe(
    'A!B4:B5, AB9, BB!A1',
  );
});
