import { cellKey } from '../model/cells';
import type { CellModel, SheetModel, StoredValue, ValidationRule, WorkbookModel } from '../model/types';
import { protectionsOf, type SideRecord, type SideSheetRecord, wholeText } from './sideSheet';

/** Puts back what the file had no place for, wherever the cells still say what was written. */
export function applySide(model: WorkbookModel, side: SideRecord, pairs: Map<SheetModel, SideSheetRecord>): void {
  model.namedRanges = mergedNames(model, side);
  for (const sheet of model.sheets) {
    for (const cell of sheet.cells.values()) restoreCell(cell, side);
    const own = pairs.get(sheet);
    if (own) restoreSheet(sheet, own);
  }
}

/** Names that Excel forbids are known to the record alone; the others follow the file. */
function mergedNames(model: WorkbookModel, side: SideRecord): WorkbookModel['namedRanges'] {
  const known = new Set(model.namedRanges.map(({ name }) => name.toLowerCase()));
  const sheets = new Set(model.sheets.map(({ id }) => id));
  return [
    ...model.namedRanges,
    ...side.namedRanges.filter(({ name, sheetId }) => !known.has(name.toLowerCase()) && sheets.has(sheetId)),
  ];
}

function restoreCell(cell: CellModel, side: SideRecord): void {
  const original = cell.formula === undefined ? undefined : side.formulas[cell.formula];
  if (original !== undefined) cell.formula = original;
  if (cell.formula === undefined && typeof cell.value === 'string') cell.value = wholeText(cell.value, side.longTexts);
}

/** A formula comes back where its stand-in still is, and with it the array that it filled. */
function restoreFormula(sheet: SheetModel, kept: SideSheetRecord['formulas'][number]): void {
  const { row, column, formula, shown, last } = kept;
  const cell = sheet.cells.get(cellKey(row, column));
  if (!cell || cell.formula !== undefined || cell.value !== shown) return;
  cell.formula = formula;
  cell.value = cleanValue(kept.value);
  for (let r = row; r <= last.row; r++) {
    for (let c = column; c <= last.column; c++) {
      const filled = sheet.cells.get(cellKey(r, c));
      if (filled && filled !== cell && filled.formula === undefined) filled.spillOf = { row, column };
    }
  }
}

function cleanValue(value: SideSheetRecord['formulas'][number]['value']): StoredValue {
  if (typeof value !== 'object' || value === null) return value;
  return { error: value.error, ...(value.message === undefined ? {} : { message: value.message }) };
}

function restoreSheet(sheet: SheetModel, own: SideSheetRecord): void {
  sheet.metadata = own.metadata;
  sheet.protections = protectionsOf(own);
  sheet.typedTables = own.typedTables;
  for (const { rule, ranges } of own.rules) for (const range of ranges) restoreRule(sheet, range, cleanRule(rule));
  for (const kept of own.formulas) restoreFormula(sheet, kept);
  for (const { row, column, text, links } of own.links) {
    const cell = sheet.cells.get(cellKey(row, column));
    if (cell?.value === text) cell.links = links;
  }
  for (const { row, column, error, message } of own.errors) {
    const cell = sheet.cells.get(cellKey(row, column));
    const failed = cell && (cell.value === null || typeof cell.value === 'object');
    if (failed) cell.value = cleanValue({ error, message });
  }
  for (const row of own.hiddenRows) if (sheet.filteredRows.delete(row)) sheet.hiddenRows.add(row);
  restoreGroups(sheet, own);
}

function restoreRule(
  sheet: SheetModel,
  range: SideSheetRecord['rules'][number]['ranges'][number],
  rule: ValidationRule,
): void {
  for (let row = range.row; row < range.row + range.rows; row++) {
    for (let column = range.column; column < range.column + range.columns; column++) {
      const key = cellKey(row, column);
      const cell = sheet.cells.get(key) ?? { value: null };
      cell.validation = rule;
      sheet.cells.set(key, cell);
    }
  }
}

function cleanRule({ helpText, ...rule }: SideSheetRecord['rules'][number]['rule']): ValidationRule {
  return helpText === undefined ? rule : { ...rule, helpText };
}

/** In Excel, folding a group and hiding its columns look the same; the record knows which it was, if nothing was unfolded. */
function restoreGroups(sheet: SheetModel, own: SideSheetRecord): void {
  const hidden = new Set(sheet.hiddenColumns);
  for (const { first, last } of sheet.collapsedColumnGroups) for (let c = first; c <= last; c++) hidden.add(c);
  const before = new Set(own.hiddenColumns);
  for (const { first, last } of own.collapsed) for (let c = first; c <= last; c++) before.add(c);
  if (hidden.size !== before.size || [...hidden].some((column) => !before.has(column))) return;
  sheet.hiddenColumns = new Set(own.hiddenColumns);
  sheet.collapsedColumnGroups = own.collapsed;
}
