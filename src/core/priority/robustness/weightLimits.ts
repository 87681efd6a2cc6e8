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
  /** The number of complete needs, when the leader is first among these only; `undefined` when it is first of all. */
  readonly ofComplete: number | undefined;
  /** Unknown values stood at their worst for the leader: within the limits it is first for certain. */
  readonly cautious: boolean;
}

/**
 * What would change the first place. While unknown values leave it open, the first of the complete needs stands for it;
 * `undefined` when fewer than two are complete.
 */
export function leaderOf(
  scored: readonly RankedNeed[],
  rows: PartialValues,
  weights: readonly number[],
): Leader | undefined {
  const all = scored.map((need, index) => ({ need, row: rows[index] ?? [] }));
  const complete = all.filter(({ row }) => !row.includes(undefined));
  const isCertain = scored.some(({ rank }) => rank.worst === 1);
  if (!isCertain && complete.length < 2) return undefined;
  const compared = isCertain ? all : complete;
  const highest = compared.reduce((most, { need }) => Math.max(most, need.score.low), 0);
  const tops = compared.filter(({ need }) => need.score.low >= highest - TOLERANCE);
  const [leader] = tops;
  if (leader === undefined) return undefined;
  const others = compared.filter((each) => each !== leader).map(({ row }) => row.map((value) => value ?? 1));
  return {
    key: leader.need.key,
    tiedWith: tops.slice(1).map(({ need }) => need.key),
    limits: limitsOf([leader.row.map((value) => value ?? 0), ...others], weights),
    ofComplete: isCertain ? undefined : complete.length,
    cautious: isCertain && complete.length < all.length,
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
