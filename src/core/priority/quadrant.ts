import { HIGH_SCORE, type NeedScore, TOLERANCE } from './needScore';
import type { Support } from './support';

/** Score against support (domain.md §5): do, find partners, opportunity, later. */
export type Quadrant = 'DO' | 'SEEK_PARTNER' | 'OPPORTUNITY' | 'DEFER';

export interface Placement {
  /** One quadrant, or two while missing scores leave it open; none for a need that is not scored. */
  readonly possible: readonly Quadrant[];
  /** False when nobody's position is recorded: support is then unknown, which is not the same as neutral. */
  readonly supportKnown: boolean;
}

/** From this sum a need counts as supported. */
export const ENOUGH_SUPPORT = 1;

/**
 * Places a need by score (60 and more is high) and support (1 and more is supported).
 *
 * A score interval that straddles 60 gives two quadrants. Without any recorded position there is no support to
 * count on, so the need stands with those that lack it, and `supportKnown` is false.
 */
export function placeNeed(score: NeedScore, support: Support): Placement {
  const supportKnown = support.total !== undefined;
  if (score.filled === 0) return { possible: [], supportKnown };
  const supported = (support.total ?? 0) >= ENOUGH_SUPPORT - TOLERANCE;
  const high: Quadrant = supported ? 'DO' : 'SEEK_PARTNER';
  const low: Quadrant = supported ? 'OPPORTUNITY' : 'DEFER';
  if (score.low >= HIGH_SCORE - TOLERANCE) return { possible: [high], supportKnown };
  if (score.high < HIGH_SCORE - TOLERANCE) return { possible: [low], supportKnown };
  return { possible: [high, low], supportKnown };
}
