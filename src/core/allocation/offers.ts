import type { CellRef, Rupiah } from '../cell';
import { cellOf } from '../table/defineTable';
import { normalise } from '../table/normalise';
import type { AssetRow } from '../tables/assets';
import type { VillageData } from '../tables/tables';

/** Money a partner says it can give, and the cells that say so. */
export interface Offer {
  readonly amount: Rupiah;
  readonly cells: readonly CellRef[];
}

const RUPIAH = ['rp', 'rupiah', 'idr'];

/**
 * Known money by stakeholder id: Dana yang dapat diberikan, and Aset of kind Dana that are shareable without conditions
 * and counted in rupiah. A stakeholder for which neither is known has no entry; an entry of 0 was typed as 0.
 */
export function offersOf({ rows }: VillageData): ReadonlyMap<string, Offer> {
  const offers = new Map<string, Offer>();
  const add = (id: string | undefined, amount: Rupiah | undefined, cell: CellRef): void => {
    if (id === undefined || amount === undefined) return;
    const before = offers.get(id);
    offers.set(id, { amount: (before?.amount ?? 0) + amount, cells: [...(before?.cells ?? []), cell] });
  };
  for (const row of rows.stakeholders) add(row.id, row.offerAmount, cellOf(row, 'offerAmount'));
  for (const row of rows.assets) if (isCounted(row)) add(row.ownerId, row.amount, cellOf(row, 'amount'));
  return offers;
}

/** True for an asset that is part of an offer rather than something to lend. */
export function isCounted({ kind, shareable, unit }: AssetRow): boolean {
  return kind === 'FUNDS' && shareable === 'YES' && RUPIAH.includes(normalise(unit ?? ''));
}
