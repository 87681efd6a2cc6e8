import type { Grid } from '../cell';
import { idOf, isCanonicalId, numberOfId, readId } from './kinds/identifier';
import { clean } from './normalise';

/** An id alone, or with its label and nothing that could hold a second one. */
const SINGLE_ID = /^([A-Z]{2})-(\d{3,7})(?: · [^;,|\n]*)?$/;
/** Letters that are typed for digits count too: `KB-OO4` is KB-004. */
const ANY_ID = /[a-z]{2}[ ._:/#-]{0,2}(?=[oil]*\d)[\doil]{1,7}/gi;

/**
 * Ids for rows that lack one: the highest number in use plus 1, plus 2 …, at least three digits, never one used before.
 * KB-001 and KB-007 in use -> KB-008.
 */
export function nextIds(prefix: string, highest: number, rows: readonly number[]): ReadonlyMap<number, string> {
  return new Map(rows.map((row, index) => [row, idOf(prefix, highest + index + 1)]));
}

/** The highest number that ids of each prefix have anywhere in the given columns (from 1), also in references to rows that are gone. */
export function highestNumbers(
  grid: Grid,
  columns: readonly number[],
  highest: Map<string, number> = new Map(),
): Map<string, number> {
  const before: string[] = [];
  for (const row of grid) {
    for (const column of columns) {
      const cell = row[column - 1];
      if (typeof cell !== 'string' || cell.length < 3 || cell.length > 4000 || cell === before[column]) continue;
      // Rows about the same thing follow each other.
      before[column] = cell;
      if (isCanonicalId(cell)) {
        keep(cell.slice(0, 2), Number(cell.slice(3)), highest);
        continue;
      }
      const single = SINGLE_ID.exec(cell);
      if (single !== null) keep(single[1] ?? '', Number(single[2]), highest);
      else if (/\d/.test(cell)) for (const match of clean(cell).match(ANY_ID) ?? []) remember(match, highest);
    }
  }
  return highest;
}

function remember(text: string, highest: Map<string, number>): void {
  const id = readId(text);
  const prefix = id?.slice(0, 2) ?? '';
  if (id !== undefined) keep(prefix, numberOfId(id, prefix), highest);
}

/** One absurd id, mistyped and corrected, must not push all later ones out of what can be read. */
export const HIGHEST_ID = 999_999;

function keep(prefix: string, number: number, highest: Map<string, number>): void {
  if (number <= HIGHEST_ID && number > (highest.get(prefix) ?? 0)) highest.set(prefix, number);
}
