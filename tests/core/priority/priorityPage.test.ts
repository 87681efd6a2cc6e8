import { describe, expect, test } from 'vitest';
import { rankNeeds } from '../../../src/core/priority/rankNeeds';
import type { Page, PageCell, PageTable } from '../../../src/core/report/page';
import { priorityPage } from '../../../src/core/report/priorityPage';
import { wordsFor } from '../../../src/core/words/words';
import { sampleData } from '../../support/sampleData';
import { type VillageSketch, village } from '../../support/village';

function pageOf(sketch: VillageSketch, language: 'id' | 'en' = 'id'): Page {
  const data = village(sketch);
  return priorityPage(rankNeeds(data), { words: wordsFor(language), now: '2026-11-23T14:05', rowsRead: 12, data });
}

function tableOf(page: Page, key: string): PageTable {
  const table = page.blocks.find((block): block is PageTable => block.kind === 'table' && block.key === key);
  if (table === undefined) throw new Error(`no table ${key}`);
  return table;
}

/** The paragraphs under a heading. */
function textOf(page: Page, heading: string): string {
  const text = page.blocks.find((block) => block.kind === 'text' && block.heading === heading);
  return text?.kind === 'text' ? text.paragraphs.join('\n') : '';
}

/** The cells of one row by column key. */
function cellsOf(table: PageTable, rowKey: string): Readonly<Record<string, PageCell>> {
  const row = table.rows.find(({ key }) => key === rowKey);
  return Object.fromEntries(table.columns.map((column, index) => [column.key, row?.cells[index]]));
}

const full = {
  peopleAffectedScore: 5,
  severityScore: 5,
  incomeImpactScore: 4,
  frequencyScore: 5,
  resourceAvailabilityScore: 3,
};

const SKETCH: VillageSketch = {
  needs: [
    { id: 'KB-001', name: 'Air bersih', sector: 2, location: 'Wanasari', estimatedCost: 60_000_000, ...full },
    {
      id: 'KB-002',
      name: 'Irigasi',
      estimatedCost: 30_000_000,
      ...full,
      frequencyScore: undefined,
      unread: ['frequencyScore'],
    },
    { id: 'KB-003', name: 'Lansia' },
    { id: 'KB-004', name: 'Atap', status: 'DONE', ...full },
  ],
  stakeholders: [
    { id: 'SH-002', name: 'Dinas Contoh', status: 'ACTIVE' },
    { id: 'SH-003', name: 'PT Contoh', status: 'PROSPECT' },
  ],
  interests: [
    { stakeholderId: 'SH-002', needId: 'KB-001', position: 2, salience: 5 },
    { stakeholderId: 'SH-003', needId: 'KB-001', position: -1 },
    { needId: 'KB-001', unread: ['stakeholderId'], position: 1 },
  ],
  programs: [
    {
      id: 'PR-001',
      needIds: ['KB-001', 'KB-002'],
      villageCost: 30_000_000,
      partnerCost: 60_000_000,
      viaVillageAccount: false,
    },
    { id: 'PR-002', needIds: ['KB-001'] },
  ],
  monitoring: [{ programId: 'PR-002', realisedAmount: 6_000_000 }],
};

describe('priorityPage', () => {
  const page = pageOf(SKETCH);
  const ranking = tableOf(page, 'ranking');

  test('the ranking comes first, then who may lead, what is not scored, how sure it is, and how to read it', () => {
    expect(page.role).toBe('priorities');
    expect(page.blocks.map((block) => block.kind)).toEqual(['table', 'table', 'table', 'text', 'text']);
    expect(page.updated).toContain('23 November 2026 pukul 14.05 dari 12 baris');
  });

  test('a complete need with everything beside its score', () => {
    expect(cellsOf(ranking, 'KB-001')).toEqual({
      rank: '1–2',
      id: 'KB-001',
      name: 'Air bersih',
      sector: '2 Pelaksanaan Pembangunan Desa',
      location: 'Wanasari',
      score: 85,
      peopleAffectedScore: 20,
      severityScore: 20,
      incomeImpactScore: 15,
      frequencyScore: 20,
      resourceAvailabilityScore: 10,
      completeness: 100,
      // KB-002 differs only in the one value it lacks, so it is first only if that is drawn as a 5.
      firstChance: 100,
      firmness: 'kokoh',
      support: 7,
      supporters: 'SH-002 Dinas Contoh (Sangat mendukung)',
      objectors: 'SH-003 PT Contoh (Keberatan; calon; bawaan)',
      cost: 60_000_000,
      // PR-001 gives 60 of 90 million by cost, PR-002 has spent 6.
      committed: 66_000_000,
      treasury: 20_000_000,
      gap: -6_000_000,
      overlap: 6_000_000,
      quadrant: 'Kerjakan',
      reason: 'Skor 85 (60 atau lebih) dan dukungan 7: dapat dikerjakan bersama.',
      notes:
        '1 posisi belum terbaca dan belum ikut dihitung. PR-001: bagian 66,7%, dibagi menurut perkiraan biaya. ' +
        'PR-002: dipakai realisasi dana karena lebih besar daripada rencana.',
      source: {
        link: { sheetId: 101, sheetName: 'Kebutuhan', row: 2, column: 2 },
        label: 'Buka B2',
      },
    });
  });

  test('a need with a missing criterion shows ranges and unknown support as words', () => {
    expect(cellsOf(ranking, 'KB-002')).toMatchObject({
      rank: '1–2',
      score: '65–85',
      frequencyScore: 'belum terbaca',
      completeness: 80,
      support: 'belum ada posisi yang tercatat',
      quadrant: 'Cari mitra',
    });
    expect(ranking.note).toContain('Peringkat pertama belum pasti; kemungkinannya KB-001 dan KB-002');
  });

  test('no text of the sample village needs more than three lines', () => {
    const data = sampleData('2026-11-23');
    const sample = priorityPage(rankNeeds(data), { words: wordsFor('id'), now: '', rowsRead: 0, data });
    // Six pixels a character, as Arial 10 takes on average.
    const lines = (cell: PageCell, width: number): number => (typeof cell === 'string' ? (6 * cell.length) / width : 0);
    const high = ['ranking', 'unscored'].flatMap((key) =>
      tableOf(sample, key).columns.filter(({ width }, index) =>
        tableOf(sample, key).rows.some(({ cells }) => lines(cells[index], width) > 3),
      ),
    );
    expect(high.map(({ header }) => header)).toEqual([]);
  });

  test('a need that is not scored says what to fill in', () => {
    const unscored = tableOf(page, 'unscored');
    expect(cellsOf(unscored, 'KB-003')).toMatchObject({
      id: 'KB-003',
      toFill:
        'Isi nilai 1–5: Dirasakan banyak orang, Tingkat keparahan, Menghambat pendapatan, Sering terjadi, dan Tersedia potensi.',
    });
  });

  test('the text says the weights, what was left out, and that a score decides nothing', () => {
    const paragraphs = textOf(page, 'Cara menghitung dan membaca');
    expect(paragraphs).toContain('Tingkat keparahan 20%');
    expect(paragraphs).toContain('belum diatur di Pengaturan');
    expect(paragraphs).toContain('Tidak diurutkan: 1 kebutuhan selesai.');
    expect(paragraphs).toContain('tidak pernah memutuskan');
  });

  test('at most 26 columns, and as many cells in every row', () => {
    for (const table of [ranking, tableOf(page, 'unscored')]) {
      expect(table.columns.length).toBeLessThanOrEqual(26);
      for (const row of table.rows) expect(row.cells).toHaveLength(table.columns.length);
    }
  });

  test('weights that do not sum to 100% are divided by their sum, and the page says so', () => {
    const paragraphs = textOf(pageOf({ ...SKETCH, settings: { weightSeverity: 0.4 } }), 'Cara menghitung dan membaca');
    expect(paragraphs).toContain('Tingkat keparahan 33,3%');
    expect(paragraphs).toContain('berjumlah 120%');
  });

  test.each<[readonly NonNullable<VillageSketch['needs']>[number][], string | undefined, string]>([
    [[], undefined, 'nothing was left out'],
    [[{ status: 'REJECTED' }], 'Tidak diurutkan: 1 kebutuhan tidak disetujui.', 'only rejected ones'],
    [
      [{ status: 'DONE' }, { status: 'DONE' }, { status: 'REJECTED' }],
      'Tidak diurutkan: 2 kebutuhan selesai dan 1 kebutuhan tidak disetujui.',
      'both',
    ],
  ])('of %j left out the text says "%s", because %s', (needs, sentence) => {
    const said = textOf(pageOf({ needs }), 'Cara menghitung dan membaca').split('\n');
    expect(said.filter((one) => one.startsWith('Tidak diurutkan'))).toEqual(sentence === undefined ? [] : [sentence]);
    expect(said).not.toContain('');
  });

  test('an empty workbook says what to do next', () => {
    expect(tableOf(pageOf({}), 'ranking').empty).toContain('Isi nilai 1–5');
  });

  const ranked = {
    weightMethod: 'RANK_ORDER',
    rankPeopleAffected: 2,
    rankSeverity: 1,
    rankIncomeImpact: 3,
    rankFrequency: 4,
    rankResourceAvailability: 5,
  } as const;
  const { rankSeverity: _, ...unfinished } = ranked;
  test.each<[NonNullable<VillageSketch['settings']>, readonly string[], string]>([
    [
      ranked,
      [
        'Tingkat keparahan 45,7%',
        'dengan cara "Urutan kepentingan"',
        'Tingkat keparahan diletakkan pertama dari lima kriteria, sehingga bobotnya 45,7%.',
      ],
      'a rank order explains its first',
    ],
    [
      unfinished,
      [
        'Tingkat keparahan 20%',
        'Cara "Urutan kepentingan" belum dapat dipakai: isi "Urutan: Tingkat keparahan" dengan angka 1–5.',
        'Sementara itu semua kriteria berbobot sama sebagai bawaan.',
      ],
      'an unfinished one says what is missing and what is in force',
    ],
    [
      { weightSeverity: -1 },
      ['Tingkat keparahan 20%', 'Cara "Langsung (persen)" belum dapat dipakai: perbaiki "Bobot: Dirasakan'],
      'so do weights below zero',
    ],
  ])('%# the weights are explained: %j', (settings, sentences) => {
    const paragraphs = textOf(pageOf({ ...SKETCH, settings }), 'Cara menghitung dan membaca');
    for (const sentence of sentences) expect(paragraphs).toContain(sentence);
  });

  test('equal scores are marked as a tie, also while their place is open', () => {
    const half = { peopleAffectedScore: 3, severityScore: 5, incomeImpactScore: 5 };
    const needs = [
      { id: 'KB-001', name: 'Air', ...full },
      { id: 'KB-002', name: 'Jalan', ...full },
    ];
    expect(cellsOf(tableOf(pageOf({ needs }), 'ranking'), 'KB-002')['rank']).toBe('1 (seri)');
    const open = tableOf(pageOf({ needs: [...needs, { id: 'KB-003', name: 'Irigasi', ...half }] }), 'ranking');
    expect(cellsOf(open, 'KB-002')['rank']).toBe('1–2 (seri)');
  });

  test('without any recorded position the reason says so, instead of calling it neutral', () => {
    const needs = [{ id: 'KB-001', name: 'Air', ...full }];
    expect(cellsOf(tableOf(pageOf({ needs }), 'ranking'), 'KB-001')['reason']).toBe(
      'Skor 85 (60 atau lebih), tetapi belum ada posisi yang tercatat: perlu mencari mitra.',
    );
  });

  test('one scored need is not called first of one', () => {
    const one = pageOf({ needs: [{ id: 'KB-001', name: 'Air', ...full }] });
    expect(cellsOf(tableOf(one, 'ranking'), 'KB-001')['rank']).toBe('satu-satunya');
  });

  test('English has the same shape', () => {
    const english = tableOf(pageOf(SKETCH, 'en'), 'ranking');
    expect(english.columns.map((column) => column.key)).toEqual(ranking.columns.map((column) => column.key));
    expect(cellsOf(english, 'KB-001')['quadrant']).toBe('Do');
  });
});
