import { flagRows } from '../core/report/flagRows';
import { isSampleRow, sampleVillage } from '../core/sample/sampleVillage';
import type { SettingName } from '../core/tables/settings';
import { TABLES } from '../core/tables/tables';
import { TABLE_ROLES } from '../core/template/sheets';
import { wordsFor } from '../core/words/words';
import type { Edit } from '../core/workbook';
import { type Desk, done, type Outcome, refused } from './desk';
import { listWrite, planWorkbook, type WorkbookPlan } from './planWorkbook';

type TableRole = keyof typeof TABLES;

interface SheetRow {
  readonly role: TableRole;
  readonly row: number;
  readonly id: string;
  /** Ids of the rows it points at, however the official wrote them. */
  readonly names: readonly string[];
  /** Holds exactly what the sample wrote there, and nothing beside it. */
  readonly untouched: boolean;
}

/** "Hapus data contoh": removes the sample rows nobody edited; keeps those that kept rows point at. */
export function removeSampleData(desk: Desk): Outcome {
  const { state } = desk.open().describe();
  const { actions } = wordsFor(state?.language);
  const base = state?.sampleOn;
  if (base === undefined) return refused(actions.sampleAbsent);
  if (!desk.screen.confirm(actions.title, actions.sampleConfirm)) return done(actions.nothingRemoved);
  return desk.exclusively(() => {
    const workbook = desk.open();
    const plan = planWorkbook(workbook);
    const rows = TABLE_ROLES.reduce<SheetRow[]>((all, role) => all.concat(rowsOf(plan, role, base)), []);
    const removed = withoutReferences(rows);
    const sampleIds = new Set(TABLE_ROLES.reduce<string[]>((all, role) => all.concat(idsOf(role, base)), []));
    const left = rows.filter((row) => sampleIds.has(row.id) && !removed.has(row));
    workbook.apply([
      ...deletions(plan, removed),
      ...flagDeletions(plan, removed),
      ...settingEdits(plan, base),
      ...labelEdits(plan, removed),
      ...forget(plan, left.length),
    ]);
    const changed = left.filter((row) => !row.untouched).map(({ id }) => id);
    const named = left.filter((row) => row.untouched).map(({ id }) => id);
    return done(actions.sampleRemoved(removed.size, changed, named));
  });
}

function rowsOf(plan: WorkbookPlan, role: TableRole, base: string): readonly SheetRow[] {
  const grid = plan.inputs[role]?.grid ?? [];
  const places = Object.keys(TABLES[role].columns).map((name) => plan.reading.tables[role]?.columns[name]);
  return (plan.reading.tables[role]?.rows ?? []).map((row) => {
    const { origin } = row;
    const whole = grid[origin.row - 1] ?? [];
    const cells = places.map((at) => (at === undefined ? '' : (whole[at - 1] ?? '')));
    const beside = whole.some((cell, index) => cell !== '' && !places.includes(index + 1));
    const untouched = !beside && isSampleRow(role, cells, base);
    return { role, row: origin.row, id: String(cells[0] ?? ''), names: namesIn(role, row), untouched };
  });
}

function namesIn(role: TableRole, row: Readonly<Record<string, unknown>>): readonly string[] {
  const columns = Object.entries(TABLES[role].columns).filter(([, { kind }]) => kind.rule?.kind === 'references');
  return columns.reduce<string[]>((ids, [name]) => {
    const value = row[name];
    return ids.concat(Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : []);
  }, []);
}

/** Untouched rows, less those that a kept row names, and those that these name in turn. */
function withoutReferences(rows: readonly SheetRow[]): ReadonlySet<SheetRow> {
  const removed = new Set(rows.filter((row) => row.untouched));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const kept = rows.filter((row) => !row.untouched);
  for (let row = kept.pop(); row !== undefined; row = kept.pop()) {
    for (const id of row.names) {
      const named = byId.get(id);
      if (named !== undefined && removed.delete(named)) kept.push(named);
    }
  }
  return removed;
}

function idsOf(role: TableRole, base: string): readonly string[] {
  return sampleVillage(base).tables[role].map((row) => String(row[0]));
}

function deletions(plan: WorkbookPlan, removed: ReadonlySet<SheetRow>): readonly Edit[] {
  return TABLE_ROLES.reduce<Edit[]>((edits, role) => {
    const rows = Array.from(removed).filter((row) => row.role === role);
    const sheet = plan.inputs[role];
    if (rows.length === 0 || sheet === undefined) return edits;
    const size = plan.workbook.size(sheet.sheetId);
    // Sheets refuses to delete the last unfrozen row, so one more is added first.
    const room: Edit = { kind: 'ensureSize', sheet: sheet.sheetId, now: size, size: { ...size, rows: size.rows + 1 } };
    const numbers = rows.map(({ row }) => row);
    return edits.concat(room, { kind: 'deleteRows', sheet: sheet.sheetId, rows: numbers });
  }, []);
}

/** Empties the village's particulars where they still say what the sample said. */
function settingEdits(plan: WorkbookPlan, base: string): readonly Edit[] {
  const sample = sampleVillage(base).settings;
  const written = plan.description.state?.sampleSettings ?? [];
  return (Object.keys(sample) as SettingName[]).reduce<Edit[]>((edits, name) => {
    if (!written.includes(name)) return edits;
    const place = plan.settings.places[name];
    if (place === undefined || plan.reading.settings.values[name] !== sample[name]) return edits;
    return edits.concat({ kind: 'write', sheet: plan.settings.sheet, ...place, values: [[null]] });
  }, []);
}

function labelEdits(plan: WorkbookPlan, removed: ReadonlySet<SheetRow>): readonly Edit[] {
  const gone = new Set(Array.from(removed, (row) => row.id));
  const { needs, stakeholders, programs } = plan.reading.data.rows;
  const stays = (row: { readonly id: string | undefined }): boolean => !gone.has(row.id ?? '');
  return [
    listWrite(plan, {
      needs: needs.filter(stays),
      stakeholders: stakeholders.filter(stays),
      programs: programs.filter(stays),
    }),
  ];
}

/** Flags about removed rows only, unless somebody wrote beside them. */
function flagDeletions({ workbook, found }: WorkbookPlan, removed: ReadonlySet<SheetRow>): readonly Edit[] {
  const sheet = found.mismatches?.sheetId;
  if (sheet === undefined || !workbook.canEdit(sheet)) return [];
  const gone = new Set(Array.from(removed, ({ id }) => id.replace('-', '')));
  const rows = flagRows(workbook.values(sheet)).filter(({ flag, isNoted }) => {
    const ids = flag.match(/[A-Z]{2}\d+/g) ?? [];
    return !isNoted && ids.length > 0 && ids.every((id) => gone.has(id));
  });
  return rows.length === 0 ? [] : [{ kind: 'deleteRows', sheet, rows: rows.map(({ row }) => row) }];
}

/** Once nothing of the sample is left, the workbook forgets that there was one; its ids stay used. */
function forget({ description }: WorkbookPlan, left: number): readonly Edit[] {
  const { state } = description;
  if (state === undefined || left > 0) return [];
  const { sampleOn: _day, sampleSettings: _settings, ...rest } = state;
  return [{ kind: 'state', state: rest, roles: {} }];
}
