import type { NeedRow } from '../tables/needs';
import type { StakeholderRow } from '../tables/stakeholders';

/**
 * A focus on fields alone cannot hold an SDGs number and the other way round, so only the cell that it could hold has
 * to be filled. A cell it could hold, left empty, may be a match: then the rule is silent.
 */
export function liesOutsideFocus({ focus }: Pick<StakeholderRow, 'focus'>, need: NeedRow): boolean {
  if (focus === undefined || focus.sectors.length + focus.goals.length === 0) return false;
  const outsideFields = focus.sectors.length === 0 || lacks(focus.sectors, need.sector);
  const outsideGoals = focus.goals.length === 0 || lacks(focus.goals, need.sdg);
  return outsideFields && outsideGoals;
}

function lacks(held: readonly number[], wanted: number | undefined): boolean {
  return wanted !== undefined && !held.includes(wanted);
}
