import { type Grid, type IsoDate, isEmptyGrid } from '../cell';
import { isIndonesian } from '../locale';
import { sumOf } from '../sum';
import type { Rows, VillageData } from '../tables/tables';
import { TABLES } from '../tables/tables';
import { highestNumbers } from './assignIds';
import type { ReadContext, ReferableTable } from './column';
import type { Table, TableName } from './defineTable';
import { type LaidOut, layOut, newIdsOf, type SheetInput } from './layOut';
import { doubt } from './parsed';
import type { Problem } from './problem';
import { problemAt } from './problemList';
import { type InfluenceReading, isInfluenceGrid, readInfluence } from './readInfluence';
import { readSettings, type SettingsReading } from './readSettings';
import { readRows, type TableContext, type TableReading, type UnconfirmedScale } from './readTable';
import { rowIndex } from './rowIndex';

/** The input sheets of a workbook, by the role they play. */
export interface WorkbookInput {
  readonly sheets: Readonly<Partial<Record<TableName | 'settings', SheetInput>>>;
  /**
   * The sheet of influences. Asked for only when Pengaturan lets influence be shown; `isOurs` tells it from somebody's own
   * sheet of that name.
   */
  readonly influence?: ((isOurs: (grid: Grid) => boolean) => SheetInput | undefined) | undefined;
  readonly locale: string;
  readonly today: IsoDate;
  /** Confirmed multipliers by `table.column`. */
  readonly units?: Readonly<Record<string, number>> | undefined;
  /** Highest number that an id ever had, by prefix. */
  readonly ids?: Readonly<Record<string, number>> | undefined;
}

export interface WorkbookReading {
  readonly data: VillageData;
  /** `undefined` when the sheet is absent or has nothing on it. */
  readonly tables: Readonly<Partial<Record<TableName, TableReading>>>;
  readonly settings: SettingsReading;
  /** Only while Pengaturan lets influence be shown and the sheet is there. */
  readonly influence: InfluenceReading | undefined;
  /** In the order of the template's sheets, then by row and column; looked for when they are first asked about. */
  readonly problems: readonly Problem[];
  /** Highest number that an id ever had, by prefix; those that rows are about to get are not among them. */
  readonly ids: Readonly<Record<string, number>>;
  readonly rowsRead: number;
  /** How much was read of each sheet, in the template's order. */
  readonly sheets: readonly SheetCount[];
  readonly unconfirmedScales: readonly UnconfirmedScale[];
}

interface SheetCount {
  readonly sheetId: number;
  readonly sheetName: string;
  readonly rows: number;
  readonly skipped: number;
}

const NAMES = Object.keys(TABLES) as readonly TableName[];
const REFERABLE: readonly ReferableTable[] = ['needs', 'stakeholders', 'programs'];

/** Reads the whole workbook in two passes: ids and names first, then every cell. */
export function readWorkbook(input: WorkbookInput): WorkbookReading {
  const bare = bareContext(input);
  const settings = readSettings(input.sheets.settings, bare);
  const laid = layOutAll(input, bare);
  const highest = highestEverywhere(laid, input.ids ?? {});
  const index = rowIndex(
    indexed(laid, highest),
    settings.values,
    settings.otherNames.map(({ name, target }) => [name, target]),
    bare,
  );
  const context: TableContext = {
    ...bare,
    dashMeansZero: settings.values.dashMeansZero,
    lookup: index.lookup,
    units: input.units ?? {},
    highest,
  };
  const tables: Partial<Record<TableName, TableReading>> = {};
  for (const [name, sheet] of laid) tables[name] = readRows<Table>(TABLES[name], sheet, context);
  const influence = influenceOf(input, settings, context);
  const unknownNames = settings.otherNames.filter(({ name, target }) => name === '' || !index.knows(target));
  const problemsOf = (): readonly Problem[] => [
    ...localeProblem(input, laid),
    ...NAMES.reduce<readonly Problem[]>((all, name) => all.concat(sorted(tables[name]?.problems ?? [])), []),
    ...sorted(influence?.problems ?? []),
    ...sorted([...settings.problems, ...unknownNames.map((other) => otherNameProblem(other, input.sheets.settings))]),
  ];
  let problems: readonly Problem[] | undefined;
  const readings = NAMES.map((name) => tables[name]).filter(
    (reading): reading is TableReading => reading !== undefined,
  );
  return {
    data: { rows: rowsOf(tables), settings, today: input.today, influence: influence?.influence },
    tables,
    settings,
    influence,
    get problems() {
      problems = problems ?? problemsOf();
      return problems;
    },
    ids: Object.fromEntries(highest),
    rowsRead: readings.reduce((sum, reading) => sum + reading.rows.length, 0),
    sheets: readings.map(countOf),
    unconfirmedScales: readings.reduce<readonly UnconfirmedScale[]>(
      (all, each) => all.concat(each.unconfirmedScales),
      [],
    ),
  };
}

function influenceOf(
  { influence }: WorkbookInput,
  settings: SettingsReading,
  { lookup, ...rest }: TableContext,
): InfluenceReading | undefined {
  if (!settings.values.useInfluence) return undefined;
  const sheet = influence?.((grid) => isInfluenceGrid(grid, { lookup }));
  return sheet === undefined ? undefined : readInfluence(sheet, { ...rest, lookup, unit: 1 });
}

/** What is known before any row was read. */
export function bareContext({ locale, today }: Pick<WorkbookInput, 'locale' | 'today'>): ReadContext {
  return {
    indonesianLocale: locale === '' || isIndonesian(locale),
    today,
    dashMeansZero: false,
    unit: 1,
    lookup: () => ({ is: 'unknown' }),
  };
}

function layOutAll({ sheets }: WorkbookInput, context: ReadContext): ReadonlyMap<TableName, LaidOut> {
  const laid = new Map<TableName, LaidOut>();
  for (const name of NAMES) {
    const sheet = sheets[name];
    if (sheet !== undefined && !isEmptyGrid(sheet.grid)) laid.set(name, layOut(TABLES[name], sheet, context));
  }
  return laid;
}

/** Ids in use or still mentioned anywhere, so that the id of a deleted row is not given to another one. */
function highestEverywhere(
  laid: ReadonlyMap<TableName, LaidOut>,
  ever: Readonly<Record<string, number>>,
): ReadonlyMap<string, number> {
  const highest = new Map(Object.entries(ever));
  for (const { table, sheet, columns, highest: sheetHighest } of laid.values()) {
    if (sheetHighest > (highest.get(table.prefix) ?? 0)) highest.set(table.prefix, sheetHighest);
    const places = Object.entries(columns).filter(([name]) => table.columns[name]?.kind.rule?.kind === 'references');
    highestNumbers(
      sheet.grid,
      places.map(([, at]) => at),
      highest,
    );
  }
  return highest;
}

function indexed(
  laid: ReadonlyMap<TableName, LaidOut>,
  highest: ReadonlyMap<string, number>,
): Parameters<typeof rowIndex>[0] {
  const sheets: Partial<Record<ReferableTable, { laid: LaidOut; newIds: ReadonlyMap<number, string> }>> = {};
  for (const name of REFERABLE) {
    const sheet = laid.get(name);
    if (sheet === undefined) continue;
    sheets[name] = { laid: sheet, newIds: newIdsOf(sheet, highest.get(sheet.table.prefix) ?? 0) };
  }
  return sheets;
}

function rowsOf(tables: Readonly<Partial<Record<TableName, TableReading>>>): Rows {
  const rows: Partial<Record<TableName, readonly unknown[]>> = {};
  for (const name of NAMES) rows[name] = tables[name]?.rows ?? [];
  // Each table's rows were read by its own declaration.
  return rows as unknown as Rows;
}

function localeProblem({ locale }: WorkbookInput, laid: ReadonlyMap<TableName, LaidOut>): readonly Problem[] {
  const first = Array.from(laid.values())[0];
  if (first === undefined || locale === '' || isIndonesian(locale)) return [];
  const place = { row: 1, column: 1, header: first.sheet.name };
  return [problemAt(first.sheet, place, locale, doubt('foreignLocale'))];
}

function otherNameProblem(
  { name, target, at }: SettingsReading['otherNames'][number],
  sheet: SheetInput | undefined,
): Problem {
  const place = { row: at.row, column: at.column, header: 'Nama lain lembaga' };
  const source = sheet ?? { sheetId: at.sheetId, name: at.sheetName };
  return problemAt(source, place, `${name} = ${target}`, doubt('aliasUnknown'));
}

function sorted(problems: readonly Problem[]): readonly Problem[] {
  return problems.slice().sort((a, b) => a.at.row - b.at.row || a.at.column - b.at.column);
}

function countOf({ sheetId, sheetName, rows, skipped }: TableReading): SheetCount {
  return {
    sheetId,
    sheetName,
    rows: rows.length,
    skipped: sumOf(Object.values(skipped)),
  };
}
