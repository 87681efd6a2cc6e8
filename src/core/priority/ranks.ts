import { TOLERANCE } from './needScore';

/** What is known about a score: `low` and `high` are equal when it is certain. */
export interface ScoreRange {
  readonly low: number;
  readonly high: number;
}

export interface RankRange {
  readonly best: number;
  readonly worst: number;
  /** True when another certain score equals this certain score. */
  readonly tied: boolean;
}

/**
 * Possible ranks when scores are intervals: best = 1 + #{k : Lₖ > Hᵢ}, worst = m − #{k ≠ i : Hₖ < Lᵢ} (methods.md §a).
 *
 * A possible tie counts against i; a certain tie, two exact scores that are equal, shares one rank, so that complete
 * data gives 1, 2, 2, 4; scores within 1e-9 are equal (methods.md §0). Sorting and halving: m log m. [69,89] [57,57] [12,42] [45,95] -> 1–2, 2–3, 4–4, 1–3.
 */
export function possibleRanks(scores: readonly ScoreRange[]): readonly RankRange[] {
  const lows = sorted(scores.map((score) => score.low));
  const highs = sorted(scores.map((score) => score.high));
  const exacts = sorted(scores.filter(isCertain).map((score) => score.low));
  return scores.map((score) => {
    const surelyAbove = lows.length - countUpTo(lows, score.high + TOLERANCE);
    const surelyBelow = countBelow(highs, score.low - TOLERANCE);
    const equals = isCertain(score) ? equalsOf(exacts, score.low) : 0;
    return { best: 1 + surelyAbove, worst: scores.length - surelyBelow - equals, tied: equals > 0 };
  });
}

function isCertain(score: ScoreRange): boolean {
  return score.high - score.low <= TOLERANCE;
}

function equalsOf(exacts: readonly number[], value: number): number {
  return countUpTo(exacts, value + TOLERANCE) - countBelow(exacts, value - TOLERANCE) - 1;
}

function sorted(numbers: readonly number[]): readonly number[] {
  return numbers.slice().sort((a, b) => a - b);
}

/** How many of the ascending numbers are at most `limit`. */
function countUpTo(ascending: readonly number[], limit: number): number {
  return firstIndex(ascending, (number) => number > limit);
}

function countBelow(ascending: readonly number[], limit: number): number {
  return firstIndex(ascending, (number) => number >= limit);
}

/** Halving search for the first number that passes; all before it fail. */
function firstIndex(ascending: readonly number[], passes: (number: number) => boolean): number {
  let from = 0;
  let to = ascending.length;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (passes(ascending[middle] ?? Number.POSITIVE_INFINITY)) to = middle;
    else from = middle + 1;
  }
  return from;
}
