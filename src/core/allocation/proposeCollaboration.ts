import type { Points } from '../cell';
import { type RankedNeed, rankNeeds } from '../priority/rankNeeds';
import type { AssetRow } from '../tables/assets';
import type { VillageData } from '../tables/tables';
import { assign } from './assignment';
import { canWeigh } from './fit';
import { isCounted } from './offers';
import { fitWeights, type Gate, type Pair, type Partner, pairUp, partnersOf } from './partnerFit';
import { type FundsSpread, spreadFunds } from './spreadFunds';
import { spendBudget, type VillageBudget } from './villageBudget';

/** Most needs and partners that are compared; a village has far fewer, and what is left out is counted. */
const MOST_NEEDS = 300;
const MOST_PARTNERS = 200;

/** A partner beside a need, and the worth of the two together. */
export interface Candidate {
  readonly pair: Pair;
  /** Score × fit, each at its low end while it is an interval. */
  readonly worth: Points;
}

/** Why nobody leads: no partners at all, all suitable ones lead as many needs as they may, or the most common gate. */
export type Without = Gate | 'nobody' | 'busy';

export interface Proposal {
  readonly need: RankedNeed;
  readonly lead: Candidate | undefined;
  /** The best of the others, whatever else they lead. */
  readonly second: Candidate | undefined;
  readonly without: Without | undefined;
  /** Partners that a gate keeps away: objections first, then other areas, then inactive ones. */
  readonly gated: readonly Pair[];
}

export interface Proposals {
  /** True when the weights of fit cannot be used; nothing is proposed then. */
  readonly refused: boolean;
  readonly list: readonly Proposal[];
  readonly spread: FundsSpread;
  /** `undefined` while the setting is empty. */
  readonly village: VillageBudget | undefined;
  /** Keys of the needs that each partner leads, by partner id. */
  readonly leads: ReadonlyMap<string, readonly string[]>;
  /** Shareable Aset by owner, money counted as an offer left out. */
  readonly assets: ReadonlyMap<string, readonly AssetRow[]>;
  readonly leftOut: {
    readonly unscored: number;
    readonly needs: number;
    readonly partners: number;
    /** Needs without a known cost, so that no gap can be told. */
    readonly noCost: number;
    /** Active partners that name money without an amount. */
    readonly noAmount: number;
  };
}

/** Who could lead which need, how known money spreads over the gaps, and which of the rest the village could close. */
export function proposeCollaboration(data: VillageData): Proposals {
  const ranking = rankNeeds(data);
  const everyone = partnersOf(data);
  const refused = !canWeigh(fitWeights(data.settings));
  const needs = refused ? [] : ranking.scored.slice(0, MOST_NEEDS);
  const partners = everyone.slice(0, MOST_PARTNERS);
  const rows = needs.map(({ need }) => need);
  const pairs = pairUp(rows, partners, data);
  const list = proposeLeads(needs, pairs, partners, data.settings.values.needsPerLead);
  const toFund = needs.map((need, at) => ({
    key: need.key,
    priority: priorityOf(need),
    gap: need.funding?.gap,
    pairs: pairs[at] ?? [],
  }));
  const spread = spreadFunds(toFund, partners);
  const { collaborationBudget: budget } = data.settings.values;
  return {
    refused,
    list,
    spread,
    village: budget === undefined ? undefined : spendBudget(spread.needs, budget),
    leads: leadsByPartner(list),
    assets: sharedAssets(data),
    leftOut: {
      unscored: ranking.unscored.length,
      needs: refused ? 0 : ranking.scored.length - needs.length,
      partners: everyone.length - partners.length,
      noCost: needs.filter(({ funding }) => funding?.gap === undefined).length,
      noAmount: partners.filter(({ active, offer, row }) => active && offer === undefined && namesMoney(row)).length,
    },
  };
}

/** The score that counts: the low end while it is an interval. */
export function priorityOf({ score }: RankedNeed): Points {
  return score.exact ?? score.low;
}

function proposeLeads(
  needs: readonly RankedNeed[],
  pairs: readonly (readonly Pair[])[],
  partners: readonly Partner[],
  most: number,
): readonly Proposal[] {
  const worths = needs.map((need, at) => (pairs[at] ?? []).map((pair) => worthOf(need, pair)));
  const { columns } = assign(
    worths,
    'max',
    partners.map(() => most),
  );
  return needs.map((need, at) => {
    const row = pairs[at] ?? [];
    const candidate = (index: number | undefined): Candidate | undefined => {
      const [pair, worth] = [row[index ?? -1], worths[at]?.[index ?? -1]];
      return pair === undefined || worth === undefined ? undefined : { pair, worth };
    };
    const leader = columns[at];
    const lead = candidate(leader);
    const second = candidate(bestOf(worths[at] ?? [], leader));
    const without = lead !== undefined ? undefined : second !== undefined ? 'busy' : commonGate(row);
    return { need, lead, second, without, gated: gatedOf(row) };
  });
}

function worthOf(need: RankedNeed, { fit }: Pair): Points | undefined {
  return fit.feasible ? priorityOf(need) * fit.low : undefined;
}

/** The column worth most beside one that is taken already; the first of equals. */
function bestOf(worths: readonly (Points | undefined)[], taken: number | undefined): number | undefined {
  let best: number | undefined;
  for (let index = 0; index < worths.length; index += 1) {
    const worth = worths[index];
    if (worth === undefined || index === taken) continue;
    if (best === undefined || worth > (worths[best] ?? 0)) best = index;
  }
  return best;
}

function gatedOf(pairs: readonly Pair[]): readonly Pair[] {
  const gates: readonly Gate[] = ['conflict', 'area', 'inactive'];
  return gates.flatMap((gate) => pairs.filter(({ fit }) => !fit.feasible && fit.gate === gate));
}

const GATES: readonly Gate[] = ['area', 'conflict', 'inactive'];

/** The gate that stops most partners; of equals the one named first. */
function commonGate(pairs: readonly Pair[]): Without {
  if (pairs.length === 0) return 'nobody';
  const counts = { area: 0, conflict: 0, inactive: 0 };
  for (const { fit } of pairs) if (!fit.feasible) counts[fit.gate] += 1;
  return GATES.reduce((most, gate) => (counts[gate] > counts[most] ? gate : most));
}

function leadsByPartner(list: readonly Proposal[]): Proposals['leads'] {
  const leads = new Map<string, string[]>();
  for (const { need, lead } of list) if (lead !== undefined) append(leads, lead.pair.partner.id, need.key);
  return leads;
}

function sharedAssets({ rows }: VillageData): ReadonlyMap<string, readonly AssetRow[]> {
  const owned = new Map<string, AssetRow[]>();
  for (const row of rows.assets) {
    const { ownerId, shareable } = row;
    if (ownerId === undefined || (shareable !== 'YES' && shareable !== 'CONDITIONAL') || isCounted(row)) continue;
    append(owned, ownerId, row);
  }
  return owned;
}

function append<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [one]);
  else list.push(one);
}

function namesMoney({ capacity }: Partner['row']): boolean {
  return capacity?.includes('FUNDS') === true;
}
