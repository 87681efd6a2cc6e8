import { type Cell, columnLetters, type Grid } from '../cell';
import type { Page, PageTable } from './page';

/** Key of rows that are ours but belong to no table row: titles, headings, text. */
export const OWN_ROW = '-';
/** Begins the hidden cell of a header row that says which columns are ours. */
const HEADER_MARK = 'kunci baris ';

/** What people wrote on an earlier version of a result sheet, by row key. */
export interface Kept {
  /** Officials' columns by row key, then by column key. */
  readonly own: ReadonlyMap<string, ReadonlyMap<string, Cell>>;
  /** Columns people added, by row key, then by header. */
  readonly extra: ReadonlyMap<string, ReadonlyMap<string, Cell>>;
  /** Headers of the columns people added, in their order from the left. */
  readonly extraHeaders: readonly string[];
  /** Rows people wrote where we had none: their cells, empty ones left out. */
  readonly loose: readonly (readonly Cell[])[];
}

interface ColumnMark {
  readonly key: string;
  readonly own: boolean;
  /** The visible column that shows each row's key. */
  readonly isRowKey: boolean;
}

/** What the hidden cell of a table's header row says, so that a later version or another language can read it back. */
export function headerMark({ columns, rows }: Pick<PageTable, 'columns' | 'rows'>): string {
  const isRowKey = (index: number): boolean => rows.length > 0 && rows.every((row) => row.cells[index] === row.key);
  const marks = columns.map((column, index) => [column.header, column.key, column.own === true, isRowKey(index)]);
  return HEADER_MARK + JSON.stringify(marks);
}

export function isHeaderMark(cell: Cell | undefined): cell is string {
  return typeof cell === 'string' && cell.startsWith(HEADER_MARK);
}

/** Column number (from 0) of the hidden keys on an earlier version of the sheet, absent when there is none. */
export function findKeyColumn(previous: Grid): number | undefined {
  for (const row of previous) {
    const at = row.findIndex(isHeaderMark);
    if (at >= 0) return at;
  }
  return undefined;
}

/** Our columns by the header they had when the sheet was made; empty when the mark was damaged. */
export function readHeaderMark(mark: string): ReadonlyMap<string, ColumnMark> {
  const found = new Map<string, ColumnMark>();
  try {
    const parsed: unknown = JSON.parse(mark.slice(HEADER_MARK.length));
    for (const entry of Array.isArray(parsed) ? parsed : []) {
      if (Array.isArray(entry))
        found.set(String(entry[0]), { key: String(entry[1]), own: entry[2] === true, isRowKey: entry[3] === true });
    }
  } catch {
    // A person may have typed over the hidden cell. Then every column counts as theirs, and nothing is lost.
  }
  return found;
}

const filled = (cell: Cell | undefined): cell is Cell => cell !== undefined && cell !== '';

/** Reads back everything on a result sheet that is not ours, however the sheet was sorted or rearranged since. */
export function readKept(previous: Grid): Kept {
  const reader = { own: new Map(), extra: new Map(), extraHeaders: [], loose: [] } as {
    own: Map<string, Map<string, Cell>>;
    extra: Map<string, Map<string, Cell>>;
    extraHeaders: string[];
    loose: (readonly Cell[])[];
  };
  const keyColumn = findKeyColumn(previous);
  if (keyColumn === undefined) return reader;
  let headers: readonly Cell[] = [];
  let marks: ReadonlyMap<string, ColumnMark> = new Map();
  for (const row of previous) {
    const hidden = row[keyColumn];
    if (isHeaderMark(hidden)) {
      headers = row;
      marks = readHeaderMark(hidden);
      continue;
    }
    const isTableRow = filled(hidden) && String(hidden) !== OWN_ROW;
    const key = isTableRow ? (visibleKey(row) ?? hidden) : hidden;
    if (!filled(key)) {
      if (row.some(filled)) reader.loose.push(row.filter(filled));
    } else {
      row.forEach((cell, index) => {
        if (index !== keyColumn && filled(cell)) keepCell(String(key), cell, index, index > keyColumn);
      });
    }
  }
  return reader;

  /** When only the visible columns were sorted, what a person sees beside the note is what it was written for. */
  function visibleKey(row: readonly Cell[]): Cell | undefined {
    const at = headers.findIndex((header) => marks.get(String(header))?.isRowKey === true);
    return filled(row[at]) ? row[at] : undefined;
  }

  function keepCell(key: string, cell: Cell, index: number, beyond: boolean): void {
    const header = String(headers[index] ?? '');
    // A column of the officials may have been dragged to the right of the hidden keys.
    const known = marks.get(header);
    const mark = !beyond || (known?.own === true && headers.indexOf(header) === index) ? known : undefined;
    if (mark?.own === true) put(reader.own, key, mark.key, cell);
    if (mark !== undefined || (!beyond && (headers.length === 0 || key === OWN_ROW))) return;
    const name = header === '' ? `(${columnLetters(index + 1)})` : header;
    if (!reader.extraHeaders.includes(name)) reader.extraHeaders.push(name);
    put(reader.extra, key, name, cell);
  }
}

/** A row that a person duplicated has its key twice: both notes are kept, side by side. */
function put(into: Map<string, Map<string, Cell>>, key: string, name: string, cell: Cell): void {
  const cells = into.get(key) ?? new Map<string, Cell>();
  const before = cells.get(name);
  cells.set(name, before === undefined || before === cell ? cell : `${String(before)} | ${String(cell)}`);
  into.set(key, cells);
}

export function tablesOf(page: Page): readonly PageTable[] {
  return page.blocks.filter((block): block is PageTable => block.kind === 'table');
}
