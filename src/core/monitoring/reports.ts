import type { Period } from '../table/kinds';
import type { MonitoringRow } from '../tables/monitoring';

/** What one period says about an indicator. */
export interface Report {
  readonly period: Period;
  readonly actual: number;
  /** Rows that report this very period. */
  readonly rows: number;
  /** True when these rows say different things, so that none of them can be trusted. */
  readonly conflicting: boolean;
  readonly row: MonitoringRow;
}

/** The reports of one indicator, oldest period first. */
export interface Reports {
  readonly used: readonly Report[];
  /** All rows, those with a period first and in time. */
  readonly inTime: readonly MonitoringRow[];
  /** True when two different periods share days: the same result may be counted twice. */
  readonly overlapping: boolean;
  /** True when a period begins after today. */
  readonly future: boolean;
}

/** Reads the rows of one indicator, given in sheet order. Rows of one period make one report and are never added. */
export function readReports(rows: readonly MonitoringRow[], today: string): Reports {
  const inTime = rows.slice().sort(byPeriod);
  const used: Report[] = [];
  for (const row of inTime) {
    const { period, actual } = row;
    if (period === undefined || actual === undefined) continue;
    const before = used[used.length - 1];
    if (before === undefined || before.period.start !== period.start || before.period.end !== period.end)
      used.push({ period, actual, rows: 1, conflicting: false, row });
    else
      used[used.length - 1] = {
        ...before,
        rows: before.rows + 1,
        conflicting: before.conflicting || before.actual !== actual,
      };
  }
  return {
    used,
    inTime,
    overlapping: overlaps(used),
    future: used.some((report) => report.period.start > today),
  };
}

/** The report of the latest period. */
export function latestOf({ used }: Reports): Report | undefined {
  return used[used.length - 1];
}

/** Earlier end first, then earlier start, then higher on the sheet; rows without a period come last. */
function byPeriod(a: MonitoringRow, b: MonitoringRow): number {
  const ends = compare(a.period?.end ?? '~', b.period?.end ?? '~');
  return ends || compare(a.period?.start ?? '~', b.period?.start ?? '~') || a.origin.row - b.origin.row;
}

/** By code units, so that the order is the same in every language. */
export function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Periods stand by their ends, so any that share days include a pair of neighbours. */
function overlaps(used: readonly Report[]): boolean {
  return used.some((report, index) => index > 0 && report.period.start <= (used[index - 1]?.period.end ?? ''));
}
