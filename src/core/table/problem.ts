import type { CellRef } from '../cell';
import type { Words } from '../words/words';

/** Every way in which a cell, a row or a sheet can need attention; each has its sentence in `words/…/problems.ts`. */
export type ProblemCode = keyof Words['problems'];

/** `error`: the cell is left out of what needs it. `warning`: it was read, but look at it. `note`: a repair that was made in reading. */
export type ProblemSeverity = 'error' | 'warning' | 'note';

/** One thing to look at, as data with an address; `words` writes the sentence. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: ProblemSeverity;
  readonly at: CellRef;
  /** Header of the column, or the sheet's name when the whole sheet is meant. */
  readonly column: string;
  /** What stands in the cell, as a person would read it; cut to 80 characters. */
  readonly found: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}
