import type { Cell } from '../../src/core/cell';

/** A number from 0 to 1, 1 excluded. Cheap: a test makes thousands of workbooks of hundreds of cells. */
export type Dice = () => number;

/** The same numbers for the same seed. */
export function diceOf(seed: number): Dice {
  let state = seed | 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

export const oneOf = <T>(dice: Dice, list: readonly T[]): T => list[Math.floor(dice() * list.length)] as T;

/** What nobody expects in a cell. */
export const ODD: readonly Cell[] = ['-', 'nihil', '#REF!', 'banyak', '=1+1', '<b>', '1,5 juta', true, 0, -3, 1e300, 6];
