import type { Percent, Share } from '../cell';

/** How a program stands: `NO_DATA` is grey and never red. */
export type Light = 'ON_TRACK' | 'ATTENTION' | 'LATE' | 'NO_DATA';

export interface LightThresholds {
  readonly onTrackFrom: Share;
  readonly attentionFrom: Share;
}

// 0.7 × 100 and a mean of capped percents both carry binary dust.
const TOLERANCE = 1e-9;

/** The light of a capped achievement: on track from 90, attention from 70, else late (domain.md §3.5). */
export function lightOf(percent: Percent | undefined, { onTrackFrom, attentionFrom }: LightThresholds): Light {
  if (percent === undefined) return 'NO_DATA';
  if (percent >= 100 * onTrackFrom - TOLERANCE) return 'ON_TRACK';
  return percent >= 100 * attentionFrom - TOLERANCE ? 'ATTENTION' : 'LATE';
}
