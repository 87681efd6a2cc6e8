import {
  type Context,
  compare,
  fail,
  flatten,
  type Grid,
  gridOf,
  isError,
  type Scalar,
  single,
  toBoolean,
  toNumber,
  type Value,
} from '../values';
import type { FunctionTable, LazyFunction, WholeFunction } from './kinds';

type Row = readonly Scalar[];

export const wholeArrays: FunctionTable<WholeFunction> = {
  FILTER: ([source = null, ...conditions]) => filter(gridOf(source), conditions),
  SORT: ([source = null, ...keys], context) => sortRows(gridOf(source), keys, context),
  UNIQUE: ([source = null]) => ({ grid: distinct(gridOf(source)) }),
  COUNTUNIQUE: (args) =>
    new Set(
      args
        .flatMap(flatten)
        .filter((cell) => cell !== null && cell !== '')
        .map(identity),
    ).size,
  TRANSPOSE: ([source = null]) => ({ grid: transpose(gridOf(source)) }),
  FLATTEN: (args) => ({ grid: args.flatMap(flatten).map((cell) => [cell]) }),
  VSTACK: stackRows,
  HSTACK: stackColumns,
  ARRAY_CONSTRAIN: ([source = null, rows = null, columns = null], context) => ({
    grid: gridOf(source)
      .slice(0, toNumber(single(rows, context), context))
      .map((row) => row.slice(0, toNumber(single(columns, context), context))),
  }),
  SEQUENCE: (args, context) => sequence(args, context),
  TOCOL: ([source = null]) => ({ grid: flatten(source).map((cell) => [cell]) }),
  TOROW: ([source = null]) => ({ grid: [flatten(source)] }),
};

/** Values one below the other. */
export function stackRows(values: readonly Value[]): Grid {
  return { grid: padded(values.flatMap(gridOf)) };
}

/** Values one beside the other. */
export function stackColumns(values: readonly Value[]): Grid {
  return { grid: transpose(padded(values.flatMap((value) => transpose(gridOf(value))))) };
}

function filter(rows: readonly Row[], conditions: readonly Value[]): Grid {
  const across = conditions.every((condition) => gridOf(condition).length === 1) && rows.length > 1;
  const lines = across ? transpose(rows) : rows;
  const tests = conditions.map(flatten);
  if (tests.length === 0 || tests.some((test) => test.length !== lines.length)) {
    return fail('#N/A', 'FILTER has mismatched range sizes.');
  }
  const kept = lines.filter((_line, index) => tests.every((test) => passes(test[index] ?? null)));
  if (kept.length === 0) return fail('#N/A', 'No matches are found in FILTER evaluation.');
  return { grid: across ? transpose(kept) : kept };
}

const passes = (cell: Scalar): boolean => !isError(cell) && typeof cell !== 'string' && toBoolean(cell);

function sortRows(rows: readonly Row[], keys: readonly Value[], context: Context): Grid {
  const orders: { cells: readonly Scalar[]; ascending: boolean }[] = [];
  for (let index = 0; index < Math.max(keys.length, 1); index += 2) {
    const key = keys[index] ?? 1;
    const direction = keys[index + 1];
    const ascending = direction === undefined || toBoolean(single(direction, context));
    const own = flatten(key);
    const column = own.length === 1 ? toNumber(own[0] ?? null, context) - 1 : -1;
    const cells = own.length === rows.length && own.length > 1 ? own : rows.map((row) => row[column] ?? null);
    orders.push({ cells, ascending });
  }
  const places = Array.from(rows.keys()).sort((a, b) => {
    for (const { cells, ascending } of orders) {
      const order = sortOrder(cells[a] ?? null, cells[b] ?? null, ascending);
      if (order !== 0) return order;
    }
    return a - b;
  });
  return { grid: places.map((place) => rows[place] ?? []) };
}

/** Empty cells stand last in both directions, errors just before them. */
export function sortOrder(a: Scalar, b: Scalar, ascending: boolean): number {
  const [placeA, placeB] = [sortPlace(a), sortPlace(b)];
  if (placeA !== placeB) return placeA - placeB;
  if (placeA > 0) return 0;
  return ascending ? compare(a, b) : compare(b, a);
}

const sortPlace = (cell: Scalar): number => (cell === null ? 2 : isError(cell) ? 1 : 0);

function distinct(rows: readonly Row[]): Row[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = row.map(identity).join('\u0000');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const identity = (cell: Scalar): string => (isError(cell) ? `e${cell.error}` : `${(typeof cell)[0]}${cell}`);

function transpose(rows: readonly Row[]): Scalar[][] {
  return (rows[0] ?? []).map((_cell, column) => rows.map((row) => row[column] ?? null));
}

function padded(rows: readonly Row[]): Scalar[][] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<Scalar>(width - row.length).fill({ error: '#N/A' })]);
}

function sequence(args: readonly Value[], context: Context): Grid {
  const given = args.map((value) => toNumber(single(value, context), context));
  const [rows = 1, columns = 1, start = 1, step = 1] = given;
  if (rows < 1 || columns < 1 || rows * columns > 10_000_000) return fail('#NUM!');
  return {
    grid: Array.from({ length: rows }, (_row, row) =>
      Array.from({ length: columns }, (_column, column) => start + (row * columns + column) * step),
    ),
  };
}

/** ARRAYFORMULA and the functions that read their arguments as array formulas do. */
export const lazyArrays: FunctionTable<LazyFunction> = {
  ARRAYFORMULA: ([inner], context) => context.evaluate(inner, { ...context, arrays: true }),
  ARRAY: ([inner], context) => context.evaluate(inner, { ...context, arrays: true }),
  ROW: ([node], context) => place(node, context, 'row'),
  COLUMN: ([node], context) => place(node, context, 'column'),
  ROWS: ([node], context) => gridOf(context.evaluate(node, context)).length,
  COLUMNS: ([node], context) => gridOf(context.evaluate(node, context))[0]?.length ?? 0,
};

function place(node: Parameters<LazyFunction>[0][number], context: Context, axis: 'row' | 'column'): Value {
  if (node === undefined) return context.at[axis];
  const value = context.evaluate(node, context);
  const area = typeof value === 'object' && value !== null && 'area' in value ? value.area : undefined;
  if (!area) return fail('#VALUE!', 'Argument must be a range.');
  if (!context.arrays) return area[axis];
  const count = axis === 'row' ? area.rows : area.columns;
  const numbers = Array.from({ length: count }, (_item, index) => area[axis] + index);
  return { grid: axis === 'row' ? numbers.map((number) => [number]) : [numbers] };
}
