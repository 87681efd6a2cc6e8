import type { Grid } from '../../src/core/cell';
import { sampleVillage } from '../../src/core/sample/sampleVillage';
import type { TableName } from '../../src/core/table/defineTable';
import { readWorkbook } from '../../src/core/table/readWorkbook';
import { type SettingName, settings, settingsSheet } from '../../src/core/tables/settings';
import { TABLES, type VillageData } from '../../src/core/tables/tables';
import { SHEET_IDS } from './village';

/** The sample village as the add-on reads it from its sheets. */
export function sampleData(today: string): VillageData {
  const sample = sampleVillage(today);
  const sheets: Partial<Record<TableName | 'settings', { sheetId: number; name: string; grid: Grid }>> = {};
  for (const name of Object.keys(TABLES) as TableName[]) {
    const headers = Object.values(TABLES[name].columns).map((column) => column.header);
    const rows = sample.tables[name].map((row) => headers.map((_, index) => row[index] ?? ''));
    sheets[name] = { sheetId: SHEET_IDS[name], name: TABLES[name].sheet, grid: [headers, ...rows] };
  }
  const { name, value, note } = settingsSheet.headers;
  const values = Object.entries(sample.settings).map(([key, cell]) => [settings[key as SettingName].header, cell, '']);
  sheets.settings = { sheetId: 108, name: settingsSheet.sheet, grid: [[name, value, note], ...values] };
  return readWorkbook({ sheets, locale: 'id_ID', today }).data;
}
