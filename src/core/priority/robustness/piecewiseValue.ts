/**
 * Piecewise-linear value of a measured x between cut-offs; outside, the end segments go on or the value is held to 0–1.
 *
 * Cut-offs ascend and are at least two; values stand at the cut-offs. Cut-offs 50 75 90 100 with values 1 .8 .5 0:
 * 60 -> .92; 120 -> −1, or 0 when clipped. Fewer cut-offs give `undefined`. Source: methods.md §e.
 */
export function piecewiseValue(
  x: number,
  cutoffs: readonly number[],
  values: readonly number[],
  outside: 'interpolate' | 'clip',
): number | undefined {
  if (cutoffs.length < 2 || values.length !== cutoffs.length) return undefined;
  const inner = cutoffs.findIndex((cutoff, index) => index > 0 && x <= cutoff);
  const end = inner < 0 ? cutoffs.length - 1 : inner;
  const [from = 0, to = 0] = cutoffs.slice(end - 1, end + 1);
  const [low = 0, high = 0] = values.slice(end - 1, end + 1);
  const value = low + ((x - from) / (to - from)) * (high - low);
  return outside === 'clip' ? Math.min(1, Math.max(0, value)) : value;
}
