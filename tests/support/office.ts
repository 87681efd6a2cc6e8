import { cellKey, keyColumn, keyRow, peek } from '../../host/model/cells';
import { displayText } from '../../host/model/display';
import { enterText, setCells, type TypedInput } from '../../host/model/edit';
import { recalculate } from '../../host/model/formula/engine';
import { toJson } from '../../host/model/serialize';
import type { CellModel, Rectangle, SheetModel, StoredValue, WorkbookModel } from '../../host/model/types';
import { createWorkbook, nextId, sheetByName } from '../../host/model/workbook';
import type { Effect } from '../../host/protocol';
import { loadBundle } from '../../host/runtime/bundle';
import { customFunctions } from '../../host/runtime/customFunctions';
import type { RunOutcome, RunRequest } from '../../host/runtime/execute';
import { runEntry } from '../../host/runtime/run';
import { openMenu, runOnEdit } from '../../host/runtime/triggers';
import type { LockTable } from '../../host/services/execution';

/** A fixed moment: 23 November 2026, 10.00 WIB. */
export const NOW = new Date('2026-11-23T03:00:00Z');
export const OWNER = 'pemilik@desa.invalid';
export const OFFICIAL = 'perangkat@desa.invalid';
export const COLLEAGUE = 'rekan@desa.invalid';
export const VIEWER = 'tamu@desa.invalid';

export const bundle = loadBundle('dist');

/** People at a workbook of the host that runs the built bundle: they type, click the menu, call the panel. */
export interface Office {
  readonly model: WorkbookModel;
  readonly locks: LockTable;
  sheet(name: string): SheetModel;
  /** Types a text, or pastes several, and runs `onEdit` as Sheets does. */
  type(
    sheet: string,
    cells: readonly (readonly [row: number, column: number, text: string])[],
    user?: string,
  ): RunOutcome;
  /** Puts a value or formula without any trigger, as an import or another script does. */
  put(sheet: string, row: number, column: number, patch: StoredValue | Partial<CellModel>): void;
  menu(entry: string, request?: Partial<RunRequest>): RunOutcome;
  /** One call of the panel, as it travels: name and JSON text in, JSON text out. */
  panel(name: unknown, input: unknown, request?: Partial<RunRequest>): unknown;
  /** The menu as `onOpen` makes it. */
  opened(request?: Partial<RunRequest>): ReturnType<typeof openMenu>;
  /** Enters a formula as a person does, works it out with the custom functions, and gives what spilled. */
  formula(sheet: string, row: number, column: number, text: string): void;
  cell(sheet: string, row: number, column: number): CellModel | undefined;
  value(sheet: string, row: number, column: number): StoredValue;
  /** The text a person sees. */
  shown(sheet: string, row: number, column: number): string;
  /** Column (from 1) under a header, on the first row that holds it. */
  column(sheet: string, header: string): number;
  /** First row (from 1) that holds a value in a column. */
  rowOf(sheet: string, column: number, value: StoredValue): number;
  /** First row with nothing in it but formats. */
  freeRow(sheet: string): number;
  protect(sheet: string, range?: Rectangle): void;
  everything(): string;
}

export function office(model: WorkbookModel = newWorkbook()): Office {
  const locks: LockTable = {};
  const shared = { now: NOW, user: OFFICIAL, locks };
  const custom = customFunctions(bundle, () => model, { now: NOW });
  const sheet = (name: string): SheetModel => {
    const found = sheetByName(model, name);
    if (found === undefined)
      throw new Error(`no sheet ${name} among ${model.sheets.map((one) => one.name).join(', ')}`);
    return found;
  };
  const cell = (name: string, row: number, column: number) => peek(sheet(name), row, column);
  const entriesOf = (name: string) => Array.from(sheet(name).cells, ([key, one]) => ({ key, one }));
  return {
    model,
    locks,
    sheet,
    type: (name, cells, user = OFFICIAL) => {
      const typed: TypedInput[] = cells.map(([row, column, text]) => ({ row, column, text }));
      const sheetId = sheet(name).id;
      const entered = enterText(model, sheetId, typed, user);
      if (!entered.ok) throw new Error(entered.message);
      recalculate(model, custom);
      const run = runOnEdit(bundle, model, { sheetId, ...entered }, { ...shared, user });
      if (run === undefined) throw new Error('the bundle has no onEdit');
      return run;
    },
    put: (name, row, column, patch) => {
      const whole = typeof patch === 'object' && patch !== null && !('error' in patch) ? patch : { value: patch };
      setCells(model, sheet(name).id, [{ row, column, patch: whole }]);
      recalculate(model, custom);
    },
    menu: (entry, request = {}) => runEntry(bundle, model, { ...shared, entry, trigger: 'menu', ...request }),
    panel: (name, input, request = {}) => {
      const args = [name, typeof input === 'string' ? input : JSON.stringify(input)];
      const outcome = runEntry(bundle, model, { ...shared, entry: 'panelCall', trigger: 'call', args, ...request });
      if (outcome.state !== 'done') throw new Error(outcome.state === 'failed' ? outcome.error.stack : 'asks');
      return JSON.parse(String(outcome.value));
    },
    opened: (request = {}) => openMenu(bundle, model, { ...shared, ...request }),
    formula: (name, row, column, text) => {
      const entered = enterText(model, sheet(name).id, [{ row, column, text }], OFFICIAL);
      if (!entered.ok) throw new Error(entered.message);
      recalculate(model, custom);
    },
    cell,
    value: (name, row, column) => cell(name, row, column)?.value ?? null,
    shown: (name, row, column) => displayText(cell(name, row, column), model.locale),
    column: (name, header) => {
      const keys = entriesOf(name)
        .filter(({ one }) => one.value === header)
        .map(({ key }) => key);
      if (keys.length === 0) throw new Error(`${name} has no header ${header}`);
      return keyColumn(Math.min(...keys));
    },
    rowOf: (name, column, value) => {
      const keys = entriesOf(name).filter(({ key, one }) => keyColumn(key) === column && one.value === value);
      return keys.length === 0 ? 0 : keyRow(Math.min(...keys.map(({ key }) => key)));
    },
    freeRow: (name) => {
      const used = entriesOf(name).filter(({ one }) => one.value !== null || one.formula !== undefined);
      return Math.max(0, ...used.map(({ key }) => keyRow(key))) + 1;
    },
    protect: (name, range) => {
      const at = range === undefined ? { kind: 'SHEET' as const } : { kind: 'RANGE' as const, range };
      const rights = { unprotected: [], description: '', warningOnly: false, editors: [] };
      sheet(name).protections.push({ id: nextId(model), ...at, ...rights });
    },
    // How often a workbook was changed is no part of it.
    everything: () => toJson({ ...model, revision: 0 }),
  };
}

function newWorkbook(): WorkbookModel {
  const model = createWorkbook({ owner: OWNER });
  model.editors.push(OFFICIAL, COLLEAGUE);
  model.viewers.push(VIEWER);
  return model;
}

const saved = new Map<string, WorkbookModel>();

/** A fresh workbook after these menu items; made once and copied, because preparing takes a moment. */
export function officeAfter(...entries: readonly string[]): Office {
  const key = entries.join();
  const model = saved.get(key) ?? made(entries);
  saved.set(key, model);
  return office(structuredClone(model));
}

function made(entries: readonly string[]): WorkbookModel {
  const place = office();
  for (const entry of entries) {
    const outcome = place.menu(entry);
    if (outcome.state !== 'done') throw new Error(`${entry}: ${JSON.stringify(outcome)}`);
  }
  return place.model;
}

export const sampleOffice = (): Office => officeAfter('menuFillSampleData');

/** What a run showed: the only message of a kind, `''` when there was none. */
export function message(outcome: RunOutcome, kind: 'toast' | 'alert'): string {
  const shown = outcome.effects.filter((effect): effect is Effect & { message: string } => effect.kind === kind);
  if (shown.length > 1) throw new Error(`several of ${kind}: ${JSON.stringify(shown)}`);
  return shown[0]?.message ?? '';
}

/** The values a formula spilled, from its own cell on. */
export function spilled(sheet: SheetModel, row: number, column: number): StoredValue[][] {
  const rows: StoredValue[][] = [];
  for (let r = row; ; r += 1) {
    const line: StoredValue[] = [];
    for (let c = column; ; c += 1) {
      const cell = sheet.cells.get(cellKey(r, c));
      const ours = (r === row && c === column) || (cell?.spillOf?.row === row && cell.spillOf.column === column);
      if (cell === undefined || !ours) break;
      line.push(cell.value);
    }
    if (line.length === 0) return rows;
    rows.push(line);
  }
}
