import type { CellBefore } from '../model/edit';
import type { CustomFunctions } from '../model/formula/engine';
import type { WorkbookModel } from '../model/types';
import type { Answer, CallReply, Effect, MenuItem, RunReply } from '../protocol';

/** Cells that a person typed into, for `onEdit`. */
export interface PersonEdit {
  sheetId: number;
  before: CellBefore[];
  changed: { row: number; column: number }[];
  user: string;
}

/** The add-on as the session sees it: a bundle that is run, or a stand-in in tests. Nothing of it ever throws. */
export interface AddOn {
  /** Names of its functions for formulas. */
  customNames: readonly string[];
  custom(model: WorkbookModel): CustomFunctions | undefined;
  menu(model: WorkbookModel, user: string): { title: string; items: MenuItem[] };
  hasEntry(entry: string): boolean;
  run(model: WorkbookModel, entry: string, answers: readonly Answer[], user: string): RunReply;
  call(model: WorkbookModel, name: string, args: string, user: string): CallReply;
  onEdit(model: WorkbookModel, edit: PersonEdit): Effect[];
}
