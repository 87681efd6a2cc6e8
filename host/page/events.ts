import type { ServerEvent } from '../protocol';

export interface EventHandlers {
  event(event: ServerEvent): void;
  /** The line is open; `again` after it had been lost. */
  opened(again: boolean): void;
  lost(): void;
}

/** Listens to the server; the browser reconnects a lost line, and one that it gave up is opened anew. */
export function listenToServer(client: string, handlers: EventHandlers): void {
  let wasOpen = false;
  const open = (): void => {
    const source = new EventSource(`/events?client=${encodeURIComponent(client)}`);
    source.onopen = () => {
      handlers.opened(wasOpen);
      wasOpen = true;
    };
    source.onmessage = ({ data }: MessageEvent<string>) => handlers.event(JSON.parse(data));
    source.onerror = () => {
      handlers.lost();
      if (source.readyState !== EventSource.CLOSED) return;
      source.close();
      setTimeout(open, 1_500);
    };
  };
  open();
}
