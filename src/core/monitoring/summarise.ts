import type { IsoDate, Percent, Rupiah, Share } from '../cell';
import { monitoringByProgram } from '../priority/funding';
import { sumOf } from '../sum';
import { BENEFITS, type Benefit, type ProgramRow } from '../tables/programs';
import type { Settings } from '../tables/settings';
import type { VillageData } from '../tables/tables';
import { type BandLimits, finite } from './achievement';
import {
  type Commitment,
  type CommitmentCounts,
  commitmentsByOwner,
  commitmentsOf,
  countCommitments,
  isCommitment,
} from './commitments';
import { type FundsSummary, fundsBySource } from './funds';
import type { Light, LightThresholds } from './light';
import { type Attendance, type GenderParity, genderParity, participationOf } from './participation';
import { type EarnedSummary, earnedSummary } from './programEarned';
import { meanOf, type ProgramStatus, programStatus } from './programStatus';
import { type Action, actionsThisWeek } from './thisWeek';

/** Money over all programs; the share only over those that have both figures. */
interface FinanceTotals {
  readonly planned: Rupiah | undefined;
  readonly realised: Rupiah | undefined;
  readonly percent: Percent | undefined;
  readonly withPlan: number;
  readonly withRealised: number;
  /** Programs with a plan and a realisation. */
  readonly withBoth: number;
}

/** What could not take part, so that nobody takes silence for zero. */
interface Coverage {
  readonly cancelledPrograms: number;
  readonly programsWithoutId: number;
  /** Monitoring rows whose program is empty or unknown. */
  readonly strayReports: number;
  /** Monitoring rows of cancelled programs. */
  readonly cancelledReports: number;
  /** Monitoring rows that hold a result under no indicator. */
  readonly namelessReports: number;
  readonly cancelledCommitments: number;
  readonly needs: number;
  readonly needsWithOrigin: number;
}

export interface BenefitCount {
  readonly benefit: Benefit;
  /** As in the drop-down. */
  readonly label: string;
  readonly programs: readonly ProgramRow[];
}

/** Everything the sheet Ringkasan shows, as figures; programs in sheet order, without the cancelled ones. */
export interface MonitoringSummary {
  readonly today: IsoDate;
  /** From which achievement a program is on track, and from which it needs attention. */
  readonly thresholds: LightThresholds;
  readonly bands: BandLimits;
  /** Percent to which achievements are held in averages. */
  readonly cap: Percent;
  readonly programs: readonly ProgramStatus[];
  readonly lights: Readonly<Record<Light, number>>;
  /** Mean of the programs' physical progress, over those that have one. */
  readonly physical: Percent | undefined;
  readonly indicators: { readonly total: number; readonly measured: number };
  readonly finance: FinanceTotals;
  readonly earned: EarnedSummary;
  readonly commitments: CommitmentCounts;
  readonly commitmentsByOwner: readonly CommitmentCounts[];
  /** All meetings first, then by kind. */
  readonly participation: readonly Attendance[];
  readonly womenTarget: Share;
  /** Only when Pengaturan says how many women and men live in the village. */
  readonly parity: GenderParity | undefined;
  readonly funds: FundsSummary;
  readonly benefits: readonly BenefitCount[];
  readonly thisWeek: readonly Action[];
  readonly coverage: Coverage;
}

/** Summarises programs, commitments, participation and funds from one snapshot. Row order does not matter. */
export function summariseMonitoring(data: VillageData): MonitoringSummary {
  const { rows, today } = data;
  const settings = data.settings.values;
  const reports = monitoringByProgram(rows.monitoring);
  const running = rows.programs.filter((program) => program.stage !== 'CANCELLED').sort(byRow);
  const programs = running.map((program) =>
    programStatus(program, reports.get(program.id ?? '') ?? [], settings, today),
  );
  const commitments = commitmentsOf(rows.interactions, cancelledIds(rows.programs), today);
  const participation = participationOf(rows.interactions);
  return {
    today,
    thresholds: { onTrackFrom: settings.onTrackFrom, attentionFrom: settings.attentionFrom },
    bands: settings,
    cap: settings.achievementCap,
    programs,
    lights: countLights(programs),
    physical: meanOf(programs.map((one) => one.physical).filter(isNumber)),
    indicators: {
      total: programs.reduce((sum, one) => sum + one.indicators.length, 0),
      measured: programs.reduce((sum, one) => sum + one.measured, 0),
    },
    finance: financeTotals(programs),
    earned: earnedSummary(programs, settings),
    commitments: countCommitments(commitments, undefined),
    commitmentsByOwner: commitmentsByOwner(commitments),
    participation,
    womenTarget: settings.womenTarget,
    parity: parityOf(participation[0], settings),
    funds: fundsBySource(running),
    benefits: BENEFITS.map(({ value, label }) => ({
      benefit: value,
      label,
      programs: running.filter((program) => program.benefits?.includes(value) === true),
    })),
    thisWeek: actionsThisWeek(commitments, programs, settings.reportIntervalMonths, today),
    coverage: coverageOf(data, running, commitments),
  };
}

function parityOf(
  all: Attendance | undefined,
  { womenPopulation: women, menPopulation: men }: Settings,
): GenderParity | undefined {
  const { paired = 0, members = 0, others = 0 } = all?.groups.women ?? {};
  if (women === undefined || men === undefined || paired === 0) return undefined;
  return genderParity({ women: members, men: others }, { women, men });
}

function byRow(a: ProgramRow, b: ProgramRow): number {
  return a.origin.row - b.origin.row;
}

function isNumber(value: number | undefined): value is number {
  return value !== undefined;
}

function cancelledIds(programs: readonly ProgramRow[]): ReadonlySet<string> {
  return new Set(
    programs.filter((one) => one.stage === 'CANCELLED' && one.id !== undefined).map((one) => one.id ?? ''),
  );
}

function countLights(programs: readonly ProgramStatus[]): Readonly<Record<Light, number>> {
  const lights = { ON_TRACK: 0, ATTENTION: 0, LATE: 0, NO_DATA: 0 };
  for (const { light } of programs) lights[light] += 1;
  return lights;
}

function financeTotals(programs: readonly ProgramStatus[]): FinanceTotals {
  const planned = programs.map((one) => one.finance.planned).filter(isNumber);
  const realised = programs.map((one) => one.finance.realised).filter(isNumber);
  const both = programs.map((one) => one.finance).filter((finance) => finance.percent !== undefined);
  const plannedOfBoth = sumOf(both.map((finance) => finance.planned ?? 0));
  const realisedOfBoth = sumOf(both.map((finance) => finance.realised ?? 0));
  return {
    planned: planned.length === 0 ? undefined : finite(sumOf(planned)),
    realised: realised.length === 0 ? undefined : finite(sumOf(realised)),
    percent: plannedOfBoth > 0 ? finite((100 * realisedOfBoth) / plannedOfBoth) : undefined,
    withPlan: planned.length,
    withRealised: realised.length,
    withBoth: both.length,
  };
}

function coverageOf(
  { rows }: VillageData,
  running: readonly ProgramRow[],
  commitments: readonly Commitment[],
): Coverage {
  const known = new Set(running.map((program) => program.id));
  const cancelled = cancelledIds(rows.programs);
  const reportsOf = (programs: ReadonlySet<string | undefined>): number =>
    rows.monitoring.filter((row) => row.programId !== undefined && programs.has(row.programId)).length;
  const cancelledReports = reportsOf(cancelled);
  return {
    cancelledPrograms: rows.programs.length - running.length,
    programsWithoutId: running.filter((program) => program.id === undefined).length,
    strayReports: rows.monitoring.length - reportsOf(known) - cancelledReports,
    cancelledReports,
    namelessReports: rows.monitoring.filter((row) => row.actual !== undefined && row.indicator === undefined).length,
    cancelledCommitments: rows.interactions.filter(isCommitment).length - commitments.length,
    needs: rows.needs.length,
    needsWithOrigin: rows.needs.filter((need) => need.proposalOrigin !== undefined).length,
  };
}
