import { HISTORY_SHEET } from '../monitoring/history';
import { INFLUENCE_SHEET } from '../tables/influence';
import { settingsSheet } from '../tables/settings';
import { TABLES } from '../tables/tables';
import type { SheetRole } from '../workbook';
import { LIST_SHEET } from './lists';

/** Result sheets and their names in the template. */
export const RESULT_SHEETS = {
  priorities: 'Prioritas',
  mismatches: 'Ketidakcocokan',
  interestMap: 'Peta Kepentingan',
  summary: 'Ringkasan',
  proposals: 'Usulan Kolaborasi',
  dataCheck: 'Periksa Data',
} as const;
export type ResultRole = keyof typeof RESULT_SHEETS;

/** Input sheets with rows, in the template's order. */
export const TABLE_ROLES = Object.keys(TABLES) as readonly (keyof typeof TABLES)[];

export type InputRole = keyof typeof TABLES | 'settings';

/** All input sheets, in the template's order. */
export const INPUT_ROLES: readonly InputRole[] = [...TABLE_ROLES, 'settings'];

/** The template's name for the sheet of each role. */
export function sheetNameOf(role: SheetRole): string {
  if (role === 'settings') return settingsSheet.sheet;
  if (role === 'lists') return LIST_SHEET;
  if (role === 'influence') return INFLUENCE_SHEET;
  if (role === 'history') return HISTORY_SHEET;
  return role in RESULT_SHEETS ? RESULT_SHEETS[role as ResultRole] : TABLES[role as keyof typeof TABLES].sheet;
}
