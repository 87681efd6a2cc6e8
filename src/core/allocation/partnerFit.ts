import type { Share } from '../cell';
import { latestPositions } from '../latestPositions';
import { liesOutsideFocus } from '../mismatch/focus';
import { villageConflicts } from '../mismatch/interestMap/villageConflicts';
import { homePlaces, locationPlaces, missingPlaces, NATIONAL, names } from '../mismatch/places';
import { EMPTY_SALIENCE, type InterestRow } from '../tables/interests';
import type { NeedRow } from '../tables/needs';
import type { Settings } from '../tables/settings';
import type { StakeholderRow } from '../tables/stakeholders';
import type { VillageData } from '../tables/tables';
import { type Fit, type FitParts, type FitWeights, fitOf } from './fit';
import { type Offer, offersOf } from './offers';
import { willingnessOf } from './willingness';

/**
 * What keeps a stakeholder from a need. Neither its authority nor how long it works in the village is recorded, so no gates
 * of these kinds exist; a program of its own that is over says nothing about the next one.
 */
export type Gate = 'conflict' | 'area' | 'inactive';

/** A stakeholder that could work on needs; the village itself is none. */
export interface Partner {
  readonly id: string;
  readonly row: StakeholderRow;
  readonly active: boolean;
  /** `undefined` when no amount is known. */
  readonly offer: Offer | undefined;
}

/** A partner beside one need. */
export interface Pair {
  readonly partner: Partner;
  readonly parts: FitParts;
  readonly fit: Fit<Gate>;
  /** The position that holds, when one is recorded. */
  readonly position: InterestRow | undefined;
}

/** An objection this important keeps a partner from leading; a rejection, or one in conflict with the village, always. */
const WEIGHTY = 3;

/** Every stakeholder but the village, active ones first, each group in the order of the sheet. */
export function partnersOf(data: VillageData): readonly Partner[] {
  const offers = offersOf(data);
  const found = new Map<string, Partner>();
  for (const row of data.rows.stakeholders) {
    if (row.id === undefined || row.type === 'VILLAGE_GOV') continue;
    const active = row.status !== 'INACTIVE' && !row.origin.unread.has('status');
    found.set(row.id, { id: row.id, row, active, offer: offers.get(row.id) });
  }
  const inOrder = Array.from(found.values()).sort((a, b) => a.row.origin.row - b.row.origin.row);
  return [...inOrder.filter(({ active }) => active), ...inOrder.filter(({ active }) => !active)];
}

export function fitWeights({ values }: VillageData['settings']): FitWeights {
  return {
    relevance: values.fitWeightRelevance,
    resources: values.fitWeightResources,
    willingness: values.fitWeightWillingness,
    reach: values.fitWeightReach,
  };
}

/** Fit of every need with every partner, in the order given. */
export function pairUp(
  needs: readonly NeedRow[],
  partners: readonly Partner[],
  data: VillageData,
): readonly (readonly Pair[])[] {
  const weights = fitWeights(data.settings);
  const positions = positionsByNeed(data);
  const conflicts = villageConflicts(data);
  const home = homeOf(data.settings.values);
  const reaches = partners.map(({ row }) => reachFrom(row, home));
  const pairOf = (need: NeedRow, partner: Partner, index: number, position: InterestRow | undefined): Pair => {
    const reach = reaches[index]?.(need.location) ?? UNKNOWN_REACH;
    const parts: FitParts = {
      relevance: relevanceOf(partner.row, need),
      resources: resourcesOf(partner.offer, need.estimatedCost),
      willingness: willingnessIn(position),
      reach: reach.part,
    };
    const gate = !partner.active
      ? 'inactive'
      : isConflict(position, conflicts.has(partner.id))
        ? 'conflict'
        : reach.gate;
    return { partner, parts, fit: fitOf(parts, weights, gate), position };
  };
  const plain = new Map<string, Pair[]>();
  return needs.map((need) => {
    const held = positions.get(need.id ?? '');
    const alike = alikeNeeds(need, plain);
    return partners.map((partner, index) => {
      const position = held?.get(partner.id);
      if (position !== undefined || partner.offer !== undefined) return pairOf(need, partner, index, position);
      const pair = alike[index] ?? pairOf(need, partner, index, undefined);
      alike[index] = pair;
      return pair;
    });
  });
}

/** Without a position and an offer a pair is the same for every need of one field, goal and place: made once. */
function alikeNeeds({ sector, sdg, location }: NeedRow, known: Map<string, Pair[]>): Pair[] {
  const key = `${sector}|${sdg}|${location === undefined ? '' : `=${location}`}`;
  const pairs = known.get(key) ?? [];
  known.set(key, pairs);
  return pairs;
}

/** 1 for a shared Bidang or SDGs Desa, 0 where rule M3 would say it lies outside the focus, else unknown. */
export function relevanceOf(row: Pick<StakeholderRow, 'focus'>, need: NeedRow): Share | undefined {
  const { focus } = row;
  if (focus === undefined) return undefined;
  if (need.sector !== undefined && focus.sectors.includes(need.sector)) return 1;
  if (need.sdg !== undefined && focus.goals.includes(need.sdg)) return 1;
  return liesOutsideFocus(row, need) ? 0 : undefined;
}

function resourcesOf(offer: Offer | undefined, cost: number | undefined): Share | undefined {
  return offer === undefined || cost === undefined || cost <= 0 ? undefined : Math.min(1, offer.amount / cost);
}

/** A position whose importance could not be read is unknown: only an empty one counts as 3. */
function willingnessIn(position: InterestRow | undefined): Share | undefined {
  if (position === undefined || position.origin.unread.has('salience')) return undefined;
  return willingnessOf(position.position, position.salience);
}

/** An objection to this need that is a rejection or important, or comes from a partner in conflict with the village. */
function isConflict(position: InterestRow | undefined, isApart: boolean): boolean {
  if (position?.position === -2) return true;
  if (position?.position !== -1) return false;
  if (isApart) return true;
  return !position.origin.unread.has('salience') && (position.salience ?? EMPTY_SALIENCE) >= WEIGHTY;
}

function positionsByNeed({ rows }: VillageData): ReadonlyMap<string, ReadonlyMap<string, InterestRow>> {
  const byNeed = new Map<string, InterestRow[]>();
  for (const row of rows.interests) {
    if (row.needId === undefined) continue;
    const list = byNeed.get(row.needId);
    if (list === undefined) byNeed.set(row.needId, [row]);
    else list.push(row);
  }
  return new Map(Array.from(byNeed).map(([id, list]) => [id, latestPositions(list)] as const));
}

interface Reach {
  readonly part: Share | undefined;
  readonly gate: 'area' | undefined;
}

const UNKNOWN_REACH: Reach = { part: undefined, gate: undefined };
const WHOLE_REACH: Reach = { part: 1, gate: undefined };
const NO_REACH: Reach = { part: undefined, gate: 'area' };

interface Home {
  readonly places: readonly string[];
  /** False while a name is missing by which a work area could mean the village. */
  readonly isNamed: boolean;
}

function homeOf(settings: Settings): Home {
  return {
    places: [...homePlaces(settings), ...NATIONAL],
    isNamed: missingPlaces(settings).length === 0,
  };
}

/** How far a work area reaches, by Lokasi: as in rule M14, an empty one, or a village nobody has named, is unknown. */
function reachFrom({ workArea }: StakeholderRow, home: Home): (location: string | undefined) => Reach {
  if (workArea === undefined) return () => UNKNOWN_REACH;
  if (names(workArea, home.places)) return () => WHOLE_REACH;
  const byLocation = new Map<string, Reach>();
  return (location) => {
    if (location === undefined) return UNKNOWN_REACH;
    const before = byLocation.get(location);
    if (before !== undefined) return before;
    const reach = names(workArea, locationPlaces(location)) ? WHOLE_REACH : home.isNamed ? NO_REACH : UNKNOWN_REACH;
    byLocation.set(location, reach);
    return reach;
  };
}
