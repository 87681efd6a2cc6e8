import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium';
import { type Office, office, sampleOffice } from '../support/office';

const ADDRESS = 'http://panel.invalid/';
const html = readFileSync('dist/Panel.html', 'utf8');
const RUNNING = 30_000;

let browser: Browser;
const opened: Page[] = [];
const errors: string[] = [];

beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);
afterEach(async () => {
  for (const page of opened.splice(0)) await page.context().close();
  expect(errors.splice(0)).toEqual([]);
});
afterAll(() => browser.close());

/** What the panel is answered: by an office, or by hand. */
type Answer = { readonly text: unknown } | { readonly error: string };
type Server = (name: string, input: string) => Answer | Promise<Answer>;

const at =
  (place: Office): Server =>
  (name, input) => ({ text: JSON.stringify(place.panel(name, input)) });

/** The built panel in a window as wide as the side bar of Sheets, with `google.script.run` led to a server of the test. */
async function panel(server: Server): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 300, height: 700 }, locale: 'id-ID' });
  await context.route('**/*', (route) =>
    route.request().url() === ADDRESS ? route.fulfill({ contentType: 'text/html', body: html }) : route.abort(),
  );
  const page = await context.newPage();
  opened.push(page);
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('request', (request) => {
    if (request.url() !== ADDRESS) errors.push(`asked for ${request.url()}`);
  });
  await page.exposeFunction('answer', async (name: string, input: string) => server(name, input));
  await page.addInitScript(() => {
    const answer = Reflect.get(window, 'answer') as (name: string, input: string) => Promise<Answer>;
    type Handler = (value: unknown) => void;
    const runner = (succeed: Handler, fail: Handler): object => ({
      withSuccessHandler: (handler: Handler) => runner(handler, fail),
      withFailureHandler: (handler: Handler) => runner(succeed, handler),
      panelCall: (name: string, input: string) => {
        answer(name, input).then((given) => {
          if ('error' in given) fail(Object.assign(new Error(given.error), { name: 'ScriptError' }));
          else succeed(given.text);
        });
      },
    });
    Reflect.set(window, 'google', {
      script: {
        run: runner(
          () => undefined,
          () => undefined,
        ),
      },
    });
  });
  await page.goto(ADDRESS);
  return page;
}

async function ready(page: Page): Promise<Page> {
  await page.waitForSelector('main[aria-busy="false"]');
  return page;
}

const status = (page: Page): Promise<string | null> => page.textContent('[role="status"]');
const click = (page: Page, label: string): Promise<void> => page.click(`button:text-is("${label}")`);

/** A server whose answers wait until the test lets them go. */
function held(server: Server): Server & { release(): void; names: string[] } {
  const waiting: (() => void)[] = [];
  const names: string[] = [];
  const hold = async (name: string, input: string): Promise<Answer> => {
    names.push(name);
    await new Promise<void>((resolve) => waiting.push(resolve));
    return server(name, input);
  };
  return Object.assign(hold, { names, release: () => waiting.splice(0).forEach((go) => void go()) });
}

describe('the panel', () => {
  it(
    'shows the sample village: counts, commands in the order of the menu, and three lists',
    async () => {
      const page = await ready(await panel(at(sampleOffice())));
      expect(await page.textContent('h2')).toBe('Desa Sukamaju Contoh');
      expect(await page.locator('tr').allTextContents()).toHaveLength(7);
      expect(await page.locator('.command').allTextContents()).toEqual([
        'Perbarui semua',
        'Hitung prioritas kolaborasi',
        'Tandai ketidakcocokan',
        'Buat ringkasan pemantauan',
        'Susun usulan kolaborasi',
        'Gambar peta kepentingan',
        'Periksa data',
        'Atur bobot',
        'Jelaskan',
        'Muat ulang',
      ]);
      expect(await page.locator('ul').count()).toBe(3);
      expect(await page.locator('.line').count()).toBeGreaterThan(10);
      expect(await status(page)).toBe('');
    },
    RUNNING,
  );

  it(
    'fits the width of the side bar, also with words that never end',
    async () => {
      const place = sampleOffice();
      place.put('Kebutuhan', 2, 2, 'x'.repeat(500));
      place.put('Pengaturan', place.rowOf('Pengaturan', 1, 'Nama desa'), 2, 'y'.repeat(300));
      const page = await ready(await panel(at(place)));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
    },
    RUNNING,
  );

  it(
    'leads through an empty workbook: prepare, then the commands',
    async () => {
      const page = await ready(await panel(at(office())));
      expect(await page.textContent('main p')).toBe('Buku kerja ini belum disiapkan.');
      await click(page, 'Siapkan lembar kerja');
      await page.waitForSelector('button:text-is("Perbarui semua")');
      await ready(page);
      expect(await status(page)).toMatch(/8 lembar dibuat/);
      expect(await page.getAttribute('[role="status"]', 'class')).toContain('good');
    },
    RUNNING,
  );

  it(
    'shows hostile text as text',
    async () => {
      const hostile = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
      const place = sampleOffice();
      for (let row = 2; row < 30; row += 1) place.put('Kebutuhan', row, 2, `${hostile} ${row}`);
      for (let row = 2; row < 16; row += 1) place.put('Program', row, place.column('Program', 'Nama program'), hostile);
      place.put('Pengaturan', place.rowOf('Pengaturan', 1, 'Nama desa'), 2, hostile);
      const page = await ready(await panel(at(place)));
      expect(await page.textContent('h2')).toBe(`Desa ${hostile}`);
      expect(await page.textContent('ul')).toContain(hostile);
      expect(await page.locator('img, main script').count()).toBe(0);
      expect(await page.evaluate(() => Reflect.get(window, 'hacked'))).toBeUndefined();
    },
    RUNNING,
  );

  it(
    'says what is running, and takes no second command meanwhile',
    async () => {
      const server = held(at(sampleOffice()));
      const page = await panel(server);
      expect(await status(page)).toBe('Membaca buku kerja …');
      expect(await page.getAttribute('main', 'aria-busy')).toBe('true');
      server.release();
      await ready(page);
      await click(page, 'Periksa data');
      expect(await status(page)).toBe('Sedang berjalan: Periksa data …');
      expect(await page.locator('.command:enabled').count()).toBe(0);
      await page.evaluate(() => {
        for (const button of Array.from(document.querySelectorAll<HTMLButtonElement>('.command'))) button.click();
      });
      expect(server.names).toEqual(['state', 'run']);
      server.release();
      await expect.poll(() => server.names).toEqual(['state', 'run', 'state']);
      server.release();
      await ready(page);
      expect(await status(page)).toMatch(/perlu diperbaiki|belum terbaca|perlu dilihat/);
      expect(await page.locator('.command:disabled').count()).toBe(0);
    },
    RUNNING,
  );

  it(
    'can be used with the keyboard alone, and brings the focus back to the command that ran',
    async () => {
      const page = await ready(await panel(at(sampleOffice())));
      const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
      const visited: string[] = [];
      for (let step = 0; step < 9; step += 1) {
        await page.keyboard.press('Tab');
        visited.push(await focused());
      }
      expect(visited.slice(0, 8)).toEqual((await page.locator('.command').allTextContents()).slice(0, 8));
      expect(visited[8]).toBe(await page.locator('.line').first().textContent());
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Enter');
      await expect.poll(() => status(page)).toMatch(/perlu/);
      await ready(page);
      expect(await focused()).toBe('Periksa data');
    },
    RUNNING,
  );

  it(
    'jumps to the row of a line, and says when it is gone',
    async () => {
      const place = sampleOffice();
      const page = await ready(await panel(at(place)));
      await page.locator('.line').first().click();
      await expect.poll(() => place.model.activeSheetId).toBe(place.sheet('Kebutuhan').id);
      place.model.sheets = place.model.sheets.filter(({ name }) => name !== 'Kebutuhan');
      await page.locator('.line').first().click();
      await expect.poll(() => status(page)).toBe('Baris itu tidak ditemukan lagi. Muat ulang panel.');
    },
    RUNNING,
  );

  it(
    'speaks English from the moment the workbook does, the reload button too',
    async () => {
      const place = sampleOffice();
      const page = await ready(await panel(at(place)));
      expect(await page.getAttribute('html', 'lang')).toBe('id');
      place.put('Pengaturan', place.rowOf('Pengaturan', 1, 'Bahasa'), 2, 'English');
      await click(page, 'Muat ulang');
      await page.waitForSelector('html[lang="en"]');
      await ready(page);
      expect(await page.locator('.command').allTextContents()).toEqual([
        'Refresh everything',
        'Rank collaboration priorities',
        'Flag mismatches',
        'Make the monitoring summary',
        'Propose collaborations',
        'Map interests',
        'Check data',
        'Set the weights',
        'Explain',
        'Reload',
      ]);
    },
    RUNNING,
  );

  it(
    'explains the figures of a need, from a line or from an id that was typed, down to cells',
    async () => {
      const page = await ready(await panel(at(sampleOffice())));
      await page.locator('.why').first().click();
      await page.waitForSelector('.answer h3');
      await ready(page);
      const id = await page.inputValue('#explain');
      expect(id).toMatch(/^KB-\d+$/);
      // What was asked for comes into view, and a reader goes on from there.
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('answer');
      expect(await page.evaluate(() => document.querySelector('.answer')?.getBoundingClientRect().top)).toBeLessThan(
        300,
      );
      expect(await page.textContent('.answer')).toMatch(/Penjelasan KB-\d+.*Skor \d.*Kebutuhan![A-Z]+\d+/);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
      await page.fill('#explain', 'pr-002');
      await page.press('#explain', 'Enter');
      await page.waitForFunction(() => document.querySelector('.answer h3')?.textContent === 'Penjelasan pr-002');
      await ready(page);
      expect(await page.textContent('.answer')).toMatch(/Ketidakcocokan/);
    },
    RUNNING,
  );

  it(
    'says what to write when no result knows the id, and takes it as text',
    async () => {
      const page = await ready(await panel(at(sampleOffice())));
      await page.fill('#explain', '<img src=x onerror=alert(1)>');
      await page.press('#explain', 'Enter');
      await page.waitForFunction(() =>
        document.querySelector('[role="status"]')?.textContent?.includes('tidak ditemukan'),
      );
      expect(await status(page)).toBe(
        '"<img src=x onerror=alert(1)>" tidak ditemukan di hasil mana pun. Tulis ID atau nama lembar hasil, misalnya KB-001 atau Ringkasan.',
      );
      expect(await page.locator('img').count()).toBe(0);
      expect(await page.textContent('.answer')).toBe('');
    },
    RUNNING,
  );

  it.each<readonly [Answer, RegExp]>([
    [{ error: 'PERMISSION_DENIED' }, /^Google memakai akun lain/],
    [{ error: 'Authorization is required to perform that action.' }, /samaran dengan satu akun/],
    [{ error: 'NetworkError: Connection failure due to HTTP 0' }, /^Sambungan ke Google terputus/],
    [{ error: 'Exceeded maximum execution time' }, /Exceeded maximum execution time\. Tekan Muat ulang/],
    [{ text: JSON.stringify({ ok: false, message: 'Permintaan ditolak.' }) }, /^Permintaan ditolak\.$/],
    [{ text: null }, /Panel tidak dapat memuat/],
    [{ text: 'bukan JSON' }, /Panel tidak dapat memuat/],
    [{ text: '{"ok":true}' }, /Panel tidak dapat memuat/],
  ])(
    'answered %j it says %s and can be reloaded',
    async (wrong, sentence) => {
      let broken = true;
      const server = at(sampleOffice());
      const page = await ready(await panel((name, input) => (broken ? wrong : server(name, input))));
      expect(await status(page)).toMatch(sentence);
      expect(await page.getAttribute('[role="status"]', 'class')).toContain('act');
      broken = false;
      await click(page, 'Muat ulang');
      await page.waitForSelector('table');
      await ready(page);
      expect(await status(page)).toBe('');
    },
    RUNNING,
  );

  it(
    'tells of a refusal by its own words and colour',
    async () => {
      const place = sampleOffice();
      const page = await ready(await panel(at(place)));
      place.locks.document = 'a colleague';
      await click(page, 'Perbarui semua');
      await expect.poll(() => status(page)).toMatch(/^Rekan lain/);
      expect(await page.getAttribute('[role="status"]', 'class')).toContain('act');
    },
    RUNNING,
  );

  it(
    'does not lose what an action said when reading afterwards fails',
    async () => {
      const server = at(sampleOffice());
      let ran = false;
      const page = await ready(
        await panel((name, input) => {
          if (ran) return { error: 'NetworkError' };
          ran = name === 'run';
          return server(name, input);
        }),
      );
      await click(page, 'Tandai ketidakcocokan');
      await expect.poll(() => status(page)).toMatch(/hal perlu dibicarakan.*Sambungan ke Google terputus/);
    },
    RUNNING,
  );
});

describe('Atur bobot', () => {
  const open = async (place: Office): Promise<Page> => {
    const page = await ready(await panel(at(place)));
    await click(page, 'Atur bobot');
    await page.waitForSelector('select');
    return ready(page);
  };
  const settingOf = (place: Office, label: string) => place.value('Pengaturan', place.rowOf('Pengaturan', 1, label), 2);
  const shares = (page: Page): Promise<string[]> => page.locator('td:last-child').allTextContents();

  it(
    'reads back the weights in force, previews a rank order, and saves it',
    async () => {
      const place = sampleOffice();
      const page = await open(place);
      expect(await page.getByLabel('Tingkat keparahan').inputValue()).toMatch(/^\d+$/);
      await page.getByLabel('Cara menentukan bobot').selectOption({ label: 'Urutan kepentingan' });
      expect(await shares(page)).toEqual([]);
      const order = ['2', '1', '3', '4', '5'];
      const inputs = page.locator('label.field select');
      for (const [index, rank] of order.entries()) await inputs.nth(index + 1).selectOption(rank);
      const before = place.everything();
      await click(page, 'Lihat bobot');
      await expect.poll(() => shares(page)).toEqual(['25,7%', '45,7%', '15,7%', '9%', '4%']);
      await ready(page);
      expect(await page.textContent('main')).toContain('Tingkat keparahan diletakkan pertama dari lima kriteria');
      expect(place.everything()).toBe(before);
      await inputs.nth(5).selectOption('4');
      expect(await shares(page), 'a preview of other inputs is taken away').toEqual([]);
      await click(page, 'Simpan ke Pengaturan');
      await expect.poll(() => status(page)).toMatch(/^Bobot disimpan di Pengaturan/);
      await ready(page);
      expect(settingOf(place, 'Cara menentukan bobot')).toBe('Urutan kepentingan');
      expect(settingOf(place, 'Urutan: Tersedia potensi')).toBe(4);
      expect(settingOf(place, 'Ayunan: Tersedia potensi')).toBeNull();
    },
    RUNNING,
  );

  it(
    'offers ten comparisons in words, keeps what several people judged, and fits the side bar',
    async () => {
      const place = sampleOffice();
      const pair = 'Perbandingan: Dirasakan banyak orang : Tingkat keparahan';
      place.put('Pengaturan', place.rowOf('Pengaturan', 1, pair), 2, '3; 1/5');
      const page = await open(place);
      await page.getByLabel('Cara menentukan bobot').selectOption({ label: 'Perbandingan berpasangan' });
      const inputs = page.locator('label.field select');
      expect(await inputs.count()).toBe(11);
      const first = page.getByLabel('Dirasakan banyak orang dibanding Tingkat keparahan');
      expect(await first.locator('option:checked').textContent()).toBe('Seperti di Pengaturan: 3; 1/5');
      const second = page.getByLabel('Dirasakan banyak orang dibanding Menghambat pendapatan');
      await second.selectOption({ label: '3× lebih penting: Menghambat pendapatan' });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
      await click(page, 'Lihat bobot');
      await expect.poll(() => page.textContent('main')).toContain('belum dapat dipakai: isi juga');
      await ready(page);
      await click(page, 'Simpan ke Pengaturan');
      await expect.poll(() => status(page)).toMatch(/^Bobot disimpan.*belum dapat dipakai/);
      expect(settingOf(place, pair)).toBe('3; 1/5');
      expect(settingOf(place, 'Perbandingan: Dirasakan banyak orang : Menghambat pendapatan')).toBe('1/3');
    },
    RUNNING,
  );

  it(
    'stays open with what was entered when it is refused, can be used with the keyboard, and leads back',
    async () => {
      const place = sampleOffice();
      const page = await open(place);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
      await page.keyboard.press('Tab');
      await page.keyboard.type('-5');
      for (let step = 0; step < 6; step += 1) await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Kembali');
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Enter');
      await expect.poll(() => status(page)).toMatch(/lima bobot 0 atau lebih/);
      await ready(page);
      expect(await page.getByLabel('Dirasakan banyak orang').inputValue()).toContain('-5');
      await click(page, 'Kembali');
      await page.waitForSelector('button:text-is("Perbarui semua")');
      await ready(page);
    },
    RUNNING,
  );
});
