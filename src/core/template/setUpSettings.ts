import type { Grid } from '../cell';
import type { Column } from '../table/column';
import { DEFAULT_SETTINGS, type SettingName, settings, settingsSheet } from '../tables/settings';
import type { Words } from '../words/words';
import type { CellSetup, ColumnSetup, Edit, SheetHandle, SheetSize } from '../workbook';
import { cellSetupOf } from './cellSetup';

const TAB_COLOR = '#5f6368';

const SETTING_ENTRIES = Object.entries(settings) as readonly (readonly [SettingName, Column<unknown>])[];

/** Edits for Pengaturan, and on which row each setting will stand. */
export interface SettingsPlan {
  readonly edits: readonly Edit[];
  readonly sheet: SheetHandle;
  readonly rows: Readonly<Partial<Record<SettingName, number>>>;
  readonly valueColumn: number;
}

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
  return { edits, sheet: name, rows: rowsFrom(SETTING_ENTRIES, 2), valueColumn: 2 };
}

function rowsFrom(entries: typeof SETTING_ENTRIES, first: number): Partial<Record<SettingName, number>> {
  const rows: Partial<Record<SettingName, number>> = {};
  entries.forEach(([setting], index) => {
    rows[setting] = first + index;
  });
  return rows;
}

function settingsColumn(header: string, index: number): ColumnSetup {
  const width = [270, 200, 460][index] ?? 200;
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

/** Pengaturan as found: which row holds which setting. */
export interface FoundSettings {
  readonly sheet: SheetHandle;
  readonly size: SheetSize;
  readonly grid: Grid;
  readonly rows: Readonly<Partial<Record<SettingName, number>>>;
}

/** Edits that add the settings a found Pengaturan lacks, below its last row; values that stand there are left alone. */
export function repairSettings(found: FoundSettings, words: Words): SettingsPlan {
  const missing = SETTING_ENTRIES.filter(([setting]) => found.rows[setting] === undefined);
  const first = found.grid.length + 1;
  const last = found.grid.length + missing.length;
  const cells: (CellSetup | undefined)[] = [];
  for (const [setting, column] of SETTING_ENTRIES) {
    const row = found.rows[setting] ?? first + missing.findIndex(([name]) => name === setting);
    cells[row - 1] = cellSetupOf(column, words);
  }
  const filled = Array.from(cells, (cell) => cell);
  const rows = missing.map(([setting, column]) => [column.header, defaultText(setting), column.note]);
  const added: readonly Edit[] =
    missing.length === 0
      ? []
      : [
          {
            kind: 'write',
            sheet: found.sheet,
            row: first,
            column: 1,
            values: rows.map((row) => [row[0] ?? '']),
            formats: ['@'],
          },
          { kind: 'write', sheet: found.sheet, row: first, column: 2, values: rows.map((row) => [row[1] ?? '']) },
          {
            kind: 'write',
            sheet: found.sheet,
            row: first,
            column: 3,
            values: rows.map((row) => [row[2] ?? '']),
            formats: ['@'],
          },
        ];
  const edits: readonly Edit[] = [
    { kind: 'ensureSize', sheet: found.sheet, now: found.size, size: { rows: last + 1, columns: 3 } },
    { kind: 'setUpCells', sheet: found.sheet, row: 1, column: 2, cells: filled },
    ...added,
  ];
  return { edits, sheet: found.sheet, rows: { ...rowsFrom(missing, first), ...found.rows }, valueColumn: 2 };
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
