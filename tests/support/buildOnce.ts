import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Builds everything once before the tests, so that they run against the very files that are deployed. */
export function setup(): void {
  execFileSync(process.execPath, ['build.mjs'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: 'inherit',
  });
}
