/**
 * The one file that knows `fast-formula-parser` (MIT, unmaintained): only its function library is used, for functions the
 * host does not work out itself. Its own parser knows neither open ranges nor arrays that spill.
 */
import { createRequire } from 'node:module';
import type FormulaParser from 'fast-formula-parser';
import type { CellError } from '../types';
import { Failure, failure, isGrid, type Scalar, type Value } from './values';

interface LibraryError {
  readonly error: string;
  readonly message: string;
}

let library: FormulaParser | undefined;

const require = createRequire(import.meta.url);

/** The library is slow to load and rarely needed. */
function open(): FormulaParser {
  if (library === undefined) {
    const Parser: typeof FormulaParser = require('fast-formula-parser');
    library = new Parser();
  }
  return library;
}

/** Functions that read references themselves, use the clock or the network, or are done better here. */
const REFUSED = new Set(
  'ROW ROWS COLUMN COLUMNS INDEX OFFSET INDIRECT IF CHOOSE WEBSERVICE FILTERXML ENCODEURL CELL INFO RAND RANDBETWEEN'.split(
    ' ',
  ),
);
const TAKES_RANGES = new Set(
  (
    'AVEDEV AVERAGEA CORREL DEVSQ FORECAST FREQUENCY GCD LCM GEOMEAN GROWTH HARMEAN INTERCEPT KURT LINEST LOGEST MAXA MINA MDETERM ' +
    'MINVERSE MMULT MULTINOMIAL NETWORKDAYS PEARSON RSQ SERIESSUM SKEW SLOPE STDEVA STDEVPA STEYX SUBTOTAL AGGREGATE SUMX2MY2 ' +
    'SUMX2PY2 SUMXMY2 TREND TRIMMEAN WORKDAY CONCAT'
  ).split(' '),
);

export function libraryHas(name: string): boolean {
  return !REFUSED.has(name) && typeof open().functions[name] === 'function';
}

export const libraryTakesRanges = (name: string): boolean => TAKES_RANGES.has(name);

/** Calls a function of the library; its errors become `{ error, message }`. */
export function callLibrary(name: string, args: readonly Value[]): Value {
  try {
    return fromLibrary(open().callFunction(name, args.map(toLibrary)));
  } catch (problem) {
    if (isLibraryError(problem)) throw new Failure(errorOf(problem));
    if (problem instanceof Failure) throw problem;
    throw new Failure(failure('#VALUE!'));
  }
}

function toLibrary(value: Value): unknown {
  return isGrid(value) ? value.grid.map((row) => row.map(scalarToLibrary)) : scalarToLibrary(value);
}

function scalarToLibrary(value: Scalar): unknown {
  if (typeof value === 'object' && value !== null) throw new Failure(value);
  return value;
}

function fromLibrary(result: unknown): Value {
  if (Array.isArray(result))
    return { grid: result.map((row: unknown) => (Array.isArray(row) ? row.map(scalar) : [scalar(row)])) };
  return scalar(result);
}

function scalar(value: unknown): Scalar {
  if (typeof value === 'number') return Number.isFinite(value) ? value : failure('#NUM!');
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return failure('#VALUE!');
  return isLibraryError(value) ? errorOf(value) : failure('#VALUE!');
}

const isLibraryError = (value: unknown): value is LibraryError =>
  value instanceof Error && 'error' in value && typeof value.error === 'string';

function errorOf({ error, message }: LibraryError): { error: CellError; message?: string } {
  return failure(error as CellError, message || undefined);
}
