import { contains } from '../a1';
import type { CellPosition } from '../changes';
import { displayText } from '../display';
import { parseTyped } from '../typed';
import type { CellError, Rectangle, StoredValue, WorkbookModel } from '../types';
import type { CustomFunctions } from './engine';
import type { Node } from './parse';

export type Scalar = StoredValue;
export type ErrorValue = { readonly error: CellError; readonly message?: string };

export interface Area extends Rectangle {
  sheetId: number;
}

/** Rows of equal length; `area` says which cells it was read from. */
export interface Grid {
  readonly grid: readonly (readonly Scalar[])[];
  readonly area?: Area;
}

export type Value = Scalar | Grid;

/** What a function may know while it is worked out. */
export interface Context {
  readonly model: WorkbookModel;
  readonly at: CellPosition;
  /** Inside ARRAYFORMULA and its like: operators and plain functions work on every cell of a range. */
  readonly arrays: boolean;
  readonly custom: CustomFunctions | undefined;
  readonly now: Date;
  read(area: Area): Grid;
  evaluate(node: Node | undefined, context: Context): Value;
}

export const failure = (error: CellError, message?: string): ErrorValue =>
  message === undefined ? { error } : { error, message };

export function isGrid(value: Value): value is Grid {
  return typeof value === 'object' && value !== null && 'grid' in value;
}

export function isError(value: Value): value is ErrorValue {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/** An error on its way to the cell of the formula; `evaluate` of the engine and the IFERROR family catch it. */
export class Failure extends Error {
  constructor(readonly value: ErrorValue) {
    super(value.message ?? value.error);
  }
}

export function fail(error: CellError, message?: string): never {
  throw new Failure(failure(error, message));
}

/** Rows of the value, a plain value as one cell. */
export const gridOf = (value: Value): Grid['grid'] => (isGrid(value) ? value.grid : [[value]]);

/** All cells, row by row. */
export const flatten = (value: Value): readonly Scalar[] => (isGrid(value) ? value.grid.flat() : [value]);

/**
 * The one value of an argument. Of a column or row of cells it is the one beside the formula (implicit intersection), of a
 * computed array the first.
 */
export function single(value: Value, context: Context): Scalar {
  if (!isGrid(value)) return value;
  const { area, grid } = value;
  const first = grid[0]?.[0] ?? null;
  if (!area || (area.rows === 1 && area.columns === 1)) return first;
  const { row, column } = context.at;
  if (area.columns === 1 && contains({ ...area, column }, row, column)) return grid[row - area.row]?.[0] ?? null;
  if (area.rows === 1 && contains({ ...area, row }, row, column)) return grid[0]?.[column - area.column] ?? null;
  return failure('#VALUE!', 'An array value could not be found.');
}

export function toNumber(value: Scalar, context: Pick<Context, 'model'>): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === null) return 0;
  if (typeof value === 'object') throw new Failure(value);
  const typed = parseTyped(value, { locale: context.model.locale });
  if ('value' in typed && typeof typed.value === 'number') return typed.value;
  return fail('#VALUE!', `'${value}' is a text and cannot be coerced to a number.`);
}

export function toText(value: Scalar, context: Pick<Context, 'model'>): string {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'object') throw new Failure(value);
  return displayText({ value }, context.model.locale);
}

export function toBoolean(value: Scalar): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value === null) return false;
  if (typeof value === 'object') throw new Failure(value);
  if (/^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  return fail('#VALUE!', `'${value}' is a text and cannot be coerced to a boolean.`);
}

/** Number < text < boolean; text without regard to case; an empty cell equals 0, "" and FALSE. */
export function compare(left: Scalar, right: Scalar): number {
  const [a, b] = [filled(left, right), filled(right, left)];
  if (typeof a === 'object' && a !== null) throw new Failure(a);
  if (typeof b === 'object' && b !== null) throw new Failure(b);
  if (a === null || b === null) return 0;
  if (typeof a !== typeof b) return rank(a) - rank(b);
  if (typeof a === 'string' && typeof b === 'string') return order(a.toLowerCase(), b.toLowerCase());
  return Number(a) - Number(b);
}

const rank = (value: number | string | boolean): number =>
  ({ number: 0, string: 1, boolean: 2 })[typeof value as 'number'];
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function filled(value: Scalar, other: Scalar): Scalar {
  if (value !== null || other === null) return value;
  return { number: 0, string: '', boolean: false }[typeof other as 'number'] ?? null;
}

/** Applies a function cell by cell; a single row, column or value is repeated along the other arguments. */
export function broadcast(values: readonly Value[], apply: (...cells: Scalar[]) => Scalar): Value {
  if (!values.some(isGrid)) return caught(() => apply(...(values as Scalar[])));
  const grids = values.map(gridOf);
  const rows = Math.max(...grids.map((grid) => grid.length));
  const columns = Math.max(...grids.map((grid) => grid[0]?.length ?? 0));
  const pick = (grid: Grid['grid'], row: number, column: number): Scalar => {
    const cells = grid.length === 1 ? grid[0] : grid[row];
    const cell = cells?.length === 1 ? cells[0] : cells?.[column];
    return cell === undefined ? failure('#N/A') : cell;
  };
  return {
    grid: Array.from({ length: rows }, (_row, row) =>
      Array.from({ length: columns }, (_column, column) =>
        caught(() => apply(...grids.map((grid) => pick(grid, row, column)))),
      ),
    ),
  };
}

/** The value, or the error that stopped it. */
export function caught<Result extends Value>(work: () => Result): Result | ErrorValue {
  try {
    return work();
  } catch (problem) {
    if (problem instanceof Failure) return problem.value;
    throw problem;
  }
}
