import type { Percent, Points, Rupiah } from '../cell';
import { choosePackages } from './knapsack';

/** The budget is divided in steps of this size; what a need takes is rounded up to whole steps. */
export const STEP: Rupiah = 1_000_000;

/** What partners leave of a need. */
export interface Remaining {
  readonly key: string;
  readonly priority: Points;
  readonly unmet: Rupiah;
}

export interface BudgetItem extends Remaining {
  /** `unmet` in whole steps. */
  readonly cost: Rupiah;
}

export interface VillageBudget {
  readonly budget: Rupiah;
  /** Needs the budget closes completely, in the order given. */
  readonly chosen: readonly BudgetItem[];
  readonly used: Rupiah;
  readonly left: Rupiah;
  readonly total: Points;
  readonly bound: Points;
  readonly gap: Percent;
  readonly exact: boolean;
}

/**
 * Which remaining gaps the village's own money closes: the choice with the most score points within the budget.
 *
 * A need counts only when its whole gap is closed. Rp7 million for gaps of 6 (90 points), 4 (60) and 3 (50) -> 4 and 3,
 * 110 points. Source: methods.md §i, packages.
 */
export function spendBudget(remaining: readonly Remaining[], budget: Rupiah): VillageBudget {
  const items = remaining
    .filter(({ unmet }) => unmet > 0)
    .map((need): BudgetItem => ({ ...need, cost: Math.ceil(need.unmet / STEP) * STEP }));
  const options = items.map(({ cost, priority }) => [{ units: cost / STEP, value: priority }]);
  const { chosen, total, used, bound, gap, exact } = choosePackages(options, budget / STEP);
  return {
    budget,
    chosen: items.filter((_, index) => chosen[index] !== undefined),
    used: used * STEP,
    left: budget - used * STEP,
    total,
    bound,
    gap,
    exact,
  };
}
