import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { runCommand, type Surroundings } from './cli/runCommand';
import { templateCommand } from './cli/template';
import type { AddOn } from './server/addOn';
import { bundleAddOn, MissingBundle } from './server/bundleAddOn';
import { openBrowser, serveCommand, stopSignal } from './server/serveCommand';

/** Both `host/main.ts` and the built `build/host.mjs` stand one folder below the project. */
const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const BUNDLE = join(PROJECT, 'dist');
const PAGE = join(PROJECT, 'build', 'page');

const print = (line: string): void => console.log(line);
const complain = (line: string): void => console.error(line);

/** An hour when it is the given day in all of Indonesia: 12 WIB, 13 WITA, 14 WIT. */
const noonOf = (day: string): Date => new Date(`${day}T05:00:00Z`);

function commandSurroundings(): Surroundings {
  const loadAddOn: Surroundings['loadAddOn'] = ({ bundle, today }): AddOn =>
    bundleAddOn(bundle ?? BUNDLE, today === undefined ? undefined : noonOf(today));
  return process.stdin.isTTY ? { print, complain, loadAddOn, ask } : { print, complain, loadAddOn };
}

async function ask(prompt: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(prompt);
  } finally {
    terminal.close();
  }
}

async function main([command, ...rest]: readonly string[]): Promise<number> {
  if (command === 'serve') {
    const loadAddOn = (): AddOn => bundleAddOn(BUNDLE);
    const around = { print, complain, loadAddOn, pageFolder: PAGE, now: () => new Date(), openBrowser };
    return serveCommand(rest, { ...around, stopAsked: stopSignal() });
  }
  if (command === 'template') return templateCommand(rest, commandSurroundings());
  return runCommand(command === undefined ? [] : [command, ...rest], commandSurroundings());
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof MissingBundle)) throw error;
  complain(error.message);
  process.exitCode = 1;
}
