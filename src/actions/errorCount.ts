import type { Village } from './readVillage';

/** How many cells could not be read in this snapshot. */
export function errorCount({ reading }: Village): number {
  return reading.problems.filter((problem) => problem.severity === 'error').length;
}
