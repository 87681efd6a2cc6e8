import type { Rectangle } from '../model/types';
import { fillBlock } from './edits/blocks';
import { choicesOf, hasChoices } from './edits/choices';
import { habitsOf, typedText } from './edits/typedText';
import { followLink } from './follow';
import type { CellPlace, GridRequests } from './grid/openGrid';
import { cellAt, findSheet } from './mirror';
import { changeStructure, type Page, type PageLater, showAround, showSummary } from './page';
import { hideCard, hideCardSoon, showCard } from './parts/cellCard';
import { closeDropDown, openDropDown } from './parts/dropDown';
import { closeMenu } from './parts/popupMenu';

/** What the grid asks of the page. */
export function gridRequests(later: PageLater): GridRequests {
  const withPage = <T>(use: (page: Page) => T): T | undefined => {
    const page = later();
    return page && use(page);
  };
  return {
    typed: (place, text, everywhere) => withPage((page) => typed(page, place, text, everywhere)),
    editingEnded: () => withPage((page) => page.sync.resume()),
    editText: (sheetId, row, column) => withPage((page) => editText(page, sheetId, row, column)) ?? '',
    filled: (source, target) => withPage((page) => filled(page, source, target)),
    moved: (source, target) => withPage((page) => void page.clipboard.move(source, target)),
    columnWidth: (column, pixels) =>
      withPage((page) => {
        const sheetId = page.grid.activeSheet();
        void changeStructure(page, { kind: 'columnWidth', sheetId, column, pixels });
      }),
    showColumns: (range) => withPage((page) => unfold(page, range)),
    opensChoices: (place) => withPage((page) => openChoices(page, place)) ?? false,
    openChoices: (row, column) => void withPage((page) => openChoices(page, { row, column })),
    toggleCheckbox: (row, column) => withPage((page) => toggleCheckbox(page, { row, column })),
    selected: () => withPage(onSelected),
    hovered: (place) => withPage((page) => onHovered(page, place)),
    scrolled() {
      hideCard();
      closeDropDown();
      closeMenu();
    },
  };
}

function typed(page: Page, place: CellPlace & { sheetId: number }, text: string, everywhere: boolean): void {
  const selection = everywhere ? page.grid.selection() : undefined;
  const { row, column, rows, columns } = selection ?? { ...place, rows: 1, columns: 1 };
  const cells = Array.from({ length: rows * columns }, (_, index) => ({
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
    text,
  }));
  void page.edits.type(place.sheetId, cells);
}

let filling: string | undefined;

/** Univer tells a fill once or twice in the same turn. */
function filled({ mirror, grid, edits }: Page, source: Rectangle, target: Rectangle): void {
  const sheet = findSheet(mirror, grid.activeSheet());
  const key = JSON.stringify([source, target]);
  if (!sheet || filling === key) return;
  filling = key;
  queueMicrotask(() => {
    filling = undefined;
  });
  void edits.type(sheet.id, fillBlock(sheet, source, target, habitsOf(mirror.locale)));
  grid.select(sheet.id, target);
}

/** Columns hidden by a folded group come back with all of it; others stay, since the server has no word for it. */
function unfold(page: Page, { column, columns }: Rectangle): void {
  const sheetId = page.grid.activeSheet();
  for (const { first, last, collapsed } of findSheet(page.mirror, sheetId)?.columnGroups ?? []) {
    const touched = collapsed && first < column + columns && last >= column;
    if (touched) void changeStructure(page, { kind: 'columnGroup', sheetId, first, last, collapsed: false });
  }
}

function editText({ mirror }: Page, sheetId: number, row: number, column: number): string {
  return typedText(cellAt(findSheet(mirror, sheetId), row, column), habitsOf(mirror.locale));
}

/** Opens the list of a drop-down cell below it; answers whether there is one. */
export function openChoices(page: Page, place: CellPlace): boolean {
  const { mirror, grid, edits } = page;
  const sheetId = grid.activeSheet();
  const cell = cellAt(findSheet(mirror, sheetId), place.row, place.column);
  const at = grid.rectOf(place);
  if (!cell || !hasChoices(cell) || !at) return false;
  hideCard();
  // After the press that opens it, or its own release would choose and Univer would take the focus back.
  setTimeout(() =>
    openDropDown({
      at,
      choices: choicesOf(mirror, cell),
      current: cell.display,
      choose: (text) =>
        void edits.type(
          sheetId,
          [{ ...place, text }].map(({ row, column }) => ({ row, column, text })),
        ),
      closed: () => grid.focus(),
    }),
  );
  return true;
}

export function toggleCheckbox({ mirror, grid, edits }: Page, { row, column }: CellPlace): void {
  const sheetId = grid.activeSheet();
  const checked = cellAt(findSheet(mirror, sheetId), row, column)?.value === true;
  void edits.type(sheetId, [{ row, column, text: checked ? 'FALSE' : 'TRUE' }]);
}

function onSelected(page: Page): void {
  const { grid, mirror, tabs } = page;
  if (tabs.active() !== grid.activeSheet()) showAround(page);
  showSummary(page);
  const selection = grid.selection();
  const cell = selection && cellAt(findSheet(mirror, selection.sheetId), selection.row, selection.column);
  const at = selection && grid.rectOf(selection);
  if (cell?.links?.length && at && selection.rows * selection.columns === 1)
    showCard(at, cell, (url) => follow(page, url));
  else hideCard();
}

function onHovered(page: Page, place: CellPlace | undefined): void {
  const cell = place && cellAt(findSheet(page.mirror, page.grid.activeSheet()), place.row, place.column);
  const at = place && page.grid.rectOf(place);
  if (!cell || !at || page.grid.isEditing() || !(cell.note || cell.links?.length || cell.error?.message))
    hideCardSoon();
  else showCard(at, cell, (url) => follow(page, url));
}

export function follow(page: Page, url: string): void {
  followLink(url, page.mirror, page.grid);
  showAround(page);
}
