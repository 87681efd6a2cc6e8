import type { ReferableTable } from '../core/table/column';
import { LIST_COLUMNS } from '../core/template/lists';
import type { CellSetup, ColumnSetup, Edit, ListPlace, Trouble } from '../core/workbook';
import type { Target } from './edits';
import { attempt } from './pages';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

const HEADER_BACKGROUND = { core: '#d9e7fd', extra: '#f1f3f4' };

/** Headers, notes, number formats and drop-downs of an input sheet. Cells below the header keep their values. */
export function setUpColumns(target: Target, edit: Extract<Edit, { kind: 'setUpColumns' }>, troubles: Trouble[]): void {
  const sheet = target.sheetOf(edit.sheet);
  const columns = Array.from(edit.columns).sort((a, b) => a.column - b.column);
  // Columns a person put between declared ones are left alone.
  for (const run of stretches(columns, beside)) setUpRun(target, sheet, edit, run, troubles);
}

/** Neighbours that belong together, in their order. */
function stretches<T>(items: readonly T[], joined: (before: T, item: T) => boolean): readonly (readonly T[])[] {
  const found: T[][] = [];
  for (const item of items) {
    const last = found[found.length - 1];
    const before = last?.[last.length - 1];
    if (last !== undefined && before !== undefined && joined(before, item)) last.push(item);
    else found.push([item]);
  }
  return found;
}

const beside = (before: ColumnSetup, column: ColumnSetup): boolean => column.column === before.column + 1;
const alike = (before: ColumnSetup, column: ColumnSetup): boolean =>
  beside(before, column) && before.width === column.width;

function setUpRun(
  target: Target,
  sheet: Sheet,
  edit: Extract<Edit, { kind: 'setUpColumns' }>,
  run: readonly ColumnSetup[],
  troubles: Trouble[],
): void {
  const first = run[0]?.column ?? 1;
  const headers = sheet.getRange(edit.headerRow, first, 1, run.length);
  writeHeaders(sheet, edit.headerRow, run);
  headers.setFontWeight('bold').setWrap(true).setVerticalAlignment('middle');
  headers.setBackgrounds([run.map((column) => (column.extra ? HEADER_BACKGROUND.extra : HEADER_BACKGROUND.core))]);
  if (edit.rows <= 0) return;
  const cells = sheet.getRange(edit.headerRow + 1, first, edit.rows, run.length);
  const rules = run.map((column) => ruleOf(target, column, edit.lists));
  const body = <T>(row: readonly T[]): T[][] => {
    const line = row.slice();
    return Array.from({ length: edit.rows }, () => line);
  };
  for (const part of stretches(run.filter(needsFormat), beside)) {
    const range = sheet.getRange(edit.headerRow + 1, part[0]?.column ?? 1, edit.rows, part.length);
    range.setNumberFormats(body(part.map((column) => column.numberFormat)));
  }
  attempt(sheet, 'dropDowns', troubles, () => cells.setDataValidations(body(rules)));
}

/** A date that stands in a text column of a found sheet would show as a number under the text format. */
function needsFormat(column: ColumnSetup): boolean {
  return column.writeHeader || column.numberFormat !== '@';
}

/** Headers, notes and widths of the columns that are new or whose header someone emptied; other notes may be a person's. */
function writeHeaders(sheet: Sheet, row: number, run: readonly ColumnSetup[]): void {
  for (const part of stretches(
    run.filter((column) => column.writeHeader),
    beside,
  )) {
    const range = sheet.getRange(row, part[0]?.column ?? 1, 1, part.length);
    range.setNumberFormat('@').setValues([part.map((column) => column.header)]);
    range.setNotes([part.map((column) => column.note)]);
  }
  for (const part of stretches(run, alike)) {
    const { column = 1, width } = part[0] ?? {};
    if (width !== undefined) sheet.setColumnWidths(column, part.length, width);
  }
}

/** Formats and drop-downs of cells below each other; neighbours are handled together. */
export function setUpCells(target: Target, edit: Extract<Edit, { kind: 'setUpCells' }>, troubles: Trouble[]): void {
  const sheet = target.sheetOf(edit.sheet);
  let first = 0;
  while (first < edit.cells.length) {
    let last = first;
    while (last < edit.cells.length && edit.cells[last] !== undefined) last += 1;
    const cells = edit.cells.slice(first, last).filter((cell): cell is CellSetup => cell !== undefined);
    if (cells.length > 0) {
      const range = sheet.getRange(edit.row + first, edit.column, cells.length, 1);
      range.setNumberFormats(cells.map((cell) => [cell.numberFormat]));
      attempt(sheet, 'dropDowns', troubles, () =>
        range.setDataValidations(cells.map((cell) => [ruleOf(target, cell, undefined)])),
      );
    }
    first = last + 1;
  }
}

/** `allowInvalid` is always said: rules on scores refuse, all others advise, because the reader understands other spellings. */
function ruleOf(target: Target, { rule, help }: CellSetup, lists: ListPlace | undefined): Rule | null {
  if (rule === undefined) return null;
  const builder = SpreadsheetApp.newDataValidation().setAllowInvalid(!rule.strict).setHelpText(help);
  if (rule.kind === 'list') return builder.requireValueInList(rule.values.slice(), true).build();
  if (rule.kind === 'date') return builder.requireDate().build();
  return lists === undefined ? null : builder.requireValueInRange(listRange(target, rule.tables, lists), true).build();
}

function listRange(
  target: Target,
  tables: readonly ReferableTable[],
  lists: ListPlace,
): GoogleAppsScript.Spreadsheet.Range {
  const places = tables.map((table) => LIST_COLUMNS.indexOf(table) + 1).sort((a, b) => a - b);
  const first = places[0] ?? 1;
  const last = places[places.length - 1] ?? first;
  return target.sheetOf(lists.sheet).getRange(2, first, lists.rows - 1, last - first + 1);
}
