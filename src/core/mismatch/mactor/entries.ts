/** A matrix as people fill it in; `undefined` is a blank, which is unknown and never 0. */
export type Entries = readonly (readonly (number | undefined)[])[];

/** An entry that no number may rest on, and why; rows and columns count from 0. */
export interface RefusedEntry {
  readonly matrix: 'influence' | 'positions';
  readonly row: number;
  readonly column: number;
  readonly found: number | undefined;
  readonly reason: 'notSquare' | 'diagonal' | 'outside';
}

/** The strongest influence and the strongest position. */
export const STRONGEST = 4;

/** What is wrong with a matrix of direct influences: square, whole steps 0–4, nobody influences himself. */
export function refusedInfluences(influences: Entries): readonly RefusedEntry[] {
  const refused: RefusedEntry[] = [];
  influences.forEach((row, i) => {
    const say = (column: number, reason: RefusedEntry['reason']): void => {
      refused.push({ matrix: 'influence', row: i, column, found: row[column], reason });
    };
    if (row.length !== influences.length) say(Math.min(row.length, influences.length), 'notSquare');
    row.forEach((entry, j) => {
      if (entry === undefined) return;
      if (i === j && entry !== 0) say(j, 'diagonal');
      else if (!isStep(entry, 0)) say(j, 'outside');
    });
  });
  return refused;
}

/** Positions outside the whole steps −4 … 4. */
export function refusedPositions(positions: Entries): readonly RefusedEntry[] {
  const refused: RefusedEntry[] = [];
  positions.forEach((row, i) => {
    for (let column = 0; column < row.length; column += 1) {
      const found = row[column];
      if (found === undefined || isStep(found, -STRONGEST)) continue;
      refused.push({ matrix: 'positions', row: i, column, found, reason: 'outside' });
    }
  });
  return refused;
}

/** True for a whole step from `least` to 4; positions that fail count as unknown. */
export function isStep(entry: number, least: number): boolean {
  return Number.isInteger(entry) && entry >= least && entry <= STRONGEST;
}
