import {
  IRenderManagerService,
  SetWorksheetRowAutoHeightMutation,
  SheetSkeletonManagerService,
} from '@univerjs/preset-sheets-core';
import type { CellView } from '../../protocol';
import type { MirrorSheet } from '../mirror';
import { UNIT, unitRange, unitSheet, usualHeight } from './sheetData';
import type { UniverParts } from './univer';

/** Univer measures lines up to their last pixel; a grown row keeps as much room as a usual one has. */
const AIR = 4;

/** Rows with wrapped text and without a height of their own grow with it, as in Sheets; only Univer can measure that. */
export function fitRows({ injector, commands }: UniverParts, sheet: MirrorSheet, cells: Iterable<CellView>): void {
  const render = injector.get(IRenderManagerService).getRenderById(UNIT);
  const skeleton = render?.with(SheetSkeletonManagerService).getSkeleton(unitSheet(sheet.id));
  const fixed = new Set(sheet.rowHeights.map(([row]) => row));
  const rows = new Set<number>();
  for (const cell of cells) if (needsHeight(cell) && !fixed.has(cell.row)) rows.add(cell.row);
  if (!skeleton || rows.size === 0) return;
  const ranges = [...rows].map((row) => unitRange({ row, column: 1, rows: 1, columns: sheet.maxColumns }));
  const rowsAutoHeightInfo = skeleton
    .calculateAutoHeightInRange(ranges)
    .map(({ row, autoHeight = 0 }) => ({ row, autoHeight: autoHeight > usualHeight ? autoHeight + AIR : autoHeight }));
  commands.syncExecuteCommand(SetWorksheetRowAutoHeightMutation.id, {
    unitId: UNIT,
    subUnitId: unitSheet(sheet.id),
    rowsAutoHeightInfo,
  });
}

const needsHeight = ({ style, display }: CellView): boolean =>
  style?.wrap === true || (style?.fontSize ?? 10) > 10 || display.includes('\n');
