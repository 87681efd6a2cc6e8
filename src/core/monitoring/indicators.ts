import type { CellRef, Percent } from '../cell';
import { cellOf } from '../table/defineTable';
import { nameKey, unitKey } from '../table/indicatorKey';
import type { Period } from '../table/kinds';
import { fractionsAmong } from '../table/percentScale';
import type { IndicatorKind, MonitoringRow } from '../tables/monitoring';
import { finite } from './achievement';
import { type IndicatorDoubt, indicatorDoubts } from './indicatorDoubts';
import {
  achievementOf,
  distinct,
  type Goal,
  type GoalRefusal,
  goalOf,
  goalRefusal,
  isBaselineNotAdded,
  progressFrom,
} from './indicatorGoal';
import { latestOf, type Reports, readReports } from './reports';

/** Why an achievement cannot be computed; the sentence for each says what to do. */
export type IndicatorRefusal =
  | 'noActual'
  | 'noPeriod'
  | 'noKind'
  | 'mixedKinds'
  | 'conflictingReports'
  | 'mixedScales'
  | GoalRefusal;

/** One indicator of one program over all its periods. */
export interface IndicatorProgress extends Goal {
  /** Program, name and unit, normalised: stable while people rewrite figures. */
  readonly key: string;
  readonly programId: string;
  readonly name: string;
  readonly unit: string | undefined;
  readonly kind: IndicatorKind | undefined;
  /** ADDITIVE: the sum of its periods; the others: the latest period. */
  readonly figure: number | undefined;
  /** Periods that stand behind the figure. */
  readonly reports: number;
  readonly latest: Period | undefined;
  /** Raw percent of target. */
  readonly achievement: Percent | undefined;
  readonly refusal: IndicatorRefusal | undefined;
  /** Raw progress from the baseline. */
  readonly progress: Percent | undefined;
  /** True when a sum begins at 0 while the baseline does not, so that progress from it says nothing. */
  readonly baselineNotAdded: boolean;
  readonly doubts: readonly IndicatorDoubt[];
  /** Every row of the indicator, in sheet order. */
  readonly rows: readonly MonitoringRow[];
  /** The rows whose results make the figure. */
  readonly used: readonly MonitoringRow[];
  readonly at: CellRef;
}

/** The indicators of one program, in the order in which they first stand on the sheet. */
export function indicatorsOf(rows: readonly MonitoringRow[], today: string): readonly IndicatorProgress[] {
  const byName = new Map<string, Map<string, MonitoringRow[]>>();
  for (const row of rows) {
    if (row.indicator === undefined) continue;
    const name = nameKey(row.indicator);
    const units = byName.get(name) ?? new Map<string, MonitoringRow[]>();
    byName.set(name, units);
    const unit = unitKey(row.unit);
    const group = units.get(unit);
    if (group === undefined) units.set(unit, [row]);
    else group.push(row);
  }
  const found: { first: number; progress: IndicatorProgress }[] = [];
  byName.forEach((units, name) => {
    units.forEach((group, unit) => {
      const [first, ...rest] = group.slice().sort((a, b) => a.origin.row - b.origin.row);
      if (first === undefined) return;
      const key = [first.programId ?? '', name, unit].join('|');
      found.push({ first: first.origin.row, progress: progressOf(key, [first, ...rest], units.size, today) });
    });
  });
  return found.sort((a, b) => a.first - b.first).map(({ progress }) => progress);
}

function progressOf(
  key: string,
  rows: readonly [MonitoringRow, ...MonitoringRow[]],
  units: number,
  today: string,
): IndicatorProgress {
  const kinds = distinct(rows.map((row) => row.kind));
  const kind = kinds.length === 1 ? kinds[0] : undefined;
  const reports = readReports(rows, today);
  const isMixed = fractionsAmong(rows).size > 0;
  const figure = isMixed ? undefined : figureOf(kind, reports);
  const goal = goalOf(rows, kind, reports);
  const refusal = refusalOf(rows, kinds, reports, goal, figure, isMixed);
  const latest = latestOf(reports);
  const [first] = rows;
  return {
    key,
    programId: first.programId ?? '',
    name: first.indicator ?? '',
    unit: first.unit,
    kind,
    ...goal,
    figure,
    reports: kind === 'ADDITIVE' ? reports.used.length : Math.min(1, reports.used.length),
    latest: latest?.period,
    achievement: refusal === undefined ? achievementOf(figure, goal) : undefined,
    refusal,
    progress: progressFrom(goal, kind, figure),
    baselineNotAdded: figure !== undefined && isBaselineNotAdded(goal, kind),
    doubts: indicatorDoubts({ rows, reports, kind, figure, units, ...goal }),
    rows,
    used: usedRows(kind, reports),
    at: cellOf(latest?.row ?? first, 'actual'),
  };
}

function usedRows(kind: IndicatorKind | undefined, reports: Reports): readonly MonitoringRow[] {
  const latest = latestOf(reports);
  if (kind === 'ADDITIVE') return reports.used.map((report) => report.row);
  return latest === undefined ? [] : [latest.row];
}

function figureOf(kind: IndicatorKind | undefined, reports: Reports): number | undefined {
  if (kind === undefined) return undefined;
  const latest = latestOf(reports);
  if (latest === undefined) return undefined;
  if (kind !== 'ADDITIVE') return latest.conflicting ? undefined : latest.actual;
  if (reports.used.some((report) => report.conflicting)) return undefined;
  return finite(reports.used.reduce((sum, report) => sum + report.actual, 0));
}

function refusalOf(
  rows: readonly MonitoringRow[],
  kinds: readonly IndicatorKind[],
  reports: Reports,
  goal: Goal,
  figure: number | undefined,
  isMixed: boolean,
): IndicatorRefusal | undefined {
  if (kinds.length === 0) return 'noKind';
  if (kinds.length > 1) return 'mixedKinds';
  if (reports.used.length === 0) return rows.some((row) => row.actual !== undefined) ? 'noPeriod' : 'noActual';
  if (isMixed) return 'mixedScales';
  const latest = latestOf(reports);
  const conflicts = kinds[0] === 'ADDITIVE' ? reports.used.some((report) => report.conflicting) : latest?.conflicting;
  if (conflicts === true) return 'conflictingReports';
  return goalRefusal(goal, rows, figure);
}
