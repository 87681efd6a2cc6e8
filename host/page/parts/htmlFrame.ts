import type { CallReply } from '../../protocol';
import type { FromFrame, ToFrame } from '../frame/messages';
import { element } from './element';

/** As Apps Script's own sandbox, except that the frame has no origin: the page and its data stay out of its reach. */
const SANDBOX = 'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals';

export interface FrameRequests {
  call(name: string, args: string): Promise<CallReply>;
  close(): void;
  focusGrid(): void;
  size?(width: number | undefined, height: number | undefined): void;
}

/** A frame that shows HTML of the add-on and carries its calls. */
export interface HtmlFrame {
  readonly view: HTMLIFrameElement;
  dispose(): void;
}

export function htmlFrame(title: string, html: string, requests: FrameRequests): HtmlFrame {
  const view = element('iframe', { src: 'frame.html', sandbox: SANDBOX, title, referrerpolicy: 'no-referrer' });
  // A frame without an origin cannot be named as a target; it is told apart by its window.
  const tell = (message: ToFrame): void => view.contentWindow?.postMessage(message, '*');
  const answers: { [K in FromFrame['kind']]: (message: Extract<FromFrame, { kind: K }>) => void } = {
    ready: () => tell({ kind: 'html', html }),
    call: ({ id, name, args }) =>
      void requests.call(String(name), String(args)).then((reply) => tell({ kind: 'reply', id, reply })),
    close: () => requests.close(),
    focusGrid: () => requests.focusGrid(),
    size: ({ width, height }) => requests.size?.(width, height),
  };
  const listen = (event: MessageEvent<FromFrame>): void => {
    if (event.source !== view.contentWindow || !Object.hasOwn(answers, event.data?.kind)) return;
    answers[event.data.kind](event.data as never);
  };
  window.addEventListener('message', listen);
  return {
    view,
    dispose() {
      window.removeEventListener('message', listen);
      view.remove();
    },
  };
}
