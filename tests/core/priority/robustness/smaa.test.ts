import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countTop } from '../../../../src/core/priority/robustness/countTop';
import { piecewiseValue } from '../../../../src/core/priority/robustness/piecewiseValue';
import { drawSamples, givenSamples, type PartialValues } from '../../../../src/core/priority/robustness/samples';
import { seededRandom } from '../../../../src/core/priority/robustness/seededRandom';
import { type SmaaResult, samplingError, smaa } from '../../../../src/core/priority/robustness/smaa';
import { weightSampler } from '../../../../src/core/priority/robustness/weightSampler';
import { caseOf, expectNear, titled, titleOf } from '../../../support/caseOf';

const _ = undefined;
const MANY = 30_000;

interface Expected {
  readonly rank_acceptability?: number[][];
  readonly rank_acceptability_first?: number[];
  readonly central_weights?: (number[] | null)[];
  readonly confidence_factor?: (number | null)[];
  readonly pairwise_winning?: number[][];
  readonly entropy_choice?: number;
}

function expectFigures(result: SmaaResult, expected: Expected, tolerance: number): void {
  const pairs = [
    [result.rankAcceptability, expected.rank_acceptability],
    [result.rankAcceptability.map((row) => row[0]), expected.rank_acceptability_first],
    [result.centralWeights, expected.central_weights],
    [result.confidence, expected.confidence_factor],
    [result.pairwise, expected.pairwise_winning],
    [result.entropy, expected.entropy_choice],
  ] as const;
  for (const [actual, wanted] of pairs) if (wanted !== undefined) expectNear(actual, wanted, tolerance);
}

describe('cases', () => {
  test.each(titled(['smaa-analytic-2crit', 'smaa-jsmaa-equal-ranks'], 'sampled'))('%s', (_title, name) => {
    const { input, expected, tolerance } = caseOf<{ partial_values: number[][] }, Expected>(name);
    const criteria = input.partial_values[0]?.length ?? 0;
    const samples = drawSamples(input.partial_values, { criteria, count: MANY, seed: 2026 });
    expectFigures(smaa(samples, { central: true }), expected, tolerance);
  });

  test(titleOf('smaa-dominated-null-cw', 'what is never first has no central weights'), () => {
    type Input = { partial_values_each_iteration: number[][]; weights_each_iteration: number[]; N: number };
    const { input, expected, tolerance } = caseOf<Input, Expected>('smaa-dominated-null-cw');
    const each = <T>(value: T): T[] => Array.from({ length: input.N }, () => value);
    const samples = givenSamples(each(input.partial_values_each_iteration), each(input.weights_each_iteration));
    expectFigures(smaa(samples, { central: true }), expected, tolerance);
  });

  test(titleOf('smaa-rsmaa-thrombo', 'every figure of 120 given samples'), () => {
    type Input = { partial_values: number[][][]; weights: number[][] };
    const { input, expected, tolerance } = caseOf<Input, Expected>('smaa-rsmaa-thrombo');
    const samples = givenSamples(input.partial_values, input.weights);
    expectFigures(smaa(samples, { central: true, pairwise: true }), expected, tolerance);
  });

  test(titleOf('smaa-seeded-rng', 'the same numbers and weights on every engine'), () => {
    type Input = { seed: number; n_uniform: number; simplex_dim: number };
    type Wanted = { uniform: number[]; simplex_first_two: number[][] };
    const { input, expected, tolerance } = caseOf<Input, Wanted>('smaa-seeded-rng');
    const random = seededRandom(input.seed);
    const uniform = Array.from({ length: input.n_uniform }, random);
    expectNear(uniform, expected.uniform, tolerance);
    const sample = weightSampler(input.simplex_dim, seededRandom(input.seed));
    const weights = new Float64Array(input.simplex_dim);
    for (const wanted of expected.simplex_first_two) {
      sample(weights);
      expectNear(Array.from(weights), wanted, tolerance);
    }
  });

  test(titleOf('smaa-piecewise-value', 'inside and outside the cut-offs'), () => {
    type Input = { cutoffs: number[]; values: number[]; x: number[] };
    const { input, expected, tolerance } = caseOf<Input, Record<'interpolate' | 'clip', number[]>>(
      'smaa-piecewise-value',
    );
    for (const outside of ['interpolate', 'clip'] as const) {
      const values = input.x.map((x) => piecewiseValue(x, input.cutoffs, input.values, outside));
      expectNear(values, expected[outside], tolerance);
    }
    expect(piecewiseValue(1, [1], [1], 'clip')).toBeUndefined();
  });
});

describe('weights that respect an order', () => {
  test('lie in it, sum to 1, share a place inside a group, and have the rank-order centre as their mean', () => {
    const sample = weightSampler(4, seededRandom(7), [[2], [0, 3], [1]]);
    const weights = new Float64Array(4);
    const sums = [0, 0, 0, 0];
    for (let times = 0; times < MANY; times += 1) {
      sample(weights);
      const [first = 0, second = 0, third = 0, fourth = 0] = weights;
      expect(third >= first && first === fourth && fourth >= second).toBe(true);
      expect(first + second + third + fourth).toBeCloseTo(1, 12);
      sums.forEach((sum, index) => {
        sums[index] = sum + (weights[index] ?? 0);
      });
    }
    // 25/48 for the first of four, (13 + 7)/96 for each of the two in the middle, 3/48 for the last.
    const means = sums.map((sum) => sum / MANY);
    expectNear(means, [20 / 96, 3 / 48, 25 / 48, 20 / 96], 0.005);
  });

  test('one criterion always weighs everything', () => {
    const weights = new Float64Array(1);
    weightSampler(1, seededRandom(1))(weights);
    expect(Array.from(weights)).toEqual([1]);
  });
});

const run = (rows: PartialValues, more: Parameters<typeof smaa>[1] = {}, count = 400): SmaaResult =>
  smaa(drawSamples(rows, { criteria: rows[0]?.length ?? 0, count, seed: 11 }), more);

describe('smaa', () => {
  test.each<[PartialValues, Parameters<typeof smaa>[1], readonly (readonly number[])[], string]>([
    [[], {}, [], 'no needs, no ranks'],
    [[[0.4, 0.1]], {}, [[1]], 'one alone is always first'],
    [
      [
        [1, 1],
        [0, 0],
        [0, 0],
      ],
      {},
      [
        [1, 0, 0],
        [0, 1, 0],
        [0, 1, 0],
      ],
      'tied ones share the better place',
    ],
    [
      [
        [1, 1],
        [0, 0],
        [0, 0],
      ],
      { ties: 'split' },
      [
        [1, 0, 0],
        [0, 0.5, 0.5],
        [0, 0.5, 0.5],
      ],
      'or half of both places',
    ],
    [
      [
        [1, 1],
        [1, 1],
      ],
      {},
      [
        [1, 0],
        [1, 0],
      ],
      'needs that are the same are all first',
    ],
  ])('%j with %j gives %j, because %s', (rows, options, expected) => {
    expect(run(rows, options).rankAcceptability).toEqual(expected);
  });

  test('an unknown value is sampled evenly: better than .3 in seven of ten', () => {
    const { rankAcceptability } = run([[_], [0.3]], {}, MANY);
    expect(rankAcceptability[0]?.[0]).toBeCloseTo(0.7, 1);
  });

  test('what was not asked for is not there', () => {
    const { centralWeights, confidence, pairwise } = run([[1], [0]]);
    expect({ centralWeights, confidence, pairwise }).toEqual({
      centralWeights: [_, _],
      confidence: [_, _],
      pairwise: [],
    });
  });

  test('the same seed gives the same figures, another one others', () => {
    const at = (seed: number) =>
      smaa(
        drawSamples(
          [
            [1, 0],
            [0, 1],
          ],
          { criteria: 2, count: 100, seed },
        ),
      ).rankAcceptability;
    expect(at(5)).toEqual(at(5));
    expect(at(5)).not.toEqual(at(6));
  });

  test.each([
    [0.5, 10_000, 0.0098, 'the most there is at 10,000'],
    [0.5, 2000, 0.0219, 'fewer samples, more error'],
    [1, 10_000, 0, 'always'],
    [0.5, 0, 1, 'without samples nothing is known'],
  ])('a share of %d from %d samples has an error of %d: %s', (share, count, error) => {
    expect(samplingError(share, count)).toBeCloseTo(error, 4);
  });
});

const cell = fc.integer({ min: 0, max: 4 }).map((value) => value / 4);
const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 7 });
const openRows = fc.array(fc.array(fc.option(cell, { nil: undefined }), { minLength: 3, maxLength: 3 }), {
  minLength: 1,
  maxLength: 7,
});
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

describe('properties', () => {
  test('rows sum to 1; with split ties columns do as well', () => {
    fc.assert(
      fc.property(openRows, (some) => {
        for (const ties of ['share', 'split'] as const) {
          const { rankAcceptability } = run(some, { ties }, 50);
          for (const row of rankAcceptability) expect(sum(row)).toBeCloseTo(1, 9);
          some.forEach((_row, place) => {
            const column = sum(rankAcceptability.map((row) => row[place] ?? 0));
            if (ties === 'split') expect(column).toBeCloseTo(1, 9);
          });
        }
      }),
    );
  });

  test('the order of rows does not matter', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const turned = run(some.slice().reverse(), { central: true, pairwise: true }, 50);
        const { rankAcceptability, confidence } = run(some, { central: true, pairwise: true }, 50);
        expect(turned.rankAcceptability.slice().reverse()).toEqual(rankAcceptability);
        expect(turned.confidence.slice().reverse()).toEqual(confidence);
      }),
    );
  });

  test('a better value never makes a need first less often', () => {
    fc.assert(
      fc.property(openRows, fc.nat({ max: 2 }), (some, criterion) => {
        const better = some.map((row, index) =>
          row.map((value, at) => (index === 0 && at === criterion && value !== undefined ? (value + 1) / 2 : value)),
        );
        const first = (all: PartialValues): number => run(all, {}, 60).rankAcceptability[0]?.[0] ?? 0;
        expect(first(better)).toBeGreaterThanOrEqual(first(some));
      }),
    );
  });

  test('everything stays finite, and confidence is known exactly where central weights are', () => {
    fc.assert(
      fc.property(openRows, (some) => {
        const result = run(some, { central: true, pairwise: true }, 30);
        const all = [...result.rankAcceptability, ...result.pairwise].flat();
        expect([...all, result.entropy].every((figure) => Number.isFinite(figure) && figure >= 0)).toBe(true);
        expect(result.confidence.map((factor) => factor === undefined)).toEqual(
          result.centralWeights.map((weights) => weights === undefined),
        );
      }),
    );
  });

  test('counting the first places alone gives the sums of the full table', () => {
    fc.assert(
      fc.property(openRows, (some) => {
        const samples = drawSamples(some, { criteria: 3, count: 40, seed: 3 });
        const [first = [], three = []] = countTop(samples, [1, 3]).map((row) => Array.from(row, (times) => times / 40));
        const { rankAcceptability } = smaa(samples);
        const firsts = rankAcceptability.map((row) => row[0]);
        expectNear(first, firsts, 1e-9);
        const threes = rankAcceptability.map((row) => sum(row.slice(0, 3)));
        expectNear(three, threes, 1e-9);
      }),
    );
  });
});
