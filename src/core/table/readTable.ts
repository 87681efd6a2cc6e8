import type { Cell } from '../cell';
import type { Column, Parsed, ReadContext } from './column';
import type { Origin, Row, Table } from './defineTable';
import { scaleOf } from './header';
import { isSameUnit } from './kinds/unit';
import { type LaidOut, newIdsOf } from './layOut';
import { doubt } from './parsed';
import type { Problem } from './problem';
import { problemAt } from './problemList';
import type { SkippedKind } from './rowKinds';
import { sheetProblems } from './sheetProblems';

/** A money column whose header names a scale that nobody confirmed yet. */
export interface UnconfirmedScale {
  /** `needs.estimatedCost`. */
  readonly key: string;
  readonly header: string;
  readonly at: Problem['at'];
  readonly times: number;
}

/** A table as read from its sheet. */
export interface TableReading<T extends Table = Table> {
  readonly table: T;
  readonly sheetId: number;
  readonly sheetName: string;
  readonly rows: readonly Row<T>[];
  /** Looked for when they are first asked about: most starts, such as those at a typed cell, never do. */
  readonly problems: readonly Problem[];
  /** A missing header row, or a header that stands twice, kept the whole sheet from being read. */
  readonly stopped: boolean;
  /** Something other than our own ids stands below the header row, be it data or not; without headers, anywhere. */
  readonly occupied: boolean;
  readonly headerRow: number;
  /** Column number by declared name. */
  readonly columns: Readonly<Record<string, number>>;
  /** Declared columns that the sheet lacks. */
  readonly missing: readonly string[];
  readonly skipped: Readonly<Record<SkippedKind, number>>;
  /** Sheet rows with content but no id. */
  readonly missingIds: readonly number[];
  /** The id each of them gets. */
  readonly newIds: ReadonlyMap<number, string>;
  /** Last row with data; the header row when there is none. */
  readonly lastRow: number;
  readonly unconfirmedScales: readonly UnconfirmedScale[];
}

/** What reading a table needs beside its sheet. */
export interface TableContext extends Omit<ReadContext, 'unit'> {
  /** Confirmed multipliers by `table.column`. */
  readonly units: Readonly<Record<string, number>>;
  /** Highest id number that other sheets mention, by prefix. */
  readonly highest?: ReadonlyMap<string, number>;
}

/** Second pass: every cell of every data row; one that cannot be read becomes a problem and leaves its row alone. */
export function readRows<T extends Table>(table: T, laid: LaidOut, context: TableContext): TableReading<T> {
  const { sheet, located, columns, rows } = laid;
  const problems: Problem[] = laid.problems.slice();
  const newIds = newIdsOf(laid, context.highest?.get(table.prefix) ?? 0);
  const readers = columnReaders(table, laid, context);
  const unconfirmedScales = readers.flatMap((reader) => reader.unconfirmed ?? []);
  for (const { key, header, at, times } of unconfirmedScales) {
    const code = doubt('scaleUnconfirmed', { key, times });
    problems.push(problemAt(sheet, { row: at.row, column: at.column, header }, header, code));
  }
  const blank = emptyRow(table);
  const read = rows.data.map((row) => {
    const id = laid.ids.get(row) ?? newIds.get(row);
    return readRow({ ...blank, id }, laid, row, readers, problems);
  });
  let all: readonly Problem[] | undefined;
  return {
    table,
    sheetId: sheet.sheetId,
    sheetName: sheet.name,
    // The loop fills each declared column by its own kind, which the compiler cannot follow through `Record`.
    rows: read as unknown as readonly Row<T>[],
    get problems() {
      all = all ?? problems.concat(located === undefined ? [] : sheetProblems(laid, located, read, context));
      return all;
    },
    stopped: located === undefined,
    occupied: laid.occupied,
    headerRow: laid.headerRow,
    columns,
    missing: Object.keys(table.columns).filter((name) => columns[name] === undefined),
    skipped: rows.skipped,
    missingIds: laid.missingIds,
    newIds,
    lastRow: rows.lastRow,
    unconfirmedScales,
  };
}

interface ColumnReader {
  readonly name: string;
  readonly column: Column<unknown>;
  /** From 1. */
  readonly at: number;
  readonly context: ReadContext;
  /** What cells of this column said: most columns say a handful of things in thousands of rows. */
  readonly said: Map<Cell, Parsed<unknown>>;
  readonly unconfirmed?: UnconfirmedScale;
}

/** Different cells of one column that are kept in mind. */
const REMEMBERED = 2000;

function columnReaders(table: Table, { located, sheet }: LaidOut, context: TableContext): readonly ColumnReader[] {
  if (located === undefined) return [];
  const plain: ReadContext = { ...context, unit: 1 };
  return Object.entries(located.places)
    .filter(([name]) => name !== 'id')
    .map(([name, place]): ColumnReader => {
      const column = table.columns[name] as Column<unknown>;
      const times = located.scales[name];
      const key = `${table.name}.${name}`;
      const reader = { name, column, at: place.at, context: plain, said: new Map<Cell, Parsed<unknown>>() };
      if (times === undefined) return reader;
      const unit = context.units[key];
      if (unit !== undefined) return { ...reader, context: { ...plain, unit } };
      const at = { sheetId: sheet.sheetId, sheetName: sheet.name, row: located.headerRow, column: place.at };
      return { ...reader, unconfirmed: { key, header: place.header, at, times } };
    });
}

const ALL_READ: ReadonlySet<string> = new Set();

/** A row of any table while it is being filled. */
export type LooseRow = Readonly<Record<string, unknown>> & { readonly origin: Origin };

function readRow(
  values: Record<string, unknown>,
  laid: LaidOut,
  row: number,
  readers: readonly ColumnReader[],
  problems: Problem[],
): LooseRow {
  const { sheet, columns, table } = laid;
  const cells = sheet.grid[row - 1] ?? [];
  const unread: string[] = [];
  const before = problems.length;
  if (values['id'] === undefined && columns['id'] !== undefined) unread.push('id');
  for (const reader of readers) {
    const cell = cells[reader.at - 1] ?? '';
    if (cell === '') {
      if (reader.column.need === 'required') emptyCell(laid, row, reader, values, problems);
      continue;
    }
    readCell(laid, row, reader, cell, values, unread, problems);
  }
  if (table.columns['unit'] !== undefined && problems.length > before)
    compareUnits(laid, before, readers, values, unread, problems);
  const origin: Origin = {
    table: table.name,
    sheetId: sheet.sheetId,
    sheetName: sheet.name,
    row,
    columns,
    unread: unread.length === 0 ? ALL_READ : new Set(unread),
  };
  values['origin'] = origin;
  return values as LooseRow;
}

function readCell(
  laid: LaidOut,
  row: number,
  reader: ColumnReader,
  cell: Cell,
  values: Record<string, unknown>,
  unread: string[],
  problems: Problem[],
): void {
  const { name, column } = reader;
  if (reader.unconfirmed !== undefined) {
    unread.push(name);
    return;
  }
  const parsed = reader.said.get(cell) ?? parse(cell, reader);
  if (parsed.is === 'value') values[name] = parsed.value;
  if (parsed.is === 'unread' || (parsed.is === 'value' && parsed.incomplete === true)) unread.push(name);
  if (parsed.doubts !== undefined) {
    for (const each of parsed.doubts) problems.push(cellProblem(laid, row, reader, cell, each));
  }
  if (parsed.is === 'empty' && column.need === 'required') emptyCell(laid, row, reader, values, problems, cell);
}

/** A unit beside a number must be that of column Satuan: 2 km are not 2 m, and are not made 2,000 here. */
function compareUnits(
  laid: LaidOut,
  from: number,
  readers: readonly ColumnReader[],
  values: Record<string, unknown>,
  unread: string[],
  problems: Problem[],
): void {
  const { unit } = values;
  for (let at = from; at < problems.length; at += 1) {
    const { code, parameters, at: cell, found } = problems[at] as Problem;
    // 25 juta beside Satuan "Rp juta" are 25 or 25 million of them.
    const isSized = code === 'abbreviated' && typeof unit === 'string' && scaleOf(unit) !== 1;
    const isAsked = code === 'wordLeftOut' || isSized;
    const reader = isAsked ? readers.find((each) => each.at === cell.column && !each.column.kind.money) : undefined;
    if (reader === undefined) continue;
    const say = (say: ReturnType<typeof doubt>): Problem => cellProblem(laid, cell.row, reader, found, say);
    if (typeof unit !== 'string') {
      problems[at] = say(doubt('wordLeftOut', { ...parameters, without: 1 }));
    } else if (!isSameUnit(String(parameters['word'] ?? ''), unit)) {
      problems[at] = say(doubt('unitDiffers', { word: parameters['word'] ?? 'Rp', unit }));
      values[reader.name] = undefined;
      unread.push(reader.name);
    }
  }
}

function parse(cell: Cell, { column, context, said }: ColumnReader): Parsed<unknown> {
  const parsed = column.kind.parse(cell, context);
  if (said.size < REMEMBERED) said.set(cell, parsed);
  return parsed;
}

function cellProblem(
  laid: LaidOut,
  row: number,
  reader: ColumnReader,
  cell: Cell,
  code: ReturnType<typeof doubt>,
): Problem {
  return problemAt(laid.sheet, { row, column: reader.at, header: reader.column.header }, cell, code);
}

/** A required cell in which nothing stands: the section heading above may say what belongs there. */
function emptyCell(
  laid: LaidOut,
  row: number,
  reader: ColumnReader,
  values: Record<string, unknown>,
  problems: Problem[],
  cell: Cell = '',
): void {
  const section = reader.name === 'sector' ? laid.rows.sections.get(row) : undefined;
  if (section === undefined) {
    problems.push(cellProblem(laid, row, reader, cell, doubt('requiredEmpty')));
    return;
  }
  values['sector'] = section.sector;
  problems.push(cellProblem(laid, row, reader, cell, doubt('sectorFromSection', { row: section.row })));
}

function emptyRow(table: Table): Record<string, unknown> {
  // All names at once and `origin` among them: a row filled name by name becomes a hash table that is slow to copy, and one
  // that grows later changes its shape.
  return Object.fromEntries([...Object.keys(table.columns), 'origin'].map((name) => [name, undefined]));
}
