import type { Share } from '../../cell';

/** Called after every sample with its scores, the highest of them, and its weights. */
export type Watch = (scores: Float64Array, highest: number, weights: Float64Array) => void;

/** What is added up beside places: a flat row a need where it is about criteria. */
export interface FirstTally {
  readonly watch: Watch;
  /** In how many samples a need is first without another. */
  readonly alone: (need: number) => number;
  /** Mean weights of the samples in which a need is first; `undefined` when it never is. */
  readonly central: (need: number) => readonly Share[] | undefined;
  /** In how many samples a need scores above the leader; `undefined` without a leader and for it. */
  readonly above: (need: number) => number | undefined;
}

/**
 * SMAA-2 central weights and pairwise winning against one need, added up while samples pass: no second run, no n² table.
 *
 * Central weights are null when never first; winning is strict (ties win for neither). A (1,0) and B (0,1) with uniform
 * weights: A's central weights are .75 .25 and it wins half. `copies` says for how many equal needs each one stands. Source: Lahdelma & Salminen 2001; methods.md §e.
 */
export function firstTally(
  needs: number,
  criteria: number,
  leader: number | undefined,
  copies?: readonly number[],
): FirstTally {
  const firsts = new Float64Array(needs);
  const alone = new Float64Array(needs);
  const wins = new Float64Array(needs);
  const sums = new Float64Array(needs * criteria);
  const watch: Watch = (scores, highest, weights) => {
    const toBeat = leader === undefined ? Number.POSITIVE_INFINITY : (scores[leader] ?? 0);
    let last = -1;
    let count = 0;
    for (let need = 0; need < needs; need += 1) {
      const score = scores[need] ?? 0;
      if (score > toBeat) wins[need] = (wins[need] ?? 0) + 1;
      if (score < highest) continue;
      last = need;
      count += copies?.[need] ?? 1;
      firsts[need] = (firsts[need] ?? 0) + 1;
      addTo(sums, need * criteria, weights);
    }
    if (count === 1) alone[last] = (alone[last] ?? 0) + 1;
  };
  return {
    watch,
    alone: (need) => alone[need] ?? 0,
    central: (need) => meanOf(sums.subarray(need * criteria, (need + 1) * criteria), firsts[need] ?? 0),
    above: (need) => (leader === undefined || need === leader ? undefined : wins[need]),
  };
}

function addTo(sums: Float64Array, from: number, weights: Float64Array): void {
  for (let index = 0; index < weights.length; index += 1)
    sums[from + index] = (sums[from + index] ?? 0) + (weights[index] ?? 0);
}

function meanOf(sums: Float64Array, times: number): readonly Share[] | undefined {
  return times === 0 ? undefined : Array.from(sums, (sum) => sum / times);
}
