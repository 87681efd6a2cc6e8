import type { Percent, Points, Rupiah } from '../cell';
import type { Offer } from './offers';
import type { Pair, Partner } from './partnerFit';
import { type Transport, transport } from './transportation';

/** Extra money in the sentence about what more from a partner would do. */
export const EXTRA: Rupiah = 10_000_000;

/** A need with everything the spread of money looks at. */
export interface NeedToFund {
  readonly key: string;
  readonly priority: Points;
  /** Money still missing; `undefined` or 0 and less leaves the need out. */
  readonly gap: Rupiah | undefined;
  readonly pairs: readonly Pair[];
}

export interface Gift {
  readonly partner: Partner;
  readonly amount: Rupiah;
}

export interface FundedNeed {
  readonly key: string;
  readonly priority: Points;
  readonly gap: Rupiah;
  readonly gifts: readonly Gift[];
  readonly given: Rupiah;
  readonly unmet: Rupiah;
  /** How much of the gap is met, 0–100, rounded down to a tenth so that nothing sounds met that is not. */
  readonly met: Percent;
}

export interface FundingPartner {
  readonly partner: Partner;
  readonly offer: Offer;
  readonly used: Rupiah;
  readonly left: Rupiah;
  /** What `EXTRA` more from this partner would do: how far it brings the need it helps most; absent when it helps none. */
  readonly more: { readonly key: string; readonly met: Percent } | undefined;
}

export interface FundsSpread {
  readonly needs: readonly FundedNeed[];
  readonly partners: readonly FundingPartner[];
}

/** Spreads the money partners are known to have over the gaps of needs, by priority × fit (its low end) per rupiah. */
export function spreadFunds(needs: readonly NeedToFund[], partners: readonly Partner[]): FundsSpread {
  const open = needs.filter(({ gap }) => gap !== undefined && gap > 0);
  const givers = giversOf(partners);
  const found = transport({
    priority: open.map(({ priority }) => priority),
    fit: open.map(({ pairs }) => givers.map(({ at }) => lowFit(pairs[at]))),
    demand: open.map(({ gap }) => gap ?? 0),
    capacity: givers.map(({ offer }) => offer.amount),
  });
  if (found === undefined) return { needs: [], partners: [] };
  return {
    needs: open.map((need, at) => fundedNeed(need, givers, found.amounts[at] ?? [], found.unmet[at] ?? 0)),
    partners: givers.map(({ partner, offer }, at) => {
      const used = found.amounts.reduce((sum, row) => sum + (row[at] ?? 0), 0);
      const left = offer.amount - used;
      return { partner, offer, used, left, more: left > 0 ? undefined : helpOfMore(found, at, open) };
    }),
  };
}

interface Giver {
  readonly partner: Partner;
  readonly offer: Offer;
  /** Place among all partners. */
  readonly at: number;
}

function giversOf(partners: readonly Partner[]): readonly Giver[] {
  const givers: Giver[] = [];
  partners.forEach((partner, at) => {
    if (partner.offer !== undefined && partner.active) givers.push({ partner, offer: partner.offer, at });
  });
  return givers;
}

function fundedNeed(
  { key, priority, gap = 0 }: NeedToFund,
  givers: readonly Giver[],
  amounts: readonly Rupiah[],
  unmet: Rupiah,
): FundedNeed {
  const gifts = givers.map(({ partner }, at) => ({ partner, amount: amounts[at] ?? 0 }));
  return {
    key,
    priority,
    gap,
    gifts: gifts.filter(({ amount }) => amount > 0),
    given: gap - unmet,
    unmet,
    met: metPercent(gap, unmet),
  };
}

/** Solves again with more from a partner that has given all it has, so that what is said is what would happen. */
function helpOfMore(found: Transport, giver: number, needs: readonly NeedToFund[]): FundingPartner['more'] {
  const { unmet } = found.withMore(giver, EXTRA);
  const best = mostHelped(found.unmet, unmet);
  const need = needs[best];
  return need === undefined ? undefined : { key: need.key, met: metPercent(need.gap ?? 0, unmet[best] ?? 0) };
}

function lowFit(pair: Pair | undefined): number | undefined {
  return pair?.fit.feasible === true ? pair.fit.low : undefined;
}

function metPercent(gap: Rupiah, unmet: Rupiah): Percent {
  return unmet <= 0 ? 100 : Math.floor((1000 * (gap - unmet)) / gap + 1e-9) / 10;
}

/** The need whose missing money shrinks most; -1 when none does. */
function mostHelped(before: readonly Rupiah[], after: readonly Rupiah[]): number {
  let best = -1;
  let most = 0;
  before.forEach((left, need) => {
    const less = left - (after[need] ?? left);
    if (less <= most) return;
    most = less;
    best = need;
  });
  return best;
}
