import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { componentsOf, joiningPairs } from '../../../../src/core/priority/weights/componentsOf';
import { type Consistency, consistencyOf, worstTriad } from '../../../../src/core/priority/weights/consistencyOf';
import {
  combineJudgements,
  type FullMatrix,
  type Judgement,
  type PairwiseMatrix,
  pairwiseMatrix,
} from '../../../../src/core/priority/weights/pairwiseMatrix';
import { globalWeights, pairwiseWeights } from '../../../../src/core/priority/weights/pairwiseWeights';
import { principalEigenvector } from '../../../../src/core/priority/weights/principalEigenvector';
import { RANDOM_INDEX } from '../../../../src/core/priority/weights/randomIndex';
import { caseOf, expectNear, titleOf } from '../../../support/caseOf';

const weightsOf = (matrix: FullMatrix): readonly number[] => principalEigenvector(matrix).weights;

function weighed(matrix: PairwiseMatrix): { weights: readonly number[]; consistency: Consistency } {
  const result = pairwiseWeights(matrix);
  if ('refused' in result) throw new Error(result.refused);
  return result;
}

/** A matrix from judgements in words: `'01': 3` is 0 against 1. */
const matrixOf = (size: number, judgements: Readonly<Record<string, number>>): PairwiseMatrix =>
  pairwiseMatrix(
    size,
    Object.entries(judgements).map(
      ([key, value]): Judgement => ({ pair: [Number(key.charAt(0)), Number(key.charAt(1))], value }),
    ),
  );

describe('cases', () => {
  test(titleOf('ahp-consistent-3x3', 'both ways agree, nothing contradicts'), () => {
    const { input, expected, tolerance } = caseOf<
      { matrix: number[][] },
      { eigenvector: number[]; geometric_mean: number[]; lambda_max: number; CR: number }
    >('ahp-consistent-3x3');
    expectNear(weightsOf(input.matrix), expected.eigenvector, tolerance);
    const { weights, consistency } = weighed(input.matrix);
    expectNear(weights, expected.geometric_mean, tolerance);
    expectNear([consistency.lambda, consistency.ratio ?? 9], [expected.lambda_max, expected.CR], tolerance);
    expect(consistency.worst).toBeUndefined();
  });

  test(titleOf('ahp-saaty-drinks', 'weights, and a ratio that moves with its table'), () => {
    const { input, expected, tolerance } = caseOf<
      { matrix: number[][] },
      { weights: number[]; consistency_ratio: number }
    >('ahp-saaty-drinks');
    expectNear(weightsOf(input.matrix), expected.weights, tolerance);
    const { consistency, weights } = weighed(input.matrix);
    expect(consistency.table).toBe('saaty2005');
    expectNear([consistency.ratio ?? 9], [expected.consistency_ratio], tolerance);
    // The notes of the case print these with more digits.
    expectNear([consistency.lambda, consistency.index], [7.176629, 0.029438], 6e-7);
    expect(consistency.ratio).toBeCloseTo(0.0218, 4);
    expect(consistencyOf(input.matrix, weights, 'saaty1980').ratio).toBeCloseTo(0.0223, 4);
  });

  test(titleOf('ahp-wang-chin-2011', 'eigenvector of an inconsistent matrix; its notes give the rest'), () => {
    const { input, expected, tolerance } = caseOf<{ matrix: number[][] }, { weights: number[] }>('ahp-wang-chin-2011');
    expectNear(weightsOf(input.matrix), expected.weights, tolerance);
    const { weights, consistency } = weighed(input.matrix);
    expectNear(weights, [0.316, 0.1391, 0.036, 0.1251, 0.236, 0.1477], 6e-5);
    expectNear([consistency.lambda, consistency.index], [7.4199, 0.284], 6e-5);
    expect(consistencyOf(input.matrix, weights, 'saaty1980').ratio).toBeCloseTo(0.229, 4);
    expect(consistency.worst).toBeDefined();
  });

  test(titleOf('ahp-mcda-cars-hierarchy', 'two levels, scores and ranks'), () => {
    const { input, expected, tolerance } = caseOf<
      { criteria_matrix: number[][]; alternative_matrices: number[][][] },
      { scores: number[]; ranks: number[] }
    >('ahp-mcda-cars-hierarchy');
    const scores = globalWeights(weightsOf(input.criteria_matrix), input.alternative_matrices.map(weightsOf));
    expectNear(scores, expected.scores, tolerance);
    expect(scores.map((score) => 1 + scores.filter((other) => other > score).length)).toEqual(expected.ranks);
  });

  test(titleOf('ahp-random-index-tables', 'four tables'), () => {
    const { expected } = caseOf<object, Record<string, number[]>>('ahp-random-index-tables');
    expect(RANDOM_INDEX).toEqual(expected);
  });

  test(
    titleOf('ahp-jmcdm-consistency-colnorm', 'a trap, because its λ is the mean of (Aw)ᵢ/wᵢ and no eigenvalue'),
    () => {
      const { input, expected } = caseOf<{ matrix: number[][] }, { lambda_max: number }>(
        'ahp-jmcdm-consistency-colnorm',
      );
      const { lambda, weights } = principalEigenvector(input.matrix);
      expect(lambda).toBeLessThan(expected.lambda_max - 0.01);
      // An eigenvalue it is: every row of Aw is λw.
      const product = input.matrix.map((row) => row.reduce((sum, value, j) => sum + value * (weights[j] ?? 0), 0));
      expectNear(
        product,
        weights.map((weight) => lambda * weight),
        1e-10,
      );
    },
  );
});

describe('refusals name the pair', () => {
  const bad = (value: number, back: number): PairwiseMatrix => [
    [1, 2, 3],
    [0.5, 1, value],
    [1 / 3, back, 1],
  ];
  test.each<[PairwiseMatrix, string, readonly number[], string]>([
    [bad(0, 0), 'outOfRange', [1, 2], 'zero'],
    [bad(-3, -1 / 3), 'outOfRange', [1, 2], 'below zero'],
    [bad(10, 0.1), 'outOfRange', [1, 2], 'beyond 9'],
    [bad(Number.NaN, 1), 'outOfRange', [1, 2], 'no number'],
    [bad(3, 3), 'notReciprocal', [1, 2], 'both more important than the other'],
    [[[2]], 'notReciprocal', [0, 0], 'more important than itself'],
    [[[1, 2], [0.5]], 'notSquare', [1, 1], 'a row is short'],
    [
      [
        [1, 2],
        [undefined, 1],
      ],
      'notReciprocal',
      [0, 1],
      'known one way only',
    ],
  ])('%j is refused as %s at %j, because %s', (matrix, refused, pair) => {
    expect(pairwiseWeights(matrix)).toEqual({ refused, pair });
  });
});

describe('gaps', () => {
  test('A:B = 2 and B:C = 2 are enough: 4/7, 2/7, 1/7, as no judgement contradicts', () => {
    const { weights, consistency } = weighed(matrixOf(3, { '01': 2, '12': 2 }));
    expectNear(weights, [4 / 7, 2 / 7, 1 / 7], 1e-12);
    expect(consistency).toMatchObject({ approximate: true, geometricIndex: undefined, worst: undefined });
    expect(consistency.ratio).toBeCloseTo(0, 9);
  });

  test('contradictory judgements are averaged over the ways that are known', () => {
    // A:B 2, B:C 2, C:D 2, A:D 1 around a ring: the excess 8 is spread evenly over four steps.
    const { weights } = weighed(matrixOf(4, { '01': 2, '12': 2, '23': 2, '03': 1 }));
    const step = 2 / 8 ** 0.25;
    expectNear(
      [
        (weights[0] ?? 0) / (weights[1] ?? 1),
        (weights[1] ?? 0) / (weights[2] ?? 1),
        (weights[2] ?? 0) / (weights[3] ?? 1),
      ],
      [step, step, step],
      1e-12,
    );
  });

  test('what nothing connects is refused, with the groups and the pairs that would join them', () => {
    expect(pairwiseWeights(matrixOf(5, { '03': 5, '14': 1 / 3 }))).toEqual({
      refused: 'notConnected',
      components: [[0, 3], [1, 4], [2]],
      join: [
        [0, 1],
        [1, 2],
      ],
    });
    const nothing = matrixOf(3, {});
    expect(joiningPairs(componentsOf(nothing))).toHaveLength(2);
  });

  test('a consistent set of judgements is found again from any pairs that connect', () => {
    const size = 5;
    const pairs = Array.from({ length: size }, (_, i) => Array.from({ length: size }, (__, j) => [i, j] as const))
      .flat()
      .filter(([i, j]) => i < j);
    const weight = fc.integer({ min: 1, max: 3 });
    fc.assert(
      fc.property(fc.array(weight, { minLength: size, maxLength: size }), fc.subarray([...pairs]), (parts, known) => {
        const judgements = known.map(
          ([i, j]): Judgement => ({ pair: [i, j], value: (parts[i] ?? 1) / (parts[j] ?? 1) }),
        );
        const matrix = pairwiseMatrix(size, judgements);
        const result = pairwiseWeights(matrix);
        const groups = componentsOf(matrix);
        if ('refused' in result) {
          expect(groups.length).toBeGreaterThan(1);
          return;
        }
        const total = parts.reduce((sum, part) => sum + part, 0);
        expectNear(
          result.weights,
          parts.map((part) => part / total),
          1e-9,
        );
        expect(result.consistency.ratio).toBeCloseTo(0, 7);
      }),
    );
  });
});

describe('consistency', () => {
  test.each<[PairwiseMatrix, number | undefined, string]>([
    [[[1]], 0, 'one thing'],
    [matrixOf(2, { '01': 9 }), 0, 'two things cannot contradict each other'],
    [Array.from({ length: 11 }, () => new Array<number>(11).fill(1)), undefined, 'no table goes beyond ten'],
    [Array.from({ length: 10 }, () => new Array<number>(10).fill(1)), 0, 'ten equals agree'],
  ])('%# has the ratio %s, because %s', (matrix, ratio) => {
    expect(weighed(matrix).consistency.ratio).toBe(ratio);
  });

  test('the worst triad is named with the value that would agree', () => {
    // A is 3 times B, B is 2 times C, but C is said to be 5 times A.
    const matrix = matrixOf(3, { '01': 3, '12': 2, '02': 1 / 5 });
    const { consistency } = weighed(matrix);
    expect(consistency.ratio).toBeGreaterThan(0.1);
    expect(consistency.worst).toMatchObject({ outer: [0, 2], middle: 1 });
    expect(consistency.worst?.consistent).toBeCloseTo(6, 12);
  });

  test('putting that value right leaves nothing to say', () => {
    const matrix = matrixOf(3, { '01': 3, '12': 2, '02': 6 });
    expect(weighed(matrix).consistency).toMatchObject({ worst: undefined });
    expect(worstTriad(matrix)).toBeUndefined();
  });

  test('the geometric index: A:B = 2, B:C = 2, A:C = 8 gives (ln 2)²/3; fewer than three things give none', () => {
    expect(weighed(matrixOf(3, { '01': 2, '12': 2, '02': 8 })).consistency.geometricIndex).toBeCloseTo(0.16015, 5);
    expect(weighed(matrixOf(2, { '01': 2 })).consistency.geometricIndex).toBeUndefined();
  });

  test('renaming the things moves their weights along and leaves the ratio', () => {
    const judgement = fc.constantFrom(1 / 9, 1 / 5, 1 / 2, 1, 2, 4, 9);
    fc.assert(
      fc.property(fc.array(judgement, { minLength: 6, maxLength: 6 }), ([a, b, c, d, e, f]) => {
        const one = pairwiseMatrix(4, [
          { pair: [0, 1], value: a },
          { pair: [0, 2], value: b },
          { pair: [0, 3], value: c },
          { pair: [1, 2], value: d },
          { pair: [1, 3], value: e },
          { pair: [2, 3], value: f },
        ]);
        const turned = one.map((row) => row.slice().reverse()).reverse();
        const [before, after] = [weighed(one), weighed(turned)];
        expectNear(after.weights, before.weights.slice().reverse(), 1e-9);
        expect(after.consistency.ratio).toBeCloseTo(before.consistency.ratio ?? Number.NaN, 8);
        expect(before.consistency.lambda).toBeGreaterThanOrEqual(4 - 1e-9);
      }),
    );
  });
});

describe('several people', () => {
  test.each<[readonly (number | undefined)[], number | undefined, string]>([
    [[], undefined, 'nobody'],
    [[undefined, undefined], undefined, 'nobody answered'],
    [[3, undefined], 3, 'one did not answer'],
    [[3, 1 / 3], 1, 'opposite judgements cancel out'],
    [[2, 8], 4, 'the geometric mean, not 5'],
  ])('%j -> %s, because %s', (judgements, expected) => {
    const combined = combineJudgements(judgements);
    if (expected === undefined) expect(combined).toBeUndefined();
    else expect(combined).toBeCloseTo(expected, 12);
  });

  test('what people say of A against B is the inverse of what they say of B against A', () => {
    const judgement = fc.double({ min: 1 / 9, max: 9, noNaN: true });
    fc.assert(
      fc.property(fc.array(judgement, { minLength: 1, maxLength: 6 }), (judgements) => {
        const [there, back] = [judgements, judgements.map((value) => 1 / value)].map(combineJudgements);
        expect((there ?? 0) * (back ?? 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});
