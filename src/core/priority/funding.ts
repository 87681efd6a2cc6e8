import type { Rupiah, Share } from '../cell';
import { oncePer } from '../once';
import type { MonitoringRow } from '../tables/monitoring';
import type { NeedRow } from '../tables/needs';
import type { ProgramRow } from '../tables/programs';
import type { VillageData } from '../tables/tables';
import { TOLERANCE } from './needScore';

/** Which figure stands for a program's funds: what was promised, what was spent, or nothing is known. */
export type FundsBasis = 'planned' | 'realised' | 'none';

export interface ProgramFunds {
  readonly amount: Rupiah;
  readonly basis: FundsBasis;
  /** Biaya desa + Biaya mitra. */
  readonly planned: Rupiah;
  /** Σ Realisasi dana. */
  readonly realised: Rupiah;
  /** Part of `amount` known to go through the village treasury. */
  readonly throughTreasury: Rupiah;
  /** Part of `amount` known to stay outside the village treasury: goods, activities, direct spending. */
  readonly outsideTreasury: Rupiah;
  /** True when a cost or a realisation of this program could not be read, so that `amount` may be too low. */
  readonly unread: boolean;
}

/** How a program with several needs was divided over them. */
export type SplitRule = 'whole' | 'byCost' | 'equal';

export interface ProgramShare {
  readonly program: ProgramRow;
  readonly funds: ProgramFunds;
  readonly share: Share;
  readonly amount: Rupiah;
  readonly split: SplitRule;
}

export interface NeedFunding {
  readonly cost: Rupiah | undefined;
  readonly committed: Rupiah;
  /** Of `committed`, what is known to go through the village treasury. */
  readonly throughTreasury: Rupiah;
  /** Of `committed`, what is known to stay outside it; the rest is not recorded. */
  readonly outsideTreasury: Rupiah;
  /** cost − committed; below 0 when more is promised than needed; `undefined` without a cost. */
  readonly gap: Rupiah | undefined;
  /** How far commitments exceed the cost; 0 when they do not; `undefined` without a cost. */
  readonly overlap: Rupiah | undefined;
  readonly programs: readonly ProgramShare[];
}

/**
 * A program's funds: the larger of (Biaya desa + Biaya mitra) and its total Realisasi dana, never their sum.
 *
 * An empty cost counts as nothing committed. Village money, and partner money when "Melalui kas desa?" is Ya, goes
 * through the treasury; spending beyond the plan is in neither part. Rows of other programs are passed over.
 * Desa 10 + mitra 20 promised, 35 spent -> 35 (realised). Source: domain.md §4, Money.
 */
export function programFunds(program: ProgramRow, monitoring: readonly MonitoringRow[]): ProgramFunds {
  const own = monitoring.filter((row) => row.programId !== undefined && row.programId === program.id);
  const realised = own.reduce((sum, row) => sum + (row.realisedAmount ?? 0), 0);
  const village = program.villageCost ?? 0;
  const partner = program.partnerCost ?? 0;
  const planned = village + partner;
  const amount = Math.max(planned, realised);
  const { unread } = program.origin;
  return {
    amount,
    basis: amount === 0 ? 'none' : realised > planned ? 'realised' : 'planned',
    planned,
    realised,
    throughTreasury: village + (program.viaVillageAccount === true ? partner : 0),
    outsideTreasury: program.viaVillageAccount === false ? partner : 0,
    unread:
      unread.has('villageCost') ||
      unread.has('partnerCost') ||
      own.some((row) => row.origin.unread.has('realisedAmount')),
  };
}

/** Monitoring rows by program id. */
export const monitoringByProgram: (rows: readonly MonitoringRow[]) => ReadonlyMap<string, readonly MonitoringRow[]> =
  oncePer((rows) => {
    const byProgram = new Map<string, MonitoringRow[]>();
    for (const row of rows) {
      if (row.programId === undefined) continue;
      const before = byProgram.get(row.programId);
      if (before === undefined) byProgram.set(row.programId, [row]);
      else before.push(row);
    }
    return byProgram;
  });

/**
 * Cost, commitments and gap of every need that has an id; cancelled programs are left out.
 *
 * A program for several needs is divided by their Perkiraan biaya; when one of these is missing or all are 0, equally.
 * Rp90 million for needs of Rp60 and Rp30 million -> 60 and 30.
 */
export const fundNeeds: (data: VillageData) => ReadonlyMap<string, NeedFunding> = oncePer((data) => {
  const needs = new Map<string, NeedRow>();
  const shares = new Map<string, ProgramShare[]>();
  for (const need of data.rows.needs) {
    if (need.id === undefined) continue;
    needs.set(need.id, need);
    shares.set(need.id, []);
  }
  const monitoring = monitoringByProgram(data.rows.monitoring);
  for (const program of data.rows.programs) {
    if (program.stage === 'CANCELLED') continue;
    const funds = programFunds(program, monitoring.get(program.id ?? '') ?? []);
    for (const { needId, ...part } of divide(program, needs)) {
      shares.get(needId)?.push({ program, funds, amount: funds.amount * part.share, ...part });
    }
  }
  const funding = new Map<string, NeedFunding>();
  needs.forEach((need, id) => {
    funding.set(id, addUp(need, shares.get(id) ?? []));
  });
  return funding;
});

interface Part {
  readonly needId: string;
  readonly share: Share;
  readonly split: SplitRule;
}

function divide(program: ProgramRow, needs: ReadonlyMap<string, NeedRow>): readonly Part[] {
  const ids = Array.from(new Set(program.needIds ?? [])).filter((id) => needs.has(id));
  if (ids.length < 2) return ids.map((needId) => ({ needId, share: 1, split: 'whole' }));
  const costs = ids.map((id) => needs.get(id)?.estimatedCost);
  const total = costs.reduce<number>((sum, cost) => sum + (cost ?? 0), 0);
  if (total <= 0 || costs.some((cost) => cost === undefined))
    return ids.map((needId) => ({ needId, share: 1 / ids.length, split: 'equal' }));
  return ids.map((needId, index) => ({ needId, share: (costs[index] ?? 0) / total, split: 'byCost' }));
}

function addUp(need: NeedRow, programs: readonly ProgramShare[]): NeedFunding {
  const sum = (part: (program: ProgramShare) => number): number =>
    programs.reduce((total, program) => total + part(program), 0);
  const committed = sum((program) => program.amount);
  const cost = need.estimatedCost;
  const gap = cost === undefined ? undefined : settled(cost - committed, cost);
  return {
    cost,
    committed,
    throughTreasury: sum(({ funds, share }) => funds.throughTreasury * share),
    outsideTreasury: sum(({ funds, share }) => funds.outsideTreasury * share),
    gap,
    overlap: gap === undefined ? undefined : Math.max(0, -gap),
    programs,
  };
}

/** Dividing a program leaves traces of binary arithmetic: a difference below a billionth of the cost is none. */
function settled(difference: Rupiah, cost: Rupiah): Rupiah {
  return Math.abs(difference) <= TOLERANCE * Math.max(1, cost) ? 0 : difference;
}
