import type { CallReply } from '../../protocol';

/** What the page tells a frame. */
export type ToFrame = { kind: 'html'; html: string } | { kind: 'reply'; id: number; reply: CallReply };

/** What a frame tells the page. */
export type FromFrame =
  | { kind: 'ready' }
  | { kind: 'call'; id: number; name: string; args: string }
  | { kind: 'close' }
  | { kind: 'focusGrid' }
  | { kind: 'size'; width?: number; height?: number };
