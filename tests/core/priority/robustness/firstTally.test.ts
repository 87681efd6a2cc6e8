import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countTop } from '../../../../src/core/priority/robustness/countTop';
import { type FirstTally, firstTally } from '../../../../src/core/priority/robustness/firstTally';
import { drawSamples, givenSamples, type Samples } from '../../../../src/core/priority/robustness/samples';
import { smaa } from '../../../../src/core/priority/robustness/smaa';
import { caseOf, expectNear, titleOf } from '../../../support/caseOf';

const _ = undefined;

interface Expected {
  readonly central_weights: (number[] | null)[];
  readonly pairwise_winning: number[][];
}

function tallied(samples: Samples, leader?: number): FirstTally {
  const tally = firstTally(samples.alternatives, samples.criteria, leader);
  countTop(samples, [1], { watch: tally.watch });
  return tally;
}

const needsOf = ({ alternatives }: Samples): readonly number[] =>
  Array.from({ length: alternatives }, (_each, index) => index);

describe('cases', () => {
  test(titleOf('smaa-rsmaa-thrombo', 'central weights, and winning against each need in turn'), () => {
    type Input = { partial_values: number[][][]; weights: number[][] };
    const { input, expected, tolerance } = caseOf<Input, Expected>('smaa-rsmaa-thrombo');
    const samples = givenSamples(input.partial_values, input.weights);
    const needs = needsOf(samples);
    const central = needs.map(tallied(samples).central);
    expectNear(central, expected.central_weights, tolerance);
    for (const leader of needs) {
      const { above } = tallied(samples, leader);
      for (const need of needs) {
        if (need === leader) expect(above(need)).toBeUndefined();
        else {
          const share = (above(need) ?? Number.NaN) / samples.count;
          expect(Math.abs(share - (expected.pairwise_winning[need]?.[leader] ?? Number.NaN))).toBeLessThan(1e-9);
        }
      }
    }
  });

  test(titleOf('smaa-dominated-null-cw', 'what is never first has no central weights'), () => {
    type Input = { partial_values_each_iteration: number[][]; weights_each_iteration: number[]; N: number };
    const { input, expected, tolerance } = caseOf<Input, Expected>('smaa-dominated-null-cw');
    const each = <T>(value: T): T[] => Array.from({ length: input.N }, () => value);
    const samples = givenSamples(each(input.partial_values_each_iteration), each(input.weights_each_iteration));
    const central = needsOf(samples).map(tallied(samples).central);
    expectNear(central, expected.central_weights, tolerance);
  });
});

describe('firstTally', () => {
  test.each<[readonly (readonly number[])[], readonly number[], readonly (number | undefined)[], string]>([
    [[[1], [0]], [50, 0], [_, 0], 'the first is never matched'],
    [[[1], [1]], [0, 0], [_, 0], 'a tie is neither alone nor a win'],
    [[[0], [1]], [0, 50], [_, 50], 'the second always wins against the one called leader'],
    [[[1]], [50], [_], 'one alone'],
  ])('%j: alone %j, above the first one %j, because %s', (rows, alone, above) => {
    const tally = tallied(drawSamples(rows, { criteria: 1, count: 50, seed: 1 }), 0);
    expect(rows.map((_row, need) => tally.alone(need))).toEqual(alone);
    expect(rows.map((_row, need) => tally.above(need))).toEqual(above);
  });

  test('without a leader nothing wins against it', () => {
    expect(tallied(drawSamples([[1], [0]], { criteria: 1, count: 5, seed: 1 })).above(1)).toBeUndefined();
  });

  test('gives the figures of the full table for any needs', () => {
    const cell = fc.option(
      fc.integer({ min: 0, max: 4 }).map((value) => value / 4),
      { nil: undefined },
    );
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(rows, (some) => {
        const samples = drawSamples(some, { criteria: 3, count: 40, seed: 3 });
        const { centralWeights, pairwise } = smaa(samples, { central: true, pairwise: true });
        const tally = tallied(samples, 0);
        some.forEach((_row, need) => {
          expect(tally.central(need)).toEqual(centralWeights[need]);
          if (need > 0)
            expect((tally.above(need) ?? Number.NaN) / 40).toBeCloseTo(pairwise[need]?.[0] ?? Number.NaN, 12);
        });
      }),
    );
  });
});
