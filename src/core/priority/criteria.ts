import type { NeedRow } from '../tables/needs';

/** The five ranking criteria (domain.md §2.3): the column that holds the 1–5 score and the settings that weigh it. */
export const CRITERIA = [
  {
    column: 'peopleAffectedScore',
    weight: 'weightPeopleAffected',
    rank: 'rankPeopleAffected',
    swing: 'swingPeopleAffected',
  },
  { column: 'severityScore', weight: 'weightSeverity', rank: 'rankSeverity', swing: 'swingSeverity' },
  { column: 'incomeImpactScore', weight: 'weightIncomeImpact', rank: 'rankIncomeImpact', swing: 'swingIncomeImpact' },
  { column: 'frequencyScore', weight: 'weightFrequency', rank: 'rankFrequency', swing: 'swingFrequency' },
  {
    column: 'resourceAvailabilityScore',
    weight: 'weightResourceAvailability',
    rank: 'rankResourceAvailability',
    swing: 'swingResourceAvailability',
  },
] as const;

/** The settings that compare two criteria, by their indices in `CRITERIA`. */
export const PAIRS = [
  { pair: [0, 1], setting: 'pairPeopleAffectedSeverity' },
  { pair: [0, 2], setting: 'pairPeopleAffectedIncomeImpact' },
  { pair: [0, 3], setting: 'pairPeopleAffectedFrequency' },
  { pair: [0, 4], setting: 'pairPeopleAffectedResourceAvailability' },
  { pair: [1, 2], setting: 'pairSeverityIncomeImpact' },
  { pair: [1, 3], setting: 'pairSeverityFrequency' },
  { pair: [1, 4], setting: 'pairSeverityResourceAvailability' },
  { pair: [2, 3], setting: 'pairIncomeImpactFrequency' },
  { pair: [2, 4], setting: 'pairIncomeImpactResourceAvailability' },
  { pair: [3, 4], setting: 'pairFrequencyResourceAvailability' },
] as const;

export type CriterionColumn = (typeof CRITERIA)[number]['column'];

/** A need's scores in the order of `CRITERIA`; `undefined` is not filled in, or not understood. */
export function criterionValues(need: NeedRow): readonly (number | undefined)[] {
  return CRITERIA.map(({ column }) => need[column]);
}
