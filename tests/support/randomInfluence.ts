import type { Cell, Grid } from '../../src/core/cell';
import { INFLUENCE_CORNER } from '../../src/core/tables/influence';
import { type Dice, ODD, oneOf } from './dice';

/** What else stands along the edges: nobody's id, an id that stands there already, a gap. */
const STRANGERS: readonly Cell[] = ['SH-099', 'Desa', '', 'Karang Taruna', 7];
const OUT_OF_SCALE: readonly Cell[] = [5, -1, 2.5, 'kuat', '3', ...ODD];

/** The sheet Pengaruh over the village and so many stakeholders: whole, with gaps, or as people should not fill it in. */
export function randomInfluence(dice: Dice, stakeholders: number): Grid {
  const ids = Array.from({ length: stakeholders }, (_, index) => `SH-00${index + 1}`);
  const actors: readonly Cell[] = ['Desa', ...ids];
  const gaps = oneOf(dice, [0, 0, 0, 0.1, 0.5, 1]);
  const odd = oneOf(dice, [0, 0, 0, 0.1]);
  const most = oneOf(dice, [0, 1, 4, 4, 4]);
  const scoreOf = (): Cell => {
    if (dice() < gaps) return '';
    return dice() < odd ? oneOf(dice, OUT_OF_SCALE) : Math.floor(dice() * (most + 1));
  };
  const top = edgeOf(dice, actors);
  const rows = edgeOf(dice, actors).map((actor): readonly Cell[] => [
    actor,
    ...top.map((other) => (other === actor && dice() < 0.9 ? 0 : scoreOf())),
  ]);
  return [[dice() < 0.8 ? INFLUENCE_CORNER : '', ...top], ...rows];
}

/** Mostly everybody once; now and then somebody is missing, added, or named twice. */
function edgeOf(dice: Dice, actors: readonly Cell[]): readonly Cell[] {
  const luck = dice();
  if (luck < 0.1) return actors.slice(0, -1);
  return luck < 0.25 ? [...actors, oneOf(dice, STRANGERS), oneOf(dice, STRANGERS)] : actors;
}
