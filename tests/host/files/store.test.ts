import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { autosave } from '../../../host/files/autosave';
import { type NotedChange, openStore, type Store, saveName } from '../../../host/files/store';
import { StoreTrouble } from '../../../host/files/storeTrouble';
import type { WorkbookModel } from '../../../host/model/types';
import { createWorkbook } from '../../../host/model/workbook';

let folder: string;
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'simpanan-'));
  store = openStore(folder);
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const titled = (title: string): WorkbookModel => createWorkbook({ title });
const titleOf = (): unknown => {
  const loaded = store.load('desa');
  return loaded && ('model' in loaded ? [loaded.model.title, loaded.message !== undefined] : loaded.message);
};
const newest = (): string => join(folder, 'desa.json');

function saveTwice(): void {
  store.save('desa', titled('lama'));
  store.save('desa', titled('baru'));
}

const afterCrash: [because: string, crash: () => void, expected: unknown][] = [
  ['nothing happened', () => undefined, ['baru', false]],
  ['killed while writing aside', () => writeFileSync(join(folder, 'desa.baru'), '{"format":'), ['baru', false]],
  ['the newest version is cut off', () => truncateSync(newest(), 40), ['lama', true]],
  ['the newest version is empty, as after a power cut', () => truncateSync(newest(), 0), ['lama', true]],
  [
    'one byte of the newest version flipped',
    () => writeFileSync(newest(), readFileSync(newest(), 'utf8').replace('baru', 'baro')),
    ['lama', true],
  ],
  ['the newest version is gone', () => rmSync(newest()), ['lama', true]],
  [
    'both versions are broken',
    () => {
      truncateSync(newest(), 9);
      truncateSync(join(folder, 'desa.lama.json'), 9);
    },
    expect.stringContaining('.rusak'),
  ],
];

describe('loading after a crash', () => {
  test.each(afterCrash)('%s', (_, crash, expected) => {
    saveTwice();
    crash();
    expect(titleOf()).toEqual(expected);
  });

  test('a broken version is set aside, never deleted', () => {
    saveTwice();
    truncateSync(newest(), 40);
    store.load('desa');
    expect(existsSync(`${newest()}.rusak`)).toBe(true);
  });

  test('nothing saved yet is no trouble', () => expect(store.load('desa')).toBeUndefined());
});

describe('notes on a saved version', () => {
  const note = (before: number): NotedChange => ({
    before,
    after: before + 1,
    change: { kind: 'edit', sheetId: 0, cells: [{ row: before, column: 1, text: 'Dusun 😀\nKrajan' }] },
  });
  const notes = (): unknown => {
    const loaded = store.load('desa');
    return loaded && 'model' in loaded ? loaded.notes : loaded;
  };
  const at = (revision: number): WorkbookModel => ({ ...titled('desa'), revision });
  const path = (): string => join(folder, 'desa.catatan');

  test('come back in order, and the next version holds them', () => {
    store.save('desa', at(7));
    store.note('desa', note(7));
    store.note('desa', note(8));
    expect(notes()).toEqual([note(7), note(8)]);
    store.save('desa', at(9));
    expect(notes()).toEqual([]);
  });

  const torn: [because: string, harm: (text: string) => string, left: NotedChange[], said: boolean][] = [
    ['the last one was cut off, before it was answered', (text) => text.slice(0, -5), [note(7)], false],
    ['one byte of the first was flipped', (text) => text.replace('Krajan', 'krajan'), [], true],
  ];
  test.each(torn)('only whole ones are made again: %s', (_, harm, left, said) => {
    store.save('desa', at(7));
    for (const before of [7, 8]) store.note('desa', note(before));
    writeFileSync(path(), harm(readFileSync(path(), 'utf8')));
    expect(notes()).toEqual(left);
    const loaded = store.load('desa');
    expect(loaded && 'message' in loaded).toBe(said);
    expect(existsSync(`${path()}.rusak`)).toBe(said);
  });

  test('are not made twice when the program was killed after saving, before it removed them', () => {
    store.save('desa', at(6));
    store.note('desa', note(6));
    const left = readFileSync(path());
    store.save('desa', at(7));
    writeFileSync(path(), left);
    store.note('desa', note(7));
    expect(notes()).toEqual([note(7)]);
  });

  test('are not put on an older version than theirs', () => {
    saveTwice();
    store.note('desa', note(1));
    truncateSync(newest(), 40);
    expect([notes(), existsSync(`${path()}.rusak`)]).toEqual([[], true]);
  });
});

test('killed at any moment of saving, a whole version is left', async () => {
  const script = join(folder, 'saver.mjs');
  await build({
    stdin: {
      contents: `import { openStore } from './host/files/store';
        import { createWorkbook } from './host/model/workbook';
        const store = openStore(process.argv[2]);
        for (let n = 0; ; n++) {
          const model = createWorkbook({ title: 'n' + n });
          model.properties.document.text = 'x'.repeat(200000);
          store.save('desa', model);
          process.send(n);
        }`,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile: script,
  });
  store.close();
  for (let round = 1; round <= 6; round++) {
    const child = fork(script, [folder]);
    let saved = -1;
    child.on('message', (n: number) => {
      saved = n;
      if (n >= round * 3) child.kill('SIGKILL');
    });
    await once(child, 'exit');
    store = openStore(folder);
    const loaded = store.load('desa');
    expect(loaded).not.toHaveProperty('message');
    const number = loaded && 'model' in loaded ? Number(loaded.model.title.slice(1)) : -1;
    expect(number).toBeGreaterThanOrEqual(saved);
    store.close();
  }
  store = openStore(folder);
});

describe('one process per data folder', () => {
  test('a second opener is told which process has it and what to do', () => {
    expect(() => openStore(folder)).toThrow(StoreTrouble);
    expect(() => openStore(folder)).toThrow(new RegExp(`proses ${process.pid}.*--data`));
  });

  test('another living process holds it', () => {
    store.close();
    writeFileSync(join(folder, 'kunci.json'), JSON.stringify({ pid: process.ppid, started: '' }));
    expect(() => openStore(folder)).toThrow(StoreTrouble);
    rmSync(join(folder, 'kunci.json'));
    store = openStore(folder);
  });

  const stale: [because: string, lock: string][] = [
    ['its process is gone', JSON.stringify({ pid: 2 ** 30, started: '1' })],
    ['it has our own number, from before a restart', JSON.stringify({ pid: process.pid, started: '1' })],
    ['it was cut off', '{"pid":'],
  ];
  test.each(stale)('a lock is taken over when %s', (_, lock) => {
    store.close();
    writeFileSync(join(folder, 'kunci.json'), lock);
    store = openStore(folder);
    expect(JSON.parse(readFileSync(join(folder, 'kunci.json'), 'utf8')).pid).toBe(process.pid);
  });

  test.skipIf(!existsSync('/proc/self/stat'))(
    'a lock is taken over when its number was given to a later process',
    () => {
      store.close();
      writeFileSync(join(folder, 'kunci.json'), JSON.stringify({ pid: process.ppid, started: '1' }));
      store = openStore(folder);
      expect(existsSync(join(folder, 'kunci.json'))).toBe(true);
    },
  );

  test('a closed folder is free', () => {
    store.close();
    store = openStore(folder);
    expect(store.folder).toBe(folder);
  });
});

test('the workbook that was open last is remembered', () => {
  expect(store.lastOpened()).toBeUndefined();
  store.save('satu', titled('1'));
  store.save('dua-ä', titled('2'));
  expect(store.lastOpened()).toBe('dua-ä');
});

test('a folder that cannot be made is explained', () => {
  writeFileSync(join(folder, 'berkas'), '');
  expect(() => openStore(join(folder, 'berkas', 'x'))).toThrow(/ENOTDIR.*--data/);
});

test('the save name of a file is readable and follows its content', () => {
  const one = saveName('/x/Data Desa (1).xlsx', Buffer.from('a'));
  expect(one).toMatch(/^Data-Desa-1-[0-9a-f]{12}$/);
  expect(saveName('/x/Data Desa (1).xlsx', Buffer.from('b'))).not.toBe(one);
  expect(saveName('../../.xlsx', Buffer.from('a'))).toMatch(/^[\w-]+$/);
});

describe('autosave', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const spies = () => ({ save: vi.fn(), onSaved: vi.fn(), onTrouble: vi.fn() });

  test('many changes of a moment are one save, and no timer runs afterwards', () => {
    const options = spies();
    const saving = autosave(options);
    for (let i = 0; i < 50; i++) saving.touch();
    vi.advanceTimersByTime(1000);
    expect(options.save).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('steady typing cannot put the save off for ever', () => {
    const options = spies();
    const saving = autosave({ ...options, delay: 400 });
    for (let i = 0; i < 10; i++) {
      saving.touch();
      vi.advanceTimersByTime(100);
    }
    expect(options.save).toHaveBeenCalledTimes(2);
  });

  const saved = (options = spies()) => {
    const saving = autosave(options);
    saving.touch();
    saving.flush();
    return { options, saving, write: vi.fn() };
  };

  test('a note is written at once, and a whole save follows when there is time', () => {
    const { options, saving, write } = saved();
    for (let i = 0; i < 3; i++) saving.note(write);
    expect([write.mock.calls.length, options.save.mock.calls.length, options.onSaved.mock.calls.length]).toEqual([
      3, 1, 4,
    ]);
    vi.advanceTimersByTime(5000);
    expect([options.save.mock.calls.length, vi.getTimerCount()]).toEqual([2, 0]);
  });

  test('a note does not follow on something unsaved: then everything is saved at once', () => {
    const { options, saving, write } = saved();
    saving.touch();
    saving.note(write);
    expect([write.mock.calls.length, options.save.mock.calls.length]).toEqual([0, 2]);
  });

  test('a note that cannot be written is told, and no other is written before a whole save', () => {
    const { options, saving, write } = saved();
    saving.note(() => {
      throw new Error('penuh');
    });
    expect([options.onTrouble.mock.calls.length, options.onSaved.mock.calls.length]).toEqual([1, 1]);
    saving.note(write);
    expect([write.mock.calls.length, options.save.mock.calls.length, options.onSaved.mock.calls.length]).toEqual([
      0, 2, 2,
    ]);
  });

  test('a failed save is told, tried again, and still waiting at the stop', () => {
    const options = spies();
    options.save.mockImplementationOnce(() => {
      throw new Error('penuh');
    });
    const saving = autosave({ ...options, retryDelay: 5000 });
    saving.touch();
    vi.advanceTimersByTime(400);
    expect([options.onTrouble.mock.calls.length, options.onSaved.mock.calls.length]).toEqual([1, 0]);
    vi.advanceTimersByTime(5000);
    expect(options.onSaved).toHaveBeenCalledTimes(1);
    saving.touch();
    expect(saving.stop()).toBe(true);
    expect(options.save).toHaveBeenCalledTimes(3);
    expect(vi.getTimerCount()).toBe(0);
  });
});
