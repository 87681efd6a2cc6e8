import type { Percent } from '../cell';
import type { Settings } from '../tables/settings';

/** Rising: more is better. Falling: less is better, as with waiting times. Range: neither less nor more than the range. */
export type Direction = 'rising' | 'falling' | 'range';

/** A target with its lower and upper bound; a single target has both equal. */
export type TargetRange = readonly [low: number, high: number];

/** Words for an achievement, best first. */
export type Band = 'veryHigh' | 'high' | 'medium' | 'low' | 'veryLow';

/**
 * Achievement in percent: rising 100·R/T, falling 100·(2T − R)/T; inside a target range it is 100.
 *
 * Above the range its upper bound counts, below it the lower one. `undefined` when R is missing or the bound is 0 or
 * less. Raw: may pass 100, and falls below 0 once a falling R exceeds 2T. 70 of 80–90, rising -> 87.5.
 * Direction range (own convention): below the range as rising, above it as falling. 99 of 80–90 -> 90.
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
  const rises = direction === 'rising' || (direction === 'range' && actual < low);
  return finite((100 * (rises ? actual : 2 * target - actual)) / target);
}

/**
 * Progress from the baseline to the target, 100·(A − B)/(T − B), in either direction; `undefined` when T = B.
 *
 * Raw: below 0 after a step back, above 100 beyond the target. 30 -> 10, now 20 -> 50. Source: methods.md §j.
 */
export function baselineProgress(baseline: number, target: number, actual: number): Percent | undefined {
  return target === baseline ? undefined : finite((100 * (actual - baseline)) / (target - baseline));
}

/** An achievement as it enters an average: 0 to the cap, so that one indicator cannot make up for another. */
export function capped(percent: Percent, cap: Percent = 100): Percent {
  return Math.min(cap, Math.max(0, percent));
}

/** Above which share of the target each word begins, descending; below the last one it is very low. */
export type BandLimits = Pick<Settings, 'veryHighAbove' | 'highAbove' | 'mediumAbove' | 'lowAbove'>;

const BANDS: readonly (readonly [above: keyof BandLimits, band: Band])[] = [
  ['veryHighAbove', 'veryHigh'],
  ['highAbove', 'high'],
  ['mediumAbove', 'medium'],
  ['lowAbove', 'low'],
];

// 0.57 × 100 carries binary dust, as a mean of percents does.
const TOLERANCE = 1e-9;

/**
 * The word for an achievement: above 90, 75, 65, 50 unless the village sets other limits; an edge belongs to the lower
 * word. Intervals as printed for village and regency reports (methods.md §j). 90 -> high.
 */
export function bandOf(percent: Percent, limits: BandLimits): Band {
  return BANDS.find(([above]) => percent > 100 * limits[above] + TOLERANCE)?.[1] ?? 'veryLow';
}

/** A number that can be shown; sums and quotients of extreme figures may leave the range of numbers. */
export function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}
