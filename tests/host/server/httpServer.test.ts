import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, type RequestOptions, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readXlsx } from '../../../host/files/readXlsx';
import { writeXlsx } from '../../../host/files/writeXlsx';
import { createWorkbook } from '../../../host/model/workbook';
import type { CellView, ServerEvent, WorkbookView } from '../../../host/protocol';
import { type LocalHost, startLocalHost } from '../../../host/server/localHost';
import { type FakeAddOn, fakeAddOn } from './fakeAddOn';

let folder: string;
let host: LocalHost;
let addOn: FakeAddOn;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'host-'));
  mkdirSync(join(folder, 'page', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'page', 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'page', 'assets', 'page.js'), 'plain');
  writeFileSync(join(folder, 'page', 'assets', 'page.js.br'), brotliCompressSync('plain'));
  writeFileSync(join(folder, 'secret.txt'), 'rahasia');
  addOn = fakeAddOn();
  host = await startLocalHost({
    addOn,
    dataFolder: join(folder, 'data'),
    pageFolder: join(folder, 'page'),
    port: 0,
    workbook: undefined,
    empty: true,
    now: () => new Date('2026-11-23T00:00:00Z'),
  });
});
afterAll(async () => {
  await host.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Reply {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

function send(path: string, options: RequestOptions = {}, body: string | Buffer = ''): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port: host.port, path, ...options }, async (response) => {
      const pieces: Buffer[] = [];
      for await (const piece of response as AsyncIterable<Buffer>) pieces.push(piece);
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(pieces) });
    });
    call.on('error', reject);
    call.end(body);
  });
}

const JSON_TYPE = { 'Content-Type': 'application/json' };
const XLSX_TYPE = { 'Content-Type': 'application/octet-stream' };
async function post<T = unknown>(path: string, body: unknown): Promise<T> {
  const reply = await send(path, { method: 'POST', headers: JSON_TYPE }, JSON.stringify(body));
  return JSON.parse(reply.body.toString()) as T;
}
const workbook = async (): Promise<WorkbookView> =>
  JSON.parse((await send('/api/workbook')).body.toString()) as WorkbookView;
const edit = (text: string, row = 1, column = 1) => ({ client: 'a', sheetId: 0, cells: [{ row, column, text }] });

/** A window: reads events one by one, in order. */
function openWindow(): Promise<{ next(): Promise<ServerEvent>; close(): void }> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port: host.port, path: '/events?client=b' }, (response) => {
      let text = '';
      const events: ServerEvent[] = [];
      const waiting: ((event: ServerEvent) => void)[] = [];
      response.on('error', () => undefined);
      response.on('data', (piece: Buffer) => {
        text += piece.toString();
        for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
          const block = text.slice(0, end);
          text = text.slice(end + 2);
          if (!block.startsWith('data: ')) {
            resolve({ next, close: () => call.destroy() });
            continue;
          }
          const event = JSON.parse(block.slice(6)) as ServerEvent;
          if (event.kind === 'saved') continue;
          const first = waiting.shift();
          if (first) first(event);
          else events.push(event);
        }
      });
      const next = (): Promise<ServerEvent> =>
        new Promise((found) => {
          const event = events.shift();
          if (event) found(event);
          else waiting.push(found);
        });
    });
    call.on('error', reject);
    call.end();
  });
}

describe('requests that are turned away', () => {
  const ours = (port: number): string => `127.0.0.1:${port}`;
  const turnedAway: [
    because: string,
    path: string,
    options: (port: number) => RequestOptions,
    body: string,
    status: number,
  ][] = [
    [
      'a name that was pointed at 127.0.0.1 (DNS rebinding)',
      '/api/workbook',
      () => ({ headers: { Host: 'desa.example.com' } }),
      '',
      403,
    ],
    ['our name with another port', '/', () => ({ headers: { Host: '127.0.0.1:1' } }), '', 403],
    [
      'a page of another site posts',
      '/api/new',
      (p) => ({ method: 'POST', headers: { ...JSON_TYPE, Host: ours(p), Origin: 'https://example.com' } }),
      '{"client":"x"}',
      403,
    ],
    [
      'a local page on another port posts',
      '/api/new',
      () => ({ method: 'POST', headers: { ...JSON_TYPE, Origin: 'http://127.0.0.1:9' } }),
      '{"client":"x"}',
      403,
    ],
    [
      'a sandboxed frame posts',
      '/api/new',
      () => ({ method: 'POST', headers: { ...JSON_TYPE, Origin: 'null' } }),
      '{"client":"x"}',
      403,
    ],
    [
      'another site reads by a script',
      '/api/workbook',
      () => ({ headers: { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' } }),
      '',
      403,
    ],
    [
      'a form of another site without Origin',
      '/api/new',
      () => ({ method: 'POST', headers: { ...JSON_TYPE, 'Sec-Fetch-Site': 'cross-site' } }),
      '{"client":"x"}',
      403,
    ],
    [
      'a type that forms can send',
      '/api/new',
      () => ({ method: 'POST', headers: { 'Content-Type': 'text/plain' } }),
      '{"client":"x"}',
      415,
    ],
    [
      'a file with a type that forms can send',
      '/api/open?name=x',
      () => ({ method: 'POST', headers: { 'Content-Type': 'multipart/form-data' } }),
      'x',
      415,
    ],
    ['no JSON', '/api/new', () => ({ method: 'POST', headers: JSON_TYPE }), '{', 400],
    [
      'an unknown answer',
      '/api/menu',
      () => ({ method: 'POST', headers: JSON_TYPE }),
      '{"client":"x","entry":"menuAsk","answers":["MAYBE"]}',
      400,
    ],
    ['row 0', '/api/edit', () => ({ method: 'POST', headers: JSON_TYPE }), JSON.stringify(edit('x', 0)), 400],
    [
      'no window named',
      '/api/edit',
      () => ({ method: 'POST', headers: JSON_TYPE }),
      '{"sheetId":0,"cells":[{"row":1,"column":1,"text":""}]}',
      400,
    ],
    [
      'a body that says it is too long',
      '/api/new',
      () => ({ method: 'POST', headers: { ...JSON_TYPE, 'Content-Length': 1e9 } }),
      '',
      413,
    ],
    ['GET where POST is meant', '/api/new', () => ({}), '', 405],
    ['a method nobody knows', '/', () => ({ method: 'DELETE' }), '', 405],
    ['a file beside the page', '/../secret.txt', () => ({}), '', 404],
    ['the same, encoded', '/%2e%2e/secret.txt', () => ({}), '', 404],
  ];
  test.each(turnedAway)('%s', async (_, path, options, body, status) => {
    const before = host.session.model.revision;
    const reply = await send(path, options(host.port), body);
    expect(reply.status).toBe(status);
    expect(JSON.parse(reply.body.toString())).toEqual({ ok: false, message: expect.stringMatching(/\.$/) });
    expect(host.session.model.revision).toBe(before);
  });
});

describe('the page', () => {
  test('comes packed to those who take it, and only once', async () => {
    const reply = await send('/assets/page.js', { headers: { 'Accept-Encoding': 'gzip, br' } });
    expect([reply.headers['content-encoding'], brotliDecompressSync(reply.body).toString()]).toEqual(['br', 'plain']);
    const again = await send('/assets/page.js', {
      headers: { 'Accept-Encoding': 'br', 'If-None-Match': String(reply.headers.etag) },
    });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  test('comes plain to others', async () => {
    const reply = await send('/assets/page.js');
    expect([reply.headers['content-encoding'], reply.body.toString()]).toEqual([undefined, 'plain']);
    expect(reply.headers['content-type']).toContain('javascript');
  });

  test('may be opened from a link on another site', async () => {
    const headers = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' };
    expect((await send('/', { headers })).status).toBe(200);
  });
});

describe('editing', () => {
  test('an edit runs onEdit and reaches every window in one event, with its author', async () => {
    const windows = await Promise.all([openWindow(), openWindow()]);
    expect(await post('/api/edit', edit('Jalan'))).toEqual({ ok: true });
    for (const window of windows) {
      const event = await window.next();
      expect(event).toMatchObject({ kind: 'cells', sheetId: 0, by: 'a' });
      const cells = event.kind === 'cells' ? event.cells : [];
      expect(cells.map(({ row, column, display }: CellView) => [row, column, display])).toEqual([
        [1, 1, 'Jalan'],
        [1, 9, 'KB-001'],
      ]);
      window.close();
    }
    expect(addOn.edits.at(-1)).toMatchObject({ sheetId: 0, changed: [{ row: 1, column: 1 }] });
  });

  test('a sheet that is gone is said, not thrown', async () => {
    expect(await post('/api/edit', { ...edit('x'), sheetId: 77 })).toEqual({
      ok: false,
      message: expect.stringContaining('Lembar'),
    });
  });
});

describe('menu and panel', () => {
  test('a run tells the caller its effects and every window its changes', async () => {
    const window = await openWindow();
    const reply = await post('/api/menu', { client: 'a', entry: 'menuWrite', answers: [] });
    expect(reply).toMatchObject({ state: 'done', effects: [{ kind: 'toast', message: 'Selesai.' }] });
    expect(await window.next()).toMatchObject({ kind: 'cells', cells: [{ row: 2, column: 1, display: 'menuWrite:' }] });
    window.close();
  });

  test('a question comes back, and goes on with its answer', async () => {
    expect(await post('/api/menu', { client: 'a', entry: 'menuAsk', answers: [] })).toMatchObject({
      state: 'asks',
      question: { buttons: 'YES_NO' },
    });
    expect(await post('/api/menu', { client: 'a', entry: 'menuAsk', answers: ['NO'] })).toMatchObject({
      state: 'done',
    });
  });

  test('what a failed run had written is shown too', async () => {
    const window = await openWindow();
    expect(await post('/api/menu', { client: 'a', entry: 'menuThrow', answers: [] })).toMatchObject({
      state: 'failed',
      message: 'Rusak di tengah',
    });
    expect(await window.next()).toMatchObject({ kind: 'cells', cells: [{ display: 'menuThrow:' }] });
    window.close();
  });

  test('an entry that the menu lacks', async () => {
    expect(await post('/api/menu', { client: 'a', entry: 'constructor', answers: [] })).toMatchObject({
      state: 'failed',
    });
  });
});

describe('files', () => {
  test('a downloaded workbook opens again, in place of the current one', async () => {
    const reply = await send('/api/download');
    expect(reply.headers['content-disposition']).toContain('.xlsx');
    expect(readXlsx(reply.body, 'x').sheets).toHaveLength(1);
    const window = await openWindow();
    const other = writeXlsx(createWorkbook({ title: 'lain' }));
    const opened = await send(
      '/api/open?name=Data%20Desa.xlsx&client=a',
      { method: 'POST', headers: XLSX_TYPE },
      other,
    );
    expect(JSON.parse(opened.body.toString())).toEqual({ ok: true });
    const event = await window.next();
    expect(event).toMatchObject({ kind: 'workbook', by: 'a' });
    const view = await workbook();
    expect([view.title, view.revision]).toEqual(['Data Desa', event.kind === 'workbook' ? event.revision : 0]);
    window.close();
  });

  test('a bad file leaves everything as it was', async () => {
    const before = await workbook();
    const reply = await send('/api/open?name=x.csv', { method: 'POST', headers: XLSX_TYPE }, 'a,b');
    expect(JSON.parse(reply.body.toString())).toMatchObject({ ok: false, message: expect.stringContaining('CSV') });
    expect(await workbook()).toEqual(before);
  });

  test('a new workbook is empty, and revisions go on', async () => {
    const before = await workbook();
    expect(await post('/api/new', { client: 'a' })).toEqual({ ok: true });
    const view = await workbook();
    expect(view.sheets.map(({ cells }) => cells)).toEqual([[]]);
    expect(view.revision).toBeGreaterThan(before.revision);
  });
});
