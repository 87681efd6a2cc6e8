import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { cliWords } from '../words';

/** A result cannot be stored; the message says why and what to do. */
export class WriteTrouble extends Error {
  override name = 'WriteTrouble';
}

/** Writes a whole file or none: aside first, then under its name; an existing one is kept unless `force` is given. */
export function writeFileSafely(path: string, content: Buffer, force: boolean): void {
  if (existsSync(path) && !force) throw new WriteTrouble(cliWords.outExists(path));
  const aside = `${path}.${process.pid}.baru`;
  try {
    const file = openSync(aside, 'wx');
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    place(aside, path, force);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    if (code === 'EEXIST') throw new WriteTrouble(cliWords.outExists(path));
    throw new WriteTrouble(cliWords.cannotWrite(path, code));
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Without `force`, a file that appeared in the meantime is not written over either, where the system allows it. */
function place(aside: string, path: string, force: boolean): void {
  if (force) {
    renameSync(aside, path);
    return;
  }
  try {
    linkSync(aside, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    renameSync(aside, path);
  }
}
