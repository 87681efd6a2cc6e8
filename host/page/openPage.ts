import type { ServerEvent } from '../protocol';
import { clearingOf, fillBlock } from './edits/blocks';
import { isCheckbox } from './edits/choices';
import { habitsOf } from './edits/typedText';
import { listenToServer } from './events';
import type { Selection } from './grid/openGrid';
import { openGridMenu } from './gridMenu';
import { follow, openChoices, toggleCheckbox } from './gridRequests';
import { type KeyTargets, listenToKeys } from './keys';
import { cellAt, findSheet, type MirrorSheet, mirrorOf } from './mirror';
import { changeStructure, createPage, type Page } from './page';
import { byId } from './parts/element';
import { showToast } from './parts/toasts';
import { connectServer } from './server';
import type { TestHooks } from './testHooks';
import { pageWords } from './words';

/** Loads the workbook and opens the page; events that come meanwhile wait. */
export async function openPage(): Promise<void> {
  const server = connectServer(crypto.randomUUID());
  const waiting: ServerEvent[] = [];
  let page: Page | undefined;
  listenToServer(server.client, {
    event: (event) => (page ? onEvent(page, event) : void waiting.push(event)),
    opened: (again) => page && onOpened(page, again),
    lost: () => page?.bar.connection('off'),
  });
  const container = byId('grid');
  let targets: KeyTargets | undefined;
  listenToKeys(container, () => targets);
  page = await createPage(mirrorOf(await server.workbook()), server);
  for (const event of waiting) onEvent(page, event);
  const opened = page;
  targets = keyTargets(opened);
  container.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    openMenuAt(opened, { x: event.clientX, y: event.clientY });
  });
  Object.assign(window, { __page: testHooks(page) });
  page.grid.focus();
}

function onEvent({ sync, saves, mirror }: Page, event: ServerEvent): void {
  if (event.kind === 'saved') saves.saved(clockTime(event.at, mirror.timeZone));
  else if (event.kind === 'saving') saves.saving();
  else if (event.kind === 'trouble') {
    saves.failed();
    showToast(pageWords.troubleTitle, event.message, -1);
  } else sync.take(event);
}

/** After a lost line the server may be another one, so everything is compared. */
function onOpened({ sync, bar, saves }: Page, again: boolean): void {
  bar.connection('on');
  if (!again) return;
  sync.reloadWhenIdle().then(
    (found) => {
      saves.forget();
      showToast('', BACK[found], found === 'older' ? -1 : 5);
    },
    () => bar.connection('off'),
  );
}

const BACK = { same: pageWords.backSame, newer: pageWords.backChanged, older: pageWords.backLost };

/** `20.15`, as times are written in Indonesia, by the clock of the workbook like every other time on the page. */
function clockTime(at: string, timeZone: string): string {
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const;
  return new Date(at).toLocaleTimeString('id-ID', time);
}

function keyTargets(page: Page): KeyTargets {
  const { grid, edits, clipboard } = page;
  return {
    grid,
    clipboard,
    requests: {
      clear: () => clear(page),
      undo: () => void edits.undo(),
      redo: () => void edits.redo(),
      fill: (direction) => onSelection(page, (sheet, selection) => fill(page, sheet, selection, direction)),
      followLink: () =>
        onSelection(page, (sheet, at) => follow(page, cellAt(sheet, at.row, at.column)?.links?.[0]?.url ?? '')),
      openChoices: () => {
        const selection = grid.selection();
        return selection !== undefined && openChoices(page, selection);
      },
      toggle: () => toggleSelected(page),
      contextMenu: () => {
        const selection = grid.selection();
        const at = selection && grid.rectOf(selection);
        if (at) openMenuAt(page, { x: at.right, y: at.bottom });
      },
    },
  };
}

function openMenuAt(page: Page, at: { x: number; y: number }): void {
  const { grid, mirror, clipboard } = page;
  if (grid.isEditing()) return;
  openGridMenu(at, {
    mirror,
    grid,
    clipboard,
    clear: () => clear(page),
    structure: (edit) => void changeStructure(page, edit),
  });
}

function clear(page: Page): void {
  onSelection(page, (sheet, selection) => void page.edits.type(sheet.id, clearingOf(sheet, selection)));
}

function onSelection({ grid, mirror }: Page, use: (sheet: MirrorSheet, selection: Selection) => void): void {
  const selection = grid.selection();
  const sheet = selection && findSheet(mirror, selection.sheetId);
  if (sheet && selection) use(sheet, selection);
}

/** Ctrl+D and Ctrl+R: the first row or column of the selection goes over the rest; of a single cell, its neighbour. */
function fill({ edits, mirror }: Page, sheet: MirrorSheet, selection: Selection, direction: 'down' | 'right'): void {
  const { row, column, rows, columns } = selection;
  const habits = habitsOf(mirror.locale);
  const above = direction === 'down' && rows === 1;
  const beside = direction === 'right' && columns === 1;
  if ((above && row === 1) || (beside && column === 1)) return;
  const target = above
    ? { ...selection, row: row - 1, rows: 2 }
    : beside
      ? { ...selection, column: column - 1, columns: 2 }
      : selection;
  const source = direction === 'down' ? { ...target, rows: 1 } : { ...target, columns: 1 };
  void edits.type(sheet.id, fillBlock(sheet, source, target, habits));
}

function toggleSelected(page: Page): boolean {
  const selection = page.grid.selection();
  const cell = selection && cellAt(findSheet(page.mirror, selection.sheetId), selection.row, selection.column);
  if (!selection || !isCheckbox(cell)) return false;
  toggleCheckbox(page, selection);
  return true;
}

function testHooks({ grid, mirror }: Page): TestHooks {
  return {
    cellText(sheetName, row, column) {
      const sheet = mirror.sheets.find(({ name }) => name === sheetName);
      return sheet ? grid.paintedText(sheet.id, { row, column }) : '';
    },
    cellRect: (row, column) => grid.rectOf({ row, column })?.toJSON(),
    selection: () => grid.selection(),
    isEditing: () => grid.isEditing(),
    revision: () => mirror.revision,
    select(sheetName, row, column) {
      const sheet = mirror.sheets.find(({ name }) => name === sheetName);
      if (sheet) grid.select(sheet.id, { row, column, rows: 1, columns: 1 });
    },
  };
}
