import { sumOf } from '../../sum';
import type { PartialValues } from './samples';

/** Against how many of the strongest needs each one is held; more would only find a few more hopeless ones. */
const STRONGEST = 200;

/**
 * Needs that can be among the first `places` under some weights, by index, ascending; the others never are.
 *
 * A need is out when at least `places` others are as good everywhere, even with their unknown values at 0 and its own at 1,
 * and better somewhere: whatever the weights above 0, these score higher. (1,1) (.5,1) (.5,.5) for one place -> the first only.
 */
export function contenders(rows: PartialValues, places: number): readonly number[] {
  const lows = rows.map((row) => row.map((value) => value ?? 0));
  const sums = lows.map((row) => sumOf(row));
  const strongest = lows
    .map((_, index) => index)
    .sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0))
    .slice(0, STRONGEST)
    .map((index) => lows[index] ?? []);
  const judged = new Map<string, boolean>();
  return lows
    .map((_, index) => index)
    .filter((index) => {
      const row = rows[index] ?? [];
      const key = row.join(' ');
      // Needs judged alike, unknown values included, are in or out together.
      const out = judged.get(key) ?? isOut(row, strongest, places);
      judged.set(key, out);
      return !out;
    });
}

function isOut(
  row: readonly (number | undefined)[],
  strongest: readonly (readonly number[])[],
  places: number,
): boolean {
  let above = 0;
  for (let at = 0; at < strongest.length && above < places; at += 1) if (beats(strongest[at] ?? [], row)) above += 1;
  return above >= places;
}

function beats(lows: readonly number[], row: readonly (number | undefined)[]): boolean {
  let better = false;
  for (let criterion = 0; criterion < lows.length; criterion += 1) {
    const low = lows[criterion] ?? 0;
    const high = row[criterion] ?? 1;
    if (low < high) return false;
    if (low > high) better = true;
  }
  return better;
}
