import type { NeedRow } from '../tables/needs';
import type { ReadSettings } from '../tables/settings';

/** The five ranking criteria (domain.md §2.3): the column that holds the 1–5 score and the setting that weighs it. */
export const CRITERIA = [
  { column: 'peopleAffectedScore', weight: 'weightPeopleAffected' },
  { column: 'severityScore', weight: 'weightSeverity' },
  { column: 'incomeImpactScore', weight: 'weightIncomeImpact' },
  { column: 'frequencyScore', weight: 'weightFrequency' },
  { column: 'resourceAvailabilityScore', weight: 'weightResourceAvailability' },
] as const;

export type CriterionColumn = (typeof CRITERIA)[number]['column'];

/** A need's scores in the order of `CRITERIA`; `undefined` is not filled in, or not understood. */
export function criterionValues(need: NeedRow): readonly (number | undefined)[] {
  return CRITERIA.map(({ column }) => need[column]);
}

/** The weights as typed in Pengaturan, or their defaults, in the order of `CRITERIA`. */
export function criterionWeights(settings: ReadSettings): readonly number[] {
  return CRITERIA.map(({ weight }) => settings.values[weight]);
}

/** True when at least one weight stands in Pengaturan. */
export function hasOwnWeights(settings: ReadSettings): boolean {
  return CRITERIA.some(({ weight }) => settings.cells[weight] !== undefined);
}
