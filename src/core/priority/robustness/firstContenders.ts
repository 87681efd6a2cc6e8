import { changeToFirst, type WeightChange } from './changeToFirst';
import type { FirstPlace } from './firstPlaces';
import { atBest, atWorst, type Compared, type Leader } from './weightLimits';

/** What would make a need first: a weight, or why there is none. */
export type WayToFirst = WeightChange | 'leads' | 'noWeight' | 'noSureWeight' | 'valuesMissing';

export interface FirstContender {
  readonly key: string;
  readonly way: WayToFirst;
}

export interface FirstContenders {
  readonly shown: readonly FirstContender[];
  /** How many more there are. */
  readonly more: number;
}

/** How many needs that may come first are shown. */
const SHOWN = 8;

/**
 * The leaders, then the needs that are first in 5% of the samples or more by how often they are, each with what would make
 * it first.
 */
export function firstContenders(
  places: ReadonlyMap<string, FirstPlace>,
  leader: Leader | undefined,
  compared: Compared | undefined,
  weights: readonly number[],
): FirstContenders {
  const leaders = leader === undefined ? [] : [leader.key, ...leader.tiedWith];
  const known = new Set(leaders);
  const often = Array.from(places)
    .filter(([key, { firmness }]) => firmness !== 'seldom' && !known.has(key))
    .sort((a, b) => b[1].times - a[1].times);
  const keys = leaders.concat(often.map(([key]) => key));
  return {
    shown: keys.slice(0, SHOWN).map((key) => ({ key, way: known.has(key) ? 'leads' : wayOf(key, compared, weights) })),
    more: Math.max(0, keys.length - SHOWN),
  };
}

/** Unknown values of the others stand at their best, so that a weight that is named is sure. */
function wayOf(key: string, compared: Compared | undefined, weights: readonly number[]): WayToFirst {
  const own = compared?.needs.find(({ need }) => need.key === key);
  if (compared === undefined || own === undefined || own.row.includes(undefined)) return 'valuesMissing';
  const others = compared.needs.filter((each) => each !== own).map(({ row }) => row);
  const change = changeToFirst(atWorst(own.row), others.map(atBest), weights);
  return change ?? (others.some((row) => row.includes(undefined)) ? 'noSureWeight' : 'noWeight');
}
