import type { Share } from '../../cell';
import { sumOf } from '../../sum';
import type { FullMatrix } from './pairwiseMatrix';

export interface Eigenvector {
  /** Shares that sum to 1. */
  readonly weights: readonly Share[];
  readonly lambda: number;
}

const SETTLED = 1e-12;
/** Positive matrices settle in a few dozen steps. */
const MOST_STEPS = 10_000;

/**
 * Principal eigenvector and eigenvalue of a positive matrix: w ← Aw/Σ(Aw) until no weight changes by 1e-12; λ = Σᵢ(Aw)ᵢ.
 *
 * λ ≥ n, and λ = n exactly when the judgements agree. The mean of (Aw)ᵢ/wᵢ over column-normalised weights, which some
 * programs print as λ, is another figure. [[1, 6, 3], [1/6, 1, 1/2], [1/3, 2, 1]] -> ⅔, 1/9, 2/9 and 3. Source: Saaty 1980.
 */
export function principalEigenvector(matrix: FullMatrix): Eigenvector {
  let weights: readonly Share[] = matrix.map(() => 1 / matrix.length);
  let lambda = matrix.length;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const before = weights;
    const product = matrix.map((row) => row.reduce((sum, value, column) => sum + value * (before[column] ?? 0), 0));
    lambda = sumOf(product);
    weights = product.map((value) => value / lambda);
    if (weights.every((weight, index) => Math.abs(weight - (before[index] ?? 0)) < SETTLED)) break;
  }
  return { weights, lambda };
}
