import { peek } from '../cells';
import { announceLooks, type CellPosition, takePending } from '../changes';
import type { CellModel, SheetModel, StoredValue, WorkbookModel } from '../types';
import { findSheet } from '../workbook';
import { evaluate as evaluateNode } from './evaluate';
import {
  addEntry,
  arraysAt,
  buildGraph,
  closure,
  type Entry,
  entryAt,
  type Graph,
  inOrder,
  readersOf,
  removeEntry,
  setFootprint,
} from './graph';
import { inferFormat } from './inferFormat';
import { type Memory, remembering } from './memory';
import { parseFormula } from './parse';
import { isSearching, readArea } from './references';
import { clearOld, writeResult } from './spill';
import { type Area, type Context, caught, failure, type Grid, isGrid, single, toText, type Value } from './values';

/** One argument of a custom function. */
export interface Argument {
  /** True for a plain value or a single cell; the grid then has one cell. */
  scalar: boolean;
  grid: readonly (readonly StoredValue[])[];
  /** Whether the number at this place of the grid (from 0) is a date or a time. */
  isDate(row: number, column: number): boolean;
}

/** A value, a grid that spills, or `{ error, message }`. */
export type CustomResult = StoredValue | readonly (readonly StoredValue[])[];

/** The functions a script adds to the formula language. */
export interface CustomFunctions {
  /** In upper case. */
  names: ReadonlySet<string>;
  call(name: string, args: readonly Argument[], at: CellPosition): CustomResult;
}

/** Works out formulas. One implementation stands behind it; the rest of the host knows only this. */
export interface FormulaEngine {
  /**
   * Brings the results of formulas up to date, announces the cells whose value changed and returns them.
   *
   * `dirty` absent: what `announce` collected since the last call; `'everything'` recalculates all formulas. A custom
   * function is called again only when the values it is given differ from the last time.
   */
  recalculate(
    model: WorkbookModel,
    custom?: CustomFunctions,
    dirty?: readonly CellPosition[] | 'everything',
    now?: () => Date,
  ): CellPosition[];
  /** The value of a formula as if it stood at `at`, written nowhere; an array gives its first cell. */
  evaluate(model: WorkbookModel, formula: string, at: CellPosition, now?: () => Date): StoredValue;
}

interface State {
  graph: Graph;
  memory: Memory;
}

/** One round of work: what it reads through and what it changed. */
interface Round {
  model: WorkbookModel;
  state: State;
  custom: CustomFunctions | undefined;
  now: Date;
  grids: Map<string, Grid>;
  changed: CellPosition[];
}

const states = new WeakMap<WorkbookModel, State>();
const clock = (): Date => new Date();
const MOST_PASSES = 10;
const CIRCULAR = failure(
  '#REF!',
  'Circular dependency detected. To resolve with iterative calculation, see File > Settings.',
);
const UNREADABLE = failure('#ERROR!', 'Formula parse error.');

export const formulaEngine: FormulaEngine = { recalculate, evaluate };

/** See `FormulaEngine.recalculate`. */
export function recalculate(
  ...[model, custom, dirty, now = clock]: Parameters<FormulaEngine['recalculate']>
): CellPosition[] {
  const collected = takePending(model);
  const cells = collected === 'everything' || dirty === 'everything' ? 'everything' : [...collected, ...(dirty ?? [])];
  const known = states.get(model);
  const state =
    cells === 'everything' || !known ? { graph: buildGraph(model), memory: known?.memory ?? new Map() } : known;
  states.set(model, state);
  const round: Round = { model, state, custom, now: now(), grids: new Map(), changed: [] };
  let due = cells === 'everything' || !known ? startAll(round) : startFrom(round, cells);
  for (let pass = 0; due.size > 0 && pass < MOST_PASSES; pass += 1) due = runPass(round, due);
  return tellChanges(round);
}

function startAll({ state }: Round): Set<Entry> {
  return new Set([...state.graph.entries.values()].flatMap((entries) => [...entries.values()]));
}

function startFrom(round: Round, cells: readonly CellPosition[]): Set<Entry> {
  const { graph } = round.state;
  const touched: Entry[] = [];
  const emptied: CellPosition[] = [];
  for (const at of cells) {
    const entry = follow(round, at, emptied);
    if (entry) touched.push(entry);
  }
  round.changed.push(...emptied);
  const start = new Set([...touched, ...graph.volatile]);
  if (graph.byCell.size + graph.byArea.size + graph.spilling.size > 0) {
    const gone = [...cells, ...emptied];
    for (const entry of [...readersOf(graph, gone), ...arraysAt(graph, gone)]) start.add(entry);
  }
  return closure(graph, start);
}

/** Makes the graph agree with the formula that stands in a changed cell, and returns its entry. */
function follow({ model, state }: Round, at: CellPosition, emptied: CellPosition[]): Entry | undefined {
  const sheet = findSheet(model, at.sheetId);
  const formula = sheet && peek(sheet, at.row, at.column)?.formula;
  const entry = entryAt(state.graph, at);
  if (entry && sheet && entry.formula !== formula) {
    clearOld(sheet, entry, undefined, emptied);
    removeEntry(state.graph, entry);
  }
  if (formula === undefined) return undefined;
  return entry?.formula === formula ? entry : addEntry(state.graph, model, at, formula);
}

/** Works out the given formulas in order and returns those that must follow because an array grew or shrank or a formula searches. */
function runPass(round: Round, due: Set<Entry>): Set<Entry> {
  const { graph } = round.state;
  const { order, circular } = inOrder(graph, round.model, due);
  const moved: CellPosition[] = [];
  const before = round.changed.length;
  for (const entry of order) {
    const room = entry.footprint;
    const changed = workOut(round, entry, circular.has(entry));
    round.changed.push(...changed);
    const { rows, columns } = entry.footprint;
    if (room.rows !== rows || room.columns !== columns) {
      moved.push(...changed.filter(({ row, column }) => row !== entry.row || column !== entry.column));
    }
  }
  round.grids.clear();
  const waiting = arraysAt(graph, moved).filter(({ wanted }) => wanted !== undefined);
  const searching = round.changed.length > before ? [...graph.volatile].filter(({ tree }) => isSearching(tree)) : [];
  return closure(graph, [...readersOf(graph, moved), ...waiting, ...searching]);
}

function workOut(round: Round, entry: Entry, isCircular: boolean): CellPosition[] {
  const sheet = findSheet(round.model, entry.sheetId);
  const cell = sheet && peek(sheet, entry.row, entry.column);
  if (!sheet || !cell) return [];
  const context = contextFor(round, entry);
  const value = isCircular ? CIRCULAR : entry.tree ? caught(() => evaluateNode(entry.tree, context)) : UNREADABLE;
  const written = writeResult(sheet, entry, settled(value));
  setFootprint(round.state.graph, entry, written.footprint, written.wanted);
  dress(cell, entry, context, sheet);
  return written.changed;
}

/** What a cell can show: no empty result, no array of one, no infinite number. */
function settled(value: Value): Value {
  if (!isGrid(value)) return settledScalar(value);
  const only = value.grid.length === 1 && value.grid[0]?.length === 1 ? value.grid[0][0] : undefined;
  if (only !== undefined) return settledScalar(only);
  return value.area ? { grid: value.grid } : value;
}

function settledScalar(value: StoredValue): StoredValue {
  return typeof value === 'number' && !Number.isFinite(value) ? failure('#NUM!') : value;
}

/** Gives the cell what a formula brings beside its value: the link of HYPERLINK, the format of a date. */
function dress(cell: CellModel, entry: Entry, context: Context, sheet: SheetModel): void {
  delete cell.links;
  if (entry.tree?.kind === 'call' && entry.tree.name === 'HYPERLINK' && typeof cell.value !== 'object') {
    const [address] = entry.tree.args;
    const url = caught(() => toText(single(evaluateNode(address, context), context), context));
    const end = typeof cell.value === 'string' ? cell.value.length : String(cell.value).length;
    if (typeof url === 'string' && url !== '') cell.links = [{ start: 0, end, url }];
  }
  if (cell.numberFormat !== undefined || typeof cell.value !== 'number') return;
  const format = inferFormat(entry.tree, context.model, sheet);
  if (format !== undefined) cell.numberFormat = format;
}

function contextFor(round: Round, { sheetId, row, column }: Entry): Context {
  const at = { sheetId, row, column };
  return {
    model: round.model,
    at,
    arrays: false,
    custom: round.custom && remembering(round.custom, round.state.memory),
    now: round.now,
    read: (area) => readThrough(round, area),
    evaluate: evaluateNode,
  };
}

const LARGE_READ = 64;

function readThrough({ model, grids }: Round, area: Area): Grid {
  if (area.rows * area.columns < LARGE_READ) return readArea(area, model);
  const key = `${area.sheetId}:${area.row}:${area.column}:${area.rows}:${area.columns}`;
  const known = grids.get(key);
  if (known) return known;
  const grid = readArea(area, model);
  grids.set(key, grid);
  return grid;
}

function tellChanges({ model, changed }: Round): CellPosition[] {
  const bySheet = new Map<number, Map<string, CellPosition>>();
  for (const at of changed) {
    const cells = bySheet.get(at.sheetId) ?? new Map<string, CellPosition>();
    bySheet.set(at.sheetId, cells.set(`${at.row}:${at.column}`, at));
  }
  for (const [sheetId, cells] of bySheet) announceLooks(model, { kind: 'cells', sheetId, cells: [...cells.values()] });
  return [...bySheet.values()].flatMap((cells) => [...cells.values()]);
}

/** See `FormulaEngine.evaluate`. */
export function evaluate(...[model, formula, at, now = clock]: Parameters<FormulaEngine['evaluate']>): StoredValue {
  const tree = parseFormula(formula);
  if (!tree) return UNREADABLE;
  const context: Context = {
    model,
    at,
    arrays: false,
    custom: undefined,
    now: now(),
    read: (area) => readArea(area, model),
    evaluate: evaluateNode,
  };
  const value = caught(() => evaluateNode(tree, context));
  return isGrid(value) ? (value.grid[0]?.[0] ?? null) : value;
}
