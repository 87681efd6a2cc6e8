import { describe, expect, test } from 'vitest';
import { scoreNeed } from '../../../src/core/priority/needScore';
import { priorityTable } from '../../../src/core/priority/priorityTable';
import { placeNeed } from '../../../src/core/priority/quadrant';
import { rankNeeds } from '../../../src/core/priority/rankNeeds';
import { NO_SUPPORT } from '../../../src/core/priority/support';
import { VILLAGE } from '../../../src/core/tables/tables';
import { wordsFor } from '../../../src/core/words/words';
import { type VillageSketch, village } from '../../support/village';

const words = wordsFor('id');
type Need = NonNullable<VillageSketch['needs']>[number];
type Scores = readonly (number | undefined)[];

function need(id: string | undefined, name: string, scores: Scores, rest: Need = {}): Need {
  const [peopleAffectedScore, severityScore, incomeImpactScore, frequencyScore, resourceAvailabilityScore] = scores;
  return {
    id,
    name,
    peopleAffectedScore,
    severityScore,
    incomeImpactScore,
    frequencyScore,
    resourceAvailabilityScore,
    ...rest,
  };
}

describe('placeNeed', () => {
  const EQUAL = [1, 1, 1, 1, 1];
  test.each<[Scores, number | undefined, readonly string[], string]>([
    [[5, 5, 4, 5, 3], 7, ['DO'], 'high and supported'],
    [[5, 5, 4, 5, 3], 0, ['SEEK_PARTNER'], 'high, but positions cancel out'],
    [[5, 5, 4, 5, 3], 0.5, ['SEEK_PARTNER'], 'support begins at 1'],
    [[5, 5, 4, 5, 3], undefined, ['SEEK_PARTNER'], 'nobody is recorded as a supporter'],
    [[3, 4, 2, 3, 5], 1, ['DO'], 'exactly 60 and exactly 1 are inside'],
    [[2, 2, 1, 2, 3], 7, ['OPPORTUNITY'], 'low, but supported'],
    [[2, 2, 1, 2, 3], -4, ['DEFER'], 'low and opposed'],
    [[2, 4, 4, undefined, 4], 7, ['DO', 'OPPORTUNITY'], '50–70 straddles 60'],
    [[4, 4, 4, 4, undefined], 7, ['DO'], 'even its low end is 60'],
    [[], 7, [], 'without scores there is no place'],
  ])('%j with support %s is %j, because %s', (scores, total, expected) => {
    const values = Array.from({ length: 5 }, (_, index) => scores[index]);
    const placement = placeNeed(scoreNeed(values, EQUAL), { ...NO_SUPPORT, total });
    expect(placement.possible).toEqual(expected);
    expect(placement.supportKnown).toBe(total !== undefined);
  });
});

const SKETCH: VillageSketch = {
  needs: [
    need('KB-001', 'Air bersih', [5, 5, 4, 5, 3], { estimatedCost: 100, at: 7 }),
    need('KB-002', 'Jembatan', [4, 5, 3, 5, 2], { at: 8 }),
    need('KB-003', 'Alat Posyandu', [4, 4, 2, 4, 5], { at: 9 }),
    need('KB-004', 'Batas dusun', [2, 2, 1, 2, 3], { at: 10 }),
    need('KB-005', 'Lansia', [], { at: 11, unread: ['severityScore'] }),
    need('KB-006', 'Atap PAUD', [5, 5, 5, 5, 5], { at: 12, status: 'DONE' }),
    need('KB-007', 'Lapangan', [5, 5, 5, 5, 5], { at: 13, status: 'REJECTED' }),
    need(undefined, 'Pasar', [3, 3, 3, 3, 3], { at: 14 }),
  ],
  stakeholders: [{ id: 'SH-002', name: 'Dinas Contoh', status: 'ACTIVE' }],
  interests: [
    { stakeholderId: 'SH-002', needId: 'KB-001', position: 2, salience: 5 },
    { stakeholderId: VILLAGE, needId: 'KB-001', position: 1 },
  ],
  programs: [{ id: 'PR-001', needIds: ['KB-001'], villageCost: 30 }],
};

describe('rankNeeds', () => {
  const result = rankNeeds(village(SKETCH));

  test('best first, ties by name, done and rejected left out and counted', () => {
    expect(result.scored.map((row) => [row.need.name, row.rank.best, row.rank.worst])).toEqual([
      ['Air bersih', 1, 1],
      ['Alat Posyandu', 2, 2],
      ['Jembatan', 2, 2],
      ['Pasar', 4, 4],
      ['Batas dusun', 5, 5],
    ]);
    expect(result.leftOut).toEqual({ done: 1, rejected: 1 });
  });

  test('a need that may come first or last stands after those that surely come early', () => {
    const data = village({
      needs: [
        need('KB-001', 'Irigasi', [undefined, 5]),
        need('KB-002', 'Air', [5, 5, 5, 5, 4]),
        need('KB-003', 'Jalan', [4, 4, 4, 4, 4]),
      ],
    });
    expect(rankNeeds(data).scored.map((row) => [row.key, row.rank.best, row.rank.worst])).toEqual([
      ['KB-002', 1, 2],
      ['KB-001', 1, 3],
      ['KB-003', 2, 3],
    ]);
  });

  test('a need without scores is listed apart, not ranked last', () => {
    expect(result.unscored.map((row) => row.key)).toEqual(['KB-005']);
  });

  test('a need without an id is scored, and known by its cell', () => {
    const market = result.scored.find((row) => row.need.name === 'Pasar');
    expect(market).toMatchObject({ key: 'Kebutuhan!14', funding: undefined });
    expect(result.withoutId).toBe(1);
  });

  test('weights that cannot be used leave equal ones in force, and that is said', () => {
    const settings = {
      weightPeopleAffected: 0,
      weightSeverity: 0,
      weightIncomeImpact: 0,
      weightFrequency: 0,
      weightResourceAvailability: 0,
    };
    const { weights, scored } = rankNeeds(village({ ...SKETCH, settings }));
    expect(scored.map((row) => row.score.exact)).toEqual(result.scored.map((row) => row.score.exact));
    expect(weights).toMatchObject({ source: 'default', refusal: { code: 'directZero' } });
  });

  test('weights from Pengaturan change the order', () => {
    const settings = {
      weightPeopleAffected: 0,
      weightSeverity: 0,
      weightIncomeImpact: 0,
      weightFrequency: 0,
      weightResourceAvailability: 1,
    };
    const weighted = rankNeeds(village({ ...SKETCH, settings }));
    expect(weighted.scored[0]?.need.name).toBe('Alat Posyandu');
    expect(weighted.weights.source).toBe('settings');
  });

  test('an empty village has an empty ranking', () => {
    expect(rankNeeds(village())).toMatchObject({ scored: [], unscored: [], firstIsCertain: false });
  });

  test('10,000 needs and 20,000 positions are ranked', () => {
    const count = 10_000;
    const id = (index: number): string => `KB-${index}`;
    const data = village({
      needs: Array.from({ length: count }, (_, i) =>
        need(id(i), `Kebutuhan ${i}`, [1 + (i % 5), 1 + (i % 4), i % 7 === 0 ? undefined : 3, 2, 5]),
      ),
      stakeholders: Array.from({ length: 200 }, (_, i) => ({ id: `SH-${i}`, status: 'ACTIVE' as const })),
      interests: Array.from({ length: 2 * count }, (_, i) => ({
        stakeholderId: `SH-${i % 200}`,
        needId: id(i % count),
        position: i % 3 === 0 ? (-1 as const) : (2 as const),
      })),
    });
    const { scored } = rankNeeds(data);
    expect(scored).toHaveLength(count);
  });
});

describe('priorityTable', () => {
  test('headers, then rows with numbers as numbers', () => {
    const table = priorityTable(rankNeeds(village(SKETCH)), words);
    expect(table[0]).toEqual([
      'Peringkat',
      'ID',
      'Kebutuhan',
      'Skor',
      'Dirasakan banyak orang',
      'Tingkat keparahan',
      'Menghambat pendapatan',
      'Sering terjadi',
      'Tersedia potensi',
      'Kelengkapan',
      'Keterangan',
    ]);
    expect(table[1]).toEqual([1, 'KB-001', 'Air bersih', 85, 20, 20, 15, 20, 10, 1, '']);
    expect(table.map((row) => row[0])).toEqual(['Peringkat', 1, '2 (seri)', '2 (seri)', 4, 5, '']);
    expect(table[6]?.[3]).toBe('belum dinilai');
    expect(table[4]?.slice(1, 4)).toEqual(['', 'Pasar', 50]);
  });

  test('every row is as wide as the header, so that Sheets can show it', () => {
    for (const language of ['id', 'en'] as const) {
      const table = priorityTable(rankNeeds(village(SKETCH)), wordsFor(language));
      expect(new Set(table.map((row) => row.length)).size).toBe(1);
    }
  });

  test('a missing criterion gives an interval and says what to fill in', () => {
    const data = village({
      needs: [need('KB-001', 'Irigasi', [3, 4, 5, 4]), need('KB-002', 'Sampah', [1, 1, 1, 1, 1])],
    });
    expect(priorityTable(rankNeeds(data), words)[1]).toEqual([
      1,
      'KB-001',
      'Irigasi',
      '60–80',
      10,
      15,
      20,
      15,
      '',
      0.8,
      'Isi nilai 1–5: Tersedia potensi.',
    ]);
  });
});
