import type { Share } from '../cell';
import type { Position } from '../tables/interests';

const DEFAULT_SALIENCE = 3;

/**
 * Willingness of a stakeholder towards a need, 0–1: (2MAO + 4)/8.
 *
 * |2MAO| = |Posisi| + Tingkat kepentingan − 3, held to 1–4, with the sign of Posisi; Netral is 0; an empty Tingkat
 * kepentingan counts as 3. No position -> unknown. Mendukung at 4 -> 2MAO 2 -> .75. Source: methods.md §g and §i.
 */
export function willingnessOf(position: Position | undefined, salience: number | undefined): Share | undefined {
  if (position === undefined) return undefined;
  const strength = Math.abs(position) + (salience ?? DEFAULT_SALIENCE) - DEFAULT_SALIENCE;
  return (Math.sign(position) * Math.min(4, Math.max(1, strength)) + 4) / 8;
}
