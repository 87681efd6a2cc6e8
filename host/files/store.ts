import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, parse } from 'node:path';
import { fromJson, toJson } from '../model/serialize';
import type { WorkbookModel } from '../model/types';
import { storeWords } from '../words';
import { lockFolder } from './folderLock';
import { StoreTrouble } from './storeTrouble';

const FORMAT = 'kolaborasi-desa';
const LAST_OPENED = 'terakhir.json';

interface Loaded {
  model: WorkbookModel;
  /** Set when the newest version was broken and the one before it was taken. */
  message?: string;
}

/** Saved workbooks in one folder, which belongs to this process until it is closed. */
export interface Store {
  folder: string;
  /** The saved workbook; `undefined` when there is none, `{ message }` alone when none of its versions can be read. */
  load(name: string): Loaded | { message: string } | undefined;
  has(name: string): boolean;
  /** Writes a version so that a kill at any moment leaves this one or the one before. */
  save(name: string, model: WorkbookModel): void;
  /** Name of the workbook that was open last. */
  lastOpened(): string | undefined;
  close(): void;
}

/** Opens a data folder; throws a `StoreTrouble` when another process has it or it cannot be written. */
export function openStore(folder: string): Store {
  const release = guarded(folder, () => lockFolder(folder));
  return {
    folder,
    load: (name) => load(folder, name),
    has: (name) => existsSync(join(folder, `${name}.json`)) || existsSync(join(folder, `${name}.lama.json`)),
    save(name, model) {
      replace(join(folder, `${name}.json`), seal(toJson(model)));
      if (lastOpened(folder) !== name) replace(join(folder, LAST_OPENED), JSON.stringify({ name }));
    },
    lastOpened: () => lastOpened(folder),
    close: release,
  };
}

/** A name for the autosave of a file: readable, and another one as soon as the content differs. */
export function saveName(path: string, content: Buffer): string {
  const readable = parse(path)
    .name.replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  return `${readable || 'buku'}-${createHash('sha256').update(content).digest('hex').slice(0, 12)}`;
}

function load(folder: string, name: string): Loaded | { message: string } | undefined {
  const newest = join(folder, `${name}.json`);
  const previous = join(folder, `${name}.lama.json`);
  if (!existsSync(newest) && !existsSync(previous)) return undefined;
  const model = unseal(newest);
  if (model) return { model };
  const older = unseal(previous);
  setAside(newest);
  if (older) return { model: older, message: storeWords.fellBack };
  setAside(previous);
  return { message: storeWords.allBroken(folder) };
}

/** One line that tells whether the rest is whole, then the workbook. */
function seal(json: string): string {
  const sha256 = createHash('sha256').update(json).digest('hex');
  return `${JSON.stringify({ format: FORMAT, version: 1, sha256 })}\n${json}`;
}

function unseal(path: string): WorkbookModel | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    const end = text.indexOf('\n');
    const head = JSON.parse(text.slice(0, end)) as { format?: unknown; sha256?: unknown };
    const json = text.slice(end + 1);
    const whole = head.format === FORMAT && head.sha256 === createHash('sha256').update(json).digest('hex');
    return whole ? fromJson(json) : undefined;
  } catch {
    return undefined;
  }
}

/** Aside, flushed, then renamed over; the version that stood there stays under another name. */
function replace(path: string, text: string): void {
  const { dir, name } = parse(path);
  const aside = join(dir, `${name}.baru`);
  guarded(dir, () => {
    const file = openSync(aside, 'w');
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (existsSync(path)) keepPrevious(path, join(dir, `${name}.lama.json`));
    renameSync(aside, path);
    flushFolder(dir);
  });
}

/** A second name for the old version; the first one stays until the new version takes it. */
function keepPrevious(path: string, previous: string): void {
  const aside = `${previous}.baru`;
  rmSync(aside, { force: true });
  try {
    linkSync(path, aside);
  } catch {
    // Some file systems know no second name.
    copyFileSync(path, aside);
  }
  renameSync(aside, previous);
}

/** Makes the renames themselves survive a power cut; Windows cannot and need not open a folder for that. */
function flushFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (!['EISDIR', 'EPERM', 'EINVAL', 'ENOTSUP'].includes(code)) throw error;
  }
}

function setAside(path: string): void {
  if (existsSync(path)) renameSync(path, `${path}.rusak`);
}

function lastOpened(folder: string): string | undefined {
  try {
    const { name } = JSON.parse(readFileSync(join(folder, LAST_OPENED), 'utf8')) as { name?: unknown };
    return typeof name === 'string' && /^[\p{L}\p{N}-]+$/u.test(name) ? name : undefined;
  } catch {
    return undefined;
  }
}

function guarded<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof StoreTrouble) throw error;
    throw new StoreTrouble(storeWords.cannotUseFolder(folder, (error as NodeJS.ErrnoException).code ?? String(error)));
  }
}
