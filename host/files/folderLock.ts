import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { storeWords } from '../words';
import { StoreTrouble } from './storeTrouble';

interface Holder {
  pid: number;
  /** When the process started, where the system tells; a number that was given out again is known by it. */
  started: string;
}

const heldHere = new Set<string>();

/** Takes the data folder for this process; throws when another living process has it. The answer lets go of it. */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'kunci.json');
  mkdirSync(folder, { recursive: true });
  const mine: Holder = { pid: process.pid, started: startOf(process.pid) };
  for (let attempt = 0; attempt < 5; attempt++) {
    if (create(path, mine)) {
      heldHere.add(path);
      return () => release(path);
    }
    const holder = read(path);
    if (holder && isAlive(path, holder)) throw new StoreTrouble(storeWords.locked(folder, holder.pid));
    removeStale(path, attempt);
  }
  throw new StoreTrouble(storeWords.locked(folder, read(path)?.pid ?? 0));
}

function create(path: string, holder: Holder): boolean {
  try {
    const file = openSync(path, 'wx');
    writeSync(file, JSON.stringify(holder));
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function read(path: string): Holder | undefined {
  try {
    const { pid, started } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>;
    return typeof pid === 'number' ? { pid, started: started ?? '' } : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(path: string, { pid, started }: Holder): boolean {
  // After a restart in a container the dead process often had our own number.
  if (pid === process.pid) return heldHere.has(path);
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = startOf(pid);
  return !started || !now || started === now;
}

/** Moved away before it is removed, so that two starters cannot both take the same dead lock for theirs. */
function removeStale(path: string, attempt: number): void {
  const aside = `${path}.${process.pid}.${attempt}`;
  try {
    renameSync(path, aside);
    rmSync(aside, { force: true });
  } catch {
    // Somebody else was faster; the next attempt sees what they left.
  }
}

function release(path: string): void {
  heldHere.delete(path);
  if (read(path)?.pid === process.pid) rmSync(path, { force: true });
}

/** Field 22 of `/proc/<pid>/stat`, counted after the name in brackets; empty on systems without it. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
