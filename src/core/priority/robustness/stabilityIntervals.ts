import type { Share } from '../../cell';
import { sumOf } from '../../sum';
import { refuseWeights, type ScoreRefusal, TOLERANCE } from '../needScore';
import { firstInterval, type WeightInterval } from './firstInterval';

export interface Stability {
  /** The row that leads; the lowest index of those that tie; `undefined` without rows or usable weights. */
  readonly top: number | undefined;
  readonly tied: boolean;
  /** By criterion; `undefined` when this weight is all there is, so that the others have no proportions to keep. */
  readonly intervals: readonly (WeightInterval | undefined)[];
  readonly refused: ScoreRefusal | undefined;
}

/**
 * How far each weight can move before another need leads: weight k goes to t, the others keep their proportions.
 *
 * Values higher-is-better, weights w divided by their sum. With D = P_top − Pᵢ, d = a_top,k − aᵢₖ and g = (D − wₖd)/(1 − wₖ)
 * the leader stays while t·d + (1 − t)·g ≥ 0. Every interval contains the weight in force; [0, 1] for all criteria means that
 * no weights can change the leader. (1,0) over (.2,1) with weights .7 .3: D = .26, the first weight may fall to .556.
 * Source: methods.md §f; closed form, checked there by a sweep.
 */
export function stabilityIntervals(matrix: readonly (readonly number[])[], weights: readonly number[]): Stability {
  const refused = refuseWeights(weights);
  const total = sumOf(weights);
  const shares = weights.map((weight) => weight / total);
  const preferences = matrix.map((row) => row.reduce((sum, value, index) => sum + value * (shares[index] ?? 0), 0));
  const best = preferences.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const top = preferences.findIndex((value) => value >= best - TOLERANCE);
  if (refused !== undefined || top < 0)
    return { top: undefined, tied: false, intervals: weights.map(() => undefined), refused };
  const leads = preferences.map((value) => settled((preferences[top] ?? 0) - value));
  return {
    top,
    tied: leads.filter((lead) => lead === 0).length > 1,
    intervals: shares.map((share, criterion) => {
      const own = matrix[top]?.[criterion] ?? 0;
      const ahead = matrix.map((row) => own - (row[criterion] ?? 0));
      return share >= 1 ? undefined : intervalOf(share, leads, ahead);
    }),
    refused,
  };
}

function intervalOf(weight: Share, leads: readonly number[], ahead: readonly number[]): WeightInterval {
  const [from, to] = firstInterval(weight, leads, ahead) ?? [weight, weight];
  // A tie lies on the border; binary arithmetic may put it a hair outside.
  return [Math.min(from, weight), Math.max(to, weight)];
}

/** Leads below a billionth are ties (methods.md §0). */
function settled(lead: number): number {
  return Math.abs(lead) <= TOLERANCE ? 0 : lead;
}
