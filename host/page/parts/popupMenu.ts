import { element } from './element';

export interface MenuEntry {
  /** `null` is a line between groups. */
  label: string | null;
  run?: () => void;
  checked?: boolean;
}

/** Where a menu opens: below an element, or at a point. */
export type Anchor = HTMLElement | { x: number; y: number };

let closeOpen: (() => void) | undefined;

/** Opens a menu for mouse and keyboard: arrows, Home, End, first letters, Enter and Esc; one at a time. */
export function openMenu(anchor: Anchor, label: string, entries: readonly MenuEntry[], onClose?: () => void): void {
  closeOpen?.();
  const before = document.activeElement;
  const list = element('div', { class: 'menu', role: 'menu', 'aria-label': label, tabindex: '-1' });
  const close = (): void => {
    list.remove();
    document.removeEventListener('pointerdown', outside, true);
    window.removeEventListener('blur', close);
    closeOpen = undefined;
    onClose?.();
  };
  const outside = (event: Event): void => {
    if (event.target instanceof Node && (list.contains(event.target) || isWithin(anchor, event.target))) return;
    close();
  };
  const back = (): void => {
    close();
    if (before instanceof HTMLElement) before.focus();
  };
  const items = entries.map((entry) => entryElement(entry, back));
  list.append(...items);
  list.addEventListener('keydown', (event) => onKey(event, list, back));
  document.body.append(list);
  place(list, anchor);
  document.addEventListener('pointerdown', outside, true);
  window.addEventListener('blur', close);
  closeOpen = close;
  choicesIn(list)[0]?.focus();
}

export function closeMenu(): void {
  closeOpen?.();
}

function entryElement({ label, run, checked }: MenuEntry, close: () => void): HTMLElement {
  if (label === null) return element('div', { role: 'separator' });
  const kind = checked === undefined ? 'menuitem' : 'menuitemradio';
  const item = element('button', { type: 'button', role: kind, tabindex: '-1' }, label);
  if (checked !== undefined) item.setAttribute('aria-checked', String(checked));
  item.disabled = run === undefined;
  item.addEventListener('click', () => {
    close();
    run?.();
  });
  item.addEventListener('pointerenter', () => item.focus());
  return item;
}

const choicesIn = (list: HTMLElement): HTMLButtonElement[] =>
  [...list.querySelectorAll('button:enabled')] as HTMLButtonElement[];

function onKey(event: KeyboardEvent, list: HTMLElement, close: () => void): void {
  const items = choicesIn(list);
  const at = items.indexOf(document.activeElement as HTMLButtonElement);
  const moves: Record<string, () => void> = {
    arrowdown: () => items[(at + 1) % items.length]?.focus(),
    arrowup: () => items.at(at <= 0 ? -1 : at - 1)?.focus(),
    home: () => items[0]?.focus(),
    end: () => items.at(-1)?.focus(),
    escape: close,
    tab: close,
  };
  const move =
    moves[event.key.toLowerCase()] ??
    (/^\p{L}$/u.test(event.key) ? () => byLetter(items, at, event.key)?.focus() : undefined);
  event.stopPropagation();
  if (!move) return;
  event.preventDefault();
  move();
}

function byLetter(items: readonly HTMLButtonElement[], at: number, letter: string): HTMLButtonElement | undefined {
  const starts = (item: HTMLButtonElement): boolean => item.textContent.toLowerCase().startsWith(letter.toLowerCase());
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find(starts);
}

function isWithin(anchor: Anchor, target: Node): boolean {
  return anchor instanceof HTMLElement && anchor.contains(target);
}

/** Inside the window, above the anchor where there is no room below. */
export function place(popup: HTMLElement, anchor: Anchor | DOMRect): void {
  const box = anchor instanceof HTMLElement ? anchor.getBoundingClientRect() : toRect(anchor);
  const { width, height } = popup.getBoundingClientRect();
  const below = box.bottom + height <= window.innerHeight || box.top < height;
  popup.style.left = `${Math.max(4, Math.min(box.left, window.innerWidth - width - 4))}px`;
  popup.style.top = `${Math.max(4, below ? Math.min(box.bottom, window.innerHeight - height - 4) : box.top - height)}px`;
}

const toRect = (at: { x: number; y: number } | DOMRect): DOMRect =>
  at instanceof DOMRect ? at : new DOMRect(at.x, at.y, 0, 0);
