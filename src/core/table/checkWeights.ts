import { weightsInForce } from '../priority/weights/weightsInForce';
import { type ReadSettings, type SettingName, settings } from '../tables/settings';
import { WEIGHT_METHODS } from '../tables/weightSettings';
import type { Doubt } from './column';
import { doubt } from './parsed';
import type { FoundSetting, SettingsReading } from './readSettings';

/** Says at the chosen way of weighing which entries it still lacks; what was refused before needs no second word. */
export function checkWeights(
  read: ReadSettings,
  places: SettingsReading['places'],
  say: (found: FoundSetting, code: Doubt) => void,
): void {
  const { refusal } = weightsInForce(read);
  const place = places.weightMethod;
  if (refusal === undefined || place === undefined) return;
  const open = refusal.settings.filter((name) => read.unread?.has(name) !== true);
  if (open.length === 0 || refusal.code === 'direct') return;
  const missing = open.map((name: SettingName) => `"${settings[name].header}"`).join(', ');
  const cell = labelOf(read);
  const more = refusal.code === 'swingZero' ? { zero: 1 } : {};
  say({ name: 'weightMethod', ...place, cell }, doubt('weightsIncomplete', { missing, ...more }));
}

function labelOf({ values }: ReadSettings): string {
  return WEIGHT_METHODS.find(({ value }) => value === values.weightMethod)?.label ?? '';
}
