import type { Cell, Grid } from '../../cell';
import { shown } from '../../table/problemList';
import type { SettingsReading } from '../../table/readSettings';
import type { ReadSettings, SettingName } from '../../tables/settings';
import { WEIGHT_METHODS, WEIGHT_WAYS, type WeightMethod } from '../../tables/weightSettings';
import type { Words } from '../../words/words';
import { CRITERIA, PAIRS } from '../criteria';
import { criterionName, weightReasons } from './weightSentences';
import { weightsInForce } from './weightsInForce';

/** One thing to enter: a criterion, or two that are compared, and what stands in Pengaturan now. */
export interface WeightInput {
  readonly criteria: readonly string[];
  readonly text: string;
}

/** What weights come out, in words. */
export interface WeightPreview {
  readonly shares: readonly { readonly criterion: string; readonly share: string }[];
  readonly sentences: readonly string[];
}

/** Everything the panel needs to let a person set the weights. */
export interface WeightForm {
  readonly method: WeightMethod;
  readonly methods: readonly { readonly value: WeightMethod; readonly label: string }[];
  readonly inputs: Readonly<Record<WeightMethod, readonly WeightInput[]>>;
  readonly preview: WeightPreview;
}

/** What a person entered, in the order of the inputs; `null` leaves a cell as it stands. */
export interface WeightChoice {
  readonly method: WeightMethod;
  readonly texts: readonly (string | null)[];
}

/** The settings each way of weighing reads, in the order of its inputs. */
export const WEIGHT_INPUTS: Readonly<Record<WeightMethod, readonly SettingName[]>> = {
  DIRECT: CRITERIA.map(({ weight }) => weight),
  RANK_ORDER: CRITERIA.map(({ rank }) => rank),
  SWING: CRITERIA.map(({ swing }) => swing),
  PAIRWISE: PAIRS.map(({ setting }) => setting),
};

export function weightForm(reading: SettingsReading, grid: Grid, words: Words): WeightForm {
  const inputs = {} as Record<WeightMethod, readonly WeightInput[]>;
  for (const method of WEIGHT_WAYS) {
    inputs[method] = WEIGHT_INPUTS[method].map((name, index) => ({
      criteria: (method === 'PAIRWISE' ? (PAIRS[index]?.pair ?? []) : [index]).map((at) => criterionName(at, words)),
      text: textOf(name, method, reading, grid),
    }));
  }
  return {
    method: weightsInForce(reading).method,
    methods: WEIGHT_METHODS.map(({ value, label }) => ({ value, label })),
    inputs,
    preview: weightPreview(reading, words),
  };
}

export function weightPreview(settings: ReadSettings, words: Words): WeightPreview {
  const inForce = weightsInForce(settings);
  return {
    shares: inForce.weights.map((weight, index) => ({
      criterion: criterionName(index, words),
      share: words.format.percent(100 * weight),
    })),
    sentences: weightReasons(inForce, words),
  };
}

/** What an input shows: percentages, plain numbers, and single judgements as 3 or 1/3; else the cell as it stands. */
function textOf(name: SettingName, method: WeightMethod, reading: SettingsReading, grid: Grid): string {
  const place = reading.places[name];
  const asTyped = place === undefined ? '' : shown(grid[place.row - 1]?.[place.column - 1]);
  const value = reading.values[name];
  if (reading.cells[name] === undefined) return asTyped;
  if (typeof value === 'number') return shown(method === 'DIRECT' ? Math.round(1e4 * value) / 100 : value);
  const only = Array.isArray(value) && value.length === 1 ? Number(value[0]) : 0;
  if (Number.isInteger(only) && only > 0) return String(only);
  return only > 0 && Math.abs(1 / only - Math.round(1 / only)) < 1e-9 ? `1/${Math.round(1 / only)}` : asTyped;
}

export interface WeightEntry {
  readonly name: SettingName;
  readonly cell: Cell;
}

/**
 * The cells a choice fills in. Percentages belong together and are written on one scale, so that a changed one brings
 * the other four along.
 */
export function weightEntries({ method, texts }: WeightChoice, form: WeightForm): readonly WeightEntry[] {
  const isTogether = method === 'DIRECT' && texts.some((text) => text !== null);
  const entries: WeightEntry[] = [];
  WEIGHT_INPUTS[method].forEach((name, index) => {
    const text = texts[index] ?? (isTogether ? form.inputs.DIRECT[index]?.text : undefined);
    if (text !== undefined) entries.push({ name, cell: cellOf(text.trim(), method) });
  });
  const label = WEIGHT_METHODS.find(({ value }) => value === method)?.label ?? '';
  return [{ name: 'weightMethod', cell: label }, ...entries];
}

/** A number where the text is one; a share of 1 for a percentage; judgements stay text, or Sheets would see a day in 1/5. */
function cellOf(text: string, method: WeightMethod): Cell {
  const digits = /^(\d{1,4}(?:[.,]\d{1,6})?) ?%?$/.exec(text)?.[1];
  if (digits === undefined || method === 'PAIRWISE') return text;
  const number = Number(digits.replace(',', '.'));
  return method === 'DIRECT' ? number / 100 : number;
}

/** Pengaturan as it would be with these cells filled in. */
export function withEntries(grid: Grid, entries: readonly WeightEntry[], places: SettingsReading['places']): Grid {
  const rows = grid.map((row) => row.slice());
  for (const { name, cell } of entries) {
    const place = places[name];
    const row = rows[(place?.row ?? 0) - 1];
    if (place === undefined || row === undefined) continue;
    while (row.length < place.column) row.push('');
    row[place.column - 1] = cell;
  }
  return rows;
}
