// npm run deploy                       builds, checks what would be sent, and sends it to the script in .clasp.json
// npm run deploy -- --create "Judul"   the same, after making a new spreadsheet with its script
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildParts } from '../build.mjs';
import { PARTS } from './parts.mjs';

const EXPECTED = ['Code.js', 'Panel.html', 'appsscript.json', ...Object.keys(PARTS).map((part) => `${part}.html`)];
const UNSET = 'REPLACE_WITH_YOUR_SCRIPT_ID';

function stop(message, code = 1) {
  console.error(message);
  process.exit(code);
}

function clasp(...args) {
  return spawnSync(process.execPath, [join('node_modules', '@google', 'clasp', 'build', 'src', 'index.js'), ...args], {
    encoding: 'utf8',
  });
}

/** Exactly these files of dist/ may be sent; anything else in the folder would land in people's scripts. */
function checkFileList() {
  const answer = clasp('show-file-status', '--json');
  const listed = JSON.parse(answer.stdout || '{}').filesToPush ?? [];
  const names = listed.map((path) => path.replace(/^.*[\\/]/, '')).sort();
  if (names.join() !== [...EXPECTED].sort().join()) {
    stop(`clasp would send ${names.join(', ') || 'nothing'}; expected ${EXPECTED.join(', ')}. ${answer.stderr}`.trim());
  }
}

/** clasp refuses to create a script where one is named already, so the setting steps aside and comes back on failure. */
function create(title) {
  const before = readFileSync('.clasp.json', 'utf8');
  if (JSON.parse(before).scriptId !== UNSET) {
    stop(`.clasp.json already names a script; put its scriptId back to ${UNSET} to create another one.`, 2);
  }
  const manifest = readFileSync('dist/appsscript.json', 'utf8');
  rmSync('.clasp.json');
  const answer = clasp('create-script', '--type', 'sheets', '--title', title, '--rootDir', 'dist');
  process.stdout.write(answer.stdout);
  // clasp downloads the new script's empty manifest over ours.
  writeFileSync('dist/appsscript.json', manifest);
  if (answer.status === 0 && existsSync('.clasp.json')) return;
  writeFileSync('.clasp.json', before);
  stop(answer.stderr.trim() || 'The spreadsheet could not be created.');
}

/** The title of `--create`, read before anything is built. */
function titleToCreate() {
  let create;
  try {
    ({ create } = parseArgs({ options: { create: { type: 'string' } } }).values);
  } catch {
    create = '';
  }
  if (create?.trim() === '') {
    stop('An option is unknown or lacks its title; write npm run deploy, or npm run deploy -- --create "Title".', 2);
  }
  return create;
}

const title = titleToCreate();
await buildParts(['dist']);
checkFileList();
if (!existsSync(join(homedir(), '.clasprc.json'))) {
  stop(
    'dist/ is built and checked, but you are not logged in: run "npx clasp login" once, then run this command again.',
  );
}
if (title !== undefined) create(title);
else if (JSON.parse(readFileSync('.clasp.json', 'utf8')).scriptId === UNSET) {
  stop(
    'No script is named in .clasp.json: run npm run deploy -- --create "Title" to make a spreadsheet with its script.',
    2,
  );
}
const push = clasp('push', '--force');
process.stdout.write(push.stdout);
if (push.status !== 0) stop(push.stderr.trim() || 'clasp push failed.');
