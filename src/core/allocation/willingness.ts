import type { Share } from '../cell';
import { stanceOf } from '../mismatch/interestMap/stanceOf';
import type { Position } from '../tables/interests';

/**
 * Willingness of a stakeholder towards a need, 0–1: (2MAO + 4)/8, with 2MAO as `stanceOf` gives it.
 *
 * No position -> unknown. Mendukung at 4 -> 2MAO 2 -> .75. Source: methods.md §i.
 */
export function willingnessOf(position: Position | undefined, salience: number | undefined): Share | undefined {
  return position === undefined ? undefined : (stanceOf(position, salience) + 4) / 8;
}
