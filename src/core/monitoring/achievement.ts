import type { Percent } from '../cell';

/** Rising: more is better. Falling: less is better, as with waiting times or complaints. */
export type Direction = 'rising' | 'falling';

/** A target with its lower and upper bound; a single target has both equal. */
export type TargetRange = readonly [low: number, high: number];

/** Words for an achievement, best first. */
export type Band = 'veryHigh' | 'high' | 'medium' | 'low' | 'veryLow';

/**
 * Achievement in percent: rising 100·R/T, falling 100·(2T − R)/T; inside a target range it is 100.
 *
 * Above the range its upper bound counts, below it the lower one. `undefined` when R is missing or the bound is 0 or
 * less. Raw: may pass 100, and falls below 0 once a falling R exceeds 2T. 70 of 80–90, rising -> 87.5.
 * Source: PermenPANRB 8/2021 annex p.100; methods.md §j.
 */
export function achievement(
  actual: number | undefined,
  [low, high]: TargetRange,
  direction: Direction,
): Percent | undefined {
  if (actual === undefined || high <= 0) return undefined;
  if (actual >= low && actual <= high) return 100;
  const target = actual > high ? high : low;
  if (target <= 0) return undefined;
  return finite((100 * (direction === 'rising' ? actual : 2 * target - actual)) / target);
}

/**
 * Progress from the baseline to the target, 100·(A − B)/(T − B), in either direction; `undefined` when T = B.
 *
 * Raw: below 0 after a step back, above 100 beyond the target. 30 -> 10, now 20 -> 50. Source: methods.md §j.
 */
export function baselineProgress(baseline: number, target: number, actual: number): Percent | undefined {
  return target === baseline ? undefined : finite((100 * (actual - baseline)) / (target - baseline));
}

/** An achievement as it enters an average: 0–100, so that one indicator cannot make up for another. */
export function capped(percent: Percent): Percent {
  return Math.min(100, Math.max(0, percent));
}

const BANDS: readonly (readonly [above: Percent, band: Band])[] = [
  [90, 'veryHigh'],
  [75, 'high'],
  [65, 'medium'],
  [50, 'low'],
];

/** The word for an achievement: above 90, 75, 65, 50. Intervals as printed for village and regency reports (methods.md §j). */
export function bandOf(percent: Percent): Band {
  return BANDS.find(([above]) => percent > above)?.[1] ?? 'veryLow';
}

/** A number that can be shown; sums and quotients of extreme figures may leave the range of numbers. */
export function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}
