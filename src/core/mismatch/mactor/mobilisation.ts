import type { Sides } from './agreements';

/** How strongly actors are engaged, and how strongly objectives are wanted and opposed. */
export interface Mobilisation {
  /** Σ|A| of each actor. */
  readonly actors: readonly number[];
  /** By objective. */
  readonly objectives: readonly {
    /** Sum of the positive stakes. */
    readonly agree: number;
    /** Sum of the negative stakes: 0 or less. */
    readonly disagree: number;
    /** Σ|A| = agree − disagree. */
    readonly total: number;
  }[];
}

/** Sums of stakes by actor and by objective; `stake` as for agreements. Nothing known gives 0, not a judgement. */
export function mobilisationOf(
  sides: readonly Sides[],
  actors: number,
  stake: (position: number, actor: number) => number,
): Mobilisation {
  const byActor = new Array<number>(actors).fill(0);
  const objectives = sides.map((side) => {
    let agree = 0;
    let disagree = 0;
    side.actors.forEach((actor, index) => {
      const value = stake(side.stakes[index] ?? 0, actor);
      byActor[actor] = (byActor[actor] ?? 0) + Math.abs(value);
      if (value > 0) agree += value;
      else disagree += value;
    });
    return { agree, disagree, total: agree - disagree };
  });
  return { actors: byActor, objectives };
}
