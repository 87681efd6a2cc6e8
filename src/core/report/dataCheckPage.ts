import { addressOf } from '../cell';
import type { Problem, ProblemSeverity } from '../table/problem';
import type { Words } from '../words/words';
import { linkTo } from './arrangePage';
import type { FigureKind, Page, PageColumn, PageContext, PageRow, PageTable, Tone } from './page';

/** Most problems listed at once; the rest are counted. */
const LISTED = 5000;
const SEVERITIES: readonly ProblemSeverity[] = ['error', 'warning', 'note'];
const TONES: Readonly<Record<ProblemSeverity, Tone>> = { error: 'act', warning: 'watch', note: 'quiet' };

/** How much of one input sheet was read. */
export interface SheetCount {
  readonly sheetId: number;
  readonly sheetName: string;
  readonly rows: number;
  /** Blank rows, subtotals and signatures that were passed over. */
  readonly skipped: number;
}

/** What was read, sheet by sheet in the order of the template, and everything that deserves a look. */
export interface CheckedData {
  readonly problems: readonly Problem[];
  readonly sheets: readonly SheetCount[];
}

/** Counts per sheet, then every cell to look at, from the first sheet to the last and from top to bottom. */
export function dataCheckPage({ problems, sheets }: CheckedData, { words, now, rowsRead }: PageContext): Page {
  return {
    role: 'dataCheck',
    title: words.dataCheck.title,
    updated: words.report.updated(now, rowsRead),
    blocks: [countsTable(problems, sheets, words), problemsTable(problems, sheets, words)],
  };
}

function countsTable(problems: readonly Problem[], sheets: readonly SheetCount[], words: Words): PageTable {
  const say = words.dataCheck;
  return {
    kind: 'table',
    key: 'sheets',
    heading: say.counts,
    note: say.countsNote,
    columns: [
      column('sheet', say.columns.sheet, 'text', 160),
      column('rows', say.columns.rows, 'integer', 170),
      column('skipped', say.columns.skipped, 'integer', 170),
      ...SEVERITIES.map((severity) => column(severity, say.severity[severity], 'integer', 130)),
    ],
    rows: sheets.map(({ sheetId, sheetName, rows, skipped }) => {
      const own = problems.filter((problem) => problem.at.sheetId === sheetId);
      const counts = SEVERITIES.map((severity) => count(own, severity));
      const worst = SEVERITIES.find((severity) => count(own, severity) > 0);
      const cells = [sheetName, rows, skipped, ...counts];
      const row = {
        key: `sheet ${sheetId}`,
        cells,
        because: (key: string) => explainCount(key, cells, sheetName, words),
      };
      return worst === undefined ? row : { ...row, tone: TONES[worst] };
    }),
    empty: say.noSheets,
  };
}

/** Where a count of one sheet comes from; the severities stand in the list below. */
function explainCount(
  key: string,
  cells: readonly (string | number)[],
  sheet: string,
  words: Words,
): string | undefined {
  const at = ['sheet', 'rows', 'skipped', ...SEVERITIES].indexOf(key);
  const shown = words.format.number(Number(cells[at]));
  const severity = SEVERITIES.find((one) => one === key);
  if (severity !== undefined) return words.explain.problems(shown, words.dataCheck.severity[severity], sheet);
  if (key === 'rows') return words.explain.rowsRead(shown, sheet);
  return key === 'skipped' ? words.explain.rowsSkipped(shown, sheet) : undefined;
}

function problemsTable(problems: readonly Problem[], sheets: readonly SheetCount[], words: Words): PageTable {
  const say = words.dataCheck;
  const { columns } = say;
  const [errors = 0, warnings = 0, notes = 0] = SEVERITIES.map((severity) => count(problems, severity));
  const listed = inSheetOrder(mostPressing(problems), sheets);
  const unlisted = problems.length - listed.length;
  return {
    kind: 'table',
    key: 'problems',
    heading: say.list,
    note: say.listNote({ errors, warnings, notes }) + (unlisted > 0 ? say.unlisted(unlisted) : ''),
    columns: [
      column('severity', columns.severity, 'text', 110),
      column('cell', columns.cell, 'text', 130),
      column('column', columns.column, 'text', 150),
      column('found', columns.found, 'text', 180),
      column('expected', columns.expected, 'text', 240),
      column('remedy', columns.remedy, 'text', 320),
      column('link', columns.link, 'text', 150),
    ],
    rows: problemRows(listed, words),
    empty: say.empty,
  };
}

function problemRows(problems: readonly Problem[], words: Words): readonly PageRow[] {
  const taken = new Map<string, number>();
  return problems.map((problem) => {
    const address = addressOf(problem.at);
    const name = `${problem.code} ${address}`;
    const copy = (taken.get(name) ?? 0) + 1;
    taken.set(name, copy);
    const { expected, remedy } = words.problems[problem.code];
    return {
      key: copy === 1 ? name : `${name} ${copy}`,
      tone: TONES[problem.severity],
      cells: [
        words.dataCheck.severity[problem.severity],
        address,
        problem.column,
        problem.found,
        expected(problem.parameters),
        remedy(problem.parameters),
        linkTo(problem.at, words),
      ],
    };
  });
}

/** When not all fit: what could not be read before what was only doubtful. */
function mostPressing(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= LISTED) return problems;
  const ranked = SEVERITIES.map((severity) => problems.filter((problem) => problem.severity === severity));
  return ranked.reduce((all, some) => all.concat(some)).slice(0, LISTED);
}

function inSheetOrder(problems: readonly Problem[], sheets: readonly SheetCount[]): readonly Problem[] {
  const order = new Map(sheets.map((sheet, index) => [sheet.sheetId, index]));
  const place = ({ at }: Problem): number => order.get(at.sheetId) ?? sheets.length;
  return problems
    .slice()
    .sort(
      (a, b) =>
        place(a) - place(b) ||
        a.at.sheetId - b.at.sheetId ||
        a.at.row - b.at.row ||
        a.at.column - b.at.column ||
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
    );
}

function count(problems: readonly Problem[], severity: ProblemSeverity): number {
  return problems.filter((problem) => problem.severity === severity).length;
}

function column(key: string, header: string, kind: FigureKind, width: number): PageColumn {
  return { key, header, kind, width };
}
