import { cellKey, keyColumn, keyRow } from './cells';
import { moveSpan, type Shift, shiftFormula } from './shift';
import type { CellModel, Rectangle, SheetModel, ValidationRule, WorkbookModel } from './types';
import { isSheetRange } from './validation';

/** Moves everything a workbook knows about rows or columns of one sheet after an insertion or deletion. */
export function moveCells(model: WorkbookModel, sheet: SheetModel, shift: Shift): void {
  const size = shift.axis === 'row' ? sheet.maxRows : sheet.maxColumns;
  if (shift.axis === 'row') sheet.maxRows += shift.count;
  else sheet.maxColumns += shift.count;
  // Behind the last row or column there is nothing to move and nothing that names it.
  if (shift.count > 0 && shift.first > size) return;
  moveKeys(sheet, shift);
  moveLines(sheet, shift);
  moveRectangles(sheet, shift);
  model.namedRanges = model.namedRanges.flatMap((named) => {
    if (named.sheetId !== sheet.id) return [named];
    const range = moveRectangle(named.range, shift);
    return range ? [{ ...named, range }] : [];
  });
  moveReferences(model, sheet, shift);
}

function moveKeys(sheet: SheetModel, shift: Shift): void {
  const moved = new Map<number, CellModel>();
  for (const [key, cell] of sheet.cells) {
    const at = movePoint({ row: keyRow(key), column: keyColumn(key) }, shift);
    if (!at) continue;
    moved.set(cellKey(at.row, at.column), cell);
    if (!cell.spillOf) continue;
    const anchor = movePoint(cell.spillOf, shift);
    if (anchor) cell.spillOf = anchor;
  }
  sheet.cells = moved;
}

function movePoint<Point extends { row: number; column: number }>(point: Point, shift: Shift): Point | undefined {
  const span = moveSpan(point[shift.axis], 1, shift);
  return span && { ...point, [shift.axis]: span.start };
}

function moveLines(sheet: SheetModel, shift: Shift): void {
  if (shift.axis === 'row') {
    sheet.rowHeights = moveMap(sheet.rowHeights, shift);
    sheet.hiddenRows = moveSet(sheet.hiddenRows, shift);
    sheet.filteredRows = moveSet(sheet.filteredRows, shift);
    sheet.frozenRows = moveFrozen(sheet.frozenRows, shift);
    return;
  }
  sheet.columnWidths = moveMap(sheet.columnWidths, shift);
  sheet.hiddenColumns = moveSet(sheet.hiddenColumns, shift);
  sheet.columnGroupDepth = withinGroup(moveMap(sheet.columnGroupDepth, shift), sheet.columnGroupDepth, shift);
  sheet.collapsedColumnGroups = sheet.collapsedColumnGroups.flatMap(({ first, last }) => {
    const span = moveSpan(first, last - first + 1, shift);
    return span ? [{ first: span.start, last: span.start + span.length - 1 }] : [];
  });
  sheet.frozenColumns = moveFrozen(sheet.frozenColumns, shift);
}

function moveMap(map: ReadonlyMap<number, number>, shift: Shift): Map<number, number> {
  const entries = [...map].flatMap(([place, value]): [number, number][] => {
    const span = moveSpan(place, 1, shift);
    return span ? [[span.start, value]] : [];
  });
  return new Map(entries);
}

function moveSet(set: ReadonlySet<number>, shift: Shift): Set<number> {
  return new Set([...set].flatMap((place) => moveSpan(place, 1, shift)?.start ?? []));
}

/** Columns inserted inside a group belong to it. */
function withinGroup(moved: Map<number, number>, before: ReadonlyMap<number, number>, { first, count }: Shift) {
  const depth = Math.min(before.get(first - 1) ?? 0, before.get(first) ?? 0);
  for (let place = first; depth > 0 && place < first + count; place += 1) moved.set(place, depth);
  return moved;
}

function moveFrozen(frozen: number, shift: Shift): number {
  if (frozen === 0) return 0;
  return moveSpan(1, frozen, shift)?.length ?? 0;
}

function moveRectangles(sheet: SheetModel, shift: Shift): void {
  const moveAll = (ranges: readonly Rectangle[]): Rectangle[] =>
    ranges.flatMap((range) => moveRectangle(range, shift) ?? []);
  sheet.merges = moveAll(sheet.merges).filter(({ rows, columns }) => rows * columns > 1);
  sheet.typedTables = moveAll(sheet.typedTables);
  sheet.protections = sheet.protections.flatMap((protection) => {
    const unprotected = moveAll(protection.unprotected);
    if (!protection.range) return [{ ...protection, unprotected }];
    const range = moveRectangle(protection.range, shift);
    return range ? [{ ...protection, range, unprotected }] : [];
  });
  const filter = sheet.filter && moveRectangle(sheet.filter, shift);
  if (filter) sheet.filter = filter;
  else delete sheet.filter;
}

/** Where a rectangle lies after the shift; `undefined` when all of it was deleted. */
export function moveRectangle<Range extends Rectangle>(range: Range, shift: Shift): Range | undefined {
  const length = shift.axis === 'row' ? 'rows' : 'columns';
  const span = moveSpan(range[shift.axis], range[length], shift);
  return span && { ...range, [shift.axis]: span.start, [length]: span.length };
}

/** Formulas and rules everywhere in the workbook follow the cells they name. One rule may be shared by many cells. */
function moveReferences(model: WorkbookModel, moved: SheetModel, shift: Shift): void {
  const rules = new Map<ValidationRule, ValidationRule>();
  for (const sheet of model.sheets) {
    for (const cell of sheet.cells.values()) {
      if (cell.formula !== undefined) cell.formula = shiftFormula(cell.formula, sheet.name, shift);
      if (!cell.validation) continue;
      const rule = rules.get(cell.validation) ?? moveRule(cell.validation, sheet, moved, shift);
      rules.set(cell.validation, rule);
      cell.validation = rule;
    }
  }
}

function moveRule(rule: ValidationRule, sheet: SheetModel, moved: SheetModel, shift: Shift): ValidationRule {
  const args = rule.args.map((arg) => {
    if (isSheetRange(arg)) return arg.sheetId === moved.id ? (moveRectangle(arg, shift) ?? arg) : arg;
    const isFormula = rule.criteria === 'CUSTOM_FORMULA' && typeof arg === 'string';
    return isFormula ? shiftFormula(arg, sheet.name, shift) : arg;
  });
  const origin = rule.origin && sheet === moved ? (movePoint(rule.origin, shift) ?? rule.origin) : rule.origin;
  return { ...rule, args, ...(origin && { origin }) };
}
