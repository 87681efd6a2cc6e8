// Builds dist/ (what Apps Script runs), build/host.mjs (the local host) and build/page/ (its browser page).
// Usage: node build.mjs [dist] [host] [page]; without arguments, all three.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildCode } from './scripts/parts.mjs';

const GLOBAL = 'KolaborasiDesa';
const BANNER = `/**
 * @OnlyCurrentDoc
 * Kolaborasi Desa. Dibuat dari kode TypeScript; jangan disunting di sini.
 */`;

/**
 * Exported functions of the entry file with their JSDoc and parameter names.
 * esbuild drops JSDoc, and Apps Script shows it to people who type a formula.
 */
export function entryPointsOf(source) {
  const pattern = /(\/\*\*(?:(?!\*\/)[\s\S])*\*\/)\s*export function (\w+)\(([^)]*)\)/g;
  return [...source.matchAll(pattern)].map(([, jsdoc, name, parameters]) => ({
    name,
    jsdoc,
    parameters: parameters
      .split(',')
      .map((parameter) => parameter.split(':')[0].replace('?', '').trim())
      .filter((parameter) => parameter !== ''),
  }));
}

function wrapperOf({ name, jsdoc, parameters }) {
  const list = parameters.join(', ');
  return `${jsdoc}\nfunction ${name}(${list}) {\n  return ${GLOBAL}.${name}(${list});\n}`;
}

async function bundleCode() {
  const entries = entryPointsOf(await readFile('src/entrypoints.ts', 'utf8'));
  const { code, parts } = await buildCode('src/entrypoints.ts', {
    format: 'iife',
    globalName: GLOBAL,
    banner: { js: BANNER },
    footer: { js: entries.map(wrapperOf).join('\n\n') },
  });
  await Promise.all([
    writeFile('dist/Code.js', code),
    ...parts.map(({ part, html }) => writeFile(`dist/${part}.html`, html)),
  ]);
}

async function bundlePanel() {
  const result = await build({
    entryPoints: ['sidebar/panel.ts'],
    bundle: true,
    write: false,
    outdir: 'dist',
    format: 'iife',
    target: 'es2019',
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    tsconfigRaw: '{}',
    logLevel: 'warning',
  });
  const code = result.outputFiles.find((file) => file.path.endsWith('.js'))?.text ?? '';
  const template = await readFile('sidebar/Panel.html', 'utf8');
  const style = await readFile('sidebar/panel.css', 'utf8');
  const html = template
    .replace('/* panel.css */', () => style)
    .replace('/* panel.js */', () => code.replaceAll('</script', '<\\/script'));
  await writeFile('dist/Panel.html', html);
}

async function buildDist() {
  await rm('dist', { recursive: true, force: true });
  await mkdir('dist', { recursive: true });
  await Promise.all([bundleCode(), bundlePanel()]);
  await writeFile('dist/appsscript.json', await readFile('appsscript.json'));
}

async function buildHost() {
  await mkdir('build', { recursive: true });
  await build({
    entryPoints: ['host/main.ts'],
    outfile: 'build/host.mjs',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    charset: 'utf8',
    sourcemap: true,
    tsconfigRaw: '{}',
    logLevel: 'warning',
  });
}

async function buildBrowserPage() {
  const { buildPage } = await import(pathToFileURL('host/page/build.mjs').href);
  await buildPage('build/page');
}

const PARTS = { dist: buildDist, host: buildHost, page: buildBrowserPage };

export async function buildParts(names) {
  await Promise.all(names.map((name) => PARTS[name]()));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.chdir(dirname(process.argv[1]));
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !(name in PARTS));
  if (unknown.length > 0) {
    console.error(`Unknown part: ${unknown.join(', ')}. Parts: ${Object.keys(PARTS).join(', ')}.`);
    process.exit(2);
  }
  await buildParts(asked.length > 0 ? asked : Object.keys(PARTS));
}
