import type { CellRef, Percent } from '../cell';
import { plain } from '../mismatch/plain';
import { cellOf, isEmpty } from '../table/defineTable';
import type { Period } from '../table/kinds';
import type { IndicatorKind, MonitoringRow } from '../tables/monitoring';
import { achievement, baselineProgress, type Direction, finite } from './achievement';
import { latestOf, type Reports, readReports } from './reports';

/** Why an achievement cannot be computed; the sentence for each says what to do. */
export type IndicatorRefusal =
  | 'noActual'
  | 'noPeriod'
  | 'noKind'
  | 'mixedKinds'
  | 'conflictingReports'
  | 'noTarget'
  | 'mixedTargets'
  | 'targetNotPositive';

/** Something to look at, although the figure was computed. */
export type IndicatorDoubt =
  | 'repeatedReport'
  | 'overlappingPeriods'
  | 'unreadActual'
  | 'withoutPeriod'
  | 'futurePeriod'
  | 'someKindsMissing'
  | 'revisedTarget'
  | 'mixedBaselines';

/** One indicator of one program over all its periods. */
export interface IndicatorProgress {
  /** Program, name and unit, normalised: stable while people rewrite figures. */
  readonly key: string;
  readonly programId: string;
  readonly name: string;
  readonly unit: string | undefined;
  readonly kind: IndicatorKind | undefined;
  readonly baseline: number | undefined;
  readonly target: number | undefined;
  /** ADDITIVE: the sum of its periods; the others: the latest period. */
  readonly figure: number | undefined;
  /** Periods that stand behind the figure. */
  readonly reports: number;
  readonly latest: Period | undefined;
  readonly direction: Direction;
  /** False when the baseline does not tell, so that rising is assumed. */
  readonly directionKnown: boolean;
  /** Raw percent of target. */
  readonly achievement: Percent | undefined;
  readonly refusal: IndicatorRefusal | undefined;
  /** Raw progress from the baseline. */
  readonly progress: Percent | undefined;
  /** True when a sum begins at 0 while the baseline does not, so that progress from it says nothing. */
  readonly baselineNotAdded: boolean;
  readonly doubts: readonly IndicatorDoubt[];
  readonly at: CellRef;
}

/** The indicators of some monitoring rows, in the order in which they first stand on the sheet. */
export function indicatorsOf(rows: readonly MonitoringRow[], today: string): readonly IndicatorProgress[] {
  const groups = new Map<string, MonitoringRow[]>();
  for (const row of rows) {
    if (row.programId === undefined || row.indicator === undefined) continue;
    const key = [row.programId, nameKey(row.indicator), unitKey(row.unit)].join('|');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  const found: { first: number; progress: IndicatorProgress }[] = [];
  groups.forEach((group, key) => {
    const inOrder = group.sort((a, b) => a.origin.row - b.origin.row);
    found.push({ first: inOrder[0]?.origin.row ?? 0, progress: progressOf(key, inOrder, today) });
  });
  return found.sort((a, b) => a.first - b.first).map(({ progress }) => progress);
}

/** `Panjang pipa  terpasang.` and `panjang pipa terpasang` are one indicator; a name of signs only stays as it is. */
function nameKey(name: string): string {
  return plain(name) || name.trim().toLowerCase();
}

/** Signs matter in a unit: `%` is not nothing. */
function unitKey(unit: string | undefined): string {
  return (unit ?? '').normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

function progressOf(key: string, rows: readonly MonitoringRow[], today: string): IndicatorProgress {
  const kinds = distinct(rows.map((row) => row.kind));
  const kind = kinds.length === 1 ? kinds[0] : undefined;
  const reports = readReports(rows, today);
  const figure = figureOf(kind, reports);
  const goal = goalOf(rows, kind, reports);
  const direction: Direction =
    goal.baseline !== undefined && goal.target !== undefined && goal.target < goal.baseline ? 'falling' : 'rising';
  const refusal = refusalOf(rows, kinds, reports, goal);
  const value =
    refusal === undefined && goal.target !== undefined
      ? achievement(figure, [goal.target, goal.target], direction)
      : undefined;
  const first = rows[0];
  const last = latestOf(reports)?.row ?? rows[rows.length - 1];
  return {
    key,
    programId: first?.programId ?? '',
    name: first?.indicator ?? '',
    unit: first?.unit,
    kind,
    baseline: goal.baseline,
    target: goal.target,
    figure,
    reports: kind === 'ADDITIVE' ? reports.used.length : Math.min(1, reports.used.length),
    latest: latestOf(reports)?.period,
    direction,
    directionKnown: goal.baseline !== undefined && goal.target !== undefined && goal.baseline !== goal.target,
    achievement: value,
    refusal,
    progress: progressFrom(goal, kind, figure),
    baselineNotAdded: figure !== undefined && isBaselineNotAdded(goal, kind),
    doubts: doubtsOf(rows, reports, goal, kinds.length),
    at: last === undefined ? { sheetId: 0, sheetName: '', row: 1, column: 1 } : cellOf(last, 'actual'),
  };
}

function figureOf(kind: IndicatorKind | undefined, reports: Reports): number | undefined {
  if (kind === undefined) return undefined;
  const latest = latestOf(reports);
  if (latest === undefined) return undefined;
  if (kind !== 'ADDITIVE') return latest.conflicting ? undefined : latest.actual;
  if (reports.used.some((report) => report.conflicting)) return undefined;
  return finite(reports.used.reduce((sum, report) => sum + report.actual, 0));
}

interface Goal {
  readonly baseline: number | undefined;
  readonly target: number | undefined;
  readonly targets: number;
  readonly baselines: number;
}

/**
 * A target belongs to the end of the program. Where rows differ, a latest figure is held against the latest target;
 * a sum is not, because the targets may have been meant per period. A baseline is that of the earliest report.
 */
function goalOf(rows: readonly MonitoringRow[], kind: IndicatorKind | undefined, reports: Reports): Goal {
  const inTime = reports.inTime.filter((row) => row.period !== undefined);
  const targets = distinct(rows.map((row) => row.target));
  const baselines = distinct(rows.map((row) => row.baseline));
  const latestTarget = inTime
    .slice()
    .reverse()
    .find((row) => row.target !== undefined)?.target;
  const mayRevise = kind === 'PERCENTAGE' || kind === 'QUALITATIVE';
  return {
    baseline: inTime.find((row) => row.baseline !== undefined)?.baseline ?? baselines[0],
    target: targets.length === 1 ? targets[0] : mayRevise ? latestTarget : undefined,
    targets: targets.length,
    baselines: baselines.length,
  };
}

function refusalOf(
  rows: readonly MonitoringRow[],
  kinds: readonly IndicatorKind[],
  reports: Reports,
  goal: Goal,
): IndicatorRefusal | undefined {
  if (kinds.length === 0) return 'noKind';
  if (kinds.length > 1) return 'mixedKinds';
  if (reports.used.length === 0) return rows.some((row) => row.actual !== undefined) ? 'noPeriod' : 'noActual';
  const latest = latestOf(reports);
  const conflicts = kinds[0] === 'ADDITIVE' ? reports.used.some((report) => report.conflicting) : latest?.conflicting;
  if (conflicts === true) return 'conflictingReports';
  if (goal.targets === 0) return 'noTarget';
  if (goal.target === undefined) return 'mixedTargets';
  return goal.target > 0 ? undefined : 'targetNotPositive';
}

function progressFrom(goal: Goal, kind: IndicatorKind | undefined, figure: number | undefined): Percent | undefined {
  const { baseline, target } = goal;
  if (baseline === undefined || target === undefined || figure === undefined) return undefined;
  return isBaselineNotAdded(goal, kind) ? undefined : baselineProgress(baseline, target, figure);
}

/** A sum counts from 0 at the start of the program, so a rising one cannot be set against another baseline. */
function isBaselineNotAdded({ baseline = 0, target }: Goal, kind: IndicatorKind | undefined): boolean {
  return kind === 'ADDITIVE' && baseline !== 0 && target !== undefined && target > baseline;
}

function doubtsOf(
  rows: readonly MonitoringRow[],
  reports: Reports,
  goal: Goal,
  kinds: number,
): readonly IndicatorDoubt[] {
  const doubts: IndicatorDoubt[] = [];
  if (reports.used.some((report) => report.rows > 1 && !report.conflicting)) doubts.push('repeatedReport');
  if (reports.overlapping) doubts.push('overlappingPeriods');
  if (rows.some((row) => row.actual === undefined && !isEmpty(row, 'actual'))) doubts.push('unreadActual');
  if (rows.some((row) => row.actual !== undefined && row.period === undefined)) doubts.push('withoutPeriod');
  if (reports.future) doubts.push('futurePeriod');
  if (kinds === 1 && rows.some((row) => row.kind === undefined)) doubts.push('someKindsMissing');
  if (goal.targets > 1 && goal.target !== undefined) doubts.push('revisedTarget');
  if (goal.baselines > 1) doubts.push('mixedBaselines');
  return doubts;
}

function distinct<V>(values: readonly (V | undefined)[]): readonly V[] {
  return Array.from(new Set(values.filter((value): value is V => value !== undefined)));
}
