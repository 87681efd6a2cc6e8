import type { StructureEdit } from '../protocol';
import { type GridClipboard, gridClipboard } from './edits/clipboard';
import { type PersonEdits, personEdits } from './edits/personEdits';
import { habitsOf, type TypingHabits } from './edits/typedText';
import { type Grid, openGrid } from './grid/openGrid';
import { gridRequests } from './gridRequests';
import { findSheet, type Mirror } from './mirror';
import { openFile, startNew } from './openFile';
import { type Bar, createBar } from './parts/bar';
import { tell } from './parts/dialogs';
import { byId } from './parts/element';
import { showGroups } from './parts/groups';
import { createTabs, type Tabs } from './parts/tabs';
import { showToast } from './parts/toasts';
import { runEntry, showEffects } from './runEntry';
import { type SaveState, saveState } from './saveState';
import { selectionSummary } from './selectionSummary';
import type { Server } from './server';
import { type Sync, syncGrid } from './sync';
import { pageWords } from './words';

/** Everything on the page that has to know of something else on it. */
export interface Page {
  readonly mirror: Mirror;
  readonly server: Server;
  readonly bar: Bar;
  readonly saves: SaveState;
  readonly tabs: Tabs;
  readonly grid: Grid;
  readonly edits: PersonEdits;
  readonly clipboard: GridClipboard;
  readonly sync: Sync;
}

/** The page as its parts see it while it is being put together. */
export type PageLater = () => Page | undefined;

/** Puts the page together around a first view of the workbook. */
export async function createPage(mirror: Mirror, server: Server): Promise<Page> {
  let page: Page | undefined;
  const later: PageLater = () => page;
  const withPage = (use: (page: Page) => void): void => void (page && use(page));
  const bar = createBar({
    run: (entry, label) => withPage((it) => void runEntry(it, entry, label)),
    open: (file) => withPage((it) => void openFile(it, file)),
    startNew: () => withPage((it) => void startNew(it)),
  });
  const tabs = createTabs({
    activate: (sheetId) => withPage((it) => activate(it, sheetId)),
    structure: (edit) => withPage((it) => void changeStructure(it, edit)),
  });
  const grid = await openGrid(byId('grid'), mirror, gridRequests(later));
  const saves = saveState((text) => bar.saved(text));
  const habits = (): TypingHabits => habitsOf(mirror.locale);
  const edits = personEdits({
    mirror,
    habits,
    send: (sheetId, cells, revision) => server.edit(sheetId, cells, revision),
    refused: (message, lost) =>
      void tell(lost ? pageWords.lostTitle : pageWords.refusedTitle, message).then(() => grid.focus()),
    say: (message) => showToast('', message),
    shows: (effects) => withPage((it) => showEffects(it, effects)),
    saves,
  });
  const refused = (message: string): void => showToast(pageWords.refusedTitle, message, 8);
  const clipboard = gridClipboard({ mirror, grid, edits, habits, refused, say: (message) => showToast('', message) });
  const sync = syncGrid({
    mirror,
    grid,
    server,
    reshaped: (sheetId) => {
      edits.forget(sheetId);
      if (page) showAround(page);
    },
    changed: () => withPage(showSummary),
  });
  page = { mirror, server, bar, saves, tabs, grid, edits, clipboard, sync };
  showAround(page);
  return page;
}

/** Everything around the grid that follows from the workbook and the active sheet. */
export function showAround({ bar, tabs, grid, mirror, server }: Page): void {
  const active = grid.activeSheet();
  bar.show(mirror);
  tabs.show(mirror, active);
  showGroups(findSheet(mirror, active), (edit) => void server.structure(edit).then(sayRefusal));
}

export function showSummary({ tabs, grid, mirror }: Page): void {
  tabs.summary(selectionSummary(findSheet(mirror, grid.activeSheet()), grid.selection(), mirror.locale));
}

export function activate(page: Page, sheetId: number): void {
  page.grid.activate(sheetId);
  showAround(page);
  showSummary(page);
}

/** Rows, columns and sheets change on the server first. */
export async function changeStructure(page: Page, edit: StructureEdit): Promise<void> {
  page.saves.sent();
  const reply = await page.server.structure(edit);
  page.saves.answered(reply.lost === true);
  sayRefusal(reply);
  if (reply.ok && edit.kind === 'insertSheet') await openSheet(page, edit.name);
}

/** Shows a sheet that was just added: what is typed next is meant for it. */
async function openSheet(page: Page, name: string): Promise<void> {
  await page.sync.reload();
  const made = page.mirror.sheets.find((sheet) => sheet.name === name);
  if (made !== undefined) activate(page, made.id);
}

function sayRefusal(reply: { ok: true } | { ok: false; message: string }): void {
  if (!reply.ok) void tell(pageWords.structureRefusedTitle, reply.message);
}
