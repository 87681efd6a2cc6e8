/** Classes of Mitchell, Agle & Wood. These names stay inside: on a sheet they would insult real people. */
export type SalienceClass =
  | 'dangerous'
  | 'definitive'
  | 'demanding'
  | 'dependent'
  | 'discretionary'
  | 'dominant'
  | 'dormant'
  | 'non-stakeholder';

export type SalienceGroup = 'latent' | 'expectant' | 'definitive' | 'none';

export interface Salience {
  /** `undefined` while an attribute that decides is unknown. */
  readonly salienceClass: SalienceClass | undefined;
  readonly group: SalienceGroup | undefined;
  /** Every class that what is known allows, alphabetically. */
  readonly possible: readonly SalienceClass[];
}

/** Scores 1–5; `undefined` is not judged. */
export interface SalienceScores {
  readonly power: number | undefined;
  readonly legitimacy: number | undefined;
  readonly urgency: number | undefined;
}

/** By power, legitimacy and urgency as three binary digits. */
const CLASSES: readonly SalienceClass[] = [
  'non-stakeholder',
  'demanding',
  'discretionary',
  'dependent',
  'dormant',
  'dangerous',
  'dominant',
  'definitive',
];
const GROUPS: readonly SalienceGroup[] = ['none', 'latent', 'expectant', 'definitive'];

/**
 * Salience class: an attribute is present from the cut on, and which of the three are present makes the class.
 *
 * The paper is binary; "present from score 3" is this project's convention. A missing attribute leaves a set of possible
 * classes. Power 4, legitimacy 3, urgency unknown at cut 3 -> definitive or dominant. Source: Mitchell, Agle & Wood 1997.
 */
export function salienceOf({ power, legitimacy, urgency }: SalienceScores, cut: number): Salience {
  let codes: readonly number[] = [0];
  for (const score of [power, legitimacy, urgency]) {
    const digits = score === undefined ? [0, 1] : [score >= cut ? 1 : 0];
    codes = codes.flatMap((code) => digits.map((digit) => 2 * code + digit));
  }
  const possible = codes.map((code) => CLASSES[code] ?? 'non-stakeholder').sort();
  const [code = 0, ...others] = codes;
  const known = others.length === 0;
  return {
    salienceClass: known ? CLASSES[code] : undefined,
    group: known ? GROUPS[bits(code)] : undefined,
    possible,
  };
}

function bits(code: number): number {
  return (code >> 2) + ((code >> 1) & 1) + (code & 1);
}
