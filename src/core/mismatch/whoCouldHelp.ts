import type { NeedRow } from '../tables/needs';
import type { StakeholderRow } from '../tables/stakeholders';
import { VILLAGE } from '../tables/tables';
import type { MismatchContext } from './context';

/** How many names a suggestion carries; more would not be a suggestion. */
const NAMES = 3;

/** Whom the village could talk to about a need: its supporters, else those whose focus fits it; no objectors. */
export function whoCouldHelp(need: NeedRow, context: MismatchContext): readonly string[] {
  const stands = context.stands(need.id ?? '');
  const objectors = new Set(stands.filter((stand) => stand.position < 0).map((stand) => stand.id));
  const supporters = stands.filter((stand) => stand.position > 0 && stand.id !== VILLAGE).map((stand) => stand.id);
  if (supporters.length > 0) return supporters.slice(0, NAMES);
  const fitting: string[] = [];
  context.stakeholders.forEach((row, id) => {
    if (fits(row, need) && context.isActive(id) && !objectors.has(id)) fitting.push(id);
  });
  return fitting.sort().slice(0, NAMES);
}

function fits({ focus, type }: StakeholderRow, need: NeedRow): boolean {
  if (focus === undefined || type === 'VILLAGE_GOV') return false;
  const bySector = need.sector !== undefined && focus.sectors.includes(need.sector);
  return bySector || (need.sdg !== undefined && focus.goals.includes(need.sdg));
}
