import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test.each([
  ['--create without a title', ['--create']],
  ['--create with an empty one', ['--create', ' ']],
  ['an unknown option', ['--crate', 'Desa']],
  ['a title without its option', ['Desa']],
])('npm run deploy with %s says how to write it, and builds nothing', (_, args) => {
  const { status, stderr, stdout } = spawnSync(process.execPath, ['scripts/deploy.mjs', ...args], { encoding: 'utf8' });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^[^\n]*--create "Title"\.\n$/);
});
