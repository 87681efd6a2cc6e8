import { peek } from '../cells';
import { isDateFormat } from '../display';
import { findSheet } from '../workbook';
import type { Argument } from './engine';
import { lazyArrays, stackColumns, stackRows, wholeArrays } from './functions/arrays';
import { wholeCriteria } from './functions/criteria';
import { cellDates } from './functions/dates';
import type { CellFunction, FunctionTable, LazyFunction, WholeFunction } from './functions/kinds';
import { cellLogic, lazyLogic, wholeLogic } from './functions/logic';
import { lazyLookup, wholeLookup } from './functions/lookup';
import { cellMath, wholeMath } from './functions/math';
import { cellText, wholeText } from './functions/text';
import { callLibrary, libraryHas, libraryTakesRanges } from './library';
import type { Node } from './parse';
import { lazyReferences, namedRange, resolve } from './references';
import {
  broadcast,
  type Context,
  compare,
  Failure,
  fail,
  type Grid,
  isError,
  isGrid,
  type Scalar,
  single,
  toNumber,
  toText,
  type Value,
} from './values';

const LAZY: FunctionTable<LazyFunction> = { ...lazyLogic, ...lazyArrays, ...lazyLookup, ...lazyReferences };
const WHOLE: FunctionTable<WholeFunction> = {
  ...wholeLogic,
  ...wholeMath,
  ...wholeCriteria,
  ...wholeArrays,
  ...wholeLookup,
  ...wholeText,
};
const CELL: FunctionTable<CellFunction> = { ...cellLogic, ...cellMath, ...cellText, ...cellDates };

/** Functions whose arguments are worked out as in an array formula, without being told. */
const ARRAY_ARGUMENTS = new Set(
  'FILTER SORT SUMPRODUCT INDEX UNIQUE FLATTEN VSTACK HSTACK TRANSPOSE MMULT COUNTUNIQUE'.split(' '),
);
/** Functions that count errors instead of stopping at one. */
const KEEPS_ERRORS = new Set(['COUNT', 'COUNTA', 'COUNTBLANK', 'COUNTIF', 'COUNTIFS', 'N']);

/** The value of a part of a formula. Throws a `Failure` for an error that stops it. */
export function evaluate(node: Node | undefined, context: Context): Value {
  switch (node?.kind) {
    case undefined:
      return null;
    case 'value':
      return node.value;
    case 'reference':
      return context.read(resolve(node.range, context.model, context.at));
    case 'name':
      return readName(node.name, context);
    case 'call':
      return call(node, context);
    case 'binary':
      return operate([node.left, node.right], context, (left, right) => binary(node.operator, left, right, context));
    case 'unary':
      return operate([node.operand], context, (operand) => unary(node.operator, operand, context));
    case 'array':
      return literal(node.rows, context);
  }
}

function readName(name: string, context: Context): Value {
  const named = namedRange(context.model, name);
  return named
    ? context.read({ sheetId: named.sheetId, ...named.range })
    : fail('#NAME?', `Unknown range name: '${name}'.`);
}

function operate(nodes: readonly Node[], context: Context, apply: (left: Scalar, right: Scalar) => Scalar): Value {
  const values = nodes.map((node) => evaluate(node, context));
  if (context.arrays) return broadcast(values, (left = null, right = null) => apply(left, right));
  const [left = null, right = null] = values.map((value) => single(value, context));
  return apply(left, right);
}

function unary(operator: '-' | '+' | '%', operand: Scalar, context: Context): Scalar {
  if (operator === '+') return isError(operand) ? fail(operand.error, operand.message) : operand;
  return operator === '-' ? -toNumber(operand, context) : toNumber(operand, context) / 100;
}

function binary(operator: string, left: Scalar, right: Scalar, context: Context): Scalar {
  if (operator === '&') return toText(left, context) + toText(right, context);
  if (COMPARISONS.has(operator)) return comparison(operator, compare(left, right));
  return arithmetic(operator, toNumber(left, context), toNumber(right, context));
}

const COMPARISONS = new Set(['=', '<>', '<', '>', '<=', '>=']);

function comparison(operator: string, order: number): boolean {
  if (order === 0) return operator === '=' || operator === '<=' || operator === '>=';
  return operator === '<>' || operator.startsWith(order < 0 ? '<' : '>');
}

function arithmetic(operator: string, left: number, right: number): number {
  if (operator === '/' && right === 0) return fail('#DIV/0!', 'Function DIVIDE parameter 2 cannot be zero.');
  const results: Record<string, () => number> = {
    '+': () => left + right,
    '-': () => left - right,
    '*': () => left * right,
    '/': () => left / right,
    '^': () => left ** right,
  };
  const result = results[operator]?.() ?? Number.NaN;
  return Number.isFinite(result) ? result : fail('#NUM!');
}

function call({ name, args }: Extract<Node, { kind: 'call' }>, context: Context): Value {
  if (context.custom?.names.has(name)) return callCustom(name, args, context);
  const lazy = own(LAZY, name);
  if (lazy) return lazy(args, context);
  const inner = ARRAY_ARGUMENTS.has(name) ? { ...context, arrays: true } : context;
  const whole = own(WHOLE, name);
  const cell = own(CELL, name);
  if (!whole && !cell && !libraryHas(name)) return fail('#NAME?', `Unknown function: '${name}'.`);
  const values = args.map((arg) => evaluate(arg, inner));
  const stop = KEEPS_ERRORS.has(name) ? undefined : values.find(isError);
  if (stop) throw new Failure(stop);
  if (whole) return whole(values, inner);
  if (!cell && libraryTakesRanges(name)) return callLibrary(name, values);
  return callPerCell(name, cell, values, context);
}

function own<Kind>(table: FunctionTable<Kind>, name: string): Kind | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function callPerCell(name: string, cell: CellFunction | undefined, values: readonly Value[], context: Context): Value {
  const work = (...scalars: Scalar[]): Scalar => {
    const stop = KEEPS_ERRORS.has(name) ? undefined : scalars.find(isError);
    if (stop && isError(stop)) throw new Failure(stop);
    return cell ? cell(scalars, context) : single(callLibrary(name, scalars), context);
  };
  if (context.arrays) return broadcast(values, work);
  return work(...values.map((value) => single(value, context)));
}

function literal(rows: readonly (readonly Node[])[], context: Context): Value {
  const lines = rows.map((row) => stackColumns(row.map((cell) => evaluate(cell, context))));
  const widths = new Set(lines.map(({ grid }) => grid[0]?.length));
  if (widths.size > 1) {
    return fail('#VALUE!', 'In ARRAY_LITERAL, an Array Literal was missing values for one or more rows.');
  }
  return stackRows(lines);
}

function callCustom(name: string, args: readonly (Node | undefined)[], context: Context): Value {
  const given = args.map((arg) => argument(evaluate(arg, context), context));
  const result = context.custom?.call(name, given, context.at) ?? null;
  if (!Array.isArray(result)) return result as Scalar;
  const width = Math.max(1, ...result.map((row) => row.length));
  if (result.length === 0) return fail('#REF!', 'The result is an empty array.');
  return { grid: result.map((row) => [...row, ...Array<Scalar>(width - row.length).fill(null)]) };
}

function argument(value: Value, context: Context): Argument {
  if (!isGrid(value)) {
    if (isError(value)) throw new Failure(value);
    return { scalar: true, grid: [[value]], isDate: () => false };
  }
  const dates = datePlaces(value, context);
  const width = value.grid[0]?.length ?? 0;
  return {
    scalar: value.grid.length === 1 && width === 1,
    grid: value.grid,
    isDate: (row, column) => dates.has(row * width + column),
  };
}

function datePlaces({ grid, area }: Grid, { model }: Context): Set<number> {
  const places = new Set<number>();
  const sheet = area && findSheet(model, area.sheetId);
  if (!sheet || !area) return places;
  for (const [row, cells] of grid.entries()) {
    for (const [column, value] of cells.entries()) {
      const isDate =
        typeof value === 'number' && isDateFormat(peek(sheet, area.row + row, area.column + column)?.numberFormat);
      if (isDate) places.add(row * cells.length + column);
    }
  }
  return places;
}
