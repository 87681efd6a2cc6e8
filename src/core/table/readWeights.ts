import type { Cell } from '../cell';
import { DEFAULT_SETTINGS, type SettingName } from '../tables/settings';
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

/**
 * Weights belong together: 20, 20% and 0,2 mean the same, and 3, 2, 1 are parts of their sum. Shares come back.
 * A negative weight, or nothing but zeros, refuses all five: the defaults stay in force.
 */
export function readWeights(
  found: readonly FoundSetting[],
  say: (found: FoundSetting, code: Doubt) => void,
): ReadonlyMap<SettingName, Weight> {
  const none = new Map<SettingName, Weight>();
  const first = found[0];
  const raw = found.map((setting) => rawWeight(setting.cell));
  const wrong = raw.findIndex((weight) => weight === undefined || weight < 0);
  if (first === undefined) return none;
  if (wrong >= 0) {
    say(found[wrong] ?? first, doubt('weightsRefused'));
    return none;
  }
  const hasFraction = raw.some((weight) => weight !== undefined && weight > 0 && weight < 1);
  const values = raw.map((weight = 0) => (hasFraction && weight <= 1 ? weight : weight / 100));
  const isWhole = values.every((weight) => weight === 0) && found.length === WEIGHTS.length;
  if (isWhole) {
    say(first, doubt('weightsRefused'));
    return none;
  }
  const weights = new Map(found.map((setting, index) => [setting.name, { found: setting, value: values[index] ?? 0 }]));
  const sum = WEIGHTS.reduce(
    (all, name) => all + (weights.get(name)?.value ?? DEFAULT_SETTINGS[name as 'weightSeverity']),
    0,
  );
  if (Math.abs(sum - 1) > 1e-6) say(first, doubt('weightsDivided', { sum: sum * 100 }));
  return weights;
}

function rawWeight(cell: Cell): number | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined;
  if (typeof cell !== 'string' || cell.length > 40) return undefined;
  const percent = /^(.*\d) ?(%|persen)$/i.exec(clean(cell));
  const parsed = parseAmount(percent?.[1] ?? clean(cell));
  if (parsed.is !== 'value') return undefined;
  // A percentage is brought to the scale of bare shares; 100% is 1.
  return percent === null ? parsed.value : Math.max(parsed.value / 100, parsed.value === 0 ? 0 : 1e-9);
}
