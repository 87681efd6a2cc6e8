import { latestPositions, saysPosition } from '../latestPositions';
import { EMPTY_SALIENCE, type InterestRow, type Position } from '../tables/interests';
import type { StakeholderRow } from '../tables/stakeholders';
import { VILLAGE, type VillageData } from '../tables/tables';

/** One stakeholder's position on one need, with the row it stands in. */
export interface Stand {
  readonly stakeholderId: string;
  readonly name: string;
  readonly position: Position;
  /** The stakeholder is still a prospect (Calon). */
  readonly prospect: boolean;
  /** Salience, times influence/3 when switched on; `undefined` when it could not be read, so that the position is not counted. */
  readonly weight: number | undefined;
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
  /** Positions that stand on the sheet but could not be counted: who, what or how strongly was not understood. */
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
  const stands: Stand[] = [];
  const sum = { total: 0, counted: 0, defaultSalience: 0, unknown: 0 };
  const latest = latestPositions(rows);
  latest.forEach((row, stakeholderId) => {
    const stakeholder = weighing.stakeholders.get(stakeholderId);
    if (stakeholderId === VILLAGE || stakeholder?.status === 'INACTIVE') return;
    const weight = weightOf(row, stakeholder, weighing.useInfluence);
    if (row.position !== undefined) stands.push({ ...standOf(stakeholderId, stakeholder, row, row.position), weight });
    if (row.position === undefined || weight === undefined) {
      sum.unknown += 1;
      return;
    }
    sum.total += row.position * weight;
    sum.counted += 1;
    if (row.salience === undefined) sum.defaultSalience += 1;
  });
  return {
    total: sum.counted === 0 ? undefined : sum.total,
    supporters: stands.filter((stand) => stand.position > 0),
    objectors: stands.filter((stand) => stand.position < 0),
    village: latest.get(VILLAGE),
    defaultSalience: sum.defaultSalience,
    neutral: stands.filter((stand) => stand.position === 0).length,
    unknown: sum.unknown + rows.filter((row) => row.stakeholderId === undefined && saysPosition(row)).length,
    superseded: rows.filter((row) => row.stakeholderId !== undefined && saysPosition(row)).length - latest.size,
  };
}

/** Salience × influence/3; `undefined` when one of them, or whether the stakeholder takes part, could not be read. */
function weightOf(
  row: InterestRow,
  stakeholder: StakeholderRow | undefined,
  useInfluence: boolean,
): number | undefined {
  const unread = stakeholder?.origin.unread;
  if (row.origin.unread.has('salience') || unread?.has('status') === true) return undefined;
  if (!useInfluence) return row.salience ?? EMPTY_SALIENCE;
  if (unread?.has('influence') === true) return undefined;
  return ((row.salience ?? EMPTY_SALIENCE) * (stakeholder?.influence ?? MIDDLE)) / MIDDLE;
}

function standOf(
  stakeholderId: string,
  stakeholder: StakeholderRow | undefined,
  row: InterestRow,
  position: Position,
): Omit<Stand, 'weight'> {
  const name = stakeholder?.name ?? stakeholderId;
  return { stakeholderId, name, position, prospect: stakeholder?.status === 'PROSPECT', row };
}
