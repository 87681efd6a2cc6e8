/**
 * Numbers u with 0 ≤ u < 1 that a seed fixes: mulberry32, the same on every engine; 12345 begins 0.9797, 0.3068, 0.4842.
 * Good enough for sampling weights, not for secrets. Source: methods.md §e.
 */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
