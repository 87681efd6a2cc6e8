import type { Cell } from '../core/cell';
import { type SampleSheets, sampleVillage } from '../core/sample/sampleVillage';
import type { SettingName } from '../core/tables/settings';
import { TABLES } from '../core/tables/tables';
import type { TablePlan } from '../core/template/setUpTable';
import { TABLE_ROLES } from '../core/template/sheets';
import type { Edit } from '../core/workbook';
import { type Desk, done, type Outcome, refused } from './desk';
import { listWrite, planWorkbook, type WorkbookPlan } from './planWorkbook';
import { askLocale } from './prepareWorkbook';
import { troubleSentences } from './troubleSentences';

/** "Isi data contoh": prepares the workbook and fills in a fictional village; refuses when real rows stand anywhere. */
export function fillSampleData(desk: Desk): Outcome {
  const locale = askLocale(desk);
  return desk.exclusively(() => {
    const workbook = desk.open();
    const plan = planWorkbook(workbook);
    const { words } = plan;
    const filled = TABLE_ROLES.filter((role) => isOccupied(plan, role));
    if (filled.length > 0) return refused(words.actions.sampleRefused(filled.map((role) => TABLES[role].sheet)));
    const { today } = plan.description;
    const sample = sampleVillage(today);
    const troubles = workbook.apply([
      ...locale,
      ...plan.edits,
      ...sampleEdits(plan, sample),
      ...plan.closing({ sampleOn: today, sampleSettings: emptySettings(plan, sample) }),
    ]);
    const rows = TABLE_ROLES.reduce((sum, role) => sum + sample.tables[role].length, 0);
    return done([words.actions.sampleFilled(rows), ...troubleSentences(troubles, words)].join(' '));
  });
}

/** True when anything at all stands below the headers, read or not: the sample would be written over it. */
function isOccupied(plan: WorkbookPlan, role: keyof typeof TABLES): boolean {
  const grid = plan.inputs[role]?.grid ?? [];
  const below = grid.slice(plan.reading.tables[role]?.headerRow ?? 0);
  return below.some((row) => row.some((cell) => cell !== '' && cell !== false));
}

function sampleEdits(plan: WorkbookPlan, sample: SampleSheets): readonly Edit[] {
  const edits: Edit[] = [];
  for (const role of TABLE_ROLES) edits.push(...rowEdits(role, plan.tables[role], sample.tables[role]));
  edits.push(...settingEdits(plan, sample), labelEdit(plan, sample));
  return edits;
}

/** One block for each stretch of declared columns that stand side by side. */
function rowEdits(role: keyof typeof TABLES, plan: TablePlan, rows: readonly (readonly Cell[])[]): readonly Edit[] {
  const names = Object.keys(TABLES[role].columns);
  const order = names.map((name, index) => ({ at: plan.columns[name] ?? 0, index })).sort((a, b) => a.at - b.at);
  const edits: Edit[] = [];
  let first = 0;
  order.forEach(({ at }, position) => {
    if (order[position + 1]?.at === at + 1) return;
    const stretch = order.slice(first, position + 1);
    const values = rows.map((row) => stretch.map(({ index }) => row[index] ?? ''));
    edits.push({ kind: 'write', sheet: plan.sheet, row: plan.headerRow + 1, column: stretch[0]?.at ?? 1, values });
    first = position + 1;
  });
  return edits;
}

/** Settings nobody has typed anything into, readable or not. */
function emptySettings(plan: WorkbookPlan, sample: SampleSheets): readonly SettingName[] {
  const grid = plan.inputs.settings?.grid ?? [];
  return (Object.keys(sample.settings) as SettingName[]).filter((name) => {
    const place = plan.settings.places[name];
    return place !== undefined && (grid[place.row - 1]?.[place.column - 1] ?? '') === '';
  });
}

function settingEdits(plan: WorkbookPlan, sample: SampleSheets): readonly Edit[] {
  return emptySettings(plan, sample).reduce<Edit[]>((edits, name) => {
    const place = plan.settings.places[name];
    const value = sample.settings[name];
    if (place === undefined || value === undefined) return edits;
    return edits.concat({ kind: 'write', sheet: plan.settings.sheet, ...place, values: [[value]] });
  }, []);
}

function labelEdit(plan: WorkbookPlan, { tables }: SampleSheets): Edit {
  const named = (rows: readonly (readonly Cell[])[]) =>
    rows.map(([id, name]) => ({ id: String(id), name: String(name) }));
  const { needs, stakeholders, programs } = tables;
  return listWrite(plan, { needs: named(needs), stakeholders: named(stakeholders), programs: named(programs) });
}
