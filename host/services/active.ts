import { ServiceException } from './exception';
import type { Execution } from './execution';
import { type RangeObject, rangeObject, type SheetObject } from './objects';

/** The sheet the person looks at; where that was hidden or deleted, the one before or the first that shows. */
export function activeSheet({ model, active }: Execution): number {
  const visible = model.sheets.filter(({ hidden }) => !hidden);
  const known = [active.sheetId, model.activeSheetId].find((wanted) => visible.some(({ id }) => id === wanted));
  const id = known ?? visible[0]?.id ?? model.sheets[0]?.id;
  if (id === undefined) throw new ServiceException('The workbook has no sheets.');
  return id;
}

/** The selected range; A1 when nothing was selected on the active sheet. */
export function activeRange(run: Execution): RangeObject {
  const sheetId = activeSheet(run);
  const { range } = run.active;
  return range?.sheetId === sheetId ? range : rangeObject(sheetId, { row: 1, column: 1, rows: 1, columns: 1 });
}

/** Moves the view of the person to a sheet. */
export function showSheet(run: Execution, sheet: SheetObject): SheetObject {
  run.sheet(sheet.sheetId);
  run.active = { sheetId: sheet.sheetId, range: undefined, moved: true };
  return sheet;
}

export function select(run: Execution, range: RangeObject): RangeObject {
  run.active = { sheetId: range.sheetId, range, moved: true };
  return range;
}
