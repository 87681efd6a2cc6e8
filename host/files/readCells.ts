import { cellKey, keyColumn, keyRow } from '../model/cells';
import type { CellError, CellModel, StoredValue } from '../model/types';
import { EXCEL_MAX_COLUMNS, EXCEL_MAX_ROWS, parseRange } from './addresses';
import { CELL_ERRORS } from './cellErrors';
import { FileTrouble } from './fileTrouble';
import { COMPUTED, fromExcelFormula, shiftFormula, unwrapGoogleFormula } from './formulaText';
import type { CellFormat } from './readStyles';
import { type Attributes, decodeCharacters } from './xml';

/** Filled or formatted cells in one file; beyond that the grid would not fit in memory. */
export const MAX_STORED_CELLS = 3_000_000;

export interface CellContext {
  strings: readonly string[];
  formats: readonly CellFormat[];
  /** Days to add to a date: 1462 where the workbook counts from 1904. */
  epochShift: number;
  /** Filled cells left before the file counts as too large; shared by all sheets. */
  budget: { left: number };
}

/** What `<sheetData>` says, fed piece by piece. */
interface CellReader {
  cells: Map<number, CellModel>;
  open(name: string, attributes: Attributes): void;
  text(text: string): void;
  close(name: string): void;
  /** Sets `spillOf` once all cells are known. */
  finish(): void;
}

const NO_FORMAT: CellFormat = { isDate: false };

interface Reading {
  row: number;
  column: number;
  attributes: Attributes;
  value: string;
  inline: string;
  formula: string | undefined;
  formulaAttributes: Attributes;
}

/** Reads the cells of one sheet; rows and cells without an address follow the one before. */
export function cellReader(context: CellContext): CellReader {
  const cells = new Map<number, CellModel>();
  const keep = cellKeeper(cells, context);
  let row = 0;
  let column = 0;
  let inside: 'v' | 'f' | 't' | '' = '';
  let phonetic = false;
  let now: Reading | undefined;

  const openCell = (attributes: Attributes): void => {
    const place = attributes.r ? parseRange(attributes.r) : { row, column: column + 1 };
    if (!place || place.row > EXCEL_MAX_ROWS || place.column > EXCEL_MAX_COLUMNS) throw new FileTrouble('damaged');
    ({ row, column } = place);
    now = { row, column, attributes, value: '', inline: '', formula: undefined, formulaAttributes: {} };
  };
  return {
    cells,
    open(name, attributes) {
      if (name === 'row') {
        row = Number(attributes.r ?? row + 1);
        column = 0;
      } else if (name === 'c') openCell(attributes);
      else if (name === 'v') inside = 'v';
      else if (name === 't' && !phonetic) inside = 't';
      else if (name === 'rPh') phonetic = true;
      else if (name === 'f' && now) {
        inside = 'f';
        now.formula = '';
        now.formulaAttributes = attributes;
      }
    },
    text(text) {
      if (!now) return;
      if (inside === 'v') now.value += text;
      else if (inside === 't') now.inline += text;
      else if (inside === 'f') now.formula = (now.formula ?? '') + text;
    },
    close(name) {
      if (name === 'v' || name === 't' || name === 'f') inside = '';
      else if (name === 'rPh') phonetic = false;
      else if (name === 'c' && now) {
        keep.add(now);
        now = undefined;
      }
    },
    finish: keep.finish,
  };
}

/** Puts each cell that was read into the map, and remembers what can be known only when all are there. */
function cellKeeper(cells: Map<number, CellModel>, context: CellContext) {
  const shared: SharedFormulas = new Map();
  const arrays: { row: number; column: number; ref: string }[] = [];
  const computed = new Set<number>();
  const wrapped: number[] = [];
  return {
    add(read: Reading): void {
      const { row, column, formulaAttributes } = read;
      if (formulaAttributes.t === 'array') arrays.push({ row, column, ref: formulaAttributes.ref ?? '' });
      const formula = formulaOf(read, shared);
      const key = cellKey(row, column);
      const isComputed = formula?.includes(COMPUTED) ?? false;
      if (isComputed) computed.add(key);
      else if (formula && unwrapGoogleFormula(formula) !== undefined) wrapped.push(key);
      const cell = cellOf(read, isComputed ? undefined : formula, context);
      if (!cell) return;
      if (--context.budget.left < 0) throw new FileTrouble('tooManyCells', MAX_STORED_CELLS.toLocaleString('id-ID'));
      cells.set(key, cell);
    },
    finish(): void {
      markSpills(cells, arrays);
      markComputed(cells, wrapped, computed);
    },
  };
}

/** Where a shared formula was written first, by its number. */
type SharedFormulas = Map<string, { row: number; column: number; formula: string }>;

function formulaOf(read: Reading, shared: SharedFormulas): string | undefined {
  const { t: kind, si = '' } = read.formulaAttributes;
  if (read.formula === undefined || kind === 'dataTable') return undefined;
  const text = read.formula.trim();
  if (kind !== 'shared') return text || undefined;
  if (text) {
    shared.set(si, { row: read.row, column: read.column, formula: text });
    return text;
  }
  const master = shared.get(si);
  return master && shiftFormula(master.formula, read.row - master.row, read.column - master.column);
}

function cellOf(read: Reading, formula: string | undefined, context: CellContext): CellModel | undefined {
  const format = context.formats[Number(read.attributes.s ?? 0)] ?? NO_FORMAT;
  const value = storedValue(read, format, context);
  if (value === null && formula === undefined && !format.numberFormat && !format.style) return undefined;
  // Another workbook's cells cannot be computed here, so the last result is kept as a constant.
  const own = formula !== undefined && !/(^|[^\w\])])'?\[[^\]]+\]/.test(formula);
  return {
    value,
    ...(own ? { formula: fromExcelFormula(formula) } : {}),
    ...(format.numberFormat ? { numberFormat: format.numberFormat } : {}),
    ...(format.style ? { style: { ...format.style } } : {}),
  };
}

function storedValue(read: Reading, format: CellFormat, context: CellContext): StoredValue {
  const { value } = read;
  switch (read.attributes.t) {
    case 's':
      return context.strings[Number(value)] || null;
    case 'inlineStr':
      return cellText(read.inline) || null;
    case 'str':
      return cellText(value) || (read.formula === undefined ? null : '');
    case 'b':
      return value.trim() === '1' || value.trim() === 'true';
    case 'e':
      return { error: errorCode(value.trim()) };
    case 'd':
      return isoSerial(value.trim());
    default: {
      const number = Number(value);
      if (value.trim() === '' || !Number.isFinite(number)) return value.trim() || null;
      return format.isDate ? number + context.epochShift : number;
    }
  }
}

/** Line ends of Windows become one character; `_x000D_` and its like become what they stand for. */
export const cellText = (text: string): string => decodeCharacters(text).replace(/\r\n?/g, '\n');

function errorCode(text: string): CellError {
  return CELL_ERRORS.find((known) => known === text) ?? '#ERROR!';
}

/** `2026-11-23T07:30:00` -> days since 1899-12-30. */
function isoSerial(text: string): StoredValue {
  const time = Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(text) ? text : `${text}${text.includes('T') ? '' : 'T00:00'}Z`);
  return Number.isNaN(time) ? text || null : time / 86_400_000 + 25_569;
}

function markSpills(
  cells: Map<number, CellModel>,
  arrays: readonly { row: number; column: number; ref: string }[],
): void {
  for (const { row, column, ref } of arrays) {
    const range = parseRange(ref);
    const last = range && { row: range.row + range.rows - 1, column: range.column + range.columns - 1 };
    if (!last || range.rows * range.columns > 1_000_000) continue;
    for (let r = row; r <= last.row; r++) {
      for (let c = column; c <= last.column; c++) {
        const cell = cells.get(cellKey(r, c));
        if (cell && !cell.formula && !(r === row && c === column)) cell.spillOf = { row, column };
      }
    }
  }
}

/** The computed cells right of and below a Google formula are its array, as far as they reach without a gap. */
function markComputed(cells: Map<number, CellModel>, anchors: readonly number[], computed: Set<number>): void {
  for (const anchor of anchors) {
    let width = 1;
    while (computed.has(anchor + width)) width++;
    for (let height = 0; ; height++) {
      const from = anchor + cellKey(height, 0);
      const keys = Array.from({ length: width }, (_, offset) => from + offset).filter((key) => key !== anchor);
      if (height > 0 && !keys.every((key) => computed.has(key))) break;
      for (const key of keys) {
        const cell = cells.get(key);
        if (cell) cell.spillOf = { row: keyRow(anchor), column: keyColumn(anchor) };
        computed.delete(key);
      }
    }
  }
}
