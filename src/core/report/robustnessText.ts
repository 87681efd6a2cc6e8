import { addressOf } from '../cell';
import { CRITERIA } from '../priority/criteria';
import type { PriorityResult, RankedNeed } from '../priority/rankNeeds';
import type { FirstPlace } from '../priority/robustness/firstPlaces';
import type { Robustness } from '../priority/robustness/robustnessOf';
import type { SecondOpinion } from '../priority/robustness/secondOpinion';
import type { Leader } from '../priority/robustness/weightLimits';
import { cellOf } from '../table/defineTable';
import type { Words } from '../words/words';
import type { PageContext, PageText } from './page';

/** How many needs and limits are named; the rest are counted. */
const NAMED_NEEDS = 8;
const NAMED_LIMITS = 3;

/** "Seberapa yakin urutan ini": chances of the first place, what would change it, and a second opinion. */
export function robustnessText(result: PriorityResult, robustness: Robustness, words: Words): PageText {
  const say = words.robustness;
  const { reason, trials, leader, second } = robustness;
  const paragraphs =
    reason !== undefined || trials === undefined
      ? [say.reasons[reason ?? 'noneScored']]
      : [
          say.trials(trials),
          `${firstSentence(result, robustness, words)} ${say.scale}`,
          leaderSentences(leader, words),
          secondSentences(second, words),
        ];
  return { kind: 'text', heading: say.heading, paragraphs };
}

/** Needs that come first in 5% of the samples or more, the most frequent first. */
function firstSentence({ scored }: PriorityResult, { places }: Robustness, words: Words): string {
  const { named, firmness, first } = words.robustness;
  const often: { readonly key: string; readonly place: FirstPlace }[] = [];
  for (const { key } of scored) {
    const place = places.get(key);
    if (place !== undefined && place.firmness !== 'seldom') often.push({ key, place });
  }
  often.sort((a, b) => b.place.times - a.place.times);
  const texts = often
    .slice(0, NAMED_NEEDS)
    .map(({ key, place }) => named(key, words.format.percent(place.percent), firmness[place.firmness]));
  return first(texts, rest(often, NAMED_NEEDS));
}

function rest(all: readonly unknown[], named: number): number {
  return Math.max(0, all.length - named);
}

function leaderSentences(leader: Leader | undefined, words: Words): string {
  const { complete, tied, uncertain, unchanging, unless, limit, cautious } = words.robustness;
  if (leader === undefined) return uncertain;
  const { key, tiedWith, limits, ofComplete } = leader;
  const { percent } = words.format;
  const named = limits.slice(0, NAMED_LIMITS).map((each) => {
    const column = CRITERIA[each.criterion]?.column ?? CRITERIA[0].column;
    return limit(words.priority.criteria[column], each.side, percent(100 * each.limit), percent(100 * each.weight));
  });
  return [
    ...(ofComplete === undefined ? [] : [complete(ofComplete)]),
    ...(tiedWith.length > 0 ? [tied([key, ...tiedWith.slice(0, NAMED_NEEDS)], rest(tiedWith, NAMED_NEEDS))] : []),
    limits.length === 0 ? unchanging(key) : unless(key, named, rest(limits, NAMED_LIMITS)),
    ...(leader.cautious ? [cautious] : []),
  ].join(' ');
}

function secondSentences(second: SecondOpinion | undefined, words: Words): string {
  const { noSecond, identical, leftOut } = words.robustness;
  if (second === undefined) return noSecond;
  const agreement = second.identical ? identical : words.robustness.second(second.agreed, second.top);
  return second.leftOut > 0 ? `${agreement} ${leftOut(second.leftOut)}` : agreement;
}

/** The word for how firm a need's first place is; that it is the only one, when there is no other. */
export function firmnessText(place: FirstPlace | undefined, words: Words): string {
  return place === undefined ? words.priority.onlyOne : words.robustness.firmness[place.firmness];
}

/** Where Peluang pertama and Kekokohan of a need come from; `undefined` for other columns. */
export function firstPlaceBecause(
  column: string,
  { need, key }: RankedNeed,
  { places, trials }: Robustness,
  { words, data }: PageContext,
): string | undefined {
  const place = places.get(key);
  if (column !== 'firstChance' && column !== 'firmness') return undefined;
  if (place === undefined || trials === undefined) return words.robustness.reasons.onlyOne;
  const cells = CRITERIA.map((criterion) => addressOf(cellOf(need, criterion.column)));
  const seed = data.settings.cells.simulationSeed;
  const because = words.robustness.because(place, trials, cells, seed && addressOf(seed));
  return column === 'firstChance' ? because : `${firmnessText(place, words)}: ${because}`;
}
