import type { Argument, CustomFunctions, CustomResult } from '../model/formula/engine';
import { instantSerial } from '../model/serial';
import type { StoredValue, WorkbookModel } from '../model/types';
import { instantReader } from '../services/civil';
import type { CompiledBundle } from './bundle';
import { execute, type RunRequest } from './execute';

/** `/** … @customfunction … *\/ function NAME(a, b)` at the top level of the bundle. */
const DECLARATION =
  /\/\*\*(?:(?!\*\/)[\s\S])*@customfunction\b(?:(?!\*\/)[\s\S])*\*\/\s*function\s+([\p{L}_$][\p{L}\p{N}_$]*)/gu;

/** Names of the custom functions of a bundle, as written. A trailing `_` hides a function. */
export function customFunctionNames(code: string): string[] {
  return [...code.matchAll(DECLARATION)].flatMap(([, name = '']) => (name.endsWith('_') ? [] : [name]));
}

/**
 * The bundle's custom functions for the formula engine: anonymous, read-only, a fresh context for every call.
 *
 * `modelOf` tells which workbook the formula stands in; it is asked at every call.
 */
export function customFunctions(
  bundle: CompiledBundle,
  modelOf: () => WorkbookModel,
  options: Pick<RunRequest, 'now' | 'userLocale' | 'limit'> = {},
): CustomFunctions {
  const entries = new Map(customFunctionNames(bundle.code).map((name) => [name.toUpperCase(), name]));
  return {
    names: new Set(entries.keys()),
    call: (name, args, at) => {
      const entry = entries.get(name.toUpperCase());
      if (entry === undefined) return { error: '#NAME?', message: `Unknown function: '${name}'.` };
      const model = modelOf();
      const active = { sheetId: at.sheetId, range: { row: at.row, column: at.column, rows: 1, columns: 1 } };
      const given = args.map((argument) => argumentValue(argument, model.timeZone));
      const outcome = execute(bundle, model, { ...options, entry, args: given, trigger: 'customFunction', active });
      if (outcome.state === 'done') return resultOf(outcome.value, model.timeZone);
      return { error: '#ERROR!', message: outcome.state === 'failed' ? messageOf(outcome.error) : 'Error' };
    },
  };
}

const messageOf = ({ name, message }: { name: string; message: string }): string =>
  name === 'Exception' && message === 'Exceeded maximum execution time'
    ? 'Exceeded maximum execution time (line 0).'
    : message;

/** A cell arrives as its value, a range as rows; dates as `Date`, empty cells as `''`. */
function argumentValue({ scalar, grid, isDate }: Argument, timeZone: string): unknown {
  const instantOf = instantReader(timeZone);
  const rows = grid.map((row, r) =>
    row.map((value, c) => (typeof value === 'number' && isDate(r, c) ? new Date(instantOf(value)) : plain(value))),
  );
  return scalar ? rows[0]?.[0] : rows;
}

function plain(value: StoredValue): unknown {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

/** One value or a grid that spills; rows of different lengths are filled up. */
function resultOf(value: unknown, timeZone: string): CustomResult {
  if (!Array.isArray(value)) return cellOf(value, timeZone);
  const rows = value.map((row: unknown) => (Array.isArray(row) ? row : [row]));
  const columns = Math.max(1, ...rows.map((row) => row.length));
  if (rows.length === 0) return null;
  return rows.map((row) => Array.from({ length: columns }, (_, c) => cellOf(row[c], timeZone)));
}

function cellOf(value: unknown, timeZone: string): StoredValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : { error: '#NUM!' };
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (value instanceof Date) return instantSerial(value, timeZone);
  return String(value);
}
