import { addressOf, type Percent } from '../cell';
import { CRITERIA, type CriterionColumn } from '../priority/criteria';
import { explainNeed } from '../priority/explainNeed';
import { rankShown } from '../priority/priorityText';
import { nameOf, type PriorityResult, type RankedNeed } from '../priority/rankNeeds';
import type { FirstContender } from '../priority/robustness/firstContenders';
import { type FirstPlace, NEVER, type Trials, tenthsOf } from '../priority/robustness/firstPlaces';
import type { Robustness } from '../priority/robustness/robustnessOf';
import { cellOf } from '../table/defineTable';
import type { Words } from '../words/words';
import type { PageColumn, PageContext, PageRow, PageTable } from './page';
import { firstPlaceBecause, leaderSentences, limitText, weakestSentence } from './robustnessText';

/** Everything that one row is about. */
interface Contender {
  readonly need: RankedNeed;
  readonly place: FirstPlace;
  readonly way: FirstContender['way'];
  readonly trials: Trials;
  readonly result: PriorityResult;
  readonly robustness: Robustness;
}

/** "Calon tempat pertama": who may come first, under which weights, and what would make it so. */
export function contenderTable(result: PriorityResult, robustness: Robustness, context: PageContext): PageTable {
  const { contenders: say } = context.words;
  const { contenders, places, trials } = robustness;
  const rows = contenders.shown.flatMap(({ key, way }) => {
    const need = result.scored.find((each) => each.key === key);
    if (need === undefined || trials === undefined) return [];
    return rowOf({ need, place: places.get(key) ?? NEVER, way, trials, result, robustness }, context);
  });
  return {
    kind: 'table',
    key: 'contenders',
    heading: say.heading,
    note: rows.length === 0 ? '' : noteOf(robustness, context.words),
    columns: columnsOf(context.words),
    rows,
    empty: say.empty,
  };
}

function noteOf({ leader, contenders }: Robustness, words: Words): string {
  const { ofComplete } = leader ?? {};
  const among = ofComplete === undefined ? [] : [words.robustness.complete(ofComplete)];
  return [...among, words.contenders.note(leader?.key ?? '', contenders.more)].join(' ');
}

function columnsOf({ priority, contenders }: Words): readonly PageColumn[] {
  const { columns, criteria } = priority;
  return [
    { key: 'rank', header: columns.rank, kind: 'integer', width: 80 },
    { key: 'id', header: columns.id, kind: 'text', width: 80 },
    { key: 'name', header: columns.name, kind: 'text', width: 280 },
    { key: 'firstChance', header: columns.firstChance, kind: 'percent', width: 90 },
    { key: 'amongThree', header: contenders.columns.amongThree, kind: 'percent', width: 90 },
    { key: 'aboveLeader', header: contenders.columns.aboveLeader, kind: 'percent', width: 80 },
    ...CRITERIA.map(
      ({ column }): PageColumn => ({
        key: column,
        header: contenders.weight(criteria[column]),
        kind: 'percent',
        width: 100,
      }),
    ),
    { key: 'way', header: contenders.columns.way, kind: 'text', width: 380 },
  ];
}

function rowOf(contender: Contender, context: PageContext): PageRow {
  const { need, place, result, trials, robustness } = contender;
  return {
    // Notes beside the ranking belong to its rows alone.
    key: `calon ${need.key}`,
    about: [need.key],
    cells: [
      rankShown(need.rank, result.scored.length, context.words),
      need.need.id,
      nameOf(need),
      place.percent,
      place.amongThree,
      place.aboveLeader === undefined ? undefined : tenthsOf(place.aboveLeader, trials.samples),
      ...CRITERIA.map((_, index) => typicalWeight(index, place, robustness)),
      wayText(contender, context.words),
    ],
    because: (column) => becauseOf(column, contender, context),
  };
}

/** The mean weight that puts a need first; a criterion that weighs nothing has none of it in every trial. */
function typicalWeight(criterion: number, { central }: FirstPlace, { sampled }: Robustness): Percent | undefined {
  if (central === undefined) return undefined;
  const at = sampled.indexOf(criterion);
  return at < 0 ? 0 : tenthsOf(central[at] ?? 0, 1);
}

function wayText({ way, robustness }: Contender, words: Words): string {
  const { ways, change } = words.contenders;
  if (way === 'leads') {
    const weakest = robustness.leader?.weakest;
    return [leaderSentences(robustness, words), ...(weakest ? [weakestSentence(weakest, words)] : [])].join(' ');
  }
  if (typeof way === 'string') return ways[way];
  const relative = way.relative === undefined ? undefined : words.format.percent(Math.abs(way.relative));
  return change(limitText(way, words), relative);
}

function becauseOf(column: string, contender: Contender, context: PageContext): string | undefined {
  const { need, place, result, trials, robustness } = contender;
  const { words } = context;
  const { number, percent } = words.format;
  const { because } = words.contenders;
  const samples = number(trials.samples);
  if (column === 'rank') return explainNeed(column, need, result, words);
  if (column === 'firstChance') return firstPlaceBecause(column, need, robustness, context);
  if (column === 'amongThree')
    return `${because.amongThree(percent(place.amongThree), samples)} ${valuesOf(need, words)}`;
  if (column === 'aboveLeader') return leadBecause(contender, words);
  const criterion = CRITERIA.findIndex((each) => each.column === column);
  return criterion < 0 ? undefined : weightBecause(criterion, contender, words);
}

function leadBecause({ need, place, trials, robustness }: Contender, words: Words): string | undefined {
  const { because } = words.contenders;
  const { number, percent } = words.format;
  const { leader } = robustness;
  if (leader === undefined) return because.noLeader;
  if (leader.key === need.key) return because.leads;
  if (place.aboveLeader === undefined) return undefined;
  const share = percent(tenthsOf(place.aboveLeader, trials.samples));
  const sentence = because.aboveLeader(share, number(place.aboveLeader), number(trials.samples), leader.key);
  return `${sentence} ${valuesOf(need, words)}`;
}

function weightBecause(criterion: number, { need, place, robustness }: Contender, words: Words): string {
  const { because } = words.contenders;
  const weight = typicalWeight(criterion, place, robustness);
  if (weight === undefined) return because.neverFirst;
  const name = words.priority.criteria[columnOf(criterion)];
  const share = words.format.percent(weight);
  if (!robustness.sampled.includes(criterion)) return because.notSampled(name, share);
  return `${because.weight(name, share, words.format.number(place.times))} ${valuesOf(need, words)}`;
}

function columnOf(criterion: number): CriterionColumn {
  return (CRITERIA[criterion] ?? CRITERIA[0]).column;
}

function valuesOf({ need }: RankedNeed, words: Words): string {
  return words.contenders.because.values(CRITERIA.map(({ column }) => addressOf(cellOf(need, column))));
}
