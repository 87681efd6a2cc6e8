import type { CellRef, Percent } from '../cell';
import { cellOf } from '../table/defineTable';
import type { Period } from '../table/kinds';
import { normalise } from '../table/normalise';
import type { IndicatorKind, MonitoringRow } from '../tables/monitoring';
import { achievement, baselineProgress, type Direction, finite } from './achievement';
import { type IndicatorDoubt, indicatorDoubts } from './indicatorDoubts';
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

/** The indicators of one program, in the order in which they first stand on the sheet. */
export function indicatorsOf(rows: readonly MonitoringRow[], today: string): readonly IndicatorProgress[] {
  const byName = new Map<string, Map<string, MonitoringRow[]>>();
  for (const row of rows) {
    if (row.indicator === undefined) continue;
    const units = byName.get(nameKey(row.indicator)) ?? new Map<string, MonitoringRow[]>();
    byName.set(nameKey(row.indicator), units);
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

/** `Panjang pipa  terpasang.` and `panjang pipa terpasang` are one indicator; a name of signs only stays as it is. */
function nameKey(name: string): string {
  return normalise(name) || name.trim().toLowerCase();
}

/** Signs matter in a unit: `%` is not nothing. */
function unitKey(unit: string | undefined): string {
  return (unit ?? '').normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
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
  const figure = figureOf(kind, reports);
  const goal = goalOf(rows, kind, reports);
  const refusal = refusalOf(rows, kinds, reports, goal);
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
    at: cellOf(latest?.row ?? first, 'actual'),
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

/** Where an indicator comes from and where it should go. */
interface Goal {
  readonly baseline: number | undefined;
  readonly target: number | undefined;
  readonly direction: Direction;
  readonly directionKnown: boolean;
}

/**
 * A target belongs to the end of the program. Where rows differ, a latest figure is held against the latest target;
 * a sum is not, because the targets may have been meant per period. A baseline is that of the earliest report.
 */
function goalOf(rows: readonly MonitoringRow[], kind: IndicatorKind | undefined, { inTime }: Reports): Goal {
  const dated = inTime.filter((row) => row.period !== undefined);
  const targets = distinct(rows.map((row) => row.target));
  const mayRevise = kind === 'PERCENTAGE' || kind === 'QUALITATIVE';
  const revised = mayRevise ? distinct(dated.map((row) => row.target).reverse())[0] : undefined;
  const target = targets.length === 1 ? targets[0] : revised;
  const baseline = distinct(dated.concat(rows).map((row) => row.baseline))[0];
  const directionKnown = baseline !== undefined && target !== undefined && baseline !== target;
  return { baseline, target, direction: directionKnown && target < baseline ? 'falling' : 'rising', directionKnown };
}

function achievementOf(figure: number | undefined, { target, direction }: Goal): Percent | undefined {
  return target === undefined ? undefined : achievement(figure, [target, target], direction);
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
  if (goal.target === undefined) return rows.some((row) => row.target !== undefined) ? 'mixedTargets' : 'noTarget';
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

function distinct<V>(values: readonly (V | undefined)[]): readonly V[] {
  return Array.from(new Set(values.filter((value): value is V => value !== undefined)));
}
