import { peek } from '../model/cells';
import type { CellBefore } from '../model/edit';
import type { StoredValue, WorkbookModel } from '../model/types';
import { findSheet } from '../model/workbook';
import type { MenuItem } from '../protocol';
import { enumValue } from '../services/enums';
import { type RangeObject, rangeObject, spreadsheetObject } from '../services/objects';
import type { CompiledBundle } from './bundle';
import { hasFunction, type RunOutcome, type RunRequest } from './execute';
import { runEntry } from './run';

/** Cells a person typed or pasted, and what stood there. */
interface PersonChange {
  sheetId: number;
  before: readonly CellBefore[];
  changed: readonly { row: number; column: number }[];
}

type Options = Omit<RunRequest, 'entry' | 'args' | 'trigger'>;

/**
 * The event of `onEdit`: `value` and `oldValue` as text for a single cell only, the range with `rowStart` and the like,
 * no user.
 */
export function editEvent(model: WorkbookModel, { sheetId, before, changed }: PersonChange): Record<string, unknown> {
  const range = around(sheetId, changed);
  const event = {
    authMode: enumValue('AuthMode', 'LIMITED'),
    source: spreadsheetObject,
    range: {
      ...range,
      extras: {
        rowStart: range.row,
        rowEnd: range.row + range.rows - 1,
        columnStart: range.column,
        columnEnd: range.column + range.columns - 1,
      },
    },
  };
  if (changed.length !== 1) return event;
  const sheet = findSheet(model, sheetId);
  const value = asText(sheet && peek(sheet, range.row, range.column)?.value);
  const oldValue = asText(before[0]?.value);
  return { ...event, ...(value !== undefined && { value }), ...(oldValue !== undefined && { oldValue }) };
}

function around(sheetId: number, cells: PersonChange['changed']): RangeObject {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const [top, left] = [least(rows), least(columns)];
  return rangeObject(sheetId, {
    row: top,
    column: left,
    rows: -least(rows.map((row) => -row)) - top + 1,
    columns: -least(columns.map((column) => -column)) - left + 1,
  });
}

const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 1);

/** A tick arrives as `TRUE` or `FALSE`, a number as its digits, an empty cell as nothing. */
function asText(value: StoredValue | undefined): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'object' ? value.error : String(value);
}

/** Runs `onEdit` after an edit by a person; `undefined` where the bundle has none. Failures are returned, never thrown. */
export function runOnEdit(
  bundle: CompiledBundle,
  model: WorkbookModel,
  change: PersonChange,
  options: Options = {},
): RunOutcome | undefined {
  if (change.changed.length === 0 || !hasFunction(bundle, 'onEdit')) return undefined;
  const request = { active: { sheetId: change.sheetId }, ...options, entry: 'onEdit', trigger: 'onEdit' } as const;
  return runEntry(bundle, model, request, { makeArguments: () => [editEvent(model, change)] });
}

interface OpenedMenu {
  title: string;
  items: MenuItem[];
  outcome: RunOutcome | undefined;
}

/** Runs `onOpen` and gives the menu it made; several menus are joined under the first title. */
export function openMenu(bundle: CompiledBundle, model: WorkbookModel, options: Options = {}): OpenedMenu {
  if (!hasFunction(bundle, 'onOpen')) return { title: '', items: [], outcome: undefined };
  const { authMode = 'LIMITED' } = options;
  const event = { authMode: enumValue('AuthMode', authMode), source: spreadsheetObject };
  const request = { ...options, entry: 'onOpen', trigger: 'onOpen' } as const;
  const outcome = runEntry(bundle, model, request, { makeArguments: () => [event] });
  const items = outcome.menus.flatMap((menu) => menu.items);
  return { title: outcome.menus[0]?.title ?? '', items, outcome };
}
