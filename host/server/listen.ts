import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serverWords } from '../words';

export const USUAL_PORT = 4173;
const PORTS_TO_TRY = 20;

/** The server cannot be reached under the port that was asked for; the message is for the person. */
export class PortTrouble extends Error {
  override name = 'PortTrouble';
}

/** Listens on 127.0.0.1 and answers the port: the one asked for and no other, or the first free one from the usual one on. */
export async function listen(server: Server, asked: number | undefined, first = USUAL_PORT): Promise<number> {
  if (asked !== undefined) {
    if (await tryPort(server, asked)) return portOf(server);
    throw new PortTrouble(serverWords.portTaken(asked));
  }
  const last = Math.min(first + PORTS_TO_TRY - 1, 65_535);
  for (let port = first; port <= last; port++) if (await tryPort(server, port)) return portOf(server);
  throw new PortTrouble(serverWords.noFreePort(first, last));
}

/** Reads `--port`; 0 lets the system choose. */
export function parsePort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new PortTrouble(serverWords.badPort(text));
  return port;
}

/** False when the port is taken, or may not be used by this user. */
function tryPort(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    };
    server.once('error', onError);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', onError);
      resolve(true);
    });
  });
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
