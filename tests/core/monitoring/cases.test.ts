import { describe, expect, test } from 'vitest';
import {
  achievement,
  type Band,
  bandOf,
  baselineProgress,
  capped,
  type Direction,
  type TargetRange,
} from '../../../src/core/monitoring/achievement';
import { commitmentRates } from '../../../src/core/monitoring/commitments';
import { type EarnedName, earnedValue } from '../../../src/core/monitoring/earnedValue';
import { type Light, lightOf } from '../../../src/core/monitoring/light';
import { genderParity, knownShare, type ParityBand } from '../../../src/core/monitoring/participation';
import { wilson } from '../../../src/core/monitoring/wilson';
import { DEFAULT_SETTINGS } from '../../../src/core/tables/settings';
import { caseOf, expectNear, titled, titleOf } from '../../support/caseOf';

describe('cases of methods.md §j', () => {
  test(
    titleOf(
      'capaian-permenpanrb-8-2021',
      'range targets in both directions, with the arithmetic the regulation misprints',
    ),
    () => {
      type Item = { target: TargetRange; realisasi: number; arah: 'naik' | 'turun' };
      const { input, expected, tolerance } = caseOf<{ items: Item[] }, { percent: number[] }>(
        'capaian-permenpanrb-8-2021',
      );
      const found = input.items.map(({ target, realisasi, arah }) =>
        achievement(realisasi, target, arah === 'naik' ? 'rising' : 'falling'),
      );
      expectNear(found, expected.percent, tolerance);
    },
  );

  test(titleOf('capaian-bands', 'edges belong to the lower band, missing has none'), () => {
    const names: Readonly<Record<Band, string>> = {
      veryHigh: 'sangat tinggi',
      high: 'tinggi',
      medium: 'sedang',
      low: 'rendah',
      veryLow: 'sangat rendah',
    };
    const { input, expected } = caseOf<{ capaian: (number | null)[] }, { band: (string | null)[] }>('capaian-bands');
    const found = input.capaian.map((percent) => (percent === null ? null : names[bandOf(percent, DEFAULT_SETTINGS)]));
    expect(found).toEqual(expected.band);
  });

  test(titleOf('traffic-light', 'edges belong to the better light, no data is grey'), () => {
    const names: Readonly<Record<Light, string>> = {
      ON_TRACK: 'hijau',
      ATTENTION: 'kuning',
      LATE: 'merah',
      NO_DATA: 'abu-abu',
    };
    const { input, expected } = caseOf<{ capaian: (number | null)[] }, { light: string[] }>('traffic-light');
    expect(input.capaian.map((percent) => names[lightOf(percent ?? undefined, DEFAULT_SETTINGS)])).toEqual(
      expected.light,
    );
  });

  test(
    titleOf(
      'indicator-baseline-progress',
      'both directions, capped for means, undefined when target and baseline meet',
    ),
    () => {
      type Item = { b: number; t: number; a: number };
      type Expected = { progress: (number | null)[]; capped: (number | null)[] };
      const { input, expected, tolerance } = caseOf<{ items: Item[] }, Expected>('indicator-baseline-progress');
      const found = input.items.map(({ b, t, a }) => baselineProgress(b, t, a));
      expectNear(found, expected.progress, tolerance);
      expectNear(
        found.map((percent) => (percent === undefined ? undefined : capped(percent))),
        expected.capped,
        tolerance,
      );
    },
  );

  test(titleOf('commitments-kept', 'only what is due and known counts; partial is never kept'), () => {
    type Counts = { kept: number; partial: number; broken: number; unknown: number; not_due: number };
    type Expected = {
      due: number;
      known: number;
      unknown: number;
      rate_strict: number;
      rate_with_half: number;
      wilson: [number, number];
    };
    const { input, expected, tolerance } = caseOf<{ counts: Counts }, Expected>('commitments-kept');
    const rates = commitmentRates(input.counts);
    expectNear(
      [rates.due, rates.known, rates.unknown, rates.strict, rates.withHalf, ...(rates.interval ?? [])],
      [
        expected.due,
        expected.known,
        expected.unknown,
        expected.rate_strict,
        expected.rate_with_half,
        ...expected.wilson,
      ],
      tolerance,
    );
  });

  test(titleOf('gender-participation', 'share, rates by population, index and word'), () => {
    type Counts = { P: number; L: number };
    type Expected = { share_women: number; rate_women: number; rate_men: number; gpi: number; band: string };
    const bands: Readonly<Record<ParityBand, string>> = {
      womenFewer: 'women under-represented',
      parity: 'parity',
      menFewer: 'men under-represented',
    };
    const { input, expected, tolerance } = caseOf<{ present: Counts; population: Counts }, Expected>(
      'gender-participation',
    );
    const { present, population } = input;
    const found = genderParity({ women: present.P, men: present.L }, { women: population.P, men: population.L });
    expectNear(
      [knownShare(present.P, present.L, 0).share, found.rateWomen, found.rateMen, found.index],
      [expected.share_women, expected.rate_women, expected.rate_men, expected.gpi],
      tolerance,
    );
    expect(found.band && bands[found.band]).toBe(expected.band);
  });

  type Earned = Readonly<Record<'PV' | 'EV' | 'AC' | 'BAC', number>>;
  const COLUMNS: Readonly<Record<string, EarnedName>> = {
    SV: 'scheduleVariance',
    CV: 'costVariance',
    SPI: 'spi',
    CPI: 'cpi',
    EAC_typical: 'estimate',
    ETC: 'toComplete',
    VAC: 'variance',
  };

  const INDEX_TOLERANCE: Readonly<Record<string, number>> = { 'evm-fence': 5e-4, 'evm-ten-houses': 1e-9 };

  test.each(titled(Object.keys(INDEX_TOLERANCE), 'variances, indices and estimates'))('%s', (_title, name) => {
    const { input, expected, tolerance } = caseOf<Earned, Record<string, number>>(name);
    const { PV: planned, EV: earned, AC: spent, BAC: budget } = input;
    const found = earnedValue({ planned, earned, spent, budget });
    for (const [column, value] of Object.entries(expected)) {
      const within = column.endsWith('PI') ? (INDEX_TOLERANCE[name] ?? 0) : tolerance;
      expectNear([found[COLUMNS[column] ?? 'tcpi'].value], [value], within);
    }
  });

  test.each(titled(['wilson-newcombe-1', 'wilson-newcombe-3'], 'the interval'))('%s', (_title, name) => {
    type Input = { x: number; n: number; z: number };
    const { input, expected, tolerance } = caseOf<Input, { interval: [number, number] }>(name);
    expectNear(wilson(input.x, input.n, input.z) ?? [], expected.interval, tolerance);
  });

  test(titleOf('wilson-zero-n', 'no trials, no interval'), () => {
    const { input } = caseOf<{ x: number; n: number }, { interval: null }>('wilson-zero-n');
    expect(wilson(input.x, input.n)).toBeUndefined();
  });
});

describe('edges', () => {
  test.each<[number | undefined, TargetRange, Direction, number | undefined, string]>([
    [undefined, [80, 80], 'rising', undefined, 'a blank result is unknown, not 0'],
    [0, [80, 80], 'rising', 0, 'a typed 0 is a result'],
    [70, [80, 80], 'rising', 87.5, '70 of 80'],
    [80, [80, 80], 'rising', 100, 'on target'],
    [96, [80, 80], 'rising', 120, 'raw figures may pass 100'],
    [35, [15, 15], 'falling', -100 / 3, '(30 − 35) / 15: raw figures may fall below 0'],
    [0, [15, 15], 'falling', 200, 'nothing left where less is better'],
    [5, [0, 0], 'rising', undefined, 'nothing can be divided by a target of 0'],
    [0, [0, 0], 'falling', undefined, 'a target of 0 is asked about, even when it is met'],
    [5, [-10, -10], 'rising', undefined, 'a negative target gives no percent'],
    [-1, [0, 10], 'rising', undefined, 'the bound that would be used is 0'],
    [85, [80, 90], 'falling', 100, 'inside a range'],
    [80, [80, 90], 'range', 100, 'the lower bound is inside'],
    [90, [80, 90], 'range', 100, 'the upper bound is inside'],
    [60, [80, 90], 'range', 75, 'below a range it rises towards 80'],
    [99, [80, 90], 'range', 90, 'above a range it falls towards 90: (180 − 99) / 90'],
    [200, [80, 90], 'range', -200 / 9, 'far above: (180 − 200) / 90'],
    [0, [0, 4], 'range', 100, 'a range may begin at 0'],
    [-1, [0, 4], 'range', undefined, 'below a range that begins at 0 nothing can be divided'],
    [Number.MAX_VALUE, [0.1, 0.1], 'rising', undefined, 'beyond the range of numbers there is no percent'],
  ])('%s against %j, %s, is %s, because %s', (actual, target, direction, expected) => {
    const found = achievement(actual, target, direction);
    if (expected === undefined) expect(found).toBeUndefined();
    else expect(found).toBeCloseTo(expected, 9);
  });

  test.each<[number, number, string]>([
    [-1, 5, 'fewer than none'],
    [6, 5, 'more than all'],
    [1, Number.NaN, 'no number'],
  ])('no Wilson interval for %d of %d, because %s', (x, n) => {
    expect(wilson(x, n)).toBeUndefined();
  });

  test.each<[number, number, number, string]>([
    [150, 120, 120, 'an office may cap at 120'],
    [110, 120, 110, 'below its cap a figure stays'],
    [-30, 120, 0, 'never below 0'],
  ])('%d held to %d is %d, because %s', (percent, cap, expected) => {
    expect(capped(percent, cap)).toBe(expected);
  });

  test.each<[number, Band, string]>([
    [95.1, 'veryHigh', 'above the limit the village set'],
    [95, 'high', 'an edge belongs to the lower word'],
    [57, 'low', 'binary dust of 0.57 × 100 does not lift an edge'],
    [57.01, 'medium', 'above it'],
    [20, 'veryLow', 'the last edge'],
  ])('with limits of the village %d is %s, because %s', (percent, band) => {
    const limits = { veryHighAbove: 0.95, highAbove: 0.8, mediumAbove: 0.57, lowAbove: 0.2 };
    expect(bandOf(percent, limits)).toBe(band);
  });

  test.each<[number, number, number, number, ParityBand | undefined, string]>([
    [97, 100, 100, 100, 'parity', 'the lower edge belongs to parity'],
    [103, 100, 100, 100, 'parity', 'so does the upper one'],
    [96.9, 100, 100, 100, 'womenFewer', 'just below'],
    [104, 100, 100, 100, 'menFewer', 'above'],
    [5, 0, 5, 100, undefined, 'no women live there'],
    [5, 100, 0, 100, undefined, 'no man was present to compare with'],
    [0, 100, 5, 100, 'womenFewer', 'no woman came'],
  ])('%d of %d women and %d of %d men: %s, because %s', (women, ofWomen, men, ofMen, band) => {
    const found = genderParity({ women, men }, { women: ofWomen, men: ofMen });
    expect(found.band).toBe(band);
    expect(found.index === undefined).toBe(band === undefined);
  });

  test('thresholds of the village decide the light', () => {
    const strict = { onTrackFrom: 0.55, attentionFrom: 0.3 };
    expect(lightOf(55, strict)).toBe('ON_TRACK');
    expect(lightOf(54.9, strict)).toBe('ATTENTION');
    expect(lightOf(29.9, strict)).toBe('LATE');
  });

  test('a share with unknown people lies between its bounds', () => {
    expect(knownShare(20, 30, 50)).toEqual({ share: 0.4, low: 0.2, high: 0.7 });
    expect(knownShare(0, 0, 0)).toEqual({ share: undefined, low: undefined, high: undefined });
    expect(knownShare(0, 0, 10)).toEqual({ share: undefined, low: 0, high: 1 });
  });
});
