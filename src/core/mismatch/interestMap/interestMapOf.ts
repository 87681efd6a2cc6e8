import { oncePer } from '../../once';
import { VILLAGE } from '../../tables/tables';
import { type ActorContext, actorContextFor } from '../actorContext';
import { pairAt } from '../mactor/agreements';
import { type ActorAnalysis, analyseActors } from '../mactor/analyseActors';
import { type ActorsAndNeeds, actorsAndNeeds } from './actorsAndNeeds';
import { type Pair, pairsOf } from './pairs';

/** Who agrees with whom on what, and who could help to talk. */
export interface InterestMap extends ActorsAndNeeds {
  readonly analysis: ActorAnalysis;
  readonly pairs: readonly Pair[];
  readonly silent: readonly SilentPartner[];
  /** Aligned with the village but with R* below 0,5; only where influence is known. */
  readonly lowPower: readonly number[];
}

/** A stakeholder known to be neutral on what matters much to the village. */
export interface SilentPartner {
  readonly actor: number;
  readonly need: number;
}

/** From this stake on a need matters much to the village. */
const MATTERS = 3;
/** Below this power an ally needs backing. */
const LOW_POWER = 0.5;
/** Names a suggestion carries. */
const NAMED = 3;

/** Compares all positions of the village and its partners. */
export function interestMapOf(context: ActorContext): InterestMap {
  return compare(actorContextFor(context.data));
}

const compare = oncePer((context: ActorContext): InterestMap => {
  const map = actorsAndNeeds(context);
  const analysis = analyseActors(map.stances, map.influences);
  const pairs = pairsOf(analysis);
  return { ...map, analysis, pairs, silent: silentPartners(map), lowPower: lowPowerAllies(pairs, analysis) };
});

function silentPartners({ stances, needs, actors }: ActorsAndNeeds): readonly SilentPartner[] {
  const found: SilentPartner[] = [];
  needs.forEach((_, need) => {
    if (Math.abs(stances[0]?.[need] ?? 0) < MATTERS) return;
    actors.forEach((id, actor) => {
      if (id !== VILLAGE && stances[actor]?.[need] === 0) found.push({ actor, need });
    });
  });
  return found;
}

function lowPowerAllies(pairs: readonly Pair[], { weights }: ActorAnalysis): readonly number[] {
  if (weights === undefined) return [];
  const aligned = pairs.filter(({ one, verdict }) => one === 0 && verdict === 'aligned');
  return aligned.map(({ other }) => other).filter((actor) => (weights[actor] ?? 0) < LOW_POWER);
}

/** Who could mediate: actors aligned with both sides, those least at odds with either first. */
export function mediatorsOf(pair: Pair, map: InterestMap): readonly number[] {
  const known = mediators(map);
  const before = known.get(pair);
  if (before !== undefined) return before;
  const found = lookForMediators(pair, map);
  known.set(pair, found);
  return found;
}

const mediators = oncePer((_: InterestMap) => new Map<Pair, readonly number[]>());

function lookForMediators(pair: Pair, map: InterestMap): readonly number[] {
  const aligned = alignedPairs(map);
  const actors = map.actors.length;
  const found: { actor: number; worst: number; together: number }[] = [];
  for (let actor = 0; actor < actors; actor += 1) {
    if (actor === pair.one || actor === pair.other) continue;
    const first = aligned.get(pairAt(pair.one, actor, actors));
    const second = first && aligned.get(pairAt(pair.other, actor, actors));
    if (first === undefined || second === undefined) continue;
    const worst = Math.max(first.index, second.index);
    found.push({ actor, worst, together: Math.min(first.convergence, second.convergence) });
  }
  found.sort((a, b) => a.worst - b.worst || b.together - a.together || a.actor - b.actor);
  return found.slice(0, NAMED).map(({ actor }) => actor);
}

/** Aligned pairs by their place among all pairs. */
const alignedPairs = oncePer(
  ({ pairs, actors }: InterestMap): ReadonlyMap<number, Pair> =>
    new Map(
      pairs
        .filter(({ verdict }) => verdict === 'aligned')
        .map((pair) => [pairAt(pair.one, pair.other, actors.length), pair]),
    ),
);

/** Natural allies of the village: aligned with it, those with most in common first. */
export function alliesOf({ pairs }: Pick<InterestMap, 'pairs'>): readonly number[] {
  return pairs
    .filter(({ one, verdict }) => one === 0 && verdict === 'aligned')
    .sort((a, b) => b.convergence - a.convergence || a.other - b.other)
    .slice(0, NAMED)
    .map(({ other }) => other);
}
