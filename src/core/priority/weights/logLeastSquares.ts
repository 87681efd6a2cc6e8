import type { Share } from '../../cell';
import { sumOf } from '../../sum';
import type { FullMatrix, PairwiseMatrix } from './pairwiseMatrix';

/**
 * Geometric-mean weights of a matrix without gaps: wᵢ = (Πⱼ aᵢⱼ)^(1/n), normalised to sum 1.
 * [[1, 6, 3], [1/6, 1, 1/2], [1/3, 2, 1]] -> ⅔, 1/9, 2/9. Source: Aguarón & Moreno-Jiménez 2003.
 */
export function geometricMeanWeights(matrix: FullMatrix): readonly Share[] {
  return normalised(matrix.map((row) => row.reduce((sum, value) => sum + Math.log(value), 0) / row.length));
}

/**
 * Weights of a matrix with gaps, by logarithmic least squares: L y = b, w = exp(y) normalised to sum 1.
 *
 * L is the Laplacian of the pairs that were compared, bᵢ = Σⱼ ln aᵢⱼ over them, y of the last one 0. Without gaps these are
 * the geometric-mean weights. The pairs must connect everything, or there is no answer: see `componentsOf`.
 * A:B = 2, B:C = 2, A:C open -> 4/7, 2/7, 1/7. Source: Bozóki, Fülöp & Rónyai 2010.
 */
export function logLeastSquaresWeights(matrix: PairwiseMatrix): readonly Share[] {
  const size = matrix.length - 1;
  const rows = matrix.slice(0, size).map((row, at) => equation(row, at, size));
  return normalised([...solve(rows), 0]);
}

/** One row of L with its b at the end; the column of the last one is left out, because its y is 0. */
function equation(row: readonly (number | undefined)[], at: number, size: number): number[] {
  const known = row.map((value, column) => (column === at ? undefined : value));
  const degree = known.filter((value) => value !== undefined).length;
  const left = known.slice(0, size).map((value, column) => (column === at ? degree : value === undefined ? 0 : -1));
  const right = known.reduce<number>((sum, value) => sum + (value === undefined ? 0 : Math.log(value)), 0);
  return [...left, right];
}

/** Gauss–Jordan; the matrix is positive definite, so that no pivot is 0. */
function solve(rows: number[][]): readonly number[] {
  rows.forEach((pivot, at) => {
    const lead = pivot[at] ?? 1;
    for (let column = at; column < pivot.length; column += 1) pivot[column] = (pivot[column] ?? 0) / lead;
    for (const other of rows) {
      const times = other[at] ?? 0;
      if (other === pivot || times === 0) continue;
      for (let column = at; column < pivot.length; column += 1)
        other[column] = (other[column] ?? 0) - times * (pivot[column] ?? 0);
    }
  });
  return rows.map((row) => row[row.length - 1] ?? 0);
}

function normalised(logarithms: readonly number[]): readonly Share[] {
  const values = logarithms.map(Math.exp);
  const sum = sumOf(values);
  return values.map((value) => value / sum);
}
