import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { badOption } from '../cli/badOption';
import { FileTrouble } from '../files/fileTrouble';
import { StoreTrouble } from '../files/storeTrouble';
import { serverWords } from '../words';
import type { AddOn } from './addOn';
import { PortTrouble, parsePort, USUAL_PORT } from './listen';
import { type LocalHost, startLocalHost } from './localHost';

/** What the command needs from outside. */
export interface ServeSurroundings {
  print(line: string): void;
  complain(line: string): void;
  loadAddOn(): AddOn;
  pageFolder: string;
  now(): Date;
  /** Resolves when the person asks to stop. */
  stopAsked: Promise<void>;
  openBrowser(address: string): void;
}

/** `npm start`: serves the workbook until Ctrl+C; the answer is the exit code. */
export async function serveCommand(args: readonly string[], around: ServeSurroundings): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    around.print(serverWords.help);
    return 0;
  }
  try {
    const options = readOptions(args);
    const host = await startLocalHost({
      addOn: around.loadAddOn(),
      dataFolder: options.data,
      pageFolder: around.pageFolder,
      port: options.port,
      workbook: options.workbook,
      empty: options.empty,
      now: around.now,
    });
    greet(host, options, around);
    await around.stopAsked;
    const saved = await host.stop();
    if (saved) around.print(serverWords.stopped);
    return saved ? 0 : 4;
  } catch (error) {
    return explain(error, around);
  }
}

/** Stops on Ctrl+C, on `kill`, and when the terminal is closed. */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

/** Opens the person's browser where there is one to open. */
export function openBrowser(address: string): void {
  const [command, args] =
    process.platform === 'darwin'
      ? ['open', [address]]
      : process.platform === 'win32'
        ? ['cmd', ['/c', 'start', '', address]]
        : ['xdg-open', [address]];
  const hasScreen = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  if (!hasScreen || !process.stdout.isTTY) return;
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  // Without such a program the printed address is enough.
  child.on('error', () => undefined);
  child.unref();
}

interface ServeOptions {
  port: number | undefined;
  workbook: string | undefined;
  data: string;
  empty: boolean;
  open: boolean;
}

function readOptions(args: readonly string[]): ServeOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      workbook: { type: 'string', short: 'w' },
      data: { type: 'string', default: '.host' },
      empty: { type: 'boolean', default: false },
      'no-open': { type: 'boolean', default: false },
    },
  });
  const { port, workbook, data, empty } = values;
  return { port: parsePort(port), workbook, data, empty, open: !values['no-open'] };
}

function greet(host: LocalHost, options: ServeOptions, around: ServeSurroundings): void {
  const address = `http://127.0.0.1:${host.port}/`;
  for (const message of host.messages) around.print(message);
  if (options.port === undefined && host.port !== USUAL_PORT) {
    around.print(serverWords.otherPort(USUAL_PORT, host.port));
  }
  around.print(serverWords.savedIn(options.data));
  around.print(serverWords.ready(address));
  around.print(serverWords.stopHint);
  if (options.open) around.openBrowser(address);
}

/** 2 wrong usage, 3 the file cannot be read, 1 anything else that a person can mend. */
function explain(error: unknown, around: ServeSurroundings): number {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code.startsWith('ERR_PARSE_ARGS')) {
    around.complain(badOption(error, 'npm start'));
    return 2;
  }
  const known = error instanceof FileTrouble || error instanceof PortTrouble || error instanceof StoreTrouble;
  if (!known) throw error;
  around.complain(error.message);
  return error instanceof FileTrouble ? 3 : 1;
}
