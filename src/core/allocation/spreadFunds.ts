import type { Percent, Points, Rupiah } from '../cell';
import type { Offer } from './offers';
import type { Pair, Partner } from './partnerFit';
import { transport } from './transportation';

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
  const givers: { partner: Partner; offer: Offer; at: number }[] = [];
  partners.forEach((partner, at) => {
    if (partner.offer !== undefined && partner.active) givers.push({ partner, offer: partner.offer, at });
  });
  const demand = open.map(({ gap }) => gap ?? 0);
  const found = transport({
    priority: open.map(({ priority }) => priority),
    fit: open.map(({ pairs }) => givers.map(({ at }) => lowFit(pairs[at]))),
    demand,
    capacity: givers.map(({ offer }) => offer.amount),
  });
  if (found === undefined) return { needs: [], partners: [] };
  const used = givers.map((_, at) => found.amounts.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  const more = (at: number): FundingPartner['more'] => {
    if ((found.shadowPrices[at] ?? 0) <= 0) return undefined;
    const { unmet } = found.withMore(at, EXTRA);
    const best = mostHelped(found.unmet, unmet);
    const need = open[best];
    return need === undefined ? undefined : { key: need.key, met: metPercent(demand[best] ?? 0, unmet[best] ?? 0) };
  };
  return {
    needs: open.map(({ key }, need) => {
      const [gap, unmet] = [demand[need] ?? 0, found.unmet[need] ?? 0];
      const gifts = givers.map(({ partner }, at) => ({ partner, amount: found.amounts[need]?.[at] ?? 0 }));
      const given = gap - unmet;
      return { key, gap, gifts: gifts.filter(({ amount }) => amount > 0), given, unmet, met: metPercent(gap, unmet) };
    }),
    partners: givers.map(({ partner, offer }, at) => {
      const spent = used[at] ?? 0;
      return { partner, offer, used: spent, left: offer.amount - spent, more: more(at) };
    }),
  };
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
