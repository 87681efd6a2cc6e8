import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ACTIONS } from '../../../host/cli/actions';
import { runCommand, type Surroundings } from '../../../host/cli/runCommand';
import { templateCommand } from '../../../host/cli/template';
import { readXlsx } from '../../../host/files/readXlsx';
import { writeXlsx } from '../../../host/files/writeXlsx';
import { cellKey } from '../../../host/model/cells';
import { createWorkbook } from '../../../host/model/workbook';
import type { AddOn } from '../../../host/server/addOn';
import { fakeAddOn } from '../server/fakeAddOn';

const ENTRIES = ACTIONS.map(({ entry }) => entry);
let folder: string;
let input: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'perintah-'));
  input = join(folder, 'masuk.xlsx');
  out = join(folder, 'keluar.xlsx');
  writeFileSync(input, writeXlsx(createWorkbook({ title: 'x' })));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const asking = (): AddOn => {
  const addOn = fakeAddOn(ENTRIES);
  return {
    ...addOn,
    run: (model, _, answers, user) => addOn.run(model, answers.length ? String(answers) : 'menuAsk', answers, user),
  };
};
const failing = (): AddOn => ({
  ...fakeAddOn(ENTRIES),
  run: () => ({ state: 'failed', message: 'Lembar rusak', effects: [] }),
});

async function run(args: readonly string[], addOn: AddOn = fakeAddOn(ENTRIES), extra: Partial<Surroundings> = {}) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = await runCommand(args, {
    print: (text) => {
      printed.push(text);
    },
    complain: (text) => {
      complaints.push(text);
    },
    loadAddOn: () => addOn,
    ...extra,
  });
  return { code, printed: printed.join('\n'), complaints: complaints.join('\n') };
}

test('a run reads, works, and writes another file; the first is untouched', async () => {
  const before = readFileSync(input);
  const { code, printed } = await run(['prioritas', '--workbook', input, '--out', out]);
  expect(code).toBe(0);
  expect(printed).toContain('keluar.xlsx');
  expect(readFileSync(input).equals(before)).toBe(true);
  const cell = readXlsx(readFileSync(out), 'x').sheets[0]?.cells.get(cellKey(2, 1));
  expect(cell?.value).toBe('menuRankPriorities:');
  expect(readdirSync(folder).sort()).toEqual(['keluar.xlsx', 'masuk.xlsx']);
});

test('every action answers to both its names', async () => {
  for (const { names, entry } of ACTIONS) {
    for (const name of names) expect((await run([name, '-w', input, '--print'])).printed).toContain(`${entry}:`);
  }
});

const wrong: [because: string, args: () => string[], code: number, says: RegExp][] = [
  ['an unknown action', () => ['hitung', '-w', input, '--print'], 2, /"hitung".*prioritas/],
  ['two actions', () => ['prioritas', 'semua', '-w', input, '--print'], 2, /prioritas semua/],
  ['no action', () => ['-w', input, '--print'], 2, /--help/],
  ['no workbook', () => ['semua', '--print'], 2, /--workbook/],
  ['nowhere for the result to go', () => ['semua', '-w', input], 2, /--out/],
  [
    'a result of another kind',
    () => ['semua', '-w', input, '-o', join(folder, 'hasil.csv')],
    2,
    /hanya .*\.xlsx.*hasil\.csv/,
  ],
  ['a result without an ending', () => ['semua', '-w', input, '-o', join(folder, 'hasil'), '--force'], 2, /\.xlsx/],
  ['out is the workbook', () => ['semua', '-w', input, '-o', input], 2, /tidak pernah ditimpa/],
  [
    'out is the workbook, by another way there',
    () => ['semua', '-w', input, '-o', join(folder, '.', 'x', '..', 'masuk.xlsx')],
    2,
    /tidak pernah/,
  ],
  ['out is the workbook even with force', () => ['semua', '-w', input, '-o', input, '--force'], 2, /tidak pernah/],
  ['an unknown option', () => ['semua', '--wrokbook', input], 2, /wrokbook/],
  ['an answer that is none', () => ['semua', '-w', input, '--print', '--answer', 'mungkin'], 2, /mungkin/],
  ['a day that does not exist', () => ['semua', '-w', input, '--print', '--today', '2026-02-30'], 2, /2026-02-30/],
  ['a workbook that is not there', () => ['semua', '-w', join(folder, 'tidak.xlsx'), '--print'], 3, /tidak ditemukan/],
  ['a workbook that is a folder', () => ['semua', '-w', folder, '--print'], 3, /tidak dapat dibaca/],
  [
    'a folder for the result that is not there',
    () => ['semua', '-w', input, '-o', join(folder, 'x', 'y.xlsx')],
    4,
    /ENOENT/,
  ],
];

describe('wrong usage says what to write, in one line without a stack', () => {
  test.each(wrong)('%s', async (_, args, code, says) => {
    const result = await run(args());
    expect([result.code, result.complaints]).toEqual([code, expect.stringMatching(says)]);
    expect(result.complaints).not.toMatch(/\n|\bat /);
  });

  test('a link to the workbook is the workbook', async () => {
    symlinkSync(input, out);
    expect((await run(['semua', '-w', input, '-o', out, '--force'])).code).toBe(2);
  });

  test('a file that is no workbook', async () => {
    writeFileSync(input, 'a,b');
    expect(await run(['semua', '-w', input, '--print'])).toMatchObject({
      code: 3,
      complaints: expect.stringContaining('CSV'),
    });
  });

  test('an existing result is kept, unless forced', async () => {
    writeFileSync(out, 'penting');
    expect(await run(['semua', '-w', input, '-o', out])).toMatchObject({
      code: 4,
      complaints: expect.stringContaining('--force'),
    });
    expect(readFileSync(out, 'utf8')).toBe('penting');
    expect((await run(['semua', '-w', input, '-o', out, '--force'])).code).toBe(0);
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
  });

  test('a bundle that lacks the action', async () => {
    expect(await run(['semua', '-w', input, '--print'], fakeAddOn([]))).toMatchObject({
      code: 1,
      complaints: expect.stringContaining('npm run build'),
    });
  });

  test('an action that refuses says why, writes nothing and is no success', async () => {
    const alert = { kind: 'alert', title: 'Kolaborasi Desa', message: 'Ada isian asli.' } as const;
    const refusing: AddOn = { ...fakeAddOn(ENTRIES), run: () => ({ state: 'done', effects: [alert] }) };
    const result = await run(['contoh', '-w', input, '-o', out, '--print'], refusing);
    expect(result).toMatchObject({ code: 1, printed: '[pesan] Kolaborasi Desa: Ada isian asli.' });
    expect(existsSync(out)).toBe(false);
  });

  test('an action that fails writes nothing', async () => {
    expect(await run(['semua', '-w', input, '-o', out], failing())).toMatchObject({
      code: 1,
      complaints: expect.stringContaining('Lembar rusak'),
    });
    expect(existsSync(out)).toBe(false);
  });
});

describe('questions', () => {
  test('nobody at the terminal: the flag is named, nothing is written', async () => {
    const result = await run(['contoh', '-w', input, '-o', out], asking());
    expect(result).toMatchObject({ code: 2, complaints: expect.stringMatching(/Isi data\?.*--answer ya/) });
    expect(existsSync(out)).toBe(false);
  });

  const flags: [flag: string, answer: string][] = [
    ['ya', 'YES'],
    ['yes', 'YES'],
    ['tidak', 'NO'],
    ['no', 'NO'],
  ];
  test.each(flags)('--answer %s', async (flag, answer) => {
    expect((await run(['contoh', '-w', input, '--print', '--answer', flag], asking())).printed).toContain(
      `${answer}:${answer}`,
    );
  });

  test('a person is asked until the answer is one', async () => {
    const replies = ['hm', 'Ya'];
    const ask = async (): Promise<string> => replies.shift() ?? '';
    expect((await run(['contoh', '-w', input, '--print'], asking(), { ask })).printed).toContain('YES:YES');
  });
});

describe('what is printed', () => {
  test('toasts and the sheet that changed', async () => {
    const { printed } = await run(['siapkan', '-w', input, '--print']);
    expect(printed).toBe('[info] Selesai.\n\n=== Sheet1 ===\n\nmenuPrepareWorkbook:');
  });

  test('JSON alone for programs', async () => {
    const { printed } = await run(['semua', '-w', input, '-o', out, '--json']);
    expect(JSON.parse(printed)).toEqual({
      state: 'done',
      messages: [{ title: '', message: 'Selesai.' }],
      sheets: [{ name: 'Sheet1', rows: [[], ['menuRefreshAll:']] }],
    });
  });

  test('the help names every action and exit code, in both languages', async () => {
    const { code, printed } = await run(['--help']);
    expect(code).toBe(0);
    for (const { names } of ACTIONS) for (const name of names) expect(printed).toContain(name);
    expect(printed).toMatch(/Kode keluar: 0[\s\S]*Exit codes: 0/);
  });
});

describe('npm run template', () => {
  test.each([
    ['--help', 0, 'templat-kosong.xlsx'],
    ['-h', 0, '--out-dir'],
    ['--hlep', 2, 'npm run template -- --help'],
  ])('%s is answered before anything is written', (option, expected, says) => {
    const told: string[] = [];
    const tell = (text: string): void => void told.push(text);
    const loadAddOn = (): AddOn => expect.unreachable('nothing is to be run');
    expect(templateCommand([option], { print: tell, complain: tell, loadAddOn })).toBe(expected);
    expect(told).toEqual([expect.stringContaining(says)]);
  });

  test('writes the empty one and the one with the sample', () => {
    const code = templateCommand(['--out-dir', join(folder, 'templat')], {
      print: () => undefined,
      complain: () => undefined,
      loadAddOn: () => fakeAddOn(ENTRIES),
    });
    expect(code).toBe(0);
    const value = (name: string): unknown =>
      readXlsx(readFileSync(join(folder, 'templat', name)), 'x').sheets[0]?.cells.get(cellKey(2, 1))?.value;
    expect([value('templat-kosong.xlsx'), value('templat-contoh.xlsx')]).toEqual([
      'menuPrepareWorkbook:',
      'menuFillSampleData:',
    ]);
  });
});
