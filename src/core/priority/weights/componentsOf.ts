import type { Pair, PairwiseMatrix } from './pairwiseMatrix';

/** Groups of indices that judgements connect, directly or through others; one group means everything can be weighed. */
export function componentsOf(matrix: PairwiseMatrix): readonly (readonly number[])[] {
  const left = new Set(matrix.keys());
  const groups: number[][] = [];
  for (const start of matrix.keys()) {
    if (!left.delete(start)) continue;
    const group = [start];
    // The group grows while it is walked.
    for (const at of group) {
      for (const next of Array.from(left)) {
        if (matrix[at]?.[next] !== undefined && left.delete(next)) group.push(next);
      }
    }
    groups.push(group.sort((a, b) => a - b));
  }
  return groups;
}

/** The fewest pairs that would join all groups: the first of each with the first of the one before. */
export function joiningPairs(groups: readonly (readonly number[])[]): readonly Pair[] {
  return groups.slice(1).map((group, at): Pair => [groups[at]?.[0] ?? 0, group[0] ?? 0]);
}
