import {
  broadcast,
  type Context,
  caught,
  fail,
  failure,
  flatten,
  isError,
  isGrid,
  type Scalar,
  toBoolean,
  type Value,
} from '../values';
import type { CellFunction, FunctionTable, LazyFunction, WholeFunction } from './kinds';

export const lazyLogic: FunctionTable<LazyFunction> = {
  IF: ([test, yes, no], context) => {
    const answer = context.evaluate(test, context);
    if (context.arrays && isGrid(answer)) {
      const [whenYes, whenNo] = [context.evaluate(yes, context), no ? context.evaluate(no, context) : false];
      return broadcast([answer, whenYes, whenNo], (cell = null, a = null, b = null) => (toBoolean(cell) ? a : b));
    }
    if (isTrue(answer, context)) return context.evaluate(yes, context);
    return no === undefined ? false : context.evaluate(no, context);
  },
  IFS: (args, context) => {
    for (let index = 0; index + 1 < args.length; index += 2) {
      if (isTrue(context.evaluate(args[index], context), context)) return context.evaluate(args[index + 1], context);
    }
    return fail('#N/A', 'No match.');
  },
  SWITCH: ([subject, ...cases], context) => {
    const wanted = flatten(context.evaluate(subject, context))[0] ?? null;
    for (let index = 0; index + 1 < cases.length; index += 2) {
      const candidate = flatten(context.evaluate(cases[index], context))[0] ?? null;
      if (typeof candidate === typeof wanted && candidate === wanted)
        return context.evaluate(cases[index + 1], context);
    }
    return cases.length % 2 ? context.evaluate(cases.at(-1), context) : fail('#N/A', 'No match.');
  },
  CHOOSE: ([index, ...options], context) => {
    const position = Number(flatten(context.evaluate(index, context))[0] ?? 0);
    if (!(position >= 1 && position < options.length + 1)) return fail('#NUM!', 'Index is out of range.');
    return context.evaluate(options[Math.trunc(position) - 1], context);
  },
  IFERROR: ([value, otherwise], context) => replaceErrors(value, otherwise, context, () => true),
  IFNA: ([value, otherwise], context) => replaceErrors(value, otherwise, context, (error) => error === '#N/A'),
  ISERROR: ([value], context) => eachCell(value, context, isError),
  ISERR: ([value], context) => eachCell(value, context, (cell) => isError(cell) && cell.error !== '#N/A'),
  ISNA: ([value], context) => eachCell(value, context, (cell) => isError(cell) && cell.error === '#N/A'),
  ISBLANK: ([value], context) => eachCell(value, context, (cell) => cell === null),
  ISNUMBER: ([value], context) => eachCell(value, context, (cell) => typeof cell === 'number'),
  ISTEXT: ([value], context) => eachCell(value, context, (cell) => typeof cell === 'string'),
  ISNONTEXT: ([value], context) => eachCell(value, context, (cell) => typeof cell !== 'string'),
  ISLOGICAL: ([value], context) => eachCell(value, context, (cell) => typeof cell === 'boolean'),
};

type Argument = Parameters<LazyFunction>[0][number];

function isTrue(value: Value, context: Context): boolean {
  const cell = isGrid(value) && !context.arrays ? (value.grid[0]?.[0] ?? null) : (flatten(value)[0] ?? null);
  return toBoolean(cell);
}

function replaceErrors(
  value: Argument,
  otherwise: Argument,
  context: Context,
  covers: (error: string) => boolean,
): Value {
  const result = caught(() => context.evaluate(value, context));
  const fallback = (): Value => (otherwise ? context.evaluate(otherwise, context) : null);
  if (!isGrid(result)) return isError(result) && covers(result.error) ? fallback() : result;
  if (!result.grid.some((row) => row.some((cell) => isError(cell) && covers(cell.error)))) return result;
  return broadcast([result, fallback()], (cell = null, other = null) =>
    isError(cell) && covers(cell.error) ? other : cell,
  );
}

/** A question about a value that may be an error: asked of the one cell, or of each in an array formula. */
function eachCell(node: Argument, context: Context, ask: (cell: Scalar) => boolean): Value {
  const value = caught(() => context.evaluate(node, context));
  if (isGrid(value) && context.arrays) return { grid: value.grid.map((row) => row.map(ask)) };
  return ask(flatten(value)[0] ?? null);
}

export const wholeLogic: FunctionTable<WholeFunction> = {
  AND: (args) => truths(args).every(Boolean),
  OR: (args) => truths(args).some(Boolean),
  XOR: (args) => truths(args).filter(Boolean).length % 2 === 1,
};

/** In ranges only booleans and numbers count; a plain text argument is refused. */
function truths(args: readonly Value[]): boolean[] {
  const found = args.flatMap((value) =>
    isGrid(value)
      ? value.grid
          .flat()
          .flatMap((cell) =>
            isError(cell) || typeof cell === 'boolean' || typeof cell === 'number' ? [toBoolean(cell)] : [],
          )
      : [toBoolean(value)],
  );
  return found.length ? found : fail('#VALUE!');
}

export const cellLogic: FunctionTable<CellFunction> = {
  NOT: ([value = null]) => !toBoolean(value),
  TRUE: () => true,
  FALSE: () => false,
  NA: () => failure('#N/A'),
  N: ([value = null]) => (typeof value === 'number' ? value : value === true ? 1 : isError(value) ? value : 0),
};
