import type { Cell } from '../core/cell';
import { type SampleSheets, sampleVillage } from '../core/sample/sampleVillage';
import { type SettingName, settings } from '../core/tables/settings';
import { TABLES } from '../core/tables/tables';
import type { TablePlan } from '../core/template/setUpTable';
import { TABLE_ROLES } from '../core/template/sheets';
import { wordsFor } from '../core/words/words';
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
    const words = wordsFor(workbook.describe().state?.language);
    const plan = planWorkbook(workbook, words);
    const filled = TABLE_ROLES.filter((role) => (plan.reading.tables[role]?.rows.length ?? 0) > 0);
    if (filled.length > 0) return refused(words.actions.sampleRefused(filled.map((role) => TABLES[role].sheet)));
    const { today } = plan.description;
    const sample = sampleVillage(today);
    const troubles = workbook.apply([
      ...locale,
      ...plan.edits,
      ...sampleEdits(plan, sample),
      ...plan.closing({ sampleOn: today }),
    ]);
    const rows = TABLE_ROLES.reduce((sum, role) => sum + sample.tables[role].length, 0);
    return done([words.actions.sampleFilled(rows), ...troubleSentences(troubles, words)].join(' '));
  });
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

/** Only settings nobody has filled in. */
function settingEdits(plan: WorkbookPlan, sample: SampleSheets): readonly Edit[] {
  const { values } = plan.reading.settings;
  return (Object.keys(settings) as SettingName[]).reduce<Edit[]>((edits, name) => {
    const value = sample.settings[name];
    const row = plan.settings.rows[name];
    if (value === undefined || row === undefined || values[name] !== undefined) return edits;
    return edits.concat({
      kind: 'write',
      sheet: plan.settings.sheet,
      row,
      column: plan.settings.valueColumn,
      values: [[value]],
    });
  }, []);
}

function labelEdit(plan: WorkbookPlan, { tables }: SampleSheets): Edit {
  const named = (rows: readonly (readonly Cell[])[]) =>
    rows.map(([id, name]) => ({ id: String(id), name: String(name) }));
  const { needs, stakeholders, programs } = tables;
  return listWrite(plan, { needs: named(needs), stakeholders: named(stakeholders), programs: named(programs) });
}
