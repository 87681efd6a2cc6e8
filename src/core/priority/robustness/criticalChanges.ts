import type { Percent } from '../../cell';
import { refuseWeights, type ScoreRefusal, TOLERANCE } from '../needScore';

/** The change of one weight that makes two needs change places. */
export interface CriticalChange {
  /** The need that is above before the change, and the one below it. */
  readonly above: number;
  readonly below: number;
  /** The weight becomes w − delta: above 0 it falls, below 0 it rises. */
  readonly delta: number;
  /** 100·delta/w. */
  readonly relative: Percent;
}

export interface CriterionSensitivity {
  /** Least change among pairs with the leader; `undefined` when no change of this weight is feasible. */
  readonly top: CriticalChange | undefined;
  /** Least change among the pairs compared. */
  readonly any: CriticalChange | undefined;
  /** One over the least relative change in percent; 0 when none is feasible, `undefined` when a tie makes that change 0. */
  readonly coefficient: number | undefined;
}

export interface CriticalChanges {
  /** Σₖ wₖ·aᵢₖ, weights as given. */
  readonly preferences: readonly number[];
  readonly leader: number | undefined;
  readonly criteria: readonly CriterionSensitivity[];
  /** The criterion whose weight needs the least relative change to turn the first place, or any two places, round. */
  readonly percentTop: number | undefined;
  readonly percentAny: number | undefined;
  readonly refused: ScoreRefusal | undefined;
}

/**
 * Critical changes of weights: δ = (Pⱼ − Pᵢ)/(aⱼₖ − aᵢₖ) for i above j; the new weight is wₖ − δ.
 *
 * Values are higher-is-better, weights as given, even when they do not sum to 1. Not feasible when both needs have the same
 * value or δ > wₖ; a weight of 0 has no relative change. Relative change in percent of wₖ. Only pairs with the `firsts` highest
 * needs are compared; all of 300 needs are 45,000 pairs a criterion, and 1 gives the leader's.
 * P .5 and .4 with values .2 and .6 under w = .5: δ = −.25, the weight rises by 50%.
 * Source: Triantaphyllou & Sánchez 1997, Decision Sciences 28:151–194.
 */
export function criticalChanges(
  matrix: readonly (readonly number[])[],
  weights: readonly number[],
  firsts = matrix.length,
): CriticalChanges {
  const refused = refuseWeights(weights);
  const preferences = matrix.map((row) => row.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0));
  const order = preferences.map((_, index) => index).sort((a, b) => byPreference(preferences, a, b));
  const criteria = weights.map((weight, criterion) => {
    const column = Float64Array.from(matrix, (row) => row[criterion] ?? 0);
    return refused === undefined ? sensitivityOf(column, weight, preferences, order, firsts) : NOTHING;
  });
  return {
    preferences,
    leader: order[0],
    criteria,
    percentTop: leastOf(criteria.map(({ top }) => top)),
    percentAny: leastOf(criteria.map(({ any }) => any)),
    refused,
  };
}

const NOTHING: CriterionSensitivity = { top: undefined, any: undefined, coefficient: 0 };

/** Higher first; equal ones in the order given. */
function byPreference(preferences: readonly number[], a: number, b: number): number {
  const difference = (preferences[b] ?? 0) - (preferences[a] ?? 0);
  return Math.abs(difference) <= TOLERANCE ? a - b : difference;
}

function sensitivityOf(
  column: Float64Array,
  weight: number,
  preferences: readonly number[],
  order: readonly number[],
  firsts: number,
): CriterionSensitivity {
  const sorted = Float64Array.from(order, (index) => column[index] ?? 0);
  const totals = Float64Array.from(order, (index) => preferences[index] ?? 0);
  let top: CriticalChange | undefined;
  let any: CriticalChange | undefined;
  for (let first = 0; first < Math.min(firsts, order.length); first += 1) {
    const found = leastBelow(sorted, totals, weight, first);
    if (found === undefined) continue;
    const { at, delta } = found;
    const change = { above: order[first] ?? 0, below: order[at] ?? 0, delta, relative: (100 * delta) / weight };
    if (first === 0) top = change;
    if (any === undefined || Math.abs(delta) < Math.abs(any.delta)) any = change;
  }
  if (any === undefined) return NOTHING;
  return { top, any, coefficient: any.delta === 0 ? undefined : 1 / Math.abs(any.relative) };
}

/** The least feasible change that lets a need further down reach the one at `first`. */
function leastBelow(
  sorted: Float64Array,
  totals: Float64Array,
  weight: number,
  first: number,
): { readonly at: number; readonly delta: number } | undefined {
  if (weight === 0) return undefined;
  const [value = 0, total = 0] = [sorted[first], totals[first]];
  let at = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let below = first + 1; below < sorted.length; below += 1) {
    const step = (sorted[below] ?? 0) - value;
    const gap = (totals[below] ?? 0) - total;
    const delta = gap > -TOLERANCE ? 0 : gap / step;
    if (step === 0 || delta > weight || Math.abs(delta) >= Math.abs(least)) continue;
    least = delta;
    at = below;
  }
  return at < 0 ? undefined : { at, delta: least };
}

function leastOf(changes: readonly (CriticalChange | undefined)[]): number | undefined {
  let least: number | undefined;
  changes.forEach((change, criterion) => {
    const before = least === undefined ? undefined : changes[least];
    if (change === undefined) return;
    if (before === undefined || Math.abs(change.relative) < Math.abs(before.relative)) least = criterion;
  });
  return least;
}
