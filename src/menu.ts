import type { Words } from './core/words/words';
import type * as entrypoints from './entrypoints';

type EntryName = keyof typeof entrypoints;
type MenuKey = keyof Words['actions']['menu'];

/** The menu, top to bottom: what people do every day first. `null` is a line. A name that is no entry point does not compile. */
export const MENU: readonly (readonly [MenuKey, EntryName] | null)[] = [
  ['openPanel', 'menuOpenPanel'],
  ['refreshAll', 'menuRefreshAll'],
  null,
  ['rankPriorities', 'menuRankPriorities'],
  ['flagMismatches', 'menuFlagMismatches'],
  ['summariseMonitoring', 'menuSummariseMonitoring'],
  null,
  ['checkData', 'menuCheckData'],
  ['prepareWorkbook', 'menuPrepareWorkbook'],
  ['fillSampleData', 'menuFillSampleData'],
  ['removeSampleData', 'menuRemoveSampleData'],
];
