/** Criteria from most to least important, by their index; a group holds criteria that nobody could tell apart. */
export type CriterionOrder = readonly (readonly number[])[];

/**
 * Draws weights wⱼ ≥ 0 with Σw = 1: every such set is equally likely, or every such set that respects an order.
 *
 * Uniform on the simplex: n − 1 numbers, sorted, with 0 and 1 at the ends; the gaps are the weights. With an order, the
 * gaps fall onto it from large to small, and criteria of one group share the mean of their places; the order names
 * every criterion once. One criterion always weighs 1. The buffer handed in is filled, so that no sample allocates.
 * Source: methods.md §e; Tervonen & Lahdelma 2007.
 */
export function weightSampler(
  criteria: number,
  random: () => number,
  order?: CriterionOrder,
): (weights: Float64Array) => void {
  const cuts = new Float64Array(Math.max(0, criteria - 1));
  const uniform = (weights: Float64Array): void => {
    for (let index = 0; index < cuts.length; index += 1) cuts[index] = random();
    // A typed array sorts by number; a plain one would sort by spelling.
    cuts.sort();
    let before = 0;
    for (let index = 0; index < criteria; index += 1) {
      const cut = cuts[index] ?? 1;
      weights[index] = cut - before;
      before = cut;
    }
  };
  if (order === undefined) return uniform;
  const places = new Float64Array(criteria);
  return (weights) => {
    uniform(places);
    places.sort();
    handOut(places, order, weights);
  };
}

/** Gives ascending places to groups, the largest to the first group. */
function handOut(places: Float64Array, order: CriterionOrder, weights: Float64Array): void {
  let left = places.length;
  for (const group of order) {
    let sum = 0;
    for (let taken = 0; taken < group.length; taken += 1) {
      left -= 1;
      sum += places[left] ?? 0;
    }
    for (const criterion of group) weights[criterion] = sum / group.length;
  }
}
