/** Judgements `a[i][j]`: how many times more important i is than j; `undefined` is not compared. Reciprocal, 1 on the diagonal. */
export type PairwiseMatrix = readonly (readonly (number | undefined)[])[];

/** A matrix without gaps. */
export type FullMatrix = readonly (readonly number[])[];

/** Indices of two things that are compared. */
export type Pair = readonly [first: number, second: number];

export interface Judgement {
  readonly pair: Pair;
  readonly value: number | undefined;
}

/** Why a matrix cannot be used, and at which pair. */
export interface PairRefusal {
  readonly refused: 'outOfRange' | 'notReciprocal' | 'notSquare';
  readonly pair: Pair;
}

/** The strongest judgement on Saaty's scale 1/9–9. */
export const STRONGEST = 9;

const EXACT = 1e-9;

/** True for a judgement 1/9–9. */
export function isJudgement(value: number): boolean {
  return value >= 1 / STRONGEST - EXACT && value <= STRONGEST + EXACT;
}

/** The matrix of judgements that are given once for each pair; pairs that are not named stay open. */
export function pairwiseMatrix(size: number, judgements: readonly Judgement[]): PairwiseMatrix {
  const rows = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, column): number | undefined => (row === column ? 1 : undefined)),
  );
  for (const { pair, value } of judgements) {
    if (value === undefined) continue;
    const [first, second] = pair;
    const [above, below] = [rows[first], rows[second]];
    if (above === undefined || below === undefined) continue;
    above[second] = value;
    below[first] = 1 / value;
  }
  return rows;
}

/**
 * Several people's judgements of one pair as one: their geometric mean, because the arithmetic one breaks reciprocity.
 * Who did not answer is left out; nobody -> `undefined`. 3 and 1/3 -> 1; 2 and 8 -> 4. Source: methods.md §c.
 */
export function combineJudgements(judgements: readonly (number | undefined)[]): number | undefined {
  const known = judgements.filter((value): value is number => value !== undefined);
  if (known.length === 0) return undefined;
  if (known.length === 1) return known[0];
  return Math.exp(known.reduce((sum, value) => sum + Math.log(value), 0) / known.length);
}

/** The first pair that breaks the rules of a judgement matrix; `undefined` when all keep them. */
export function refuseMatrix(matrix: PairwiseMatrix): PairRefusal | undefined {
  for (let first = 0; first < matrix.length; first += 1) {
    const row = matrix[first] ?? [];
    if (row.length !== matrix.length) return { refused: 'notSquare', pair: [first, row.length] };
    for (let second = first; second < matrix.length; second += 1) {
      const refused = refusePair(row[second], matrix[second]?.[first], first === second);
      if (refused !== undefined) return { refused, pair: [first, second] };
    }
  }
  return undefined;
}

function refusePair(
  value: number | undefined,
  back: number | undefined,
  isSame: boolean,
): PairRefusal['refused'] | undefined {
  if (value === undefined && back === undefined) return isSame ? 'notReciprocal' : undefined;
  if (value === undefined || back === undefined) return 'notReciprocal';
  if (!isJudgement(value) || !isJudgement(back)) return 'outOfRange';
  return Math.abs(value * back - 1) > 1e-6 ? 'notReciprocal' : undefined;
}

/** The matrix without gaps, or `undefined` when there are some. */
export function fullMatrix(matrix: PairwiseMatrix): FullMatrix | undefined {
  const isFull = matrix.every((row) => row.every((value) => value !== undefined));
  return isFull ? matrix.map((row) => row.map((value) => value ?? 1)) : undefined;
}
