import type { ServerResponse } from 'node:http';
import type { ServerEvent } from '../protocol';
import type { Session } from './session';

/** Often enough that no proxy or sleeping laptop takes the line for dead. */
const HEARTBEAT_MS = 15_000;
/** A window that takes nothing for this many bytes is cut off; it reconnects and asks for everything. */
const MAX_WAITING_BYTES = 64 * 1024 * 1024;

/** The open event streams of all windows. */
interface EventStreams {
  open(response: ServerResponse): void;
  close(): void;
}

/** Sends every event of the session to every window at once. */
export function eventStreams(session: Session, heartbeat = HEARTBEAT_MS): EventStreams {
  const open = new Set<ServerResponse>();
  const send = (text: string): void => {
    for (const response of open) {
      if (response.writableLength > MAX_WAITING_BYTES) response.destroy();
      else response.write(text);
    }
  };
  const unsubscribe = session.subscribe((event: ServerEvent) => send(`data: ${JSON.stringify(event)}\n\n`));
  const timer = setInterval(() => send(': masih di sini\n\n'), heartbeat);
  timer.unref();
  return {
    open(response) {
      response.writeHead(200, {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
        Connection: 'keep-alive',
      });
      response.write('retry: 1000\n: tersambung\n\n');
      open.add(response);
      response.on('close', () => open.delete(response));
    },
    close() {
      unsubscribe();
      clearInterval(timer);
      for (const response of open) response.end();
      open.clear();
    },
  };
}
