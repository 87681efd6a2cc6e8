import type { Share } from '../../cell';
import { refuseWeights, type ScoreRefusal } from '../needScore';

/** `vector_plain` divides by the root of the sum of squares; `minmax` spreads each column over 0–1. */
export type TopsisNorm = 'vector_plain' | 'minmax';
/** 1: more is better; −1: less is better. */
export type Direction = 1 | -1;

export interface TopsisInput {
  readonly rows: readonly (readonly (number | undefined)[])[];
  readonly weights: readonly number[];
  readonly types: readonly Direction[];
  readonly norm: TopsisNorm;
}

export interface TopsisResult {
  /** By row, higher is better; `undefined` for rows with a blank, and for all of them when the weights are refused. */
  readonly closeness: readonly (Share | undefined)[];
  /** Rows with a blank. */
  readonly leftOut: number;
  /** True when no row differs from another in anything that weighs: all are .5 and first. */
  readonly identical: boolean;
  readonly refused: ScoreRefusal | undefined;
}

/**
 * TOPSIS: how near a row is to the best of every column and how far from the worst: C = D⁻/(D⁺ + D⁻), 0–1.
 *
 * Values are normalised by column and multiplied by their weights; D± are Euclidean distances to the column's best and
 * worst. Only proportions of weights count. Relative: a new row may turn an old order round, and so may the other
 * normalisation, so it is named wherever the result is shown. (1,3000) (2,3750) (5,4500), costs first, equal weights ->
 * .500 .617 .500 with minmax and .762 .722 .238 with vector_plain. Source: Hwang & Yoon 1981; Opricovic & Tzeng 2004.
 */
export function topsis({ rows, weights, types, norm }: TopsisInput): TopsisResult {
  const complete = rows.filter(isComplete);
  const leftOut = rows.length - complete.length;
  const refused = refuseWeights(weights);
  if (refused !== undefined) return { closeness: rows.map(() => undefined), leftOut, identical: false, refused };
  const toBest = complete.map(() => 0);
  const toWorst = complete.map(() => 0);
  weights.forEach((weight, index) => {
    const type = types[index] ?? 1;
    const column = normaliseColumn(
      complete.map((row) => row[index] ?? 0),
      type,
      norm,
    );
    // minmax has turned costs round already.
    addDistances(column, weight, norm === 'minmax' ? 1 : type, toBest, toWorst);
  });
  const values = complete.map((_, index) => closeness(Math.sqrt(toBest[index] ?? 0), Math.sqrt(toWorst[index] ?? 0)));
  let next = 0;
  return {
    closeness: rows.map((row) => (isComplete(row) ? values[next++] : undefined)),
    leftOut,
    identical: complete.length > 0 && toBest.every((distance) => distance === 0),
    refused,
  };
}

/** One column on the scale of a norm. A column of zeros stays 0 under `vector_plain`; a constant one is 1 under `minmax`. */
export function normaliseColumn(values: readonly number[], type: Direction, norm: TopsisNorm): readonly number[] {
  if (norm === 'vector_plain') {
    const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
    return values.map((value) => (length === 0 ? 0 : value / length));
  }
  const { min, max } = ends(values);
  return values.map((value) => (max === min ? 1 : (type === 1 ? value - min : max - value) / (max - min)));
}

function addDistances(
  column: readonly number[],
  weight: number,
  type: Direction,
  toBest: number[],
  toWorst: number[],
): void {
  const { min, max } = ends(column);
  const [best, worst] = type === 1 ? [max, min] : [min, max];
  column.forEach((value, index) => {
    toBest[index] = (toBest[index] ?? 0) + (weight * (value - best)) ** 2;
    toWorst[index] = (toWorst[index] ?? 0) + (weight * (value - worst)) ** 2;
  });
}

function closeness(toBest: number, toWorst: number): Share {
  return toBest + toWorst === 0 ? 0.5 : toWorst / (toBest + toWorst);
}

function ends(values: readonly number[]): { readonly min: number; readonly max: number } {
  return {
    min: values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY),
    max: values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
  };
}

function isComplete(row: readonly (number | undefined)[]): boolean {
  return row.every((value) => value !== undefined);
}
