import { quoted } from '../mismatch/evidence';
import type { ProgramStatus } from '../monitoring/programStatus';
import type { MonitoringSummary } from '../monitoring/summarise';
import type { Words } from '../words/words';
import { developmentTable } from './developmentTable';
import { earnedTable } from './earnedTable';
import { narrative } from './narrative';
import type { Page, PageContext, PageText } from './page';
import { summaryFigures } from './summaryFigures';
import { indicatorTable, programTable } from './summaryPrograms';
import {
  benefitTable,
  callParties,
  commitmentTable,
  fundsTable,
  participationTable,
  thisWeekTable,
} from './summaryTables';
import { isMissing, unreadText } from './unreadTables';

/** The sheet "Ringkasan": in words, in figures, what to do, and the tables behind them. */
export function summaryPage(summary: MonitoringSummary, context: PageContext): Page {
  const { words, now, rowsRead } = context;
  const { title, headings, method } = words.monitoring;
  const figures = summaryFigures(summary, context);
  const called = callParties(context);
  const unread = unreadText('summary', context);
  // Without the programs, a figure or a sentence about them would say 0 where nothing is known.
  const known = !isMissing('programs', context);
  const met = !isMissing('interactions', context);
  return {
    role: 'summary',
    title,
    updated: words.report.updated(now, rowsRead),
    blocks: [
      ...unread,
      ...(known
        ? ([
            { kind: 'text', heading: headings.narrative, paragraphs: [narrative(figures, summary, words)] },
            { kind: 'figures', heading: headings.figures, items: figures },
          ] as const)
        : []),
      thisWeekTable(summary, called, words),
      ...(known
        ? [
            programTable(summary, words),
            indicatorTable(summary, words),
            earnedTable(summary, words),
            developmentTable(summary, context.history, words),
          ]
        : []),
      ...(met ? [commitmentTable(summary, called, words), participationTable(summary, words)] : []),
      ...(known ? [fundsTable(summary, words), benefitTable(summary, words)] : []),
      ...(unread.length === 0 ? [coverageText(summary, words)] : []),
      { kind: 'text', heading: headings.method, paragraphs: method },
    ],
  };
}

/** What was left out of the figures, and what to fill in; only what there is. */
function coverageText(summary: MonitoringSummary, words: Words): PageText {
  const { coverage: say, headings } = words.monitoring;
  const { coverage, indicators, commitmentsByOwner, participation, funds, programs } = summary;
  const [all] = participation;
  const counted: readonly (readonly [count: number, say: (count: number) => string])[] = [
    [coverage.programsWithoutId, say.programsWithoutId],
    [coverage.strayReports, say.strayReports],
    [coverage.cancelledReports, say.cancelledReports],
    [coverage.namelessReports, say.namelessReports],
    [indicators.total - indicators.measured, say.unmeasured],
    [coverage.cancelledCommitments, say.cancelledCommitments],
    [commitmentsByOwner.find(({ owner }) => owner === undefined)?.total ?? 0, say.withoutOwner],
    [all === undefined ? 0 : all.meetings - all.present.meetings, say.withoutAttendance],
    [funds.programs - funds.recorded, say.withoutSource],
    [coverage.needs - coverage.needsWithOrigin, say.origins],
  ];
  const paragraphs = [
    ...counted.filter(([count]) => count > 0).map(([count, sentence]) => sentence(count)),
    ...namedPrograms(
      programs.filter(({ finance }) => finance.unread),
      say.unreadFunds,
    ),
    ...namedPrograms(
      programs.filter(({ finance }) => finance.repeated),
      say.repeatedFunds,
    ),
    ...funds.differences.map(({ program, named, cost, side }) =>
      say.difference(
        quoted(program.id ?? program.name ?? ''),
        words.format.rupiah(named),
        words.format.rupiah(cost),
        side,
      ),
    ),
  ];
  return { kind: 'text', heading: headings.coverage, paragraphs: paragraphs.length > 0 ? paragraphs : [say.complete] };
}

function namedPrograms(
  programs: readonly ProgramStatus[],
  sentence: (names: readonly string[]) => string,
): readonly string[] {
  return programs.length === 0 ? [] : [sentence(programs.map(({ key }) => key))];
}
