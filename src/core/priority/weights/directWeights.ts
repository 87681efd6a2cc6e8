import type { Share } from '../../cell';
import { sumOf } from '../../sum';

/** Weights, or why there are none; `at` is the index of the number that is in the way. */
export type NumberWeights =
  | { readonly weights: readonly Share[] }
  | { readonly refused: 'outOfRange'; readonly at: number }
  | { readonly refused: 'allZero' };

/**
 * Weights in proportion to numbers: wᵢ = sᵢ/Σs, shares that sum to 1. 3, 2, 1, 1, 1 -> .375 .25 .125 .125 .125.
 *
 * Numbers are 0 or more and finite, in any unit; one below 0 or above `highest` is refused, and so are nothing but zeros.
 * Source: methods.md §0 and §d.
 */
export function directWeights(numbers: readonly number[], highest = Number.MAX_VALUE): NumberWeights {
  const at = numbers.findIndex((number) => !(number >= 0 && number <= highest));
  if (at >= 0) return { refused: 'outOfRange', at };
  const sum = sumOf(numbers);
  return sum > 0 && Number.isFinite(sum) ? { weights: numbers.map((number) => number / sum) } : { refused: 'allZero' };
}

/**
 * Swing weights: all criteria at their worst, the one to lift first is 100, the others 0–100; wᵢ = sᵢ/Σs.
 *
 * 100, 80, 70, 30, 20, 10 -> 32%, 26%, 23%, 10%, 6%, 3%. Source: Goodwin & Wright.
 */
export function swingWeights(swings: readonly number[]): NumberWeights {
  return directWeights(swings, 100);
}
