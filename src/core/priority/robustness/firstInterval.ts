import type { Share } from '../../cell';
import { TOLERANCE } from '../needScore';

/** From which weight to which one a need is first, both within 0–1. */
export type WeightInterval = readonly [from: Share, to: Share];

/**
 * The weights t of one criterion with which a need is first, alone or tied, while the others keep their proportions.
 *
 * Against every other need: lead D = P − Pᵢ at the weight w in force, d = a − aᵢ on the criterion, g = (D − wd)/(1 − w); first
 * where t·d + (1 − t)·g ≥ 0 for all, w < 1. `undefined` when no weight of 0–1 does. Leads within 1e-9 are ties. D = −.1 and
 * d = .5 with w = .2: g = −.25, so from t = 1/3 on. Source: methods.md §f, closed form, for any need instead of the leader.
 */
export function firstInterval(
  weight: Share,
  leads: readonly number[],
  ahead: readonly number[],
): WeightInterval | undefined {
  let from = 0;
  let to = 1;
  for (let index = 0; index < leads.length; index += 1) {
    const lead = leads[index] ?? 0;
    const difference = ahead[index] ?? 0;
    const rest = ((Math.abs(lead) <= TOLERANCE ? 0 : lead) - weight * difference) / (1 - weight);
    const slope = difference - rest;
    const crossing = -rest / slope;
    if (Math.abs(slope) <= TOLERANCE) {
      if (rest < -TOLERANCE) return undefined;
    } else if (slope > 0) from = Math.max(from, crossing);
    else to = Math.min(to, crossing);
  }
  return from > to + TOLERANCE ? undefined : [from, to];
}
