import { influenceKey } from '../../tables/influence';
import type { InterestRow } from '../../tables/interests';
import type { NeedRow } from '../../tables/needs';
import { VILLAGE } from '../../tables/tables';
import type { ActorContext } from '../actorContext';
import type { Entries } from '../mactor/entries';
import { stanceOf } from './stanceOf';

/** Who stands where: the village and the stakeholders that take part, against the needs that are open. */
export interface ActorsAndNeeds {
  /** Ids, the village first, then in the order of the sheet. */
  readonly actors: readonly string[];
  readonly needs: readonly NeedRow[];
  /** Stakes −4 … 4, actor by need; unknown where no position is recorded or it could not be read. */
  readonly stances: Entries;
  /** The row behind each known stake. */
  readonly rows: readonly (readonly (InterestRow | undefined)[])[];
  /** Direct influences 0–4, actor by actor; absent without the sheet. */
  readonly influences: Entries | undefined;
}

/** Lays the latest positions out as a matrix. Inactive stakeholders and needs done or rejected stay out. */
export function actorsAndNeeds(context: ActorContext): ActorsAndNeeds {
  const actors = actorsOf(context);
  const needs = Array.from(context.openNeeds.values());
  const places = new Map(actors.map((id, index) => [id, index]));
  const stances = actors.map(() => new Array<number | undefined>(needs.length).fill(undefined));
  const rows = actors.map(() => new Array<InterestRow | undefined>(needs.length).fill(undefined));
  needs.forEach((need, k) => {
    for (const { id, row } of context.stands(need.id ?? '')) {
      const actor = places.get(id);
      const stance = stanceIn(row);
      if (actor === undefined || stance === undefined) continue;
      const [stakes, sources] = [stances[actor], rows[actor]];
      if (stakes !== undefined) stakes[k] = stance;
      if (sources !== undefined) sources[k] = row;
    }
  });
  return { actors, needs, stances, rows, influences: influencesOf(actors, context) };
}

/** An importance that could not be read leaves the stake unknown, unless the position is neutral. */
function stanceIn({ position, salience, origin }: InterestRow): number | undefined {
  if (position === undefined || (position !== 0 && origin.unread.has('salience'))) return undefined;
  return stanceOf(position, salience);
}

function actorsOf(context: ActorContext): readonly string[] {
  const ids = new Set([VILLAGE]);
  context.stakeholders.forEach((row, id) => {
    if (row.type !== 'VILLAGE_GOV' && context.isActive(id)) ids.add(id);
  });
  // Where the list of stakeholders is not at hand, those who hold a position are known all the same.
  for (const needId of context.openNeeds.keys()) for (const { id } of context.stands(needId)) ids.add(id);
  return Array.from(ids);
}

function influencesOf(actors: readonly string[], { data }: ActorContext): Entries | undefined {
  const { influence } = data;
  if (influence === undefined || influence.size === 0) return undefined;
  return actors.map((from) => actors.map((on) => (from === on ? 0 : influence.get(influenceKey(from, on))?.score)));
}
