import { addressOf } from '../cell';
import { CRITERIA } from '../priority/criteria';
import { TOLERANCE } from '../priority/needScore';
import type { PriorityResult, RankedNeed } from '../priority/rankNeeds';
import type { FirstPlace } from '../priority/robustness/firstPlaces';
import type { Robustness } from '../priority/robustness/robustnessOf';
import type { SecondOpinion } from '../priority/robustness/secondOpinion';
import type { Leader, WeakestPoint, WeightLimit } from '../priority/robustness/weightLimits';
import { criterionName } from '../priority/weights/weightSentences';
import { cellOf } from '../table/defineTable';
import type { Words } from '../words/words';
import type { PageContext, PageText } from './page';

/** How many needs and limits are named; the rest are counted. */
const NAMED_NEEDS = 8;
const NAMED_LIMITS = 3;

/** "Seberapa yakin urutan ini": chances of the first place, what would change it, and a second opinion. */
export function robustnessText(result: PriorityResult, robustness: Robustness, words: Words): PageText {
  const say = words.robustness;
  const { reason, trials, second } = robustness;
  const paragraphs =
    reason !== undefined || trials === undefined
      ? [say.reasons[reason ?? 'noneScored']]
      : [
          say.trials(trials),
          ...(isAllTied(robustness) ? [say.allTied(result.scored.length)] : orderSentences(result, robustness, words)),
          secondSentences(second, words),
          ...constantSentences(robustness, words),
        ];
  return { kind: 'text', heading: say.heading, paragraphs };
}

/** No criterion tells any two needs apart. */
function isAllTied({ constant, sampled }: Robustness): boolean {
  return constant.length === sampled.length;
}

function orderSentences(result: PriorityResult, robustness: Robustness, words: Words): readonly string[] {
  const { scale, tiedScale } = words.robustness;
  const isTied = Array.from(robustness.places.values()).some(({ firmness }) => firmness === 'tied');
  return [
    [firstSentence(result, robustness, words), scale, ...(isTied ? [tiedScale] : [])].join(' '),
    leaderSentences(robustness, words),
  ];
}

/** Criteria that tell no two needs apart; that none does is said before. */
function constantSentences(robustness: Robustness, words: Words): readonly string[] {
  if (robustness.constant.length === 0 || isAllTied(robustness)) return [];
  return [words.robustness.constant(robustness.constant.map((criterion) => criterionName(criterion, words)))];
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

/** Who leads, and within which weights. */
export function leaderSentences({ leader }: Robustness, words: Words): string {
  const { complete, tied, uncertain, cautious } = words.robustness;
  if (leader === undefined) return uncertain;
  const { key, tiedWith, ofComplete } = leader;
  return [
    ...(ofComplete === undefined ? [] : [complete(ofComplete)]),
    ...(tiedWith.length > 0 ? [tied([key, ...tiedWith.slice(0, NAMED_NEEDS)], rest(tiedWith, NAMED_NEEDS))] : []),
    ...limitSentences(leader, words),
    ...(leader.cautious ? [cautious] : []),
  ].join(' ');
}

function limitSentences({ key, tiedWith, limits }: Leader, words: Words): readonly string[] {
  const { unchanging, unless, separable, inseparable } = words.robustness;
  const tied = tiedWith.length + 1;
  if (limits.some(({ limit, weight }) => Math.abs(limit - weight) <= TOLERANCE)) return [separable(tied)];
  const apart = tied > 1 ? [inseparable(tied)] : [];
  if (limits.length === 0) return tied > 1 ? apart : [unchanging(key)];
  const named = limits.slice(0, NAMED_LIMITS).map((limit) => limitText(limit, words));
  return [...apart, unless(key, named, rest(limits, NAMED_LIMITS))];
}

/** `Tingkat keparahan naik di atas 25% (kini 20%)`. */
export function limitText({ criterion, side, limit, weight }: WeightLimit, words: Words): string {
  const { percent } = words.format;
  return words.robustness.limit(criterionName(criterion, words), side, percent(100 * limit), percent(100 * weight));
}

/** Where the least relative change turns the first place round. */
export function weakestSentence({ criterion, relative, reachedBy }: WeakestPoint, words: Words): string {
  const share = words.format.percent(Math.abs(relative));
  return words.robustness.weakest(criterionName(criterion, words), relative > 0, share, reachedBy);
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
