// Builds the browser page of the local host; skips the work when nothing it depends on has changed.
import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const HERE = dirname(fileURLToPath(import.meta.url));
const PROJECT = join(HERE, '../..');
const STATIC = ['index.html', 'start.js', 'page.css', 'popups.css', 'dialogs.css'];
const STAMP = 'inputs.sha256';

/** 4 MB of hyphenation patterns that a spreadsheet never asks for. */
const withoutHyphenation = {
  name: 'without-hyphenation',
  setup(context) {
    const pattern = /[\\/]engine-render[\\/]lib[\\/]es[\\/][a-z0-9-]+-[\w-]{8}\.js$/;
    context.onLoad({ filter: pattern }, () => ({ contents: 'export const Lang = undefined; export default [];' }));
  },
};

/** Builds index.html, scripts and styles into a folder (the page travels over loopback only); answers whether there was work to do. */
export async function buildPage(outFolder) {
  const stamp = await inputsHash();
  if (await holds(outFolder, stamp)) return false;
  await mkdir(dirname(outFolder), { recursive: true });
  const made = await mkdtemp(`${outFolder}-`);
  await Promise.all([bundle(made), frame(made), ...STATIC.map((name) => cp(join(HERE, name), join(made, name)))]);
  await writeFile(join(made, STAMP), stamp);
  await chmod(made, 0o755);
  await moveInto(made, outFolder, stamp);
  return true;
}

const holds = async (folder, stamp) => (await readFile(join(folder, STAMP), 'utf8').catch(() => '')) === stamp;

/** Two builds may run at the same time; the one that comes second leaves the first one's result. */
async function moveInto(made, outFolder, stamp) {
  await rm(outFolder, { recursive: true, force: true });
  try {
    await rename(made, outFolder);
  } catch (error) {
    await rm(made, { recursive: true, force: true });
    if (!(await holds(outFolder, stamp))) throw error;
  }
}

async function bundle(folder) {
  const result = await build({
    entryPoints: { main: join(HERE, 'main.ts') },
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfigRaw: '{}',
    plugins: [withoutHyphenation],
    logLevel: 'warning',
    write: false,
  });
  for (const { path, contents } of result.outputFiles) {
    await writeFile(path.endsWith('.css') ? join(folder, 'univer.css') : path, contents);
  }
}

/** The sandboxed frame has no origin of its own, so it cannot load a script: its script stands inside it. */
async function frame(folder) {
  const options = { bundle: true, minify: true, format: 'iife', target: 'es2022', charset: 'utf8', write: false };
  const result = await build({ ...options, entryPoints: [join(HERE, 'frame/frame.ts')], tsconfigRaw: '{}' });
  const code = (result.outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script');
  const template = await readFile(join(HERE, 'frame/frame.html'), 'utf8');
  await writeFile(
    join(folder, 'frame.html'),
    template.replace('/* frame.js */', () => code),
  );
}

/** Everything that the page is made of: its own sources, the types it shares, and the exact versions of the packages. */
async function inputsHash() {
  const hash = createHash('sha256');
  const own = (await readdir(HERE, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  const shared = ['package-lock.json', 'host/protocol.ts', 'host/model/types.ts'].map((name) => join(PROJECT, name));
  for (const path of [...own, ...shared]) {
    hash.update(path.slice(PROJECT.length)).update('\0');
    hash.update(await readFile(path)).update('\0');
  }
  return hash.digest('hex');
}
