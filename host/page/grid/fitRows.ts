import {
  IRenderManagerService,
  SetWorksheetRowAutoHeightMutation,
  SheetSkeletonManagerService,
} from '@univerjs/preset-sheets-core';
import type { CellView } from '../../protocol';
import type { MirrorSheet } from '../mirror';
import { UNIT, unitRange, unitSheet } from './sheetData';
import type { UniverParts } from './univer';

/** Rows with wrapped text and without a height of their own grow with it, as in Sheets; only Univer can measure that. */
export function fitRows({ injector, commands }: UniverParts, sheet: MirrorSheet, cells: Iterable<CellView>): void {
  const render = injector.get(IRenderManagerService).getRenderById(UNIT);
  const skeleton = render?.with(SheetSkeletonManagerService).getSkeleton(unitSheet(sheet.id));
  const fixed = new Set(sheet.rowHeights.map(([row]) => row));
  const rows = new Set<number>();
  for (const cell of cells) if (needsHeight(cell) && !fixed.has(cell.row)) rows.add(cell.row);
  if (!skeleton || rows.size === 0) return;
  const ranges = [...rows].map((row) => unitRange({ row, column: 1, rows: 1, columns: sheet.maxColumns }));
  const rowsAutoHeightInfo = skeleton.calculateAutoHeightInRange(ranges);
  commands.syncExecuteCommand(SetWorksheetRowAutoHeightMutation.id, {
    unitId: UNIT,
    subUnitId: unitSheet(sheet.id),
    rowsAutoHeightInfo,
  });
}

const needsHeight = ({ style, display }: CellView): boolean =>
  style?.wrap === true || (style?.fontSize ?? 10) > 12 || display.includes('\n');
