import { oncePer } from '../once';
import type { NeedRow } from '../tables/needs';
import type { VillageData } from '../tables/tables';
import { criterionValues } from './criteria';
import { fundNeeds, type NeedFunding } from './funding';
import { type NeedScore, scoreNeed } from './needScore';
import { type Placement, placeNeed } from './quadrant';
import { possibleRanks, type RankRange } from './ranks';
import { NO_SUPPORT, type Support, supportOf } from './support';
import { type WeightsInForce, weightsInForce } from './weights/weightsInForce';

export interface UnrankedNeed {
  readonly need: NeedRow;
  /** The need's id; a need without one, or with one that stands twice, is known by its cell `Kebutuhan!7`. */
  readonly key: string;
  readonly score: NeedScore;
  readonly support: Support;
  /** `undefined` when the need has no id of its own, so that no program can name it. */
  readonly funding: NeedFunding | undefined;
  readonly placement: Placement;
}

export interface RankedNeed extends UnrankedNeed {
  readonly rank: RankRange;
}

export interface PriorityResult {
  readonly weights: WeightsInForce;
  /**
   * By the middle of the possible ranks, so that a need that is hardly assessed does not stand above known ones;
   * inside a tie by name.
   */
  readonly scored: readonly RankedNeed[];
  /** Needs with no criterion filled in. */
  readonly unscored: readonly UnrankedNeed[];
  /** True when one need surely comes first; also false when there is none. */
  readonly firstIsCertain: boolean;
  readonly leftOut: { readonly done: number; readonly rejected: number };
  /** Needs shown without support and funding, because they have no id of their own. */
  readonly withoutId: number;
}

/** Ranks every need that is not done or rejected, with support and funding beside the score (domain.md §5). */
export const rankNeeds: (data: VillageData) => PriorityResult = oncePer((data) => {
  const weights = weightsInForce(data.settings);
  const supports = supportOf(data);
  const funding = fundNeeds(data);
  const open = data.rows.needs.filter((need) => need.status !== 'DONE' && need.status !== 'REJECTED');
  const all = open.map((need) => judge(need, weights.weights, supports, funding));
  const withScore = all.filter((need) => need.score.filled > 0);
  const ranks = possibleRanks(withScore.map((need) => need.score));
  const scored = withScore.map((need, index) => ({
    ...need,
    rank: ranks[index] ?? { best: 1, worst: 1, tied: false },
  }));
  scored.sort((a, b) => middle(a) - middle(b) || a.rank.best - b.rank.best || byName(a, b));
  return {
    weights,
    scored,
    unscored: all.filter((need) => need.score.filled === 0).sort(byName),
    firstIsCertain: scored.some((need) => need.rank.worst === 1),
    leftOut: { done: count(data, 'DONE'), rejected: count(data, 'REJECTED') },
    withoutId: open.filter((need) => need.id === undefined).length,
  };
});

function judge(
  need: NeedRow,
  weights: readonly number[],
  supports: ReadonlyMap<string, Support>,
  funding: ReadonlyMap<string, NeedFunding>,
): UnrankedNeed {
  const score = scoreNeed(criterionValues(need), weights);
  const support = (need.id === undefined ? undefined : supports.get(need.id)) ?? NO_SUPPORT;
  return {
    need,
    key: need.id ?? `${need.origin.sheetName}!${need.origin.row}`,
    score,
    support,
    funding: need.id === undefined ? undefined : funding.get(need.id),
    placement: placeNeed(score, support),
  };
}

/** Twice the middle of the possible ranks. */
function middle({ rank }: RankedNeed): number {
  return rank.best + rank.worst;
}

/** How a need is called: its name, else its key. */
export function nameOf({ need, key }: UnrankedNeed): string {
  return need.name ?? key;
}

function byName(a: UnrankedNeed, b: UnrankedNeed): number {
  const [first, second] = [nameOf(a).toLowerCase(), nameOf(b).toLowerCase()];
  if (first !== second) return first < second ? -1 : 1;
  return a.need.origin.row - b.need.origin.row;
}

function count(data: VillageData, status: 'DONE' | 'REJECTED'): number {
  return data.rows.needs.filter((need) => need.status === status).length;
}
