import { canEdit, PROTECTED_MESSAGE } from '../model/protect';
import { copyFormula } from '../model/shift';
import type { CellModel, SheetModel } from '../model/types';
import { isEnumValue } from './enums';
import { NotImitated, ServiceException } from './exception';
import type { Execution } from './execution';
import type { RangeObject } from './objects';
import { readGrid } from './readCells';
import { changeCells } from './writeCells';

type What = 'all' | 'values' | 'format';

/** What the second argument of `copyTo` asks for. */
export function copyWhat(type: unknown): What {
  if (type === undefined || type === null) return 'all';
  if (isEnumValue(type)) {
    const known: Record<string, What> = { PASTE_NORMAL: 'all', PASTE_VALUES: 'values', PASTE_FORMAT: 'format' };
    const what = known[type.name];
    if (what) return what;
    throw new NotImitated(`Range.copyTo with ${type.name}`);
  }
  const { contentsOnly, formatOnly } = type as { contentsOnly?: boolean; formatOnly?: boolean };
  return contentsOnly ? 'values' : formatOnly ? 'format' : 'all';
}

/** Copies cells; a larger destination is filled with repetitions, a smaller one overflows, as in Google Sheets. */
export function copyRange(run: Execution, from: SheetModel, range: RangeObject, to: RangeObject, what: What): void {
  const sheet = run.sheet(to.sheetId);
  const rows = Math.max(range.rows, to.rows - (to.rows % range.rows));
  const columns = Math.max(range.columns, to.columns - (to.columns % range.columns));
  const target = { ...to, rows, columns };
  if (!canEdit(run.model, sheet, target, run.user)) throw new ServiceException(PROTECTED_MESSAGE);
  run.settle();
  const cells = readGrid<CellModel | undefined>(from, range, undefined, (cell) => ({ ...cell }));
  const down = to.row - range.row;
  const right = to.column - range.column;
  changeCells(sheet, target, (cell, r, c) => {
    const source = cells[r % range.rows]?.[c % range.columns];
    const shift = { rows: down + r - (r % range.rows), columns: right + c - (c % range.columns) };
    copyCell(cell, source ?? { value: null }, what, shift);
  });
  run.changed(target, 'values');
}

function copyCell(cell: CellModel, source: CellModel, what: What, shift: { rows: number; columns: number }): void {
  if (what !== 'format') {
    for (const key of ['formula', 'spillOf', 'links'] as const) delete cell[key];
    cell.value = source.value;
    if (what === 'all' && source.formula !== undefined) {
      cell.formula = copyFormula(source.formula, shift.rows, shift.columns);
    }
    if (source.links) cell.links = source.links.map((link) => ({ ...link }));
  }
  if (what === 'values') return;
  for (const key of ['style', 'numberFormat'] as const) delete cell[key];
  const { style, numberFormat, note, validation } = source;
  Object.assign(cell, style && { style }, numberFormat !== undefined && { numberFormat });
  if (what === 'all') Object.assign(cell, note !== undefined && { note }, validation && { validation });
}
