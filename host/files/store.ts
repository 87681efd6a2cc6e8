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
import type { StructureEdit, TypedCell } from '../protocol';
import { storeWords } from '../words';
import { lockFolder } from './folderLock';
import { StoreTrouble } from './storeTrouble';

const FORMAT = 'kolaborasi-desa';
const LAST_OPENED = 'terakhir.json';

/** What a person typed or did to rows, columns and sheets: short enough to be noted, and to be done once more. */
export type PersonChange =
  | { kind: 'edit'; sheetId: number; cells: readonly TypedCell[] }
  | { kind: 'structure'; edit: StructureEdit };

/** A change with the revisions before and after it. */
export interface NotedChange {
  before: number;
  after: number;
  change: PersonChange;
}

interface Loaded {
  model: WorkbookModel;
  /** What was noted after this version, in order. */
  notes: NotedChange[];
  /** Set when the newest version was broken and the one before it was taken, or when notes on it were. */
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
  /** Adds a change to the saved version; it is on disk when this returns. */
  note(name: string, change: NotedChange): void;
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
      // Killed before this, the notes that the version holds already are known by their revisions.
      rmSync(notesPath(folder, name), { force: true });
      if (lastOpened(folder) !== name) replace(join(folder, LAST_OPENED), JSON.stringify({ name }));
    },
    note: (name, change) => guarded(folder, () => addLine(notesPath(folder, name), JSON.stringify(change))),
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
  if (model) return { model, ...readNotes(notesPath(folder, name), model.revision) };
  const older = unseal(previous);
  setAside(newest);
  // They follow on the version that is broken.
  setAside(notesPath(folder, name));
  if (older) return { model: older, notes: [], message: storeWords.fellBack };
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

const notesPath = (folder: string, name: string): string => join(folder, `${name}.catatan`);

/** A checksum in front tells a whole line from one that was cut off. */
function addLine(path: string, json: string): void {
  const file = openSync(path, 'a');
  try {
    writeFileSync(file, `${shortSum(json)} ${json}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * The notes that follow on a revision, up to the first line that is not whole. A last line that was cut off was never
 * answered; any other broken line may hide answered ones, so it is said and the file is kept aside.
 */
function readNotes(path: string, revision: number): Pick<Loaded, 'notes' | 'message'> {
  if (!existsSync(path)) return { notes: [] };
  const lines = readFileSync(path, 'utf8').split('\n');
  const end = lines.findIndex((line) => line.slice(0, 16) !== shortSum(line.slice(17)));
  const notes = lines.slice(0, end < 0 ? undefined : end).map((line): NotedChange => JSON.parse(line.slice(17)));
  const following = notes.filter(({ before }) => before >= revision);
  if (end < 0 || end >= lines.length - 1) return { notes: following };
  copyFileSync(path, `${path}.rusak`);
  return { notes: following, message: storeWords.notAllNoted };
}

const shortSum = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

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
