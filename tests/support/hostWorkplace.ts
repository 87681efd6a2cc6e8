import { keyColumn, keyRow, lastColumn, lastRow, peek } from '../../host/model/cells';
import { isDateFormat } from '../../host/model/display';
import { setCells } from '../../host/model/edit';
import { toJson } from '../../host/model/serialize';
import { renameSheet } from '../../host/model/sheets';
import type { CellModel, SheetModel, WorkbookModel } from '../../host/model/types';
import { addSheet, createWorkbook, nextId, sheetByName } from '../../host/model/workbook';
import { loadBundle } from '../../host/runtime/bundle';
import { runEntry } from '../../host/runtime/run';
import { type Cell, isDateCell, serialOf } from '../../src/core/cell';
import type { MenuEntry, Workplace } from './workplace';

/** A fixed moment: 23 November 2026, 10.00 WIB. */
const NOW = new Date('2026-11-23T03:00:00Z');
const OFFICIAL = 'perangkat@desa.invalid';

/** The bundle as it is deployed, run on a fresh workbook of the host. */
export function hostWorkplace(): Workplace {
  const model = createWorkbook({ owner: 'pemilik@desa.invalid' });
  model.editors.push(OFFICIAL);
  return workplaceOn(model);
}

/** The same on a workbook that exists already. */
export function workplaceOn(model: WorkbookModel): Workplace {
  const bundle = loadBundle('dist');
  const sheet = (name: string): SheetModel => {
    const found = sheetByName(model, name);
    if (found === undefined) throw new Error(`no ${name}`);
    return found;
  };
  return {
    run: (entry: MenuEntry, answers = []) => {
      const outcome = runEntry(bundle, model, {
        entry,
        trigger: 'menu',
        user: OFFICIAL,
        now: NOW,
        answers: [...answers.map((yes) => (yes ? ('YES' as const) : ('NO' as const))), 'NO', 'NO', 'NO', 'NO'],
      });
      if (outcome.state !== 'done') throw new Error(outcome.state === 'failed' ? outcome.error.stack : 'asks');
      const toast = outcome.effects.find((effect) => effect.kind === 'toast');
      const alert = outcome.effects.find((effect) => effect.kind === 'alert');
      if (toast?.kind === 'toast') return { state: 'done', message: toast.message };
      return { state: 'refused', message: alert?.kind === 'alert' ? alert.message : '' };
    },
    grid: (name) => gridOf(sheet(name)),
    put: (name, row, column, value) => {
      setCells(model, sheet(name).id, [
        { row, column, patch: { formula: undefined, ...stored(value, peek(sheet(name), row, column)) } },
      ]);
    },
    addSheet: (name, cells) => {
      const added = addSheet(model, { name });
      const edits = cells.flatMap((line, row) =>
        line.map((value, column) => ({ row: row + 1, column: column + 1, patch: stored(value, undefined) })),
      );
      setCells(model, added.id, edits);
    },
    rename: (from, to) => void renameSheet(model, sheet(from).id, to),
    protect: (name) => {
      sheet(name).protections.push({
        id: nextId(model),
        kind: 'SHEET',
        unprotected: [],
        description: '',
        warningOnly: false,
        editors: [],
      });
    },
    setLocale: (locale) => {
      model.locale = locale;
    },
    locale: () => model.locale,
    names: () => model.sheets.map(({ name }) => name),
    hidden: () => model.sheets.filter(({ hidden }) => hidden).map(({ name }) => name),
    // How often a workbook was changed is no part of it.
    everything: () => toJson({ ...model, revision: 0 }),
  };
}

function stored(value: Cell, before: CellModel | undefined): Partial<CellModel> {
  if (!isDateCell(value)) return { value: value === '' ? null : value };
  return { value: serialOf(value.date), numberFormat: before?.numberFormat ?? 'dd/mm/yyyy' };
}

function gridOf(sheet: SheetModel): readonly (readonly Cell[])[] {
  const rows = Array.from({ length: lastRow(sheet) }, () => new Array<Cell>(lastColumn(sheet)).fill(''));
  for (const [key, cell] of sheet.cells) {
    const row = rows[keyRow(key) - 1];
    if (row !== undefined && cell.value !== null) row[keyColumn(key) - 1] = shown(cell);
  }
  return rows;
}

function shown({ value, numberFormat }: CellModel): Cell {
  if (typeof value === 'number' && isDateFormat(numberFormat)) {
    return { date: new Date((value - 25_569) * 86_400_000).toISOString().slice(0, 10) };
  }
  if (typeof value === 'object') return value === null ? '' : value.error;
  return value;
}
