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
}

/** What the hidden cell of a table's header row says, so that a later version or another language can read it back. */
export function headerMark(table: Pick<PageTable, 'columns'>): string {
  return HEADER_MARK + JSON.stringify(table.columns.map((column) => [column.header, column.key, column.own === true]));
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
      if (Array.isArray(entry)) found.set(String(entry[0]), { key: String(entry[1]), own: entry[2] === true });
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
    const key = row[keyColumn];
    if (isHeaderMark(key)) {
      headers = row;
      marks = readHeaderMark(key);
    } else if (!filled(key)) {
      if (row.some(filled)) reader.loose.push(row.filter(filled));
    } else {
      row.forEach((cell, index) => {
        if (index !== keyColumn && filled(cell)) keepCell(String(key), cell, index, index > keyColumn);
      });
    }
  }
  return reader;

  function keepCell(key: string, cell: Cell, index: number, beyond: boolean): void {
    const header = String(headers[index] ?? '');
    const mark = beyond ? undefined : marks.get(header);
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
