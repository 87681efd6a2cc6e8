import { type Cell, columnLetters, type Grid } from '../cell';
import { HIGHEST_ID, highestNumbers, nextIds } from './assignIds';
import type { Parsed, ReadContext } from './column';
import type { Table } from './defineTable';
import { numberOfId, readId } from './kinds/identifier';
import { type Located, locate } from './locate';
import { clean } from './normalise';
import { doubt } from './parsed';
import type { Problem } from './problem';
import { problemAt, type SheetSource } from './problemList';
import { isFilled, type RowKinds, rowKinds } from './rowKinds';

export interface SheetInput extends SheetSource {
  readonly grid: Grid;
}

/** A sheet as laid out: where the table stands, which rows are data, and which row has which id. */
export interface LaidOut {
  readonly table: Table;
  readonly sheet: SheetInput;
  /** `undefined` when no header row was found or when a header stands twice: then nothing is read. */
  readonly located: Located | undefined;
  readonly columns: Readonly<Record<string, number>>;
  readonly headerRow: number;
  /** Something other than our own ids stands below the header row; without a header row, anywhere. */
  readonly occupied: boolean;
  readonly rows: RowKinds;
  /** By data row; rows whose id stands twice or could not be read have none. */
  readonly ids: ReadonlyMap<number, string>;
  /** Ids that stand twice, with their rows. */
  readonly twice: ReadonlyMap<string, readonly number[]>;
  /** Data rows with an empty id cell. */
  readonly missingIds: readonly number[];
  /** Highest id number on this sheet. */
  readonly highest: number;
  readonly problems: readonly Problem[];
}

const NO_ROWS: RowKinds = {
  data: [],
  skipped: { blank: 0, subtotal: 0, section: 0, signature: 0, remark: 0, header: 0, continuation: 0 },
  firstSkipped: undefined,
  sections: new Map(),
  lastRow: 0,
};

/** First pass over a sheet: headers, kinds of rows, ids. */
export function layOut(table: Table, sheet: SheetInput, context: ReadContext): LaidOut {
  const located = locate(sheet.grid, table);
  const columns: Record<string, number> = {};
  for (const [name, place] of Object.entries(located?.places ?? {})) columns[name] = place.at;
  const stopped = located === undefined || located.duplicates.length > 0;
  const rows = stopped
    ? { ...NO_ROWS, lastRow: located?.headerRow ?? 0 }
    : rowKinds(sheet.grid, table, located, context);
  const problems = located === undefined ? noHeader(sheet) : headerProblems(sheet, located);
  const ids = readIds(table, sheet, columns['id'], rows, context);
  return {
    table,
    sheet,
    located: stopped ? undefined : located,
    columns,
    headerRow: located?.headerRow ?? 1,
    occupied: isOccupied(table, sheet.grid, located),
    rows,
    ...ids,
    problems: [...problems, ...ids.problems],
  };
}

/** Rows that are no data, and columns of a person's own, count: what stands there was put there by somebody. */
function isOccupied({ prefix }: Table, grid: Grid, located: Located | undefined): boolean {
  const idAt = located?.places['id']?.at;
  const isId = (cell: Cell, at: number): boolean =>
    at + 1 === idAt &&
    typeof cell === 'string' &&
    cell.length < 40 &&
    numberOfId(readId(clean(cell)) ?? '', prefix) > 0;
  const rows = located === undefined ? grid : grid.slice(located.headerRow);
  return rows.some((row) => row.some((cell, at) => cell !== '' && isFilled(cell) && !isId(cell, at)));
}

function noHeader(sheet: SheetInput): readonly Problem[] {
  const isEmpty = sheet.grid.every((row) => row.every((cell) => cell === '' || cell === false));
  if (isEmpty) return [];
  const place = { row: 1, column: 1, header: sheet.name };
  return [problemAt(sheet, place, sheet.grid[0]?.[0], doubt('noHeader'))];
}

function headerProblems(sheet: SheetInput, located: Located): readonly Problem[] {
  const row = located.headerRow;
  const at = (column: number, header: string, found: Cell, code: ReturnType<typeof doubt>): Problem =>
    problemAt(sheet, { row, column, header }, found, code);
  const problems: Problem[] = [];
  for (const { places } of located.duplicates) {
    const columns = places.map((place) => columnLetters(place.at)).join(', ');
    for (const place of places)
      problems.push(at(place.at, place.header, place.header, doubt('duplicateHeader', { columns })));
  }
  for (const { name, place } of located.passedOver) {
    const used = located.places[name]?.header ?? '';
    problems.push(at(place.at, place.header, place.header, doubt('sameColumnTwice', { used })));
  }
  if (located.twoRows) problems.push(at(1, sheet.name, '', doubt('twoHeaderRows')));
  return problems;
}

type Ids = Pick<LaidOut, 'ids' | 'twice' | 'missingIds' | 'highest' | 'problems'>;

function readIds(
  table: Table,
  sheet: SheetInput,
  column: number | undefined,
  rows: RowKinds,
  context: ReadContext,
): Ids {
  const ids = new Map<number, string>();
  const rowsOf = new Map<string, number[]>();
  const missingIds: number[] = [];
  const problems: Problem[] = [];
  const kind = table.columns['id']?.kind;
  let highest = column === undefined ? 0 : (highestNumbers(sheet.grid, [column]).get(table.prefix) ?? 0);
  for (const row of rows.data) {
    const cell = column === undefined ? '' : (sheet.grid[row - 1]?.[column - 1] ?? '');
    const parsed = kind?.parse(cell, context) as Parsed<string> | undefined;
    if (parsed?.doubts !== undefined) {
      const place = { row, column: column ?? 1, header: table.columns['id']?.header ?? '' };
      for (const each of parsed.doubts) problems.push(problemAt(sheet, place, cell, each));
    }
    if (parsed?.is === 'value') {
      ids.set(row, parsed.value);
      const same = rowsOf.get(parsed.value);
      if (same === undefined) rowsOf.set(parsed.value, [row]);
      else same.push(row);
      // An id to the letter was counted above.
      const number = parsed.value === cell ? 0 : numberOfId(parsed.value, table.prefix);
      if (number > highest && number <= HIGHEST_ID) highest = number;
    } else if (cell === '' || parsed?.is === 'empty') missingIds.push(row);
  }
  const twice = new Map(Array.from(rowsOf).filter(([, all]) => all.length > 1));
  for (const [id, all] of twice) {
    for (const row of all) {
      ids.delete(row);
      const others = all
        .filter((other) => other !== row)
        .slice(0, 8)
        .join(', ');
      const place = { row, column: column ?? 1, header: table.columns['id']?.header ?? '' };
      problems.push(problemAt(sheet, place, id, doubt('duplicateId', { rows: others })));
    }
  }
  return { ids, twice, missingIds, highest, problems };
}

/** Ids for the rows of a laid-out sheet that lack one; `highestElsewhere` keeps ids of deleted rows from coming back. */
export function newIdsOf(laid: LaidOut, highestElsewhere: number): ReadonlyMap<number, string> {
  return nextIds(laid.table.prefix, Math.max(laid.highest, highestElsewhere), laid.missingIds);
}
