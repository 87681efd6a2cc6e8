import { oncePerText } from '../once';
import { clean, normalise } from './normalise';

/**
 * `Panjang pipa  terpasang.` and `panjang pipa terpasang` are one indicator; `Usia < 5` and `Usia > 5` are two, so signs that
 * compare or count stay. A name of signs only stays as it is.
 */
export const nameKey = oncePerText((name) => {
  const signs = clean(name).match(/[<>=+≤≥]|-(?=\d)/g) ?? [];
  return shortened([normalise(name) || name.trim().toLowerCase(), ...signs].join(' '));
});

/** A key stands in a hidden cell behind others, and a cell holds 50,000 characters. */
function shortened(key: string): string {
  return key.length <= LONGEST_KEY ? key : `${key.slice(0, LONGEST_KEY)}…${key.length}`;
}

const LONGEST_KEY = 300;
const PLAIN_WORD = /^[a-z0-9%]+$/i;

/** Signs matter in a unit: `%` is not nothing. */
export function unitKey(unit: string | undefined): string {
  if (unit !== undefined && PLAIN_WORD.test(unit)) return shortened(unit.toLowerCase());
  return shortened((unit ?? '').normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase());
}
