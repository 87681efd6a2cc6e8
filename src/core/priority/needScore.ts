import type { Points, Share } from '../cell';
import { sumOf } from '../sum';

/** Why no score was computed: weights that cannot weigh, or a value outside 1–5. */
export type ScoreRefusal = 'weightsNotPositive' | 'weightNegative' | 'valueOutOfRange';

export interface NeedScore {
  readonly low: Points;
  readonly high: Points;
  /** The score itself, when everything that weighs is filled in. */
  readonly exact: Points | undefined;
  /** What each criterion adds, in the order given; `undefined` where the criterion is missing. */
  readonly contributions: readonly (Points | undefined)[];
  /** Weight share of the criteria that are filled in. */
  readonly completeness: Share;
  /** How many criteria are filled in; 0 means the need is not scored yet. */
  readonly filled: number;
  /** Present when nothing could be computed; the score is then unknown, 0–100. */
  readonly refused?: ScoreRefusal;
}

/** Scores and supports within this distance are equal (methods.md §0). */
export const TOLERANCE = 1e-9;

/** From this score a need counts as high (domain.md §5). */
export const HIGH_SCORE: Points = 60;

const LOWEST = 1;
const RANGE = 4;

/** Why these weights cannot be used; `undefined` when they can. */
export function refuseWeights(weights: readonly number[]): ScoreRefusal | undefined {
  if (weights.some((weight) => weight < 0)) return 'weightNegative';
  const sum = sumOf(weights);
  return Number.isFinite(sum) && sum > 0 ? undefined : 'weightsNotPositive';
}

/**
 * Weighted need score on fixed anchors: Σ (wⱼ/W)·(xⱼ − 1)/4, as 0–100 points; higher goes first.
 *
 * Criteria xⱼ 1–5, weights wⱼ ≥ 0 with sum W > 0. A missing criterion widens the score to [low, high]: low reads it
 * as 1, high as 5; it is never imputed and weights are not renormalised over what is known. A missing criterion that
 * weighs nothing leaves the score exact. 5,5,4,5,3 with equal weights -> 85; without the 4 -> 70 to 90.
 * Source: Fishburn 1967 (additive value); intervals as in methods.md §a.
 */
export function scoreNeed(values: readonly (number | undefined)[], weights: readonly number[]): NeedScore {
  const refused = refuseWeights(weights) ?? refuseValues(values);
  if (refused !== undefined) return unknownScore(values.length, refused);
  const total = sumOf(weights);
  const contributions = values.map((value, index) =>
    value === undefined ? undefined : (100 * (weights[index] ?? 0) * (value - LOWEST)) / (RANGE * total),
  );
  const missing = sumOf(weights.filter((_, index) => values[index] === undefined));
  const low = sumOf(contributions.map((points) => points ?? 0));
  return {
    low,
    high: missing === 0 ? low : low + (100 * missing) / total,
    exact: missing === 0 ? low : undefined,
    contributions,
    completeness: missing === 0 ? 1 : 1 - missing / total,
    filled: values.filter((value) => value !== undefined).length,
  };
}

function refuseValues(values: readonly (number | undefined)[]): ScoreRefusal | undefined {
  const inRange = values.every((value) => value === undefined || (value >= LOWEST && value <= LOWEST + RANGE));
  return inRange ? undefined : 'valueOutOfRange';
}

function unknownScore(criteria: number, refused: ScoreRefusal): NeedScore {
  const contributions = new Array<undefined>(criteria).fill(undefined);
  return { low: 0, high: 100, exact: undefined, contributions, completeness: 0, filled: 0, refused };
}
