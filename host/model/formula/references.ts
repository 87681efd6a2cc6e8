import { closeRange, type OpenRange, overlaps, parseA1 } from '../a1';
import { cellKey } from '../cells';
import type { CellPosition } from '../changes';
import type { NamedRange, Rectangle, WorkbookModel } from '../types';
import { findSheet, sheetByName } from '../workbook';
import type { FunctionTable, LazyFunction } from './functions/kinds';
import type { Node } from './parse';
import { type Area, fail, type Grid, isGrid, type Scalar, single, toNumber, toText, type Value } from './values';

/** The cells of a reference as they are now; an open side ends at the edge of the sheet. */
export function resolve(range: OpenRange, model: WorkbookModel, at: CellPosition): Area {
  const sheet = range.sheetName === undefined ? findSheet(model, at.sheetId) : sheetByName(model, range.sheetName);
  if (!sheet) return fail('#REF!', `Unresolved sheet name '${range.sheetName ?? ''}'.`);
  const whole = closeRange(range, sheet);
  const rows = Math.min(whole.rows, sheet.maxRows - whole.row + 1);
  const columns = Math.min(whole.columns, sheet.maxColumns - whole.column + 1);
  if (rows < 1 || columns < 1) return fail('#REF!', 'Reference does not exist.');
  return { sheetId: sheet.id, row: whole.row, column: whole.column, rows, columns };
}

export function namedRange(model: WorkbookModel, name: string): NamedRange | undefined {
  return model.namedRanges.find((range) => range.name.toLowerCase() === name.toLowerCase());
}

/** The cells a formula depends on; an open side has no end, so that the answer outlives a growing sheet. */
export function precedents(tree: Node | undefined, model: WorkbookModel, at: CellPosition): Area[] {
  const areas: Area[] = [];
  visit(tree, (node) => {
    const area =
      node.kind === 'reference'
        ? openArea(node.range, model, at)
        : node.kind === 'name' && areaOfName(node.name, model);
    if (area) areas.push(area);
  });
  return areas;
}

function openArea(range: OpenRange, model: WorkbookModel, at: CellPosition): Area | undefined {
  const sheetId = range.sheetName === undefined ? at.sheetId : sheetByName(model, range.sheetName)?.id;
  if (sheetId === undefined) return undefined;
  const endless = { maxRows: Number.POSITIVE_INFINITY, maxColumns: Number.POSITIVE_INFINITY };
  return { sheetId, ...closeRange(range, endless) };
}

function areaOfName(name: string, model: WorkbookModel): Area | undefined {
  const named = namedRange(model, name);
  return named && { sheetId: named.sheetId, ...named.range };
}

export function visit(node: Node | undefined, see: (node: Node) => void): void {
  if (!node) return;
  see(node);
  if (node.kind === 'call') for (const arg of node.args) visit(arg, see);
  if (node.kind === 'binary') for (const side of [node.left, node.right]) visit(side, see);
  if (node.kind === 'unary') visit(node.operand, see);
  if (node.kind === 'array') for (const cell of node.rows.flat()) visit(cell, see);
}

/** Whether two areas share a cell. */
export const areasOverlap = (a: Area, sheetId: number, b: Rectangle): boolean =>
  a.sheetId === sheetId && overlaps(a, b);

/** Functions whose cells are known only when they are worked out. */
export const lazyReferences: FunctionTable<LazyFunction> = {
  INDIRECT: ([address], context) => {
    const text = toText(single(context.evaluate(address, context), context), context);
    const range = parseA1(text);
    if (range) return context.read(resolve(range, context.model, context.at));
    const named = namedRange(context.model, text);
    if (!named)
      return fail('#REF!', `Function INDIRECT parameter 1 value is '${text}'. It is not a valid cell/range reference.`);
    return context.read({ sheetId: named.sheetId, ...named.range });
  },
  OFFSET: ([start, down, across, height, width], context) => {
    const area = areaOf(context.evaluate(start, context));
    const number = (node: Node | undefined, absent: number): number =>
      node === undefined ? absent : Math.trunc(toNumber(single(context.evaluate(node, context), context), context));
    const row = area.row + number(down, 0);
    const column = area.column + number(across, 0);
    const [rows, columns] = [number(height, area.rows), number(width, area.columns)];
    if (row < 1 || column < 1 || rows < 1 || columns < 1)
      return fail('#REF!', 'Function OFFSET evaluates to an out of bounds range.');
    return context.read({ sheetId: area.sheetId, row, column, rows, columns });
  },
};

function areaOf(value: Value): Area {
  return (isGrid(value) && value.area) || fail('#VALUE!', 'Argument must be a range.');
}

const CLOCKS = new Set(['NOW', 'TODAY']);
const SEARCHERS = new Set(['INDIRECT', 'OFFSET']);

/** Whether the formula must be worked out at every recalculation, whatever changed. */
export const isVolatile = (tree: Node | undefined): boolean => calls(tree, CLOCKS) || calls(tree, SEARCHERS);

/** Whether the formula finds its cells only while it is worked out, so that their changes cannot be foreseen. */
export const isSearching = (tree: Node | undefined): boolean => calls(tree, SEARCHERS);

function calls(tree: Node | undefined, names: ReadonlySet<string>): boolean {
  let answer = false;
  visit(tree, (node) => {
    if (node.kind === 'call' && names.has(node.name)) answer = true;
  });
  return answer;
}

/** Reads the cells of an area, row by row. */
export function readArea(area: Area, model: WorkbookModel): Grid {
  const sheet = findSheet(model, area.sheetId);
  if (!sheet) return fail('#REF!');
  const grid: Scalar[][] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const first = cellKey(row, area.column);
    const line = new Array<Scalar>(area.columns);
    for (let offset = 0; offset < area.columns; offset += 1) {
      line[offset] = sheet.cells.get(first + offset)?.value ?? null;
    }
    grid.push(line);
  }
  return { grid, area };
}
