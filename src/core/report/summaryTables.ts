import { addressOf } from '../cell';
import { quoted } from '../mismatch/evidence';
import type { CommitmentCounts, CommitmentState } from '../monitoring/commitments';
import type { FundsPart, SourceFunds } from '../monitoring/funds';
import { type Attendance, GROUP_COLUMNS, type Group, type GroupShare } from '../monitoring/participation';
import type { BenefitCount, MonitoringSummary } from '../monitoring/summarise';
import { type Action, type ActionKind, isPast } from '../monitoring/thisWeek';
import { VILLAGE } from '../tables/tables';
import type { Words } from '../words/words';
import { linkTo } from './arrangePage';
import {
  commitmentReason,
  fundsReason,
  groupReason,
  headsReason,
  invitedReason,
  meetingsReason,
  programsReason,
} from './countReasons';
import type { PageContext, PageTable } from './page';
import { percentCell, type Shown, tableOf } from './summaryColumns';
import { isRange } from './summaryFigures';

/** How a party is called: by name with its id, the village by its own name. */
type Called = (id: string | undefined) => string;

/** Names of parties, looked up once. */
export function callParties({ data, words }: PageContext): Called {
  const names = new Map(data.rows.stakeholders.map((row) => [row.id, row.name]));
  const { villageTerm, villageName } = data.settings.values;
  return (id) => {
    if (id === undefined) return words.monitoring.unnamed;
    if (id === VILLAGE) return words.mismatch.village(villageTerm, villageName);
    const name = names.get(id);
    return name === undefined ? id : `${quoted(name)} (${id})`;
  };
}

/** What to do this week, the most overdue first. */
export function thisWeekTable({ thisWeek }: MonitoringSummary, called: Called, words: Words): PageTable {
  const { actions, days, notes, none, unnamed } = words.monitoring;
  const columns: readonly Shown<Action>[] = [
    {
      key: 'days',
      kind: 'text',
      width: 110,
      show: (one) => (one.days === undefined ? undefined : days(one.days)),
      because: (one) => (one.days === undefined ? undefined : dueReason(one, days(one.days), words)),
    },
    { key: 'about', kind: 'text', width: 240, show: ({ about }) => quoted(about) },
    { key: 'toDo', kind: 'text', width: 280, show: ({ kind }) => actions[kind] },
    {
      key: 'who',
      kind: 'text',
      width: 180,
      show: ({ owner, office }) => (owner === undefined ? quoted(office ?? unnamed) : called(owner)),
    },
    {
      key: 'due',
      kind: 'date',
      width: 130,
      show: ({ due }) => (due === undefined ? undefined : { date: due }),
      because: (one) => (one.due === undefined ? undefined : dueReason(one, words.format.date(one.due), words)),
    },
    { key: 'source', kind: 'text', width: 110, show: ({ at }) => linkTo(at, words) },
  ];
  const texts = { note: notes.thisWeek, empty: none.thisWeek };
  return tableOf(
    'thisWeek',
    thisWeek,
    columns,
    texts,
    (one) => ({ key: one.key, tone: isPast(one) ? 'act' : 'watch' }),
    words,
  );
}

/** Dates that follow from a date and the interval between reports, rather than from a typed deadline. */
const BY_INTERVAL: readonly ActionKind[] = ['reportLate', 'reportSoon', 'monitoringStale'];

function dueReason({ at, kind }: Action, figure: string, words: Words): string {
  const { due, interval } = words.monitoring.rowBecause;
  return (BY_INTERVAL.includes(kind) ? interval : due)(figure, addressOf(at));
}

/** Promises kept, due and overdue by whoever made them. */
export function commitmentTable(summary: MonitoringSummary, called: Called, words: Words): PageTable {
  const { notes, none } = words.monitoring;
  const count = (key: CountKey): Shown<CommitmentCounts> => ({
    key,
    kind: 'integer',
    width: 100,
    show: (one) => COUNTED[key].count(one),
    because: (one) => commitmentReason(one, words.format.number(COUNTED[key].count(one)), COUNTED[key].states, words),
  });
  const columns: readonly Shown<CommitmentCounts>[] = [
    { key: 'party', kind: 'text', width: 200, show: ({ owner }) => called(owner) },
    count('commitments'),
    {
      key: 'keptShare',
      kind: 'text',
      width: 200,
      show: (one) => keptText(one, words),
      because: (one) => commitmentReason(one, keptText(one, words), KNOWN, words),
    },
    count('kept'),
    count('overdue'),
    count('unknown'),
    count('open'),
    count('keptEarly'),
    count('noDueDate'),
  ];
  const texts = { note: notes.commitments, empty: none.commitments };
  return tableOf(
    'commitments',
    summary.commitmentsByOwner,
    columns,
    texts,
    ({ owner, overdue, rates }) => ({
      key: `komitmen oleh ${owner ?? '-'}`,
      tone: rates.interval !== undefined && overdue > 0 ? 'watch' : undefined,
    }),
    words,
  );
}

type CountKey = 'commitments' | 'kept' | 'overdue' | 'unknown' | 'open' | 'keptEarly' | 'noDueDate';

/** States whose outcome is known and due. */
const KNOWN: readonly CommitmentState[] = ['kept', 'lateRunning', 'lateOpen'];

/** What each column counts, and the states it counts; all of them for the first. */
const COUNTED: Readonly<
  Record<CountKey, { readonly count: (one: CommitmentCounts) => number; readonly states: readonly CommitmentState[] }>
> = {
  commitments: { count: ({ total }) => total, states: [] },
  kept: { count: ({ kept }) => kept, states: ['kept'] },
  overdue: { count: ({ overdue }) => overdue, states: ['lateRunning', 'lateOpen'] },
  unknown: { count: ({ rates }) => rates.unknown, states: ['unknown'] },
  open: { count: ({ open }) => open, states: ['open'] },
  keptEarly: { count: ({ keptEarly }) => keptEarly, states: ['keptEarly'] },
  noDueDate: { count: ({ noDueDate }) => noDueDate, states: ['noDueDate'] },
};

/** A share with its interval; counts only while fewer than five outcomes are known. */
function keptText({ kept, rates }: CommitmentCounts, words: Words): string {
  const { strict, interval, known } = rates;
  const percent = (share: number): string => words.format.percent(100 * share);
  if (known === 0 || strict === undefined) return words.format.notComputable;
  if (interval === undefined) return words.monitoring.outOf(kept, known);
  return words.monitoring.share(percent(strict), percent(interval[0]), percent(interval[1]));
}

/** Attendance by kind of meeting; the groups stand beside each other and are never added. */
export function participationTable(summary: MonitoringSummary, words: Words): PageTable {
  const { kinds, notes, none } = words.monitoring;
  const columns: readonly Shown<Attendance>[] = [
    { key: 'kind', kind: 'text', width: 160, show: ({ kind }) => kinds[kind] },
    {
      key: 'meetings',
      kind: 'integer',
      width: 100,
      show: ({ meetings }) => meetings,
      because: (one) => meetingsReason(one, words),
    },
    { key: 'remark', kind: 'text', width: 280, show: (one) => attendanceText(one, words) },
    {
      key: 'present',
      kind: 'integer',
      width: 100,
      show: ({ present }) => present.sum,
      because: (one) => headsReason(one, one.present.sum, 'attendedTotal', words),
    },
    ...groupColumns('women', words),
    ...groupColumns('youth', words),
    ...groupColumns('poor', words),
    {
      key: 'presentOfInvited',
      kind: 'percent',
      width: 120,
      show: ({ presentOfInvited }) => percentCell(presentOfInvited, words),
      because: (one) => invitedReason(one, words),
    },
  ];
  const texts = { note: notes.participation, empty: none.participation };
  const met = summary.participation.filter(({ meetings }) => meetings > 0);
  return tableOf(
    'participation',
    met,
    columns,
    texts,
    ({ kind, groups }) => ({
      key: `kehadiran ${kind}`,
      tone: isBelow(groups.women, summary.womenTarget) ? 'watch' : undefined,
    }),
    words,
  );
}

function groupColumns(name: Group, words: Words): readonly Shown<Attendance>[] {
  return [
    {
      key: name,
      kind: 'integer',
      width: 100,
      show: ({ groups }) => groups[name].sum,
      because: (one) => headsReason(one, one.groups[name].sum, GROUP_COLUMNS[name], words),
    },
    {
      key: `${name}Share`,
      kind: 'percent',
      width: 110,
      show: ({ groups }) => percentCell(groups[name].share, words),
      because: (one) => groupReason(one, name, words),
    },
  ];
}

function isBelow({ share }: GroupShare, target: number): boolean {
  return share !== undefined && share < target;
}

function attendanceText({ present, meetings, groups, inconsistent }: Attendance, words: Words): string {
  const { attendance } = words.monitoring;
  const percent = (share: number | undefined): string => words.format.percent(100 * (share ?? 0));
  const { low, high, paired, members, others, unknown } = groups.women;
  const known = members + others;
  const all = known + unknown;
  return [
    attendance.recorded(present.meetings, meetings),
    ...(isRange(groups.women)
      ? [attendance.known(known, all, percent(known / all)), attendance.women(paired, percent(low), percent(high))]
      : []),
    ...(inconsistent > 0 ? [attendance.inconsistent(inconsistent)] : []),
  ].join('; ');
}

/** Planned money by source, through and outside the village treasury apart. */
export function fundsTable({ funds }: MonitoringSummary, words: Words): PageTable {
  const { sources, none, notes, funds: say } = words.monitoring;
  type Line = Omit<SourceFunds, 'source'> & { readonly source: SourceFunds['source'] | 'TOTAL' };
  const isCode = (source: Line['source']): boolean => !['TOTAL', 'SPLIT', 'NONE'].includes(source);
  type Amount = 'village' | 'partner' | 'throughTreasury' | 'outsideTreasury' | 'unclear';
  const nameOf = ({ source }: Line): string => (source === 'TOTAL' ? say.total : sources[source]);
  const money = (key: Shown<Line>['key'], amount: Amount, holds: (part: FundsPart) => boolean): Shown<Line> => ({
    key,
    kind: 'rupiah',
    width: 130,
    show: (line) => line[amount],
    because: (line) => fundsReason(line[amount], nameOf(line), line.parts.filter(holds), words),
  });
  const columns: readonly Shown<Line>[] = [
    { key: 'code', kind: 'text', width: 100, show: ({ source }) => (isCode(source) ? source : undefined) },
    { key: 'fundSource', kind: 'text', width: 240, show: nameOf },
    money('village', 'village', ({ side }) => side === 'village'),
    money('partner', 'partner', ({ side }) => side === 'partner'),
    money('through', 'throughTreasury', ({ way }) => way === 'throughTreasury'),
    money('outside', 'outsideTreasury', ({ way }) => way === 'outsideTreasury'),
    money('unclear', 'unclear', ({ way }) => way === 'unclear'),
    {
      key: 'programCount',
      kind: 'integer',
      width: 100,
      show: ({ programs }) => programs,
      because: ({ programs, named }) => programsReason(programs, named, 'name', words),
    },
    {
      key: 'remark',
      kind: 'text',
      width: 180,
      show: ({ withoutAmount }) => (withoutAmount > 0 ? say.withoutAmount(withoutAmount) : undefined),
    },
  ];
  const lines: readonly Line[] =
    funds.sources.length === 0 ? [] : [...funds.sources, { ...funds.total, source: 'TOTAL' }];
  const texts = { note: notes.funds(funds.recorded, funds.programs), empty: none.funds };
  return tableOf(
    'funds',
    lines,
    columns,
    texts,
    ({ source }) => ({ key: `dana ${source}`, tone: source === 'SPLIT' || source === 'NONE' ? 'quiet' : undefined }),
    words,
  );
}

/** The seven benefits with the programs that aim at them; those without any are named (domain.md §1, F2). */
export function benefitTable({ benefits }: MonitoringSummary, words: Words): PageTable {
  const { notes } = words.monitoring;
  const columns: readonly Shown<BenefitCount>[] = [
    { key: 'benefit', kind: 'text', width: 200, show: ({ label }) => label },
    {
      key: 'programCount',
      kind: 'integer',
      width: 100,
      show: ({ programs }) => programs.length,
      because: ({ programs }) => programsReason(programs.length, programs, 'benefits', words),
    },
    {
      key: 'programs',
      kind: 'text',
      width: 280,
      show: ({ programs }) => quoted(programs.map(({ id, name }) => id ?? name ?? '').join('; ')),
    },
  ];
  const empty = benefits.filter(({ programs }) => programs.length === 0).map(({ label }) => label);
  const texts = { note: notes.benefits(empty), empty: '' };
  return tableOf(
    'benefits',
    benefits,
    columns,
    texts,
    ({ benefit, programs }) => ({ key: `manfaat ${benefit}`, tone: programs.length === 0 ? 'quiet' : undefined }),
    words,
  );
}
