import type { Share } from '../../cell';
import { type FullMatrix, fullMatrix, type Pair, type PairwiseMatrix } from './pairwiseMatrix';
import { principalEigenvector } from './principalEigenvector';
import { DEFAULT_RANDOM_INDEX, RANDOM_INDEX, type RandomIndexName } from './randomIndex';

/** Above this ratio judgements contradict each other too much (Saaty 1980). */
export const HIGHEST_RATIO = 0.1;

/** Three things whose judgements agree least. They would agree if the outer two were judged `consistent`, first against second. */
export interface Triad {
  readonly outer: Pair;
  readonly middle: number;
  readonly consistent: number;
}

export interface Consistency {
  readonly lambda: number;
  readonly index: number;
  /** `undefined` for more than ten things: no table goes further. */
  readonly ratio: number | undefined;
  /** The random-index table the ratio was computed with. */
  readonly table: RandomIndexName;
  /** Gaps were filled in from the weights; the tables are made for matrices without gaps. */
  readonly approximate: boolean;
  /** Geometric consistency index; `undefined` for fewer than three things and with gaps. */
  readonly geometricIndex: number | undefined;
  /** Only when the ratio is above .10. */
  readonly worst: Triad | undefined;
}

/**
 * How far judgements agree: CI = (λ − n)/(n − 1) with the eigenvalue λ, ratio = CI / random index; 0 is full agreement.
 *
 * n ≤ 2: 0, because there is nothing to contradict. n > 10: `undefined`. A CI below 1e-12 is 0. Gaps are filled in by
 * wᵢ/wⱼ, which adds no contradiction: the ratio is then approximate. US drinks of Saaty 2008 -> λ 7.1766, .0218 (saaty2005).
 * Source: Saaty 1980, 2005.
 */
export function consistencyOf(
  matrix: PairwiseMatrix,
  weights: readonly Share[],
  table: RandomIndexName = DEFAULT_RANDOM_INDEX,
): Consistency {
  const size = matrix.length;
  const full = fullMatrix(matrix);
  const { lambda } = principalEigenvector(full ?? filledIn(matrix, weights));
  const raw = size <= 2 ? 0 : (lambda - size) / (size - 1);
  const index = Math.abs(raw) < 1e-12 ? 0 : raw;
  const ratio = size <= 2 ? 0 : ratioOf(index, RANDOM_INDEX[table][size - 1]);
  return {
    lambda,
    index,
    ratio,
    table,
    approximate: full === undefined,
    geometricIndex: full === undefined ? undefined : geometricIndex(full, weights),
    worst: ratio !== undefined && ratio > HIGHEST_RATIO ? worstTriad(matrix) : undefined,
  };
}

function ratioOf(index: number, random: number | undefined): number | undefined {
  return random === undefined ? undefined : index / random;
}

function filledIn(matrix: PairwiseMatrix, weights: readonly Share[]): FullMatrix {
  return matrix.map((row, i) => row.map((value, j) => value ?? (weights[i] ?? 1) / (weights[j] ?? 1)));
}

/**
 * Geometric consistency index 2/((n−1)(n−2)) Σ_{i<j} (ln aᵢⱼ − ln wᵢ + ln wⱼ)²; limits .31 (n = 3), .35 (4), .37 (more).
 * 0 is full agreement; n ≤ 2 is undefined. A:B = 2, B:C = 2, A:C = 8 -> (ln 2)²/3 = .1602. Source: Aguarón & Moreno-Jiménez 2003.
 */
function geometricIndex(matrix: FullMatrix, weights: readonly Share[]): number | undefined {
  const size = matrix.length;
  if (size <= 2) return undefined;
  let sum = 0;
  for (let i = 0; i < size; i += 1)
    for (let j = i + 1; j < size; j += 1) {
      const ratio = (weights[i] ?? 1) / (weights[j] ?? 1);
      sum += Math.log((matrix[i]?.[j] ?? 1) / ratio) ** 2;
    }
  return (2 * sum) / ((size - 1) * (size - 2));
}

/** The triad i < j < k with the largest |ln aᵢⱼ + ln aⱼₖ − ln aᵢₖ| among those compared all three ways. */
export function worstTriad(matrix: PairwiseMatrix): Triad | undefined {
  let worst: Triad | undefined;
  let most = 0;
  for (let i = 0; i < matrix.length; i += 1)
    for (let j = i + 1; j < matrix.length; j += 1)
      for (let k = j + 1; k < matrix.length; k += 1) {
        const [ij, jk, ik] = [matrix[i]?.[j], matrix[j]?.[k], matrix[i]?.[k]];
        if (ij === undefined || jk === undefined || ik === undefined) continue;
        const gap = Math.abs(Math.log((ij * jk) / ik));
        if (gap <= most) continue;
        most = gap;
        worst = { outer: [i, k], middle: j, consistent: ij * jk };
      }
  return worst;
}
