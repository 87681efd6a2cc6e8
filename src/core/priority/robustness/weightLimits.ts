import type { Share } from '../../cell';
import { TOLERANCE } from '../needScore';
import type { RankedNeed } from '../rankNeeds';
import type { PartialValues } from './samples';
import { stabilityIntervals } from './stabilityIntervals';

/** A weight beyond which another need may lead. */
export interface WeightLimit {
  readonly criterion: number;
  readonly side: 'above' | 'below';
  readonly limit: Share;
  /** The weight in force, as a share of all weights. */
  readonly weight: Share;
}

export interface Leader {
  readonly key: string;
  /** Others with the same score. */
  readonly tiedWith: readonly string[];
  /** The nearest first; none when no weights can change the first place. */
  readonly limits: readonly WeightLimit[];
  /** Unknown values stood at their worst for the leader, so within the limits it is first for certain. */
  readonly cautious: boolean;
}

/** What would change the first place; `undefined` while it is not certain which need is first. */
export function leaderOf(
  scored: readonly RankedNeed[],
  rows: PartialValues,
  weights: readonly number[],
): Leader | undefined {
  const at = scored.findIndex(({ rank }) => rank.worst === 1);
  const leader = scored[at];
  if (leader === undefined) return undefined;
  const own = (rows[at] ?? []).map((value) => value ?? 0);
  const others = rows.filter((_, index) => index !== at).map((row) => row.map((value) => value ?? 1));
  return {
    key: leader.key,
    tiedWith: scored.filter((need) => need !== leader && need.rank.worst === 1).map(({ key }) => key),
    limits: limitsOf([own, ...others], weights),
    cautious: rows.some((row) => row.includes(undefined)),
  };
}

function limitsOf(matrix: readonly (readonly number[])[], weights: readonly number[]): readonly WeightLimit[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const limits: WeightLimit[] = [];
  stabilityIntervals(matrix, weights).intervals.forEach((interval, criterion) => {
    const weight = (weights[criterion] ?? 0) / total;
    const [from, to] = interval ?? [0, 1];
    if (to < 1 - TOLERANCE) limits.push({ criterion, side: 'above', limit: to, weight });
    if (from > TOLERANCE) limits.push({ criterion, side: 'below', limit: from, weight });
  });
  return limits.sort((a, b) => Math.abs(a.limit - a.weight) - Math.abs(b.limit - b.weight));
}
