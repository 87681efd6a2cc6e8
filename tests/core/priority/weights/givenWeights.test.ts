import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { directWeights, type NumberWeights, swingWeights } from '../../../../src/core/priority/weights/directWeights';
import { orderOf, rankOrderWeights } from '../../../../src/core/priority/weights/rankOrderWeights';
import { caseOf, expectNear, titleOf } from '../../../support/caseOf';

const sharesOf = (result: NumberWeights): readonly number[] => ('weights' in result ? result.weights : []);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

describe('cases', () => {
  test(titleOf('roc-weights', 'two to five criteria'), () => {
    const { input, expected, tolerance } = caseOf<{ n: number[] }, Record<string, number[]>>('roc-weights');
    for (const n of input.n) {
      const ranks = Array.from({ length: n }, (_, index) => index + 1);
      expectNear(rankOrderWeights(ranks), expected[`w${n}`] ?? [], tolerance);
    }
  });

  test(titleOf('roc-ties', 'two criteria share the second and third place'), () => {
    const { input, expected, tolerance } = caseOf<{ groups: string[][] }, { weights: Record<string, number> }>(
      'roc-ties',
    );
    const names = input.groups.flat();
    const ranks = names.map((name) => input.groups.findIndex((group) => group.includes(name)) + 1);
    expectNear(
      rankOrderWeights(ranks),
      names.map((name) => expected.weights[name] ?? Number.NaN),
      tolerance,
    );
  });

  test(titleOf('swing-goodwin-wright', 'six percentages'), () => {
    const { input, expected } = caseOf<{ swings: number[] }, { percent_rounded: number[] }>('swing-goodwin-wright');
    const percent = sharesOf(swingWeights(input.swings)).map((share) => Math.round(100 * share));
    expect(percent).toEqual(expected.percent_rounded);
  });
});

describe('rank order', () => {
  test.each<[readonly number[], readonly number[], string]>([
    [[], [], 'nothing to weigh'],
    [[3], [1], 'one alone has all the weight'],
    [[1, 1, 1, 1, 1], [0.2, 0.2, 0.2, 0.2, 0.2], 'all tied is equal'],
    [[2, 5], [0.75, 0.25], 'only the order counts, not the distance'],
    [[2, 1], [0.25, 0.75], 'by index, not by rank'],
    [[1, 1, 2], [4 / 9, 4 / 9, 1 / 9], '(11/18 + 5/18)/2 twice, then 1/9'],
  ])('%j -> %j, because %s', (ranks, weights) => {
    expectNear(rankOrderWeights(ranks), weights, 1e-12);
  });

  test('groups stand most important first', () => {
    expect(orderOf([3, 1, 3, 2])).toEqual([[1], [3], [0, 2]]);
  });

  test('weights sum to 1, are positive and follow the ranks', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 9 }), (ranks) => {
        const weights = rankOrderWeights(ranks);
        expect(sum(weights)).toBeCloseTo(1, 12);
        for (const [i, a] of ranks.entries())
          for (const [j, b] of ranks.entries()) {
            const [first, second] = [weights[i] ?? 0, weights[j] ?? 0];
            expect(first).toBeGreaterThan(0);
            if (a < b) expect(first).toBeGreaterThan(second);
            if (a === b) expect(first).toBe(second);
          }
      }),
    );
  });
});

describe('numbers', () => {
  test.each<[(numbers: readonly number[]) => NumberWeights, readonly number[], NumberWeights, string]>([
    [directWeights, [1, 3], { weights: [0.25, 0.75] }, 'parts of their sum'],
    [directWeights, [0, 150], { weights: [0, 1] }, 'a criterion may weigh nothing'],
    [directWeights, [5, -1], { refused: 'outOfRange', at: 1 }, 'below zero'],
    [directWeights, [Number.NaN, 1], { refused: 'outOfRange', at: 0 }, 'no number'],
    [directWeights, [1, Number.POSITIVE_INFINITY], { refused: 'outOfRange', at: 1 }, 'no end'],
    [directWeights, [1e308, 1e308], { refused: 'allZero' }, 'their sum is no number any more'],
    [directWeights, [0, 0], { refused: 'allZero' }, 'nothing weighs'],
    [directWeights, [], { refused: 'allZero' }, 'nothing is there'],
    [swingWeights, [100, 100], { weights: [0.5, 0.5] }, 'equal swings'],
    [swingWeights, [50, 25], { weights: [2 / 3, 1 / 3] }, 'proportions count although nobody is 100'],
    [swingWeights, [100, 101], { refused: 'outOfRange', at: 1 }, 'the largest is 100'],
    [swingWeights, [0, 0, 0], { refused: 'allZero' }, 'nothing is to be lifted'],
  ])('%# %j -> %j, because %s', (weigh, numbers, expected) => {
    expect(weigh(numbers)).toEqual(expected);
  });
});
