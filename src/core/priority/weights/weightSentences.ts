import { settings } from '../../tables/settings';
import { WEIGHT_METHODS, type WeightMethod } from '../../tables/weightSettings';
import type { Words } from '../../words/words';
import { CRITERIA, PAIRS } from '../criteria';
import { TOLERANCE } from '../needScore';
import { type Consistency, HIGHEST_RATIO } from './consistencyOf';
import { isJudgement } from './pairwiseMatrix';
import { RANDOM_INDEX_TITLES } from './randomIndex';
import type { WeightRefusal, WeightsInForce } from './weightsInForce';

/** Where the weights come from, why these, and what is still to be done, as sentences. */
export function weightSentences(inForce: WeightsInForce, words: Words): readonly string[] {
  const isOwn = inForce.refusal === undefined && inForce.source === 'settings';
  return [...(isOwn ? [words.weights.source(methodLabel(inForce.method))] : []), ...weightReasons(inForce, words)];
}

/** The same without their source, for weights that are not in Pengaturan yet. */
export function weightReasons(inForce: WeightsInForce, words: Words): readonly string[] {
  const { refusal, method, source, unchosen, typedSum, judged, consistency } = inForce;
  const say = words.weights;
  if (refusal !== undefined) return [refusalSentence(refusal, method, words), say.meanwhile];
  if (source === 'default') return [say.notSet];
  return [
    ...(unchosen === true ? [say.unchosen] : []),
    ...(typedSum === undefined ? [] : [say.sum(words.format.percent(100 * typedSum))]),
    ...(method === 'RANK_ORDER' || method === 'SWING' ? [heaviestSentence(inForce, words)] : []),
    ...(judged === undefined ? [] : judgedSentences(judged, words)),
    ...(consistency === undefined ? [] : consistencySentences(consistency, words)),
  ];
}

/** The way of weighing as its drop-down calls it. */
function methodLabel(method: WeightMethod): string {
  return WEIGHT_METHODS.find(({ value }) => value === method)?.label ?? '';
}

function refusalSentence({ code, settings: names }: WeightRefusal, method: WeightMethod, words: Words): string {
  if (code === 'methodUnread') return words.weights.methodUnread;
  const labels = names.map((name) => `"${settings[name].header}"`);
  return words.weights.refused(methodLabel(method), code, labels);
}

function heaviestSentence({ weights, method }: WeightsInForce, words: Words): string {
  const say = words.weights;
  const most = Math.max(...weights);
  const first = weights.map((weight, index) => ({ weight, index })).filter(({ weight }) => weight > most - TOLERANCE);
  const share = words.format.percent(100 * most);
  if (first.length === weights.length) return say.allSame(share);
  const names = first.map(({ index }) => criterionName(index, words));
  return method === 'SWING' ? say.lifted(names, share) : say.first(names, share);
}

function judgedSentences({ pairs, people }: NonNullable<WeightsInForce['judged']>, words: Words): readonly string[] {
  const all = PAIRS.length;
  return [
    ...(people > 1 ? [words.weights.people(people)] : []),
    ...(pairs < all ? [words.weights.judged(pairs, all)] : []),
  ];
}

function consistencySentences({ ratio, table, approximate, worst }: Consistency, words: Words): readonly string[] {
  if (ratio === undefined) return [];
  const agrees = ratio <= HIGHEST_RATIO;
  const sentence = words.weights.consistency(
    words.format.number(ratio),
    RANDOM_INDEX_TITLES[table],
    approximate,
    agrees,
  );
  if (worst === undefined) return [sentence];
  const names = [worst.outer[0], worst.middle, worst.outer[1]].map((index) => criterionName(index, words));
  const value = isJudgement(worst.consistent) ? judgementText(worst.consistent, words) : undefined;
  return [sentence, words.weights.triad(names, value)];
}

/** 6 -> 6; 0.2 -> 1/5; 0.4 -> 1/2,5. */
function judgementText(value: number, words: Words): string {
  return value >= 1 ? words.format.number(value) : `1/${words.format.number(1 / value)}`;
}

export function criterionName(index: number, words: Words): string {
  const column = CRITERIA[index]?.column;
  return column === undefined ? '' : words.priority.criteria[column];
}
