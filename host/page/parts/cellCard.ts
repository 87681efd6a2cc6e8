import type { TextLink } from '../../model/types';
import type { CellView } from '../../protocol';
import { element } from './element';
import { place } from './popupMenu';

let card: HTMLElement | undefined;
let hideLater: ReturnType<typeof setTimeout> | undefined;

/** Long enough to move the pointer from the cell into the card. */
const LEAVE_MS = 350;

/** Shows note and links of a cell beside it. */
export function showCard(at: DOMRect, { note, links, display, error }: CellView, follow: (url: string) => void): void {
  hideCard();
  const parts: HTMLElement[] = [];
  for (const link of links ?? []) parts.push(linkButton(link, display, follow));
  if (note) parts.push(element('p', {}, note));
  if (error?.message) parts.push(element('p', {}, error.message));
  if (parts.length === 0) return;
  card = element('div', { class: 'card', role: 'tooltip' }, ...parts);
  card.addEventListener('pointerenter', () => clearTimeout(hideLater));
  card.addEventListener('pointerleave', () => hideCardSoon());
  document.body.append(card);
  place(card, at);
}

export function hideCard(): void {
  clearTimeout(hideLater);
  card?.remove();
  card = undefined;
}

export function hideCardSoon(): void {
  clearTimeout(hideLater);
  hideLater = setTimeout(hideCard, LEAVE_MS);
}

function linkButton({ start, end, url }: TextLink, display: string, follow: (url: string) => void): HTMLElement {
  const text = display.slice(start, end) || url;
  const shown = url.startsWith('#') ? text : `${text} (${url})`;
  const made = element('button', { type: 'button', class: 'link' }, shown);
  made.addEventListener('click', () => {
    hideCard();
    follow(url);
  });
  return made;
}
