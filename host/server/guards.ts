import type { IncomingMessage } from 'node:http';
import { serverWords } from '../words';

/** A request that is turned away; the message is safe to show. */
export class Refusal extends Error {
  override name = 'Refusal';

  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** Another name that points to 127.0.0.1 (DNS rebinding) and pages of other sites are turned away. */
export function guardOrigin(request: IncomingMessage, port: number): void {
  const { host = '', origin } = request.headers;
  const ours = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!ours.includes(host.toLowerCase())) throw new Refusal(403, serverWords.wrongHost);
  const site = request.headers['sec-fetch-site'];
  const crossSite = site === 'cross-site' || site === 'same-site';
  const navigates = request.headers['sec-fetch-mode'] === 'navigate' && request.method === 'GET';
  if (crossSite && !navigates) throw new Refusal(403, serverWords.wrongOrigin);
  if (request.method !== 'POST') return;
  if (origin === undefined ? site !== undefined && site !== 'same-origin' : !ours.includes(withoutScheme(origin))) {
    throw new Refusal(403, serverWords.wrongOrigin);
  }
}

/** Only types that a form of another site cannot send. */
export function guardType(request: IncomingMessage, allowed: readonly string[]): void {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (!allowed.includes(type)) throw new Refusal(415, serverWords.wrongType);
}

/** Reads a body up to a limit; a longer one is turned away as soon as it is known to be longer. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const tooLarge = new Refusal(413, serverWords.tooLarge(`${Math.round(limit / 1024 / 1024)} MB`));
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge;
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > limit) throw tooLarge;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function withoutScheme(origin: string): string {
  return origin.startsWith('http://') ? origin.slice(7).toLowerCase() : '';
}
