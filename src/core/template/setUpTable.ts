import type { Grid } from '../cell';
import type { Column, ReadContext } from '../table/column';
import type { Table } from '../table/defineTable';
import type { Words } from '../words/words';
import type { ColumnSetup, Edit, ListPlace, SheetHandle, SheetSize } from '../workbook';
import { cellSetupOf } from './cellSetup';

/** Rows a fresh input sheet offers. */
const FRESH_ROWS = 1000;
const TAB_COLOR = '#1a73e8';

/** An input sheet as found: where its header row stands and which declared column stands where. */
export interface FoundTable {
  readonly sheet: SheetHandle;
  readonly size: SheetSize;
  readonly grid: Grid;
  readonly headerRow: number;
  /** Column number by declared name. */
  readonly columns: Readonly<Record<string, number>>;
  /** True for a sheet the workbook remembers by its id. */
  readonly remembered: boolean;
  /** True when the additional columns are folded already. */
  readonly grouped: boolean;
}

type NamedColumn = readonly [string, Column<unknown>];

/** The template's order: core columns first, then the additional ones, which fold away together. */
export function templateColumns(table: Table): readonly NamedColumn[] {
  const all = Object.entries(table.columns);
  return [
    ...all.filter(([, column]) => column.need !== 'optional'),
    ...all.filter(([, column]) => column.need === 'optional'),
  ];
}

/** Edits for one input sheet, and where its rows will stand when they are carried out. */
export interface TablePlan {
  readonly edits: readonly Edit[];
  readonly sheet: SheetHandle;
  readonly headerRow: number;
  /** Column number by declared name; every declared column has one. */
  readonly columns: Readonly<Record<string, number>>;
}

/** Creates an input sheet from its declaration. */
export function createTable(table: Table, name: string, lists: ListPlace, words: Words): TablePlan {
  const columns = templateColumns(table);
  const core = columns.filter(([, column]) => column.need !== 'optional').length;
  const size = { rows: FRESH_ROWS, columns: Math.max(26, columns.length + 2) };
  const fold: readonly Edit[] =
    core < columns.length ? [{ kind: 'groupColumns', sheet: name, first: core + 1, last: columns.length }] : [];
  const setups = columns.map(([, column], index) => setupOf(column, index + 1, words, true));
  const edits: readonly Edit[] = [
    { kind: 'addSheet', name, size, hidden: false, tab: TAB_COLOR },
    { kind: 'setUpColumns', sheet: name, headerRow: 1, rows: size.rows - 1, columns: setups, lists },
    ...fold,
    { kind: 'freezeRows', sheet: name, rows: 1 },
  ];
  return { edits, sheet: name, headerRow: 1, columns: placesOf(columns, setups) };
}

function placesOf(columns: readonly NamedColumn[], setups: readonly ColumnSetup[]): Readonly<Record<string, number>> {
  const places: Record<string, number> = {};
  columns.forEach(([name], index) => {
    places[name] = setups[index]?.column ?? index + 1;
  });
  return places;
}

/** Gives a found sheet back what it lacks. Nothing a person typed is moved or overwritten. */
export function repairTable(table: Table, found: FoundTable, lists: ListPlace, words: Words): TablePlan {
  const places = new Map<string, { readonly at: number; readonly isNew: boolean }>();
  for (const [name, at] of Object.entries(found.columns)) places.set(name, { at, isNew: false });
  let next = Math.max(0, ...found.grid.map((row) => row.length)) + 1;
  const appended: number[] = [];
  for (const [name, column] of templateColumns(table)) {
    if (places.has(name)) continue;
    const gap = gapFor(table, name, found, places);
    places.set(name, { at: gap ?? next, isNew: true });
    if (gap !== undefined) continue;
    if (column.need === 'optional') appended.push(next);
    next += 1;
  }
  const setups = templateColumns(table).map(([name, column]) => {
    const place = places.get(name) ?? { at: next, isNew: true };
    return setupOf(column, place.at, words, place.isNew);
  });
  const size = { rows: found.headerRow + 1, columns: next - 1 };
  const { sheet, headerRow } = found;
  const rows = Math.max(found.size.rows, size.rows) - headerRow;
  const edits: readonly Edit[] = [
    { kind: 'ensureSize', sheet, now: found.size, size },
    { kind: 'setUpColumns', sheet, headerRow, rows, columns: setups, lists },
    ...foldAppended(found, appended),
    { kind: 'freezeRows', sheet, rows: headerRow },
  ];
  return { edits, sheet, headerRow, columns: placesOf(templateColumns(table), setups) };
}

function foldAppended(found: FoundTable, appended: readonly number[]): readonly Edit[] {
  const first = appended[0];
  const last = appended[appended.length - 1];
  if (found.grouped || first === undefined || last === undefined) return [];
  return last - first + 1 === appended.length ? [{ kind: 'groupColumns', sheet: found.sheet, first, last }] : [];
}

/**
 * A header someone emptied: the one blank header cell between the two neighbours the template knows, with cells below
 * that this column can read. Only on a sheet set-up has made or seen before; elsewhere it would be a guess.
 */
function gapFor(
  table: Table,
  name: string,
  found: FoundTable,
  places: ReadonlyMap<string, { readonly at: number }>,
): number | undefined {
  const order = templateColumns(table).map(([column]) => column);
  const index = order.indexOf(name);
  const before = places.get(order[index - 1] ?? '')?.at;
  const after = found.columns[order[index + 1] ?? ''];
  const kind = table.columns[name]?.kind;
  if (!found.remembered || before === undefined || after !== before + 2 || kind === undefined) return undefined;
  const isBlank = (found.grid[found.headerRow - 1]?.[before] ?? '') === '';
  const fits = found.grid
    .slice(found.headerRow)
    .every((row) => kind.parse(row[before] ?? '', ANY_READING).is !== 'unread');
  return isBlank && fits ? before + 1 : undefined;
}

/** For asking whether a cell could be of a kind at all. */
const ANY_READING: ReadContext = {
  indonesianLocale: true,
  today: '2000-01-01',
  dashMeansZero: false,
  unit: 1,
  lookup: (_tables, text) => ({ is: 'found', id: text }),
};

function setupOf(column: Column<unknown>, at: number, words: Words, isNew: boolean): ColumnSetup {
  return {
    column: at,
    header: column.header,
    note: noteOf(column, words),
    extra: column.need === 'optional',
    ...cellSetupOf(column, words),
    width: isNew ? column.width : undefined,
    writeHeader: isNew,
  };
}

function noteOf(column: Column<unknown>, words: Words): string {
  return `${words.template.need[column.need]}. ${column.note}`.trim();
}
