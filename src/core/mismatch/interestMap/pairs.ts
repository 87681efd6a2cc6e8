import type { Share } from '../../cell';
import { oncePer } from '../../once';
import { pairAt } from '../mactor/agreements';
import type { ActorAnalysis } from '../mactor/analyseActors';
import type { ActorsAndNeeds } from './actorsAndNeeds';

/** How two actors stand to each other over all they share. */
export type PairVerdict = 'conflict' | 'mixed' | 'aligned';

/** A need on which both actors of a pair take a side. */
export interface Topic {
  /** Index among the needs. */
  readonly need: number;
  /** ½(|A| + |B|) in the pair's order. */
  readonly weight: number;
  readonly together: boolean;
}

/** Two actors who share at least one topic. */
export interface Pair {
  /** Indices among the actors, the smaller first: the village is 0. */
  readonly one: number;
  readonly other: number;
  readonly convergence: number;
  readonly divergence: number;
  /** MI, 0 wholly together … 1 wholly apart. */
  readonly index: Share;
  readonly verdict: PairVerdict;
  /** 3 when power was weighed in, else 2. */
  readonly order: 2 | 3;
}

/** From here on a pair differs more than it agrees. */
const CONFLICT = 0.5;
/** From here on there is something to talk about. */
const MIXED = 0.2;
/** Least divergence of a conflict. */
const LEAST = 1;
/** Of one need alone nothing is said about two actors as a whole. */
const LEAST_KNOWN = 2;
const TOLERANCE = 1e-9;

/** Every pair that shares a topic, the village's first. */
export function pairsOf(analysis: ActorAnalysis): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let one = 0; one < analysis.actors; one += 1) {
    for (let other = one + 1; other < analysis.actors; other += 1) {
      const pair = pairOf(one, other, analysis);
      if (pair !== undefined) pairs.push(pair);
    }
  }
  return pairs;
}

/**
 * Mismatch index of two actors: MI = DAA/(CAA + DAA), 0–1; `undefined` when they share no topic.
 *
 * Order 3 when both have power R* > 0, else order 2, so that a weak actor's conflicts stay visible. Conflict: MI ≥ 0,5 and
 * DAA ≥ 1; mixed: MI ≥ 0,2 otherwise; aligned below. CAA 4 and DAA 6 -> 0,6. Source: methods.md §g, mismatch list.
 */
export function pairOf(one: number, other: number, analysis: ActorAnalysis): Pair | undefined {
  const order = orderFor(one, other, analysis);
  const agreements = (order === 3 ? analysis.order3 : undefined) ?? analysis.order2;
  const at = pairAt(one, other, analysis.actors);
  const convergence = agreements.convergence[at] ?? 0;
  const divergence = agreements.divergence[at] ?? 0;
  const both = convergence + divergence;
  if (both === 0) return undefined;
  const index = divergence / both;
  return {
    one: Math.min(one, other),
    other: Math.max(one, other),
    convergence,
    divergence,
    index,
    verdict: verdictOf(index, divergence),
    order,
  };
}

function orderFor(one: number, other: number, { order3, weights }: ActorAnalysis): 2 | 3 {
  const powerful = (weights?.[one] ?? 0) > 0 && (weights?.[other] ?? 0) > 0;
  return order3 !== undefined && powerful ? 3 : 2;
}

function verdictOf(index: Share, divergence: number): PairVerdict {
  if (index >= CONFLICT - TOLERANCE && divergence >= LEAST - TOLERANCE) return 'conflict';
  return index >= MIXED - TOLERANCE ? 'mixed' : 'aligned';
}

/** The needs on which both take a side; differing ones first, the heaviest first. */
export function topicsOf(pair: Pair, { stances }: ActorsAndNeeds, { weights }: ActorAnalysis): readonly Topic[] {
  const power = (actor: number): number => (pair.order === 3 ? (weights?.[actor] ?? 0) : 1);
  const topics: Topic[] = [];
  const [own = [], others = []] = [stances[pair.one], stances[pair.other]];
  for (const need of knownIn(own)) {
    const [mine = 0, theirs = 0] = [own[need], others[need]];
    if (mine === 0 || theirs === 0) continue;
    const weight = (Math.abs(mine) * power(pair.one) + Math.abs(theirs) * power(pair.other)) / 2;
    topics.push({ need, weight, together: mine > 0 === theirs > 0 });
  }
  return topics.sort((a, b) => Number(a.together) - Number(b.together) || b.weight - a.weight || a.need - b.need);
}

/** A conflict over at least two needs with both positions known: what rule M15 flags, and what keeps a partner away. */
export function isConflict(pair: Pair, map: ActorsAndNeeds): boolean {
  return pair.verdict === 'conflict' && knownTogether(pair, map) >= LEAST_KNOWN;
}

/** On how many needs both positions are known, neutral ones included. */
export function knownTogether(pair: Pick<Pair, 'one' | 'other'>, { stances }: ActorsAndNeeds): number {
  const theirs = stances[pair.other] ?? [];
  return knownIn(stances[pair.one] ?? []).filter((need) => theirs[need] !== undefined).length;
}

/** Needs on which an actor's stake is known: few of many, and asked for with each of its pairs. */
const knownIn = oncePer((stakes: readonly (number | undefined)[]): readonly number[] => {
  const known: number[] = [];
  for (let need = 0; need < stakes.length; need += 1) if (stakes[need] !== undefined) known.push(need);
  return known;
});
