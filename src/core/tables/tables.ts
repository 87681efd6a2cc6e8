import type { Table } from '../table/defineTable';
import { type AssetRow, assets } from './assets';
import type { Influence } from './influence';
import { type InteractionRow, interactions } from './interactions';
import { type InterestRow, interests } from './interests';
import { type MonitoringRow, monitoring } from './monitoring';
import { type NeedRow, needs } from './needs';
import { type ProgramRow, programs } from './programs';
import type { ReadSettings } from './settings';
import { type StakeholderRow, stakeholders } from './stakeholders';

/** Every input table with rows, in the order of the template's sheets. */
export const TABLES = {
  needs,
  stakeholders,
  interests,
  programs,
  monitoring,
  interactions,
  assets,
} as const satisfies Record<string, Table>;

/** The rows of the whole workbook, each with its source; one snapshot, read once per action. */
export interface Rows {
  readonly needs: readonly NeedRow[];
  readonly stakeholders: readonly StakeholderRow[];
  readonly interests: readonly InterestRow[];
  readonly programs: readonly ProgramRow[];
  readonly monitoring: readonly MonitoringRow[];
  readonly interactions: readonly InteractionRow[];
  readonly assets: readonly AssetRow[];
}

/** What every analysis starts from. */
export interface VillageData {
  readonly rows: Rows;
  readonly settings: ReadSettings;
  readonly today: string;
  /** Who influences whom; absent when the sheet is, or when Pengaturan keeps influence out. */
  readonly influence?: Influence | undefined;
}

/** The village itself as an actor: what references to "Desa", or to the stakeholder of type Pemerintah Desa, resolve to. */
export const VILLAGE = 'DESA';
