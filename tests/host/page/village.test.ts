import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../support/chromium';
import { type HostProcess, startHost } from '../../support/hostProcess';

const screenshots = fileURLToPath(new URL('../../../build/screenshots', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'desa-'));
const errors: string[] = [];
let host: HostProcess;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  mkdirSync(screenshots, { recursive: true });
  [host, browser] = await Promise.all([startHost(['--empty', '--port', '0', '--data', folder]), launchChromium()]);
  page = await browser.newPage({
    viewport: { width: 1280, height: 760 },
    locale: 'id-ID',
    timezoneId: 'Pacific/Honolulu',
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(host.url);
  await page.waitForSelector('#start', { state: 'hidden' });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await host.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

const menuButton = () => page.getByRole('button', { name: 'Kolaborasi Desa' });
const panel = () => page.frameLocator('#panel iframe');
const look = (name: string): Promise<unknown> => page.screenshot({ path: join(screenshots, `desa-${name}.png`) });

async function closeToasts(): Promise<void> {
  await page.locator('.toast .close').evaluateAll((closers: HTMLElement[]) => {
    for (const close of closers) close.click();
  });
}

/** Chooses a menu item and waits for what it says, and for the sheet that it brings to the front. */
async function choose(item: string, says: RegExp, sheet: string): Promise<void> {
  await closeToasts();
  await menuButton().click();
  await page.getByRole('menuitem', { name: item }).click();
  await page.locator('.toast', { hasText: says }).waitFor();
  await page.getByRole('tab', { name: sheet, selected: true }).waitFor();
}

/** The painted texts of a sheet, row by row. */
const painted = (sheet: string, rows: number, columns: number): Promise<string[][]> =>
  page.evaluate(
    ([name, height, width]) =>
      Array.from({ length: height }, (_, row) =>
        Array.from({ length: width }, (_, column) => window.__page.cellText(name, row + 1, column + 1)),
      ),
    [sheet, rows, columns] as const,
  );

/** The rows below the one that begins with the given texts, up to an empty one. */
async function tableBelow(sheet: string, heading: readonly string[]): Promise<string[][]> {
  const rows = await painted(sheet, 60, 8);
  const at = rows.findIndex((row) => heading.every((text, column) => row[column] === text));
  expect(at, `${heading.join(' | ')} on ${sheet}`).toBeGreaterThanOrEqual(0);
  const below = rows.slice(at + 1);
  return below.slice(
    0,
    below.findIndex((row) => row.every((text) => text === '')),
  );
}

const ranking = (): Promise<string[][]> => tableBelow('Prioritas', ['Peringkat', 'ID', 'Kebutuhan']);
const firstOfPanel = () =>
  panel()
    .locator('.line')
    .filter({ hasText: /^1[.–]/ });

test('an empty workbook becomes a village with its results, and a changed score changes the order', async () => {
  await choose('Siapkan / perbaiki lembar kerja', /8 lembar dibuat/, 'Kebutuhan');
  expect((await painted('Kebutuhan', 1, 8))[0]?.slice(0, 2)).toEqual(['ID Kebutuhan', 'Kebutuhan']);
  await choose('Isi data contoh', /baris data contoh/, 'Kebutuhan');
  expect((await painted('Kebutuhan', 2, 8))[1]?.slice(0, 1)).toEqual(['KB-001']);

  await choose('Hitung prioritas kolaborasi', /kebutuhan diurutkan/, 'Prioritas');
  const before = await ranking();
  // By hand, with the usual weights of a fifth each: KB-001 has 5,5,4,5,3, so (100+100+75+100+50)/5 = 85.
  expect(before[0]).toEqual([
    '1–2',
    'KB-001',
    'Air bersih belum menjangkau rumah warga di musim kemarau',
    expect.stringContaining('Pembangunan'),
    'Dusun Wanasari',
    '85',
    '20',
    '20',
  ]);
  expect(before[1]?.slice(0, 2)).toEqual(['2–3', 'KB-002']);
  expect(before.length).toBeGreaterThan(20);
  await look('prioritas');

  await choose('Tandai ketidakcocokan', /hal perlu dibicarakan/, 'Ketidakcocokan');
  const flags = await tableBelow('Ketidakcocokan', ['ID', 'Tingkat', 'Aturan', 'Pihak']);
  expect(flags[0]?.slice(0, 3)).toEqual(['M1-KB019-SH005-SH009', 'Tinggi', 'Posisi berlawanan']);
  expect(new Set(flags.map(([, level]) => level))).toContain('Sedang');
  await look('ketidakcocokan');

  await choose('Buat ringkasan pemantauan', /program diringkas/, 'Ringkasan');
  const figures = new Map((await painted('Ringkasan', 60, 2)).map(([name, figure]) => [name, figure]));
  // 14 programs of the sample, one of them cancelled.
  expect(figures.get('Program')).toBe('13');
  expect(figures.get('Rencana dana')).toBe('Rp1.123.000.000');
  await look('ringkasan');

  await menuButton().click();
  await page.getByRole('menuitem', { name: 'Buka panel' }).click();
  await expect.poll(() => firstOfPanel().textContent()).toContain('Air bersih');

  await page.getByRole('tab', { name: 'Kebutuhan' }).click();
  const severity = (await painted('Kebutuhan', 1, 15))[0]?.indexOf('Tingkat keparahan') ?? -1;
  await page.evaluate((column) => window.__page.select('Kebutuhan', 2, column), severity + 1);
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await painted('Kebutuhan', 2, 15))[1]?.[severity]).toBe('1');
  await look('skor-diubah');

  await choose('Hitung prioritas kolaborasi', /kebutuhan diurutkan/, 'Prioritas');
  const after = await ranking();
  // Without its severity KB-001 falls to (100+0+75+100+50)/5 = 65, below the 80 of KB-002.
  expect(after[0]?.slice(1, 3)).toEqual(['KB-002', 'Jalan usaha tani berlumpur dan sulit dilalui saat panen']);
  expect(after.find(([, id]) => id === 'KB-001')?.slice(5)).toEqual(['65', '20', '0']);
  await closeToasts();
  await panel().getByRole('button', { name: 'Muat ulang' }).click();
  await expect.poll(() => firstOfPanel().textContent()).toContain('Jalan usaha tani');
  await firstOfPanel().scrollIntoViewIfNeeded();
  // On the clock of the village, like the time on the sheets, wherever the browser thinks it is.
  await expect.poll(() => page.locator('.saved').textContent()).toMatch(/^Tersimpan \d\d\.\d\d$/);
  const clock = (ago: number): string =>
    new Date(Date.now() - ago).toISOString().replace(/.*T(\d\d):(\d\d).*/, (_, hour, minute) => {
      return `Tersimpan ${String((Number(hour) + 7) % 24).padStart(2, '0')}.${minute}`;
    });
  expect([clock(0), clock(60_000)]).toContain(await page.locator('.saved').textContent());
  await look('urutan-baru');
  expect(errors).toEqual([]);
}, 60_000);
