/** How to engage a stakeholder, by power and interest. */
export type PowerInterest = 'MANAGE_CLOSELY' | 'KEEP_SATISFIED' | 'KEEP_INFORMED' | 'MONITOR';

export interface PowerInterestClass {
  /** `undefined` while power or interest is unknown. */
  readonly quadrant: PowerInterest | undefined;
  /** A value within half a point of the cut; `undefined` while one is unknown. */
  readonly borderline: boolean | undefined;
}

/** The quadrants that what is known allows: one when both are known, two when one is, else none is told. */
export function possibleQuadrants(
  power: number | undefined,
  interest: number | undefined,
  cut: number,
): readonly PowerInterest[] {
  if (power === undefined && interest === undefined) return [];
  const [highest, lowest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const both = [highest, lowest].map((end) => powerInterest(power ?? end, interest ?? end, cut).quadrant);
  return Array.from(new Set(both)).filter((one): one is PowerInterest => one !== undefined);
}

/** A class this close to the cut could be another one tomorrow. */
const CLOSE = 0.5;
const TOLERANCE = 1e-9;

/**
 * Power/interest quadrant at a fixed cut; equality is high. Never cut at the median: a new actor would relabel others.
 *
 * Scores 1–5, cut 3 unless Pengaturan says otherwise. Either missing: unknown. (3; 2,9) at cut 3 -> keep satisfied,
 * borderline. Source: Mendelow 1991; methods.md §h.
 */
export function powerInterest(
  power: number | undefined,
  interest: number | undefined,
  cut: number,
): PowerInterestClass {
  if (power === undefined || interest === undefined) return { quadrant: undefined, borderline: undefined };
  const borderline = [power, interest].some((score) => Math.abs(score - cut) <= CLOSE + TOLERANCE);
  if (power >= cut) return { quadrant: interest >= cut ? 'MANAGE_CLOSELY' : 'KEEP_SATISFIED', borderline };
  return { quadrant: interest >= cut ? 'KEEP_INFORMED' : 'MONITOR', borderline };
}
