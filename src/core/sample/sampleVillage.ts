import { type Cell, type IsoDate, isDateCell } from '../cell';
import type { ReferableTable } from '../table/column';
import type { TableName } from '../table/defineTable';
import { rowLabel } from '../table/rowLabel';
import type { SettingName } from '../tables/settings';
import { TABLES } from '../tables/tables';
import { sampleAssets } from './sampleAssets';
import { type SampleClock, type SampleRow, sampleClock } from './sampleClock';
import { sampleInteractions } from './sampleInteractions';
import { sampleInterests } from './sampleInterests';
import { sampleMonitoring } from './sampleMonitoring';
import { sampleNeeds } from './sampleNeeds';
import { samplePrograms } from './samplePrograms';
import { sampleStakeholders } from './sampleStakeholders';

/** The fictional village Sukamaju Contoh: rows in the order of the template's columns, ids first, and settings. */
export interface SampleSheets {
  readonly tables: Readonly<Record<TableName, readonly (readonly Cell[])[]>>;
  readonly settings: Readonly<Partial<Record<SettingName, Cell>>>;
}

const ROWS: Readonly<Record<TableName, (clock: SampleClock) => readonly SampleRow[]>> = {
  needs: sampleNeeds,
  stakeholders: () => sampleStakeholders,
  interests: sampleInterests,
  programs: samplePrograms,
  monitoring: sampleMonitoring,
  interactions: sampleInteractions,
  assets: () => sampleAssets,
};

/** Columns whose drop-down offers `SH-001 · Nama`: the sample writes an id there, the sheet gets the label. */
const LABELLED: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  interests: ['stakeholderId', 'needId'],
  monitoring: ['programId'],
  interactions: ['owner'],
  assets: ['ownerId'],
};

/** Everything the sample fills in; all dates count from `base`. */
export function sampleVillage(base: IsoDate): SampleSheets {
  const clock = sampleClock(base);
  const names = Object.keys(TABLES) as TableName[];
  const numbered = new Map(names.map((name) => [name, withIds(name, ROWS[name](clock))]));
  const labels = new Map<Cell, string>();
  for (const name of ['needs', 'stakeholders', 'programs'] satisfies ReferableTable[])
    for (const [id, label] of numbered.get(name) ?? []) labels.set(id ?? '', rowLabel(String(id), String(label)));
  const tables: Partial<Record<TableName, readonly SampleRow[]>> = {};
  for (const name of names) tables[name] = (numbered.get(name) ?? []).map((row) => withLabels(name, row, labels));
  return {
    tables: tables as SampleSheets['tables'],
    settings: {
      villageName: 'Sukamaju Contoh',
      subDistrict: 'Sumber Contoh',
      regency: 'Contoh Raya',
      province: 'Contoh Selatan',
      villageHead: 'Kepala Desa Contoh',
      villageSecretary: 'Sekretaris Desa Contoh',
      councilChair: 'Ketua BPD Contoh',
      currentYear: clock.year(0),
      collaborationBudget: 150_000_000,
    },
  };
}

/** True when a row still holds exactly what the sample of that day wrote there; trailing empty cells do not matter. */
export function isSampleRow(table: TableName, cells: readonly Cell[], base: IsoDate): boolean {
  const row = sampleRowsOf(base)[table].get(String(cells[0] ?? ''));
  if (row === undefined) return false;
  const length = Math.max(row.length, cells.length);
  for (let index = 0; index < length; index += 1) if (!isSame(row[index] ?? '', cells[index] ?? '')) return false;
  return true;
}

type RowsById = Readonly<Record<TableName, ReadonlyMap<string, SampleRow>>>;

let remembered: { readonly base: IsoDate; readonly rows: RowsById } | undefined;

/** The sample of one day by id, kept for the next question about the same day. */
function sampleRowsOf(base: IsoDate): RowsById {
  if (remembered?.base === base) return remembered.rows;
  const { tables } = sampleVillage(base);
  const rows: Partial<Record<TableName, ReadonlyMap<string, SampleRow>>> = {};
  for (const name of Object.keys(tables) as TableName[])
    rows[name] = new Map(tables[name].map((row) => [String(row[0]), row]));
  remembered = { base, rows: rows as RowsById };
  return remembered.rows;
}

function isSame(a: Cell, b: Cell): boolean {
  return isDateCell(a) ? isDateCell(b) && a.date === b.date : a === b;
}

function withIds(table: TableName, rows: readonly SampleRow[]): readonly SampleRow[] {
  return rows.map((row, index) => [`${TABLES[table].prefix}-${String(index + 1).padStart(3, '0')}`, ...row]);
}

function withLabels(table: TableName, row: SampleRow, labels: ReadonlyMap<Cell, string>): SampleRow {
  const columns = Object.keys(TABLES[table].columns);
  const labelled = LABELLED[table] ?? [];
  return row.map((cell, index) => (labelled.includes(columns[index] ?? '') ? (labels.get(cell) ?? cell) : cell));
}
