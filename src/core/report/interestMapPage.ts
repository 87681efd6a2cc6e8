import { alliesOf, mediatorsOf } from '../mismatch/interestMap/interestMapOf';
import type { MappedInterests } from '../mismatch/interestMap/mapInterests';
import type { Pair } from '../mismatch/interestMap/pairs';
import type { Words } from '../words/words';
import { engagementTable } from './engagementTable';
import { actorTable } from './interestMapActors';
import { listed } from './interestMapColumns';
import { interestMapFigures } from './interestMapFigures';
import { type MapNames, mapNames } from './interestMapNames';
import { needTable } from './interestMapNeeds';
import { matrixTable, pairTable } from './interestMapTables';
import type { Page, PageBlock, PageContext } from './page';
import { isMissing, unreadText } from './unreadTables';

/** Partners of the village told about in sentences; the table has all. */
const TOLD = 8;
const NEEDS_TOLD = 3;

/** The sheet "Peta Kepentingan": figures, sentences, who agrees with whom, the needs, and how to engage each partner. */
export function interestMapPage(mapped: MappedInterests, context: PageContext): Page {
  const { words, now, rowsRead } = context;
  const say = words.interestMap;
  const names = mapNames(mapped, words);
  // Without these tables a figure or a table would say 0 where nothing is known.
  const isKnown = !(['needs', 'stakeholders', 'interests'] as const).some((table) => isMissing(table, context));
  const blocks: readonly PageBlock[] = [
    { kind: 'figures', heading: say.headings.figures, items: interestMapFigures(mapped, names, words) },
    {
      kind: 'text',
      heading: say.headings.sentences,
      paragraphs: [...sentences(mapped, names, words), ...withoutInfluence(mapped, words)],
    },
    pairTable(mapped, names, words),
    matrixTable(mapped, names, words),
    actorTable(mapped, names, words),
    needTable(mapped, names, words),
    ...(isMissing('interactions', context) || isMissing('programs', context) ? [] : [engagementTable(mapped, words)]),
  ];
  return {
    role: 'interestMap',
    title: say.title,
    updated: words.report.updated(now, rowsRead),
    blocks: [
      ...unreadText('interestMap', context),
      ...(isKnown ? blocks : []),
      { kind: 'text', heading: say.headings.method, paragraphs: say.method },
    ],
  };
}

/** Why influence is not weighed in, the one thing that is so; nothing where it is. */
function withoutInfluence({ context, map }: MappedInterests, { interestMap }: Words): readonly string[] {
  const { noOrder3 } = map.analysis;
  if (noOrder3 === undefined) return [];
  if (noOrder3 !== 'noInfluence') return [interestMap.noOrder3[noOrder3]];
  if (!context.settings.useInfluence) return [interestMap.noOrder3.off];
  return [interestMap.noOrder3[context.data.influence === undefined ? 'noSheet' : 'empty']];
}

/** What the map says in words: the village and each partner, who could help, who is silent, whose voice is small. */
function sentences(mapped: MappedInterests, names: MapNames, words: Words): readonly string[] {
  const { map } = mapped;
  const say = words.interestMap.sentences;
  if (map.pairs.length === 0) return [say.none];
  const own = map.pairs
    .filter(({ one }) => one === 0)
    .sort((a, b) => b.divergence - a.divergence || b.convergence - a.convergence || a.other - b.other)
    .slice(0, TOLD);
  const allies = alliesOf(map).map(names.actor);
  const need = needsOnce(names);
  return [
    ...own.map((pair) => pairSentence(pair, need, names, words)),
    ...own.flatMap((pair) => mediatorSentence(pair, mapped, names, words)),
    ...(allies.length === 0 ? [] : [say.allies(allies)]),
    ...map.silent.slice(0, TOLD).map(({ actor, need: about }) => say.silent(names.actor(actor), need(about))),
    ...(map.lowPower.length === 0 ? [] : [say.lowPower(listed(map.lowPower.map(names.actor), words))]),
  ];
}

/** Names of needs in full where they are mentioned first, by their id from then on. */
function needsOnce(names: MapNames): (need: number) => string {
  const told = new Set<number>();
  return (need) => {
    if (told.has(need)) return names.needId(need);
    told.add(need);
    return names.need(need);
  };
}

function pairSentence(pair: Pair, nameOf: (need: number) => string, names: MapNames, words: Words): string {
  const say = words.interestMap.sentences;
  const topics = names.topics(pair);
  const told = (together: boolean): readonly string[] => {
    const needs = topics.filter((topic) => topic.together === together).map(({ need }) => need);
    const more = needs.length - NEEDS_TOLD;
    return [...needs.slice(0, NEEDS_TOLD).map(nameOf), ...(more > 0 ? [words.interestMap.more(more)] : [])];
  };
  const [together, apart] = [told(true), told(false)];
  const [one, other] = [names.actor(pair.one), names.actor(pair.other)];
  if (apart.length === 0) return say.together(one, other, together);
  return together.length === 0 ? say.apart(one, other, apart) : say.both(one, other, together, apart);
}

function mediatorSentence(pair: Pair, { map }: MappedInterests, names: MapNames, words: Words): readonly string[] {
  const helpers = pair.verdict === 'conflict' ? mediatorsOf(pair, map).map(names.actor) : [];
  const say = words.interestMap.sentences;
  return helpers.length === 0 ? [] : [say.mediators(names.actor(pair.one), names.actor(pair.other), helpers)];
}
