import { type Cell, columnLetters, type Grid, isDateCell } from '../cell';
import type { Page, PageTable } from './page';

/** Key of rows that are ours but belong to no table row: titles, headings, text. Their text stands in our first column. */
export const OWN_ROW = '-';
/** Key of rows we left empty: whatever stands on one was written by a person. */
export const BLANK_ROW = '';
/** Columns that a figure uses: what it is called, its value, where it comes from. */
export const FIGURE_COLUMNS = 3;
/** Begins the hidden cell of a header row that says which columns are ours. */
const HEADER_MARK = 'kunci baris ';
/** Sheets takes 50,000 characters a cell, and risky text gets one more when it is written. */
const LONGEST = 49_999;
/** Where a longer text is cut; its rest goes to the foot of the sheet. */
const CUT_AT = 49_900;

/** What people wrote on an earlier version of a result sheet, by row key. */
export interface Kept {
  /** Officials' columns by row key, then by column key. */
  readonly own: ReadonlyMap<string, ReadonlyMap<string, Cell>>;
  /** Columns people added, by row key, then by name. */
  readonly extra: ReadonlyMap<string, ReadonlyMap<string, Cell>>;
  /** Headers of the columns people added by name, in their order from the left. */
  readonly extraHeaders: ReadonlyMap<string, Cell>;
  /** What has no row to go back to: written where we had none, beside our text, or beside a copy of a row. */
  readonly loose: readonly (readonly Cell[])[];
}

interface ColumnMark {
  readonly key: string;
  readonly own: boolean;
  /** The visible column that shows each row's key. */
  readonly isRowKey: boolean;
}

type Marks = ReadonlyMap<string, ColumnMark>;

/** What the hidden cell of a table's header row says, so that a later version or another language can read it back. */
export function headerMark({ columns, rows }: Pick<PageTable, 'columns' | 'rows'>): string {
  const isRowKey = (index: number): boolean => rows.length > 0 && rows.every((row) => row.cells[index] === row.key);
  return markOf(columns, columns.find((_, index) => isRowKey(index))?.key);
}

/** The mark of a table with these columns, of which one shows each row's key. */
export function markOf(columns: PageTable['columns'], rowKey: string | undefined): string {
  return (
    HEADER_MARK + JSON.stringify(columns.map(({ header, key, own }) => [header, key, own === true, key === rowKey]))
  );
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
export function readHeaderMark(mark: string): Marks {
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

/** One column of the sheet under the header that holds for the row at hand. */
interface Place {
  /** Set when the column is one of ours. */
  readonly mark: ColumnMark | undefined;
  /** How a column of a person is told from others. */
  readonly name: string;
  readonly header: Cell;
}

/** Names that we gave to columns without a header. */
const GIVEN_NAME = /^\([A-Z]+\)$/;

/** The columns of a header row. An officials' column may have been dragged to the right of the hidden keys. */
function placesOf(row: readonly Cell[], marks: Marks, keyColumn: number): readonly Place[] {
  const taken = new Set<string>();
  return row.map((cell, index): Place => {
    const text = isDateCell(cell) ? cell.date : String(cell);
    if (text === '') return unnamedPlace(index);
    const known = marks.get(text);
    const isOurs = known?.own === true ? !taken.has(text) : index < keyColumn;
    let name = text;
    for (let copy = 2; taken.has(name); copy += 1) name = `${text} (${copy})`;
    taken.add(name);
    return { mark: isOurs ? known : undefined, name, header: name === text ? cell : name };
  });
}

function unnamedPlace(index: number): Place {
  const name = `(${columnLetters(index + 1)})`;
  return { mark: undefined, name, header: name };
}

const FIGURE_MARK: ColumnMark = { key: '', own: false, isRowKey: false };

/** The columns of rows above the first table: ours are its first ones, wherever they were moved together. */
function figurePlaces(first: readonly Cell[], marks: Marks, keyColumn: number): readonly Place[] {
  const headers = Array.from(marks.keys()).slice(0, FIGURE_COLUMNS);
  const ours = new Set(
    Array.from({ length: FIGURE_COLUMNS }, (_, index) => {
      const at = first.indexOf(headers[index] ?? '');
      return at < 0 ? index : at;
    }),
  );
  return placesOf(first, marks, keyColumn).map((place, index) => {
    if (index > keyColumn && place.mark === undefined) return place;
    return ours.has(index) ? { ...place, mark: FIGURE_MARK } : unnamedPlace(index);
  });
}

/** What is gathered while an earlier version of a sheet is read. */
interface Gathered {
  readonly own: Map<string, Map<string, Cell>>;
  readonly extra: Map<string, Map<string, Cell>>;
  readonly extraHeaders: Map<string, Cell>;
  readonly loose: (readonly Cell[])[];
}

/** Reads back everything on a result sheet that is not ours, however the sheet was sorted or rearranged since. */
export function readKept(previous: Grid): Kept {
  const kept: Gathered = { own: new Map(), extra: new Map(), extraHeaders: new Map(), loose: [] };
  const keyColumn = findKeyColumn(previous);
  if (keyColumn === undefined) return kept;
  const first = previous.find((row) => isHeaderMark(row[keyColumn])) ?? [];
  const firstMarks = readHeaderMark(String(first[keyColumn]));
  const textColumn = Math.max(0, first.indexOf(Array.from(firstMarks.keys())[0] ?? ''));
  let places = figurePlaces(first, firstMarks, keyColumn);
  for (const row of previous) {
    const hidden = row[keyColumn];
    if (isHeaderMark(hidden)) {
      places = placesOf(row, readHeaderMark(hidden), keyColumn);
      keepHeaders(kept, places, keyColumn);
    } else if (!filled(hidden)) addLoose(kept, row);
    else if (String(hidden) === OWN_ROW)
      addLoose(
        kept,
        row.filter((_, index) => index !== textColumn && index !== keyColumn),
      );
    else keepRow(kept, row, String(visibleKey(row, places) ?? hidden), places, keyColumn);
  }
  return kept;
}

/** When only the visible columns were sorted, what a person sees beside the note is what it was written for. */
function visibleKey(row: readonly Cell[], places: readonly Place[]): Cell | undefined {
  const cell = row[places.findIndex(({ mark }) => mark?.isRowKey === true)];
  return filled(cell) ? cell : undefined;
}

/** A column that a person headed stays, though nothing may stand in it yet. */
function keepHeaders({ extraHeaders }: Gathered, places: readonly Place[], keyColumn: number): void {
  places.forEach(({ mark, name, header }, index) => {
    if (mark !== undefined || index === keyColumn || GIVEN_NAME.test(name) || extraHeaders.has(name)) return;
    extraHeaders.set(name, header);
  });
}

/** A row of ours. A person may have duplicated it: the first cell stays with the row, a different one goes to the foot. */
function keepRow(kept: Gathered, row: readonly Cell[], key: string, places: readonly Place[], keyColumn: number): void {
  const spare: Cell[] = [];
  row.forEach((cell, index) => {
    const { mark, name, header } = places[index] ?? unnamedPlace(index);
    if (index === keyColumn || !filled(cell) || (mark !== undefined && !mark.own)) return;
    const [head = cell, ...rest] = inPieces(cell);
    if (mark === undefined && !kept.extraHeaders.has(name)) kept.extraHeaders.set(name, header);
    const into = mark === undefined ? kept.extra : kept.own;
    const isKept = put(into, key, mark?.key ?? name, head);
    spare.push(...(isKept ? rest : [head, ...rest]));
  });
  if (spare.length > 0) kept.loose.push([...spare, key]);
}

/** False when something else stands under that key already. */
function put(into: Map<string, Map<string, Cell>>, key: string, name: string, cell: Cell): boolean {
  const cells = into.get(key) ?? new Map<string, Cell>();
  into.set(key, cells);
  const before = cells.get(name);
  if (before === undefined) cells.set(name, cell);
  return before === undefined || isSame(before, cell);
}

function isSame(one: Cell, other: Cell): boolean {
  return (
    one === other || (isDateCell(one) && isDateCell(other) && one.date === other.date && one.serial === other.serial)
  );
}

function addLoose({ loose }: Gathered, row: readonly Cell[]): void {
  const cells = row.filter(filled).reduce<readonly Cell[]>((all, cell) => all.concat(inPieces(cell)), []);
  if (cells.length > 0) loose.push(cells);
}

/** A text in parts that a cell can hold, whatever is written before them. */
function inPieces(cell: Cell): readonly Cell[] {
  if (typeof cell !== 'string' || cell.length <= LONGEST) return [cell];
  const pieces: string[] = [];
  for (let from = 0; from < cell.length; from += CUT_AT) pieces.push(cell.slice(from, from + CUT_AT));
  return pieces;
}

export function tablesOf(page: Page): readonly PageTable[] {
  return page.blocks.filter((block): block is PageTable => block.kind === 'table');
}
