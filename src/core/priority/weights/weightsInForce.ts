import type { Share } from '../../cell';
import { sumOf } from '../../sum';
import { DEFAULT_SETTINGS, type ReadSettings, type SettingName } from '../../tables/settings';
import type { WeightMethod } from '../../tables/weightSettings';
import { CRITERIA, PAIRS } from '../criteria';
import { TOLERANCE } from '../needScore';
import type { Consistency } from './consistencyOf';
import { directWeights, swingWeights } from './directWeights';
import { combineJudgements, type Pair, pairwiseMatrix } from './pairwiseMatrix';
import { pairwiseWeights } from './pairwiseWeights';
import { orderOf, rankOrderWeights } from './rankOrderWeights';

/** Why the chosen way of weighing gives nothing yet, and the settings to fill in or to correct. */
export interface WeightRefusal {
  readonly code:
    | 'methodUnread'
    | 'direct'
    | 'directZero'
    | 'rankMissing'
    | 'swingMissing'
    | 'swingZero'
    | 'pairsMissing'
    | 'judgement';
  readonly settings: readonly SettingName[];
}

/** The weights every score is computed with, and how they came about. */
export interface WeightsInForce {
  /** In the order of `CRITERIA`; 0 or more, sum 1. */
  readonly weights: readonly Share[];
  /** What the village chose in Pengaturan; while it chose nothing, the rank order when that is complete, else DIRECT. */
  readonly method: WeightMethod;
  /** Nothing is chosen, and the complete rank order decided it. */
  readonly unchosen?: true;
  /** `default`: all criteria weigh the same, because nobody has weighed them or `refusal` stands in the way. */
  readonly source: 'settings' | 'default';
  readonly refusal?: WeightRefusal;
  /** DIRECT: the sum of the weights as written, when it is not 1. */
  readonly typedSum?: Share;
  /** RANK_ORDER: indices of `CRITERIA` in groups of equal rank, most important first. */
  readonly order?: readonly (readonly number[])[];
  /** PAIRWISE */
  readonly consistency?: Consistency;
  /** PAIRWISE: pairs that somebody judged, and how many people judged. */
  readonly judged?: { readonly pairs: number; readonly people: number };
}

/** The weights of the five criteria by the way chosen in Pengaturan; equal ones, and why, while that gives none. */
export function weightsInForce(settings: ReadSettings): WeightsInForce {
  if (settings.unread?.has('weightMethod') === true) return equal('DIRECT', 'methodUnread', ['weightMethod']);
  const { weightMethod } = settings.values;
  if (weightMethod !== undefined) return WAYS[weightMethod](settings);
  const isRanked = CRITERIA.every(({ rank }) => settings.values[rank] !== undefined);
  return isRanked ? { ...byRanks(settings), unchosen: true } : byNumbers(settings);
}

const WAYS: Readonly<Record<WeightMethod, (settings: ReadSettings) => WeightsInForce>> = {
  DIRECT: byNumbers,
  RANK_ORDER: byRanks,
  SWING: bySwings,
  PAIRWISE: byPairs,
};

function equal(method: WeightMethod, code: WeightRefusal['code'], settings: readonly SettingName[]): WeightsInForce {
  const weights = CRITERIA.map(() => 1 / CRITERIA.length);
  return { weights, method, source: 'default', refusal: { code, settings } };
}

function byNumbers({ values, cells, unread }: ReadSettings): WeightsInForce {
  const names = CRITERIA.map(({ weight }) => weight);
  const typed = names.map((name) => values[name]);
  const result = directWeights(typed);
  const refused = names.filter((name) => unread?.has(name) === true);
  // Only zeros are refused in all five cells at once.
  const areZero = 'refused' in result ? result.refused === 'allZero' : refused.length === names.length;
  if (areZero) return equal('DIRECT', 'directZero', names);
  if ('refused' in result || refused.length > 0) return equal('DIRECT', 'direct', refused.length > 0 ? refused : names);
  // A fresh Pengaturan shows the defaults in its cells: nobody weighed anything by that.
  const areDefaults = names.every((name) => Math.abs(values[name] - DEFAULT_SETTINGS[name]) <= TOLERANCE);
  const isWeighed = values.weightMethod !== undefined || !areDefaults;
  const source = isWeighed && names.some((name) => cells[name] !== undefined) ? 'settings' : 'default';
  const typedSum = sumOf(typed);
  const { weights } = result;
  return { weights, method: 'DIRECT', source, ...(Math.abs(typedSum - 1) > TOLERANCE ? { typedSum } : {}) };
}

function byRanks({ values }: ReadSettings): WeightsInForce {
  const names = CRITERIA.map(({ rank }) => rank);
  const ranks = names.map((name) => values[name]);
  const missing = names.filter((_, index) => ranks[index] === undefined);
  if (missing.length > 0) return equal('RANK_ORDER', 'rankMissing', missing);
  const known = ranks.map((rank) => rank ?? 0);
  return { weights: rankOrderWeights(known), method: 'RANK_ORDER', source: 'settings', order: orderOf(known) };
}

function bySwings({ values }: ReadSettings): WeightsInForce {
  const names = CRITERIA.map(({ swing }) => swing);
  const swings = names.map((name) => values[name]);
  const missing = names.filter((_, index) => swings[index] === undefined);
  if (missing.length > 0) return equal('SWING', 'swingMissing', missing);
  const result = swingWeights(swings.map((swing) => swing ?? 0));
  if ('refused' in result) return equal('SWING', 'swingZero', names);
  return { weights: result.weights, method: 'SWING', source: 'settings' };
}

function byPairs({ values }: ReadSettings): WeightsInForce {
  const judgements = PAIRS.map(({ pair, setting }) => ({ pair, value: combineJudgements(values[setting] ?? []) }));
  const result = pairwiseWeights(pairwiseMatrix(CRITERIA.length, judgements));
  if ('refused' in result) {
    return result.refused === 'notConnected'
      ? equal('PAIRWISE', 'pairsMissing', result.join.map(settingOf))
      : equal('PAIRWISE', 'judgement', [settingOf(result.pair)]);
  }
  const people = Math.max(...PAIRS.map(({ setting }) => values[setting]?.length ?? 0));
  const pairs = judgements.filter(({ value }) => value !== undefined).length;
  return { ...result, method: 'PAIRWISE', source: 'settings', judged: { pairs, people } };
}

function settingOf([first, second]: Pair): SettingName {
  return PAIRS.find(({ pair }) => pair[0] === first && pair[1] === second)?.setting ?? 'weightMethod';
}
