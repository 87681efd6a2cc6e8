import { parseTyped } from '../../typed';
import { type Context, compare, fail, flatten, gridOf, isError, type Scalar, single, type Value } from '../values';
import type { FunctionTable, WholeFunction } from './kinds';
import { greatest, least, sum } from './math';

type Test = (cell: Scalar) => boolean;

/** Reads `">=5"`, `"<>"`, `"PT*"`, `5`: what a cell must be. Wildcards `*` and `?`, escaped by `~`. */
export function criterion(wanted: Scalar, context: Context): Test {
  if (typeof wanted !== 'string')
    return (cell) => !isError(cell) && sameKind(cell, wanted ?? 0) && compare(cell, wanted ?? 0) === 0;
  const [, operator = '', rest = ''] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(wanted) ?? [];
  const typed = parseTyped(rest, { locale: context.model.locale });
  const value: Scalar = 'value' in typed ? typed.value : rest;
  if (operator === '' || operator === '=') return equal(value, operator);
  if (operator === '<>') {
    const same = value === null ? (cell: Scalar) => cell === null : equal(value, '=');
    return (cell) => !same(cell);
  }
  return (cell) => {
    if (cell === null || isError(cell) || !sameKind(cell, value)) return false;
    const order = compare(cell, value);
    return operator.startsWith('<')
      ? order < 0 || (operator === '<=' && order === 0)
      : order > 0 || (operator === '>=' && order === 0);
  };
}

function equal(value: Scalar, operator: string): Test {
  if (value === null) return (cell) => cell === null || (operator === '' && cell === '');
  if (typeof value === 'string' && /[*?]/.test(value)) {
    const pattern = wildcard(value);
    return (cell) => typeof cell === 'string' && pattern.test(cell);
  }
  return (cell) => !isError(cell) && sameKind(cell, value) && compare(cell, value) === 0;
}

const sameKind = (cell: Scalar, value: Scalar): boolean => typeof cell === typeof value;

/** A whole-text pattern of `*` and `?`; `~*` stands for the sign itself. */
export function wildcard(text: string): RegExp {
  const source = text.replace(
    /~([*?~])|([*?])|([.+^${}()|[\]\\])/g,
    (_whole, escaped?: string, joker?: string, sign?: string) => {
      if (joker) return joker === '*' ? '.*' : '.';
      return `\\${escaped ?? sign}`;
    },
  );
  return new RegExp(`^${source.replace(/\\~/g, '~')}$`, 'is');
}

/** The places where every range meets its criterion. */
function matching(pairs: readonly Value[], context: Context): number[] {
  if (pairs.length < 2 || pairs.length % 2) return fail('#N/A', 'Wrong number of arguments.');
  let places: number[] | undefined;
  const size = flatten(pairs[0] ?? null).length;
  for (let index = 0; index < pairs.length; index += 2) {
    const cells = flatten(pairs[index] ?? null);
    if (cells.length !== size) return fail('#VALUE!', 'Array arguments are of different size.');
    const test = criterion(single(pairs[index + 1] ?? null, context), context);
    places = (places ?? Array.from(cells.keys())).filter((place) => test(cells[place] ?? null));
  }
  return places ?? [];
}

function numbersAt(range: Value, places: readonly number[]): number[] {
  const cells = flatten(range);
  return places.map((place) => cells[place]).filter((cell): cell is number => typeof cell === 'number');
}

const mean = (values: readonly number[]): number => (values.length ? sum(values) / values.length : fail('#DIV/0!'));

/** SUMIF and AVERAGEIF take the summed range from its first cell on, in the shape of the tested one. */
function sameShape(tested: Value, summed: Value | undefined, context: Context): Value {
  if (summed === undefined || summed === null) return tested;
  const shape = gridOf(tested);
  const area = typeof summed === 'object' && 'area' in summed ? summed.area : undefined;
  if (!area || flatten(summed).length === flatten(tested).length) return summed;
  return context.read({ ...area, rows: shape.length, columns: shape[0]?.length ?? 1 });
}

export const wholeCriteria: FunctionTable<WholeFunction> = {
  COUNTIF: ([range = null, wanted = null], context) => matching([range, wanted], context).length,
  COUNTIFS: (pairs, context) => matching(pairs, context).length,
  SUMIF: ([range = null, wanted = null, summed], context) =>
    sum(numbersAt(sameShape(range, summed, context), matching([range, wanted], context))),
  SUMIFS: ([summed = null, ...pairs], context) => sum(numbersAt(summed, matching(pairs, context))),
  AVERAGEIF: ([range = null, wanted = null, summed], context) =>
    mean(numbersAt(sameShape(range, summed, context), matching([range, wanted], context))),
  AVERAGEIFS: ([summed = null, ...pairs], context) => mean(numbersAt(summed, matching(pairs, context))),
  MAXIFS: ([data = null, ...pairs], context) => greatest(numbersAt(data, matching(pairs, context))),
  MINIFS: ([data = null, ...pairs], context) => least(numbersAt(data, matching(pairs, context))),
};
