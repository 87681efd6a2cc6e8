import {
  type Context,
  compare,
  fail,
  flatten,
  type Grid,
  gridOf,
  isError,
  isGrid,
  type Scalar,
  single,
  toBoolean,
  toNumber,
  type Value,
} from '../values';
import { wildcard } from './criteria';
import type { FunctionTable, LazyFunction, WholeFunction } from './kinds';

export const wholeLookup: FunctionTable<WholeFunction> = {
  VLOOKUP: ([wanted = null, table = null, index = null, sorted = true], context) => {
    const rows = gridOf(table);
    const column = toNumber(single(index, context), context);
    if (!(column >= 1 && column <= (rows[0]?.length ?? 0)))
      return fail('#REF!', 'VLOOKUP evaluates to an out of bounds range.');
    const keys = rows.map((row) => row[0] ?? null);
    return each(wanted, context, (cell) => rows[found(cell, keys, isTrue(sorted, context))]?.[column - 1] ?? null);
  },
  HLOOKUP: ([wanted = null, table = null, index = null, sorted = true], context) => {
    const rows = gridOf(table);
    const row = toNumber(single(index, context), context);
    if (!(row >= 1 && row <= rows.length)) return fail('#REF!', 'HLOOKUP evaluates to an out of bounds range.');
    return each(
      wanted,
      context,
      (cell) => rows[row - 1]?.[found(cell, rows[0] ?? [], isTrue(sorted, context))] ?? null,
    );
  },
  LOOKUP: ([wanted = null, keys = null, results], context) =>
    each(wanted, context, (cell) => flatten(results ?? keys)[found(cell, flatten(keys), true)] ?? null),
  MATCH: ([wanted = null, range = null, kind = 1], context) => {
    const keys = flatten(range);
    const order = toNumber(single(kind, context), context);
    return each(wanted, context, (cell) => {
      if (order >= 0) return found(cell, keys, order > 0) + 1;
      const last = keys.findLastIndex((key) => sameKind(key, cell) && compare(key, cell) >= 0);
      return last < 0 ? fail('#N/A', notFound(cell)) : last + 1;
    });
  },
  XMATCH: ([wanted = null, range = null], context) =>
    each(wanted, context, (cell) => found(cell, flatten(range), false) + 1),
  XLOOKUP: ([wanted = null, keys = null, results = null, missing], context) =>
    xlookup(wanted, keys, results, missing, context),
  INDEX: ([table = null, row = null, column = null], context) => {
    const pick = [row, column].map((value) => toNumber(single(value, context), context));
    return index(gridOf(table), pick[0] ?? 0, pick[1] ?? 0);
  },
};

const isTrue = (value: Value, context: Context): boolean => toBoolean(single(value, context));
const sameKind = (a: Scalar, b: Scalar): boolean => typeof a === typeof b && a !== null;
const notFound = (wanted: Scalar): string =>
  `Did not find value '${String(isError(wanted) ? wanted.error : (wanted ?? ''))}' in the lookup evaluation.`;

/** One answer for one value, or in an array formula one for each. */
function each(wanted: Value, context: Context, answer: (cell: Scalar) => Scalar): Value {
  if (!isGrid(wanted) || !context.arrays) return answer(single(wanted, context));
  return { grid: wanted.grid.map((row) => row.map((cell) => orNotFound(() => answer(cell)))) };
}

function orNotFound(work: () => Scalar): Scalar {
  try {
    return work();
  } catch {
    return { error: '#N/A' };
  }
}

/** Position from 0 of an equal key, or in sorted keys of the last one that is not greater. */
function found(wanted: Scalar, keys: readonly Scalar[], sorted: boolean): number {
  if (isError(wanted)) return fail(wanted.error, wanted.message);
  const value = wanted ?? 0;
  const position = sorted
    ? keys.findLastIndex((key) => sameKind(key, value) && compare(key, value) <= 0)
    : keys.findIndex(equalTo(value));
  return position < 0 ? fail('#N/A', notFound(wanted)) : position;
}

function equalTo(value: Scalar): (key: Scalar) => boolean {
  if (typeof value === 'string' && /[*?]/.test(value)) {
    const pattern = wildcard(value);
    return (key) => typeof key === 'string' && pattern.test(key);
  }
  if (typeof value === 'string') {
    const lower = value.toLowerCase();
    return (key) => typeof key === 'string' && key.toLowerCase() === lower;
  }
  return (key) => key === value;
}

function xlookup(wanted: Value, keys: Value, results: Value, missing: Value | undefined, context: Context): Value {
  const known = flatten(keys);
  const rows = gridOf(results);
  const place = known.findIndex(equalTo(single(wanted, context)));
  if (place < 0) return missing ?? fail('#N/A', notFound(single(wanted, context)));
  const down = gridOf(keys).length === known.length && rows.length === known.length;
  const line = down ? [rows[place] ?? []] : rows.map((row) => [row[place] ?? null]);
  return line.length === 1 && line[0]?.length === 1 ? (line[0][0] ?? null) : { grid: line };
}

function index(rows: Grid['grid'], row: number, column: number): Value {
  const flat = rows.length === 1 && column === 0 && row > 0;
  const [down, across] = flat ? [1, row] : [row, column];
  if (down < 0 || across < 0 || down > rows.length || across > (rows[0]?.length ?? 0)) {
    return fail('#NUM!', 'INDEX is out of range.');
  }
  const lines = down === 0 ? rows : [rows[down - 1] ?? []];
  if (across === 0 && (rows[0]?.length ?? 0) > 1) return { grid: lines };
  const cells = lines.map((line) => [line[Math.max(across, 1) - 1] ?? null]);
  return cells.length === 1 ? (cells[0]?.[0] ?? null) : { grid: cells };
}

export const lazyLookup: FunctionTable<LazyFunction> = {
  HYPERLINK: ([url, label], context) => {
    const shown = label === undefined ? context.evaluate(url, context) : context.evaluate(label, context);
    return context.arrays ? shown : single(shown, context);
  },
};
