import type { GridClipboard } from './edits/clipboard';
import type { Grid } from './grid/openGrid';

export interface KeyRequests {
  clear(): void;
  undo(): void;
  redo(): void;
  fill(direction: 'down' | 'right'): void;
  followLink(): void;
  openChoices(): boolean;
  toggle(): boolean;
  contextMenu(): void;
}

export interface KeyTargets {
  grid: Grid;
  clipboard: GridClipboard;
  requests: KeyRequests;
}

/**
 * Takes keys and clipboard events of the grid before Univer sees them, so that they change the server's workbook.
 * It has to listen before Univer does, so what it acts on comes later.
 */
export function listenToKeys(container: HTMLElement, later: () => KeyTargets | undefined): void {
  const concerned = (): KeyTargets | undefined => {
    const focused = document.activeElement;
    const within = focused === document.body || container.contains(focused);
    const targets = within && !document.querySelector('dialog[open]') ? later() : undefined;
    return targets?.grid.isEditing() ? undefined : targets;
  };
  window.addEventListener(
    'keydown',
    (event) => {
      const targets = concerned();
      const taken = targets ? onKey(event, targets.requests) : 'leave';
      if (taken === 'leave') return;
      event.stopImmediatePropagation();
      if (taken === 'done') event.preventDefault();
    },
    true,
  );
  const onClipboard = (event: ClipboardEvent): void => {
    const targets = concerned();
    if (targets && event.clipboardData) useClipboard(event, event.clipboardData, targets.clipboard);
  };
  for (const type of ['copy', 'cut', 'paste'] as const) window.addEventListener(type, onClipboard, true);
}

function useClipboard(event: ClipboardEvent, data: DataTransfer, clipboard: GridClipboard): void {
  event.stopImmediatePropagation();
  event.preventDefault();
  if (event.type === 'paste') {
    void clipboard.paste(data.getData('text/plain'));
    return;
  }
  const text = clipboard.copy(event.type === 'cut');
  if (text !== undefined) data.setData('text/plain', text);
}

/** `browser`: Univer must not see the key, the browser shall act on it. */
function onKey(event: KeyboardEvent, requests: KeyRequests): 'done' | 'browser' | 'leave' {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) return onControlKey(event, key, requests);
  if (event.altKey && key === 'enter') requests.followLink();
  else if (event.altKey && key === 'arrowdown') return requests.openChoices() ? 'done' : 'leave';
  else if (key === 'delete' || key === 'backspace') requests.clear();
  else if (key === ' ' && requests.toggle()) return 'done';
  else if (key === 'contextmenu' || (key === 'f10' && event.shiftKey)) requests.contextMenu();
  else return 'leave';
  return 'done';
}

const CLIPBOARD_KEYS = new Set(['c', 'x', 'v']);
/** Formats and the like, which only the add-on sets here. */
const UNUSED_KEYS = new Set(['b', 'i', 'u', 'k', '\\', '5']);

function onControlKey(event: KeyboardEvent, key: string, requests: KeyRequests): 'done' | 'browser' | 'leave' {
  if (event.altKey) return 'leave';
  if (CLIPBOARD_KEYS.has(key)) return 'browser';
  const actions: Record<string, () => void> = {
    z: event.shiftKey ? requests.redo : requests.undo,
    y: requests.redo,
    d: () => requests.fill('down'),
    r: () => requests.fill('right'),
  };
  const action = actions[key];
  if (!action) return UNUSED_KEYS.has(key) ? 'done' : 'leave';
  action();
  return 'done';
}
