import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { summariseMonitoring } from '../../../src/core/monitoring/summarise';
import { arrangePage } from '../../../src/core/report/arrangePage';
import { readKept } from '../../../src/core/report/keep';
import type { Figure, Page, PageCell, PageTable } from '../../../src/core/report/page';
import { summaryPage } from '../../../src/core/report/summaryPage';
import type { VillageData } from '../../../src/core/tables/tables';
import { wordsFor } from '../../../src/core/words/words';
import { randomVillage } from '../../support/randomVillage';
import { sampleData } from '../../support/sampleData';
import { TODAY, type VillageSketch, village } from '../../support/village';

function pageOf(data: VillageData, language: 'id' | 'en' = 'id'): Page {
  return summaryPage(summariseMonitoring(data), {
    words: wordsFor(language),
    now: `${TODAY}T14:05`,
    rowsRead: 9,
    data,
  });
}

function tableOf(page: Page, key: string): PageTable {
  const table = page.blocks.find((block): block is PageTable => block.kind === 'table' && block.key === key);
  if (table === undefined) throw new Error(`no table ${key}`);
  return table;
}

/** The cells of one row by column key. */
function cellsOf(table: PageTable, rowKey: string): Readonly<Record<string, PageCell>> {
  const row = table.rows.find(({ key }) => key === rowKey);
  return Object.fromEntries(table.columns.map((column, index) => [column.key, row?.cells[index]]));
}

function figuresOf(page: Page): Readonly<Record<string, Figure>> {
  const items = page.blocks.flatMap((block) => (block.kind === 'figures' ? block.items : []));
  return Object.fromEntries(items.map((item) => [item.key, item]));
}

function paragraphsOf(page: Page, heading: string): readonly string[] {
  const block = page.blocks.find((one) => one.kind === 'text' && one.heading === heading);
  return block?.kind === 'text' ? block.paragraphs : [];
}

const LEFT_OUT = 'Yang tidak ikut dihitung dan perlu dilengkapi';

describe('the sheet Ringkasan of the sample village', () => {
  const page = pageOf(sampleData(TODAY));

  test('words and figures come first, then what to do, then the tables behind them', () => {
    expect(page.role).toBe('summary');
    expect(page.blocks.map((block) => (block.kind === 'table' ? block.key : block.kind))).toEqual([
      'text',
      'figures',
      'thisWeek',
      'programs',
      'indicators',
      'earned',
      'development',
      'commitments',
      'participation',
      'funds',
      'benefits',
      'text',
      'text',
    ]);
  });

  test('every overall figure says where it comes from', () => {
    const figures = Object.values(figuresOf(page));
    expect(figures.length).toBeGreaterThan(20);
    for (const { because, value } of figures) {
      expect(because).not.toBe('');
      expect(value).toBeDefined();
    }
  });

  test('a program with its results, money, time and papers', () => {
    expect(cellsOf(tableOf(page, 'programs'), 'PR-002')).toMatchObject({
      id: 'PR-002',
      program: 'Perkerasan jalan usaha tani',
      stage: 'Pelaksanaan',
      status: 'Terlambat',
      indicators: '2 dari 2',
      planned: 250_000_000,
      realised: 210_000_000,
      absorption: 84,
      elapsed: 100,
      schedule: 'Lewat 10 hari dari tanggal selesai',
      document: 'Perlu Perjanjian Bersama; yang tercatat Nota kesepahaman (MoU)',
      meeting: 'Belum tercatat',
      obstacle: '24 Oktober 2026: Hujan hampir setiap hari',
      responsible: 'Kasi Kesejahteraan',
      source: { link: { sheetName: 'Program', row: 3, column: 2 }, label: 'Buka B3' },
    });
  });

  test('a falling indicator shows which formula was used, and progress from the baseline beside it', () => {
    const row = cellsOf(tableOf(page, 'indicators'), 'PR-001|waktu mengambil air|menit');
    expect(row['direction']).toBe('Turun');
    expect(row['achievement']).toBeCloseTo(-100 / 3, 9);
    expect(row['progress']).toBeCloseTo(2500 / 45, 9);
    expect(row['explanation']).toBe(
      'Capaian -33,3% (sangat rendah): 35, target turun sampai 15; rumus (2 × target − capaian) ÷ target. ' +
        'Dalam rata-rata dihitung 0%. Kemajuan dari nilai awal 60: 55,6%.',
    );
  });

  test('an indicator without a baseline says what was assumed', () => {
    const row = cellsOf(tableOf(page, 'indicators'), 'PR-007|angsuran lancar|%');
    expect(row['direction']).toBe('Naik (dianggap)');
    expect(row['explanation']).toContain('dianggap makin besar makin baik');
  });

  test('sources of funds have a total, with the ways they go apart', () => {
    const { village: own, partner, through, outside, unclear } = cellsOf(tableOf(page, 'funds'), 'dana TOTAL');
    expect(Number(own) + Number(partner)).toBe(Number(through) + Number(outside) + Number(unclear));
  });
});

describe('settings of the village on Ringkasan', () => {
  const met = { kind: 'VILLAGE_MEETING', attendedTotal: 60, attendedWomen: 18 } as const;
  const population = { womenPopulation: 300, menPopulation: 320 };

  test.each<[VillageSketch, unknown, string]>([
    [{ interactions: [met], settings: population }, expect.closeTo(0.457142857, 6), 'women and men are both known'],
    [{ interactions: [met] }, undefined, 'nobody said how many live there, so there is no figure at all'],
    [{ interactions: [met], settings: { womenPopulation: 300 } }, undefined, 'one half says nothing'],
    [{ settings: population }, undefined, 'nobody met'],
    [
      { interactions: [met], settings: { ...population, menPopulation: 0 } },
      'belum dapat dihitung',
      'a population of 0 divides nothing',
    ],
  ])('the parity index of %j is %s, because %s', (sketch, expected) => {
    expect(figuresOf(pageOf(village(sketch)))['parity']?.value).toEqual(expected);
  });

  test('meetings that did not count women leave the share open, and the page says how far', () => {
    const unknown = { kind: 'VILLAGE_MEETING', attendedTotal: 40 } as const;
    const row = cellsOf(tableOf(pageOf(village({ interactions: [met, unknown] })), 'participation'), 'kehadiran ALL');
    expect(row['womenShare']).toBe(30);
    expect(row['remark']).toContain('perempuan/laki-laki diketahui untuk 60 dari 100 kehadiran (60%)');
    expect(row['remark']).toContain('antara 18% dan 58%');
  });

  const report = {
    programId: 'PR-001',
    indicator: 'Pipa',
    unit: 'm',
    kind: 'PERCENTAGE',
    target: 80,
    actual: 104,
    period: { start: '2026-10-01', end: '2026-10-31', label: 'Oktober 2026' },
  } as const;

  test.each<[VillageSketch['settings'], object, string]>([
    [{}, { achievement: 130, capped: 100, band: 'sangat tinggi' }, 'raw and capped stand side by side'],
    [{ achievementCap: 120 }, { achievement: 130, capped: 120 }, 'an office may cap at 120'],
    [
      { veryHighAbove: 1.4, highAbove: 0.9, mediumAbove: 0.8, lowAbove: 0.7 },
      { band: 'tinggi' },
      'the words follow the limits of the village',
    ],
  ])('with %j an indicator shows %j, because %s', (settings, expected) => {
    const page = pageOf(village({ programs: [{ id: 'PR-001' }], monitoring: [report], settings: settings ?? {} }));
    expect(cellsOf(tableOf(page, 'indicators'), 'PR-001|pipa|m')).toMatchObject(expected);
  });

  test('a range shows both bounds, and the table says whose direction nobody wrote', () => {
    const range = { ...report, direction: 'RANGE', targetHigh: 90, indicator: 'pH air' } as const;
    const page = pageOf(village({ programs: [{ id: 'PR-001' }], monitoring: [report, range] }));
    const table = tableOf(page, 'indicators');
    const row = cellsOf(table, 'PR-001|ph air|m');
    expect(row).toMatchObject({ target: 80, targetHigh: 90, direction: 'Rentang' });
    expect(row['explanation']).toContain('Capaian 84,4% (tinggi): 104, target antara 80 dan 90.');
    expect(table.note).toContain('Arah 1 dari 2 indikator dilihat dari Nilai awal dan Target');
  });

  test('programs without a plan are counted with what they lack', () => {
    const programs = [{ id: 'PR-001', villageCost: 100 }, { id: 'PR-002' }, { id: 'PR-003', villageCost: 0 }];
    const { rows, note, empty } = tableOf(pageOf(village({ programs })), 'earned');
    expect(rows).toEqual([]);
    expect(note).toContain('Program lain tidak ikut: 2 tanpa rencana biaya dan 1 tanpa tanggal mulai dan selesai.');
    expect(empty).toContain('Belum ada program dengan rencana biaya');
  });

  test('a program past its finish says how late it is instead of an index', () => {
    const row = cellsOf(tableOf(pageOf(sampleData(TODAY)), 'earned'), 'nilai hasil PR-002');
    expect(row['spi']).toBe('belum dapat dihitung');
    expect(row['reading']).toMatch(/^Jadwal: Lewat 10 hari dari tanggal selesai\./);
  });
});

describe('what is missing is said', () => {
  const SKETCH: VillageSketch = {
    needs: [{ id: 'KB-001' }],
    programs: [
      { id: 'PR-001', villageCost: 100, villageFunding: [{ source: 'DD', amount: 70 }], benefits: ['HEALTH'] },
      { id: 'PR-002', unread: ['partnerCost'] },
      { name: 'Tanpa ID' },
    ],
    monitoring: [
      { programId: 'PR-001', indicator: 'Peserta', unit: 'orang', kind: 'ADDITIVE', actual: 3 },
      { programId: 'PR-077', indicator: 'Peserta' },
    ],
    interactions: [{ kind: 'VILLAGE_MEETING', commitment: 'x', status: 'OPEN', dueDate: '2026-11-01' }],
  };
  const page = pageOf(village(SKETCH));

  test('each gap has its sentence, and only what there is', () => {
    expect(paragraphsOf(page, LEFT_OUT)).toEqual([
      '1 program belum mempunyai ID sendiri.',
      '1 baris Pemantauan tidak menunjuk program yang dikenali. Pilih program dari daftar.',
      '1 indikator belum dapat dihitung; sebabnya ada di tabel Indikator.',
      '1 komitmen belum mempunyai penanggung jawab.',
      '1 pertemuan belum mencatat jumlah hadir.',
      '2 program belum mencatat sumber dana.',
      '1 kebutuhan: asal usulan tidak dicatat.',
      'Ada angka dana yang belum terbaca di PR-002.',
      'PR-001: rincian sumber dana desa Rp70, sedangkan biayanya Rp100. Dipakai rincian sumber.',
    ]);
  });

  test('figures that cannot be computed say so and are never 0', () => {
    const figures = figuresOf(page);
    for (const key of ['physical', 'realised', 'absorption', 'keptShare', 'present', 'women'])
      expect(figures[key]?.value, key).toBe('belum dapat dihitung');
    expect(cellsOf(tableOf(page, 'programs'), 'PR-001')).toMatchObject({
      physical: 'belum dapat dihitung',
      realised: undefined,
      absorption: 'belum dapat dihitung',
      status: 'Belum ada data',
    });
  });

  test('benefits without a program are named', () => {
    const { note } = tableOf(page, 'benefits');
    expect(note).toContain('Akses pendidikan');
    expect(note).not.toContain('Akses kesehatan');
  });

  test('an empty village has a sentence in place of every table', () => {
    const empty = pageOf(village());
    for (const key of ['thisWeek', 'programs', 'indicators', 'commitments', 'participation', 'funds'])
      expect(tableOf(empty, key), key).toMatchObject({ rows: [], empty: expect.stringMatching(/^(Belum|Tidak) ada/) });
    expect(paragraphsOf(empty, LEFT_OUT)).toEqual(['Semua baris ikut dihitung.']);
  });
});

describe('any village', () => {
  test('row keys are unique on the whole sheet, so that notes never change their row', () => {
    fc.assert(
      fc.property(randomVillage, (data) => {
        const keys = pageOf(data).blocks.flatMap((block) => {
          if (block.kind === 'text') return [];
          return block.kind === 'table' ? block.rows.map(({ key }) => key) : block.items.map(({ key }) => key);
        });
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 150 },
    );
  });

  test('every row is as wide as its table, and nothing on the sheet is no number', () => {
    fc.assert(
      fc.property(randomVillage, fc.constantFrom<'id' | 'en'>('id', 'en'), (data, language) => {
        const page = pageOf(data, language);
        for (const block of page.blocks) {
          if (block.kind !== 'table') continue;
          for (const row of block.rows) expect(row.cells.length).toBe(block.columns.length);
        }
        const said = (_: string, value: unknown): unknown => (typeof value === 'number' ? String(value) : value);
        expect(JSON.stringify(page, said)).not.toMatch(/NaN|Infinity|undefined|\[object/);
      }),
      { numRuns: 150 },
    );
  });

  test('the page can be laid out on a sheet', () => {
    const { cells } = arrangePage(pageOf(sampleData(TODAY)), readKept([]), wordsFor('id'));
    expect(cells.length).toBeGreaterThan(80);
    expect(new Set(cells.map((row) => row.length)).size).toBe(1);
  });
});

test('English and Indonesian show the same figures', () => {
  const data = sampleData(TODAY);
  const values = (page: Page): readonly unknown[] =>
    Object.values(figuresOf(page)).map(({ value }) => (typeof value === 'string' ? 'text' : value));
  expect(values(pageOf(data, 'en'))).toEqual(values(pageOf(data, 'id')));
});
