import type { Share } from '../cell';

/** What fit is made of, in the order it is shown. */
export const FIT_PARTS = ['relevance', 'resources', 'willingness', 'reach'] as const;
export type FitPart = (typeof FIT_PARTS)[number];

export type FitWeights = Readonly<Record<FitPart, number>>;
/** Each part 0–1; `undefined` is unknown. */
export type FitParts = Readonly<Record<FitPart, Share | undefined>>;

/** How well a stakeholder suits a need, or the gate that keeps them apart. */
export type Fit<Gate> =
  | { readonly feasible: false; readonly gate: Gate }
  | {
      readonly feasible: true;
      /** `undefined` while a part that weighs is unknown. */
      readonly exact: Share | undefined;
      readonly low: Share;
      readonly high: Share;
    };

/** False when nothing weighs, or something weighs less than nothing: then no fit can be computed. */
export function canWeigh(weights: FitWeights): boolean {
  const sum = FIT_PARTS.reduce((total, part) => total + weights[part], 0);
  return Number.isFinite(sum) && sum > 0 && FIT_PARTS.every((part) => weights[part] >= 0);
}

/**
 * Fit of a need and a stakeholder: Σ wⱼ·partⱼ / Σ wⱼ, 0–1; a proposal of this project, no standard exists.
 *
 * A failed gate leaves no fit at all. An unknown part widens it to [low, high]: low reads it as 0, high as 1; it is never
 * imputed. Weights must be able to weigh. .9, .5, .75, 1 with .40, .25, .20, .15 -> .785; without the .5 -> .66 to .91.
 * Source: methods.md §i.
 */
export function fitOf<Gate>(parts: FitParts, weights: FitWeights, gate?: Gate): Fit<Gate> {
  if (gate !== undefined) return { feasible: false, gate };
  // Part by part rather than in a loop over their names: this runs for every need beside every partner.
  const { relevance, resources, willingness, reach } = weights;
  const total = relevance + resources + willingness + reach;
  const known =
    relevance * (parts.relevance ?? 0) +
    resources * (parts.resources ?? 0) +
    willingness * (parts.willingness ?? 0) +
    reach * (parts.reach ?? 0);
  const unknown =
    (parts.relevance === undefined ? relevance : 0) +
    (parts.resources === undefined ? resources : 0) +
    (parts.willingness === undefined ? willingness : 0) +
    (parts.reach === undefined ? reach : 0);
  const low = known / total;
  return { feasible: true, exact: unknown === 0 ? low : undefined, low, high: (known + unknown) / total };
}
