import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { programsNeedingAttention } from '../../../src/core/monitoring/programsNeedingAttention';
import { summariseMonitoring } from '../../../src/core/monitoring/summarise';
import { summaryTable } from '../../../src/core/monitoring/summaryTable';
import type { VillageData } from '../../../src/core/tables/tables';
import { wordsFor } from '../../../src/core/words/words';
import { randomVillage } from '../../support/randomVillage';
import { sampleData } from '../../support/sampleData';
import { TODAY, type VillageSketch, village } from '../../support/village';

const words = wordsFor('id');

/** All numbers anywhere in a result, with the path to each; where its rows stand is no result. */
function numbersIn(value: unknown, path = ''): readonly (readonly [string, number])[] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).filter(([key]) => key !== 'origin');
  return inner.flatMap(([key, each]) => numbersIn(each, `${path}.${key}`));
}

function shuffled(data: VillageData, seed: number): VillageData {
  const mix = <T>(rows: readonly T[]): readonly T[] =>
    rows
      .map((row, index) => ({ row, order: (index * 7919 + seed * 104_729) % 1009 }))
      .sort((a, b) => a.order - b.order)
      .map(({ row }) => row);
  const { programs, monitoring, interactions } = data.rows;
  return {
    ...data,
    rows: { ...data.rows, programs: mix(programs), monitoring: mix(monitoring), interactions: mix(interactions) },
  };
}

describe('any village', () => {
  test('every number of the summary is finite', () => {
    fc.assert(
      fc.property(randomVillage, (data) => {
        for (const [path, value] of numbersIn(summariseMonitoring(data)))
          expect(value, path).toSatisfy(Number.isFinite);
      }),
      { numRuns: 150 },
    );
  });

  test('the order of rows changes nothing', () => {
    fc.assert(
      fc.property(randomVillage, fc.integer({ min: 1, max: 1000 }), (data, seed) => {
        expect(summariseMonitoring(shuffled(data, seed))).toEqual(summariseMonitoring(data));
      }),
      { numRuns: 200 },
    );
  });

  test('shares stay between 0 and 1, means between 0 and 100', () => {
    fc.assert(
      fc.property(randomVillage, (data) => {
        const { programs, commitments, participation } = summariseMonitoring(data);
        for (const { physical = 0 } of programs) expect(physical >= 0 && physical <= 100).toBe(true);
        const { strict = 0, withHalf = 0, interval = [0, 0] } = commitments.rates;
        const groups = participation.flatMap((one) => Object.values(one.groups));
        const shares = groups.flatMap(({ share = 0, low = 0, high = 0 }) => [share, low, high]);
        for (const share of [strict, withHalf, ...interval, ...shares]) expect(share >= 0 && share <= 1).toBe(true);
        for (const { share, low = 0, high = 1 } of groups) {
          if (share !== undefined) expect(share >= low - 1e-9 && share <= high + 1e-9).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('money by source adds up to the village and partner parts, however it travels', () => {
    fc.assert(
      fc.property(randomVillage, (data) => {
        const { sources, total } = summariseMonitoring(data).funds;
        for (const one of [...sources, { ...total, source: 'TOTAL' }]) {
          expect(one.village + one.partner).toBe(one.throughTreasury + one.outsideTreasury + one.unclear);
        }
        expect(sources.reduce((sum, one) => sum + one.village + one.partner, 0)).toBe(total.village + total.partner);
      }),
      { numRuns: 200 },
    );
  });

  test('another indicator on target never lowers the mean of its program', () => {
    fc.assert(
      fc.property(randomVillage, (data) => {
        const before = summariseMonitoring(data).programs.find(({ program }) => program.id === 'PR-001');
        const { monitoring } = village({
          monitoring: [
            {
              programId: 'PR-001',
              indicator: 'Baru',
              unit: 'unit',
              kind: 'ADDITIVE',
              target: 10,
              actual: 10,
              period: { start: '2026-01-01', end: '2026-01-31', label: 'Januari 2026' },
              at: 900,
            },
          ],
        }).rows;
        const more = { ...data, rows: { ...data.rows, monitoring: [...data.rows.monitoring, ...monitoring] } };
        const after = summariseMonitoring(more).programs.find(({ program }) => program.id === 'PR-001');
        expect(after === undefined || (after.physical ?? 0) >= (before?.physical ?? 0) - 1e-9).toBe(true);
      }),
    );
  });
});

describe('the sample village', () => {
  const summary = summariseMonitoring(sampleData(TODAY));

  test('PR-001: 980 of 1200, 55 of 90, and 35 where 15 is wanted, floored at 0', () => {
    const first = summary.programs[0];
    expect(first?.key).toBe('PR-001');
    expect(first?.physical).toBeCloseTo((980 / 12 + 5500 / 90 + 0) / 3, 9);
    expect(first?.light).toBe('LATE');
    expect(first?.obstacle?.text).toBe('Sambungan rumah menunggu pipa');
    expect(first?.finance).toMatchObject({
      planned: 205_000_000,
      realised: 165_000_000,
      unread: false,
      repeated: false,
    });
  });

  test('the cancelled program is counted and left out', () => {
    expect(summary.programs.map(({ key }) => key)).not.toContain('PR-010');
    expect(summary.coverage.cancelledPrograms).toBe(1);
  });

  test('the panel shows first what is past its end, then what is behind', () => {
    expect(programsNeedingAttention(summary, 3).map(({ key }) => key)).toEqual(['PR-002', 'PR-001', 'PR-003']);
    expect(programsNeedingAttention(summary, 1).length).toBe(1);
  });

  test('the custom function gives headers and one row per program', () => {
    const table = summaryTable(summary, words);
    expect(table.length).toBe(1 + summary.programs.length);
    expect(new Set(table.map((row) => row.length))).toEqual(new Set([12]));
    expect(table[0]?.slice(0, 3)).toEqual(['ID', 'Program', 'Tahap']);
    expect(table[4]?.slice(0, 9)).toEqual([
      'PR-004',
      'Alat Posyandu lengkap',
      'Pelaksanaan',
      'Tidak wajib untuk jenis ini',
      '2 dari 2',
      96.666666667,
      60_000_000,
      '',
      'belum dapat dihitung',
    ]);
  });
});

describe('what is left out is counted', () => {
  const programs: VillageSketch['programs'] = [
    { id: 'PR-001', stage: 'IMPLEMENTATION' },
    { id: 'PR-002', stage: 'CANCELLED' },
    { stage: 'DONE' },
  ];

  test('rows without a program, of unknown and of cancelled programs, and results without a name', () => {
    const { coverage } = summariseMonitoring(
      village({
        programs,
        monitoring: [
          { programId: 'PR-001', actual: 3 },
          { programId: 'PR-002' },
          { programId: 'PR-077' },
          { unread: ['programId'] },
        ],
        needs: [{ id: 'KB-001', proposalOrigin: 'COMPLAINT' }, { id: 'KB-002' }],
      }),
    );
    expect(coverage).toEqual({
      cancelledPrograms: 1,
      programsWithoutId: 1,
      strayReports: 2,
      cancelledReports: 1,
      namelessReports: 1,
      cancelledCommitments: 0,
      needs: 2,
      needsWithOrigin: 1,
    });
  });

  test('every benefit is there, those without a program too', () => {
    const { benefits } = summariseMonitoring(
      village({
        programs: [
          { id: 'PR-001', benefits: ['HEALTH', 'SKILLS'] },
          { id: 'PR-002', benefits: ['HEALTH'] },
        ],
      }),
    );
    expect(benefits.map(({ benefit, programs: found }) => [benefit, found.length])).toEqual([
      ['EDUCATION', 0],
      ['HEALTH', 2],
      ['INFRASTRUCTURE', 0],
      ['SKILLS', 1],
      ['DECISIONS', 0],
      ['RIGHTS', 0],
      ['LOCAL_ECONOMY', 0],
    ]);
  });

  test('an empty village gives an empty summary without a 0 that means unknown', () => {
    const summary = summariseMonitoring(village());
    expect(summary.physical).toBeUndefined();
    expect(summary.finance).toMatchObject({ planned: undefined, realised: undefined, percent: undefined });
    expect(summary.participation[0]?.present.sum).toBeUndefined();
    expect(summary.commitments.rates.strict).toBeUndefined();
    expect(summaryTable(summary, words)[1]?.[0]).toContain('Belum ada program');
  });
});

test('300 programs with 30,000 reports are summarised', () => {
  const monitoring = Array.from({ length: 30_000 }, (_, index) => ({
    programId: `PR-${index % 300}`,
    indicator: `Indikator ${Math.floor(index / 300) % 5}`,
    unit: 'unit',
    kind: 'ADDITIVE' as const,
    target: 100,
    actual: 1,
    period: { start: `2026-01-${10 + (index % 19)}`, end: `2026-01-${10 + (index % 19)}`, label: 'x' },
  }));
  const programs = Array.from({ length: 300 }, (_, index) => ({ id: `PR-${index}`, stage: 'IMPLEMENTATION' as const }));
  const data = village({ programs, monitoring });
  expect(summariseMonitoring(data).indicators.total).toBe(1500);
});
