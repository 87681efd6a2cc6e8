import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import type { CellView, EditReply, Requests, StructureEdit, WorkbookView } from '../../../host/protocol';
import { type HostProcess, startHost } from '../../support/hostProcess';

const folder = mkdtempSync(join(tmpdir(), 'mati-'));
const startAgain = (): Promise<HostProcess> => startHost(['--empty', '--port', '0', '--data', folder]);
let host: HostProcess;
afterEach(() => host.end('SIGKILL'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function post<P extends '/api/edit' | '/api/structure' | '/api/new'>(
  path: P,
  body: Omit<Requests[P]['body'], 'client'>,
): Promise<void> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(new URL(path, host.url), {
    method: 'POST',
    headers,
    body: JSON.stringify({ client: 'a', ...body }),
  });
  const reply = (await response.json()) as EditReply;
  expect(reply.ok).toBe(true);
}
const type = (row: number, column: number, text: string): Promise<void> =>
  post('/api/edit', { sheetId: 0, cells: [{ row, column, text }] });
const reshape = (edit: StructureEdit): Promise<void> => post('/api/structure', { edit });

async function shown(): Promise<{ cells: string[]; view: WorkbookView }> {
  const view = (await (await fetch(new URL('/api/workbook', host.url))).json()) as WorkbookView;
  const text = ({ row, column, display }: Pick<CellView, 'row' | 'column' | 'display'>): string =>
    `${row},${column}: ${display}`;
  return { cells: (view.sheets[0]?.cells ?? []).map(text).sort(), view };
}

/** What a kill -9 right after the last answer leaves. */
async function killAndStart(): Promise<Awaited<ReturnType<typeof shown>>> {
  await host.end('SIGKILL');
  host = await startAgain();
  return shown();
}

test('every answered change outlives a kill -9, also one of a program that was killed before', async () => {
  host = await startAgain();
  await type(1, 1, 'satu');
  await type(2, 1, '2');
  await type(3, 1, '=A2*2');
  await reshape({ kind: 'insertRows', sheetId: 0, first: 1, count: 2 });
  await type(1, 1, 'di atas');
  await reshape({ kind: 'insertSheet', name: 'Catatan' });
  const revision = (await shown()).view.revision;
  const once = await killAndStart();
  expect(once.cells).toEqual(['1,1: di atas', '3,1: satu', '4,1: 2', '5,1: 4']);
  expect(once.view.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Catatan']);
  expect(once.view.revision).toBeGreaterThanOrEqual(revision);
  expect(host.printed()).not.toContain('tidak dapat dipulihkan');

  await type(4, 1, '5');
  await reshape({ kind: 'deleteRows', sheetId: 0, first: 2, count: 1 });
  expect((await killAndStart()).cells).toEqual(['1,1: di atas', '2,1: satu', '3,1: 5', '4,1: 10']);
});

test('a new workbook is there after a kill -9, and takes no notes of the one before', async () => {
  host = await startAgain();
  await type(9, 9, 'dari buku lama');
  await post('/api/new', {});
  await type(1, 2, 'dari buku baru');
  expect((await killAndStart()).cells).toEqual(['1,2: dari buku baru']);
});
