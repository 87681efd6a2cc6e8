import type { Percent, Share } from '../../cell';
import { TOLERANCE } from '../needScore';
import { firstInterval } from './firstInterval';

/** The weight that has to be passed, and how far that is from the weight in force. */
export interface WeightChange {
  readonly criterion: number;
  readonly side: 'above' | 'below';
  readonly limit: Share;
  /** The weight in force, as a share of all weights. */
  readonly weight: Share;
  /** Relative critical change in percent, below 0 when the weight falls; `undefined` for a weight of 0. */
  readonly relative: Percent | undefined;
}

/**
 * The least change of one weight that makes a need first of all; `undefined` when no single weight does, or when it is first.
 *
 * Weights sum to 1. The limit keeps the proportions of the other weights (methods.md §f, stability); the relative change
 * leaves the others as they are, as Triantaphyllou & Sánchez 1997 count it: a limit t is δ = (w − t)/(1 − t), −100·δ/w
 * percent. w = .2 to t = .25: +33.3%. Weights of 0 come last, because no relative change moves them.
 */
export function changeToFirst(
  row: readonly number[],
  others: readonly (readonly number[])[],
  weights: readonly Share[],
): WeightChange | undefined {
  const scoreOf = (of: readonly number[]): number =>
    of.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
  const own = scoreOf(row);
  const leads = others.map((other) => own - scoreOf(other));
  const changes = weights.flatMap((weight, criterion) => {
    if (weight >= 1 - TOLERANCE) return [];
    const ahead = others.map((other) => (row[criterion] ?? 0) - (other[criterion] ?? 0));
    return changeOf(criterion, weight, firstInterval(weight, leads, ahead)) ?? [];
  });
  return changes.sort((a, b) => distanceOf(a) - distanceOf(b))[0];
}

function changeOf(
  criterion: number,
  weight: Share,
  interval: readonly [Share, Share] | undefined,
): WeightChange | undefined {
  const [from, to] = interval ?? [weight, weight];
  const isFirst = from <= weight + TOLERANCE && to >= weight - TOLERANCE;
  // An interval of one point is a tie that nothing turns into a lead.
  if (isFirst || to - from <= TOLERANCE) return undefined;
  const side = from > weight ? 'above' : 'below';
  const limit = side === 'above' ? from : to;
  if (limit >= 1 - TOLERANCE) return undefined;
  const delta = (weight - limit) / (1 - limit);
  return { criterion, side, limit, weight, relative: weight === 0 ? undefined : (-100 * delta) / weight };
}

function distanceOf({ relative }: WeightChange): number {
  return relative === undefined ? Number.POSITIVE_INFINITY : Math.abs(relative);
}
