import type { IsoDate, Percent } from '../cell';
import { type History, type HistoryKey, latestSnapshots, type Snapshot } from './history';
import type { ProgramStatus } from './programStatus';
import type { MonitoringSummary } from './summarise';

export type Trend = 'up' | 'down' | 'same';

/** A percent then and now; `undefined` where one of them is not known. */
export interface Change {
  readonly before: Percent | undefined;
  readonly now: Percent | undefined;
  /** Now less before, in percentage points. */
  readonly points: number | undefined;
  readonly trend: Trend | undefined;
}

/** How a program moved since the last snapshot of an earlier day. */
export interface Development {
  readonly status: ProgramStatus;
  readonly since: IsoDate;
  readonly physical: Change;
  readonly absorption: Change;
  readonly snapshot: Snapshot;
}

/** Half of the last decimal that is shown: a smaller step would be a rise that nobody can see. */
const VISIBLE = 0.05;

/** Programs with a snapshot of an earlier day, in sheet order. Two snapshots of one day say nothing about development. */
export function developments(
  { programs, today }: Pick<MonitoringSummary, 'programs' | 'today'>,
  history: Pick<History, 'snapshots'> | undefined,
): readonly Development[] {
  const earlier = latestSnapshots(history?.snapshots ?? [], ({ day }) => day < today);
  return programs.flatMap((status): readonly Development[] => {
    const snapshot = earlier.get(status.program.id ?? '');
    if (snapshot === undefined) return [];
    const physical = changeOf(numberIn(snapshot, 'physical'), status.physical);
    const absorption = changeOf(numberIn(snapshot, 'absorption'), status.finance.percent);
    return [{ status, since: snapshot.day, physical, absorption, snapshot }];
  });
}

/** Beyond this no program moves, in percent: somebody typed something else into Riwayat. */
const CREDIBLE: Percent = 100_000;

function numberIn({ cells }: Snapshot, key: HistoryKey): number | undefined {
  const cell = cells[key];
  return typeof cell === 'number' && Math.abs(cell) <= CREDIBLE ? cell : undefined;
}

function changeOf(before: Percent | undefined, now: Percent | undefined): Change {
  if (before === undefined || now === undefined) return { before, now, points: undefined, trend: undefined };
  const points = now - before;
  const trend = Math.abs(points) < VISIBLE ? 'same' : points > 0 ? 'up' : 'down';
  return { before, now, points, trend };
}
