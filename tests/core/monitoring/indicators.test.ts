import { describe, expect, test } from 'vitest';
import { type IndicatorProgress, indicatorsOf } from '../../../src/core/monitoring/indicators';
import type { Period } from '../../../src/core/table/kinds';
import { TODAY, type VillageSketch, village } from '../../support/village';

type Row = NonNullable<VillageSketch['monitoring']>[number];

/** A period in 2026 by its months, `3` or `1-3`. */
function month(months: string): Period {
  const [first = '1', last = first] = months.split('-').map((part) => part.padStart(2, '0'));
  return { start: `2026-${first}-01`, end: `2026-${last}-28`, label: `bulan ${months}` };
}

const base: Row = { programId: 'PR-001', indicator: 'Panjang pipa', unit: 'meter', kind: 'ADDITIVE', target: 100 };
const pipe = (months: string, actual: number | undefined, rest: Row = {}): Row => ({
  ...base,
  period: month(months),
  actual,
  ...rest,
});

/** Rows of a table whose last cell is the reason, which names the test. */
function told<R extends readonly [...unknown[], string]>(rows: readonly R[]): { row: R; because: string }[] {
  return rows.map((row) => ({ row, because: String(row[row.length - 1]) }));
}

function indicators(rows: readonly Row[]): readonly IndicatorProgress[] {
  return indicatorsOf(village({ monitoring: rows }).rows.monitoring, TODAY);
}

function only(rows: readonly Row[]): IndicatorProgress {
  const [first, second] = indicators(rows);
  if (first === undefined || second !== undefined) throw new Error('expected one indicator');
  return first;
}

describe('one indicator over its periods', () => {
  test.each(
    told<[readonly Row[], number | undefined, number | undefined, string]>([
      [[pipe('1', 30), pipe('2', 50)], 80, 80, 'results that add up are summed over periods'],
      [[pipe('2', 50), pipe('1', 30)], 80, 80, 'the order of rows does not matter'],
      [[pipe('1', 30), pipe('2', undefined)], 30, 30, 'a period without a result is unknown, not 0'],
      [
        [pipe('1', 30, { kind: 'PERCENTAGE' }), pipe('2', 50, { kind: 'PERCENTAGE' })],
        50,
        50,
        'percentages never add up',
      ],
      [
        [pipe('2', 50, { kind: 'PERCENTAGE' }), pipe('1', 30, { kind: 'PERCENTAGE' })],
        50,
        50,
        'the latest period, not the lowest row',
      ],
      [
        [pipe('1', 3, { kind: 'QUALITATIVE', target: 5 }), pipe('2', 4, { kind: 'QUALITATIVE', target: 5 })],
        4,
        80,
        'steps are not added',
      ],
      [
        [pipe('3', 20, { kind: 'PERCENTAGE' }), pipe('1-3', 30, { kind: 'PERCENTAGE' })],
        20,
        20,
        'of periods that end together the later start is the latest',
      ],
      [[pipe('1', 120)], 120, 120, 'raw achievement passes 100'],
      [[pipe('1', 30), pipe('2', 50, { target: undefined })], 80, 80, 'a target written once is enough'],
      [
        [pipe('1', 90, { kind: 'PERCENTAGE', target: 100 }), pipe('2', 60, { kind: 'PERCENTAGE', target: 80 })],
        60,
        75,
        'a latest figure is held against the latest target',
      ],
      [[pipe('1', 12, { kind: 'QUALITATIVE', baseline: 24, target: 10 })], 12, 80, 'falling: (2·10 − 12) / 10'],
      [
        [pipe('1', 3, { baseline: 30, target: 10 }), pipe('2', 4, { baseline: 30, target: 10 })],
        7,
        130,
        'a falling sum: (20 − 7) / 10',
      ],
    ]),
  )('figure and percent of target: $because', ({ row: [rows, figure, percent] }) => {
    const found = only(rows);
    expect(found.refusal).toBeUndefined();
    expect(found.figure).toBe(figure);
    expect(found.achievement).toBeCloseTo(percent ?? Number.NaN, 9);
  });

  test.each(
    told<[readonly Row[], string, string]>([
      [[pipe('1', undefined)], 'noActual', 'nothing was reported yet'],
      [[pipe('1', undefined, { unread: ['actual'] })], 'noActual', 'what could not be read is not a result'],
      [[pipe('1', 30, { period: undefined })], 'noPeriod', 'without a period nobody knows what comes last'],
      [[pipe('1', 30, { kind: undefined })], 'noKind', 'whether to add is not known'],
      [[pipe('1', 30), pipe('2', 50, { kind: 'PERCENTAGE' })], 'mixedKinds', 'the rows contradict each other'],
      [[pipe('1', 30, { target: undefined })], 'noTarget', 'nothing to compare with'],
      [[pipe('1', 30), pipe('2', 50, { target: 200 })], 'mixedTargets', 'the targets may be meant per period'],
      [[pipe('1', 30, { target: 0 })], 'targetNotPositive', 'nothing can be divided by 0'],
      [[pipe('1', 30), pipe('1', 50)], 'conflictingReports', 'two results for one period are never added silently'],
      [
        [pipe('2', 30, { kind: 'PERCENTAGE' }), pipe('2', 50, { kind: 'PERCENTAGE' })],
        'conflictingReports',
        'the latest period says two things',
      ],
    ]),
  )('cannot be computed: $because', ({ row: [rows, refusal] }) => {
    const found = only(rows);
    expect(found.refusal).toBe(refusal);
    expect(found.achievement).toBeUndefined();
  });

  test.each(
    told<[readonly Row[], readonly string[], number, string]>([
      [[pipe('1', 30), pipe('1', 30), pipe('2', 50)], ['repeatedReport'], 80, 'the same row twice counts once'],
      [[pipe('1-3', 30), pipe('3', 50)], ['overlappingPeriods'], 80, 'March lies in the first quarter'],
      [[pipe('1', 30), pipe('2', undefined, { unread: ['actual'] })], ['unreadActual'], 30, 'something stands there'],
      [[pipe('1', 30), pipe('2', 50, { period: undefined })], ['withoutPeriod'], 30, 'the row is left out and said'],
      [[pipe('1', 30), pipe('12', 50)], ['futurePeriod'], 80, 'December has not begun on 23 November'],
      [[pipe('1', 30), pipe('2', 50, { kind: undefined })], ['someKindsMissing'], 80, 'the other row tells the kind'],
      [[pipe('1', 40), pipe('2', 70), pipe('3', 100)], ['perhapsCumulative'], 210, 'running totals were typed'],
      [[pipe('1', 60), pipe('2', 60)], [], 120, 'a good result is no running total'],
      [
        [pipe('1', 30, { baseline: 1 }), pipe('2', 50, { baseline: 2 })],
        ['mixedBaselines'],
        80,
        'one baseline per indicator',
      ],
      [
        [
          pipe('1', 30, { kind: 'PERCENTAGE' }),
          pipe('1', 40, { kind: 'PERCENTAGE' }),
          pipe('2', 50, { kind: 'PERCENTAGE' }),
        ],
        [],
        50,
        'a contradiction in an old period does not touch the latest',
      ],
      [
        [pipe('1', 30, { kind: 'PERCENTAGE' }), pipe('2', 50, { kind: 'PERCENTAGE', target: 90 })],
        ['revisedTarget'],
        50,
        'the target moved',
      ],
    ]),
  )('computed, and what to look at: $because', ({ row: [rows, doubts, figure] }) => {
    const found = only(rows);
    expect(found.doubts).toEqual(doubts);
    expect(found.figure).toBe(figure);
  });

  test.each(
    told<[Row, 'rising' | 'falling', boolean, number | undefined, string]>([
      [
        { kind: 'PERCENTAGE', baseline: 40, target: 80, actual: 60 },
        'rising',
        true,
        50,
        'the target lies above the baseline',
      ],
      [{ kind: 'PERCENTAGE', baseline: 30, target: 10, actual: 35 }, 'falling', true, -25, 'a step back is shown'],
      [
        { kind: 'PERCENTAGE', baseline: undefined, target: 80, actual: 60 },
        'rising',
        false,
        undefined,
        'no baseline: assumed',
      ],
      [
        { kind: 'PERCENTAGE', baseline: 50, target: 50, actual: 50 },
        'rising',
        false,
        undefined,
        'keeping up has no direction',
      ],
      [
        { kind: 'PERCENTAGE', baseline: 20, target: 0, actual: 5 },
        'falling',
        true,
        75,
        'progress is known even with a target of 0',
      ],
      [{ kind: 'ADDITIVE', baseline: 0, target: 80, actual: 60 }, 'rising', true, 75, 'a sum from 0'],
      [
        { kind: 'ADDITIVE', baseline: 40, target: 80, actual: 60 },
        'rising',
        true,
        undefined,
        'a sum does not begin at 40',
      ],
    ]),
  )('direction and progress: $because', ({ row: [row, direction, known, progress] }) => {
    const found = only([pipe('1', 0, row)]);
    expect([found.direction, found.directionKnown, found.progress]).toEqual([direction, known, progress]);
  });
});

describe('which rows are one indicator', () => {
  test.each([
    ['Usia < 5 tahun', 'Usia > 5 tahun', 2, 'signs that compare tell two groups of people apart'],
    ['Suhu -5', 'Suhu 5', 2, 'so does a minus before a number'],
    ['Panjang pipa  terpasang.', 'panjang pipa terpasang', 1, 'spaces, case and a full stop do not'],
    ['Ibu-ibu hadir', 'ibu ibu hadir', 1, 'a hyphen between words does not'],
  ] as const)('%s and %s are %i, because %s', (first, second, count, _because) => {
    expect(indicators([pipe('1', 40, { indicator: first }), pipe('2', 70, { indicator: second })])).toHaveLength(count);
  });

  test('a name as long as a cell gives a key that fits behind others in one', () => {
    const long = 'z'.repeat(50_000);
    const found = indicators([pipe('1', 1, { indicator: long, unit: long }), pipe('1', 1, { indicator: `${long}z` })]);
    expect(found).toHaveLength(2);
    for (const { key } of found) expect(key.length).toBeLessThan(1000);
  });

  test.each<[Row, Row, number, string]>([
    [{ indicator: 'Panjang pipa' }, { indicator: ' panjang  PIPA. ' }, 1, 'spelling does not make another indicator'],
    [{ indicator: 'Panjang pipa' }, { indicator: 'Panjang jalan' }, 2, 'names differ'],
    [{ unit: 'm2' }, { unit: 'm²' }, 1, 'both write square metres'],
    [{ unit: '%' }, { unit: undefined }, 2, 'a percent sign is a unit'],
    [{ unit: 'Meter' }, { unit: 'meter ' }, 1, 'units in another case'],
    [{ indicator: '???' }, { indicator: '!!!' }, 2, 'names of signs stay apart'],
  ])('%j and %j make %d, because %s', (one, other, count) => {
    expect(indicators([pipe('1', 1, one), pipe('2', 1, other)]).length).toBe(count);
  });

  test('the same name with two units is said on both', () => {
    const found = indicators([pipe('1', 1, { unit: 'meter' }), pipe('2', 1, { unit: 'km' })]);
    expect(found.map(({ doubts }) => doubts)).toEqual([['unitsDiffer'], ['unitsDiffer']]);
  });

  test('rows without an indicator are passed over', () => {
    expect(indicators([pipe('1', 1, { indicator: undefined })])).toEqual([]);
  });

  test('a figure leads to the row of the latest period', () => {
    const found = only([pipe('2', 50, { at: 9 }), pipe('1', 30, { at: 12 })]);
    expect([found.at.sheetName, found.at.row]).toEqual(['Pemantauan', 9]);
    expect(found.latest?.label).toBe('bulan 2');
    expect(found.reports).toBe(2);
  });
});

describe('a direction that officials wrote', () => {
  const range: Row = { kind: 'PERCENTAGE', direction: 'RANGE', target: 80, targetHigh: 90 };

  test.each(
    told<[Row, object, string]>([
      [
        { kind: 'PERCENTAGE', direction: 'FALLING', target: 10, actual: 12 },
        { direction: 'falling', directionTyped: true, directionKnown: true, achievement: 80 },
        'no baseline is needed: (20 − 12) / 10',
      ],
      [
        { kind: 'PERCENTAGE', direction: 'RISING', baseline: 30, target: 10, actual: 12 },
        { direction: 'rising', directionTyped: true, achievement: 120 },
        'it counts before what the baseline suggests',
      ],
      [
        { kind: 'PERCENTAGE', baseline: 30, target: 10, actual: 12 },
        { direction: 'falling', directionTyped: false, directionKnown: true, achievement: 80 },
        'an empty one follows from baseline and target',
      ],
      [{ ...range, actual: 85 }, { direction: 'range', achievement: 100 }, 'inside the range'],
      [{ ...range, actual: 60 }, { achievement: 75 }, 'below it: 60 / 80'],
      [{ ...range, actual: 99 }, { achievement: 90 }, 'above it: (180 − 99) / 90'],
      [{ ...range, baseline: 60, actual: 70 }, { progress: 50 }, 'half way to the nearer bound'],
      [{ ...range, baseline: 110, actual: 100 }, { progress: 50 }, 'from above the upper bound is the nearer one'],
      [{ ...range, baseline: 85, actual: 86 }, { progress: undefined }, 'a baseline inside needs no progress'],
      [{ ...range, baseline: 60, actual: 95 }, { progress: undefined }, 'a result that went through is no progress'],
      [
        { kind: 'PERCENTAGE', direction: 'RISING', target: 80, targetHigh: 90, actual: 92 },
        { achievement: expect.closeTo(102.2222222, 6) },
        'the example of the regulation: 92 / 90',
      ],
      [
        { kind: 'PERCENTAGE', direction: 'FALLING', target: 7, targetHigh: 8, actual: 9 },
        { achievement: 87.5 },
        'its other example: (16 − 9) / 8',
      ],
      [
        { ...range, targetHigh: undefined, actual: 85 },
        { achievement: undefined, refusal: 'noUpperTarget' },
        'half a range is none',
      ],
      [
        { ...range, target: 95, actual: 85 },
        { achievement: undefined, refusal: 'reversedTargets', progress: undefined },
        'bounds stand the wrong way round',
      ],
      [
        { ...range, target: 0, targetHigh: 4, actual: 0 },
        { achievement: 100, refusal: undefined },
        'a range may begin at 0',
      ],
      [
        { ...range, target: 0, targetHigh: 4, actual: -1 },
        { achievement: undefined, refusal: 'targetNotPositive' },
        'below a range that begins at 0 nothing can be divided',
      ],
      [
        { kind: 'PERCENTAGE', target: 80, actual: 40, unread: ['direction'] },
        { achievement: undefined, refusal: 'unreadGoal' },
        'something stands there that nobody could read',
      ],
      [
        { kind: 'PERCENTAGE', target: 80, actual: 40, unread: ['targetHigh'] },
        { achievement: undefined, refusal: 'unreadGoal' },
        'an upper target nobody could read is not absent',
      ],
      [
        { kind: 'PERCENTAGE', target: 80, targetHigh: 90, actual: 85 },
        { achievement: 100, doubts: ['upperWithoutDirection'] },
        'an upper target without a direction is asked about',
      ],
    ]),
  )('$row.0 gives $row.1, because $because', ({ row: [change, expected] }) => {
    const { actual, ...rest } = change;
    expect(only([pipe('1', actual, rest)])).toMatchObject(expected);
  });

  test('rows that contradict each other are refused', () => {
    const rows = [pipe('1', 30, { direction: 'RISING' }), pipe('2', 50, { direction: 'FALLING' })];
    expect(only(rows)).toMatchObject({ achievement: undefined, refusal: 'mixedDirections' });
  });

  test('written once it holds for every row', () => {
    const falling: Row = { kind: 'PERCENTAGE', target: 10 };
    const rows = [pipe('1', 30, { ...falling, direction: 'FALLING' }), pipe('2', 12, falling)];
    expect(only(rows)).toMatchObject({ direction: 'falling', achievement: 80 });
  });

  test('the latest range counts where it was revised', () => {
    const first: Row = { ...range, targetHigh: 95 };
    const rows = [pipe('1', 70, first), pipe('2', 92, range)];
    expect(only(rows)).toMatchObject({ targetHigh: 90, achievement: expect.closeTo(97.7777778, 6) });
  });

  test('a sum is not held against ranges that differ', () => {
    const rows = [pipe('1', 40, { targetHigh: 120 }), pipe('2', 40, { targetHigh: 130 })];
    expect(only(rows)).toMatchObject({ achievement: undefined, refusal: 'mixedTargets' });
  });
});
