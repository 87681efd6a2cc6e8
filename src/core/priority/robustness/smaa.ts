import type { Share } from '../../cell';
import { type Samples, scoreSample } from './samples';

/** How needs with the same score in a sample count: all get the best place, or each a part of every place. */
export type TieRule = 'share' | 'split';

export interface SmaaOptions {
  readonly ties?: TieRule;
  /** Also central weights and confidence factors. */
  readonly central?: boolean;
  /** Also how often each need is above each other one. */
  readonly pairwise?: boolean;
}

export interface SmaaResult {
  /** By need and place: the share of samples in which the need has that place. */
  readonly rankAcceptability: readonly (readonly Share[])[];
  /** Entropy of choice, bits: 0 when one need is always first. */
  readonly entropy: number;
  /** Mean weights of the samples in which the need is first; `undefined` when it never is, or was not asked for. */
  readonly centralWeights: readonly (readonly number[] | undefined)[];
  /** Share of value samples in which nothing scores above the need under its central weights. */
  readonly confidence: readonly (Share | undefined)[];
  /** By need and other need; empty when not asked for. */
  readonly pairwise: readonly (readonly Share[])[];
}

/** What is added up over the samples, in flat rows. */
interface Tally {
  readonly places: Float64Array;
  readonly firsts: Float64Array;
  readonly weights: Float64Array;
  readonly wins: Float64Array;
}

/**
 * SMAA-2: how often each need has each rank when weights and unknown values are sampled; rank = 1 + #{k : sₖ > sᵢ}.
 *
 * Shares are 0–1 of the N samples, and scores are compared plainly. Ties `share` (default): rows of the rank acceptability
 * sum to 1, columns may sum to more; `split`: both sum to 1. For A (1,0), B (0,1), C (.6,.6) with uniform weights, first
 * place is A .4, B .4, C .2, and C's central weights are .5 .5. No samples give shares of 0.
 * Source: Lahdelma & Salminen 2001; Tervonen & Lahdelma 2007; methods.md §e.
 */
export function smaa(samples: Samples, options: SmaaOptions = {}): SmaaResult {
  const { alternatives, criteria, count } = samples;
  const tally = addUp(samples, options);
  const share = (sums: Float64Array, row: number): readonly Share[] =>
    Array.from(sums.subarray(row * alternatives, (row + 1) * alternatives), (sum) => (count === 0 ? 0 : sum / count));
  const needs = Array.from({ length: alternatives }, (_, index) => index);
  const rankAcceptability = needs.map((need) => share(tally.places, need));
  const centralWeights = needs.map((need) => {
    const times = options.central === true ? (tally.firsts[need] ?? 0) : 0;
    const sums = tally.weights.subarray(need * criteria, (need + 1) * criteria);
    return times === 0 ? undefined : Array.from(sums, (sum) => sum / times);
  });
  return {
    rankAcceptability,
    entropy: entropyOf(rankAcceptability.map((row) => row[0] ?? 0)),
    centralWeights,
    confidence: confidenceFactors(samples, centralWeights),
    pairwise: options.pairwise === true ? needs.map((need) => share(tally.wins, need)) : [],
  };
}

/** The error of a share from N samples, 95%: 1.96·√(b(1 − b)/N). b = .5 and N = 10,000 -> .0098. Source: methods.md §e. */
export function samplingError(share: Share, count: number): Share {
  return count > 0 ? 1.96 * Math.sqrt((share * (1 - share)) / count) : 1;
}

function addUp(samples: Samples, { ties, central, pairwise }: SmaaOptions): Tally {
  const { alternatives, criteria } = samples;
  const tally: Tally = {
    places: new Float64Array(alternatives * alternatives),
    firsts: new Float64Array(alternatives),
    weights: new Float64Array(alternatives * criteria),
    wins: new Float64Array(pairwise === true ? alternatives * alternatives : 0),
  };
  const scores = new Float64Array(alternatives);
  const ascending = new Float64Array(alternatives);
  const drawing = samples.start();
  for (let sample = 0; sample < samples.count; sample += 1) {
    drawing.next();
    scoreSample(drawing, scores);
    ascending.set(scores);
    ascending.sort();
    addPlaces(tally.places, scores, ascending, ties === 'split');
    if (central === true) addFirsts(tally, scores, ascending, drawing.weights);
    if (pairwise === true) addWins(tally.wins, scores);
  }
  return tally;
}

function addPlaces(places: Float64Array, scores: Float64Array, ascending: Float64Array, split: boolean): void {
  const { length } = scores;
  for (let need = 0; need < length; need += 1) {
    const score = scores[need] ?? 0;
    const upTo = countUpTo(ascending, score);
    const first = need * length + length - upTo;
    let equal = 1;
    if (split) while (equal < upTo && ascending[upTo - 1 - equal] === score) equal += 1;
    for (let at = first; at < first + equal; at += 1) places[at] = (places[at] ?? 0) + 1 / equal;
  }
}

/** How many of the ascending scores are at most `limit`. */
function countUpTo(ascending: Float64Array, limit: number): number {
  let from = 0;
  let to = ascending.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((ascending[middle] ?? 0) > limit) to = middle;
    else from = middle + 1;
  }
  return from;
}

function addFirsts(tally: Tally, scores: Float64Array, ascending: Float64Array, weights: Float64Array): void {
  const top = ascending[ascending.length - 1] ?? 0;
  for (let need = 0; need < scores.length; need += 1) {
    if ((scores[need] ?? 0) < top) continue;
    tally.firsts[need] = (tally.firsts[need] ?? 0) + 1;
    for (let criterion = 0; criterion < weights.length; criterion += 1) {
      const at = need * weights.length + criterion;
      tally.weights[at] = (tally.weights[at] ?? 0) + (weights[criterion] ?? 0);
    }
  }
}

function addWins(wins: Float64Array, scores: Float64Array): void {
  const { length } = scores;
  for (let need = 0; need < length; need += 1) {
    const score = scores[need] ?? 0;
    for (let other = 0; other < length; other += 1) {
      const at = need * length + other;
      if (score > (scores[other] ?? 0)) wins[at] = (wins[at] ?? 0) + 1;
    }
  }
}

function confidenceFactors(
  samples: Samples,
  central: readonly (readonly number[] | undefined)[],
): readonly (Share | undefined)[] {
  const weights = central.map((row) => (row === undefined ? undefined : Float64Array.from(row)));
  const times = central.map(() => 0);
  const tries = samples.fixed ? Math.min(1, samples.count) : samples.count;
  const scores = new Float64Array(samples.alternatives);
  const { values, next } = samples.start();
  for (let sample = 0; sample < (weights.some((row) => row !== undefined) ? tries : 0); sample += 1) {
    next();
    weights.forEach((row, need) => {
      if (row === undefined) return;
      scoreSample({ weights: row, values }, scores);
      const own = scores[need] ?? 0;
      if (scores.every((score) => score <= own)) times[need] = (times[need] ?? 0) + 1;
    });
  }
  return central.map((row, need) => (row === undefined ? undefined : (times[need] ?? 0) / tries));
}

function entropyOf(firsts: readonly Share[]): number {
  return firsts.reduce((sum, share) => (share > 0 ? sum - share * Math.log2(share) : sum), 0);
}
