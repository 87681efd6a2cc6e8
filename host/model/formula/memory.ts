import type { Argument, CustomFunctions, CustomResult } from './engine';
import { sameValue } from './spill';
import { isError } from './values';

interface Remembered {
  name: string;
  args: readonly Argument[];
  result: CustomResult;
}

/** Last results of custom functions, by the cell that called. */
export type Memory = Map<string, Remembered[]>;

const KEPT_PER_CELL = 8;

/** The same functions, each called only when what it is given differs from the last calls of the same cell. */
export function remembering(custom: CustomFunctions, memory: Memory): CustomFunctions {
  return {
    names: custom.names,
    call(name, args, at) {
      const key = `${at.sheetId}:${at.row}:${at.column}`;
      const calls = memory.get(key) ?? [];
      const known = calls.find((call) => call.name === name && sameArguments(call.args, args));
      if (known) return known.result;
      const result = custom.call(name, args, at);
      const failed = !Array.isArray(result) && isError(result as Exclude<CustomResult, readonly unknown[]>);
      if (!failed) memory.set(key, [{ name, args, result }, ...calls].slice(0, KEPT_PER_CELL));
      return result;
    },
  };
}

function sameArguments(a: readonly Argument[], b: readonly Argument[]): boolean {
  return a.length === b.length && a.every((arg, index) => b[index] !== undefined && sameArgument(arg, b[index]));
}

function sameArgument(a: Argument, b: Argument): boolean {
  if (a.scalar !== b.scalar || a.grid.length !== b.grid.length) return false;
  return a.grid.every((cells, row) => {
    const others = b.grid[row] ?? [];
    return (
      cells.length === others.length &&
      cells.every(
        (cell, column) => sameValue(cell, others[column] ?? null) && a.isDate(row, column) === b.isDate(row, column),
      )
    );
  });
}
