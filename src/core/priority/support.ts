import type { InterestRow, Position } from '../tables/interests';
import type { StakeholderRow } from '../tables/stakeholders';
import { VILLAGE, type VillageData } from '../tables/tables';

/** One stakeholder's position on one need, with the row it stands in. */
export interface Stand {
  readonly stakeholderId: string;
  readonly name: string;
  readonly position: Position;
  /** The stakeholder is still a prospect (Calon). */
  readonly prospect: boolean;
  readonly row: InterestRow;
}

export interface Support {
  /** Σ position × salience (× influence/3 when switched on); `undefined` when nobody's position is recorded. */
  readonly total: number | undefined;
  readonly supporters: readonly Stand[];
  readonly objectors: readonly Stand[];
  /** The village's own position, which is not part of the sum. */
  readonly village: InterestRow | undefined;
  /** Positions whose empty salience was counted as 3. */
  readonly defaultSalience: number;
  readonly neutral: number;
  /** Rows on this need whose stakeholder or position could not be read. */
  readonly unknown: number;
  /** Older rows of a stakeholder that has a newer row on the same need. */
  readonly superseded: number;
}

/** Support of a need on which no position stands. */
export const NO_SUPPORT: Support = {
  total: undefined,
  supporters: [],
  objectors: [],
  village: undefined,
  defaultSalience: 0,
  neutral: 0,
  unknown: 0,
  superseded: 0,
};

const MIDDLE = 3;

/**
 * Support per need: Σ position (−2…2) × salience (1–5, empty 3) × influence/3 (only if switched on, empty 3).
 *
 * Stakeholders marked Tidak aktif and the village's own row stay out; prospects count. Of several rows of one
 * stakeholder on one need the latest counts. +2 at salience 5 and −1 at 3 give 7. Source: domain.md §5.
 */
export function supportOf(data: VillageData): ReadonlyMap<string, Support> {
  const stakeholders = new Map<string, StakeholderRow>();
  for (const row of data.rows.stakeholders) if (row.id !== undefined) stakeholders.set(row.id, row);
  const byNeed = new Map<string, InterestRow[]>();
  for (const row of data.rows.interests) {
    if (row.needId === undefined) continue;
    const rows = byNeed.get(row.needId);
    if (rows === undefined) byNeed.set(row.needId, [row]);
    else rows.push(row);
  }
  const supports = new Map<string, Support>();
  const weigh = { stakeholders, useInfluence: data.settings.values.useInfluence };
  byNeed.forEach((rows, needId) => {
    supports.set(needId, sumUp(rows, weigh));
  });
  return supports;
}

interface Weighing {
  readonly stakeholders: ReadonlyMap<string, StakeholderRow>;
  readonly useInfluence: boolean;
}

function sumUp(rows: readonly InterestRow[], weighing: Weighing): Support {
  const latest = latestPerStakeholder(rows);
  const stands: Stand[] = [];
  let total = 0;
  let defaultSalience = 0;
  latest.forEach((row, stakeholderId) => {
    const stakeholder = weighing.stakeholders.get(stakeholderId);
    if (stakeholderId === VILLAGE || stakeholder === undefined || stakeholder.status === 'INACTIVE') return;
    if (row.position === undefined) return;
    const influence = weighing.useInfluence ? (stakeholder.influence ?? MIDDLE) / MIDDLE : 1;
    total += row.position * (row.salience ?? MIDDLE) * influence;
    if (row.salience === undefined) defaultSalience += 1;
    stands.push(standOf(stakeholderId, stakeholder, row, row.position));
  });
  const named = rows.filter((row) => row.stakeholderId !== undefined && row.position !== undefined).length;
  return {
    total: stands.length === 0 ? undefined : total,
    supporters: stands.filter((stand) => stand.position > 0),
    objectors: stands.filter((stand) => stand.position < 0),
    village: latest.get(VILLAGE),
    defaultSalience,
    neutral: stands.filter((stand) => stand.position === 0).length,
    unknown: rows.length - named,
    superseded: named - latest.size,
  };
}

function standOf(stakeholderId: string, stakeholder: StakeholderRow, row: InterestRow, position: Position): Stand {
  const name = stakeholder.name ?? stakeholderId;
  return { stakeholderId, name, position, prospect: stakeholder.status === 'PROSPECT', row };
}

/** Of several readable rows of one stakeholder, the one with the latest date; of equal dates the lower row. */
function latestPerStakeholder(rows: readonly InterestRow[]): ReadonlyMap<string, InterestRow> {
  const latest = new Map<string, InterestRow>();
  for (const row of rows) {
    if (row.stakeholderId === undefined || row.position === undefined) continue;
    const before = latest.get(row.stakeholderId);
    if (before === undefined || (row.date ?? '') >= (before.date ?? '')) latest.set(row.stakeholderId, row);
  }
  return latest;
}
