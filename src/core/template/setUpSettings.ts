import type { Grid } from '../cell';
import type { Column } from '../table/column';
import { DEFAULT_SETTINGS, type SettingName, settings, settingsSheet } from '../tables/settings';
import type { Words } from '../words/words';
import type { CellSetup, ColumnSetup, Edit, SheetHandle, SheetSize } from '../workbook';
import { cellSetupOf } from './cellSetup';

const TAB_COLOR = '#5f6368';

const SETTING_ENTRIES = Object.entries(settings) as readonly (readonly [SettingName, Column<unknown>])[];

/** Edits for Pengaturan, and where each setting will stand. */
export interface SettingsPlan {
  readonly edits: readonly Edit[];
  readonly sheet: SheetHandle;
  /** The value cell of each setting. */
  readonly places: Places;
}

type Places = Readonly<Partial<Record<SettingName, { readonly row: number; readonly column: number }>>>;

/** Edits that create Pengaturan with its defaults written out, so that people see what is in force. */
export function createSettings(name: string, words: Words): SettingsPlan {
  const { headers } = settingsSheet;
  const rows = SETTING_ENTRIES.map(([setting, column]) => [column.header, defaultText(setting), column.note]);
  const edits: readonly Edit[] = [
    { kind: 'addSheet', name, size: { rows: 100, columns: 6 }, hidden: false, tab: TAB_COLOR },
    {
      kind: 'setUpColumns',
      sheet: name,
      headerRow: 1,
      rows: 0,
      columns: [headers.name, headers.value, headers.note].map((header, index) => settingsColumn(header, index)),
      lists: { sheet: name, rows: 2 },
    },
    { kind: 'write', sheet: name, row: 2, column: 1, values: rows.map((row) => [row[0] ?? '']), formats: ['@'] },
    {
      kind: 'setUpCells',
      sheet: name,
      row: 2,
      column: 2,
      cells: SETTING_ENTRIES.map(([, c]) => cellSetupOf(c, words)),
    },
    { kind: 'write', sheet: name, row: 2, column: 2, values: rows.map((row) => [row[1] ?? '']) },
    { kind: 'write', sheet: name, row: 2, column: 3, values: rows.map((row) => [row[2] ?? '']), formats: ['@'] },
    { kind: 'freezeRows', sheet: name, rows: 1 },
  ];
  return { edits, sheet: name, places: placesFrom(SETTING_ENTRIES, 2, 2) };
}

function placesFrom(entries: typeof SETTING_ENTRIES, first: number, column: number): Places {
  const places: Partial<Record<SettingName, { row: number; column: number }>> = {};
  entries.forEach(([setting], index) => {
    places[setting] = { row: first + index, column };
  });
  return places;
}

function settingsColumn(header: string, index: number): ColumnSetup {
  const width = [400, 200, 460][index] ?? 200;
  return {
    column: index + 1,
    header,
    note: '',
    extra: false,
    numberFormat: '@',
    rule: undefined,
    help: '',
    width,
    writeHeader: true,
  };
}

/** Pengaturan as found: which cell holds which setting. */
export interface FoundSettings {
  readonly sheet: SheetHandle;
  readonly size: SheetSize;
  readonly grid: Grid;
  readonly places: Places;
}

/** Edits that add the settings a found Pengaturan lacks, below its last row; what stands there is left alone. */
export function repairSettings(found: FoundSettings, words: Words): SettingsPlan {
  const { sheet, grid, places } = found;
  const column = valueColumnOf(places);
  const missing = SETTING_ENTRIES.filter(([setting]) => places[setting] === undefined);
  const first = grid.length + 1;
  const added = placesFrom(missing, first, column);
  const all = { ...added, ...places };
  const cells: (CellSetup | undefined)[] = [];
  for (const [setting, declared] of SETTING_ENTRIES) {
    const place = all[setting];
    if (place?.column === column) cells[place.row - 1] = cellSetupOf(declared, words);
  }
  const texts = missing.map(([setting, declared]) => [declared.header, defaultText(setting), declared.note] as const);
  const write = (at: number, index: 0 | 1 | 2, formats?: readonly string[]): Edit => {
    const values = texts.map((text) => [text[index]]);
    return { kind: 'write', sheet, row: first, column: at, values, ...(formats === undefined ? {} : { formats }) };
  };
  const size = { rows: grid.length + missing.length + 1, columns: column + 1 };
  const edits: readonly Edit[] = [
    { kind: 'ensureSize', sheet, now: found.size, size },
    { kind: 'setUpCells', sheet, row: 1, column, cells: Array.from(cells, (cell) => cell) },
    ...(missing.length === 0 ? [] : [write(column - 1, 0, ['@']), write(column, 1), write(column + 1, 2, ['@'])]),
  ];
  return { edits, sheet, places: all };
}

/** The column most values stand in; labels stand to its left, notes to its right. */
function valueColumnOf(places: Places): number {
  const counts = new Map<number, number>();
  for (const place of Object.values(places))
    if (place !== undefined) counts.set(place.column, (counts.get(place.column) ?? 0) + 1);
  const [most] = Array.from(counts).sort((a, b) => b[1] - a[1])[0] ?? [2];
  return Math.max(2, most);
}

/** What a fresh Pengaturan shows: the default in force, or nothing. */
function defaultText(setting: SettingName): string | number {
  if (!(setting in DEFAULT_SETTINGS)) return '';
  const value = DEFAULT_SETTINGS[setting as keyof typeof DEFAULT_SETTINGS];
  if (typeof value === 'number') return value;
  const rule = settings[setting].kind.rule;
  const labels = rule?.kind === 'list' ? rule.values : [];
  if (typeof value === 'boolean') return labels[value ? 0 : 1] ?? '';
  const position = { 'Asia/Jakarta': 0, 'Asia/Makassar': 1, 'Asia/Jayapura': 2, id: 0, en: 1 }[value];
  return position === undefined ? value : (labels[position] ?? value);
}
