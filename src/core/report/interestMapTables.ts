import { mediatorsOf } from '../mismatch/interestMap/interestMapOf';
import type { MappedInterests } from '../mismatch/interestMap/mapInterests';
import { type Pair, type PairVerdict, pairOf } from '../mismatch/interestMap/pairs';
import { pairAt } from '../mismatch/mactor/agreements';
import type { Words } from '../words/words';
import { linkTo } from './arrangePage';
import { type MapColumn, mapTable } from './interestMapColumns';
import type { MapNames } from './interestMapNames';
import type { PageCell, PageColumn, PageRow, PageTable, Tone } from './page';

/** Actors beside each other in the matrix; more would not fit a screen. */
const MATRIX = 25;
/** Pairs listed at once. */
const PAIRS = 300;
const TONES: Readonly<Record<PairVerdict, Tone>> = { conflict: 'watch', mixed: 'quiet', aligned: 'good' };

/** Agreement and disagreement between the most connected actors, side by side and never netted; order 2. */
export function matrixTable(mapped: MappedInterests, names: MapNames, words: Words): PageTable {
  const { map } = mapped;
  const say = words.interestMap;
  const shown = mostConnected(mapped);
  const head: PageColumn = { key: 'actor', header: say.columns.actor, kind: 'text', width: 200 };
  return {
    kind: 'table',
    key: 'matrix',
    heading: say.headings.matrix,
    note: shown.length === 0 ? '' : say.notes.matrix(map.actors.length - shown.length),
    columns: [
      head,
      ...shown.map((actor) => ({
        key: map.actors[actor] ?? '',
        header: names.short(actor),
        kind: 'text' as const,
        width: 80,
      })),
    ],
    rows: shown.map(
      (actor): PageRow => ({
        key: `peta ${map.actors[actor] ?? ''}`,
        about: [names.id(actor)],
        cells: [names.actor(actor), ...shown.map((other) => matrixCell(actor, other, mapped, words))],
        because: (column) => matrixBecause(actor, map.actors.indexOf(column), mapped, names, words),
      }),
    ),
    empty: say.empty.matrix,
  };
}

function mostConnected({ map }: MappedInterests): readonly number[] {
  const { actors, convergence, divergence } = map.analysis.order2;
  const links = new Array<number>(actors).fill(0);
  for (const { one, other } of map.pairs) {
    const at = pairAt(one, other, actors);
    const weight = (convergence[at] ?? 0) + (divergence[at] ?? 0);
    for (const actor of [one, other]) links[actor] = (links[actor] ?? 0) + weight;
  }
  const linked = links.map((weight, actor) => ({ weight, actor })).filter(({ weight }) => weight > 0);
  linked.sort((a, b) => b.weight - a.weight || a.actor - b.actor);
  return linked
    .slice(0, MATRIX)
    .map(({ actor }) => actor)
    .sort((a, b) => a - b);
}

/** The pair without power, as the matrix shows it. */
function plainPair(one: number, other: number, { map }: MappedInterests): Pair | undefined {
  return pairOf(one, other, { ...map.analysis, order3: undefined, weights: undefined });
}

function matrixCell(actor: number, other: number, mapped: MappedInterests, words: Words): PageCell {
  if (actor === other) return '–';
  const pair = plainPair(actor, other, mapped);
  return pair && `${words.format.number(pair.convergence)} / ${words.format.number(pair.divergence)}`;
}

function matrixBecause(
  actor: number,
  other: number,
  mapped: MappedInterests,
  names: MapNames,
  words: Words,
): string | undefined {
  const pair = other < 0 || actor === other ? undefined : plainPair(actor, other, mapped);
  if (pair === undefined) return undefined;
  const topics = names.topics(pair);
  const parts = (together: boolean): string =>
    names.parts(
      pair,
      topics.filter((topic) => topic.together === together),
    );
  const value = String(matrixCell(actor, other, mapped, words));
  return words.interestMap.because.matrix({ value, together: parts(true), apart: parts(false) });
}

/** Every pair that shares a topic: the village's first, those most apart first. */
export function pairTable(mapped: MappedInterests, names: MapNames, words: Words): PageTable {
  const { map } = mapped;
  const say = words.interestMap;
  const pairs = map.pairs
    .slice()
    .sort((a, b) => Number(a.one > 0) - Number(b.one > 0) || b.index - a.index || b.divergence - a.divergence);
  const shown = pairs.slice(0, PAIRS);
  const texts = {
    note: shown.length === 0 ? '' : say.notes.pairs(pairs.length - shown.length),
    empty: say.empty.matrix,
  };
  const columns = pairColumns(mapped, names, words);
  return mapTable(
    'pairs',
    shown,
    columns,
    texts,
    (pair) => ({
      key: `pasangan ${names.id(pair.one)} ${names.id(pair.other)}`,
      tone: TONES[pair.verdict],
      about: [names.id(pair.one), names.id(pair.other), ...leadingOf(pair, names).map(names.needId)],
    }),
    words,
  );
}

function pairColumns(mapped: MappedInterests, names: MapNames, words: Words): readonly MapColumn<Pair>[] {
  const { map } = mapped;
  const say = words.interestMap;
  const leading = (pair: Pair): number | undefined => leadingOf(pair, names)[0];
  const plain = (pair: Pair): Pair => plainPair(pair.one, pair.other, mapped) ?? pair;
  const helpers = (pair: Pair): readonly string[] =>
    pair.verdict === 'conflict' ? mediatorsOf(pair, map).map(names.actor) : [];
  const withPower: readonly MapColumn<Pair>[] =
    map.analysis.order3 === undefined
      ? []
      : [
          { key: 'basis', kind: 'text', width: 150, show: ({ order }) => say.basis[order] },
          {
            key: 'plainIndex',
            kind: 'decimal',
            width: 100,
            show: (pair) => plain(pair).index,
            because: (pair) => indexBecause(plain(pair), names, words),
          },
        ];
  return [
    { key: 'one', kind: 'text', width: 200, show: ({ one }) => names.actor(one) },
    { key: 'other', kind: 'text', width: 200, show: ({ other }) => names.actor(other) },
    { key: 'verdict', kind: 'text', width: 130, show: ({ verdict }) => say.verdicts[verdict] },
    {
      key: 'index',
      kind: 'decimal',
      width: 100,
      show: ({ index }) => index,
      because: (pair) => indexBecause(pair, names, words),
    },
    ...withPower,
    weightColumn('together', names, words),
    weightColumn('apart', names, words),
    {
      key: 'topics',
      kind: 'integer',
      width: 100,
      show: (pair) => names.topics(pair).length,
      because: (pair) => topicsBecause(pair, names, words),
    },
    { key: 'leading', kind: 'text', width: 240, show: (pair) => needName(leading(pair), names) },
    { key: 'mediators', kind: 'text', width: 240, show: (pair) => words.format.list(helpers(pair)) },
    { key: 'source', kind: 'text', width: 100, show: (pair) => sourceLink(pair, leading(pair), names, words) },
  ];
}

/** The need to talk about first, where there is one. */
function leadingOf(pair: Pair, names: MapNames): readonly number[] {
  const topic = names.topics(pair).find(({ together }) => !together);
  return topic === undefined ? [] : [topic.need];
}

function needName(need: number | undefined, names: MapNames): PageCell {
  return need === undefined ? undefined : names.need(need);
}

function sourceLink({ one, other }: Pair, need: number | undefined, names: MapNames, words: Words): PageCell {
  const at = need === undefined ? undefined : (names.cell(other, need) ?? names.cell(one, need));
  return at && linkTo(at, words);
}

function weightColumn(key: 'together' | 'apart', names: MapNames, words: Words): MapColumn<Pair> {
  const together = key === 'together';
  const amountOf = (pair: Pair): number => (together ? pair.convergence : pair.divergence);
  return {
    key,
    kind: 'decimal',
    width: 90,
    show: amountOf,
    because: (pair) =>
      words.interestMap.because.weight({
        value: words.format.number(amountOf(pair)),
        together,
        withPower: pair.order === 3,
        parts: names.parts(
          pair,
          names.topics(pair).filter((topic) => topic.together === together),
        ),
      }),
  };
}

function indexBecause(pair: Pair, names: MapNames, words: Words): string {
  const { number } = words.format;
  return words.interestMap.because.index({
    value: number(pair.index),
    together: number(pair.convergence),
    apart: number(pair.divergence),
    withPower: pair.order === 3,
    cells: names.parts(pair, names.topics(pair)),
  });
}

function topicsBecause(pair: Pair, names: MapNames, words: Words): string {
  const topics = names.topics(pair);
  return words.interestMap.because.topics(words.format.number(topics.length), names.parts(pair, topics));
}
