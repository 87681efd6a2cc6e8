import type { Share } from '../../cell';
import { componentsOf, joiningPairs } from './componentsOf';
import { type Consistency, consistencyOf } from './consistencyOf';
import { geometricMeanWeights, logLeastSquaresWeights } from './logLeastSquares';
import { fullMatrix, type Pair, type PairRefusal, type PairwiseMatrix, refuseMatrix } from './pairwiseMatrix';
import type { RandomIndexName } from './randomIndex';

export type PairwiseResult =
  | { readonly weights: readonly Share[]; readonly consistency: Consistency }
  | PairRefusal
  /** Judgements leave groups that nothing compares; `join` are pairs that would connect them. */
  | {
      readonly refused: 'notConnected';
      readonly components: readonly (readonly number[])[];
      readonly join: readonly Pair[];
    };

/**
 * Weights from pairwise judgements: the geometric mean, or log least squares where pairs are missing, with their consistency.
 * A judgement outside 1/9–9 or a matrix that is not reciprocal is refused with the pair. Source: methods.md §c.
 */
export function pairwiseWeights(matrix: PairwiseMatrix, table?: RandomIndexName): PairwiseResult {
  const refused = refuseMatrix(matrix);
  if (refused !== undefined) return refused;
  const components = componentsOf(matrix);
  if (components.length > 1) return { refused: 'notConnected', components, join: joiningPairs(components) };
  const full = fullMatrix(matrix);
  const weights = full === undefined ? logLeastSquaresWeights(matrix) : geometricMeanWeights(full);
  return { weights, consistency: consistencyOf(matrix, weights, table) };
}

/**
 * Global weights of a two-level hierarchy: Σₖ wₖ·lᵢₖ, with the weight wₖ of each criterion and the local weights lᵢₖ below it.
 * Weights .6 and .4 over (.5, .5) and (1, 0) -> .7 and .3. Source: Saaty 1980.
 */
export function globalWeights(criteria: readonly Share[], locals: readonly (readonly Share[])[]): readonly Share[] {
  const first = locals[0] ?? [];
  return first.map((_, i) => criteria.reduce((sum, weight, k) => sum + weight * (locals[k]?.[i] ?? 0), 0));
}
