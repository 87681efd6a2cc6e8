import type { VillageData } from '../../tables/tables';
import { actorContextFor } from '../actorContext';
import { interestMapOf } from './interestMapOf';
import { isConflict } from './pairs';

/** Stakeholders that rule M15 flags beside the village: over all they share they differ as much as they agree, or more. */
export function villageConflicts(data: VillageData): ReadonlySet<string> {
  const map = interestMapOf(actorContextFor(data));
  const found = map.pairs.filter((pair) => pair.one === 0 && isConflict(pair, map));
  return new Set(found.map(({ other }) => map.actors[other] ?? ''));
}
