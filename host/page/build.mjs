// Builds the browser page of the local host; skips the work when nothing it depends on has changed.
import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const HERE = dirname(fileURLToPath(import.meta.url));
const PROJECT = join(HERE, '../..');
const PACKAGES = join(PROJECT, 'node_modules');
const STATIC = ['index.html', 'start.js', 'page.css', 'popups.css', 'dialogs.css'];
const STAMP = 'inputs.sha256';

const PRESET = '@univerjs/preset-sheets-core';
/**
 * Univer comes ready-made: its own packages hold it built for script tags, each after those it needs. Bundling its 2,700
 * modules here would take longer than everything else that a first start does.
 */
const READY_MADE = [
  'rxjs/dist/bundles/rxjs.umd.min.js',
  '@wendellhu/redi/dist/umd/index.js',
  '@wendellhu/redi/dist/umd/react-bindings/index.js',
  '@univerjs/protocol/lib/umd/index.js',
  '@univerjs/themes/lib/umd/index.js',
  '@univerjs/core/lib/umd/index.js',
  '@univerjs/core/lib/umd/facade.js',
  '@univerjs/telemetry/lib/umd/index.js',
  '@univerjs/rpc/lib/umd/index.js',
  '@univerjs/network/lib/umd/index.js',
  '@univerjs/network/lib/umd/facade.js',
  '@univerjs/drawing/lib/umd/index.js',
  '@univerjs/engine-render/lib/umd/index.js',
  '@univerjs/engine-formula/lib/umd/index.js',
  '@univerjs/engine-formula/lib/umd/facade.js',
  `${PRESET}/lib/umd/index.js`,
  `${PRESET}/lib/umd/locales/id-ID.js`,
];
const PARTS = 'Docs DocsUi EngineFormula EngineRender Network Rpc Sheets SheetsFormula SheetsFormulaUi SheetsNumfmt';
/** What the ready-made scripts leave behind, by the module that our code imports. */
const GLOBALS = {
  '@univerjs/core': 'UniverCore',
  '@univerjs/core/facade': 'UniverCoreFacade',
  [PRESET]: `Object.assign({}, ${`${PARTS} SheetsNumfmtUi SheetsUi Ui Design PresetSheetsCore`
    .split(' ')
    .map((part) => `Univer${part}`)
    .join(', ')})`,
  [`${PRESET}/locales/id-ID`]: 'UniverPresetSheetsCoreIdID',
};

/** 4 MB of hyphenation patterns, one list a language, that a spreadsheet never asks for. */
const PATTERN_LIST = /(=[\w$]+\(\(\(\)=>\{[\w$]+=)\[(?:`[^`]*`|[^`{}])*\](\}\)\))/g;
const NO_PATTERNS = '[``,`{}`,[]]';
const withoutHyphenation = (script) =>
  script.replace(PATTERN_LIST, (list, before, after) =>
    list.length < 4000 ? list : `${before}${NO_PATTERNS}${after}`,
  );

const readyMade = {
  name: 'ready-made',
  setup(context) {
    context.onResolve({ filter: /^@univerjs\// }, ({ path }) =>
      path in GLOBALS ? { path, namespace: 'ready-made' } : undefined,
    );
    context.onLoad({ filter: /.*/, namespace: 'ready-made' }, ({ path }) => ({
      contents: `module.exports = ${GLOBALS[path]};`,
    }));
  },
};

/** Builds index.html, scripts and styles into a folder (the page travels over loopback only); answers whether there was work to do. */
export async function buildPage(outFolder) {
  const stamp = await inputsHash();
  if (await holds(outFolder, stamp)) return false;
  await mkdir(dirname(outFolder), { recursive: true });
  const made = await mkdtemp(`${outFolder}-`);
  await Promise.all([
    bundle(made),
    univer(made),
    frame(made),
    ...STATIC.map((name) => cp(join(HERE, name), join(made, name))),
  ]);
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
    plugins: [readyMade],
    logLevel: 'warning',
    write: false,
  });
  for (const { path, contents } of result.outputFiles) {
    await writeFile(path.endsWith('.css') ? join(folder, 'univer.css') : path, contents);
  }
}

/** React as Univer's scripts look for it: one global with everything that its modules export. */
const REACT = `import * as React from 'react';
import * as jsx from 'react/jsx-runtime';
import * as ReactDOM from 'react-dom';
import * as client from 'react-dom/client';
globalThis.React = { ...React, ...jsx };
globalThis.ReactDOM = { ...ReactDOM, ...client };`;

/** The scripts of others, one behind the other in one file. */
async function univer(folder) {
  const react = build({
    stdin: { contents: REACT, resolveDir: HERE },
    bundle: true,
    minify: true,
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    write: false,
  });
  const rest = READY_MADE.map((path) => readFile(join(PACKAGES, path), 'utf8'));
  const scripts = [(await react).outputFiles[0]?.text ?? '', ...(await Promise.all(rest))];
  const bare = scripts.map((script) => withoutHyphenation(script).replace(/^\/\/# sourceMappingURL=.*$/gm, ''));
  await writeFile(join(folder, 'univer.js'), bare.join('\n;\n'));
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
