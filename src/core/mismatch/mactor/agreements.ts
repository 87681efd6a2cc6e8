import { type Entries, isStep, STRONGEST } from './entries';

/** Known positions other than 0 on one objective; an actor who is neutral or unknown stands on neither side. */
export interface Sides {
  readonly actors: readonly number[];
  readonly stakes: readonly number[];
}

/** How much each pair of actors agrees and disagrees, over all objectives. Upper triangles, row by row. */
export interface Agreements {
  readonly actors: number;
  readonly convergence: Float64Array;
  readonly divergence: Float64Array;
}

/** Objective by objective, who stands for or against it and how strongly. Positions outside −4 … 4 count as unknown. */
export function sidesOf(positions: Entries, objectives: number): readonly Sides[] {
  const sides: { actors: number[]; stakes: number[] }[] = [];
  for (let k = 0; k < objectives; k += 1) sides.push({ actors: [], stakes: [] });
  positions.forEach((row, actor) => {
    // Nearly every entry is blank: only the others are looked at closely.
    for (let k = 0; k < row.length; k += 1) {
      const stake = row[k];
      if (stake === undefined || stake === 0 || !isStep(stake, -STRONGEST)) continue;
      sides[k]?.actors.push(actor);
      sides[k]?.stakes.push(stake);
    }
  });
  return sides;
}

/**
 * Convergence and divergence: CAA_ij = Σ_k ½(|A_ik| + |A_jk|) where both stand on the same side, DAA_ij where they oppose.
 *
 * `stake` turns a position into A: its sign (order 1, a count), itself (2), or itself × R* (3). Agreement and disagreement
 * are never netted. 2 and 4 on one side give CAA 3. Source: methods.md §g step 7.
 */
export function agreementsOf(
  sides: readonly Sides[],
  actors: number,
  stake: (position: number, actor: number) => number,
): Agreements {
  const pairs = (actors * Math.max(0, actors - 1)) / 2;
  const convergence = new Float64Array(pairs);
  const divergence = new Float64Array(pairs);
  for (const side of sides) {
    const values = side.stakes.map((position, index) => stake(position, side.actors[index] ?? 0));
    addSide(side.actors, values, actors, convergence, divergence);
  }
  return { actors, convergence, divergence };
}

function addSide(
  members: readonly number[],
  values: readonly number[],
  actors: number,
  convergence: Float64Array,
  divergence: Float64Array,
): void {
  for (let a = 0; a < members.length; a += 1) {
    const value = values[a] ?? 0;
    if (value === 0) continue;
    for (let b = a + 1; b < members.length; b += 1) {
      const other = values[b] ?? 0;
      if (other === 0) continue;
      const at = pairAt(members[a] ?? 0, members[b] ?? 0, actors);
      const into = value > 0 === other > 0 ? convergence : divergence;
      into[at] = (into[at] ?? 0) + (Math.abs(value) + Math.abs(other)) / 2;
    }
  }
}

/** Place of a pair in an upper triangle. */
export function pairAt(one: number, other: number, actors: number): number {
  const i = Math.min(one, other);
  return i * actors - (i * (i + 1)) / 2 + Math.max(one, other) - i - 1;
}

/** The triangle as a full symmetric matrix with diagonal 0. */
export function symmetric(triangle: Float64Array, actors: number): readonly (readonly number[])[] {
  return Array.from({ length: actors }, (_, i) =>
    Array.from({ length: actors }, (_each, j) => (i === j ? 0 : (triangle[pairAt(i, j, actors)] ?? 0))),
  );
}

/** Convergence degree 100·ΣCAA/(ΣCAA + ΣDAA) and what is left to 100; `undefined` when no two actors share a topic. */
export function degreesOf({
  convergence,
  divergence,
}: Agreements): { readonly convergence: number; readonly divergence: number } | undefined {
  const together = convergence.reduce((sum, one) => sum + one, 0);
  const both = together + divergence.reduce((sum, one) => sum + one, 0);
  if (both === 0) return undefined;
  const degree = (100 * together) / both;
  return { convergence: degree, divergence: 100 - degree };
}

/**
 * Ambivalence of each actor: 1 − Σ_k|CAA − DAA| / Σ_k(CAA + DAA) over the others; 0 pure ally or opponent of each, 1 evenly
 * split, `undefined` for an actor who shares no topic. Airport of Paris, actor 2, order 2: 0,702. Source: methods.md §g step 9.
 */
export function ambivalenceOf({ actors, convergence, divergence }: Agreements): readonly (number | undefined)[] {
  const net = new Float64Array(actors);
  const all = new Float64Array(actors);
  for (let i = 0; i < actors; i += 1) {
    for (let j = i + 1; j < actors; j += 1) {
      const at = pairAt(i, j, actors);
      const agree = convergence[at] ?? 0;
      const disagree = divergence[at] ?? 0;
      if (agree === 0 && disagree === 0) continue;
      net[i] = (net[i] ?? 0) + Math.abs(agree - disagree);
      all[i] = (all[i] ?? 0) + agree + disagree;
      net[j] = (net[j] ?? 0) + Math.abs(agree - disagree);
      all[j] = (all[j] ?? 0) + agree + disagree;
    }
  }
  return Array.from(all, (sum, i) => (sum === 0 ? undefined : 1 - (net[i] ?? 0) / sum));
}

/** Two actors and their net distance CAA − DAA; above 0 they are net allies. */
export interface Distance {
  readonly actors: readonly [number, number];
  readonly distance: number;
}

/** The closest and the most opposed pair among those who share a topic; of equal ones the first. */
export function extremesOf({
  actors,
  convergence,
  divergence,
}: Agreements): { readonly closest: Distance; readonly opposed: Distance } | undefined {
  let closest: Distance | undefined;
  let opposed: Distance | undefined;
  for (let i = 0; i < actors; i += 1) {
    for (let j = i + 1; j < actors; j += 1) {
      const at = pairAt(i, j, actors);
      const agree = convergence[at] ?? 0;
      const disagree = divergence[at] ?? 0;
      if (agree + disagree === 0) continue;
      const one: Distance = { actors: [i, j], distance: agree - disagree };
      if (closest === undefined || one.distance > closest.distance) closest = one;
      if (opposed === undefined || one.distance < opposed.distance) opposed = one;
    }
  }
  return closest === undefined || opposed === undefined ? undefined : { closest, opposed };
}
