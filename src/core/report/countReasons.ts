import type { CellRef } from '../cell';
import type { CommitmentCounts, CommitmentState } from '../monitoring/commitments';
import type { FundsPart } from '../monitoring/funds';
import { type Attendance, GROUP_COLUMNS, type Group } from '../monitoring/participation';
import { cellOf } from '../table/defineTable';
import type { InteractionRow } from '../tables/interactions';
import type { ProgramRow } from '../tables/programs';
import type { Words } from '../words/words';
import { placesOf } from './cellPlaces';
import { isRange } from './summaryFigures';

/** A count with the cells of the promises in these states. */
export function commitmentReason(
  { commitments }: CommitmentCounts,
  figure: string,
  states: readonly CommitmentState[],
  words: Words,
): string {
  const counted = commitments.filter(({ state }) => states.length === 0 || states.includes(state));
  return words.monitoring.rowBecause.counts(figure, placesOf(counted.map(({ at }) => at)));
}

/** A count of meetings, by the cells that name their kind. */
export function meetingsReason({ meetings, rows }: Attendance, words: Words): string {
  const cells = rows.map((row) => cellOf(row, 'kind'));
  return words.monitoring.rowBecause.counts(words.format.number(meetings), placesOf(cells));
}

/** Heads counted, as the sum of their cells. */
export function headsReason(
  { rows }: Attendance,
  sum: number | undefined,
  column: 'attendedTotal' | (typeof GROUP_COLUMNS)[Group],
  words: Words,
): string | undefined {
  if (sum === undefined) return undefined;
  const cells = rows.filter((row) => row[column] !== undefined).map((row) => cellOf(row, column));
  return words.monitoring.rowBecause.sum(words.format.number(sum), placesOf(cells));
}

/** A group's share of all present, and what it could be with the meetings that did not count it. */
export function groupReason({ groups }: Attendance, group: Group, words: Words): string {
  const { share, low = 0, high = 0, members, others, pairedRows } = groups[group];
  const { rowBecause: say } = words.monitoring;
  if (share === undefined) return say.unknown(say.notCounted);
  const { number, percent } = words.format;
  const cells = cellsIn(pairedRows, [GROUP_COLUMNS[group], 'attendedTotal']);
  const sentence = say.share(percent(100 * share), number(members), number(members + others), placesOf(cells));
  return isRange(groups[group]) ? `${sentence}${say.range(percent(100 * low), percent(100 * high))}` : sentence;
}

export function invitedReason({ rows, presentOfInvited }: Attendance, words: Words): string {
  const { rowBecause: say } = words.monitoring;
  if (presentOfInvited === undefined) return say.unknown(say.notCounted);
  const both = rows.filter((row) => row.attendedTotal !== undefined && row.invited !== undefined);
  const sumOf = (column: 'attendedTotal' | 'invited'): string =>
    words.format.number(both.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  const cells = placesOf(cellsIn(both, ['attendedTotal', 'invited']));
  return say.share(words.format.percent(100 * presentOfInvited), sumOf('attendedTotal'), sumOf('invited'), cells);
}

function cellsIn(rows: readonly InteractionRow[], columns: readonly (keyof InteractionRow & string)[]): CellRef[] {
  return columns.flatMap((column) => rows.map((row) => cellOf(row, column)));
}

/** Money of one source: the cost and funding cells of the programs' sides that hold it. */
export function fundsReason(figure: number, source: string, parts: readonly FundsPart[], words: Words): string {
  const cells = parts.flatMap(({ program, side }) =>
    (side === 'village' ? (['villageCost', 'villageFunding'] as const) : (['partnerCost', 'partnerFunding'] as const))
      .filter((column) => program[column] !== undefined)
      .map((column) => cellOf(program, column)),
  );
  return words.monitoring.rowBecause.funds(words.format.rupiah(figure), source, placesOf(cells));
}

/** A count of programs, by their cells in one column. */
export function programsReason(
  count: number,
  programs: readonly ProgramRow[],
  column: keyof ProgramRow & string,
  words: Words,
): string {
  const cells = programs.map((program) => cellOf(program, column));
  return words.monitoring.rowBecause.counts(words.format.number(count), placesOf(cells));
}
