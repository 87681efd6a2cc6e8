import { type Context, Failure, fail, flatten, isError, isGrid, type Scalar, toNumber, type Value } from '../values';
import type { CellFunction, FunctionTable, WholeFunction } from './kinds';

/** Numbers as SUM sees them: of a range only numbers count, a plain argument must become one, an error stops. */
export function numbers(args: readonly Value[], context: Context): number[] {
  const found: number[] = [];
  for (const value of args) {
    if (!isGrid(value)) found.push(toNumber(value, context));
    else for (const row of value.grid) for (const cell of row) collect(cell, found);
  }
  return found;
}

function collect(cell: Scalar, found: number[]): void {
  if (typeof cell === 'number') found.push(cell);
  else if (isError(cell)) throw new Failure(cell);
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export const wholeMath: FunctionTable<WholeFunction> = {
  SUM: (args, context) => sum(numbers(args, context)),
  PRODUCT: (args, context) => numbers(args, context).reduce((product, value) => product * value, 1),
  SUMSQ: (args, context) => sum(numbers(args, context).map((value) => value * value)),
  AVERAGE: (args, context) => mean(numbers(args, context)),
  MIN: (args, context) => least(numbers(args, context)),
  MAX: (args, context) => greatest(numbers(args, context)),
  MEDIAN: (args, context) => median(numbers(args, context)),
  COUNT: (args) => args.flatMap(flatten).filter((cell) => typeof cell === 'number').length,
  COUNTA: (args) => args.flatMap(flatten).filter((cell) => cell !== null).length,
  COUNTBLANK: (args) => args.flatMap(flatten).filter((cell) => cell === null || cell === '').length,
  LARGE: ([data = null, place = null], context) => ranked(data, place, context, (a, b) => b - a),
  SMALL: ([data = null, place = null], context) => ranked(data, place, context, (a, b) => a - b),
  RANK: ([value = null, data = null, ascending = null], context) => {
    const wanted = toNumber(flatten(value)[0] ?? null, context);
    const all = numbers([data], context);
    if (!all.includes(wanted)) return fail('#N/A');
    const up = toNumber(flatten(ascending)[0] ?? null, context) !== 0;
    return all.filter((other) => (up ? other < wanted : other > wanted)).length + 1;
  },
  STDEV: (args, context) => Math.sqrt(variance(numbers(args, context))),
  VAR: (args, context) => variance(numbers(args, context)),
  SUMPRODUCT: (args) => sumProduct(args),
};

/** 0 when there is nothing to compare, as in every spreadsheet. */
export const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), values[0] ?? 0);
export const greatest = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), values[0] ?? 0);

function mean(values: readonly number[]): number {
  return values.length
    ? sum(values) / values.length
    : fail('#DIV/0!', 'Evaluation of function AVERAGE caused a divide by zero error.');
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? fail('#NUM!') : (low + high) / 2;
}

function variance(values: readonly number[]): number {
  if (values.length < 2) return fail('#DIV/0!');
  const centre = sum(values) / values.length;
  return sum(values.map((value) => (value - centre) ** 2)) / (values.length - 1);
}

function ranked(data: Value, place: Value, context: Context, order: (a: number, b: number) => number): number {
  const sorted = numbers([data], context).sort(order);
  return sorted[Math.ceil(toNumber(flatten(place)[0] ?? null, context)) - 1] ?? fail('#NUM!');
}

function sumProduct(args: readonly Value[]): number {
  const [first, ...others] = args.map(flatten);
  if (!first || others.some((other) => other.length !== first.length)) return fail('#VALUE!');
  const factor = (cell: Scalar | undefined): number => {
    if (cell !== undefined && isError(cell)) throw new Failure(cell);
    return typeof cell === 'number' ? cell : 0;
  };
  return sum(
    first.map((cell, index) => others.reduce((product, other) => product * factor(other[index]), factor(cell))),
  );
}

export const cellMath: FunctionTable<CellFunction> = {
  ABS: ([value = null], context) => Math.abs(toNumber(value, context)),
  INT: ([value = null], context) => Math.floor(toNumber(value, context)),
  SQRT: ([value = null], context) => {
    const number = toNumber(value, context);
    return number < 0 ? fail('#NUM!') : Math.sqrt(number);
  },
  ROUND: ([value = null, places = null], context) => rounded(value, places, context, Math.round),
  ROUNDUP: ([value = null, places = null], context) => rounded(value, places, context, Math.ceil),
  ROUNDDOWN: ([value = null, places = null], context) => rounded(value, places, context, Math.floor),
  TRUNC: ([value = null, places = null], context) => rounded(value, places, context, Math.floor),
  MOD: ([value = null, divisor = null], context) => {
    const by = toNumber(divisor, context);
    const number = toNumber(value, context);
    return by === 0 ? fail('#DIV/0!') : number - by * Math.floor(number / by);
  },
  SIGN: ([value = null], context) => Math.sign(toNumber(value, context)),
  DIVIDE: ([value = null, divisor = null], context) => {
    const by = toNumber(divisor, context);
    return by === 0 ? fail('#DIV/0!') : toNumber(value, context) / by;
  },
};

/** Away from zero alike on both sides; the decimal shift by exponent keeps 1.005 from becoming 1.00. */
function rounded(value: Scalar, places: Scalar, context: Context, round: (size: number) => number): number {
  const number = toNumber(value, context);
  const digits = Math.trunc(toNumber(places, context));
  const shifted = round(shift(Number(Math.abs(number).toPrecision(15)), digits));
  const result = Math.sign(number) * shift(shifted, -digits);
  return Number.isFinite(result) ? result : number;
}

function shift(value: number, digits: number): number {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + digits}`);
}
