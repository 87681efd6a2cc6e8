import type { CellRef, IsoDate, Share } from '../cell';
import { cellOf, isEmpty } from '../table/defineTable';
import type { InteractionRow } from '../tables/interactions';
import { type Interval, wilson } from './wilson';

/** Where a promise stands. Due today is not late; a promise kept before its day counts as kept, not as due. */
export type CommitmentState = 'kept' | 'keptEarly' | 'lateRunning' | 'lateOpen' | 'unknown' | 'open' | 'noDueDate';

export interface Commitment {
  /** The row's id, else its cell. */
  readonly key: string;
  readonly state: CommitmentState;
  /** `DESA`, a stakeholder's id, or `undefined` when nobody is named. */
  readonly owner: string | undefined;
  readonly text: string;
  readonly due: IsoDate | undefined;
  readonly at: CellRef;
}

/** Promises whose day has come, by what became of them. */
interface DueCounts {
  readonly kept: number;
  /** Begun, but not finished in time: never counted as kept. */
  readonly partial: number;
  readonly broken: number;
  readonly unknown: number;
}

interface CommitmentRates {
  readonly due: number;
  readonly known: number;
  readonly unknown: number;
  /** kept / known. */
  readonly strict: Share | undefined;
  /** (kept + ½ partial) / known. */
  readonly withHalf: Share | undefined;
  /** 95% interval of `strict`; absent below five known promises, where only counts are shown. */
  readonly interval: Interval | undefined;
}

/** Promises of one party, or of all. */
export interface CommitmentCounts {
  readonly owner: string | undefined;
  readonly total: number;
  readonly kept: number;
  readonly keptEarly: number;
  readonly overdue: number;
  /** Not yet due. */
  readonly open: number;
  readonly noDueDate: number;
  readonly rates: CommitmentRates;
  readonly commitments: readonly Commitment[];
}

/** Below this many known promises a share says nothing. */
const ENOUGH = 5;

/**
 * Shares over promises that are due and whose outcome is known; an unknown outcome is left out and counted apart.
 * 5 kept, 2 partial, 1 broken, 2 unknown -> 10 due, 8 known, 62.5% kept. Source: methods.md §j.
 */
export function commitmentRates({ kept, partial, broken, unknown }: DueCounts): CommitmentRates {
  const known = kept + partial + broken;
  return {
    due: known + unknown,
    known,
    unknown,
    strict: known === 0 ? undefined : kept / known,
    withHalf: known === 0 ? undefined : (kept + partial / 2) / known,
    interval: known < ENOUGH ? undefined : wilson(kept, known),
  };
}

/** Every promise that was not called off and does not concern cancelled programs only, in sheet order. */
export function commitmentsOf(
  rows: readonly InteractionRow[],
  cancelled: ReadonlySet<string>,
  today: IsoDate,
): readonly Commitment[] {
  return rows
    .filter((row) => isCommitment(row) && row.status !== 'CANCELLED' && !concernsOnly(row, cancelled))
    .sort((a, b) => a.origin.row - b.origin.row)
    .map((row) => ({
      key: row.id ?? `${row.origin.sheetName}!${row.origin.row}`,
      state: stateOf(row, today),
      owner: row.owner,
      text: row.commitment ?? row.summary ?? '',
      due: row.dueDate,
      at: cellOf(row, 'commitment'),
    }));
}

/** A deadline or a status without a text is a promise too: somebody meant one. */
export function isCommitment(row: InteractionRow): boolean {
  return !isEmpty(row, 'commitment') || !isEmpty(row, 'dueDate') || !isEmpty(row, 'status');
}

export function isLate(commitment: Commitment): boolean {
  return commitment.state === 'lateOpen' || commitment.state === 'lateRunning';
}

/** Counts of some promises under one owner. */
export function countCommitments(commitments: readonly Commitment[], owner: string | undefined): CommitmentCounts {
  const count = (state: CommitmentState): number => commitments.filter((one) => one.state === state).length;
  const due = {
    kept: count('kept'),
    partial: count('lateRunning'),
    broken: count('lateOpen'),
    unknown: count('unknown'),
  };
  return {
    owner,
    total: commitments.length,
    kept: due.kept,
    keptEarly: count('keptEarly'),
    overdue: due.partial + due.broken,
    open: count('open'),
    noDueDate: count('noDueDate'),
    rates: commitmentRates(due),
    commitments,
  };
}

/** Counts by owner: most overdue first, then most promises, then by id; nobody named comes last. */
export function commitmentsByOwner(commitments: readonly Commitment[]): readonly CommitmentCounts[] {
  const groups = new Map<string | undefined, Commitment[]>();
  for (const commitment of commitments) {
    const group = groups.get(commitment.owner);
    if (group === undefined) groups.set(commitment.owner, [commitment]);
    else group.push(commitment);
  }
  return Array.from(groups, ([owner, group]) => countCommitments(group, owner)).sort(
    (a, b) =>
      Number(a.owner === undefined) - Number(b.owner === undefined) ||
      b.overdue - a.overdue ||
      b.total - a.total ||
      ((a.owner ?? '') < (b.owner ?? '') ? -1 : 1),
  );
}

function concernsOnly({ subjectIds = [] }: InteractionRow, cancelled: ReadonlySet<string>): boolean {
  return subjectIds.length > 0 && subjectIds.every((id) => cancelled.has(id));
}

function stateOf({ status, dueDate }: InteractionRow, today: IsoDate): CommitmentState {
  if (dueDate === undefined) return status === 'DONE' ? 'keptEarly' : 'noDueDate';
  if (status === 'DONE') return dueDate <= today ? 'kept' : 'keptEarly';
  if (dueDate >= today) return 'open';
  if (status === undefined) return 'unknown';
  return status === 'RUNNING' ? 'lateRunning' : 'lateOpen';
}
