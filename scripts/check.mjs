// npm run check: types, floors, lint and format, dead exports, forbidden packages.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const bin = (name) => join('node_modules', '.bin', name);
const PROJECTS = ['src/core', 'src', 'sidebar', 'host', 'host/page', '.'];
const FORBIDDEN = [/^hyperformula$/, /^xlsx$/, /^@univerjs-pro\//, /^@univerjs\/presets$/];
const LICENCES =
  /^(MIT|Apache-2\.0|BSD-[23]-Clause|ISC|0BSD|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-[34]\.0|Python-2\.0|Unlicense|MPL-2\.0|WTFPL|Zlib)$/;

// Packages whose package.json names no licence in a standard way; each was read off the files they ship.
const READ_BY_HAND = {
  '@univerjs/telemetry': 'Apache-2.0 (LICENSE); an interface only, it sends nothing',
  buffers:
    'MIT/X11 like its siblings by the same author; only in the streaming reader of exceljs, which is not used here',
  chainsaw: 'MIT/X11',
  fuzzy: 'MIT (LICENSE-MIT); part of clasp',
  jstat: 'MIT (LICENSE)',
  'url-template': 'BSD-3-Clause (LICENSE); part of clasp',
};

let failures = 0;
function step(title, command, ...args) {
  const run = spawnSync(command, args, { encoding: 'utf8', shell: process.platform === 'win32' });
  const ok = run.status === 0;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${title}`);
  if (ok) return;
  failures += 1;
  process.stdout.write(run.stdout ?? '');
  process.stderr.write(run.stderr ?? '');
}

for (const project of PROJECTS) step(`types: ${project}`, bin('tsc'), '-p', join(project, 'tsconfig.json'));
// The floors read source only, so nothing need be built for them.
process.env.KOLABORASI_BUILT = '1';
step('floors', bin('vitest'), 'run', 'tests/floors.test.ts');
delete process.env.KOLABORASI_BUILT;
step('lint and format', bin('biome'), 'check', '--error-on-warnings');
step('dead exports, files and packages', bin('knip'), '--no-progress');

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const troubles = [];
for (const [path, entry] of Object.entries(lock.packages)) {
  if (path === '') continue;
  const name = path.replace(/^.*node_modules\//, '');
  if (FORBIDDEN.some((pattern) => pattern.test(name))) troubles.push(`${name} must not be installed`);
  if (/https?:\/\//.test(entry.resolved ?? '')) troubles.push(`${name}: package-lock.json names a download address`);
  const choices = String(entry.license ?? '')
    .replace(/[()]/g, '')
    .split(/ OR | AND /);
  if (!(name in READ_BY_HAND) && !choices.some((licence) => LICENCES.test(licence)))
    troubles.push(`${name}: licence ${entry.license ?? 'unknown'}`);
}
const own = JSON.parse(readFileSync('package.json', 'utf8'));
for (const [name, version] of Object.entries({ ...own.dependencies, ...own.devDependencies })) {
  if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) troubles.push(`${name}: "${version}" is not an exact version`);
}
console.log(`${troubles.length === 0 ? 'ok  ' : 'FAIL'} packages: exact versions, licences, none forbidden`);
for (const trouble of troubles) console.log(`     ${trouble}`);
process.exit(failures + troubles.length === 0 ? 0 : 1);
