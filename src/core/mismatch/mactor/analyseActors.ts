import { type Agreements, agreementsOf, type Sides, sidesOf } from './agreements';
import { type Entries, type RefusedEntry, refusedInfluences, refusedPositions } from './entries';
import { type PowerRange, powerRange } from './powerRange';

/** Why there is no order 3: nobody said who influences whom, some of it is blank or refused, or nobody has power. */
export type NoOrder3 = 'noInfluence' | 'refused' | 'blanks' | 'noPower';

/** Actors and objectives compared in three orders: who stands where, how strongly, and with which power. */
export interface ActorAnalysis {
  readonly actors: number;
  readonly objectives: number;
  /** Positions known, of actors × objectives. */
  readonly known: number;
  readonly sides: readonly Sides[];
  readonly refused: readonly RefusedEntry[];
  readonly power: PowerRange | undefined;
  /** Order 1 counts topics, order 2 weighs them by stake. */
  readonly order1: Agreements;
  readonly order2: Agreements;
  /** Order 3 weighs by stake × R*. */
  readonly order3: Agreements | undefined;
  /** R* by actor, where order 3 exists. */
  readonly weights: readonly number[] | undefined;
  readonly noOrder3: NoOrder3 | undefined;
}

/** Runs the whole method. What is refused leaves out only what needs it; blanks stay unknown. */
export function analyseActors(positions: Entries, influences: Entries | undefined): ActorAnalysis {
  const actors = positions.length;
  const objectives = positions.reduce((most, row) => Math.max(most, row.length), 0);
  const wrong = influences === undefined ? [] : refusedInfluences(influences);
  const refused = [...wrong, ...refusedPositions(positions)];
  const fits = influences !== undefined && influences.length === actors && wrong.length === 0;
  const power = fits ? powerRange(influences) : undefined;
  const weights = power?.exact?.power;
  const sides = sidesOf(positions, objectives);
  const filled = positions.reduce((sum, row) => sum + filledIn(row), 0);
  return {
    actors,
    objectives,
    known: filled - refused.filter((entry) => entry.matrix === 'positions').length,
    sides,
    refused,
    power,
    order1: agreementsOf(sides, actors, Math.sign),
    order2: agreementsOf(sides, actors, (position) => position),
    order3: weights && agreementsOf(sides, actors, (position, actor) => position * (weights[actor] ?? 0)),
    weights,
    noOrder3: weights === undefined ? reasonFor(influences, fits, power) : undefined,
  };
}

function filledIn(row: Entries[number]): number {
  let filled = 0;
  for (let at = 0; at < row.length; at += 1) if (row[at] !== undefined) filled += 1;
  return filled;
}

function reasonFor(influences: Entries | undefined, fits: boolean, power: PowerRange | undefined): NoOrder3 {
  if (influences === undefined) return 'noInfluence';
  if (!fits) return 'refused';
  return power !== undefined && power.blanks > 0 ? 'blanks' : 'noPower';
}
