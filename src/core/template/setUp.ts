import type { Grid } from '../cell';
import type { Column } from '../table/column';
import type { Table } from '../table/defineTable';
import { DEFAULT_SETTINGS, type SettingName, settings, settingsSheet } from '../tables/settings';
import type { CellSetup, ColumnSetup, Edit, ListPlace, SheetHandle, SheetSize } from '../workbook';
import type { Words } from '../words/words';

/** Rows a fresh input sheet offers. */
const FRESH_ROWS = 1000;
const TAB_COLORS = { input: '#1a73e8', settings: '#5f6368' };

/** An input sheet as found: where its header row stands and which declared column stands where. */
export interface FoundTable {
  readonly sheet: SheetHandle;
  readonly size: SheetSize;
  readonly grid: Grid;
  readonly headerRow: number;
  /** Column number by declared name. */
  readonly columns: Readonly<Record<string, number>>;
  /** True when the additional columns are folded already. */
  readonly grouped: boolean;
}

type NamedColumn = readonly [string, Column<unknown>];

/** The template's order: core columns first, then the additional ones, which fold away together. */
export function templateColumns(table: Table): readonly NamedColumn[] {
  const all = Object.entries(table.columns);
  return [...all.filter(([, column]) => column.need !== 'optional'), ...all.filter(([, column]) => column.need === 'optional')];
}

/** Edits that create an input sheet from its declaration. */
export function createTable(table: Table, name: string, lists: ListPlace, words: Words): readonly Edit[] {
  const columns = templateColumns(table);
  const core = columns.filter(([, column]) => column.need !== 'optional').length;
  const size = { rows: FRESH_ROWS, columns: Math.max(26, columns.length + 2) };
  const fold: readonly Edit[] =
    core < columns.length ? [{ kind: 'groupColumns', sheet: name, first: core + 1, last: columns.length }] : [];
  return [
    { kind: 'addSheet', name, size, hidden: false, tab: TAB_COLORS.input },
    {
      kind: 'setUpColumns',
      sheet: name,
      headerRow: 1,
      rows: size.rows - 1,
      columns: columns.map(([, column], index) => setupOf(column, index + 1, words, true)),
      lists,
    },
    ...fold,
    { kind: 'freezeRows', sheet: name, rows: 1 },
  ];
}

/** Edits that give a found sheet back what it lacks. Nothing a person typed is moved or overwritten. */
export function repairTable(table: Table, found: FoundTable, lists: ListPlace, words: Words): readonly Edit[] {
  const places = new Map<string, { readonly at: number; readonly isNew: boolean }>();
  for (const [name, at] of Object.entries(found.columns)) places.set(name, { at, isNew: false });
  let next = Math.max(0, ...found.grid.map((row) => row.length)) + 1;
  const appended: number[] = [];
  for (const [name, column] of templateColumns(table)) {
    if (places.has(name)) continue;
    const gap = gapFor(table, name, found, places);
    places.set(name, { at: gap ?? next, isNew: true });
    if (gap !== undefined) continue;
    if (column.need === 'optional') appended.push(next);
    next += 1;
  }
  const setups = templateColumns(table).map(([name, column]) => {
    const place = places.get(name) ?? { at: next, isNew: true };
    return setupOf(column, place.at, words, place.isNew);
  });
  const size = { rows: found.headerRow + 1, columns: next - 1 };
  return [
    { kind: 'ensureSize', sheet: found.sheet, now: found.size, size },
    {
      kind: 'setUpColumns',
      sheet: found.sheet,
      headerRow: found.headerRow,
      rows: Math.max(found.size.rows, size.rows) - found.headerRow,
      columns: setups,
      lists,
    },
    ...foldAppended(found, appended),
    { kind: 'freezeRows', sheet: found.sheet, rows: found.headerRow },
  ];
}

function foldAppended(found: FoundTable, appended: readonly number[]): readonly Edit[] {
  const first = appended[0];
  const last = appended[appended.length - 1];
  if (found.grouped || first === undefined || last === undefined) return [];
  return last - first + 1 === appended.length ? [{ kind: 'groupColumns', sheet: found.sheet, first, last }] : [];
}

/** A header someone emptied: the one blank header cell between the two neighbours the template knows. */
function gapFor(
  table: Table,
  name: string,
  found: FoundTable,
  places: ReadonlyMap<string, { readonly at: number }>,
): number | undefined {
  const order = templateColumns(table).map(([column]) => column);
  const index = order.indexOf(name);
  const before = places.get(order[index - 1] ?? '')?.at;
  const after = found.columns[order[index + 1] ?? ''];
  if (before === undefined || (after !== undefined && after !== before + 2)) return undefined;
  const isBlank = (found.grid[found.headerRow - 1]?.[before] ?? '') === '';
  const isTaken = Array.from(places.values()).some((place) => place.at === before + 1);
  const hasCells = found.grid.slice(found.headerRow).some((row) => (row[before] ?? '') !== '');
  return isBlank && !isTaken && (after !== undefined || hasCells) ? before + 1 : undefined;
}

function setupOf(column: Column<unknown>, at: number, words: Words, isNew: boolean): ColumnSetup {
  return {
    column: at,
    header: column.header,
    note: noteOf(column, words),
    extra: column.need === 'optional',
    ...cellSetupOf(column, words),
    width: isNew ? column.width : undefined,
    writeHeader: isNew,
  };
}

function noteOf(column: Column<unknown>, words: Words): string {
  return `${words.template.need[column.need]}. ${column.note}`.trim();
}

function cellSetupOf(column: Column<unknown>, words: Words): CellSetup {
  const { numberFormat, rule } = column.kind;
  return { numberFormat, rule, help: words.template.help(column.header, column.note) };
}

const SETTING_ENTRIES = Object.entries(settings) as readonly (readonly [SettingName, Column<unknown>])[];

/** Edits that create Pengaturan with its defaults written out, so that people see what is in force. */
export function createSettings(name: string, words: Words): readonly Edit[] {
  const { headers } = settingsSheet;
  const rows = SETTING_ENTRIES.map(([setting, column]) => [column.header, defaultText(setting), column.note]);
  return [
    { kind: 'addSheet', name, size: { rows: 100, columns: 6 }, hidden: false, tab: TAB_COLORS.settings },
    {
      kind: 'setUpColumns',
      sheet: name,
      headerRow: 1,
      rows: 0,
      columns: [headers.name, headers.value, headers.note].map((header, index) => settingsColumn(header, index)),
      lists: { sheet: name, rows: 2 },
    },
    { kind: 'write', sheet: name, row: 2, column: 1, values: rows.map((row) => [row[0] ?? '']), formats: ['@'] },
    { kind: 'setUpCells', sheet: name, row: 2, column: 2, cells: SETTING_ENTRIES.map(([, c]) => cellSetupOf(c, words)) },
    { kind: 'write', sheet: name, row: 2, column: 2, values: rows.map((row) => [row[1] ?? '']) },
    { kind: 'write', sheet: name, row: 2, column: 3, values: rows.map((row) => [row[2] ?? '']), formats: ['@'] },
    { kind: 'freezeRows', sheet: name, rows: 1 },
  ];
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
export function repairSettings(found: FoundSettings, words: Words): readonly Edit[] {
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
          { kind: 'write', sheet: found.sheet, row: first, column: 1, values: rows.map((row) => [row[0] ?? '']), formats: ['@'] },
          { kind: 'write', sheet: found.sheet, row: first, column: 2, values: rows.map((row) => [row[1] ?? '']) },
          { kind: 'write', sheet: found.sheet, row: first, column: 3, values: rows.map((row) => [row[2] ?? '']), formats: ['@'] },
        ];
  return [
    { kind: 'ensureSize', sheet: found.sheet, now: found.size, size: { rows: last + 1, columns: 3 } },
    { kind: 'setUpCells', sheet: found.sheet, row: 1, column: 2, cells: filled },
    ...added,
  ];
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
