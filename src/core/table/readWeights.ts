import type { Cell } from '../cell';
import { sumOf } from '../sum';
import { type SettingName, settings } from '../tables/settings';
import type { Doubt } from './column';
import { parseAmount } from './kinds/amount';
import { clean } from './normalise';
import { doubt } from './parsed';
import type { FoundSetting } from './readSettings';

/** The five weights of the ranking criteria. */
export const WEIGHTS: readonly SettingName[] = [
  'weightPeopleAffected',
  'weightSeverity',
  'weightIncomeImpact',
  'weightFrequency',
  'weightResourceAvailability',
];

interface Weight {
  readonly found: FoundSetting;
  readonly value: number;
}

/** A weight as typed; `percent` when a percent sign stands beside it. */
interface Typed {
  readonly number: number;
  readonly percent: boolean;
}

/**
 * Weights belong together and are read on one scale: 20, 20% and 0,2 mean the same, and 3, 2, 1, 1, 1 are parts of 8.
 * All five or none: a negative or an empty one, or nothing but zeros, leaves the defaults in force, and that is said.
 */
export function readWeights(
  found: readonly FoundSetting[],
  say: (found: FoundSetting, code: Doubt) => void,
): ReadonlyMap<SettingName, Weight> {
  const none = new Map<SettingName, Weight>();
  const first = found[0];
  if (first === undefined) return none;
  const typed: Typed[] = [];
  for (const setting of found) {
    const weight = typedWeight(setting.cell);
    if (weight === undefined || weight.number < 0) {
      say(setting, doubt('weightsRefused'));
      return none;
    }
    typed.push(weight);
  }
  const empty = WEIGHTS.filter((name) => found.every((setting) => setting.name !== name));
  const shares = sharesOf(typed);
  const sum = sumOf(shares.values);
  if (empty.length > 0 || sum === 0) {
    const names = empty.map((name) => `"${settings[name].header}"`).join(', ');
    say(first, names === '' ? doubt('weightsRefused', { zero: 1 }) : doubt('weightsRefused', { empty: names }));
    return none;
  }
  if (shares.parts !== undefined) say(first, doubt('weightsDivided', { parts: shares.parts }));
  else if (Math.abs(sum - 1) > 1e-6) say(first, doubt('weightsDivided', { sum: sum * 100 }));
  return new Map(found.map((setting, at) => [setting.name, { found: setting, value: shares.values[at] ?? 0 }]));
}

/** One scale for all cells: shares, percents, or parts of their sum; `parts` is that sum. */
function sharesOf(typed: readonly Typed[]): { readonly values: readonly number[]; readonly parts?: number } {
  const scaled = (bare: number): readonly number[] =>
    typed.map(({ number, percent }) => number / (percent ? 100 : bare));
  const [asShares, asPercents] = [scaled(1), scaled(100)];
  if (isOne(sumOf(asShares))) return { values: asShares };
  if (isOne(sumOf(asPercents))) return { values: asPercents };
  const numbers = typed.filter(({ percent }) => !percent).map(({ number }) => number);
  // A cell formatted as percent holds 0,2 for 20%: such cells are shares although they miss the whole.
  const areShares = numbers.every((number) => number <= 1);
  const isMarked = numbers.length < typed.length || numbers.some((number) => number > 0 && number < 1);
  if (areShares && isMarked) return { values: asShares };
  if (numbers.length < typed.length) return { values: asPercents };
  const parts = sumOf(asShares);
  return parts === 0 ? { values: asShares } : { values: asShares.map((number) => number / parts), parts };
}

function isOne(sum: number): boolean {
  return Math.abs(sum - 1) < 0.005;
}

function typedWeight(cell: Cell): Typed | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? { number: cell, percent: false } : undefined;
  if (typeof cell !== 'string' || cell.length > 40) return undefined;
  const percent = /^(.*\d) ?(%|persen)$/i.exec(clean(cell));
  const parsed = parseAmount(percent?.[1] ?? clean(cell));
  return parsed.is === 'value' ? { number: parsed.value, percent: percent !== null } : undefined;
}
