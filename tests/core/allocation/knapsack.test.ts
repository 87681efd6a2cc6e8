import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choosePackages, type Package } from '../../../src/core/allocation/knapsack';
import { caseOf, titleOf } from '../../support/caseOf';

type Options = readonly (readonly Package[])[];

function tryAll(options: Options, budget: number, need = 0): number {
  const list = options[need];
  if (list === undefined) return 0;
  let best = tryAll(options, budget, need + 1);
  for (const { units, value } of list)
    if (units <= budget) best = Math.max(best, value + tryAll(options, budget - units, need + 1));
  return best;
}

const packages = fc.array(
  fc.record({ units: fc.integer({ min: 1, max: 8 }), value: fc.integer({ min: 1, max: 30 }) }),
  { maxLength: 3 },
);
const options: fc.Arbitrary<Options> = fc.array(packages, { maxLength: 5 });
const budgets = fc.integer({ min: 0, max: 20 });

describe('choosePackages', () => {
  test(titleOf('mckp-hillier-world-health-council', 'five teams for three countries'), () => {
    type Expected = { total: number; allocation: number[] };
    const { input, expected } = caseOf<{ value_table: number[][]; budget: number }, Expected>(
      'mckp-hillier-world-health-council',
    );
    const table = input.value_table.map((row) => row.map((value, units): Package => ({ units, value })));
    const choice = choosePackages(table, input.budget);
    expect(choice).toMatchObject({ total: expected.total, bound: expected.total, gap: 0, exact: true });
    expect(choice.chosen.map((one) => one?.units ?? 0)).toEqual(expected.allocation);
  });

  test.each<[string, Options, number, number, number]>([
    ['no needs', [], 10, 0, 0],
    ['no budget', [[{ units: 1, value: 5 }]], 0, 0, 0],
    ['a budget below nothing', [[{ units: 1, value: 5 }]], -4, 0, 0],
    ['part of a unit buys nothing', [[{ units: 1, value: 5 }]], 0.9, 0, 0],
    ['a package dearer than the budget', [[{ units: 11, value: 5 }]], 10, 0, 0],
    [
      'no units or no worth',
      [
        [
          { units: 0, value: 5 },
          { units: 2, value: 0 },
        ],
      ],
      10,
      0,
      0,
    ],
    [
      'the two small ones beat the large one',
      [[{ units: 6, value: 9 }], [{ units: 5, value: 8 }], [{ units: 5, value: 7 }]],
      10,
      15,
      10,
    ],
  ])('%s', (because, list, budget, total, used) => {
    expect(choosePackages(list, budget, -1).used, because).toBeLessThanOrEqual(Math.max(0, budget));
    expect(choosePackages(list, budget), because).toMatchObject({ total, used, gap: 0, exact: true });
  });

  test('is as good as trying everything', () => {
    fc.assert(
      fc.property(options, budgets, (list, budget) => {
        const { total, used, chosen } = choosePackages(list, budget);
        expect(total).toBe(tryAll(list, budget));
        expect(used).toBeLessThanOrEqual(budget);
        chosen.forEach((one, need) => {
          if (one !== undefined) expect(list[need]).toContainEqual(one);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('when the table would be too large, the best lies between what is found and the bound', () => {
    fc.assert(
      fc.property(options, budgets, (list, budget) => {
        const { total, used, bound, gap, exact } = choosePackages(list, budget, -1);
        const best = tryAll(list, budget);
        expect(exact).toBe(false);
        expect(used).toBeLessThanOrEqual(budget);
        expect(total).toBeLessThanOrEqual(best);
        expect(bound).toBeGreaterThanOrEqual(best - 1e-9);
        expect(bound - (gap / 100) * bound).toBeCloseTo(total, 9);
      }),
      { numRuns: 300 },
    );
  });

  test('the order of needs does not matter for the total, nor does a larger budget lower it', () => {
    fc.assert(
      fc.property(options, budgets, (list, budget) => {
        const { total } = choosePackages(list, budget);
        expect(choosePackages(list.slice().reverse(), budget).total).toBe(total);
        expect(choosePackages(list, budget + 1).total).toBeGreaterThanOrEqual(total);
      }),
    );
  });
});
