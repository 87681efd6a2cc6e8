import type { WeightRefusal } from '../../priority/weights/weightsInForce';
import { formatWords as f } from './format';

const WHAT: Readonly<Record<Exclude<WeightRefusal['code'], 'methodUnread'>, (labels: string) => string>> = {
  direct: (labels) => `correct ${labels}`,
  directZero: () => 'give at least one weight above zero in the five rows "Bobot: …" of Pengaturan',
  rankMissing: (labels) => `fill in ${labels} with numbers 1–5`,
  swingMissing: (labels) => `fill in ${labels} with numbers 0–100`,
  swingZero: () => 'give at least one swing above zero',
  pairsMissing: (labels) => `fill in ${labels} as well`,
  judgement: (labels) => `correct ${labels}, from 1/9 to 9`,
};

export const weightWords = {
  notSet: 'The weights are still defaults: all five criteria weigh the same, and nothing is set in Pengaturan.',
  unchosen:
    'No way of weighing is chosen. As all five ranks are filled in, that order is used instead of the five percentages.',
  source: (method: string): string => `The weights come from Pengaturan, by "${method}".`,
  sum: (sum: string): string => `The weights as written add up to ${sum}, so each is divided by that sum.`,
  methodUnread: 'The entry of "Cara menentukan bobot" could not be read: choose one from its list.',
  refused: (method: string, code: keyof typeof WHAT, labels: readonly string[]): string =>
    `"${method}" cannot be used yet: ${WHAT[code](f.list(labels))}.`,
  meanwhile: 'Meanwhile all criteria weigh the same, as a default.',
  first: (criteria: readonly string[], share: string): string =>
    criteria.length === 1
      ? `${f.list(criteria)} was put first of five criteria, so its weight is ${share}.`
      : `${f.list(criteria)} were put first together, so each weighs ${share}.`,
  lifted: (criteria: readonly string[], share: string): string =>
    criteria.length === 1
      ? `${f.list(criteria)} is to be improved first, so its weight is ${share}.`
      : `${f.list(criteria)} are to be improved first, so each weighs ${share}.`,
  allSame: (share: string): string => `All five criteria were judged the same, so each weighs ${share}.`,
  people: (count: number): string => `The judgements of ${count} people are combined by their geometric mean.`,
  judged: (pairs: number, all: number): string => `${pairs} of ${all} pairs are compared so far; the rest is inferred.`,
  consistency: (ratio: string, table: string, approximate: boolean, agrees: boolean): string =>
    `Consistency ratio ${approximate ? 'about ' : ''}${ratio} (table ${table}): the judgements ${agrees ? 'agree' : 'do not quite agree and should be discussed'}.`,
  rowsMissing: (labels: readonly string[]): string =>
    `Pengaturan lacks the row ${f.list(labels)}. Prepare the workbook from the menu first.`,
  saved: 'The weights are saved in Pengaturan. Rank the priorities again to use them.',
  triad: (criteria: readonly string[], value: string | undefined): string =>
    `${criteria.join('–')} do not quite agree; ${
      value === undefined
        ? 'compare the three again.'
        : `if ${criteria[0] ?? ''} against ${criteria[2] ?? ''} were ${value}, the three would fit.`
    }`,
};
