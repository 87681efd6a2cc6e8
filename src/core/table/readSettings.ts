import type { Cell, CellRef, Grid } from '../cell';
import { CRITERIA } from '../priority/criteria';
import {
  DEFAULT_SETTINGS,
  type ReadSettings,
  type SettingName,
  type Settings,
  settings,
  settingsSheet,
} from '../tables/settings';
import { type WeightInputName, weightSettings } from '../tables/weightSettings';
import { checkLimits } from './checkLimits';
import { checkWeights } from './checkWeights';
import type { Column, Doubt, ReadContext } from './column';
import { headerKeys, headerText } from './header';
import { cut, isBlank, normalise } from './normalise';
import { doubt } from './parsed';
import type { Problem } from './problem';
import { problemAt, type SheetSource } from './problemList';
import { readWeights, WEIGHTS } from './readWeights';
import { severityOf } from './severity';

/** Pengaturan as read: values in force, the cells they came from, and the row of each setting on the sheet. */
export interface SettingsReading extends ReadSettings {
  readonly rows: Readonly<Partial<Record<SettingName, number>>>;
  /** The cell of each setting's value, also while it is empty; labels may stand in any of the first columns. */
  readonly places: Readonly<Partial<Record<SettingName, ValuePlace>>>;
  /** Other names of stakeholders, as pairs with the row they stand in. */
  readonly otherNames: readonly OtherName[];
  readonly problems: readonly Problem[];
}

/** Row and column of a value, from 1. */
export interface ValuePlace {
  readonly row: number;
  readonly column: number;
}

export interface OtherName {
  readonly name: string;
  readonly target: string;
  readonly at: CellRef;
}

/** Every setting nobody has filled in: the defaults, and nothing where there is none. */
export const NOT_SET: Settings = {
  ...DEFAULT_SETTINGS,
  ...noWeightInputs(),
  villageName: undefined,
  subDistrict: undefined,
  regency: undefined,
  province: undefined,
  regionCode: undefined,
  villageHead: undefined,
  villageSecretary: undefined,
  councilChair: undefined,
  currentYear: undefined,
  womenPopulation: undefined,
  menPopulation: undefined,
  collaborationBudget: undefined,
  aliases: undefined,
};

function noWeightInputs(): Readonly<Record<WeightInputName, undefined>> {
  const none: Partial<Record<WeightInputName, undefined>> = {};
  for (const name of Object.keys(weightSettings) as WeightInputName[]) none[name] = undefined;
  return none as Readonly<Record<WeightInputName, undefined>>;
}

/** Columns in which a label is looked for; the value stands to its right. */
const LABEL_COLUMNS = 4;
const RANKS_AND_METHOD = ['weightMethod', ...CRITERIA.map(({ rank }) => rank)] as const;
const PLACES: readonly SettingName[] = ['villageName', 'subDistrict', 'regency', 'province', 'regionCode'];

let labels: ReadonlyMap<string, SettingName> | undefined;

function labelIndex(): ReadonlyMap<string, SettingName> {
  if (labels !== undefined) return labels;
  const index = new Map<string, SettingName>();
  const names = Object.keys(settings) as SettingName[];
  for (const name of names) index.set(headerKeys(settings[name].header)[0] ?? '', name);
  for (const name of names) {
    for (const text of [settings[name].header, ...settings[name].aliases]) {
      for (const key of headerKeys(text)) if (!index.has(key)) index.set(key, name);
    }
  }
  labels = index;
  return index;
}

/** One setting as it stands on the sheet. */
export interface FoundSetting {
  readonly name: SettingName;
  readonly row: number;
  /** Column of the value, from 1. */
  readonly column: number;
  readonly cell: Cell;
}

function findSettings(grid: Grid): readonly FoundSetting[] {
  const found: FoundSetting[] = [];
  grid.forEach((cells, index) => {
    for (let at = 0; at < Math.min(LABEL_COLUMNS, cells.length); at += 1) {
      const name = settingAt(cells[at]);
      if (name === undefined) continue;
      const value = cells[at + 1] === ':' ? at + 2 : at + 1;
      found.push({ name, row: index + 1, column: value + 1, cell: cells[value] ?? '' });
      return;
    }
  });
  return found;
}

function settingAt(cell: Cell | undefined): SettingName | undefined {
  const text = headerText(cell).replace(/[:=]\s*$/, '');
  return text === '' ? undefined : labelIndex().get(normalise(text));
}

/**
 * True when at least three settings stand on the sheet below each other, one of them more than a place name. A sheet that
 * bears our name needs two, or one below our header row.
 */
export function matchSettings(grid: Grid, isNamed = false): boolean {
  // Long sheets are tables; to look through all their cells would cost more than reading them.
  const names = new Set(findSettings(grid.slice(0, 300)).map((found) => found.name));
  const { name, value } = settingsSheet.headers;
  const hasHeader = grid.slice(0, 10).some((row) => isHeader(row[0], name) && isHeader(row[1], value));
  if (isNamed && names.size >= (hasHeader ? 1 : 2)) return true;
  return names.size >= 3 && (hasHeader || Array.from(names).some((each) => !PLACES.includes(each)));
}

function isHeader(cell: Cell | undefined, header: string): boolean {
  return normalise(headerText(cell)) === normalise(header);
}

/** Reads Pengaturan; what cannot be read leaves the default in force and is said. */
export function readSettings(
  sheet: (SheetSource & { readonly grid: Grid }) | undefined,
  context: ReadContext,
): SettingsReading {
  const values: Record<string, unknown> = { ...NOT_SET };
  const cells: Partial<Record<SettingName, CellRef>> = {};
  const rows: Partial<Record<SettingName, number>> = {};
  const places: Partial<Record<SettingName, ValuePlace>> = {};
  const problems: Problem[] = [];
  const otherNames: OtherName[] = [];
  const weights: FoundSetting[] = [];
  const unread = new Set<SettingName>();
  const say = (found: FoundSetting, code: Doubt): void => {
    if (sheet === undefined) return;
    if (code.code === 'settingUnread' || code.code === 'weightsRefused') unread.add(found.name);
    // No single cell is to blame for nothing but zeros.
    if (code.code === 'weightsRefused' && code.parameters?.['zero'] !== undefined)
      for (const each of weights) unread.add(each.name);
    const place = { row: found.row, column: found.column, header: settings[found.name].header };
    problems.push(problemAt(sheet, place, found.cell, code));
  };
  for (const found of sheet === undefined ? [] : findSettings(sheet.grid)) {
    const { name, cell, row, column } = found;
    const at: CellRef = { sheetId: sheet?.sheetId ?? 0, sheetName: sheet?.name ?? '', row, column };
    if (name === 'aliases') otherNames.push(...pairsOf(cell, at));
    else if (rows[name] !== undefined) {
      if (!isEmptyCell(cell)) say(found, doubt('settingTwice'));
      continue;
    }
    rows[name] = rows[name] ?? row;
    places[name] = places[name] ?? { row, column };
    if (WEIGHTS.includes(name)) {
      if (!isEmptyCell(cell)) weights.push(found);
      continue;
    }
    const value = readSetting(found, context, say);
    if (value === undefined) continue;
    values[name] =
      name === 'aliases' && values[name] !== undefined ? `${String(values[name])}; ${String(value)}` : value;
    cells[name] = cells[name] ?? at;
  }
  for (const [name, weight] of readWeights(weights, say)) {
    values[name] = weight.value;
    const { row, column } = weight.found;
    cells[name] = { sheetId: sheet?.sheetId ?? 0, sheetName: sheet?.name ?? '', row, column };
  }
  const read = { values: values as unknown as Settings, cells };
  const checked = { ...checkLimits(read, sheet, say), unread };
  if (RANKS_AND_METHOD.some((name) => read.values[name] !== undefined)) checkWeights(checked, places, say);
  return { ...checked, rows, places, otherNames, problems };
}

function isEmptyCell(cell: Cell): boolean {
  return typeof cell === 'string' && isBlank(cell);
}

function readSetting(
  found: FoundSetting,
  context: ReadContext,
  say: (found: FoundSetting, code: Doubt) => void,
): unknown {
  const { kind } = settings[found.name] as Column<unknown>;
  const parsed = kind.parse(found.cell, context);
  const isDefaulted = found.name in DEFAULT_SETTINGS;
  const refused = doubt('settingUnread', { describes: kind.describes, ...(isDefaulted ? {} : { open: 1 }) });
  if (parsed.is === 'unread' || (found.name === 'supportWeight' && parsed.is === 'value' && parsed.value !== 0)) {
    say(found, parsed.is === 'unread' ? refused : doubt('settingUnread', { describes: '0' }));
    return undefined;
  }
  // Only repairs; a Ya written as "Y" in Pengaturan needs no remark.
  for (const each of parsed.doubts ?? [])
    if (each.code !== 'readAs' || severityOf(each.code) !== 'note') say(found, each);
  return parsed.is === 'value' ? parsed.value : undefined;
}

/** `DPUPR Kab. = Dinas PUPR; PT Maju = SH-001`. */
function pairsOf(cell: Cell, at: CellRef): readonly OtherName[] {
  if (typeof cell !== 'string' || isBlank(cell)) return [];
  return cell
    .slice(0, 20_000)
    .split(/[;\n]/)
    .filter((part) => !isBlank(part))
    .map((part) => {
      const [name = '', target = ''] = part.split('=');
      return { name: cut(name.trim(), 400), target: cut(target.trim(), 400), at };
    });
}
