import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contenders } from '../../../../src/core/priority/robustness/contenders';
import { criticalChanges } from '../../../../src/core/priority/robustness/criticalChanges';
import { drawSamples, type PartialValues } from '../../../../src/core/priority/robustness/samples';
import { smaa } from '../../../../src/core/priority/robustness/smaa';
import { stabilityIntervals } from '../../../../src/core/priority/robustness/stabilityIntervals';
import { caseOf, expectNear, titleOf } from '../../../support/caseOf';

const _ = undefined;

interface Input {
  readonly matrix: number[][];
  readonly weights: number[];
}

const total = (row: readonly number[], weights: readonly number[]): number =>
  row.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);

describe('criticalChanges', () => {
  const { input, expected, tolerance } = caseOf<Input, { P: number[] }>('sensitivity-ts1997-final');
  const found = criticalChanges(input.matrix, input.weights);

  test(titleOf('sensitivity-ts1997-final', 'preferences and leader'), () => {
    expectNear(found.preferences, expected.P, tolerance);
    expect(found.leader).toBe(0);
  });

  test.each([
    // δ = (P₃ − P₁)/(a₃ − a₁) = (.26227 − .31618)/(.4509 − .3088) = −.3794 of .3277; against A₂ and A₄ more than .3277.
    [0, 0, 2, -115.8, 'only A3 can pass A1 by more weight on C1'],
    [1, 0, 1, -229.7, 'only A2 can pass A1 by more weight on C2'],
    [2, 0, 1, 64.9, 'less weight on C3 brings A2 (.1866) before A3 (.2017)'],
    [3, 0, 1, -114.2, 'only A2 gains on C4'],
  ])('weight %d: of %d and %d, after %d percent, because %s', (criterion, above, below, relative) => {
    expect(found.criteria[criterion]?.top).toMatchObject({ above, below });
    expect(found.criteria[criterion]?.top?.relative).toBeCloseTo(relative, 0);
  });

  test('the least change that turns the first place round, and any two places', () => {
    expect(found.percentTop).toBe(2);
    expect(found.percentAny).toBe(0);
    // A2 and A3 on C1: −.01451/.2346 = −.0618, 18.9% of .3277.
    expect(found.criteria[0]?.any).toMatchObject({ above: 1, below: 2 });
    expect(found.criteria[0]?.coefficient).toBeCloseTo(1 / 18.87, 3);
  });

  test.each<[number[][], number[], number | undefined, string]>([
    [
      [
        [1, 1],
        [0, 0],
      ],
      [0.5, 0.5],
      0,
      'one is better everywhere, so no change is feasible',
    ],
    [
      [
        [1, 0],
        [0, 1],
      ],
      [0.5, 0.5],
      undefined,
      'a tie is turned by a change of nothing',
    ],
    [
      [
        [1, 0],
        [1, 0],
      ],
      [0.5, 0.5],
      0,
      'needs that are the same cannot change places',
    ],
    [[[1, 0]], [0.5, 0.5], 0, 'one need has no pair'],
    [[], [0.5, 0.5], 0, 'no need, no pair'],
    [
      [
        [1, 0],
        [0, 1],
      ],
      [0, 1],
      0,
      'a weight of 0 has no relative change',
    ],
  ])('%j with weights %j: the first criterion has coefficient %s, because %s', (matrix, weights, coefficient) => {
    expect(criticalChanges(matrix, weights).criteria[0]?.coefficient).toBe(coefficient);
  });

  test('weights that cannot weigh are refused', () => {
    const nothing = criticalChanges(
      [
        [1, 0],
        [0, 1],
      ],
      [0, 0],
    );
    expect(nothing).toMatchObject({ refused: 'weightsNotPositive', percentTop: _, percentAny: _ });
  });
});

const cell = fc.integer({ min: 0, max: 4 }).map((value) => value / 4);
const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 7 });
const weights = fc
  .array(fc.integer({ min: 0, max: 20 }), { minLength: 3, maxLength: 3 })
  .filter((all) => all.some((weight) => weight > 0));

test('after a critical change the two needs are equal', () => {
  fc.assert(
    fc.property(rows, weights, (matrix, all) => {
      criticalChanges(matrix, all).criteria.forEach(({ top, any }, criterion) => {
        for (const change of [top, any]) {
          if (change === undefined) continue;
          const moved = all.map((weight, index) => (index === criterion ? weight - change.delta : weight));
          expect(moved[criterion]).toBeGreaterThanOrEqual(0);
          const [above = [], below = []] = [matrix[change.above], matrix[change.below]];
          expect(total(above, moved)).toBeCloseTo(total(below, moved), 7);
        }
      });
    }),
  );
});

describe('stabilityIntervals', () => {
  test(titleOf('sensitivity-stability-interval-ts', 'four intervals'), () => {
    type Wanted = { top: number; intervals: [number, number][] };
    const { input, expected, tolerance } = caseOf<Input, Wanted>('sensitivity-stability-interval-ts');
    const { top, intervals, tied } = stabilityIntervals(input.matrix, input.weights);
    expect({ top, tied }).toEqual({ top: expected.top, tied: false });
    expectNear(intervals, expected.intervals, tolerance);
  });

  test.each<[number[][], number[], (readonly [number, number] | undefined)[], string]>([
    [
      [
        [1, 0],
        [0.2, 1],
      ],
      [0.7, 0.3],
      [
        [5 / 9, 1],
        [0, 4 / 9],
      ],
      'they are equal where .8t = 1 − t',
    ],
    [
      [
        [1, 1],
        [0.5, 1],
        [0, 0],
      ],
      [0.5, 0.5],
      [
        [0, 1],
        [0, 1],
      ],
      'the first is at least as good everywhere',
    ],
    [
      [
        [1, 0],
        [1, 0],
      ],
      [0.5, 0.5],
      [
        [0, 1],
        [0, 1],
      ],
      'needs that are the same stay tied',
    ],
    [
      [
        [1, 0],
        [0, 1],
      ],
      [0.5, 0.5],
      [
        [0.5, 1],
        [0, 0.5],
      ],
      'a tie ends with the least change to one side',
    ],
    [
      [
        [1, 0],
        [0.5, 1],
      ],
      [1, 0],
      [_, [0, 1 / 3]],
      'all weight on one criterion: the others have no proportions to keep',
    ],
    [[[0.4]], [1], [_], 'one criterion'],
    [
      [[0.4, 0.1]],
      [1, 1],
      [
        [0, 1],
        [0, 1],
      ],
      'one need is always first',
    ],
    [[], [1, 1], [_, _], 'no needs'],
    [
      [
        [1, 0],
        [0, 1],
      ],
      [0, 0],
      [_, _],
      'weights of nothing',
    ],
  ])('%j with weights %j stays within %j, because %s', (matrix, all, expected) => {
    const { intervals } = stabilityIntervals(matrix, all);
    expectNear(intervals, expected, 1e-9);
  });

  test('tied leaders: the lowest index stands for them, and it is said', () => {
    expect(
      stabilityIntervals(
        [
          [0, 0],
          [1, 0],
          [0, 1],
        ],
        [1, 1],
      ),
    ).toMatchObject({ top: 1, tied: true });
  });

  test('the interval holds the weight in force, and inside it nothing scores above the leader', () => {
    fc.assert(
      fc.property(rows, weights, fc.double({ min: 0, max: 1, noNaN: true }), (matrix, all, at) => {
        const sum = all.reduce((before, weight) => before + weight, 0);
        const { top = 0, intervals } = stabilityIntervals(matrix, all);
        intervals.forEach((interval, criterion) => {
          if (interval === undefined) return;
          const share = (all[criterion] ?? 0) / sum;
          const [from, to] = interval;
          expect(from <= share && share <= to).toBe(true);
          const moved = from + at * (to - from);
          const others = (1 - moved) / (1 - share);
          const changed = all.map((weight, index) => (index === criterion ? moved : (weight / sum) * others));
          const best = Math.max(...matrix.map((row) => total(row, changed)));
          expect(total(matrix[top] ?? [], changed)).toBeGreaterThanOrEqual(best - 1e-7);
        });
      }),
    );
  });

  test('weights may stand on any scale', () => {
    fc.assert(
      fc.property(rows, weights, (matrix, all) => {
        const scaled = stabilityIntervals(
          matrix,
          all.map((weight) => weight * 100),
        );
        const expected = stabilityIntervals(matrix, all).intervals;
        expectNear(scaled.intervals, expected, 1e-9);
      }),
    );
  });
});

describe('contenders', () => {
  test.each<[PartialValues, number, readonly number[], string]>([
    [
      [
        [1, 1],
        [0.5, 1],
        [0.5, 0.5],
      ],
      1,
      [0],
      'the first is as good everywhere and better somewhere',
    ],
    [
      [
        [1, 1],
        [0.5, 1],
        [0.5, 0.5],
      ],
      2,
      [0, 1],
      'two are above the last',
    ],
    [
      [
        [1, 0],
        [0, 1],
      ],
      1,
      [0, 1],
      'each is better in something',
    ],
    [
      [
        [1, 1],
        [1, 1],
      ],
      1,
      [0, 1],
      'needs that are the same tie',
    ],
    [
      [
        [1, _],
        [0.5, 0],
      ],
      1,
      [0],
      'even at its worst the first is better',
    ],
    [
      [
        [1, _],
        [0.5, 0.5],
      ],
      1,
      [0, 1],
      'the unknown value may be lower',
    ],
    [
      [
        [1, 1],
        [_, _],
      ],
      1,
      [0, 1],
      'the unknown ones may be as good',
    ],
    [[], 1, [], 'none'],
  ])('%j: of these, for %d places, only %j can be there, because %s', (some, places, expected) => {
    expect(contenders(some, places)).toEqual(expected);
  });

  test('whoever is passed over is never among the first', () => {
    const open = fc.array(fc.array(fc.option(cell, { nil: undefined }), { minLength: 2, maxLength: 2 }), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(open, fc.integer({ min: 1, max: 3 }), (some, places) => {
        const kept = contenders(some, places);
        const { rankAcceptability } = smaa(drawSamples(some, { criteria: 2, count: 60, seed: 4 }));
        const reached = rankAcceptability.flatMap((row, index) =>
          row.slice(0, places).some((share) => share > 0) ? [index] : [],
        );
        expect(reached.filter((index) => !kept.includes(index))).toEqual([]);
      }),
    );
  });
});
