import { type Cell, type Grid, isDateCell } from '../cell';
import { withId } from '../mismatch/context';
import { sourcesOf } from '../mismatch/evidence';
import {
  type Evidence,
  type Flag,
  type FlagSeverity,
  isFlagId,
  type MismatchResult,
  type Unjudged,
} from '../mismatch/flag';
import { oncePerText } from '../once';
import { type Words, wordsFor } from '../words/words';
import { linkTo } from './arrangePage';
import { findKeyColumn, isHeaderMark, readHeaderMark } from './keep';
import type { Page, PageCell, PageColumn, PageContext, PageRow, PageText, Tone } from './page';
import { type Recognised, restoreMarks } from './restoreMarks';
import { unreadText } from './unreadTables';

/** Most flags listed at once; the rest are counted. Flags that stand on the sheet already are always listed. */
const LISTED = 5000;
/** Cells that can be jumped to from one row; the others are named in column Sumber. */
const LINKS = 3;

/** Columns of ours that keep their text when a flag is settled, by their key on every version of the sheet. */
const KEPT = ['severity', 'rule', 'parties', 'about', 'why', 'nextStep', 'sources'] as const;
type KeptColumn = (typeof KEPT)[number];

/** A row of an earlier version of the sheet, as it stood. */
export interface PreviousFlag {
  /** Its columns of ours; asked for only when the flag does not hold any more. */
  texts(): Readonly<Partial<Record<KeptColumn, string>>>;
  readonly settled: boolean;
  readonly since: Cell | undefined;
}

/** Rows of the earlier version by flag id. */
export type PreviousFlags = ReadonlyMap<string, PreviousFlag>;

const TONES: Readonly<Record<FlagSeverity, Tone>> = { HIGH: 'act', MEDIUM: 'watch', LOW: 'quiet' };

/** Reads the earlier sheet by flag id and column name, however rows and columns were moved since; the first row of an id counts. */
export function previousFlags(sheet: Grid): PreviousFlags {
  const found = new Map<string, PreviousFlag>();
  const keyColumn = findKeyColumn(sheet) ?? -1;
  const columns = ourColumns(sheet, keyColumn);
  if (columns === undefined) return found;
  const settledIn = oncePerText(isSettled);
  for (const row of sheet) {
    const at = (key: string): Cell | undefined => row[columns.get(key) ?? -1];
    const id = flagIdOf(at('id')) ?? (at('id') === '' && at('why') !== '' ? flagIdOf(row[keyColumn]) : undefined);
    if (id !== undefined && !found.has(id)) found.set(id, previousFlag(at, settledIn));
  }
  return found;
}

const LANGUAGES = ['id', 'en'] as const;

/** Where our columns stand, by key: as the header row's mark says, else by their names in any language. */
function ourColumns(sheet: Grid, keyColumn: number): ReadonlyMap<string, number> | undefined {
  const marked = sheet.filter((row) => isHeaderMark(row[keyColumn]));
  const byMark = firstWithFlags(marked, (row) => {
    const marks = readHeaderMark(String(row[keyColumn]));
    return (header) => marks.get(header)?.key;
  });
  if (byMark !== undefined) return byMark;
  const known = knownHeaders();
  return firstWithFlags(sheet, () => (header) => known.get(header.trim()));
}

/** The sheet with its hidden marks put back where somebody removed them, in whichever language it was written. */
export function withMarks(sheet: Grid, words: Words): Grid {
  const known = (): readonly Recognised[] =>
    LANGUAGES.map((language): Recognised => {
      const columns = columnsFor(wordsFor(language));
      const [column] = columns;
      return {
        columns,
        isKey: (text) => flagIdOf(text) !== undefined,
        telling: () => (column === undefined ? undefined : { column, isRowKey: true, keyOf: flagIdOf }),
      };
    });
  return restoreMarks(sheet, known, words.report.orphans);
}

/** Column keys by the headers that our columns have in any language. */
function knownHeaders(): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const language of LANGUAGES)
    for (const column of columnsFor(wordsFor(language))) known.set(column.header, column.key);
  return known;
}

/** The columns of the first row whose headers name a flag and why it holds. */
function firstWithFlags(
  rows: Grid,
  keysOf: (row: readonly Cell[]) => (header: string) => string | undefined,
): ReadonlyMap<string, number> | undefined {
  for (const row of rows) {
    const keyOf = keysOf(row);
    const columns = new Map<string, number>();
    row.forEach((cell, index) => {
      const key = typeof cell !== 'string' || isHeaderMark(cell) ? undefined : keyOf(cell);
      if (key !== undefined && !columns.has(key)) columns.set(key, index);
    });
    if (columns.has('id') && columns.has('why')) return columns;
  }
  return undefined;
}

/** Indonesian is asked first: English may have to be read for it. */
function isSettled(state: string): boolean {
  const word = state.trim().toLowerCase();
  const known = Object.values(wordsFor('id').mismatch.page.states).includes(word);
  return wordsFor(known ? 'id' : 'en').mismatch.page.states.done === word;
}

function flagIdOf(cell: Cell | undefined): string | undefined {
  return isFlagId(cell) ? cell : undefined;
}

function previousFlag(at: (key: string) => Cell | undefined, settledIn: (state: string) => boolean): PreviousFlag {
  const texts = (): Partial<Record<KeptColumn, string>> => {
    const found: Partial<Record<KeptColumn, string>> = {};
    for (const key of KEPT) {
      const cell = at(key);
      if (cell !== undefined && cell !== '') found[key] = isDateCell(cell) ? cell.date : String(cell);
    }
    return found;
  };
  const since = at('since');
  return { texts, settled: settledIn(String(at('state') ?? '')), since: since === '' ? undefined : since };
}

/** Flags that hold, by severity; below them those on the sheet before that cannot be told now, then the settled ones. */
export function mismatchPage(result: MismatchResult, previous: PreviousFlags, context: PageContext): Page {
  const { words } = context;
  const say = words.mismatch.page;
  const listed = result.flags.filter((flag, index) => index < LISTED || previous.has(flag.id));
  const columns = columnsFor(words);
  const unread = unreadText('mismatches', context);
  const open = new Set(result.flags.map((flag) => flag.id));
  const gone = Array.from(previous).filter(([id]) => !open.has(id));
  const waiting = gone.filter(([id, before]) => !before.settled && isLeftOpen(id, result.unjudged));
  const left = new Set(waiting.map(([id]) => id));
  const settled = gone.filter(([id]) => !left.has(id));
  const counts = { open: open.size, high: result.bySeverity.HIGH, medium: result.bySeverity.MEDIUM };
  const unlisted = result.flags.length - listed.length;
  return {
    role: 'mismatches',
    title: say.title,
    updated: words.report.updated(context.now, context.rowsRead),
    blocks: [
      ...unread,
      {
        kind: 'table',
        key: 'flags',
        heading: say.heading,
        note:
          say.note({ ...counts, low: result.bySeverity.LOW, done: settled.length }) +
          (waiting.length > 0 ? say.waiting(waiting.length) : '') +
          (unlisted > 0 ? say.unlisted(unlisted) : ''),
        columns,
        rows: [
          ...listed.map((flag) => openRow(flag, previous.get(flag.id), columns, context)),
          ...waiting.map(([id, before]) => waitingRow(id, before, columns, context)),
          ...settled.map(([id, before]) => settledRow(id, before, columns, context)),
        ],
        empty: unread[0]?.paragraphs[0] ?? say.empty,
      },
      ...explanations(result, words),
    ],
  };
}

function columnsFor(words: Words): readonly PageColumn[] {
  const { columns, statuses } = words.mismatch.page;
  const text = (key: string, header: string, width: number): PageColumn => ({ key, header, kind: 'text', width });
  return [
    text('id', columns.id, 170),
    text('severity', columns.severity, 80),
    text('rule', columns.rule, 150),
    text('parties', columns.parties, 200),
    text('about', columns.about, 200),
    text('why', columns.why, 360),
    text('nextStep', columns.nextStep, 300),
    text('sources', columns.sources, 260),
    ...Array.from({ length: LINKS }, (_, index) => text(`link${index + 1}`, columns.link(index + 1), 150)),
    text('state', columns.state, 110),
    { key: 'since', header: columns.since, kind: 'date', width: 130 },
    { ...text('status', columns.status, 120), own: true, choices: statuses },
    { ...text('owner', columns.owner, 160), own: true },
    { ...text('note', columns.note, 240), own: true },
  ];
}

function openRow(
  flag: Flag,
  before: PreviousFlag | undefined,
  columns: readonly PageColumn[],
  context: PageContext,
): PageRow {
  const { words, data } = context;
  const { rules, severity, page } = words.mismatch;
  const since = before === undefined || before.settled ? undefined : before.since;
  const shown: Readonly<Record<string, PageCell>> = {
    severity: severity[flag.severity],
    rule: rules[flag.rule].name,
    parties: flag.parties.map(withId).join('; '),
    about: withId(flag.about),
    why: flag.why,
    nextStep: flag.nextStep,
    sources: sourcesOf(flag.evidence, words),
    state: page.states.open,
    since: sinceCell(since, data.today),
    ...linksTo(flag.evidence, words),
  };
  const about = [flag.about, ...flag.parties].map(({ id }) => id).filter((id): id is string => id !== undefined);
  const because = (column: string): string | undefined =>
    column === 'severity' ? words.explain.flag(flag.why, sourcesOf(flag.evidence, words)) : undefined;
  return { key: flag.id, tone: TONES[flag.severity], cells: cellsOf(flag.id, columns, shown), about, because };
}

/** True when the run could not tell whether a flag still holds. */
function isLeftOpen(id: string, unjudged: readonly Unjudged[]): boolean {
  return unjudged.some(({ rule, flags }) => (flags === undefined ? ruleOf(id) === rule : flags.includes(id)));
}

/** `M6a-KB001` is of rule M6. */
function ruleOf(id: string): string {
  return id.replace(/[ab]?-.*$/, '');
}

function waitingRow(
  id: string,
  before: PreviousFlag,
  columns: readonly PageColumn[],
  { words, data }: PageContext,
): PageRow {
  const state = { state: words.mismatch.page.states.waiting, since: sinceCell(before.since, data.today) };
  return rowOf(id, 'quiet', columns, { ...before.texts(), ...state });
}

function settledRow(
  id: string,
  before: PreviousFlag,
  columns: readonly PageColumn[],
  { words, data }: PageContext,
): PageRow {
  const since = before.settled ? before.since : undefined;
  const state = { state: words.mismatch.page.states.done, since: sinceCell(since, data.today) };
  return rowOf(id, 'good', columns, { ...before.texts(), ...state });
}

function rowOf(
  id: string,
  tone: Tone,
  columns: readonly PageColumn[],
  cells: Readonly<Record<string, PageCell>>,
): PageRow {
  return { key: id, tone, cells: cellsOf(id, columns, cells) };
}

function cellsOf(
  id: string,
  columns: readonly PageColumn[],
  cells: Readonly<Record<string, PageCell>>,
): readonly PageCell[] {
  return columns.map(({ key }) => (key === 'id' ? id : cells[key]));
}

/** A day as it stood on the sheet; today for what begins now. */
function sinceCell(since: Cell | undefined, today: string): PageCell {
  return since === undefined || typeof since === 'boolean' ? { date: today } : since;
}

function linksTo(evidence: readonly Evidence[], words: Words): Readonly<Record<string, PageCell>> {
  const links: Record<string, PageCell> = {};
  evidence.slice(0, LINKS).forEach(({ cell }, index) => {
    links[`link${index + 1}`] = linkTo(cell, words);
  });
  return links;
}

function explanations({ unjudged }: MismatchResult, words: Words): readonly PageText[] {
  const say = words.mismatch.page;
  const reasons = unjudged.map(({ rule, reason }) => `${rule} ${words.mismatch.rules[rule].name}: ${reason}`);
  return [
    {
      kind: 'text',
      heading: say.unjudged,
      paragraphs: reasons.length === 0 ? [say.allJudged] : Array.from(new Set(reasons)),
    },
    { kind: 'text', heading: say.reading, paragraphs: [say.readingText] },
  ];
}
