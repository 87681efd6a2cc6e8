import { pageWords } from '../words';
import { button, byId, element } from './element';
import { type FrameRequests, type HtmlFrame, htmlFrame } from './htmlFrame';

let shown: HtmlFrame | undefined;

/** Opens the side panel in place of the one that is open; it is 300 px wide, as in Sheets. */
export function openPanel(title: string, html: string, requests: Omit<FrameRequests, 'close' | 'size'>): void {
  closePanel();
  const place = byId('panel');
  const close = button('×', 'close', closePanel);
  close.setAttribute('aria-label', pageWords.close);
  shown = htmlFrame(title || pageWords.panelTitle, html, { ...requests, close: closePanel });
  place.replaceChildren(element('header', { class: 'head' }, element('h2', {}, title), close), shown.view);
  place.setAttribute('aria-label', title || pageWords.panelTitle);
  place.hidden = false;
}

export function closePanel(): void {
  shown?.dispose();
  shown = undefined;
  byId('panel').hidden = true;
}
