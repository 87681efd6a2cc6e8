import { Refusal } from '../actions/refusal';
import type { LayoutCell, LayoutStyle } from '../core/report/layout';
import type { Edit, SheetSize, Trouble } from '../core/workbook';
import { toSheet } from './cells';
import { ensureSize } from './edits';
import { errorText } from './errorText';
import { wordsHere } from './language';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type PageEdit = Extract<Edit, { kind: 'page' }>;

/** Writes a laid-out page in a constant number of calls; a sheet that cannot be written is named, with what to do. */
export function writePage(sheet: Sheet, edit: PageEdit, troubles: Trouble[]): void {
  SpreadsheetApp.flush();
  try {
    draw(sheet, edit, troubles);
    SpreadsheetApp.flush();
  } catch (error) {
    throw new Refusal(wordsHere().actions.pageTrouble(sheet.getName(), errorText(error)));
  }
}

/**
 * Values go over what stood there and are flushed before anything is cleared: when Sheets refuses them, the sheet keeps
 * what it held. Formats come first, so that no text is re-read as a number or a date.
 */
function draw(sheet: Sheet, { layout, now, isNew }: PageEdit, troubles: Trouble[]): void {
  const rows = layout.cells.length;
  const columns = layout.widths.length;
  const size = { rows: Math.max(now.rows, rows + 1), columns: Math.max(now.columns, columns + 1) };
  ensureSize(sheet, now, size);
  const range = sheet.getRange(1, 1, rows, columns);
  const looks = alike(layout.cells);
  range.setNumberFormats(gridOf(looks, (cell) => cell.format));
  range.setValues(layout.cells.map(valuesOf));
  if (isNew) setWidths(sheet, layout.widths);
  else {
    SpreadsheetApp.flush();
    sheet.getRange(rows + 1, 1, size.rows - rows, size.columns).clear();
    sheet.getRange(1, columns + 1, rows, size.columns - columns).clear();
    sheet.showColumns(1, columns);
    clearDropDowns(sheet, { rows: size.rows, columns: layout.keyColumn }, troubles);
  }
  style(range, looks);
  sheet.hideColumns(layout.keyColumn);
  sheet.setFrozenRows(layout.frozenRows);
  for (const choice of layout.choices) addChoice(sheet, choice, troubles);
}

/** A loop without closures: pages have tens of thousands of cells. */
function valuesOf(row: readonly LayoutCell[]): (string | number | boolean)[] {
  const values: (string | number | boolean)[] = [];
  for (const cell of row) values.push(toSheet(cell.value));
  return values;
}

type Looks = readonly (readonly LayoutCell[])[];

/** For every row the first one that looks like it: a page has thousands of rows and a handful of looks. */
function alike(cells: Looks): Looks {
  const numbers = new Map<unknown, number>();
  const numberOf = (part: unknown): number => {
    const number = numbers.get(part) ?? numbers.size;
    numbers.set(part, number);
    return number;
  };
  const firsts = new Map<number, Looks[number][]>();
  let before: Looks[number] = [];
  return cells.map((row) => {
    // Rows of one table follow each other.
    if (looksLike(row, before)) return before;
    let hash = 0;
    for (const { style, format } of row) hash = (hash * 31 + numberOf(style) * 7 + numberOf(format)) | 0;
    const candidates = firsts.get(hash) ?? [];
    const first = candidates.find((other) => looksLike(row, other));
    before = first ?? row;
    if (first === undefined) firsts.set(hash, [...candidates, row]);
    return before;
  });
}

function looksLike(row: Looks[number], other: Looks[number]): boolean {
  if (row.length !== other.length) return false;
  for (let at = 0; at < row.length; at += 1) {
    if (row[at]?.style !== other[at]?.style || row[at]?.format !== other[at]?.format) return false;
  }
  return true;
}

/** What is said of every cell; rows that look alike are one row, which is worked out and handed over once. */
function gridOf<T>(looks: Looks, of: (cell: LayoutCell) => T): T[][] {
  const known = new Map<Looks[number], T[]>();
  return looks.map((row) => {
    const made = known.get(row) ?? row.map(of);
    known.set(row, made);
    return made;
  });
}

function style(range: GoogleAppsScript.Spreadsheet.Range, looks: Looks): void {
  const grid = <T>(of: (style: LayoutStyle) => T): T[][] => gridOf(looks, (cell) => of(cell.style));
  range.setFontWeights(grid(({ bold }) => (bold === true ? 'bold' : 'normal')));
  range.setFontStyles(grid(({ italic }) => (italic === true ? 'italic' : 'normal')));
  range.setFontSizes(grid(({ size }) => size ?? 10));
  range.setFontColors(grid(({ color }) => color ?? '#202124'));
  range.setBackgrounds(grid(({ background }) => background ?? null));
  range.setWraps(grid(({ wrap }) => wrap === true));
  range.setHorizontalAlignments(grid(({ align }) => align ?? null));
  range.setVerticalAlignment('top');
}

/** Neighbouring columns of one width are set together. */
export function setWidths(sheet: Sheet, widths: readonly number[]): void {
  let first = 0;
  widths.forEach((width, index) => {
    if (widths[index + 1] === width) return;
    sheet.setColumnWidths(first + 1, index - first + 1, width);
    first = index + 1;
  });
}

/** Rules stay on cells when a page grows or shrinks, so old ones go first; people's own columns keep theirs. */
function clearDropDowns(sheet: Sheet, size: SheetSize, troubles: Trouble[]): void {
  attempt(sheet, 'dropDowns', troubles, () => sheet.getRange(1, 1, size.rows, size.columns).clearDataValidations());
}

function addChoice(sheet: Sheet, choice: PageEdit['layout']['choices'][number], troubles: Trouble[]): void {
  const rule = SpreadsheetApp.newDataValidation()
    .requireValueInList(choice.choices.slice(), true)
    .setAllowInvalid(true)
    .build();
  attempt(sheet, 'dropDowns', troubles, () =>
    sheet.getRange(choice.row, choice.column, choice.rows, 1).setDataValidation(rule),
  );
}

/**
 * Drop-downs fail on a table with typed columns and ids in protected cells; the rest matters more, so it goes on and the
 * failure is told. What was written before is flushed first: its failure is another one.
 */
export function attempt(sheet: Sheet, what: Trouble['what'], troubles: Trouble[], work: () => void): void {
  SpreadsheetApp.flush();
  try {
    work();
    SpreadsheetApp.flush();
  } catch (error) {
    troubles.push({
      sheetName: sheet.getName(),
      what,
      message: errorText(error),
    });
  }
}
