import type { StructureEdit } from '../../protocol';
import type { Mirror, MirrorSheet } from '../mirror';
import { pageWords } from '../words';
import { ask, askText } from './dialogs';
import { button, byId, element } from './element';
import { type MenuEntry, openMenu } from './popupMenu';

export interface TabRequests {
  activate(sheetId: number): void;
  structure(edit: StructureEdit): void;
}

/** The sheet tabs below the grid, with the sum of what is selected beside them. */
export interface Tabs {
  show(mirror: Mirror, activeSheet: number): void;
  /** The sheet whose tab is marked. */
  active(): number;
  summary(text: string): void;
}

export function createTabs(requests: TabRequests): Tabs {
  const list = element('div', { role: 'tablist', 'aria-label': pageWords.sheets });
  const summary = element('span', { class: 'summary', 'aria-live': 'off' });
  let visible: readonly MirrorSheet[] = [];
  let all: readonly MirrorSheet[] = [];
  const add = button('+', 'icon', () => requests.structure({ kind: 'insertSheet', name: freeName(all) }));
  const listAll = button('☰', 'icon', () => openMenu(listAll, pageWords.allSheets, sheetEntries()));
  add.setAttribute('aria-label', pageWords.addSheet);
  add.title = pageWords.addSheet;
  listAll.setAttribute('aria-label', pageWords.allSheets);
  listAll.title = pageWords.allSheets;
  byId('tabs').append(add, listAll, list, summary);
  let active = 0;

  const sheetEntries = (): MenuEntry[] =>
    visible.map(({ id, name }) => ({ label: name, checked: id === active, run: () => requests.activate(id) }));
  list.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = step && visible[visible.findIndex(({ id }) => id === active) + step];
    if (!next) return;
    event.preventDefault();
    requests.activate(next.id);
    list.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  });
  return {
    active: () => active,
    show(mirror, activeSheet) {
      active = activeSheet;
      all = mirror.sheets;
      visible = all.filter(({ hidden, id }) => !hidden || id === active);
      list.replaceChildren(...visible.map((sheet) => tab(sheet, sheet.id === active, all, requests)));
      list.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
    summary(text) {
      summary.textContent = text;
    },
  };
}

function tab(sheet: MirrorSheet, active: boolean, all: readonly MirrorSheet[], requests: TabRequests): HTMLElement {
  const made = button(sheet.name, 'tab', () => requests.activate(sheet.id));
  made.setAttribute('role', 'tab');
  made.setAttribute('aria-selected', String(active));
  made.tabIndex = active ? 0 : -1;
  if (sheet.tabColor) made.style.setProperty('--tab-colour', sheet.tabColor);
  const openTabMenu = (anchor: Parameters<typeof openMenu>[0]): void =>
    openMenu(anchor, pageWords.sheetMenu(sheet.name), tabEntries(sheet, all, requests));
  made.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    openTabMenu({ x: event.clientX, y: event.clientY });
  });
  made.addEventListener('keydown', (event) => {
    if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return;
    event.preventDefault();
    openTabMenu(made);
  });
  made.addEventListener('dblclick', () => void rename(sheet, requests));
  return made;
}

function tabEntries(sheet: MirrorSheet, all: readonly MirrorSheet[], { structure }: TabRequests): MenuEntry[] {
  const position = all.indexOf(sheet);
  const before = all
    .slice(0, position)
    .map(({ hidden }) => hidden)
    .lastIndexOf(false);
  const after = all.findIndex(({ hidden }, index) => !hidden && index > position);
  const move = (label: string, to: number): MenuEntry =>
    to < 0 ? { label } : { label, run: () => structure({ kind: 'moveSheet', sheetId: sheet.id, position: to }) };
  const remove: MenuEntry = { label: pageWords.remove, run: () => void removeSheet(sheet, structure) };
  return [
    { label: pageWords.rename, run: () => void rename(sheet, { structure }) },
    move(pageWords.moveLeft, before),
    move(pageWords.moveRight, after),
    { label: null },
    all.filter(({ hidden }) => !hidden).length > 1 ? remove : { label: pageWords.remove },
  ];
}

async function rename(sheet: MirrorSheet, { structure }: Pick<TabRequests, 'structure'>): Promise<void> {
  const name = await askText(pageWords.renameTitle, pageWords.renameLabel, sheet.name);
  if (name !== undefined && name !== sheet.name) structure({ kind: 'renameSheet', sheetId: sheet.id, name });
}

async function removeSheet({ id, name }: MirrorSheet, structure: TabRequests['structure']): Promise<void> {
  const message = pageWords.removeQuestion(name);
  const answer = await ask({ title: pageWords.removeTitle, message, buttons: 'YES_NO' });
  if (answer === 'YES') structure({ kind: 'deleteSheet', sheetId: id });
}

function freeName(sheets: readonly MirrorSheet[]): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let number = sheets.length + 1;
  while (taken.has(pageWords.newSheetName(number).toLowerCase())) number += 1;
  return pageWords.newSheetName(number);
}
