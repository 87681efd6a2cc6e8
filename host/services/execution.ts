import type { SheetModel, WorkbookModel } from '../model/types';
import type { Answer, Effect, MenuItem, Question } from '../protocol';
import type { RangeObject } from './objects';

export type AuthMode = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL';
export type Trigger = 'menu' | 'onOpen' | 'onEdit' | 'onInstall' | 'customFunction' | 'call' | 'function';
export type LockKind = 'document' | 'script' | 'user';

/** Who holds which lock; share one table between executions to imitate colleagues. */
export type LockTable = { [K in LockKind]?: string };

/** An answer to a question; for `Ui.prompt` with the text that was typed. */
export type Reply = Answer | { button: Answer; text: string };

/** What one execution knows and keeps; every method of every service gets it. */
export interface Execution {
  readonly model: WorkbookModel;
  /** E-mail of the person at the keyboard; `''` for a custom function. */
  readonly user: string;
  readonly userLocale: string;
  readonly authMode: AuthMode;
  readonly trigger: Trigger;
  readonly hasUi: boolean;
  /** `undefined`: the manifest lists none, so all are given. */
  readonly scopes: readonly string[] | undefined;
  readonly scriptTimeZone: string;
  /** HTML files of the bundle by name without `.html`. */
  readonly files: Readonly<Record<string, string>>;
  readonly locks: LockTable;
  /** Name of this execution in the lock table. */
  readonly id: string;
  readonly effects: Effect[];
  readonly logs: string[];
  readonly warnings: string[];
  readonly menus: { title: string; items: MenuItem[] }[];
  readonly answers: Reply[];
  readonly cache: Map<string, { value: string; until: number }>;
  question: Question | undefined;
  active: { sheetId: number; range: RangeObject | undefined; moved: boolean };
  now(): Date;
  /** A `Date` of the script's realm, made without a detour because sheets hold many. */
  dateOf(milliseconds: number): Date;
  /** Queues a write on a sheet; it runs at the next commit. */
  later(sheetId: number, write: (sheet: SheetModel) => void): void;
  /** How many writes were queued so far in this execution, those that ran included. */
  queued(): number;
  /** The same for a write that belongs to no sheet. */
  laterAnywhere(write: () => void): void;
  /** Notes that something of the workbook as a whole changed; `'formulas'` when results of formulas may depend on it. */
  altered(reach?: 'formulas'): void;
  /** Notes that properties or metadata changed: kept with the workbook, but no part of what a view shows. */
  stored(): void;
  /** Notes cells that a write changed, to announce them at the end of the commit. */
  changed(range: RangeObject, touched: 'values' | 'looks'): void;
  /** Notes a sheet whose sizes, merges or visibility changed, so that views lay it out anew. */
  reshaped(sheetId: number): void;
  /** Runs what is queued; formulas wait until somebody looks at their results. */
  commit(): void;
  /** Brings formulas up to date with what was committed. */
  settle(): void;
  /** Whether anything was written so far, queued writes included. */
  wrote(): boolean;
  /** Notes a write that was done at once. */
  noteWrite(): void;
  /** The sheet behind an id; throws when it was deleted. */
  sheet(sheetId: number): SheetModel;
}
