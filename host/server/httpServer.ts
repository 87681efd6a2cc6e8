import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ZodType } from 'zod';
import type { EditReply } from '../protocol';
import { serverWords } from '../words';
import { bodies } from './bodies';
import { eventStreams } from './eventStream';
import { guardOrigin, guardType, Refusal, readBody } from './guards';
import { type PageFiles, pageFiles } from './pageFiles';
import type { Session } from './session';

const MAX_JSON_BYTES = 50 * 1024 * 1024;
const MAX_FILE_BYTES = 100 * 1024 * 1024;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The sandboxed frame of panels and dialogs: the one file that the page shows inside itself. */
const FRAME = '/frame.html';

/** What the server does with whole files; the store stands behind it. */
export interface FileWork {
  open(content: Buffer, name: string, client: string | undefined): EditReply;
  startNew(client: string): EditReply;
  download(): { name: string; content: Buffer };
}

interface HttpServer {
  server: Server;
  /** Ends every open stream and connection. */
  close(): Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void;

/** The HTTP server of one session; it listens only where the caller says. */
export function createHttpServer(session: Session, files: FileWork, pageFolder: string): HttpServer {
  const page = pageFiles(pageFolder);
  const streams = eventStreams(session);
  const routes = apiRoutes(session, files);
  routes.set('GET /events', (_, response) => streams.open(response));
  const server = createServer((request, response) => {
    answer(request, response, routes, page).catch((error: unknown) => fail(response, error));
  });
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      streams.close();
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { server, close };
}

function apiRoutes(session: Session, files: FileWork): Map<string, Handler> {
  const post = <T>(schema: ZodType<T>, work: (body: T) => unknown): Handler => {
    return async (request, response) => sendJson(response, 200, work(await readJson(request, schema)));
  };
  return new Map<string, Handler>([
    ['GET /api/workbook', (_, response) => sendJson(response, 200, session.view())],
    [
      'POST /api/edit',
      post(bodies.edit, ({ client, sheetId, cells, revision }) => session.edit(client, sheetId, cells, revision)),
    ],
    ['POST /api/structure', post(bodies.structure, ({ client, edit }) => session.structure(client, edit))],
    ['POST /api/menu', post(bodies.menu, ({ client, entry, answers }) => session.menu(client, entry, answers))],
    ['POST /api/call', post(bodies.call, ({ client, name, args }) => session.call(client, name, args))],
    ['POST /api/new', post(bodies.new, ({ client }) => files.startNew(client))],
    [
      'POST /api/open',
      async (request, response, url) => {
        guardType(request, [XLSX, 'application/octet-stream']);
        const content = await readBody(request, MAX_FILE_BYTES);
        const name = (url.searchParams.get('name') ?? '').slice(0, 255) || serverWords.untitled;
        sendJson(response, 200, files.open(content, name, url.searchParams.get('client') ?? undefined));
      },
    ],
    ['GET /api/download', (_, response) => sendDownload(response, files.download())],
  ]);
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  routes: Map<string, Handler>,
  page: PageFiles,
): Promise<void> {
  secure(response, request.url === FRAME ? 'SAMEORIGIN' : 'DENY');
  guardOrigin(request, (request.socket.address() as AddressInfo).port);
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? '');
  const handler = routes.get(`${method} ${url.pathname}`);
  if (handler) return handler(request, response, url);
  const known = ['GET', 'POST'].some((other) => routes.has(`${other} ${url.pathname}`));
  if (known || method !== 'GET') throw new Refusal(405, serverWords.wrongMethod);
  if (page.serve(url.pathname, request, response)) return;
  throw new Refusal(404, url.pathname === '/' ? serverWords.noPage : serverWords.notFound);
}

async function readJson<T>(request: IncomingMessage, schema: ZodType<T>): Promise<T> {
  guardType(request, ['application/json']);
  const body = await readBody(request, MAX_JSON_BYTES);
  let given: unknown;
  try {
    given = JSON.parse(body.toString('utf8'));
  } catch {
    throw new Refusal(400, serverWords.badBody);
  }
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new Refusal(400, serverWords.badBody);
  return parsed.data;
}

function secure(response: ServerResponse, framing: 'DENY' | 'SAMEORIGIN'): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('X-Frame-Options', framing);
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const text = JSON.stringify(value);
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(text);
}

function sendDownload(response: ServerResponse, { name, content }: { name: string; content: Buffer }): void {
  const plain = name.replace(/[^\w .()-]/g, '_');
  response.writeHead(200, {
    'Content-Type': XLSX,
    'Content-Length': content.length,
    'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    'Cache-Control': 'no-store',
  });
  response.end(content);
}

/** A refusal keeps its words; anything else is told without details and printed for the maintainer. */
function fail(response: ServerResponse, error: unknown): void {
  if (!(error instanceof Refusal)) console.error(error);
  const status = error instanceof Refusal ? error.status : 500;
  const message = error instanceof Refusal ? error.message : serverWords.broken;
  if (response.headersSent) {
    response.destroy();
    return;
  }
  // The rest of a body that was turned away is not read.
  response.setHeader('Connection', 'close');
  sendJson(response, status, { ok: false, message });
}
