import { FIT_PARTS, type FitPart } from '../allocation/fit';
import { fitWeights } from '../allocation/partnerFit';
import type { Proposal, Proposals } from '../allocation/proposeCollaboration';
import { scoreText } from '../priority/priorityText';
import { cellOf } from '../table/defineTable';
import type { Words } from '../words/words';
import { linkTo } from './arrangePage';
import type { Page, PageColumn, PageContext, PageTable, PageText } from './page';
import { villageBlocks } from './proposalBudget';
import { type Shown, tableOf, textColumn } from './proposalColumns';
import { partnerTable, spreadTable } from './proposalFunds';
import { gatedBecause, gatedText } from './proposalGates';
import {
  fitBecause,
  fitText,
  inKindText,
  partBecause,
  partnerText,
  scoreBecause,
  whyBecause,
  whyText,
  worthBecause,
} from './proposalText';
import { isMissing, unreadText } from './unreadTables';

/** The sheet "Usulan Kolaborasi": a lead partner per need, how money spreads, what the village could close itself. */
export function proposalPage(result: Proposals, context: PageContext): Page {
  const { words, now, rowsRead } = context;
  const needs = new Map(result.list.map(({ need }) => [need.key, need]));
  const unread = unreadText('proposals', context);
  const nothing = context.unread?.includes('needs') === true ? unread[0]?.paragraphs[0] : undefined;
  // Without the programs nobody knows what is promised already, so no gap is known that money could be spread over.
  const known = !isMissing('programs', context);
  const tables = [
    leadTable(result, context),
    ...(known ? [spreadTable(result, needs, words), partnerTable(result, needs, words)] : []),
  ].map((table) => (nothing === undefined ? table : { ...table, empty: nothing }));
  return {
    role: 'proposals',
    title: words.proposals.title,
    updated: words.report.updated(now, rowsRead),
    blocks: [
      ...unread,
      ...tables,
      ...(known ? villageBlocks(result, needs, context) : []),
      readingText(result, context),
    ],
  };
}

function leadTable(result: Proposals, context: PageContext): PageTable {
  const { words } = context;
  const table = tableOf(
    'proposals',
    result.list,
    leadColumns(result, context),
    ({ need, lead }) => ({ key: need.key, tone: lead === undefined ? 'watch' : 'good' }),
    words,
    ownColumns(words),
  );
  if (!result.refused) return table;
  const weights = fitWeights(context.data.settings);
  return { ...table, empty: words.proposals.refused(FIT_PARTS.some((part) => weights[part] < 0)) };
}

function leadColumns(result: Proposals, { words, data }: PageContext): readonly Shown<Proposal>[] {
  const weights = fitWeights(data.settings);
  return [
    textColumn('id', 80, ({ need }) => need.need.id),
    textColumn('need', 280, ({ need }) => need.need.name),
    {
      key: 'score',
      kind: 'points',
      width: 80,
      show: ({ need }) => need.score.exact ?? scoreText(need.score, words),
      because: ({ need }) => scoreBecause(need, words),
    },
    textColumn('lead', 260, ({ lead }) => lead && partnerText(lead.pair.partner)),
    {
      key: 'fit',
      kind: 'percent',
      width: 110,
      show: ({ lead }) => lead && (exactFit(lead.pair.fit) ?? fitText(lead.pair, words)),
      because: ({ lead }) => lead && fitBecause(lead.pair, weights, words),
    },
    ...FIT_PARTS.map((part) => partColumn(part, words)),
    {
      key: 'worth',
      kind: 'points',
      width: 100,
      show: ({ lead }) => lead?.worth,
      because: ({ need, lead }) => lead && worthBecause(need, lead, words),
    },
    {
      ...textColumn<Proposal>('second', 260, ({ second }) => second && secondText(second, words)),
      because: ({ need, second }) => second && worthBecause(need, second, words),
    },
    textColumn('inKind', 300, ({ lead }) => lead && inKindText(lead.pair.partner, result, words)),
    {
      ...textColumn<Proposal>('why', 380, (proposal) => whyText(proposal, words)),
      because: (proposal) => whyBecause(proposal, words),
    },
    {
      ...textColumn<Proposal>('gated', 320, (proposal) => gatedText(proposal, words)),
      because: (proposal) => gatedBecause(proposal, words),
    },
    textColumn('source', 110, ({ need }) => linkTo(cellOf(need.need, 'name'), words)),
  ];
}

function exactFit(fit: NonNullable<Proposal['lead']>['pair']['fit']): number | undefined {
  return fit.feasible && fit.exact !== undefined ? 100 * fit.exact : undefined;
}

function secondText({ pair, worth }: NonNullable<Proposal['second']>, words: Words): string {
  return words.proposals.second(partnerText(pair.partner), words.format.points(worth));
}

function partColumn(part: FitPart, words: Words): Shown<Proposal> {
  return {
    key: part,
    kind: 'percent',
    width: 100,
    show: ({ lead }) => {
      if (lead === undefined) return undefined;
      const value = lead.pair.parts[part];
      return value === undefined ? words.proposals.unknown : 100 * value;
    },
    because: ({ need, lead }) => lead && partBecause(need, lead.pair, part, words),
  };
}

/** What the officials write; carried over by need. */
function ownColumns({ proposals: { columns, statuses } }: Words): readonly PageColumn[] {
  return [
    { key: 'status', header: columns.status, kind: 'text', width: 120, own: true, choices: statuses },
    { key: 'owner', header: columns.owner, kind: 'text', width: 160, own: true },
    { key: 'note', header: columns.note, kind: 'text', width: 240, own: true },
  ];
}

function readingText({ leftOut }: Proposals, { words, data }: PageContext): PageText {
  const { reading, headings, columns } = words.proposals;
  const { number, percent } = words.format;
  const weights = fitWeights(data.settings);
  const sum = FIT_PARTS.reduce((total, part) => total + weights[part], 0);
  const shares = FIT_PARTS.map((part) =>
    words.priority.method.weight(columns[part], percent(sum > 0 ? (100 * weights[part]) / sum : 0)),
  );
  const { unscored, noCost, noAmount, needs, partners } = leftOut;
  return {
    kind: 'text',
    heading: headings.reading,
    paragraphs: [
      reading.fit(shares),
      reading.parts,
      reading.gates,
      reading.lead(number(data.settings.values.needsPerLead)),
      reading.money,
      reading.leftOut(unscored, noCost, noAmount),
      reading.beyond(needs, partners),
    ].filter((paragraph) => paragraph !== ''),
  };
}
