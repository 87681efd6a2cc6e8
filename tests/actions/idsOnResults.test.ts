import { expect, test } from 'vitest';
import { idsOnResults } from '../../src/actions/idsOnResults';
import type { Grid } from '../../src/core/cell';
import type { SheetRole } from '../../src/core/workbook';

const MARK = 'kunci baris [["ID","id",false,true]]';
const page = (...keys: readonly string[]): Grid => [['ID', MARK], ...keys.map((key) => [key, key])];
const HISTORY: Grid = [
  ['Waktu', 'ID Program', 'Kunci'],
  [46_000, 'PR-012', '2026-08-20T10:00|PR-012'],
];

test.each<readonly [Partial<Record<SheetRole, Grid>>, Readonly<Record<string, number>>, string]>([
  [{}, {}, 'nothing stands anywhere'],
  [{ mismatches: page('M5-KB003', 'M1-KB019-SH005-SH009') }, { KB: 19, SH: 9 }, 'flags are named after their rows'],
  [{ mismatches: page('M9-KM1') }, { KM: 1 }, 'short ids of flags'],
  [{ priorities: page('KB-007', 'KB-002') }, { KB: 7 }, 'notes on Prioritas follow needs'],
  [{ proposals: page('KB-004', 'dana KB-011') }, { KB: 11 }, 'tables with a word before the id'],
  [{ interestMap: page('SH-002', 'DESA SH-006') }, { SH: 6 }, 'partners on the map'],
  [{ history: HISTORY }, { PR: 12 }, 'programs in Riwayat'],
  [{ priorities: [['Kontak KB 08123', ''], ...page('KB-001')] }, { KB: 1 }, 'words beside the keys are no ids'],
])('%j gives %j, because %s', (grids, expected) => {
  const roles = Object.keys(grids) as SheetRole[];
  const found = Object.fromEntries(roles.map((role, at) => [role, { sheetId: at, name: role }]));
  const values = (sheetId: number): Grid => grids[roles[sheetId] ?? 'needs'] ?? [];
  expect(idsOnResults({ values }, found)).toEqual(expected);
});
