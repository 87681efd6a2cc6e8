import {
  HoverManagerService,
  IRenderManagerService,
  ISheetSelectionRenderService,
  type SelectionControl,
  SheetScrollManagerService,
  SheetsSelectionsService,
} from '@univerjs/preset-sheets-core';
import type { Grid, GridRequests } from './openGrid';
import { rectangleOfUnit, UNIT } from './sheetData';
import type { UniverParts } from './univer';

/** Tells what a person points at, selects, scrolls and fills; the events of Univer's facade do not reach this far. */
export function watchPerson(
  { injector }: UniverParts,
  container: HTMLElement,
  grid: Grid,
  requests: GridRequests,
): void {
  injector.get(HoverManagerService).currentCell$.subscribe((cell) => {
    requests.hovered(cell ? { row: cell.location.row + 1, column: cell.location.col + 1 } : undefined);
  });
  container.addEventListener('pointerleave', () => requests.hovered(undefined));
  let scrolledTo = '';
  const render = injector.get(IRenderManagerService).getRenderById(UNIT);
  render?.with(SheetScrollManagerService).validViewportScrollInfo$.subscribe((scroll) => {
    const now = `${scroll?.viewportScrollX}:${scroll?.viewportScrollY}`;
    if (now !== scrolledTo) requests.scrolled();
    scrolledTo = now;
  });
  const watched = new WeakSet<SelectionControl>();
  const watchHandle = (control: SelectionControl): void => {
    if (watched.has(control)) return;
    watched.add(control);
    control.selectionFilled$.subscribe((target) => {
      if (target && target.startRow >= 0) requests.filled(rectangleOfUnit(control.model), rectangleOfUnit(target));
    });
  };
  const selections = injector.get(SheetsSelectionsService);
  const selected = (): void => {
    requests.selected(grid.selection());
  };
  selections.selectionMoveEnd$.subscribe(() => {
    selected();
    render?.with(ISheetSelectionRenderService).getSelectionControls().forEach(watchHandle);
  });
  selections.selectionSet$.subscribe(selected);
}
