import type { MenuKey } from './core/words/menuWords';
import type * as entrypoints from './entrypoints';

type EntryName = keyof typeof entrypoints;
type MenuItem = readonly [MenuKey, EntryName];

/** A menu inside the menu, for what people do once or seldom. */
interface SubMenu {
  readonly label: MenuKey;
  readonly items: readonly MenuItem[];
}

/** The menu, top to bottom: what people do every day first. `null` is a line. A name that is no entry point does not compile. */
export const MENU: readonly (MenuItem | SubMenu | null)[] = [
  ['openPanel', 'menuOpenPanel'],
  ['refreshAll', 'menuRefreshAll'],
  null,
  ['rankPriorities', 'menuRankPriorities'],
  ['flagMismatches', 'menuFlagMismatches'],
  ['summariseMonitoring', 'menuSummariseMonitoring'],
  ['proposeCollaboration', 'menuProposeCollaboration'],
  ['mapInterests', 'menuMapInterests'],
  null,
  ['checkData', 'menuCheckData'],
  {
    label: 'worksheets',
    items: [
      ['prepareWorkbook', 'menuPrepareWorkbook'],
      ['fillSampleData', 'menuFillSampleData'],
      ['removeSampleData', 'menuRemoveSampleData'],
    ],
  },
];
