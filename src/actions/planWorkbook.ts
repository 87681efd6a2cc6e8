import { EMPTY_STATE } from '../core/state';
import { readWorkbook, type WorkbookReading } from '../core/table/readWorkbook';
import { TABLES } from '../core/tables/tables';
import { type LabelledRows, LIST_COLUMNS, listGrid } from '../core/template/lists';
import { createSettings, repairSettings, type SettingsPlan } from '../core/template/setUpSettings';
import {
  createTable,
  type FoundTable,
  repairTable,
  type TablePlan,
  templateColumns,
} from '../core/template/setUpTable';
import { INPUT_ROLES, type InputRole, sheetNameOf, TABLE_ROLES } from '../core/template/sheets';
import { type Words, wordsFor } from '../core/words/words';
import type {
  Edit,
  ListPlace,
  SheetHandle,
  SheetRole,
  Workbook,
  WorkbookDescription,
  WorkbookState,
} from '../core/workbook';
import { fillIds } from './fillIds';
import { type FoundSheets, findSheets } from './findSheets';
import { freeName } from './freeName';
import { idsOnResults } from './idsOnResults';
import { planInfluence } from './planInfluence';
import { type InputSheet, influenceSheet, readInputs } from './readVillage';
import { Refusal } from './refusal';

type TableRole = keyof typeof TABLES;

/** Labels the hidden list sheet holds at least, so that drop-downs need not be set anew with every row. */
const LIST_ROWS = 2000;

/** Everything set-up would do, from one sweep of reads, and where everything will stand afterwards. */
export interface WorkbookPlan {
  readonly workbook: Workbook;
  readonly edits: readonly Edit[];
  readonly inputs: Readonly<Partial<Record<InputRole, InputSheet>>>;
  readonly reading: WorkbookReading;
  readonly tables: Readonly<Record<TableRole, TablePlan>>;
  readonly settings: SettingsPlan;
  readonly listSheet: SheetHandle;
  readonly description: WorkbookDescription;
  /** In the language the workbook was last used in. */
  readonly words: Words;
  readonly created: number;
  /** Sheets with content whose header row is gone; they are left as they are. */
  readonly unlocated: readonly string[];
  /** Sheets of which nothing is read because a header stands twice. */
  readonly twice: readonly string[];
  /** Sheets that bear a template's name but are not recognised, and the name of the one made beside each. */
  readonly beside: readonly { readonly name: string; readonly made: string }[];
  readonly found: FoundSheets;
  readonly repaired: number;
  /** The closing edits: what the workbook is to remember, with what the caller adds. */
  closing(more: Partial<WorkbookState>): readonly Edit[];
}

export function planWorkbook(workbook: Workbook): WorkbookPlan {
  const description = workbook.describe();
  const state = description.state ?? EMPTY_STATE;
  const words = wordsFor(state.language);
  const found = findSheets(workbook, description);
  refuseProtected(workbook, found, words);
  const inputs = readInputs(workbook, found);
  const { locale, today } = description;
  const influence = influenceSheet(workbook, found, description);
  const units = state.units ?? {};
  const reading = readWorkbook({
    sheets: inputs,
    influence: influence.read,
    locale,
    today,
    units,
    ids: state.ids ?? idsOnResults(workbook, found),
  });
  const nameFor = (role: SheetRole): string => freeName(sheetNameOf(role), description.sheets);
  const lists: ListPlace = { sheet: found.lists?.sheetId ?? nameFor('lists'), rows: LIST_ROWS };
  const { tables, unlocated, twice } = planTables(workbook, inputs, reading, state, lists, nameFor, words);
  const settings = planSettings(workbook, inputs.settings, nameFor('settings'), reading, words);
  const shared = planInfluence(workbook, influence.found().influence, nameFor('influence'), reading, words);
  const roles: Partial<Record<SheetRole, SheetHandle>> = {
    lists: lists.sheet,
    settings: settings.sheet,
    ...shared.role,
  };
  for (const role of TABLE_ROLES) roles[role] = tables[role].sheet;
  const added = INPUT_ROLES.filter((role) => inputs[role] === undefined).length;
  const created = added + (shared.isNew ? 1 : 0);
  return {
    workbook,
    edits: [
      ...listEdits(workbook, found.lists?.sheetId, lists, reading),
      ...TABLE_ROLES.reduce<Edit[]>((all, role) => all.concat(tables[role].edits), []),
      ...settings.edits,
      ...shared.edits,
      ...fillIds(reading, workbook, (role) => ({ column: tables[role].columns['id'] ?? 1 })),
    ],
    inputs,
    reading,
    tables,
    settings,
    listSheet: lists.sheet,
    description,
    words,
    created,
    unlocated,
    twice,
    beside: besideOwn(inputs, roles),
    found,
    repaired: INPUT_ROLES.length - added - unlocated.length - twice.length,
    closing: (more) => [
      { kind: 'show', sheet: tables.needs.sheet },
      {
        kind: 'state',
        state: { ...state, ids: reading.ids, language: reading.settings.values.language, ...more },
        roles,
      },
    ],
  };
}

function besideOwn(
  inputs: WorkbookPlan['inputs'],
  roles: Readonly<Partial<Record<SheetRole, SheetHandle>>>,
): WorkbookPlan['beside'] {
  return INPUT_ROLES.filter((role) => inputs[role] === undefined)
    .map((role) => ({ name: sheetNameOf(role), made: String(roles[role]) }))
    .filter(({ name, made }) => name !== made);
}

/** Plans each input sheet; one whose header row is gone is named and left as it is. */
function planTables(
  workbook: Workbook,
  inputs: WorkbookPlan['inputs'],
  reading: WorkbookReading,
  state: WorkbookState,
  lists: ListPlace,
  nameFor: (role: SheetRole) => string,
  words: Words,
): Pick<WorkbookPlan, 'tables' | 'unlocated' | 'twice'> {
  const tables = {} as Record<TableRole, TablePlan>;
  const unlocated: string[] = [];
  const twice: string[] = [];
  for (const role of TABLE_ROLES) {
    const sheet = inputs[role];
    if (sheet !== undefined && isUnlocated(reading, role)) {
      tables[role] = { edits: [], sheet: sheet.sheetId, headerRow: 1, columns: {} };
      unlocated.push(sheet.name);
      continue;
    }
    if (sheet !== undefined && reading.tables[role]?.stopped === true) twice.push(sheet.name);
    tables[role] =
      sheet === undefined
        ? createTable(TABLES[role], nameFor(role), lists, words)
        : repairTable(TABLES[role], foundTable(workbook, role, sheet, reading, state), lists, words);
  }
  return { tables, unlocated, twice };
}

/** True when something stands on the sheet but no header row could be made out. */
function isUnlocated(reading: WorkbookReading, role: TableRole): boolean {
  const table = reading.tables[role];
  return table !== undefined && Object.keys(table.columns).length === 0;
}

/** Nothing is written when one of the sheets may not be: a half-repaired workbook helps nobody. */
function refuseProtected(workbook: Workbook, found: FoundSheets, words: Words): void {
  for (const role of [...INPUT_ROLES, 'lists' as const]) {
    const sheet = found[role];
    if (sheet !== undefined && !workbook.canEdit(sheet.sheetId)) {
      throw new Refusal(words.actions.protectedSheet(sheet.name));
    }
  }
}

function foundTable(
  workbook: Workbook,
  role: TableRole,
  sheet: InputSheet,
  reading: WorkbookReading,
  state: WorkbookState,
): FoundTable {
  const table = reading.tables[role];
  const columns = table?.columns ?? {};
  const extras = templateColumns(TABLES[role])
    .filter(([, column]) => column.need === 'optional')
    .map(([name]) => columns[name])
    .filter((at): at is number => at !== undefined);
  return {
    sheet: sheet.sheetId,
    size: workbook.size(sheet.sheetId),
    grid: sheet.grid,
    headerRow: table?.headerRow ?? 1,
    columns,
    remembered: state.sheets[role] === sheet.sheetId,
    grouped: extras[0] !== undefined && workbook.isGrouped(sheet.sheetId, extras[0]),
  };
}

function planSettings(
  workbook: Workbook,
  sheet: InputSheet | undefined,
  name: string,
  reading: WorkbookReading,
  words: Words,
): SettingsPlan {
  if (sheet === undefined) return createSettings(name, words);
  const size = workbook.size(sheet.sheetId);
  return repairSettings({ sheet: sheet.sheetId, size, grid: sheet.grid, places: reading.settings.places }, words);
}

function listEdits(
  workbook: Workbook,
  sheetId: number | undefined,
  lists: ListPlace,
  reading: WorkbookReading,
): readonly Edit[] {
  const size = { rows: LIST_ROWS, columns: LIST_COLUMNS.length };
  const open: Edit =
    sheetId === undefined
      ? { kind: 'addSheet', name: String(lists.sheet), size, hidden: true }
      : { kind: 'ensureSize', sheet: sheetId, now: workbook.size(sheetId), size };
  return [open, listWrite({ listSheet: lists.sheet }, reading.data.rows)];
}

/** Rewrites the labels that drop-downs offer; what stood there before goes away. */
export function listWrite({ listSheet }: Pick<WorkbookPlan, 'listSheet'>, rows: LabelledRows): Edit {
  const formats = LIST_COLUMNS.map(() => '@');
  return { kind: 'write', sheet: listSheet, row: 1, column: 1, values: listGrid(rows, LIST_ROWS), formats };
}
