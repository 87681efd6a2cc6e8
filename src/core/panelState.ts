import type { CellRef } from './cell';
import type { Language } from './words/words';

/** Actions the panel may start, by the name the menu words use. */
export const PANEL_ACTIONS = [
  'refreshAll',
  'rankPriorities',
  'flagMismatches',
  'summariseMonitoring',
  'proposeCollaboration',
  'mapInterests',
  'checkData',
] as const;
export type PanelAction = (typeof PANEL_ACTIONS)[number];

/** One line of a list in the panel; a click jumps to its row. */
export interface PanelLine {
  readonly label: string;
  /** A short figure or word shown at the right: a score, a severity, a status. */
  readonly badge: string;
  readonly tone: 'good' | 'watch' | 'act' | 'quiet';
  readonly detail: string;
  /** What can be asked about in "Jelaskan angka"; absent for a line that has no id. */
  readonly id?: string;
  readonly at: CellRef;
}

/** What the panel shows of the workbook at one moment. */
export interface PanelState {
  readonly language: Language;
  readonly prepared: boolean;
  readonly village: string;
  /** Rows by input sheet, under the sheet's name in this workbook. */
  readonly counts: readonly { readonly sheet: string; readonly rows: number }[];
  readonly problems: { readonly errors: number; readonly warnings: number };
  /** `5 Januari 2026 pukul 14.05` of the latest run, or `''`. */
  readonly lastRun: string;
  readonly priorities: readonly PanelLine[];
  readonly flags: readonly PanelLine[];
  readonly flagCount: number;
  readonly programs: readonly PanelLine[];
}

/** What an action says when it ends. */
export interface PanelOutcome {
  readonly state: 'done' | 'refused';
  readonly message: string;
}
