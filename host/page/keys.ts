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

/** Takes keys and clipboard events of the grid before Univer sees them, so that they change the server's workbook. */
export function listenToKeys(container: HTMLElement, grid: Grid, clipboard: GridClipboard, requests: KeyRequests): void {
  const concerns = (): boolean => {
    const focused = document.activeElement;
    return (focused === document.body || container.contains(focused)) && !grid.isEditing() && !document.querySelector('dialog[open]');
  };
  window.addEventListener(
    'keydown',
    (event) => {
      if (!concerns()) return;
      const taken = onKey(event, requests);
      if (taken === 'leave') return;
      event.stopImmediatePropagation();
      if (taken === 'done') event.preventDefault();
    },
    true,
  );
  const onClipboard = (event: ClipboardEvent): void => {
    if (!concerns() || !event.clipboardData) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    if (event.type === 'paste') {
      void clipboard.paste(event.clipboardData.getData('text/plain'));
      return;
    }
    const text = clipboard.copy(event.type === 'cut');
    if (text !== undefined) event.clipboardData.setData('text/plain', text);
  };
  for (const type of ['copy', 'cut', 'paste'] as const) window.addEventListener(type, onClipboard, true);
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
