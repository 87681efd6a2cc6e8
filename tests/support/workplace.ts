import type { Cell } from '../../src/core/cell';

/** Names of the menu's entry points that change a workbook. */
export type MenuEntry =
  | 'menuRefreshAll'
  | 'menuRankPriorities'
  | 'menuFlagMismatches'
  | 'menuMapInterests'
  | 'menuSummariseMonitoring'
  | 'menuProposeCollaboration'
  | 'menuCheckData'
  | 'menuPrepareWorkbook'
  | 'menuFillSampleData'
  | 'menuRemoveSampleData';

/** What a person can do with a workbook, whatever carries it: memory, or the built bundle in the host. */
export interface Workplace {
  /** Runs a menu item; questions are answered in order, and with No when answers run out. */
  run(entry: MenuEntry, answers?: readonly boolean[]): { readonly state: 'done' | 'refused'; readonly message: string };
  /** Values from A1 to the last used cell; dates as `{ date }`. */
  grid(sheet: string): readonly (readonly Cell[])[];
  put(sheet: string, row: number, column: number, value: Cell): void;
  addSheet(name: string, cells: readonly (readonly Cell[])[]): void;
  rename(from: string, to: string): void;
  protect(sheet: string): void;
  setLocale(locale: string): void;
  locale(): string;
  names(): readonly string[];
  hidden(): readonly string[];
  /** Everything the workbook holds, for comparing before and after. */
  everything(): string;
}
