import { type Engagement, engagementOf } from '../../stakeholders/engagementOf';
import type { VillageData } from '../../tables/tables';
import type { Words } from '../../words/words';
import { contextFor, type MismatchContext } from '../context';
import { type InterestMap, interestMapOf } from './interestMapOf';

/** Everything the sheet Peta Kepentingan shows. */
export interface MappedInterests {
  readonly context: MismatchContext;
  readonly map: InterestMap;
  readonly engagement: readonly Engagement[];
}

/** Compares all positions and says how to engage whom, from one snapshot. */
export function mapInterests(data: VillageData, words: Words): MappedInterests {
  const context = contextFor(data, words);
  return { context, map: interestMapOf(context), engagement: engagementOf(context) };
}
