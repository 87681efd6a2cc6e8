import { oncePer, oncePerText } from '../once';
import type { Origin } from '../table/defineTable';
import type { InterestRow } from '../tables/interests';
import type { NeedRow } from '../tables/needs';
import type { StakeholderRow } from '../tables/stakeholders';
import { type Rows, VILLAGE, type VillageData } from '../tables/tables';
import { latestStands, type Stand } from './latestStands';

/** Who takes which side on what: all that a comparison of actors looks at. */
export interface ActorContext {
  /** The snapshot with the rows of every sheet from top to bottom. */
  readonly data: VillageData;
  readonly needs: ReadonlyMap<string, NeedRow>;
  /** Needs that rules about needs look at: neither done nor rejected. */
  readonly openNeeds: ReadonlyMap<string, NeedRow>;
  readonly stakeholders: ReadonlyMap<string, StakeholderRow>;
  /** Every position row by need, whoever holds it. */
  readonly positions: ReadonlyMap<string, readonly InterestRow[]>;
  /** Who holds which position on a need now. */
  readonly stands: (needId: string) => readonly Stand[];
  /** False for a stakeholder marked as no longer active, or whose mark could not be read. The village always is. */
  isActive(id: string): boolean;
}

/** Looks actors and their positions up, once for each snapshot. */
export const actorContextFor: (snapshot: VillageData) => ActorContext = oncePer((snapshot: VillageData) => {
  const data = inSheetOrder(snapshot);
  const { rows } = data;
  const stakeholders = byId(rows.stakeholders);
  const needs = byId(rows.needs);
  const positions = groupBy(rows.interests, (row) => (row.needId === undefined ? [] : [row.needId]));
  const isActive = (id: string): boolean => id === VILLAGE || isActiveRow(stakeholders.get(id));
  return {
    data,
    needs,
    openNeeds: new Map(Array.from(needs).filter(([, need]) => isOpen(need))),
    stakeholders,
    positions,
    stands: oncePerText((needId) => latestStands(positions.get(needId) ?? [], isActive)),
    isActive,
  };
});

/** Rows from top to bottom, so that nothing depends on the order in which they were handed over. */
function inSheetOrder(snapshot: VillageData): VillageData {
  const { rows } = snapshot;
  const lists = [rows.needs, rows.stakeholders, rows.interests, rows.programs, rows.monitoring, rows.interactions];
  // As read from a sheet they stand in order; the same snapshot then serves every result.
  return lists.every(isInOrder) ? snapshot : { ...snapshot, rows: sortedRows(rows) };
}

function isInOrder(rows: readonly { readonly origin: Origin }[]): boolean {
  return rows.every((row, at) => at === 0 || (rows[at - 1]?.origin.row ?? 0) <= row.origin.row);
}

function sortedRows(rows: Rows): Rows {
  const sorted = <R extends { readonly origin: Origin }>(list: readonly R[]): readonly R[] =>
    list.slice().sort((a, b) => a.origin.row - b.origin.row);
  return {
    needs: sorted(rows.needs),
    stakeholders: sorted(rows.stakeholders),
    interests: sorted(rows.interests),
    programs: sorted(rows.programs),
    monitoring: sorted(rows.monitoring),
    interactions: sorted(rows.interactions),
    assets: rows.assets,
  };
}

function isOpen(need: NeedRow): boolean {
  return need.status !== 'DONE' && need.status !== 'REJECTED' && !need.origin.unread.has('status');
}

function isActiveRow(row: StakeholderRow | undefined): boolean {
  return row === undefined || (row.status !== 'INACTIVE' && !row.origin.unread.has('status'));
}

/** Rows by their own id; of two with the same id the lower one. */
export function byId<R extends { readonly id: string | undefined }>(rows: readonly R[]): ReadonlyMap<string, R> {
  const found = new Map<string, R>();
  for (const row of rows) if (row.id !== undefined) found.set(row.id, row);
  return found;
}

/** Rows by every key they belong to. */
export function groupBy<R>(
  rows: readonly R[],
  keysOf: (row: R) => Iterable<string>,
): ReadonlyMap<string, readonly R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [row]);
      else group.push(row);
    }
  }
  return groups;
}
