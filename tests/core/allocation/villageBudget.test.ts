import { describe, expect, test } from 'vitest';
import { spendBudget } from '../../../src/core/allocation/villageBudget';

const MILLION = 1_000_000;
const need = (key: string, unmet: number, priority: number) => ({ key, unmet: unmet * MILLION, priority });

describe('spendBudget', () => {
  test('closes the gaps that are worth most together, not the largest score first', () => {
    const spent = spendBudget([need('A', 6, 90), need('B', 4, 60), need('C', 3, 50)], 7 * MILLION);
    expect(spent.chosen.map(({ key }) => key)).toEqual(['B', 'C']);
    expect(spent).toMatchObject({ used: 7 * MILLION, left: 0, total: 110, bound: 110, gap: 0, exact: true });
  });

  test.each<[string, ReturnType<typeof need>[], number, string[], number]>([
    ['a gap above the budget stays open', [need('A', 8, 90)], 7, [], 0],
    ['part of a million counts whole, so that the money surely suffices', [need('A', 6.2, 90)], 7, ['A'], 7],
    ['a gap that is met already takes nothing', [need('A', 0, 90), need('B', 1, 5)], 7, ['B'], 1],
    ['no budget', [need('A', 1, 90)], 0, [], 0],
    ['nothing to fund', [], 7, [], 0],
    ['a need of no score is left', [need('A', 1, 0)], 7, [], 0],
  ])('%s', (because, needs, budget, chosen, used) => {
    const spent = spendBudget(needs, budget * MILLION);
    expect(
      spent.chosen.map(({ key }) => key),
      because,
    ).toEqual(chosen);
    expect(spent, because).toMatchObject({ used: used * MILLION, left: (budget - used) * MILLION });
  });

  test('a budget too large to try everything says how far it may be from the best', () => {
    const many = Array.from({ length: 100 }, (_, at) => need(`N${at}`, 900 + 17 * (at % 7), 40 + (at % 50)));
    const spent = spendBudget(many, 60_000 * MILLION);
    expect(spent.exact).toBe(false);
    expect(spent.used).toBeLessThanOrEqual(60_000 * MILLION);
    expect(spent.gap).toBeGreaterThanOrEqual(0);
    expect(spent.gap).toBeLessThan(2);
    expect(spent.bound).toBeGreaterThanOrEqual(spent.total);
  });
});
