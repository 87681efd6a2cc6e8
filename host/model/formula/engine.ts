import type { CellPosition } from '../changes';
import type { StoredValue, WorkbookModel } from '../types';

/** One argument of a custom function. */
export interface Argument {
  /** True for a plain value or a single cell; the grid then has one cell. */
  scalar: boolean;
  grid: readonly (readonly StoredValue[])[];
  /** Whether the number at this place of the grid (from 0) is a date or a time. */
  isDate(row: number, column: number): boolean;
}

/** A value, a grid that spills, or `{ error, message }`. */
export type CustomResult = StoredValue | readonly (readonly StoredValue[])[];

/** The functions a script adds to the formula language. */
export interface CustomFunctions {
  /** In upper case. */
  names: ReadonlySet<string>;
  call(name: string, args: readonly Argument[], at: CellPosition): CustomResult;
}

/** Works out formulas. One implementation stands behind it; the rest of the host knows only this. */
export interface FormulaEngine {
  /**
   * Brings the results of formulas up to date, announces the cells whose value changed and returns them.
   *
   * `dirty` absent: what `announce` collected since the last call; `'everything'` recalculates all formulas.
   */
  recalculate(
    model: WorkbookModel,
    custom?: CustomFunctions,
    dirty?: readonly CellPosition[] | 'everything',
    now?: () => Date,
  ): CellPosition[];
  /** The value of a formula as if it stood at `at`, written nowhere; an array gives its first cell. */
  evaluate(model: WorkbookModel, formula: string, at: CellPosition): StoredValue;
}

export const formulaEngine: FormulaEngine = {
  recalculate: () => [],
  evaluate: () => null,
};

/** Shorthand for `formulaEngine.recalculate`. */
export const recalculate: FormulaEngine['recalculate'] = (...given) => formulaEngine.recalculate(...given);
