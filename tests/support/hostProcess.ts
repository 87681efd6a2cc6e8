import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../build/host.mjs', import.meta.url));

export interface HostProcess {
  url: string;
  /** Everything that it has printed so far. */
  printed(): string;
  /** `SIGKILL` leaves it no moment to save; `SIGTERM` is how a person stops it. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

/** `npm start` without the build: the very program that people run, in a process of its own. */
export async function startHost(args: readonly string[]): Promise<HostProcess> {
  const child = spawn(process.execPath, [PROGRAM, 'serve', '--no-open', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stderr.on('data', (chunk) => {
    printed += chunk;
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.on('exit', () => reject(new Error(printed)));
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed);
      if (found) resolve(found[0]);
    });
  });
  return { url, printed: () => printed, end: (signal) => end(child, signal) };
}

async function end(child: ChildProcessByStdio<null, Readable, Readable>, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}
