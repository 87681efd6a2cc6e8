import { isEmpty } from '../table/defineTable';
import type { IndicatorKind, MonitoringRow } from '../tables/monitoring';
import type { Reports } from './reports';

/** Something to look at, although the figure was computed. */
export type IndicatorDoubt =
  | 'repeatedReport'
  | 'overlappingPeriods'
  | 'unreadActual'
  | 'withoutPeriod'
  | 'futurePeriod'
  | 'someKindsMissing'
  | 'unitsDiffer'
  | 'perhapsCumulative'
  | 'revisedTarget'
  | 'mixedBaselines'
  | 'upperWithoutDirection';

/** What the doubts are drawn from. */
interface Doubtful {
  readonly rows: readonly MonitoringRow[];
  readonly reports: Reports;
  readonly kind: IndicatorKind | undefined;
  readonly figure: number | undefined;
  readonly target: number | undefined;
  readonly targetHigh: number | undefined;
  /** Units under which this program writes the same indicator. */
  readonly units: number;
}

const CHECKS: Readonly<Record<IndicatorDoubt, (indicator: Doubtful) => boolean>> = {
  repeatedReport: ({ reports }) => reports.used.some((report) => report.rows > 1 && !report.conflicting),
  overlappingPeriods: ({ reports }) => reports.overlapping,
  perhapsCumulative,
  unreadActual: ({ rows }) => rows.some((row) => row.actual === undefined && !isEmpty(row, 'actual')),
  withoutPeriod: ({ rows }) => rows.some((row) => row.actual !== undefined && row.period === undefined),
  futurePeriod: ({ reports }) => reports.future,
  someKindsMissing: ({ rows, kind }) => kind !== undefined && rows.some((row) => row.kind === undefined),
  unitsDiffer: ({ units }) => units > 1,
  revisedTarget: ({ rows, target }) => target !== undefined && countOf(rows.map((row) => row.target)) > 1,
  upperWithoutDirection: ({ rows, targetHigh }) =>
    targetHigh !== undefined && rows.every((row) => row.direction === undefined),
  mixedBaselines: ({ rows }) => countOf(rows.map((row) => row.baseline)) > 1,
};

const DOUBTS = Object.keys(CHECKS) as IndicatorDoubt[];

/** What to look at before relying on an indicator's figure, in a fixed order. */
export function indicatorDoubts(indicator: Doubtful): readonly IndicatorDoubt[] {
  return DOUBTS.filter((doubt) => CHECKS[doubt](indicator));
}

/** Results that only rise, stay within the target one by one and pass it together look like running totals. */
function perhapsCumulative({ kind, reports, figure, target }: Doubtful): boolean {
  if (kind !== 'ADDITIVE' || figure === undefined || target === undefined || figure <= target) return false;
  const results = reports.used.map((report) => report.actual);
  const rises = results.every((result, index) => index === 0 || result > (results[index - 1] ?? 0));
  return results.length > 1 && rises && (results[results.length - 1] ?? 0) <= target;
}

function countOf(values: readonly (number | undefined)[]): number {
  return new Set(values.filter((value) => value !== undefined)).size;
}
