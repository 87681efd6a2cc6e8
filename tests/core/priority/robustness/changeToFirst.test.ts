import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeToFirst } from '../../../../src/core/priority/robustness/changeToFirst';
import { criticalChanges } from '../../../../src/core/priority/robustness/criticalChanges';
import { firstInterval } from '../../../../src/core/priority/robustness/firstInterval';

const _ = undefined;
const near = (value: number) => expect.closeTo(value, 9);

describe('changeToFirst', () => {
  test.each<[number[], number[][], number[], object | undefined, string]>([
    // .5 behind on the first of four equal weights, 1 ahead on the second: .25 ahead after all.
    [[0.5, 1, 0, 0], [[1, 0, 0, 0]], [0.25, 0.25, 0.25, 0.25], _, 'it is first already'],
    // The first at t, the second at (1 − t)/3: level at t = 1/4, δ = (.4 − .25)/.75 = .2. The second at t: 1/3, δ = −.2 of .2.
    [
      [0, 0.5, 0],
      [[0.5, 0, 0]],
      [0.4, 0.2, 0.4],
      { criterion: 0, side: 'below', limit: near(0.25), weight: 0.4, relative: near(-50) },
      'the first weight halved, or the second doubled: the least relative change counts',
    ],
    [[0, 0], [[1, 1]], [0.5, 0.5], _, 'worse everywhere'],
    [[0, 1], [[0, 1]], [0.5, 0.5], _, 'the same'],
    [
      [0.5, 0.5],
      [
        [1, 0],
        [0, 1],
      ],
      [0.6, 0.4],
      _,
      'a tie of three in one point is no lead',
    ],
    [
      [0.6, 0.6],
      [
        [1, 0],
        [0, 1],
      ],
      [0.8, 0.2],
      { criterion: 0, side: 'below', limit: near(0.6), weight: 0.8, relative: near(-62.5) },
      'first between .4 and .6',
    ],
    [
      [0, 1],
      [[1, 0]],
      [1, 0],
      { criterion: 1, side: 'above', limit: near(0.5), weight: 0, relative: _ },
      'a weight of nothing has no relative change',
    ],
    [[0, 1], [], [0.5, 0.5], _, 'alone it is first'],
  ])('%j against %j with %j: %j, because %s', (row, others, weights, expected) => {
    const found = changeToFirst(row, others, weights);
    if (expected === undefined) expect(found).toBeUndefined();
    else expect(found).toEqual(expected);
  });

  const cell = fc.integer({ min: 0, max: 4 }).map((value) => value / 4);
  const row = fc.array(cell, { minLength: 3, maxLength: 3 });
  const weights = fc
    .array(fc.integer({ min: 1, max: 20 }), { minLength: 3, maxLength: 3 })
    .map((all) => all.map((weight) => weight / all.reduce((sum, one) => sum + one, 0)));
  const score = (of: readonly number[], by: readonly number[]): number =>
    of.reduce((sum, value, index) => sum + value * (by[index] ?? 0), 0);

  test('just beyond the limit the need is first, and just before it is not', () => {
    fc.assert(
      fc.property(row, fc.array(row, { minLength: 1, maxLength: 5 }), weights, (own, others, all) => {
        const change = changeToFirst(own, others, all);
        if (change === undefined) return;
        const { criterion, limit, side, weight } = change;
        const at = (t: number): number[] =>
          all.map((one, index) => (index === criterion ? t : (one * (1 - t)) / (1 - weight)));
        const leads = (t: number): number =>
          Math.min(...others.map((other) => score(own, at(t)) - score(other, at(t))));
        const step = side === 'above' ? 1e-6 : -1e-6;
        expect(leads(limit + step)).toBeGreaterThan(-1e-9);
        expect(leads(limit - step)).toBeLessThan(0);
      }),
    );
  });

  test('against one need it is the critical change of Triantaphyllou and Sánchez', () => {
    fc.assert(
      fc.property(row, row, weights, (own, leader, all) => {
        fc.pre(score(leader, all) > score(own, all) + 1e-6);
        const { criteria, percentTop } = criticalChanges([leader, own], all);
        const critical = percentTop === undefined ? undefined : criteria[percentTop]?.top?.relative;
        const change = changeToFirst(own, [leader], all);
        // A weight that has to fall to nothing brings the two level there, but never one above the other.
        if (change === undefined) expect(critical === undefined || Math.abs(critical - 100) < 1e-6).toBe(true);
        else if (Math.abs(Math.abs(critical ?? 0) - 100) > 1e-6) {
          expect(Math.abs(change.relative ?? 0)).toBeCloseTo(Math.abs(critical ?? 0), 6);
          // Two weights may be equally near, one to be raised and one to be lowered: either is the answer.
          expect(change.relative).toBeCloseTo(-(criteria[change.criterion]?.top?.relative ?? 0), 6);
        }
      }),
    );
  });
});

describe('firstInterval', () => {
  test.each<[number, number[], number[], readonly [number, number] | undefined, string]>([
    [0.2, [-0.1], [0.5], [1 / 3, 1], 'the example of its comment'],
    [0.2, [0.1], [0.1], [0, 1], 'ahead everywhere'],
    [0.2, [-0.1], [-0.1], _, 'behind everywhere by the same'],
    [0.5, [0], [0], [0, 1], 'the same'],
    [0.5, [0], [1], [0.5, 1], 'a tie lies on the border'],
    [0.5, [], [], [0, 1], 'nobody to be compared with'],
    [0.5, [0.3, -0.3], [0.8, -0.8], [0.2, 0.2], 'what it gains against one it loses against another'],
    [0.5, [-0.1, -0.1], [0.5, -0.5], _, 'one wants more of it, the other less'],
  ])('weight %d, leads %j, ahead %j: %j, because %s', (weight, leads, ahead, expected) => {
    const found = firstInterval(weight, leads, ahead);
    if (expected === undefined) expect(found).toBeUndefined();
    else expect(found).toEqual(expected.map(near));
  });
});
