import { EMPTY_SALIENCE, type Position } from '../../tables/interests';

/** Importance at which a stake is as large as the position says. */
const MIDDLE = 3;

/**
 * Posisi and Tingkat kepentingan as one stake on MACTOR's scale: |stake| = |Posisi| + importance − 3, held to 1–4, with the
 * sign of Posisi; Netral is 0.
 *
 * Posisi −2 … 2, importance 1–5 (empty 3); −4 … 4. Mendukung at 3 -> 1, Sangat mendukung at 5 -> 4, Menolak at 4 -> −3,
 * Keberatan at 1 -> −1. The product's own choice, declared here once: methods.md §g leaves it open.
 */
export function stanceOf(position: Position, importance: number | undefined): number {
  if (position === 0) return 0;
  const size = Math.abs(position) + (importance ?? EMPTY_SALIENCE) - MIDDLE;
  return Math.sign(position) * Math.min(4, Math.max(1, size));
}
