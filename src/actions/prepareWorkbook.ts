import { readWorkbook } from '../core/table/readWorkbook';
import { EMPTY_STATE } from '../core/state';
import { DEFAULT_SETTINGS, type SettingName } from '../core/tables/settings';
import { TABLES } from '../core/tables/tables';
import { LIST_COLUMNS, listGrid } from '../core/template/lists';
import { createSettings, createTable, repairSettings, repairTable } from '../core/template/setUp';
import { TABLE_ROLES, sheetNameOf } from '../core/template/sheets';
import type { Edit, ListPlace, SheetHandle, SheetRole, Workbook, WorkbookState } from '../core/workbook';
import { type Words, wordsFor } from '../core/words/words';
import { type Desk, type Outcome, done } from './desk';
import { fillIds } from './fillIds';
import { findSheets } from './findSheets';
import { freeName } from './freeName';
import type { InputSheet } from './readVillage';
import { Refusal } from './refusal';

const INDONESIAN = /^(id|in)(_|$)/i;
const LIST_ROWS = 2000;

/** "Siapkan / perbaiki lembar kerja": creates what is missing and repairs headers, drop-downs and formats; a second run changes nothing. */
export function prepareWorkbook(desk: Desk): Outcome {
  const before = desk.open().describe();
  const words = wordsFor(before.state?.language);
  const changeLocale =
    !INDONESIAN.test(before.locale) &&
    desk.screen.confirm(words.actions.title, words.actions.localeQuestion(before.locale));
  return desk.exclusively(() => {
    const plan = planWorkbook(desk.open(), words);
    const locale: readonly Edit[] = changeLocale ? [{ kind: 'locale', locale: 'id_ID' }] : [];
    const troubles = plan.workbook.apply([...locale, ...plan.edits]);
    const told = Array.from(new Set(troubles.map((trouble) => words.actions.dropDownTrouble(trouble.sheetName))));
    return done([words.actions.prepared(plan.created, plan.repaired), ...told].join(' '));
  });
}

interface Plan {
  readonly workbook: Workbook;
  readonly edits: readonly Edit[];
  readonly created: number;
  readonly repaired: number;
}

/** Everything set-up would do, from one sweep of reads. */
export function planWorkbook(workbook: Workbook, words: Words): Plan {
  const description = workbook.describe();
  const state = description.state ?? EMPTY_STATE;
  const found = findSheets(workbook, description);
  const inputs: Partial<Record<SheetRole, InputSheet>> = {};
  for (const role of [...TABLE_ROLES, 'settings'] as const) {
    const sheet = found[role];
    if (sheet === undefined) continue;
    if (!workbook.canEdit(sheet.sheetId)) throw new Refusal(words.actions.protectedSheet(sheet.name));
    inputs[role] = { ...sheet, grid: workbook.values(sheet.sheetId) };
  }
  const reading = readWorkbook({
    sheets: inputs,
    locale: description.locale,
    today: description.today,
    units: state.units ?? {},
  });
  const names = (role: SheetRole): string => freeName(sheetNameOf(role), description.sheets);
  const lists: ListPlace = { sheet: found.lists?.sheetId ?? names('lists'), rows: LIST_ROWS };
  const roles: Partial<Record<SheetRole, SheetHandle>> = { lists: lists.sheet };
  const edits: Edit[] = Array.from(listEdits(workbook, found.lists?.sheetId, lists, listGrid(reading.data.rows, LIST_ROWS)));
  for (const role of TABLE_ROLES) {
    const table = reading.tables[role];
    const sheet = inputs[role];
    roles[role] = sheet?.sheetId ?? names(role);
    const isEmpty = sheet !== undefined && table === undefined;
    if (sheet === undefined) edits.push(...createTable(TABLES[role], names(role), lists, words));
    else {
      const columns = table?.columns ?? {};
      const firstExtra = Object.entries(columns).filter(([name]) => TABLES[role].columns[name as never]);
      edits.push(
        ...repairTable(
          TABLES[role],
          {
            sheet: sheet.sheetId,
            size: workbook.size(sheet.sheetId),
            grid: isEmpty ? [] : sheet.grid,
            headerRow: table?.headerRow ?? 1,
            columns,
            grouped: firstExtra.some(([, at]) => workbook.isGrouped(sheet.sheetId, at)),
          },
          lists,
          words,
        ),
      );
    }
  }
  const settings = inputs.settings;
  roles.settings = settings?.sheetId ?? names('settings');
  if (settings === undefined) edits.push(...createSettings(names('settings'), words));
  else {
    const rows = settingRows(reading.settings.rows);
    edits.push(...repairSettings({ sheet: settings.sheetId, size: workbook.size(settings.sheetId), grid: settings.grid, rows }, words));
  }
  edits.push(...fillIds(reading));
  edits.push({ kind: 'show', sheet: roles.needs ?? 0 });
  edits.push({ kind: 'state', state: remembered(state, reading.settings.values.language), roles });
  const created = [...TABLE_ROLES, 'settings' as const].filter((role) => inputs[role] === undefined).length;
  return { workbook, edits, created, repaired: TABLE_ROLES.length + 1 - created };
}
