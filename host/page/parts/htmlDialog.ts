import type { Effect } from '../../protocol';
import { pageWords } from '../words';
import { button, element } from './element';
import { type FrameRequests, htmlFrame } from './htmlFrame';

type HtmlDialog = Extract<Effect, { kind: 'dialog' }>;

let closeShown: (() => void) | undefined;

/** Opens an HTML dialog of the add-on; like Sheets, only one at a time. */
export function openHtmlDialog(shown: HtmlDialog, requests: Omit<FrameRequests, 'close' | 'size'>): void {
  closeShown?.();
  const dialog = element('dialog', { class: 'html', 'aria-label': shown.title });
  const close = (): void => {
    frame.dispose();
    dialog.remove();
    closeShown = undefined;
  };
  const size = (width: number | undefined, height: number | undefined): void => {
    if (width !== undefined) frame.view.style.width = `${width}px`;
    if (height !== undefined) frame.view.style.height = `${height}px`;
  };
  const frame = htmlFrame(shown.title, shown.html, { ...requests, close, size });
  const cross = button('×', 'close', close);
  cross.setAttribute('aria-label', pageWords.close);
  dialog.append(element('header', { class: 'head' }, element('h2', {}, shown.title), cross), frame.view);
  dialog.addEventListener('close', close);
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  document.body.append(dialog);
  size(shown.width, shown.height);
  closeShown = close;
  if (shown.modal) dialog.showModal();
  else dialog.show();
}
