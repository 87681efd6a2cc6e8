import { possibleRanks } from '../ranks';
import type { PartialValues } from './samples';
import { topsis } from './topsis';

/** How far a second way of computing agrees on the needs that come first. */
export interface SecondOpinion {
  /** Needs among the first by both ways. */
  readonly agreed: number;
  /** Needs among the first by score: five, at most half of those compared, more when the last place is tied. */
  readonly top: number;
  /** Needs with a blank, which the second way cannot judge. */
  readonly leftOut: number;
  /** The second way found no difference between any needs. */
  readonly identical: boolean;
}

const TOP = 5;

/** TOPSIS (`vector_plain`) beside the score, on needs without a blank; `undefined` when there are fewer than two. */
export function secondOpinion(rows: PartialValues, weights: readonly number[]): SecondOpinion | undefined {
  const { closeness, leftOut, identical } = topsis({
    rows: rows.map((row) => row.map((value) => (value === undefined ? undefined : 1 + 4 * value))),
    weights,
    types: weights.map(() => 1),
    norm: 'vector_plain',
  });
  const complete = rows.filter((_, index) => closeness[index] !== undefined);
  if (complete.length < 2) return undefined;
  const scores = complete.map((row) => scoreOf(row, weights));
  const byScore = firstOnes(scores, Math.min(TOP, Math.floor(complete.length / 2)));
  const top = byScore.filter((first) => first).length;
  const known = closeness.filter((value): value is number => value !== undefined);
  const byCloseness = firstOnes(known, top);
  const agreed = byScore.filter((first, index) => first && byCloseness[index] === true).length;
  return { agreed, top, leftOut, identical };
}

function scoreOf(row: readonly (number | undefined)[], weights: readonly number[]): number {
  return row.reduce<number>((sum, value, index) => sum + (weights[index] ?? 0) * (value ?? 0), 0);
}

/** Which of these figures are among the highest, ties included. */
function firstOnes(figures: readonly number[], most: number): readonly boolean[] {
  return possibleRanks(figures.map((figure) => ({ low: figure, high: figure }))).map(({ best }) => best <= most);
}
