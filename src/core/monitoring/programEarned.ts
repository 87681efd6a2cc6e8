import type { CellRef, Percent, Rupiah, Share } from '../cell';
import { cellOf } from '../table/defineTable';
import type { CompletionRule, ProgramRow, Stage } from '../tables/programs';
import type { Settings } from '../tables/settings';
import { type EarnedFigure, type EarnedName, type EarnedValue, earnedValue, refuse } from './earnedValue';
import { type Light, type LightThresholds, lightOf } from './light';
import type { ProgramStatus } from './programStatus';

/** How a percent complete came about: typed by officials, or by a rule. */
export type CompletionBasis = 'TYPED' | CompletionRule;

/** Why a program is left out of earned value. */
export type NoPlan = 'noCost' | 'unreadCost' | 'noDates' | 'reversedDates';

/** Earned value of one program that has a budget and both dates. */
export interface ProgramEarned {
  readonly status: ProgramStatus;
  readonly basis: CompletionBasis;
  readonly complete: Share | undefined;
  readonly elapsed: Share;
  readonly budget: Rupiah;
  readonly planned: Rupiah;
  readonly earned: Rupiah | undefined;
  readonly spent: Rupiah | undefined;
  readonly figures: EarnedValue;
  /** Lights of the schedule and the cost index. */
  readonly lights: { readonly spi: Light; readonly cpi: Light };
  /** Days since the planned finish of a program that still runs. */
  readonly daysLate: number | undefined;
  readonly at: CellRef;
}

export interface EarnedSummary {
  readonly programs: readonly ProgramEarned[];
  /** Programs without a plan, by the reason. */
  readonly without: Readonly<Record<NoPlan, number>>;
  readonly thresholds: LightThresholds;
}

const ENDED: readonly (Stage | undefined)[] = ['REPORTING', 'DONE'];
const BEGUN: readonly (Stage | undefined)[] = ['IMPLEMENTATION', ...ENDED];

/** Earned value of every program with a plan; the others are counted with what they lack. */
export function earnedSummary(programs: readonly ProgramStatus[], settings: Settings): EarnedSummary {
  const thresholds = { onTrackFrom: settings.indexOnTrackFrom, attentionFrom: settings.indexAttentionFrom };
  const without = { noCost: 0, unreadCost: 0, noDates: 0, reversedDates: 0 };
  const found: ProgramEarned[] = [];
  for (const status of programs) {
    const lacks = noPlan(status);
    if (lacks === undefined) found.push(programEarned(status, thresholds));
    else without[lacks] += 1;
  }
  return { programs: found, without, thresholds };
}

function noPlan({ finance, schedule, program }: ProgramStatus): NoPlan | undefined {
  const { unread } = program.origin;
  if (unread.has('villageCost') || unread.has('partnerCost')) return 'unreadCost';
  if (finance.planned === undefined || finance.planned <= 0) return 'noCost';
  if (schedule.state === 'reversed') return 'reversedDates';
  return schedule.elapsed === undefined ? 'noDates' : undefined;
}

/** PV is the share of the budget that belongs to the days passed, counted evenly from Tanggal mulai to Tanggal selesai. */
function programEarned(status: ProgramStatus, thresholds: LightThresholds): ProgramEarned {
  const { finance, schedule, program } = status;
  const budget = finance.planned ?? 0;
  const elapsed = schedule.elapsed ?? 0;
  const planned = budget * elapsed;
  const { basis, complete } = completionOf(status);
  const earned = complete === undefined ? undefined : complete * budget;
  const spent = finance.unread ? undefined : finance.realised;
  const figures = trusted(earnedValue({ budget, planned, earned, spent }), isPast(status));
  return {
    status,
    basis,
    complete,
    elapsed,
    budget,
    planned,
    earned,
    spent,
    figures,
    lights: { spi: indexLight(figures.spi, thresholds), cpi: indexLight(figures.cpi, thresholds) },
    daysLate: schedule.state === 'late' && schedule.daysLeft !== undefined ? -schedule.daysLeft : undefined,
    at: cellOf(program, 'name'),
  };
}

function isPast({ schedule }: ProgramStatus): boolean {
  return schedule.daysLeft !== undefined && schedule.daysLeft < 0;
}

/** After the planned finish SPI drifts to 1 however late the work is, so days late stand in its place. */
function trusted(figures: EarnedValue, past: boolean): EarnedValue {
  const late: Partial<Record<EarnedName, EarnedFigure>> = {
    spi: refuse('pastFinish'),
    estimateBoth: refuse('pastFinish'),
  };
  return past ? { ...figures, ...late } : figures;
}

function indexLight({ value }: EarnedFigure, thresholds: LightThresholds): Light {
  return lightOf(value === undefined ? undefined : 100 * value, thresholds);
}

/** A typed percent counts before any rule; the rules know no more than the stage or the indicators tell. */
function completionOf({ program, physical }: ProgramStatus): {
  readonly basis: CompletionBasis;
  readonly complete: Share | undefined;
} {
  const { percentComplete, completionRule: rule = 'INDICATORS' } = program;
  if (percentComplete !== undefined) return { basis: 'TYPED', complete: percentComplete };
  // Something stands there that could not be understood: unknown, not empty.
  const { unread } = program.origin;
  if (unread.has('percentComplete')) return { basis: 'TYPED', complete: undefined };
  if (unread.has('completionRule')) return { basis: rule, complete: undefined };
  return { basis: rule, complete: rule === 'INDICATORS' ? ofIndicators(physical) : ofStage(program, rule) };
}

function ofIndicators(physical: Percent | undefined): Share | undefined {
  return physical === undefined ? undefined : Math.min(100, physical) / 100;
}

/** 0/100 counts work only when it has ended; 50/50 counts half of it from Pelaksanaan on. */
function ofStage({ stage }: ProgramRow, rule: Exclude<CompletionRule, 'INDICATORS'>): Share | undefined {
  if (stage === undefined) return undefined;
  if (ENDED.includes(stage)) return 1;
  return rule === 'HALF' && BEGUN.includes(stage) ? 0.5 : 0;
}
