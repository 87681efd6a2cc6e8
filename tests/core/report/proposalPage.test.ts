import { describe, expect, test } from 'vitest';
import { proposeCollaboration } from '../../../src/core/allocation/proposeCollaboration';
import { arrangePage } from '../../../src/core/report/arrangePage';
import { readKept } from '../../../src/core/report/keep';
import type { FigureKind, Page, PageCell, PageTable } from '../../../src/core/report/page';
import { proposalPage } from '../../../src/core/report/proposalPage';
import type { TableName } from '../../../src/core/table/defineTable';
import type { VillageData } from '../../../src/core/tables/tables';
import { type Words, wordsFor } from '../../../src/core/words/words';
import { sampleData } from '../../support/sampleData';
import { TODAY, type VillageSketch, village } from '../../support/village';

const HOME = { villageName: 'Sukamaju', subDistrict: 'Sumber', regency: 'Contoh Raya', province: 'Contoh Selatan' };
const MILLION = 1_000_000;

function pageOf(data: VillageData, language: 'id' | 'en' = 'id', unread: readonly TableName[] = []): Page {
  const context = { words: wordsFor(language), now: `${TODAY}T14:05`, rowsRead: 9, data, unread };
  return proposalPage(proposeCollaboration(data), context);
}

const SCORES = { peopleAffectedScore: 5, severityScore: 5, incomeImpactScore: 5, frequencyScore: 5 };
const NEED = {
  id: 'KB-001',
  name: 'Air bersih',
  sector: 2,
  sdg: 6,
  location: 'Dusun Krajan',
  estimatedCost: 100 * MILLION,
  ...SCORES,
  resourceAvailabilityScore: 5,
  status: 'PROPOSED',
} as const;
const PARTNER = {
  id: 'SH-001',
  name: 'PT Contoh',
  type: 'COMPANY',
  focus: { sectors: [2], goals: [] },
  workArea: 'nasional',
  capacity: ['FUNDS', 'EXPERTS'],
  offerAmount: 80 * MILLION,
  status: 'ACTIVE',
} as const;

const small = (sketch: VillageSketch = {}): VillageData =>
  village({ needs: [NEED], stakeholders: [PARTNER], ...sketch, settings: { ...HOME, ...sketch.settings } });

function tableOf(page: Page, key: string): PageTable {
  const table = page.blocks.find((block): block is PageTable => block.kind === 'table' && block.key === key);
  if (table === undefined) throw new Error(`no table ${key}`);
  return table;
}

/** The cells of the first row by column key. */
function first(table: PageTable): Readonly<Record<string, PageCell>> {
  return Object.fromEntries(table.columns.map((column, index) => [column.key, table.rows[0]?.cells[index]]));
}

function shown(value: number, kind: FigureKind, { format }: Words): string {
  if (kind === 'rupiah') return format.rupiah(value);
  if (kind === 'percent') return format.percent(value);
  return kind === 'points' ? format.points(value) : format.number(value);
}

const sentences = (page: Page): string => JSON.stringify(page.blocks);

describe.each(['id', 'en'] as const)('the sheet Usulan Kolaborasi of the sample village (%s)', (language) => {
  const data = sampleData(TODAY);
  const page = pageOf(data, language);

  test('proposals come first, then money, then how to read them', () => {
    expect(page.blocks.map((block) => (block.kind === 'table' ? block.key : block.kind))).toEqual([
      'proposals',
      'spread',
      'partners',
      'village',
      'figures',
      'text',
    ]);
    for (const block of page.blocks)
      if (block.kind === 'table') expect(block.rows.length, block.key).toBeGreaterThan(0);
  });

  test('every figure has a sentence that says it as the sheet shows it', () => {
    const words = wordsFor(language);
    let figures = 0;
    for (const block of page.blocks) {
      if (block.kind === 'figures')
        for (const item of block.items) expect(item.because).toContain(shown(item.value as number, item.kind, words));
      if (block.kind !== 'table') continue;
      for (const row of block.rows)
        block.columns.forEach((column, index) => {
          const cell = row.cells[index];
          if (typeof cell !== 'number') return;
          figures += 1;
          expect(row.because?.(column.key), `${row.key} ${column.key}`).toContain(shown(cell, column.kind, words));
        });
    }
    expect(figures).toBeGreaterThan(150);
    expect(sentences(page)).not.toMatch(/undefined|NaN|Infinity/);
  });

  test('row keys are unique on the whole sheet and rows are as wide as their table', () => {
    const tables = page.blocks.filter((block): block is PageTable => block.kind === 'table');
    const keys = tables.flatMap((table) => table.rows.map((row) => row.key));
    expect(new Set(keys).size).toBe(keys.length);
    for (const table of tables) {
      const own = table.columns.filter((column) => column.own === true).length;
      for (const row of table.rows) expect(row.cells).toHaveLength(table.columns.length - own);
    }
  });
});

describe('proposals', () => {
  test('show score, fit, its parts and their product side by side', () => {
    const interests = [{ stakeholderId: 'SH-001', needId: 'KB-001', position: 1, salience: 4, date: TODAY } as const];
    const table = tableOf(pageOf(small({ interests })), 'proposals');
    // .40 + .25 × .8 + .20 × .75 + .15 = .9
    expect(first(table)).toMatchObject({
      score: 100,
      lead: 'PT Contoh (SH-001)',
      relevance: 100,
      resources: 80,
      willingness: 75,
      reach: 100,
      inKind: 'Tenaga ahli',
      why: 'Terkuat pada Bidang dan Wilayah.',
    });
    expect(first(table)['fit']).toBeCloseTo(90, 9);
    expect(first(table)['worth']).toBeCloseTo(90, 9);
    const because = table.rows[0]?.because;
    expect(because?.('fit')).toBe(
      'Kecocokan 90% = Bidang 100% × 40% + Sumber daya 80% × 25% + Kemauan 75% × 20% + Wilayah 100% × 15%.',
    );
    expect(because?.('resources')).toBe(
      'Sumber daya 80% = dana mitra Rp80.000.000 (Stakeholder!M2) dibagi biaya Rp100.000.000 (Kebutuhan!M2), paling banyak 100%.',
    );
    expect(because?.('willingness')).toBe('Kemauan 75% dari Kepentingan!D2 dan Kepentingan!E2.');
    expect(because?.('lead')).toBeUndefined();
  });

  test('what is weak is named with its figure, and then nothing is called strong', () => {
    const table = tableOf(pageOf(small({ stakeholders: [{ ...PARTNER, offerAmount: 14 * MILLION }] })), 'proposals');
    expect(first(table)['why']).toBe('Lemah pada Sumber daya (14%). Belum diketahui: Kemauan; tanyakan kepada mitra.');
    expect(table.rows[0]?.because?.('why')).toContain('Sumber daya 14% = dana mitra Rp14.000.000');
  });

  test('half is not weak', () => {
    const half = small({ stakeholders: [{ ...PARTNER, offerAmount: 50 * MILLION }] });
    expect(first(tableOf(pageOf(half), 'proposals'))['why']).toContain('Terkuat pada Bidang dan Wilayah.');
  });

  test('the next best stands there with its figure and where it comes from', () => {
    const stakeholders = [PARTNER, { ...PARTNER, id: 'SH-002', name: 'Koperasi', offerAmount: 40 * MILLION }];
    const table = tableOf(pageOf(small({ stakeholders })), 'proposals');
    // .40 + .25 × .4 + .15 = .65, willingness unknown
    expect(first(table)['second']).toBe('Koperasi (SH-002) (skor × kecocokan 65)');
    expect(table.rows[0]?.because?.('second')).toBe('65 = skor 100 × kecocokan 65%, memakai batas bawah.');
  });

  test('a partner that suits better but leads elsewhere is not hidden', () => {
    const table = tableOf(
      pageOf(
        small({
          needs: [NEED, { ...NEED, id: 'KB-002', frequencyScore: 4 }],
          stakeholders: [PARTNER, { ...PARTNER, id: 'SH-002', focus: { sectors: [4], goals: [8] } }],
          settings: { needsPerLead: 1 },
        }),
      ),
      'proposals',
    );
    const why = table.columns.findIndex(({ key }) => key === 'why');
    expect(table.rows[1]?.cells[why]).toContain(
      'Ada mitra yang lebih cocok, tetapi sudah diusulkan memimpin kebutuhan lain.',
    );
    expect(table.rows[0]?.cells[why]).not.toContain('lebih cocok');
  });

  test('who is not proposed is named with the reason, three at most, beside a lead too', () => {
    const away = Array.from({ length: 5 }, (_, index) => ({
      ...PARTNER,
      id: `SH-${index + 10}`,
      name: `Bank ${index}`,
      workArea: 'Pesisir',
    }));
    const objecting = { ...PARTNER, id: 'SH-015', name: 'Kelompok Tani' };
    const stakeholders = [PARTNER, ...away, objecting, { ...PARTNER, id: 'SH-099', status: 'INACTIVE' as const }];
    const interests = [{ stakeholderId: 'SH-015', needId: 'KB-001', position: -1, salience: 4 } as const];
    const table = tableOf(pageOf(small({ stakeholders, interests })), 'proposals');
    expect(first(table)).toMatchObject({
      lead: 'PT Contoh (SH-001)',
      gated:
        'Kelompok Tani (SH-015): keberatan; Bank 0 (SH-10): di luar wilayah; Bank 1 (SH-11): di luar wilayah; 3 lainnya: di luar wilayah; 1 lainnya: tidak aktif',
    });
    expect(table.rows[0]?.because?.('gated')).toBe(
      'Kelompok Tani (SH-015): keberatan menurut Kepentingan!D2 dan Kepentingan!E2; Bank 0 (SH-10): di luar wilayah menurut Stakeholder!E3 dan Kebutuhan!E2; Bank 1 (SH-11): di luar wilayah menurut Stakeholder!E4 dan Kebutuhan!E2.',
    );
  });

  test('nobody kept away leaves the column blank', () => {
    const table = tableOf(pageOf(small()), 'proposals');
    expect(first(table)['gated']).toBeUndefined();
    expect(table.rows[0]?.because?.('gated')).toBeUndefined();
  });

  test('what is unknown is a range, and what to ask is said', () => {
    const cells = first(tableOf(pageOf(small()), 'proposals'));
    expect(cells).toMatchObject({ fit: '75%–95%', willingness: 'belum diketahui' });
    expect(cells['worth']).toBeCloseTo(75, 9);
    expect(cells['why']).toContain('Belum diketahui: Kemauan; tanyakan kepada mitra.');
  });

  test.each<[VillageSketch, string]>([
    [{ stakeholders: [{ ...PARTNER, workArea: 'Pesisir' }] }, 'karena wilayah kerjanya berbeda.'],
    [{ stakeholders: [] }, 'karena belum ada lembaga selain desa di lembar Stakeholder.'],
    [{ stakeholders: [{ ...PARTNER, status: 'INACTIVE' }] }, 'karena lembaga yang tercatat tidak aktif.'],
    [
      { interests: [{ stakeholderId: 'SH-001', needId: 'KB-001', position: -2 }] },
      'karena ada posisi yang perlu dibicarakan dahulu.',
    ],
  ])('without a partner: %j %s', (sketch, reason) => {
    const cells = first(tableOf(pageOf(small(sketch)), 'proposals'));
    expect(cells['why']).toBe(`Belum ada mitra untuk Air bersih (KB-001) ${reason}`);
    expect(cells['lead']).toBeUndefined();
    expect(cells['fit']).toBeUndefined();
  });

  test('what a partner lends is named without amounts, conditions included', () => {
    const asset = (name: string, shareable: 'YES' | 'NO' | 'CONDITIONAL') =>
      ({ ownerId: 'SH-001', name, kind: 'EQUIPMENT', shareable }) as const;
    const assets = [asset('Truk', 'YES'), asset('Rahasia', 'NO'), asset('Pompa', 'CONDITIONAL')];
    expect(first(tableOf(pageOf(small({ assets })), 'proposals'))['inKind']).toBe(
      'Tenaga ahli; Truk; Pompa (bersyarat)',
    );
  });

  test('officials’ columns are kept across runs', () => {
    const words = wordsFor('id');
    const page = pageOf(small());
    const grid = arrangePage(page, readKept([]), words).cells.map((row) =>
      row.map(({ value }) => (typeof value === 'object' && 'label' in value ? value.label : value)),
    );
    const header = grid.findIndex((row) => row.includes('Status'));
    const column = grid[header]?.indexOf('Status') ?? -1;
    const line = grid[header + 1];
    if (line === undefined) throw new Error('no row');
    line[column] = 'Dihubungi';
    const again = arrangePage(pageOf(small(), 'en'), readKept(grid), wordsFor('en'));
    expect(again.cells[header + 1]?.[column]?.value).toBe('Dihubungi');
    expect(again.choices[0]?.choices).toEqual(['Usulan', 'Dihubungi', 'Disepakati', 'Tidak jadi']);
  });
});

describe('money', () => {
  test('each need with what it gets, each partner with what more would do', () => {
    const page = pageOf(small());
    expect(first(tableOf(page, 'spread'))).toMatchObject({
      gap: 100 * MILLION,
      given: 80 * MILLION,
      gifts: 'PT Contoh (SH-001) Rp80.000.000',
      unmet: 20 * MILLION,
      met: 80,
    });
    expect(first(tableOf(page, 'partners'))['more']).toBe(
      'Bila PT Contoh (SH-001) menambah Rp10.000.000, pemenuhan kebutuhan Air bersih (KB-001) naik dari 80% menjadi 90%.',
    );
    expect(tableOf(page, 'spread').rows[0]?.because?.('gifts')).toBe('Rp80.000.000 = PT Contoh (SH-001) Rp80.000.000.');
    expect(tableOf(page, 'partners').rows[0]?.because?.('more')).toContain('90%: dana semua mitra dibagi ulang');
  });

  test.each<[number, string]>([
    [150, 'Tambahan dana belum diperlukan: dananya masih bersisa.'],
    [100, 'Tambahan dana belum menambah kebutuhan yang terpenuhi.'],
  ])('a partner with Rp%i million where Rp100 million are missing: %s', (millions, sentence) => {
    const page = pageOf(small({ stakeholders: [{ ...PARTNER, offerAmount: millions * MILLION }] }));
    expect(first(tableOf(page, 'partners'))['more']).toBe(sentence);
  });

  test('without any known amount the page says which column to fill in', () => {
    const page = pageOf(small({ stakeholders: [{ ...PARTNER, offerAmount: undefined }] }));
    for (const key of ['spread', 'partners']) {
      expect(tableOf(page, key).rows).toEqual([]);
      expect(tableOf(page, key).empty).toContain('"Dana yang dapat diberikan"');
    }
    expect(sentences(page)).toContain('1 mitra yang menyebut Dana tanpa jumlah');
  });

  test('without a village budget the page says so, with one it says how good the choice is', () => {
    expect(sentences(pageOf(small()))).toContain('di Pengaturan belum diisi, jadi bagian ini belum dihitung');
    const page = pageOf(small({ settings: { collaborationBudget: 30 * MILLION } }));
    expect(first(tableOf(page, 'village'))).toMatchObject({ cost: 20 * MILLION, score: 100 });
    expect(sentences(page)).toContain('0%: semua pilihan dibandingkan, tidak ada yang lebih baik.');
  });

  test('a score that is a range counts with its low end, and that is said', () => {
    const needs = [{ ...NEED, resourceAvailabilityScore: undefined }];
    const page = pageOf(small({ needs, settings: { collaborationBudget: 30 * MILLION } }));
    expect(tableOf(page, 'village').rows[0]?.because?.('score')).toContain('Skor 80 (batas bawah)');
    expect(tableOf(page, 'proposals').rows[0]?.because?.('worth')).toBe(
      '60 = skor 80 × kecocokan 75%, memakai batas bawah.',
    );
  });
});

describe('when something is missing', () => {
  test.each<[VillageData, string, string]>([
    [village(), 'Belum ada kebutuhan yang dinilai', 'an empty workbook'],
    [
      small({ settings: { fitWeightRelevance: 0, fitWeightResources: 0, fitWeightWillingness: 0, fitWeightReach: 0 } }),
      'Jumlah keempat bobot kecocokan di Pengaturan nol',
      'weights that cannot weigh',
    ],
    [
      small({ settings: { fitWeightRelevance: 1, fitWeightReach: -0.2 } }),
      'Ada bobot kecocokan di Pengaturan yang kurang dari 0%',
      'a weight below nothing is not called zero',
    ],
  ])('%#: the page says why it is empty', (data, sentence, because) => {
    const table = tableOf(pageOf(data), 'proposals');
    expect(table.rows, because).toEqual([]);
    expect(table.empty, because).toContain(sentence);
  });

  test('nothing is said of what is not left out', () => {
    expect(sentences(pageOf(small()))).not.toMatch(/Tidak ikut|Tanpa pembagian|tidak dibandingkan/);
    const uncosted = sentences(pageOf(small({ needs: [{ ...NEED, estimatedCost: undefined }] })));
    expect(uncosted).toContain('Tanpa pembagian dana: 1 kebutuhan yang biayanya belum diketahui.');
    expect(uncosted).not.toContain('Tidak ikut');
  });

  test.each(['id', 'en'] as const)('what is no gate because no column records it is said (%s)', (language) => {
    expect(sentences(pageOf(small(), language))).toMatch(
      /Kewenangan dan masa kerja mitra tidak dicatat|authority and working period are not recorded/,
    );
  });

  test('an unread sheet is named first, and its absence proves nothing', () => {
    const page = pageOf(small({ needs: [] }), 'id', ['needs']);
    expect(page.blocks[0]).toMatchObject({ kind: 'text' });
    expect(tableOf(page, 'proposals').empty).toContain('Lembar Kebutuhan tidak terbaca');
  });

  test('hostile names stay text, in sentences too', () => {
    const page = pageOf(small({ needs: [{ ...NEED, name: '=HYPERLINK("x")\n'.repeat(40) }] }));
    const { why } = first(tableOf(page, 'proposals'));
    expect(typeof why).toBe('string');
    expect(String(first(tableOf(page, 'partners'))['more']).length).toBeLessThan(400);
  });
});
