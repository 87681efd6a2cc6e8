import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from '@protobi/exceljs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeXlsx } from '../../../host/files/writeXlsx';
import { addSheet, createWorkbook, sheetByName } from '../../../host/model/workbook';
import { listen } from '../../../host/server/listen';
import { type LocalHost, type LocalHostOptions, startLocalHost } from '../../../host/server/localHost';
import { SAMPLE_ENTRIES } from '../../../host/server/prepareSample';
import { type ServeSurroundings, serveCommand } from '../../../host/server/serveCommand';
import { fakeAddOn } from './fakeAddOn';

let folder: string;
const running: LocalHost[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'host-'));
});
afterEach(async () => {
  for (const host of running.splice(0)) await host.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(options: Partial<LocalHostOptions> = {}): Promise<LocalHost> {
  const host = await startLocalHost({
    addOn: fakeAddOn(SAMPLE_ENTRIES),
    dataFolder: join(folder, 'data'),
    pageFolder: join(folder, 'page'),
    port: 0,
    workbook: undefined,
    empty: false,
    now: () => new Date('2026-11-23T01:02:03Z'),
    ...options,
  });
  running.push(host);
  return host;
}
const stop = async (host: LocalHost): Promise<void> => {
  running.splice(running.indexOf(host), 1);
  await host.stop();
};
const cellCount = (host: LocalHost): number => host.session.model.sheets[0]?.cells.size ?? 0;

describe('the workbook at the start', () => {
  test('the first start shows the sample village', async () => {
    expect(cellCount(await start())).toBeGreaterThan(0);
  });
  test('a sample on sheets of its own has its own title and no empty sheet before it', async () => {
    const fake = fakeAddOn(SAMPLE_ENTRIES);
    const addOn: typeof fake = {
      ...fake,
      run(model) {
        if (!sheetByName(model, 'Kebutuhan')) addSheet(model, { name: 'Kebutuhan' });
        return { state: 'done', effects: [{ kind: 'toast', title: '', message: 'Selesai.', seconds: 5 }] };
      },
    };
    const { model } = (await start({ addOn })).session;
    expect(model.sheets.map(({ name }) => name)).toEqual(['Kebutuhan']);
    expect(model.activeSheetId).toBe(model.sheets[0]?.id);
    expect(model.title).toContain('contoh');
  });
  test('--empty does not', async () => {
    expect(cellCount(await start({ empty: true }))).toBe(0);
  });
  test('a bundle without the sample starts empty', async () => {
    expect(cellCount(await start({ addOn: fakeAddOn([]) }))).toBe(0);
  });
  test('the next start goes on where the last one stopped', async () => {
    const first = await start({ empty: true });
    first.session.model.title = 'Desa Sukamaju';
    first.session.edit('a', 0, [{ row: 5, column: 5, text: 'x' }]);
    await stop(first);
    expect((await start()).session.model.title).toBe('Desa Sukamaju');
  });
});

describe('a given file', () => {
  const given = (): { path: string; bytes: Buffer } => {
    const path = join(folder, 'Data Desa.xlsx');
    const bytes = writeXlsx(createWorkbook({ title: 'x' }));
    writeFileSync(path, bytes);
    return { path, bytes };
  };

  test('is never written; its edits are found again by name and content', async () => {
    const { path, bytes } = given();
    const first = await start({ workbook: path });
    first.session.model.properties.document['isi'] = 'baru';
    first.session.edit('a', 0, [{ row: 1, column: 1, text: 'x' }]);
    await stop(first);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    const second = await start({ workbook: path });
    expect(second.session.model.properties.document['isi']).toBe('baru');
    expect(second.messages.join()).toMatch(/Melanjutkan/);
  });

  test('another content under the same name is another workbook', async () => {
    const { path } = given();
    const first = await start({ workbook: path });
    first.session.model.properties.document['isi'] = 'baru';
    first.session.edit('a', 0, [{ row: 1, column: 1, text: 'x' }]);
    await stop(first);
    writeFileSync(path, writeXlsx(createWorkbook({ title: 'x', timeZone: 'Asia/Makassar' })));
    const second = await start({ workbook: path });
    expect([second.session.model.properties.document, second.session.model.timeZone]).toEqual([{}, 'Asia/Makassar']);
  });
});

test('what a file opened in the page loses is said, and nothing when it loses nothing', async () => {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Data').getCell('A1').border = { top: { style: 'thin' } };
  const host = await start();
  const open = async (body: Buffer): Promise<unknown> => {
    const headers = { 'Content-Type': 'application/octet-stream' };
    const address = `http://127.0.0.1:${host.port}/api/open?name=desa.xlsx&client=a`;
    return (await fetch(address, { method: 'POST', headers, body: new Uint8Array(body) })).json();
  };
  expect(await open(Buffer.from(await book.xlsx.writeBuffer()))).toMatchObject({
    ok: true,
    effects: [{ kind: 'toast', message: expect.stringContaining('garis tepi sel') }],
  });
  expect(await open(writeXlsx(createWorkbook({ title: 'x' })))).toEqual({ ok: true });
});

describe('npm start', () => {
  async function run(args: readonly string[], during: (address: string) => Promise<void> = async () => undefined) {
    const lines: string[] = [];
    const complaints: string[] = [];
    let ask: () => void = () => undefined;
    const stopAsked = new Promise<void>((resolve) => {
      ask = resolve;
    });
    const around: ServeSurroundings = {
      print: (line) => {
        lines.push(line);
      },
      complain: (line) => {
        complaints.push(line);
      },
      loadAddOn: () => fakeAddOn(),
      pageFolder: join(folder, 'page'),
      now: () => new Date(),
      stopAsked,
      openBrowser: (address) => void during(address).finally(ask),
    };
    const code = await serveCommand(['--data', join(folder, 'data'), ...args], around);
    return { code, lines: lines.join('\n'), complaints: complaints.join('\n') };
  }

  test('says the address, serves it, and stops when asked', async () => {
    const status: number[] = [];
    const { code, lines } = await run([], async (address) => {
      status.push((await fetch(`${address}api/workbook`)).status);
    });
    expect([code, status]).toEqual([0, [200]]);
    expect(lines).toMatch(/http:\/\/127\.0\.0\.1:\d+\/[\s\S]*Ctrl\+C[\s\S]*tersimpan/);
  });

  const occupied = async (): Promise<{ server: Server; port: number }> => {
    const server = createServer();
    const port = await listen(server, 0);
    return { server, port };
  };

  test('a port that was asked for and is taken: named, with the flag', async () => {
    const { server, port } = await occupied();
    const { code, complaints } = await run(['--port', String(port)]);
    server.close();
    expect([code, complaints]).toEqual([1, expect.stringMatching(new RegExp(`Port ${port} .*--port`))]);
  });

  test('no port asked for: the next free one is taken', async () => {
    const { server, port } = await occupied();
    const other = createServer();
    const used = await listen(other, undefined, port);
    expect(used).toBeGreaterThan(port);
    expect((other.address() as AddressInfo).address).toBe('127.0.0.1');
    server.close();
    other.close();
  });

  const wrong: [because: string, args: string[], code: number, says: RegExp][] = [
    ['an unknown flag', ['--prot', '1'], 2, /--prot.*npm start -- --help/],
    ['a port that is none', ['--port', 'delapan'], 1, /"delapan"/],
    ['a port out of range', ['--port', '70000'], 1, /65535/],
    ['a file that is not there', ['--workbook', '/tidak/ada.xlsx'], 3, /tidak ditemukan/],
  ];
  test.each(wrong)('%s', async (_, args, code, says) => {
    const result = await run(args);
    expect([result.code, result.complaints]).toEqual([code, expect.stringMatching(says)]);
  });

  test('a folder that another host uses', async () => {
    await start();
    const { code, complaints } = await run([]);
    expect([code, complaints]).toEqual([1, expect.stringContaining('--data')]);
  });
});
