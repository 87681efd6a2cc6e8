import { contains } from '../a1';
import { cellKey, keyColumn, keyRow, peek, prune } from '../cells';
import type { CellPosition } from '../changes';
import type { CellModel, Rectangle, SheetModel, WorkbookModel } from '../types';
import { findSheet } from '../workbook';
import type { Node } from './parse';
import { parseFormula } from './parse';
import { areasOverlap, isVolatile, precedents } from './references';
import type { Area } from './values';

/** One formula and what it touches. */
export interface Entry extends CellPosition {
  formula: string;
  tree: Node | undefined;
  areas: Area[];
  volatile: boolean;
  /** Cells its result fills, itself included. */
  footprint: Rectangle;
  /** Cells its result would fill if nothing stood there. */
  wanted: Rectangle | undefined;
}

interface Dependents {
  area: Area;
  entries: Set<Entry>;
}

/** Who depends on which cells. Small areas are kept cell by cell, large ones as rectangles shared by many formulas. */
export interface Graph {
  entries: Map<number, Map<number, Entry>>;
  byCell: Map<number, Map<number, Set<Entry>>>;
  byArea: Map<string, Dependents>;
  volatile: Set<Entry>;
  /** Entries that fill or want to fill more than their own cell. */
  spilling: Set<Entry>;
}

const SMALL = 64;

export function emptyGraph(): Graph {
  return { entries: new Map(), byCell: new Map(), byArea: new Map(), volatile: new Set(), spilling: new Set() };
}

/** The graph of all formulas of a workbook. Results that already spilled are found again, orphaned ones emptied. */
export function buildGraph(model: WorkbookModel): Graph {
  const graph = emptyGraph();
  const spilled: { sheet: SheetModel; key: number; cell: CellModel }[] = [];
  for (const sheet of model.sheets) {
    sheet.cells.forEach((cell, key) => {
      if (cell.formula !== undefined) {
        addEntry(graph, model, { sheetId: sheet.id, row: keyRow(key), column: keyColumn(key) }, cell.formula);
      } else if (cell.spillOf) spilled.push({ sheet, key, cell });
    });
  }
  for (const { sheet, key, cell } of spilled) {
    if (cell.spillOf && adopt(graph, sheet.id, key, cell.spillOf)) continue;
    delete cell.spillOf;
    cell.value = null;
    prune(sheet, keyRow(key), keyColumn(key));
  }
  return graph;
}

function adopt(graph: Graph, sheetId: number, key: number, anchor: { row: number; column: number }): boolean {
  const entry = entryAt(graph, { sheetId, ...anchor });
  if (!entry) return false;
  const rows = Math.max(entry.footprint.rows, keyRow(key) - anchor.row + 1);
  const columns = Math.max(entry.footprint.columns, keyColumn(key) - anchor.column + 1);
  setFootprint(graph, entry, { ...entry.footprint, rows, columns }, undefined);
  return true;
}

export function entryAt(graph: Graph, { sheetId, row, column }: CellPosition): Entry | undefined {
  return graph.entries.get(sheetId)?.get(cellKey(row, column));
}

export function addEntry(graph: Graph, model: WorkbookModel, at: CellPosition, formula: string): Entry {
  const tree = parseFormula(formula);
  const { sheetId, row, column } = at;
  const entry: Entry = {
    sheetId,
    row,
    column,
    formula,
    tree,
    areas: precedents(tree, model, at),
    volatile: isVolatile(tree),
    footprint: { row, column, rows: 1, columns: 1 },
    wanted: undefined,
  };
  inner(graph.entries, sheetId, () => new Map<number, Entry>()).set(cellKey(row, column), entry);
  if (entry.volatile) graph.volatile.add(entry);
  for (const area of entry.areas) dependentsOn(graph, area, (entries) => entries.add(entry));
  return entry;
}

export function removeEntry(graph: Graph, entry: Entry): void {
  graph.entries.get(entry.sheetId)?.delete(cellKey(entry.row, entry.column));
  graph.volatile.delete(entry);
  graph.spilling.delete(entry);
  for (const area of entry.areas) dependentsOn(graph, area, (entries) => entries.delete(entry));
}

export function setFootprint(graph: Graph, entry: Entry, footprint: Rectangle, wanted: Rectangle | undefined): void {
  entry.footprint = footprint;
  entry.wanted = wanted;
  if (wanted || footprint.rows * footprint.columns > 1) graph.spilling.add(entry);
  else if (graph.spilling.size > 0) graph.spilling.delete(entry);
}

function dependentsOn(graph: Graph, area: Area, change: (entries: Set<Entry>) => void): void {
  if (area.rows * area.columns > SMALL) {
    const key = `${area.sheetId}:${area.row}:${area.column}:${area.rows}:${area.columns}`;
    change(inner(graph.byArea, key, () => ({ area, entries: new Set<Entry>() })).entries);
    return;
  }
  const cells = inner(graph.byCell, area.sheetId, () => new Map<number, Set<Entry>>());
  for (const key of keysOf(area)) change(inner(cells, key, () => new Set<Entry>()));
}

function* keysOf({ row, column, rows, columns }: Rectangle): Generator<number> {
  for (let down = 0; down < rows; down += 1) {
    for (let across = 0; across < columns; across += 1) yield cellKey(row + down, column + across);
  }
}

function inner<Key, Item>(map: Map<Key, Item>, key: Key, make: () => Item): Item {
  const known = map.get(key);
  if (known !== undefined) return known;
  const fresh = make();
  map.set(key, fresh);
  return fresh;
}

/** The formulas that read one of these cells. */
export function readersOf(graph: Graph, cells: readonly CellPosition[]): Set<Entry> {
  const found = new Set<Entry>();
  if (cells.length === 0) return found;
  for (const { sheetId, row, column } of cells) {
    for (const entry of graph.byCell.get(sheetId)?.get(cellKey(row, column)) ?? []) found.add(entry);
  }
  for (const { area, entries } of graph.byArea.values()) {
    if (entries.size === 0) continue;
    const touched = cells.some(({ sheetId, row, column }) => sheetId === area.sheetId && contains(area, row, column));
    if (touched) for (const entry of entries) found.add(entry);
  }
  return found;
}

/** The arrays that stand, or wait to stand, on one of these cells. */
export function arraysAt(graph: Graph, cells: readonly CellPosition[]): Entry[] {
  return [...graph.spilling].filter((entry) => {
    const room = entry.wanted ?? entry.footprint;
    return cells.some(({ sheetId, row, column }) => sheetId === entry.sheetId && contains(room, row, column));
  });
}

/** The formulas that read what this one fills. */
export function dependentsOfEntry(graph: Graph, { sheetId, footprint }: Entry): Set<Entry> {
  const found = new Set<Entry>();
  const cells = graph.byCell.get(sheetId);
  if (cells) for (const key of keysOf(footprint)) for (const entry of cells.get(key) ?? []) found.add(entry);
  for (const { area, entries } of graph.byArea.values()) {
    if (areasOverlap(area, sheetId, footprint)) for (const entry of entries) found.add(entry);
  }
  return found;
}

/** All formulas reached from the given ones, they included. */
export function closure(graph: Graph, start: Iterable<Entry>): Set<Entry> {
  const reached = new Set(start);
  for (const entry of reached) for (const next of dependentsOfEntry(graph, entry)) reached.add(next);
  return reached;
}

export interface Ordered {
  /** Every formula after those it reads. */
  order: Entry[];
  circular: Set<Entry>;
}

/** Most formulas of a result sheet are links, which read no cell and so come first. */
const readsNothing = ({ areas, volatile }: Entry): boolean => areas.length === 0 && !volatile;

/** Sorts formulas by dependency, without recursion: a chain may be 10,000 long. */
export function inOrder(graph: Graph, model: WorkbookModel, entries: Set<Entry>): Ordered {
  const order = [...entries].filter(readsNothing);
  const circular = new Set<Entry>();
  const done = new Set<Entry>();
  const open = new Map<Entry, number>();
  const shared = new Map<string, Entry[]>();
  for (const root of entries) {
    if (readsNothing(root)) continue;
    const stack: { entry: Entry; waiting: Entry[] }[] = [];
    const enter = (entry: Entry): void => {
      open.set(entry, stack.length);
      stack.push({ entry, waiting: precedingEntries(graph, model, entry, entries, shared) });
    };
    if (!done.has(root)) enter(root);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const next = top.waiting.pop();
      if (next === undefined) {
        stack.pop();
        open.delete(top.entry);
        done.add(top.entry);
        order.push(top.entry);
      } else if (open.has(next)) {
        for (const { entry } of stack.slice(open.get(next))) circular.add(entry);
      } else if (!readsNothing(next) && !done.has(next)) enter(next);
    }
  }
  return { order, circular };
}

function precedingEntries(
  graph: Graph,
  model: WorkbookModel,
  entry: Entry,
  among: ReadonlySet<Entry>,
  shared: Map<string, Entry[]>,
): Entry[] {
  return entry.areas.flatMap((area) => {
    if (area.rows * area.columns > SMALL) {
      const key = `${area.sheetId}:${area.row}:${area.column}:${area.rows}:${area.columns}`;
      return [
        ...inner(shared, key, () => [...among].filter((other) => areasOverlap(area, other.sheetId, other.footprint))),
      ];
    }
    return [...keysOf(area)].flatMap((key) => {
      const filler = fillerOf(graph, model, { sheetId: area.sheetId, row: keyRow(key), column: keyColumn(key) });
      return filler && among.has(filler) ? [filler] : [];
    });
  });
}

/** The formula that fills a cell: its own, or the array whose room it lies in, even where the array left it empty. */
function fillerOf(graph: Graph, model: WorkbookModel, at: CellPosition): Entry | undefined {
  const own = entryAt(graph, at);
  if (own || graph.spilling.size === 0) return own;
  const sheet = findSheet(model, at.sheetId);
  const anchor = sheet && peek(sheet, at.row, at.column)?.spillOf;
  if (anchor) return entryAt(graph, { sheetId: at.sheetId, ...anchor });
  for (const entry of graph.spilling) {
    if (entry.sheetId === at.sheetId && contains(entry.footprint, at.row, at.column)) return entry;
  }
  return undefined;
}
