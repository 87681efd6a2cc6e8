import { type Grid, isEmptyGrid } from '../core/cell';
import { historyColumns } from '../core/monitoring/history';
import { findKeyColumn } from '../core/report/keep';
import { matchTable } from '../core/table/locate';
import { normalise } from '../core/table/normalise';
import { matchSettings } from '../core/table/readSettings';
import { INFLUENCE_SHEET } from '../core/tables/influence';
import { settingsSheet } from '../core/tables/settings';
import { TABLES } from '../core/tables/tables';
import { LIST_COLUMNS } from '../core/template/lists';
import { RESULT_SHEETS, sheetNameOf, TABLE_ROLES } from '../core/template/sheets';
import type { SheetDescription, SheetRole, Workbook, WorkbookDescription } from '../core/workbook';

/** Sheets of the workbook by the role they play. */
export type FoundSheets = Readonly<Partial<Record<SheetRole, SheetDescription>>>;

const ROLES: readonly SheetRole[] = [
  ...TABLE_ROLES,
  'settings',
  ...(Object.keys(RESULT_SHEETS) as (keyof typeof RESULT_SHEETS)[]),
  'history',
  'lists',
  'influence',
];

/**
 * Finds sheets again after they were renamed, moved or brought in from elsewhere: by the id the workbook remembers, then
 * input sheets by their headers, then results by name. Values are read only of sheets that nobody remembers.
 */
export function findSheets(workbook: Workbook, { state, sheets }: WorkbookDescription): FoundSheets {
  const found: Partial<Record<SheetRole, SheetDescription>> = {};
  const free = new Map(sheets.map((sheet) => [sheet.sheetId, sheet]));
  const claim = (role: SheetRole, sheet: SheetDescription | undefined): void => {
    if (sheet === undefined) return;
    found[role] = sheet;
    free.delete(sheet.sheetId);
  };
  for (const role of ROLES) claim(role, free.get(state?.sheets[role] ?? Number.NaN));
  for (const role of ROLES) {
    if (found[role] !== undefined || role in TABLES || role === 'settings' || role === 'influence') continue;
    const sheet = byName(free, [sheetNameOf(role)]);
    if (sheet !== undefined && isOurs(role, workbook.values(sheet.sheetId))) claim(role, sheet);
  }
  if (ROLES.some((role) => found[role] === undefined && (role in TABLES || role === 'settings'))) {
    claimByHeaders(workbook, found, free, claim);
  }
  return found;
}

/** The sheet of influences: as remembered, else by its name. Its values decide, and are read only where they are needed. */
export function findInfluence(
  workbook: Workbook,
  found: FoundSheets,
  sheets: readonly SheetDescription[],
  isOurs: (grid: Grid) => boolean,
): SheetDescription | undefined {
  if (found.influence !== undefined) return found.influence;
  const taken = new Set(Object.values(found).map((sheet) => sheet.sheetId));
  const free = new Map(sheets.filter(({ sheetId }) => !taken.has(sheetId)).map((sheet) => [sheet.sheetId, sheet]));
  const sheet = byName(free, [INFLUENCE_SHEET]);
  return sheet !== undefined && isOurs(workbook.values(sheet.sheetId)) ? sheet : undefined;
}

/** A sheet of a result's name may be somebody's own; ours carries its marks, or nothing at all. */
function isOurs(role: SheetRole, grid: Grid): boolean {
  if (isEmptyGrid(grid)) return true;
  if (role === 'history') return historyColumns(grid) !== undefined;
  if (role !== 'lists') return findKeyColumn(grid) !== undefined;
  return LIST_COLUMNS.every((table, index) => grid[0]?.[index] === TABLES[table].sheet);
}

function claimByHeaders(
  workbook: Workbook,
  found: Readonly<Partial<Record<SheetRole, SheetDescription>>>,
  free: ReadonlyMap<number, SheetDescription>,
  claim: (role: SheetRole, sheet: SheetDescription) => void,
): void {
  const candidates: { role: SheetRole; sheet: SheetDescription; score: number }[] = [];
  for (const sheet of free.values()) {
    const grid = workbook.values(sheet.sheetId);
    // Riwayat shares headers with Program, but holds no programs.
    if (historyColumns(grid) !== undefined) {
      candidates.push({ role: 'history', sheet, score: 1 });
      continue;
    }
    for (const role of TABLE_ROLES) {
      const named = isNamed(sheet, TABLES[role]);
      const score = matchTable(grid, TABLES[role], named) + (named ? 0.5 : 0);
      if (score >= 1) candidates.push({ role, sheet, score });
    }
    const named = isNamed(sheet, settingsSheet);
    if (matchSettings(grid, named) || (isEmptyGrid(grid) && named)) {
      candidates.push({ role: 'settings', sheet, score: 1 });
    }
    for (const role of TABLE_ROLES) {
      if (isEmptyGrid(grid) && isNamed(sheet, TABLES[role])) candidates.push({ role, sheet, score: 0.5 });
    }
  }
  candidates.sort((a, b) => b.score - a.score);
  for (const { role, sheet } of candidates) {
    if (found[role] === undefined && free.has(sheet.sheetId)) claim(role, sheet);
  }
}

/** Input sheets that were found by their headers only: neither remembered nor under our name. */
export function takenByHeaders(
  found: FoundSheets,
  { state }: Pick<WorkbookDescription, 'state'>,
): readonly { readonly sheet: string; readonly as: string }[] {
  return TABLE_ROLES.reduce<readonly { readonly sheet: string; readonly as: string }[]>((taken, role) => {
    const sheet = found[role];
    if (sheet === undefined || state?.sheets[role] === sheet.sheetId || isNamed(sheet, TABLES[role])) return taken;
    return taken.concat({ sheet: sheet.name, as: TABLES[role].sheet });
  }, []);
}

function isNamed(
  sheet: SheetDescription,
  table: { readonly sheet: string; readonly sheetAliases: readonly string[] },
): boolean {
  return [table.sheet, ...table.sheetAliases].some((name) => normalise(name) === normalise(sheet.name));
}

function byName(free: ReadonlyMap<number, SheetDescription>, names: readonly string[]): SheetDescription | undefined {
  const wanted = names.map(normalise);
  return Array.from(free.values()).filter((sheet) => wanted.includes(normalise(sheet.name)))[0];
}
