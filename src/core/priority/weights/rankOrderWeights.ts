import type { Share } from '../../cell';
import { sumOf } from '../../sum';

/**
 * Rank-order centroid weights: wᵢ = (1/n) Σ_{k=i..n} 1/k for the i-th most important of n; shares that sum to 1.
 *
 * Ranks are any numbers, lower is more important; only their order counts. Equal ranks share the mean of the places
 * they occupy. They are the centre of all weights that respect the order. 1, 2, 3, 4 -> .5208 .2708 .1458 .0625.
 * Nothing ranked gives nothing. Source: Barron & Barrett 1996; ties as in methods.md §d.
 */
export function rankOrderWeights(ranks: readonly number[]): readonly Share[] {
  const weights = new Array<Share>(ranks.length).fill(0);
  let place = 0;
  for (const group of orderOf(ranks)) {
    const shared = meanOf(group.map((_, step) => centroid(place + step, ranks.length)));
    for (const index of group) weights[index] = shared;
    place += group.length;
  }
  return weights;
}

/** Indices in groups of equal rank, most important first. */
export function orderOf(ranks: readonly number[]): readonly (readonly number[])[] {
  const groups = new Map<number, number[]>();
  ranks.forEach((rank, index) => {
    groups.set(rank, [...(groups.get(rank) ?? []), index]);
  });
  return Array.from(groups)
    .sort((a, b) => a[0] - b[0])
    .map(([, group]) => group);
}

/** Weight of a place, counted from 0. */
function centroid(place: number, count: number): Share {
  let sum = 0;
  for (let k = place + 1; k <= count; k += 1) sum += 1 / k;
  return sum / count;
}

function meanOf(numbers: readonly number[]): number {
  return sumOf(numbers) / numbers.length;
}
