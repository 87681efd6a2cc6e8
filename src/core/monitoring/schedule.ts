import { type IsoDate, type Share, serialOf } from '../cell';
import type { ProgramRow, Stage } from '../tables/programs';

export type ScheduleState = 'unknown' | 'notPlanned' | 'reversed' | 'notStarted' | 'running' | 'late' | 'finished';

// Dates are expected from Penandatanganan on.
const UNSIGNED: readonly (Stage | undefined)[] = ['PREPARATION', 'OFFER', 'DRAFTING'];

/** Where a program stands in its time. */
export interface Schedule {
  readonly state: ScheduleState;
  /** Share of the days that have passed. */
  readonly elapsed: Share | undefined;
  /** Days until the end; below 0 when it has passed; `undefined` without an end. */
  readonly daysLeft: number | undefined;
}

/** The last day still counts as in time. A program that reports or is done has finished its work and is not late. */
export function scheduleOf({ startDate, endDate, stage }: ProgramRow, today: IsoDate): Schedule {
  const daysLeft = endDate === undefined ? undefined : daysBetween(today, endDate);
  if (startDate !== undefined && endDate !== undefined && endDate < startDate)
    return { state: 'reversed', elapsed: undefined, daysLeft: undefined };
  const elapsed =
    startDate === undefined || endDate === undefined ? undefined : elapsedShare(startDate, endDate, today);
  if (stage === 'REPORTING' || stage === 'DONE') return { state: 'finished', elapsed, daysLeft };
  if (daysLeft !== undefined && daysLeft < 0) return { state: 'late', elapsed, daysLeft };
  if (startDate !== undefined && today < startDate) return { state: 'notStarted', elapsed, daysLeft };
  if (daysLeft !== undefined) return { state: 'running', elapsed, daysLeft };
  return { state: UNSIGNED.includes(stage) ? 'notPlanned' : 'unknown', elapsed, daysLeft };
}

/** Whole days from one civil day to another. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return serialOf(to) - serialOf(from);
}

function elapsedShare(start: IsoDate, end: IsoDate, today: IsoDate): Share {
  const days = daysBetween(start, end);
  if (days === 0) return today < start ? 0 : 1;
  return Math.min(1, Math.max(0, daysBetween(start, today) / days));
}
