import type { InfluencePower } from './influencePower';

/** Where an actor stands on the influence map. */
export type InfluenceRole = 'dominant' | 'relay' | 'dominated' | 'autonomous';

/** Rounding of sums: a value this close to the mean is at the mean. */
const TOLERANCE = 1e-9;

/** Roles cut at mean influence and mean dependence, at the mean is high; `undefined` when nobody influences anybody. */
export function influenceRoles({
  actors,
  influence,
  dependence,
  total,
}: InfluencePower): readonly InfluenceRole[] | undefined {
  if (total === 0) return undefined;
  const cut = total / actors - TOLERANCE;
  return influence.map((one, i) => roleOf(one >= cut, (dependence[i] ?? 0) >= cut));
}

function roleOf(strong: boolean, dependent: boolean): InfluenceRole {
  if (strong) return dependent ? 'relay' : 'dominant';
  return dependent ? 'dominated' : 'autonomous';
}
