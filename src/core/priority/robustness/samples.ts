import { seededRandom } from './seededRandom';
import { type CriterionOrder, weightSampler } from './weightSampler';

/** Values by need and criterion, 0–1, higher is better; `undefined` is not known. */
export type PartialValues = readonly (readonly (number | undefined)[])[];

/** One run through the samples: `next` fills the same two buffers again and again. */
export interface Drawing {
  /** By criterion. */
  readonly weights: Float64Array;
  /** Row by row. */
  readonly values: Float64Array;
  readonly next: () => void;
}

/** Samples of weights and values; every `start` gives the same ones from the first on. */
export interface Samples {
  readonly alternatives: number;
  readonly criteria: number;
  readonly count: number;
  /** True when no value differs from sample to sample. */
  readonly fixed: boolean;
  readonly start: () => Drawing;
}

export interface SampleOptions {
  readonly criteria: number;
  readonly count: number;
  readonly seed: number;
  readonly order?: CriterionOrder | undefined;
}

/** Samples from a seed: the weights first, then each unknown value evenly from 0–1, row by row (methods.md §e). */
export function drawSamples(rows: PartialValues, { criteria, count, seed, order }: SampleOptions): Samples {
  const known = new Float64Array(rows.length * criteria);
  const unknown: number[] = [];
  rows.forEach((row, index) => {
    for (let criterion = 0; criterion < criteria; criterion += 1) {
      const value = row[criterion];
      if (value === undefined) unknown.push(index * criteria + criterion);
      else known[index * criteria + criterion] = value;
    }
  });
  const open = Int32Array.from(unknown);
  const start = (): Drawing => {
    const random = seededRandom(seed);
    const sample = weightSampler(criteria, random, order);
    const weights = new Float64Array(criteria);
    const values = known.slice();
    const next = (): void => {
      sample(weights);
      for (let index = 0; index < open.length; index += 1) values[open[index] ?? 0] = random();
    };
    return { weights, values, next };
  };
  return { alternatives: rows.length, criteria, count, fixed: open.length === 0, start };
}

/** Samples that were made elsewhere, used as they are: values by sample, need and criterion, weights by sample. */
export function givenSamples(
  values: readonly (readonly (readonly number[])[])[],
  weights: readonly (readonly number[])[],
): Samples {
  const alternatives = values[0]?.length ?? 0;
  const criteria = weights[0]?.length ?? 0;
  const start = (): Drawing => {
    const drawing = { weights: new Float64Array(criteria), values: new Float64Array(alternatives * criteria) };
    let sample = 0;
    const next = (): void => {
      drawing.weights.set(weights[sample] ?? []);
      values[sample]?.forEach((row, index) => {
        drawing.values.set(row, index * criteria);
      });
      sample += 1;
    };
    return { ...drawing, next };
  };
  return { alternatives, criteria, count: weights.length, fixed: false, start };
}

/** Scores Σⱼ wⱼ·vᵢⱼ of one sample, into a buffer. */
export function scoreSample({ weights, values }: Pick<Drawing, 'weights' | 'values'>, scores: Float64Array): void {
  const criteria = weights.length;
  let at = 0;
  for (let index = 0; index < scores.length; index += 1) {
    let score = 0;
    for (let criterion = 0; criterion < criteria; criterion += 1) {
      score += (weights[criterion] ?? 0) * (values[at] ?? 0);
      at += 1;
    }
    scores[index] = score;
  }
}
