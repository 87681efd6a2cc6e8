import type { Grid } from '../cell';
import { isFlagId } from '../mismatch/flag';
import { findKeyColumn, isHeaderMark, readHeaderMark } from './keep';

/** A row of the sheet Ketidakcocokan that holds a flag. */
export interface FlagRow {
  /** From 1. */
  readonly row: number;
  /** `M5-KB001`. */
  readonly flag: string;
  /** Something stands in a column that is not ours. */
  readonly isNoted: boolean;
}

/** Rows below a header row of ours whose hidden key names a flag. */
export function flagRows(sheet: Grid): readonly FlagRow[] {
  const keyColumn = findKeyColumn(sheet);
  if (keyColumn === undefined) return [];
  const found: FlagRow[] = [];
  let ours: ReadonlySet<number> = new Set();
  sheet.forEach((cells, index) => {
    const key = cells[keyColumn];
    if (isHeaderMark(key)) {
      const marks = readHeaderMark(key);
      const isOurs = (cell: unknown): boolean => marks.get(String(cell))?.own === false;
      ours = new Set(cells.map((cell, at) => (isOurs(cell) ? at : -1)).concat(keyColumn));
      return;
    }
    if (!isFlagId(key)) return;
    const isNoted = cells.some((cell, at) => cell !== '' && !ours.has(at));
    found.push({ row: index + 1, flag: key, isNoted });
  });
  return found;
}
