import type { Watch } from './firstTally';
import { type Samples, scoreSample } from './samples';

interface CountOptions {
  /** For how many equal needs each one stands; 1 unless said. */
  readonly copies?: ArrayLike<number>;
  readonly watch?: Watch;
}

/**
 * In how many samples each need is among the first 1, 3, …: one row of counts for each number of places asked for.
 *
 * A need is among the first k when fewer than k others score above it, so needs that tie share the better place and the
 * counts of one row may sum to more than k·N. Time grows with needs × samples only: no sample is sorted.
 * Scores .9 .8 .8 .1 for places 1 and 2 -> 1 0 0 0 and 1 1 1 0. Source: methods.md §e, ties `share`.
 */
export function countTop(
  samples: Samples,
  places: readonly number[],
  { copies = new Uint8Array(samples.alternatives).fill(1), watch }: CountOptions = {},
): readonly Float64Array[] {
  const { alternatives, count } = samples;
  const counts = places.map(() => new Float64Array(alternatives));
  const best = new Float64Array(places.reduce((most, place) => Math.max(most, place), 1));
  const scores = new Float64Array(alternatives);
  const drawing = samples.start();
  for (let sample = 0; sample < count; sample += 1) {
    drawing.next();
    scoreSample(drawing, scores);
    keepBest(scores, best, copies);
    countFrom(scores, best, places, counts);
    watch?.(scores, best[0] ?? 0, drawing.weights);
  }
  return counts;
}

/** The largest scores, from large to small, each as often as there are needs that have it. */
function keepBest(scores: Float64Array, best: Float64Array, copies: ArrayLike<number>): void {
  best.fill(Number.NEGATIVE_INFINITY);
  const last = best.length - 1;
  let least = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < scores.length; index += 1) {
    const score = scores[index] ?? 0;
    for (let copy = copies[index] ?? 1; copy > 0 && score > least; copy -= 1) {
      let at = last;
      for (; at > 0 && (best[at - 1] ?? 0) < score; at -= 1) best[at] = best[at - 1] ?? 0;
      best[at] = score;
      least = best[last] ?? 0;
    }
  }
}

function countFrom(
  scores: Float64Array,
  best: Float64Array,
  places: readonly number[],
  counts: readonly Float64Array[],
): void {
  const least = best[best.length - 1] ?? 0;
  for (let index = 0; index < scores.length; index += 1) {
    const score = scores[index] ?? 0;
    if (score < least) continue;
    for (let at = 0; at < places.length; at += 1) {
      const row = counts[at];
      if (row !== undefined && score >= (best[(places[at] ?? 1) - 1] ?? 0)) row[index] = (row[index] ?? 0) + 1;
    }
  }
}
