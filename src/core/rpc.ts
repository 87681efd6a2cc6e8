import * as z from 'zod/mini';
import { PANEL_ACTIONS, type PanelOutcome, type PanelState } from './panelState';
import type { WeightForm, WeightPreview } from './priority/weights/weightForm';
import type { Explanation } from './report/explainId';
import { WEIGHT_WAYS } from './tables/weightSettings';

const action = z.object({ action: z.enum(PANEL_ACTIONS) });
const place = z.object({
  sheetId: z.int().check(z.gte(0)),
  row: z.int().check(z.gte(1), z.lte(10_000_000)),
  column: z.int().check(z.gte(1), z.lte(18_278)),
});
// One check in place of array, nullable and string schemas, which would add 5 KB to the bundle.
const texts = z.custom<(string | null)[]>(
  (value) =>
    Array.isArray(value) &&
    value.length <= 10 &&
    value.every((text) => text === null || (typeof text === 'string' && text.length <= 200)),
);
const weights = z.object({ method: z.enum(WEIGHT_WAYS), texts });
const identifier = z.object({ id: z.string().check(z.minLength(1), z.maxLength(60)) });
const nothing = z.object({});

/** Every call the panel may make: what it hands in is checked on the server, because any editor can call it by hand. */
export const CALLS = {
  state: nothing,
  run: action,
  goTo: place,
  prepare: nothing,
  weights: nothing,
  previewWeights: weights,
  setWeights: weights,
  explain: identifier,
} as const;
export type CallName = keyof typeof CALLS;

/** What each call answers. */
export interface Answers {
  readonly state: PanelState;
  readonly run: PanelOutcome;
  readonly goTo: { readonly found: boolean };
  readonly prepare: PanelOutcome;
  readonly explain: { readonly lines: readonly Explanation[] };
  readonly weights: WeightForm;
  readonly previewWeights: WeightPreview;
  readonly setWeights: PanelOutcome;
}

export type CallInput<N extends CallName> = z.infer<(typeof CALLS)[N]>;

/** How every answer travels: JSON text of this. */
export type Reply<N extends CallName> =
  | { readonly ok: true; readonly value: Answers[N] }
  | { readonly ok: false; readonly message: string };
