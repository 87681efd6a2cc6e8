import { type Cell, type Grid, isDateCell } from '../cell';
import { BLANK_ROW, findKeyColumn, isHeaderMark, markOf, OWN_ROW, tablesOf } from './keep';
import type { Page, PageColumn, PageTable } from './page';

/** How rows of one of our tables are recognised on a sheet that lost its hidden marks. */
export interface Recognised {
  readonly columns: readonly PageColumn[];
  /** True for the hidden key of a row of this table. */
  isKey(text: string): boolean;
  /** The visible column by which a row is told. Asked for only where the hidden keys are gone. */
  telling(): Telling | undefined;
}

interface Telling {
  readonly column: PageColumn;
  /** The column shows the very keys. */
  readonly isRowKey: boolean;
  /** The row key that a text in the column means. */
  keyOf(text: string): string | undefined;
}

/** A header row is ours when it names at least this many of a table's columns, and at least half of them. */
const ENOUGH_HEADERS = 3;

/** Tables of a page as they are about to be written: their rows are the ones that notes can go back to. */
export function recognisedIn(page: Page): readonly Recognised[] {
  return tablesOf(page).map(recognised);
}

function recognised({ columns, rows }: PageTable): Recognised {
  let keys: ReadonlySet<string> | undefined;
  const isKey = (text: string): boolean => {
    keys = keys ?? new Set(rows.map(({ key }) => key));
    return keys.has(text);
  };
  const telling = (): Telling | undefined => {
    const at = columns.findIndex((_, index) => areTelling(rows.map(({ cells }) => cells[index])));
    const column = columns[at];
    if (column === undefined) return undefined;
    const byText = new Map(rows.map(({ cells, key }) => [String(cells[at]), key]));
    const isRowKey = rows.every(({ cells, key }) => cells[at] === key);
    return { column, isRowKey, keyOf: (text) => byText.get(text) };
  };
  return { columns, isKey, telling };
}

/** Texts of which no two are alike. */
const areTelling = (texts: readonly unknown[]): boolean =>
  texts.length > 0 && texts.every((text) => typeof text === 'string') && new Set(texts).size === texts.length;

/**
 * The sheet with the hidden marks that people's notes are found by, put back where somebody removed them: a deleted header
 * row by the keys below it, a deleted key column by headers and by what rows say. Unchanged when nothing is missing, or
 * when nothing of ours is recognised. Below `footHeading` stand notes without a row.
 */
export function restoreMarks(previous: Grid, tables: () => readonly Recognised[], footHeading: string): Grid {
  if (previous.length === 0) return previous;
  const marked = findKeyColumn(previous);
  if (marked !== undefined && isHeadedFirst(previous, marked)) return withLooseFoot(previous, marked, footHeading);
  const known = tables();
  const keyColumn = marked ?? columnOfKeys(previous, known);
  if (keyColumn === undefined) return withKeys(previous, known, footHeading);
  return withFirstHeader(withLooseFoot(previous, keyColumn, footHeading), keyColumn, known);
}

/** Rows at the foot whose header row is gone: nobody knows any more which column was which, so they stay there as they are. */
function withLooseFoot(previous: Grid, keyColumn: number, footHeading: string): Grid {
  const foot = previous.findIndex((row) => row.includes(footHeading));
  const next = previous.findIndex((row, at) => at > foot && !isUnkeyed(row[keyColumn]));
  if (foot < 0 || next < 0 || isHeaderMark(previous[next]?.[keyColumn])) return previous;
  return previous.map((row, at) =>
    at < next ? row : row.map((cell, column) => (column === keyColumn ? BLANK_ROW : cell)),
  );
}

const isUnkeyed = (key: Cell | undefined): boolean => key === undefined || key === BLANK_ROW || key === OWN_ROW;

/** No row of a table or of figures stands above the first header row: the usual case, told without knowing the tables. */
function isHeadedFirst(previous: Grid, keyColumn: number): boolean {
  const first = previous.find((row) => !isUnkeyed(row[keyColumn]));
  return isHeaderMark(first?.[keyColumn]);
}

/** The hidden column, known by row keys and by the key of rows that are ours but in no table. */
function columnOfKeys(previous: Grid, tables: readonly Recognised[]): number | undefined {
  for (let at = widthOf(previous) - 1; at >= 0; at -= 1) {
    const texts = previous.map((row) => textOf(row[at]));
    if (texts.includes(OWN_ROW) && texts.some((text) => tables.some((table) => table.isKey(text)))) return at;
  }
  return undefined;
}

/** Rows of a table that stand below no header row get one, with our columns in the order in which we write them. */
function withFirstHeader(previous: Grid, keyColumn: number, tables: readonly Recognised[]): Grid {
  for (const [at, row] of previous.entries()) {
    const key = row[keyColumn];
    if (isHeaderMark(key)) return previous;
    const table = tables.find(({ isKey }) => isKey(textOf(key)));
    if (table === undefined) continue;
    const header: Cell[] = new Array<Cell>(Math.max(row.length, keyColumn + 1)).fill('');
    for (const [index, column] of table.columns.entries()) if (index < keyColumn) header[index] = column.header;
    header[keyColumn] = markOf(table.columns, undefined);
    return [...previous.slice(0, at), header, ...previous.slice(at)];
  }
  return previous;
}

/** Puts a key column right of everything. Outside of tables only cells right of ours can be a person's. */
function withKeys(previous: Grid, tables: readonly Recognised[], footHeading: string): Grid {
  const heads = previous.map((row) => headOf(row, tables));
  if (heads.every((head) => head === undefined)) {
    const headed = withHeadedRows(previous, tables);
    return headed === undefined ? previous : withKeys(headed, tables, footHeading);
  }
  const ours = Math.max(...tables.map(({ columns }) => columns.length));
  const width = widthOf(previous);
  let table: Head | undefined;
  let isFoot = false;
  return previous.map((row, at) => {
    const cells = [...row, ...new Array<Cell>(width - row.length).fill('')];
    const head = heads[at];
    if (head !== undefined) {
      table = head;
      return [...cells, markOf(head.columns, head.telling.isRowKey ? head.telling.column.key : undefined)];
    }
    // Below the heading of notes without a row everything is a person's.
    if (isFoot) return [...cells, BLANK_ROW];
    isFoot = cells[0] === footHeading;
    const key = table?.telling.keyOf(textOf(row[table.at]));
    if (key !== undefined) return [...cells, key];
    const foreign = cells.map((cell, index) => (index < ours ? '' : cell));
    return [...foreign, foreign.every((cell) => cell === '') ? OWN_ROW : BLANK_ROW];
  });
}

/** Header row and keys are both gone: the rows of a table are told by what its telling column says, where we write it. */
function withHeadedRows(previous: Grid, tables: readonly Recognised[]): Grid | undefined {
  for (const { columns, telling } of tables) {
    const told = telling();
    const at = told === undefined ? -1 : columns.indexOf(told.column);
    const first = previous.findIndex((row) => told?.keyOf(textOf(row[at])) !== undefined);
    if (at < 0 || first < 0) continue;
    const headers = columns.map(({ header }) => header);
    return [...previous.slice(0, first), headers, ...previous.slice(first)];
  }
  return undefined;
}

/** A header row, and where the column stands by which its rows are told. */
interface Head {
  readonly columns: readonly PageColumn[];
  readonly telling: Telling;
  readonly at: number;
}

function headOf(row: readonly Cell[], tables: readonly Recognised[]): Head | undefined {
  const texts = row.map(textOf);
  for (const { columns, telling } of tables) {
    const named = columns.filter(({ header }) => texts.includes(header)).length;
    if (named < ENOUGH_HEADERS || named * 2 < columns.length) continue;
    const told = telling();
    const at = told === undefined ? -1 : texts.indexOf(told.column.header);
    if (told !== undefined && at >= 0) return { columns, telling: told, at };
  }
  return undefined;
}

const widthOf = (grid: Grid): number => grid.reduce((widest, row) => Math.max(widest, row.length), 0);

function textOf(cell: Cell | undefined): string {
  return cell === undefined ? '' : isDateCell(cell) ? cell.date : String(cell).trim();
}
