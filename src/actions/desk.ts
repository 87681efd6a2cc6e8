import type { Screen, Workbook } from '../core/workbook';

/** What an action works at: a workbook to open, a screen to speak to, and the right to work alone for a moment. */
export interface Desk {
  /** A fresh view of the workbook; what it has read is not read again. */
  open(): Workbook;
  readonly screen: Screen;
  /** Runs `work` while no colleague's action runs; throws a `Refusal` when the workbook stays busy. Never ask inside. */
  exclusively<T>(work: () => T): T;
}

/** What an action has to say at its end. `refused`: nothing was written, and the message says what to do. */
export interface Outcome {
  readonly state: 'done' | 'refused';
  readonly message: string;
}

export const done = (message: string): Outcome => ({ state: 'done', message });
export const refused = (message: string): Outcome => ({ state: 'refused', message });
