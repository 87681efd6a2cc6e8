import type { CellRef } from '../cell';
import type { BandLimits } from '../monitoring/achievement';
import { DEFAULT_SETTINGS, type ReadSettings, type SettingName, type Settings, settings } from '../tables/settings';
import type { Doubt } from './column';
import { doubt } from './parsed';
import type { SheetSource } from './problemList';
import type { FoundSetting } from './readSettings';

/** Limits that must descend, with what is said when they do not. */
const DESCENDING: readonly (readonly [code: 'thresholdsRefused' | 'limitsRefused', names: readonly LimitName[]])[] = [
  ['thresholdsRefused', ['onTrackFrom', 'attentionFrom']],
  ['limitsRefused', ['veryHighAbove', 'highAbove', 'mediumAbove', 'lowAbove']],
  ['limitsRefused', ['indexOnTrackFrom', 'indexAttentionFrom']],
];

type LimitName = keyof BandLimits | 'onTrackFrom' | 'attentionFrom' | 'indexOnTrackFrom' | 'indexAttentionFrom';

/** Limits out of order say nothing; their defaults are in force instead, and that is said once. */
export function checkLimits(
  read: ReadSettings,
  sheet: SheetSource | undefined,
  say: (found: FoundSetting, code: Doubt) => void,
): ReadSettings {
  return DESCENDING.reduce((checked, [code, names]) => {
    const typed = names.find((name) => checked.cells[name] !== undefined);
    const descends = names.every(
      (name, at) => at === 0 || checked.values[name] < checked.values[names[at - 1] ?? name],
    );
    const at = typed === undefined ? undefined : checked.cells[typed];
    if (descends || typed === undefined || at === undefined || sheet === undefined) return checked;
    const found = { name: typed, row: at.row, column: at.column, cell: checked.values[typed] };
    say(found, doubt(code, code === 'limitsRefused' ? limitsTold(names) : undefined));
    return withDefaults(checked, names);
  }, read);
}

function limitsTold(names: readonly LimitName[]): NonNullable<Doubt['parameters']> {
  return {
    order: names.map((name) => `"${settings[name].header}"`).join(' > '),
    defaults: names.map((name) => `${Math.round(100 * DEFAULT_SETTINGS[name])}%`).join(', '),
  };
}

function withDefaults(read: ReadSettings, names: readonly LimitName[]): ReadSettings {
  const values: Record<string, unknown> = { ...read.values };
  const cells: Partial<Record<SettingName, CellRef>> = { ...read.cells };
  for (const name of names) {
    values[name] = DEFAULT_SETTINGS[name];
    delete cells[name];
  }
  return { values: values as unknown as Settings, cells };
}
