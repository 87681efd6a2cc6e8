import type { Share } from '../cell';

/** 95% of a normal distribution lies within this many standard deviations. */
const Z = 1.959964;

export type Interval = readonly [low: Share, high: Share];

/**
 * Wilson score interval for x of n: (p + z²/2n ± z√(p(1−p)/n + z²/4n²))/(1 + z²/n), clipped to 0–1.
 *
 * `undefined` without trials or when x is not between 0 and n. 81 of 263 -> 0.2553–0.3662.
 * Source: Wilson 1927; Newcombe 1998, Statistics in Medicine 17:857–872, method 3.
 */
export function wilson(x: number, n: number, z: number = Z): Interval | undefined {
  if (!(n > 0) || !(x >= 0 && x <= n)) return undefined;
  const p = x / n;
  const square = (z * z) / n;
  const middle = (p + square / 2) / (1 + square);
  const reach = (z * Math.sqrt((p * (1 - p)) / n + square / (4 * n))) / (1 + square);
  return [Math.max(0, middle - reach), Math.min(1, middle + reach)];
}
