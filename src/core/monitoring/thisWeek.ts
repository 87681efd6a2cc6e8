import type { CellRef, IsoDate } from '../cell';
import { addMonths } from '../mismatch/addMonths';
import { cellOf } from '../table/defineTable';
import { type Commitment, isLate } from './commitments';
import type { ProgramStatus } from './programStatus';
import { compare } from './reports';
import { daysBetween } from './schedule';

export type ActionKind =
  | 'commitmentLate'
  | 'commitmentUnknown'
  | 'commitmentSoon'
  | 'programLate'
  | 'programEnding'
  | 'reportLate'
  | 'reportSoon'
  | 'monitoringStale'
  | 'programBehind';

/** One thing to do this week: who, what, until when, and the row it comes from. */
export interface Action {
  /** Stable while the action waits, also when it turns from soon to late. */
  readonly key: string;
  readonly kind: ActionKind;
  /** A party by id, or an office by its name in column PIC; neither when nobody is named. */
  readonly owner: string | undefined;
  readonly office: string | undefined;
  /** The promise, or the program's name. */
  readonly about: string;
  readonly due: IsoDate | undefined;
  /** Days until `due`; below 0 when it has passed. */
  readonly days: number | undefined;
  readonly at: CellRef;
}

/** Today and the six days after it make a week; the seventh day is the last one that counts. */
const SOON_DAYS = 7;

/** Everything that is late or falls due within seven days, the most overdue first; what has no date comes last. */
export function actionsThisWeek(
  commitments: readonly Commitment[],
  programs: readonly ProgramStatus[],
  reportIntervalMonths: number,
  today: IsoDate,
): readonly Action[] {
  const actions = [
    ...commitments.map((commitment) => commitmentAction(commitment, today)),
    ...programs.map((program) => deadlineAction(program, today)),
    ...programs.map((program) => reportAction(program, today)),
    ...programs.map((program) => followUpAction(program, reportIntervalMonths, today)),
  ].filter((action): action is Action => action !== undefined);
  return actions.sort((a, b) => compare(a.due ?? '~', b.due ?? '~') || compare(a.key, b.key));
}

/** True for what should have been done before today. */
export function isPast({ days }: Action): boolean {
  return days !== undefined && days < 0;
}

function isSoon(days: number): boolean {
  return days >= 0 && days <= SOON_DAYS;
}

function commitmentAction(commitment: Commitment, today: IsoDate): Action | undefined {
  const { due, state, key, owner, text, at } = commitment;
  if (due === undefined) return undefined;
  const days = daysBetween(today, due);
  const base = { key: `komitmen ${key}`, owner, office: undefined, about: text, due, days, at };
  if (isLate(commitment)) return { ...base, kind: 'commitmentLate' };
  if (state === 'unknown') return { ...base, kind: 'commitmentUnknown' };
  return state === 'open' && isSoon(days) ? { ...base, kind: 'commitmentSoon' } : undefined;
}

function programAction(
  status: ProgramStatus,
  kind: ActionKind,
  column: string,
  due: IsoDate | undefined,
  today: IsoDate,
): Action {
  const { program, key } = status;
  return {
    key: `${column} ${key}`,
    kind,
    owner: undefined,
    office: program.responsible,
    about: program.name ?? key,
    due,
    days: due === undefined ? undefined : daysBetween(today, due),
    at: cellOf(program, column),
  };
}

function deadlineAction(status: ProgramStatus, today: IsoDate): Action | undefined {
  const { state, daysLeft } = status.schedule;
  const { endDate } = status.program;
  if (state === 'late') return programAction(status, 'programLate', 'endDate', endDate, today);
  const ending = state === 'running' && daysLeft !== undefined && isSoon(daysLeft);
  return ending ? programAction(status, 'programEnding', 'endDate', endDate, today) : undefined;
}

function reportAction(status: ProgramStatus, today: IsoDate): Action | undefined {
  const { due, late } = status.report;
  if (due === undefined || !(late || isSoon(daysBetween(today, due)))) return undefined;
  return programAction(status, late ? 'reportLate' : 'reportSoon', 'councilReportDate', due, today);
}

/** A running program without a fresh result, or with results behind the target. */
function followUpAction(status: ProgramStatus, months: number, today: IsoDate): Action | undefined {
  const { program, lastReported, light, schedule } = status;
  if (program.stage !== 'IMPLEMENTATION') return undefined;
  const since = lastReported ?? program.startDate;
  const due = since === undefined ? undefined : addMonths(since, months);
  if (due === undefined || due < today) return programAction(status, 'monitoringStale', 'stage', due, today);
  const behind = light === 'LATE' && schedule.state !== 'late';
  return behind ? programAction(status, 'programBehind', 'stage', undefined, today) : undefined;
}
