/** Runs inside the sandboxed frame of the panel and of dialogs: shows the add-on's HTML and lends it `google.script`. */
import type { FromFrame, ToFrame } from './messages';
import { scriptRun } from './scriptRun';

/** The frame has no origin, so the page is told apart by its window and messages cannot name an origin. */
const tell = (message: FromFrame): void => window.parent.postMessage(message, '*');

const { run, settle } = scriptRun((id, name, args) => tell({ kind: 'call', id, name, args }));

const host = {
  origin: '',
  close: () => tell({ kind: 'close' }),
  editor: { focus: () => tell({ kind: 'focusGrid' }) },
  setWidth: (width: number) => tell({ kind: 'size', width }),
  setHeight: (height: number) => tell({ kind: 'size', height }),
};

function listen(event: MessageEvent<ToFrame>): void {
  if (event.source !== window.parent) return;
  if (event.data.kind === 'reply') settle(event.data.id, event.data.reply);
  else show(event.data.html);
}

/** Opening the document anew removes the listeners of the window, so ours comes back after the writing. */
function show(html: string): void {
  document.open();
  Object.assign(window, { google: { script: { run, host } } });
  document.write(html);
  document.close();
  window.addEventListener('message', listen);
}

window.addEventListener('message', listen);
tell({ kind: 'ready' });
