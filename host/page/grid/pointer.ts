import { HoverManagerService } from '@univerjs/preset-sheets-core';
import type { GridRequests } from './openGrid';
import type { UniverParts } from './univer';

/** Tells which cell the pointer rests on. */
export function watchPointer({ injector }: UniverParts, container: HTMLElement, requests: GridRequests): void {
  injector.get(HoverManagerService).currentCell$.subscribe((cell) => {
    requests.hovered(cell ? { row: cell.location.row + 1, column: cell.location.col + 1 } : undefined);
  });
  container.addEventListener('pointerleave', () => requests.hovered(undefined));
}
