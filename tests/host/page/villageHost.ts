import { setCells } from '../../../host/model/edit';
import type { CellModel, CellStyle, WorkbookModel } from '../../../host/model/types';
import { addSheet, createWorkbook } from '../../../host/model/workbook';
import type { AddOn } from '../../../host/server/addOn';
import { createHttpServer } from '../../../host/server/httpServer';
import { createSession, type Session } from '../../../host/server/session';

const HEADINGS = ['ID', 'Kebutuhan', 'Bidang', 'Biaya', 'Tanggal', 'Selesai', 'Catatan', 'Petugas', 'Sumber'];
const HEADER: CellStyle = { bold: true, background: '#e8f0fe', wrap: true, vertical: 'middle' };
const SECTORS = ['Pendidikan', 'Kesehatan', 'Air bersih, sanitasi', 'Jalan'];

type Part = Partial<CellModel>;

/** A small village workbook with one of everything that the grid has to show. */
export function villageWorkbook(): WorkbookModel {
  const model = createWorkbook({ title: 'Desa Sukamaju' });
  const needs = model.sheets[0];
  if (!needs) throw new Error('a workbook has a sheet');
  needs.name = 'Kebutuhan';
  const other = addSheet(model, { name: 'Periksa Data', rows: 200, columns: 12 });
  put(
    model,
    needs.id,
    1,
    HEADINGS.map((value) => ({ value, style: HEADER })),
  );
  put(model, needs.id, 2, row('KB-001', 'Perbaikan sumur dusun Krajan', 'Air bersih, sanitasi', 15_000_000));
  put(model, needs.id, 3, row('KB-002', 'Buku untuk SD Inpres', 'Pendidikan', 4_500_000));
  setCells(model, needs.id, [
    { row: 4, column: 4, patch: { formula: '=SUM(D2:D3)', value: 19_500_000, numberFormat: 'Rp#,##0' } },
    { row: 1, column: 4, patch: { note: 'Perkiraan biaya dalam rupiah.' } },
    { row: 6, column: 2, patch: { value: '<img src=x onerror="document.title=1">' } },
  ]);
  needs.frozenRows = 1;
  for (const [column, width] of [
    [2, 220],
    [3, 150],
    [4, 120],
  ] as const)
    needs.columnWidths.set(column, width);
  for (const column of [7, 8, 9]) needs.columnGroupDepth.set(column, 1);
  needs.collapsedColumnGroups.push({ first: 7, last: 9 });
  const place = 'Kebutuhan!D3';
  put(model, other.id, 1, [
    { value: place, links: [{ start: 0, end: place.length, url: `#gid=${needs.id}&range=D3` }] },
    { value: 'situs desa', links: [{ start: 0, end: 10, url: 'https://example.com/' }] },
    { value: 'jebakan', links: [{ start: 0, end: 7, url: 'javascript:document.title=1' }] },
  ]);
  return model;
}

function row(id: string, title: string, sector: string, cost: number): Part[] {
  return [
    { value: id },
    { value: title, style: { wrap: true } },
    { value: sector, validation: { criteria: 'VALUE_IN_LIST', args: [SECTORS, true], allowInvalid: false } },
    { value: cost, numberFormat: 'Rp#,##0' },
    { value: 46_349, numberFormat: 'dd/mm/yyyy' },
    { value: false, validation: { criteria: 'CHECKBOX', args: [], allowInvalid: true } },
    { value: 'catatan' },
  ];
}

function put(model: WorkbookModel, sheetId: number, row: number, cells: readonly Part[]): void {
  setCells(
    model,
    sheetId,
    cells.map((patch, index) => ({ row, column: index + 1, patch })),
  );
}

const PANEL = `<!DOCTYPE html><html><head><base target="_top"></head><body><button id="ask">Tanya</button><p id="answer"></p>
<button id="bad">Salah</button><button id="close">Selesai</button><p id="reach"></p><script>
const say = (text) => { document.getElementById('answer').textContent = text; };
document.getElementById('ask').onclick = () => google.script.run
  .withSuccessHandler((value, user) => say(value.greeting + ' ' + user))
  .withFailureHandler((error) => say(error.message)).withUserObject('dari panel').greet({ name: 'Bu Sari', list: [undefined] });
document.getElementById('bad').onclick = () => { try { google.script.run.greet(new Date()); } catch (error) { say(error.message); } };
document.getElementById('close').onclick = () => google.script.host.close();
let reach = 'sampai';
try { window.parent.document.title; } catch (error) { reach = 'terhalang'; }
document.getElementById('reach').textContent = reach;
</script></body></html>`;

const MENU = [
  { label: 'Panel samping', entry: 'menuPanel' },
  { label: 'Tandai', entry: 'menuMark' },
  { label: null, entry: null },
  { label: 'Bertanya', entry: 'menuAsk' },
  { label: 'Gagal', entry: 'menuFail' },
];

/** An add-on whose menu does one thing of each kind. */
export function pageAddOn(): AddOn {
  return {
    customNames: [],
    custom: () => undefined,
    menu: () => ({ title: 'Kolaborasi Desa', items: MENU }),
    hasEntry: (entry) => MENU.some((item) => item.entry === entry),
    run(model, entry, answers) {
      const sheetId = model.sheets[0]?.id ?? 0;
      if (entry === 'menuFail')
        return { state: 'failed', message: 'Lembar dikunci. Buka kuncinya dahulu.', effects: [] };
      if (entry === 'menuPanel') {
        return { state: 'done', effects: [{ kind: 'panel', title: 'Kolaborasi Desa', html: PANEL }] };
      }
      if (entry === 'menuAsk') {
        const question = { title: 'Hapus contoh', message: 'Hapus baris contoh?', buttons: 'YES_NO' } as const;
        if (answers.length === 0) return { state: 'asks', question };
        put(model, sheetId, 8, [{ value: `jawaban ${answers.join()}` }]);
        return { state: 'done', effects: [{ kind: 'alert', title: 'Selesai', message: `Jawaban: ${answers.join()}` }] };
      }
      put(model, sheetId, 5, [{ value: 'KB-004' }, { value: 'Ditandai' }]);
      const range = { row: 40, column: 3, rows: 2, columns: 2 };
      const toast = { kind: 'toast', title: 'Tandai', message: 'Dua baris ditandai.', seconds: 30 } as const;
      return { state: 'done', effects: [toast, { kind: 'select', sheetId, range }] };
    },
    call(_, name, args) {
      const [given]: [{ name: string; list: unknown[] }] = JSON.parse(args);
      const value = { greeting: `${name}: Halo ${given.name} ${JSON.stringify(given.list)}` };
      return { ok: true, value, effects: [{ kind: 'toast', title: '', message: 'Panel bertanya.', seconds: 30 }] };
    },
    onEdit: (_, { changed }) =>
      changed.some(({ row, column }) => row === 12 && column === 1)
        ? [{ kind: 'toast', title: '', message: 'ID sudah ada.', seconds: 30 }]
        : [],
  };
}

export interface VillageHost {
  readonly url: string;
  readonly session: Session;
  /** Ends and starts the server on the same port, as after a crash. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** The real server on the village workbook, with the built page. */
export async function villageHost(pageFolder: string): Promise<VillageHost> {
  const session = createSession({ model: villageWorkbook(), addOn: pageAddOn() });
  const files = {
    open(content: Buffer, name: string, client: string | undefined) {
      if (content.length === 0) return { ok: false as const, message: 'Berkas ini kosong (0 byte).' };
      session.replace(createWorkbook({ title: name }), client);
      const message = 'Tidak ikut disalin dari berkas asal: grafik.';
      return { ok: true as const, effects: [{ kind: 'toast' as const, title: '', message, seconds: -1 }] };
    },
    startNew(client: string) {
      session.replace(createWorkbook({ title: 'Kosong' }), client);
      return { ok: true as const };
    },
    download: () => ({ name: 'desa.xlsx', content: Buffer.from('PK') }),
  };
  let port = 0;
  let close = async (): Promise<void> => undefined;
  const start = async (): Promise<void> => {
    const http = createHttpServer(session, files, pageFolder);
    await new Promise<void>((resolve) => http.server.listen(port, '127.0.0.1', () => resolve()));
    const address = http.server.address();
    if (typeof address === 'object' && address) port = address.port;
    close = () => http.close();
  };
  await start();
  return { url: `http://127.0.0.1:${port}/`, session, stop: () => close(), start };
}
