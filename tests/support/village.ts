import type { CellRef } from '../../src/core/cell';
import type { Table, TableName } from '../../src/core/table/defineTable';
import { NOT_SET } from '../../src/core/table/readSettings';
import type { AssetRow } from '../../src/core/tables/assets';
import type { InteractionRow } from '../../src/core/tables/interactions';
import type { InterestRow } from '../../src/core/tables/interests';
import type { MonitoringRow } from '../../src/core/tables/monitoring';
import type { NeedRow } from '../../src/core/tables/needs';
import type { ProgramRow } from '../../src/core/tables/programs';
import type { SettingName, Settings } from '../../src/core/tables/settings';
import type { StakeholderRow } from '../../src/core/tables/stakeholders';
import { type Rows, TABLES, type VillageData } from '../../src/core/tables/tables';

/** The columns of a row that a test cares about; the rest is empty. `unread` names columns that hold something odd. */
type Sketch<R> = Partial<Omit<R, 'origin'>> & {
  readonly unread?: readonly (keyof R & string)[];
  /** Row number on the sheet; row 2, 3, … unless said. */
  readonly at?: number;
};

export interface VillageSketch {
  readonly needs?: readonly Sketch<NeedRow>[];
  readonly stakeholders?: readonly Sketch<StakeholderRow>[];
  readonly interests?: readonly Sketch<InterestRow>[];
  readonly programs?: readonly Sketch<ProgramRow>[];
  readonly monitoring?: readonly Sketch<MonitoringRow>[];
  readonly interactions?: readonly Sketch<InteractionRow>[];
  readonly assets?: readonly Sketch<AssetRow>[];
  readonly settings?: Partial<Settings>;
  readonly today?: string;
}

/** The day on which tests happen unless they say otherwise; a Monday. */
export const TODAY = '2026-11-23';

/** Village data from a few words: unnamed columns are empty, and every row gets a place on its template sheet. */
export function village(sketch: VillageSketch = {}): VillageData {
  const rows: Rows = {
    needs: rowsOf('needs', sketch.needs),
    stakeholders: rowsOf('stakeholders', sketch.stakeholders),
    interests: rowsOf('interests', sketch.interests),
    programs: rowsOf('programs', sketch.programs),
    monitoring: rowsOf('monitoring', sketch.monitoring),
    interactions: rowsOf('interactions', sketch.interactions),
    assets: rowsOf('assets', sketch.assets),
  };
  return { rows, settings: settingsOf(sketch.settings ?? {}), today: sketch.today ?? TODAY };
}

/** Sheet ids of the invented sheets: 101 is the first template sheet. */
export const SHEET_IDS: Readonly<Record<TableName, number>> = {
  needs: 101,
  stakeholders: 102,
  interests: 103,
  programs: 104,
  monitoring: 105,
  interactions: 106,
  assets: 107,
};

function rowsOf<N extends TableName>(name: N, sketches: readonly object[] = []): Rows[N] {
  const table: Table = TABLES[name];
  const names = Object.keys(table.columns);
  const columns: Record<string, number> = {};
  const empty: Record<string, undefined> = {};
  names.forEach((column, index) => {
    columns[column] = index + 1;
    empty[column] = undefined;
  });
  const made = sketches.map((sketch, index) => {
    const { unread = [], at = index + 2, ...values } = sketch as Sketch<{ origin: never }>;
    const origin = {
      table: name,
      sheetId: SHEET_IDS[name],
      sheetName: table.sheet,
      row: at,
      columns,
      unread: new Set<string>(unread),
    };
    return { ...empty, ...values, origin };
  });
  // The sketches were checked against the row type by `VillageSketch`; here every table is treated alike.
  return made as unknown as Rows[N];
}

function settingsOf(values: Partial<Settings>): VillageData['settings'] {
  const cells: Partial<Record<SettingName, CellRef>> = {};
  (Object.keys(values) as SettingName[]).forEach((name, index) => {
    cells[name] = { sheetId: 108, sheetName: 'Pengaturan', row: index + 2, column: 2 };
  });
  return { values: { ...NOT_SET, ...values }, cells };
}
