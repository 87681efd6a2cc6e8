import { type Entries, STRONGEST } from './entries';
import { type InfluencePower, influencePower } from './influencePower';

/** Power of actors as far as their influences are known. */
export interface PowerRange {
  /** Influences filled in, of all n·(n − 1). */
  readonly known: number;
  readonly blanks: number;
  /** Only when nothing is blank. */
  readonly exact: InfluencePower | undefined;
  /** R* by actor, lower and upper of the two runs; equal when nothing is blank, `undefined` when a run gives no power. */
  readonly range: readonly (readonly [low: number, high: number] | undefined)[];
}

/**
 * R* with blanks: one run with every blank 0 and one with every blank 4; the range is what the two say.
 *
 * Two runs are a sample, not a proven bound. Blank diagonals are 0. Source: methods.md §g, "Blank is unknown".
 */
export function powerRange(influences: Entries): PowerRange {
  const n = influences.length;
  const weakest = filled(influences, 0);
  const blanks = countBlanks(influences);
  const low = influencePower(weakest, n);
  const high = blanks === 0 ? low : influencePower(filled(influences, STRONGEST), n);
  const range = influences.map((_, i): readonly [number, number] | undefined => {
    const [one, other] = [low.power?.[i], high.power?.[i]];
    return one === undefined || other === undefined ? undefined : [Math.min(one, other), Math.max(one, other)];
  });
  return { known: n * Math.max(0, n - 1) - blanks, blanks, exact: blanks === 0 ? low : undefined, range };
}

function filled(influences: Entries, blank: number): Float64Array {
  const n = influences.length;
  const flat = new Float64Array(n * n);
  influences.forEach((row, i) => {
    for (let j = 0; j < n; j += 1) flat[i * n + j] = i === j ? 0 : (row[j] ?? blank);
  });
  return flat;
}

function countBlanks(influences: Entries): number {
  let blanks = 0;
  influences.forEach((row, i) => {
    for (let j = 0; j < influences.length; j += 1) if (i !== j && row[j] === undefined) blanks += 1;
  });
  return blanks;
}
