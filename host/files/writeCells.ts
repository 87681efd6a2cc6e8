import { formatCell } from '../model/a1';
import { cellKey, keyColumn, keyRow } from '../model/cells';
import type { CellError, CellModel, SheetModel } from '../model/types';
import { EXCEL_MAX_COLUMNS, EXCEL_MAX_ROWS } from './addresses';
import {
  COMPUTED,
  callsAny,
  canBeWrapped,
  fromExcelFormula,
  isWellFormed,
  toExcelFormula,
  wrapForExcel,
} from './formulaText';
import { cutText, EXCEL_MAX_TEXT, type SideSheetRecord } from './sideSheet';
import type { StyleWriter } from './writeStyles';
import { escapeXml } from './xml';

const EXCEL_MAX_STRING_IN_FORMULA = 255;

interface JudgedFormula {
  excel: string;
  /** Excel could read it. */
  valid: boolean;
  /** It calls nothing that Excel lacks. */
  known: boolean;
}

/** What the cells of all sheets share while they are written. */
export interface CellWriting {
  styles: StyleWriter;
  strings: Map<string, number>;
  /** Names of sheets that Excel could not take, with the written ones. */
  spelled: ReadonlyMap<string, string>;
  unknownToExcel: ReadonlySet<string>;
  judged: Map<string, JudgedFormula>;
  longTexts: Record<string, string>;
  formulas: Record<string, string>;
}

/** The `<sheetData>` of a sheet; row heights and hidden rows come with their rows. */
export function writeCells(sheet: SheetModel, writing: CellWriting): string {
  const spills = spillRanges(sheet);
  const rows = new Map<number, string[]>();
  for (const row of [...sheet.rowHeights.keys(), ...sheet.hiddenRows, ...sheet.filteredRows]) rows.set(row, []);
  for (const [key, cell] of [...sheet.cells].sort(([a], [b]) => a - b)) {
    const [row, column] = [keyRow(key), keyColumn(key)];
    if (row > EXCEL_MAX_ROWS || column > EXCEL_MAX_COLUMNS) continue;
    const xml = cellXml(cell, key, spills, sheet, writing);
    if (!xml) continue;
    const line = rows.get(row);
    if (line) line.push(xml);
    else rows.set(row, [xml]);
  }
  const lines = [...rows].sort(([a], [b]) => a - b).map(([row, cells]) => rowXml(sheet, row, cells));
  return `<sheetData>${lines.join('')}</sheetData>`;
}

/** The shared strings part, in the order in which the cells met them. */
export function stringsXml(strings: Map<string, number>): string {
  const items = [...strings.keys()].map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${items.length}">${items.join('')}</sst>`
  );
}

function rowXml(sheet: SheetModel, row: number, cells: readonly string[]): string {
  const height = sheet.rowHeights.get(row);
  const hidden = sheet.hiddenRows.has(row) || sheet.filteredRows.has(row);
  const attributes = `${height ? ` ht="${height * 0.75}" customHeight="1"` : ''}${hidden ? ' hidden="1"' : ''}`;
  return cells.length || attributes ? `<row r="${row}"${attributes}>${cells.join('')}</row>` : '';
}

/** How far each array formula reaches: address of its first cell -> last row and column. */
function spillRanges(sheet: SheetModel): Spills {
  const ends: Spills = new Map();
  for (const [key, { spillOf }] of sheet.cells) {
    if (!spillOf) continue;
    const anchor = cellKey(spillOf.row, spillOf.column);
    const end = ends.get(anchor) ?? { ...spillOf };
    ends.set(anchor, { row: Math.max(end.row, keyRow(key)), column: Math.max(end.column, keyColumn(key)) });
  }
  return ends;
}

type Spills = Map<number, { row: number; column: number }>;

function cellXml(cell: CellModel, key: number, spills: Spills, sheet: SheetModel, writing: CellWriting): string {
  const style = writing.styles.of(cell);
  const content =
    cell.formula === undefined ? constant(cell, sheet, writing) : computed(cell, cell.formula, key, spills, writing);
  if (!content && !style) return '';
  const open = `<c r="${formatCell(keyRow(key), keyColumn(key))}"${style ? ` s="${style}"` : ''}`;
  return content ? `${open}${content.type}>${content.inside}</c>` : `${open}/>`;
}

interface Content {
  /** The `t` attribute with a blank before it, or nothing for a number. */
  type: string;
  inside: string;
}

/** A value without a formula of its own; a part of a Google array is marked, so that it is found again as such. */
function constant(cell: CellModel, sheet: SheetModel, writing: CellWriting): Content | undefined {
  const anchor = cell.spillOf && sheet.cells.get(cellKey(cell.spillOf.row, cell.spillOf.column));
  if (anchor?.formula && formulaForm(anchor, anchor.formula, writing) === 'wrapped') {
    const { type, inside } = result(cell);
    return {
      type,
      inside: `<f>IFERROR(${COMPUTED.replaceAll('"', '&quot;')},${escapeXml(literal(cell))})</f>${inside}`,
    };
  }
  if (typeof cell.value !== 'string') return cell.value === null ? undefined : result(cell);
  return cell.value === '' ? undefined : shared(cell.value, writing);
}

/** A formula with its last result, or its stand-in. */
function computed(cell: CellModel, formula: string, key: number, spills: Spills, writing: CellWriting): Content {
  const form = formulaForm(cell, formula, writing);
  if (form === 'kept') {
    const shown = standIn(cell, formula);
    return typeof shown === 'string' ? shared(shown, writing) : result({ value: shown });
  }
  const wrapped = form === 'wrapped';
  const excel = wrapped ? wrapForExcel(formula, literal(cell)) : judged(formula, writing).excel;
  const asRead = fromExcelFormula(excel);
  if (asRead !== formula) writing.formulas[asRead] = formula;
  const end = wrapped ? undefined : spills.get(key);
  const array = end
    ? ` t="array" ref="${formatCell(keyRow(key), keyColumn(key))}:${formatCell(end.row, end.column)}"`
    : '';
  const { type, inside } = result(cell);
  return { type, inside: `<f${array}>${escapeXml(excel)}</f>${inside}` };
}

/**
 * How Excel gets a formula: as it is; wrapped, when Excel would not understand it; or not at all, when it is too long
 * for that — then its result stands there and the record keeps the formula.
 */
function formulaForm(cell: CellModel, formula: string, writing: CellWriting): 'plain' | 'wrapped' | 'kept' {
  const { valid, known } = judged(formula, writing);
  const good = valid && !(typeof cell.value === 'object' && cell.value?.error === '#ERROR!');
  if (good && known) return 'plain';
  if (canBeWrapped(formula)) return 'wrapped';
  return good ? 'plain' : 'kept';
}

/** The formula in Excel's spelling, and whether Excel takes it; worked out once for each text. */
function judged(formula: string, writing: CellWriting): JudgedFormula {
  const before = writing.judged.get(formula);
  if (before) return before;
  const excel = toExcelFormula(formula, writing.spelled);
  const judgement = { excel, valid: isWellFormed(excel), known: !callsAny(formula, writing.unknownToExcel) };
  writing.judged.set(formula, judgement);
  return judgement;
}

/** What stands in the cell of a formula that is kept elsewhere. */
function standIn({ value }: CellModel, formula: string): string | number | boolean {
  return value === null || typeof value === 'object' || value === '' ? formula : value;
}

/** The formulas of a sheet that Excel does not get, for the record. */
export function keptFormulas(sheet: SheetModel, writing: CellWriting): SideSheetRecord['formulas'] {
  const spills = spillRanges(sheet);
  return [...sheet.cells].flatMap(([key, cell]) => {
    if (cell.formula === undefined || formulaForm(cell, cell.formula, writing) !== 'kept') return [];
    const place = { row: keyRow(key), column: keyColumn(key) };
    const { formula, value } = cell;
    return [{ ...place, formula, value, shown: standIn(cell, formula), last: spills.get(key) ?? place }];
  });
}

function result({ value }: Pick<CellModel, 'value'>): Content {
  if (typeof value === 'number') return { type: '', inside: `<v>${value}</v>` };
  if (typeof value === 'boolean') return { type: ' t="b"', inside: `<v>${value ? 1 : 0}</v>` };
  if (typeof value === 'string')
    return { type: ' t="str"', inside: `<v>${escapeXml(value.slice(0, EXCEL_MAX_TEXT))}</v>` };
  return value === null ? { type: '', inside: '' } : { type: ' t="e"', inside: `<v>${excelError(value.error)}</v>` };
}

function shared(text: string, writing: CellWriting): Content {
  let written = text;
  if (text.length > EXCEL_MAX_TEXT) {
    const { cut, mark } = cutText(text, Object.keys(writing.longTexts).length + 1);
    writing.longTexts[mark] = text;
    written = cut;
  }
  const number = writing.strings.get(written) ?? writing.strings.size;
  writing.strings.set(written, number);
  return { type: ' t="s"', inside: `<v>${number}</v>` };
}

/** The last value as Excel would write it in a formula. */
function literal({ value }: CellModel): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return `"${value.slice(0, EXCEL_MAX_STRING_IN_FORMULA / 2).replace(/"/g, '""')}"`;
  return value === null ? '""' : excelError(value.error);
}

/** `#ERROR!` is an error of Sheets alone. */
const excelError = (error: CellError): string => (error === '#ERROR!' ? '#VALUE!' : error);
