import type { Share } from '../cell';
import type { InteractionKind, InteractionRow } from '../tables/interactions';

// Groups overlap (a young woman is in two of them), so they are never added to each other. On the village's own sheet
// counts below five are shown; whoever makes a public page must hide them.

const GROUPS = ['women', 'youth', 'poor'] as const;
export type Group = (typeof GROUPS)[number];

export const GROUP_COLUMNS = { women: 'attendedWomen', youth: 'attendedYouth', poor: 'attendedPoor' } as const;

/** A sum over the meetings that recorded it; `undefined` when none did. */
interface Recorded {
  readonly sum: number | undefined;
  readonly meetings: number;
}

/** A group among those present. */
export interface GroupShare extends Recorded {
  /** Over the meetings that recorded both; `undefined` without such a meeting or without anybody present. */
  readonly share: Share | undefined;
  /** Between these it lies when the other meetings with a total are thought of too. */
  readonly low: Share | undefined;
  readonly high: Share | undefined;
  /** Meetings that recorded both. */
  readonly paired: number;
  /** Members and others present at those meetings. */
  readonly members: number;
  readonly others: number;
  /** Present at meetings with a total that did not record the group. */
  readonly unknown: number;
  readonly pairedRows: readonly InteractionRow[];
}

export interface Attendance {
  readonly kind: InteractionKind | 'ALL';
  readonly meetings: number;
  /** Visits, not persons: whoever comes twice counts twice. */
  readonly present: Recorded;
  readonly invited: Recorded;
  readonly groups: Readonly<Record<Group, GroupShare>>;
  /** Present of invited, over meetings that recorded both; may pass 1 when more came than were invited. */
  readonly presentOfInvited: Share | undefined;
  readonly invitedPaired: number;
  /** Meetings in which a group is larger than the total; left out of that group's share. */
  readonly inconsistent: number;
  readonly rows: readonly InteractionRow[];
}

/** How often women and men attend, measured by how many of them live in the village. */
export interface GenderParity {
  readonly women: number;
  readonly men: number;
  readonly population: Sexes;
  /** Attendances per resident; may pass 1, because whoever comes twice counts twice. */
  readonly rateWomen: number | undefined;
  readonly rateMen: number | undefined;
  readonly index: number | undefined;
  readonly band: ParityBand | undefined;
}

export type ParityBand = 'womenFewer' | 'parity' | 'menFewer';

export interface Sexes {
  readonly women: number;
  readonly men: number;
}

const PARITY = { from: 0.97, to: 1.03 };
const TOLERANCE = 1e-9;

/**
 * Gender parity index of attendance: women's rate by men's rate, each present ÷ population. Parity from 0.97 to 1.03.
 *
 * Counts of 0 or more; an empty population or no men present gives no index. 18 of 300 women and 42 of 320 men ->
 * 0.06 / 0.13125 = 0.457, women attend less often. Source: UNESCO GPI; methods.md §j.
 */
export function genderParity(present: Sexes, population: Sexes): GenderParity {
  const rateWomen = population.women > 0 ? present.women / population.women : undefined;
  const rateMen = population.men > 0 ? present.men / population.men : undefined;
  const index = rateWomen === undefined || rateMen === undefined || rateMen === 0 ? undefined : rateWomen / rateMen;
  return { ...present, population, rateWomen, rateMen, index, band: index === undefined ? undefined : bandOf(index) };
}

function bandOf(index: number): ParityBand {
  if (index < PARITY.from - TOLERANCE) return 'womenFewer';
  return index > PARITY.to + TOLERANCE ? 'menFewer' : 'parity';
}

export interface ShareEstimate {
  readonly share: Share | undefined;
  readonly low: Share | undefined;
  readonly high: Share | undefined;
}

const MEETINGS: readonly InteractionKind[] = ['VILLAGE_MEETING', 'HAMLET_MEETING', 'COORDINATION', 'OUTREACH'];

/**
 * Share of a group among those whose group is known, g/(g + o), and what it could be with u unknown people:
 * g/(g + o + u) to (g + u)/(g + o + u). 18 women, 42 men -> 0.3. Source: methods.md §j.
 */
export function knownShare(group: number, others: number, unknown: number): ShareEstimate {
  const known = group + others;
  const all = known + unknown;
  if (all <= 0) return { share: undefined, low: undefined, high: undefined };
  return { share: known > 0 ? group / known : undefined, low: group / all, high: (group + unknown) / all };
}

/** Attendance over all meetings first, then by kind of meeting; kinds that never met are left out. */
export function participationOf(rows: readonly InteractionRow[]): readonly Attendance[] {
  const meetings = rows.filter(isMeeting);
  const kinds = MEETINGS.concat(
    Array.from(new Set(meetings.map((row) => row.kind)))
      .filter(isOtherKind)
      .sort(),
  );
  return [
    attendanceOf('ALL', meetings),
    ...kinds
      .map((kind) =>
        attendanceOf(
          kind,
          meetings.filter((row) => row.kind === kind),
        ),
      )
      .filter((attendance) => attendance.meetings > 0),
  ];
}

function isOtherKind(kind: InteractionKind | undefined): kind is InteractionKind {
  return kind !== undefined && !MEETINGS.includes(kind);
}

/** A meeting by its kind, or any contact for which somebody counted heads. */
function isMeeting(row: InteractionRow): boolean {
  if (row.kind !== undefined && MEETINGS.includes(row.kind)) return true;
  return [row.attendedTotal, ...GROUPS.map((group) => row[GROUP_COLUMNS[group]])].some((count) => count !== undefined);
}

function attendanceOf(kind: InteractionKind | 'ALL', rows: readonly InteractionRow[]): Attendance {
  const both = rows.filter((row) => row.attendedTotal !== undefined && row.invited !== undefined);
  const invited = sumOf(both.map((row) => row.invited));
  return {
    kind,
    meetings: rows.length,
    present: recorded(rows.map((row) => row.attendedTotal)),
    invited: recorded(rows.map((row) => row.invited)),
    groups: {
      women: groupShare(rows, 'women'),
      youth: groupShare(rows, 'youth'),
      poor: groupShare(rows, 'poor'),
    },
    presentOfInvited: invited > 0 ? sumOf(both.map((row) => row.attendedTotal)) / invited : undefined,
    invitedPaired: both.length,
    inconsistent: rows.filter((row) => GROUPS.some((group) => exceeds(row, group))).length,
    rows: rows.slice().sort((a, b) => a.origin.row - b.origin.row),
  };
}

function groupShare(rows: readonly InteractionRow[], group: Group): GroupShare {
  const column = GROUP_COLUMNS[group];
  const usable = rows
    .filter((row) => row.attendedTotal !== undefined && !exceeds(row, group))
    .sort((a, b) => a.origin.row - b.origin.row);
  const both = usable.filter((row) => row[column] !== undefined);
  const members = sumOf(both.map((row) => row[column]));
  const known = sumOf(both.map((row) => row.attendedTotal));
  const unknown = sumOf(usable.map((row) => row.attendedTotal)) - known;
  return {
    ...recorded(rows.map((row) => row[column])),
    ...knownShare(members, known - members, unknown),
    paired: both.length,
    members,
    others: known - members,
    unknown,
    pairedRows: both,
  };
}

function exceeds(row: InteractionRow, group: Group): boolean {
  const count = row[GROUP_COLUMNS[group]];
  return count !== undefined && row.attendedTotal !== undefined && count > row.attendedTotal;
}

function recorded(counts: readonly (number | undefined)[]): Recorded {
  const known = counts.filter((count) => count !== undefined);
  return { sum: known.length === 0 ? undefined : sumOf(known), meetings: known.length };
}

function sumOf(counts: readonly (number | undefined)[]): number {
  return counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}
