import type { VillageData } from '../../tables/tables';
import { actorContextFor } from '../actorContext';
import { analyseActors } from '../mactor/analyseActors';
import { actorsAndNeeds } from './actorsAndNeeds';
import { isConflict, pairOf } from './pairs';

/** Stakeholders that rule M15 flags beside the village: over all they share they differ as much as they agree, or more. */
export function villageConflicts(data: VillageData): ReadonlySet<string> {
  const map = actorsAndNeeds(actorContextFor(data));
  const analysis = analyseActors(map.stances, map.influences);
  const found = map.actors.filter((_, actor) => {
    const pair = actor === 0 ? undefined : pairOf(0, actor, analysis);
    return pair !== undefined && isConflict(pair, map);
  });
  return new Set(found);
}
