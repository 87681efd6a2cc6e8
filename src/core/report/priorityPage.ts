import type { Rupiah } from '../cell';
import { CRITERIA, type CriterionColumn } from '../priority/criteria';
import { explainNeed } from '../priority/explainNeed';
import type { NeedFunding } from '../priority/funding';
import {
  notesText,
  quadrantText,
  rankShown,
  reasonText,
  scoreText,
  standsText,
  supportText,
  toFillText,
} from '../priority/priorityText';
import { nameOf, type PriorityResult, type RankedNeed, type UnrankedNeed } from '../priority/rankNeeds';
import { type Robustness, robustnessOf } from '../priority/robustness/robustnessOf';
import { weightSentences } from '../priority/weights/weightSentences';
import { cellOf, isEmpty } from '../table/defineTable';
import { SECTORS } from '../tables/lists';
import type { Words } from '../words/words';
import { linkTo } from './arrangePage';
import { contenderTable } from './contenderTable';
import type { FigureKind, Page, PageCell, PageColumn, PageContext, PageLink, PageTable, PageText } from './page';
import { firmnessText, firstPlaceBecause, robustnessText } from './robustnessText';
import { isMissing, unreadText } from './unreadTables';

/** The sheet "Prioritas": the ranking, what is not scored yet, and how to read it. */
export function priorityPage(
  result: PriorityResult,
  context: PageContext,
  robustness: Robustness = robustnessOf(result, context.data),
): Page {
  const { words, now, rowsRead } = context;
  const unread = unreadText('priorities', context);
  const nothing = context.unread?.includes('needs') === true ? unread[0]?.paragraphs[0] : undefined;
  const tables = [
    rankingTable(result, robustness, context),
    ...(nothing === undefined ? [contenderTable(result, robustness, context)] : []),
    unscoredTable(result, words),
  ].map((table) => (nothing === undefined ? table : { ...table, empty: nothing }));
  return {
    role: 'priorities',
    title: words.priority.title,
    updated: words.report.updated(now, rowsRead),
    blocks: [
      ...unread,
      ...tables,
      ...(nothing === undefined ? [robustnessText(result, robustness, words)] : []),
      methodText(result, context),
    ],
  };
}

type ColumnKey = keyof Words['priority']['columns'];
type Show<N> = (need: N, words: Words, count: number) => PageCell;

/** A column of the ranking: what it is called, how wide it is, and what it shows of a need. */
interface Shown<N> {
  readonly key: ColumnKey;
  readonly kind: FigureKind;
  readonly width: number;
  readonly show: Show<N>;
}

const BEFORE_CRITERIA: readonly Shown<RankedNeed>[] = [
  { key: 'rank', kind: 'integer', width: 80, show: (need, words, count) => rankShown(need.rank, count, words) },
  { key: 'id', kind: 'text', width: 80, show: ({ need }) => need.id },
  { key: 'name', kind: 'text', width: 280, show: nameOf },
  {
    key: 'sector',
    kind: 'text',
    width: 180,
    show: ({ need }) => SECTORS.find((option) => option.value === need.sector)?.label,
  },
  { key: 'location', kind: 'text', width: 140, show: ({ need }) => need.location },
  { key: 'score', kind: 'points', width: 80, show: ({ score }, words) => score.exact ?? scoreText(score, words) },
];

const COMPLETENESS: Shown<RankedNeed> = {
  key: 'completeness',
  kind: 'percent',
  width: 100,
  show: ({ score }) => 100 * score.completeness,
};

/** How often a need comes first, and the word for it. */
function firstPlaceColumns({ places }: Robustness): readonly Shown<RankedNeed>[] {
  return [
    {
      key: 'firstChance',
      kind: 'percent',
      width: 90,
      show: ({ key }, words) => places.get(key)?.percent ?? words.priority.onlyOne,
    },
    { key: 'firmness', kind: 'text', width: 110, show: ({ key }, words) => firmnessText(places.get(key), words) },
  ];
}

const AFTER_FIRST_PLACE: readonly Shown<RankedNeed>[] = [
  {
    key: 'support',
    kind: 'decimal',
    width: 110,
    show: (need, words) => need.support.total ?? supportText(need, words),
  },
  { key: 'supporters', kind: 'text', width: 440, show: (need, words) => standsText(need.support.supporters, words) },
  { key: 'objectors', kind: 'text', width: 320, show: (need, words) => standsText(need.support.objectors, words) },
  { key: 'cost', kind: 'rupiah', width: 130, show: ({ need }) => need.estimatedCost },
  { key: 'committed', kind: 'rupiah', width: 130, show: ({ funding }) => funding?.committed },
  { key: 'treasury', kind: 'rupiah', width: 130, show: ({ funding }) => funding?.throughTreasury },
  { key: 'gap', kind: 'rupiah', width: 130, show: gapCell },
  { key: 'overlap', kind: 'rupiah', width: 130, show: ({ funding }, words) => overlapCell(funding, words) },
  { key: 'quadrant', kind: 'text', width: 110, show: quadrantText },
  { key: 'reason', kind: 'text', width: 380, show: reasonText },
  { key: 'notes', kind: 'text', width: 420, show: (need, words) => notesText(need, words) },
  { key: 'source', kind: 'text', width: 110, show: sourceLink },
];

/** Figures that nobody knows without programs. Nothing known is not nothing promised. */
const OF_PROGRAMS = ['committed', 'treasury', 'gap', 'overlap'] as const;
/** And without positions. */
const OF_POSITIONS = ['support', 'supporters', 'objectors', 'quadrant', 'reason'] as const;

const UNSCORED: readonly Shown<UnrankedNeed>[] = [
  { key: 'rank', kind: 'text', width: 80, show: (_, words) => words.format.unscored },
  { key: 'id', kind: 'text', width: 80, show: ({ need }) => need.id },
  { key: 'name', kind: 'text', width: 280, show: nameOf },
  { key: 'toFill', kind: 'text', width: 280, show: toFillText },
  { key: 'location', kind: 'text', width: 140, show: ({ need }) => need.location },
  { key: 'source', kind: 'text', width: 80, show: sourceLink },
];

function rankingTable(result: PriorityResult, robustness: Robustness, context: PageContext): PageTable {
  const { words } = context;
  const { priority } = words;
  const after = [COMPLETENESS, ...firstPlaceColumns(robustness), ...AFTER_FIRST_PLACE];
  const fundsUnknown = isMissing('programs', context);
  const unknown: ReadonlySet<string> = new Set<string>([
    ...(fundsUnknown ? OF_PROGRAMS : []),
    ...(isMissing('interests', context) ? OF_POSITIONS : []),
  ]);
  const heads = (shown: Shown<RankedNeed>): PageColumn => columnOf(shown, words);
  const criteria = CRITERIA.map(
    ({ column }): PageColumn => ({ key: column, header: priority.criteria[column], kind: 'points', width: 100 }),
  );
  return {
    kind: 'table',
    key: 'ranking',
    heading: priority.heading,
    note: noteOf(result, words),
    columns: [...BEFORE_CRITERIA.map(heads), ...criteria, ...after.map(heads)],
    rows: result.scored.map((need) => {
      const show = (shown: Shown<RankedNeed>): PageCell => {
        if (fundsUnknown && shown.key === 'notes') return notesText(need, words, true);
        if (unknown.has(shown.key)) return words.format.notComputable;
        return shown.show(need, words, result.scored.length);
      };
      const contributions = CRITERIA.map(({ column }, index) => contributionCell(need, column, index, words));
      return {
        key: need.key,
        cells: [...BEFORE_CRITERIA.map(show), ...contributions, ...after.map(show)],
        because: (column: string) =>
          unknown.has(column)
            ? undefined
            : (explainNeed(column, need, result, words) ?? firstPlaceBecause(column, need, robustness, context)),
      };
    }),
    empty: priority.empty,
  };
}

function unscoredTable(result: PriorityResult, words: Words): PageTable {
  const { unscored } = words.priority;
  return {
    kind: 'table',
    key: 'unscored',
    heading: unscored.heading,
    note: result.unscored.length > 0 ? unscored.note : '',
    columns: UNSCORED.map((shown) => columnOf(shown, words)),
    rows: result.unscored.map((need) => ({
      key: need.key,
      cells: UNSCORED.map((shown) => shown.show(need, words, result.unscored.length)),
    })),
    empty: unscored.empty,
  };
}

function columnOf<N>(shown: Shown<N>, words: Words): PageColumn {
  return { key: shown.key, header: words.priority.columns[shown.key], kind: shown.kind, width: shown.width };
}

/** How many needs that may come first are named; the rest are counted. */
const NAMED_FIRST = 8;

/** The caution, and who may come first when the data does not settle it. */
function noteOf(result: PriorityResult, words: Words): string {
  const { note, uncertainFirst } = words.priority;
  if (result.firstIsCertain || result.scored.length === 0) return note;
  const first = result.scored.filter((need) => need.rank.best === 1).map((need) => need.key);
  return `${note} ${uncertainFirst(first.slice(0, NAMED_FIRST), Math.max(0, first.length - NAMED_FIRST))}`;
}

function contributionCell(need: RankedNeed, column: CriterionColumn, index: number, words: Words): PageCell {
  const points = need.score.contributions[index];
  if (points !== undefined) return points;
  return isEmpty(need.need, column) ? words.priority.missing : words.priority.unread;
}

function gapCell({ funding }: RankedNeed, words: Words): PageCell {
  return funding === undefined ? undefined : (funding.gap ?? words.format.notComputable);
}

/** By how much commitments exceed the cost; else how many programs answer the same need, when more than one. */
function overlapCell(funding: NeedFunding | undefined, words: Words): Rupiah | string | undefined {
  if (funding === undefined) return undefined;
  if ((funding.overlap ?? 0) > 0) return funding.overlap;
  return funding.programs.length > 1 ? words.priority.programs(funding.programs.length) : undefined;
}

function sourceLink({ need }: UnrankedNeed, words: Words): PageLink {
  return linkTo(cellOf(need, 'name'), words);
}

function methodText(result: PriorityResult, { words, data }: PageContext): PageText {
  const { method } = words.priority;
  const { done, rejected } = result.leftOut;
  return {
    kind: 'text',
    heading: method.heading,
    paragraphs: [
      ...weightParagraphs(result, words),
      method.missing,
      method.support(data.settings.values.useInfluence),
      method.funds,
      method.quadrant,
      ...(done + rejected > 0 ? [method.leftOut(done, rejected)] : []),
      ...(result.withoutId > 0 ? [method.withoutId(result.withoutId)] : []),
      method.caution,
    ],
  };
}

function weightParagraphs({ weights }: PriorityResult, words: Words): readonly string[] {
  const { method, criteria } = words.priority;
  const shares = CRITERIA.map(({ column }, index) =>
    method.weight(criteria[column], words.format.percent(100 * (weights.weights[index] ?? 0))),
  );
  return [method.score(shares), weightSentences(weights, words).join(' ')];
}
