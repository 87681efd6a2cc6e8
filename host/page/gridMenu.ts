import type { StructureEdit } from '../protocol';
import type { GridClipboard } from './edits/clipboard';
import type { Grid } from './grid/openGrid';
import type { Mirror } from './mirror';
import { findSheet } from './mirror';
import { type Anchor, openMenu } from './parts/popupMenu';
import { pageWords } from './words';

interface GridMenuRequests {
  mirror: Mirror;
  grid: Grid;
  clipboard: GridClipboard;
  clear(): void;
  structure(edit: StructureEdit): void;
}

/** What can be done with the selected cells, rows and columns. */
export function openGridMenu(anchor: Anchor, { mirror, grid, clipboard, clear, structure }: GridMenuRequests): void {
  const selection = grid.selection();
  const sheet = selection && findSheet(mirror, selection.sheetId);
  if (!selection || !sheet) return;
  const { sheetId, row, rows, column, columns } = selection;
  const allRows = rows >= sheet.maxRows;
  const allColumns = columns >= sheet.maxColumns;
  const change = (
    kind: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns',
    label: (count: number) => string,
  ) => {
    const [first, count] = kind.endsWith('Rows') ? [row, rows] : [column, columns];
    return { label: label(count), run: () => structure({ kind, sheetId, first, count }) };
  };
  const rowEntries = allRows
    ? []
    : [change('insertRows', pageWords.insertRows), change('deleteRows', pageWords.deleteRows)];
  const columnEntries = allColumns
    ? []
    : [change('insertColumns', pageWords.insertColumns), change('deleteColumns', pageWords.deleteColumns)];
  openMenu(anchor, pageWords.cellMenu, [
    { label: pageWords.cut, run: () => void clipboard.writeByMenu(true) },
    { label: pageWords.copy, run: () => void clipboard.writeByMenu(false) },
    { label: pageWords.paste, run: () => void clipboard.pasteByMenu() },
    { label: pageWords.clear, run: clear },
    { label: null },
    ...rowEntries,
    ...columnEntries,
  ]);
}
