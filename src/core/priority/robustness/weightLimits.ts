import type { Percent, Share } from '../../cell';
import { sumOf } from '../../sum';
import { TOLERANCE } from '../needScore';
import type { RankedNeed } from '../rankNeeds';
import { criticalChanges } from './criticalChanges';
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

/** The least relative change of one weight that lets another need reach the leader. */
export interface WeakestPoint {
  readonly criterion: number;
  /** Below 0 when the weight falls. */
  readonly relative: Percent;
  readonly reachedBy: string;
}

export interface Leader {
  readonly key: string;
  /** Others with the same score. */
  readonly tiedWith: readonly string[];
  /** The nearest first; none when no weights can change the first place. A tie has limits at the weights in force. */
  readonly limits: readonly WeightLimit[];
  /** `undefined` for a tie, and when no feasible change of a weight turns the first place round. */
  readonly weakest: WeakestPoint | undefined;
  /** The number of complete needs, when the leader is first among these only; `undefined` when it is first of all. */
  readonly ofComplete: number | undefined;
  /** Unknown values stood at their worst for the leader: within the limits it is first for certain. */
  readonly cautious: boolean;
}

/** A need and its values, 0–1, by criterion. */
export interface NeedValues {
  readonly need: RankedNeed;
  readonly row: readonly (number | undefined)[];
}

/** The needs a leader can be told among. */
export interface Compared {
  readonly needs: readonly NeedValues[];
  /** True when one need is first whatever the unknown values are, so that all needs are compared. */
  readonly isCertain: boolean;
}

/**
 * The needs that can be compared for certain: all while one surely leads, else those that are complete; `undefined` when
 * fewer than two are.
 */
export function comparedNeeds(scored: readonly RankedNeed[], rows: PartialValues): Compared | undefined {
  const all = scored.map((need, index) => ({ need, row: rows[index] ?? [] }));
  const complete = all.filter(({ row }) => !row.includes(undefined));
  const isCertain = scored.some(({ rank }) => rank.worst === 1);
  if (!isCertain && complete.length < 2) return undefined;
  return { needs: isCertain ? all : complete, isCertain };
}

/** What would change the first place. While unknown values leave it open, the first of the complete needs stands for it. */
export function leaderOf({ needs, isCertain }: Compared, weights: readonly number[]): Leader | undefined {
  const highest = needs.reduce((most, { need }) => Math.max(most, need.score.low), 0);
  const tops = needs.filter(({ need }) => need.score.low >= highest - TOLERANCE);
  const [leader] = tops;
  if (leader === undefined) return undefined;
  const others = needs.filter((each) => each !== leader);
  const matrix = [atWorst(leader.row), ...others.map(({ row }) => atBest(row))];
  return {
    key: leader.need.key,
    tiedWith: tops.slice(1).map(({ need }) => need.key),
    limits: limitsOf(matrix, weights),
    weakest: tops.length > 1 ? undefined : weakestOf(matrix, others, weights),
    ofComplete: isCertain ? undefined : needs.length,
    cautious: isCertain && needs.some(({ row }) => row.includes(undefined)),
  };
}

/** Unknown values at their worst. */
export function atWorst(row: NeedValues['row']): readonly number[] {
  return row.map((value) => value ?? 0);
}

/** Unknown values at their best. */
export function atBest(row: NeedValues['row']): readonly number[] {
  return row.map((value) => value ?? 1);
}

function limitsOf(matrix: readonly (readonly number[])[], weights: readonly number[]): readonly WeightLimit[] {
  const total = sumOf(weights);
  const limits: WeightLimit[] = [];
  stabilityIntervals(matrix, weights).intervals.forEach((interval, criterion) => {
    const weight = (weights[criterion] ?? 0) / total;
    const [from, to] = interval ?? [0, 1];
    if (to < 1 - TOLERANCE) limits.push({ criterion, side: 'above', limit: to, weight });
    if (from > TOLERANCE) limits.push({ criterion, side: 'below', limit: from, weight });
  });
  return limits.sort((a, b) => Math.abs(a.limit - a.weight) - Math.abs(b.limit - b.weight));
}

/** The leader is the first row, the others follow. */
function weakestOf(
  matrix: readonly (readonly number[])[],
  others: readonly NeedValues[],
  weights: readonly number[],
): WeakestPoint | undefined {
  const { criteria, percentTop } = criticalChanges(matrix, weights, 1);
  const change = percentTop === undefined ? undefined : criteria[percentTop]?.top;
  const reachedBy = change && others[change.below - 1];
  if (percentTop === undefined || change === undefined || reachedBy === undefined) return undefined;
  return { criterion: percentTop, relative: -change.relative, reachedBy: reachedBy.need.key };
}
