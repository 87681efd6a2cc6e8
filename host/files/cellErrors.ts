import type { CellError } from '../model/types';

/** Every error that a cell can show. */
export const CELL_ERRORS = [
  '#N/A',
  '#REF!',
  '#VALUE!',
  '#DIV/0!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
  '#ERROR!',
] as const satisfies readonly CellError[];
