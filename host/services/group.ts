import { collapseColumns, groupColumns } from '../model/structure';
import type { SheetModel } from '../model/types';
import { demand, ServiceException } from './exception';
import type { Execution } from './execution';
import type { Service } from './methods';
import { type GroupObject, rangeObject } from './objects';

export const groupDepth = (sheet: SheetModel, column: number): number => sheet.columnGroupDepth.get(column) ?? 0;

/** The group of this depth around a column; throws where there is none. */
export function groupAt(sheet: SheetModel, column: number, depth: number): GroupObject {
  if (depth < 1 || groupDepth(sheet, column) < depth) {
    throw new ServiceException(`A column group does not exist at index ${column} and group depth ${depth}`);
  }
  let first = column;
  let last = column;
  while (groupDepth(sheet, first - 1) >= depth) first -= 1;
  while (groupDepth(sheet, last + 1) >= depth) last += 1;
  return { service: 'Spreadsheet.Group', sheetId: sheet.id, first, last, depth };
}

/** All groups of a sheet, outer ones first. */
function groupsOf(sheet: SheetModel): GroupObject[] {
  const found = new Map<string, GroupObject>();
  for (const [column, deepest] of sheet.columnGroupDepth) {
    for (let depth = 1; depth <= deepest; depth += 1) {
      const group = groupAt(sheet, column, depth);
      found.set(`${depth} ${group.first}`, group);
    }
  }
  return [...found.values()].sort((a, b) => a.depth - b.depth || a.first - b.first);
}

const isFolded = (sheet: SheetModel, { first, last }: GroupObject): boolean =>
  sheet.collapsedColumnGroups.some((group) => group.first === first && group.last === last);

function fold(run: Execution, group: GroupObject, collapsed: boolean): GroupObject {
  run.later(group.sheetId, ({ id }) => demand(collapseColumns(run.model, id, group.first, group.last, collapsed)));
  return group;
}

/** Queues folding or unfolding of every group of a sheet. */
export function foldAll(run: Execution, sheetId: number, collapsed: boolean): void {
  run.later(sheetId, (sheet) => {
    for (const { first, last } of groupsOf(sheet)) demand(collapseColumns(run.model, sheet.id, first, last, collapsed));
  });
}

export const groupService = {
  reads: {
    getDepth: (_run, { depth }) => depth,
    getRange: (run, { sheetId, first, last }) =>
      rangeObject(sheetId, { row: 1, column: first, rows: run.sheet(sheetId).maxRows, columns: last - first + 1 }),
    isCollapsed: (run, group) => isFolded(run.sheet(group.sheetId), group),
  },
  writes: {
    collapse: (run, group) => fold(run, group, true),
    expand: (run, group) => fold(run, group, false),
    remove: (run, { sheetId, first, last }) =>
      run.later(sheetId, ({ id }) => demand(groupColumns(run.model, id, first, last, -1))),
  },
} satisfies Service<GoogleAppsScript.Spreadsheet.Group, GroupObject>;
