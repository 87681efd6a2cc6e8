import { CRITERIA } from '../priority/criteria';
import { weightsInForce } from '../priority/weights/weightsInForce';
import { type ReadSettings, type SettingName, settings } from '../tables/settings';
import { WEIGHT_METHODS } from '../tables/weightSettings';
import type { Doubt } from './column';
import { doubt } from './parsed';
import type { FoundSetting, SettingsReading } from './readSettings';

/**
 * Says at the chosen way of weighing which entries it still lacks, and of ranks without a chosen way which ones do; what
 * was refused before needs no second word.
 */
export function checkWeights(
  read: ReadSettings,
  places: SettingsReading['places'],
  say: (found: FoundSetting, code: Doubt) => void,
): void {
  if (read.values.weightMethod === undefined) checkRanks(read, places, say);
  else checkChosen(read, places, say);
}

function checkChosen(
  read: ReadSettings,
  places: SettingsReading['places'],
  say: (found: FoundSetting, code: Doubt) => void,
): void {
  const { refusal } = weightsInForce(read);
  const place = places.weightMethod;
  if (refusal === undefined || place === undefined) return;
  const open = refusal.settings.filter((name) => read.unread?.has(name) !== true);
  if (open.length === 0 || refusal.code === 'direct' || refusal.code === 'directZero') return;
  const missing = namesOf(open);
  const cell = labelOf(read);
  const more = refusal.code === 'swingZero' ? { zero: 1 } : {};
  say({ name: 'weightMethod', ...place, cell }, doubt('weightsIncomplete', { missing, ...more }));
}

/** Some ranks, but not all, and no way chosen: percentages are in force, which who began to rank may not expect. */
function checkRanks(
  { values, unread }: ReadSettings,
  places: SettingsReading['places'],
  say: (found: FoundSetting, code: Doubt) => void,
): void {
  const ranks = CRITERIA.map(({ rank }) => rank);
  const name = ranks.find((rank) => values[rank] !== undefined);
  const place = name && places[name];
  const open = ranks.filter((rank) => values[rank] === undefined && unread?.has(rank) !== true);
  if (name === undefined || place === undefined || open.length === 0 || unread?.has('weightMethod') === true) return;
  say({ name, ...place, cell: values[name] ?? '' }, doubt('ranksUnused', { missing: namesOf(open) }));
}

function namesOf(names: readonly SettingName[]): string {
  return names.map((name) => `"${settings[name].header}"`).join(', ');
}

function labelOf({ values }: ReadSettings): string {
  return WEIGHT_METHODS.find(({ value }) => value === values.weightMethod)?.label ?? '';
}
