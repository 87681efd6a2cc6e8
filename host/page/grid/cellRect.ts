import { IRenderManagerService, SHEET_VIEWPORT_KEY, SheetSkeletonManagerService } from '@univerjs/preset-sheets-core';
import type { MirrorSheet } from '../mirror';
import type { CellPlace } from './openGrid';
import { UNIT, unitSheet } from './sheetData';
import type { UniverParts } from './univer';

/** Where a cell stands in the window, in CSS pixels; frozen rows and columns do not scroll. */
export function cellRect(
  { injector }: UniverParts,
  sheet: MirrorSheet,
  { row, column }: CellPlace,
): DOMRect | undefined {
  const render = injector.get(IRenderManagerService).getRenderById(UNIT);
  const skeleton = render?.with(SheetSkeletonManagerService).getSkeleton(unitSheet(sheet.id));
  const canvas = render?.engine.getCanvasElement();
  const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (!render || !skeleton || !canvas || !viewport) return undefined;
  const cell = skeleton.getCellWithCoordByIndex(row - 1, column - 1);
  const { startX, startY, endX, endY } = cell.isMergedMainCell ? cell.mergeInfo : cell;
  const { scaleX, scaleY } = render.scene.getAncestorScale();
  const box = canvas.getBoundingClientRect();
  const x = column <= sheet.frozenColumns ? startX : startX - viewport.viewportScrollX;
  const y = row <= sheet.frozenRows ? startY : startY - viewport.viewportScrollY;
  return new DOMRect(box.x + x * scaleX, box.y + y * scaleY, (endX - startX) * scaleX, (endY - startY) * scaleY);
}
