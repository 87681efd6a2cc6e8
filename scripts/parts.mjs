// Splits the add-on into what every start needs (dist/Code.js) and parts that are read when they are first called:
// HTML files beside it, because Apps Script evaluates every .gs file at every start, at each typed cell and each formula.
// The source knows nothing of it: it imports plainly, and the list below decides which modules arrive later.
import { readFile } from 'node:fs/promises';
import { basename, relative, resolve } from 'node:path';
import { build } from 'esbuild';

/** Modules by the part they are in. Each exports functions only: a value would be needed before the part is read. */
export const PARTS = {
  Analysis: [
    'src/actions/checkData.ts',
    'src/actions/customTables.ts',
    'src/actions/explainFigures.ts',
    'src/actions/flagMismatches.ts',
    'src/actions/mapInterests.ts',
    'src/actions/proposeCollaboration.ts',
    'src/actions/rankPriorities.ts',
    'src/actions/refreshAll.ts',
    'src/actions/summariseMonitoring.ts',
    'src/core/table/checkWeights.ts',
    'src/core/table/sheetProblems.ts',
    'src/core/words/id/analysis.ts',
    'src/google/panelDoor.ts',
  ],
  English: ['src/core/words/en.ts'],
  Setup: ['src/actions/fillSampleData.ts', 'src/actions/prepareWorkbook.ts', 'src/actions/removeSampleData.ts'],
};

const LOADER = 'src/google/loadPart.ts';
const PART_OF = new Map(Object.entries(PARTS).flatMap(([part, paths]) => paths.map((path) => [path, part])));
/** Imports that may name a module of a part: asking about every import of every module would take most of a build. */
const LATER = new RegExp(`/(${[...PART_OF.keys()].map((path) => basename(path, '.ts')).join('|')})(\\.ts)?$`);
const SETTINGS = {
  bundle: true,
  write: false,
  metafile: true,
  outdir: 'dist',
  target: 'es2019',
  charset: 'utf8',
  legalComments: 'none',
  tsconfigRaw: '{}',
  logLevel: 'warning',
};
const pathOf = (file) => relative('.', file).replaceAll('\\', '/');

/** What parts take from Code.js: names by module, read off `import_cell = require("src/core/cell.ts")` … `import_cell.addressOf`. */
function takenFrom(codes) {
  const taken = new Map();
  for (const code of codes) {
    for (const [line, variable, path] of code.matchAll(/^.*\b(\w+) = .*\brequire\("([^"]+)"\).*$/gm)) {
      if (line !== `var ${variable} = require("${path}");`)
        throw new Error(`Not a plain import of named functions: ${line}`);
      const names = code.matchAll(new RegExp(`\\b${variable}\\.(\\w+)`, 'g'));
      taken.set(path, new Set([...(taken.get(path) ?? []), ...[...names].map(([, name]) => name)]));
    }
  }
  return taken;
}

/** The functions that modules export, by module. Anything else that one exports would be missing from its stand-in. */
async function exportsOf(paths) {
  const named = paths.map(async (path) => {
    const text = await readFile(path, 'utf8');
    const other = /^export (?!function |type |interface )[^\n]*/m.exec(text);
    if (other !== null)
      throw new Error(`${path} arrives later, so it may export functions and types only: ${other[0]}`);
    return [path, [...text.matchAll(/^export function (\w+)/gm)].map(([, name]) => name)];
  });
  return new Map(await Promise.all(named));
}

/** In place of a module that arrives later: its functions, each of which reads the part first. */
function standIn(path, names) {
  const part = PART_OF.get(path);
  return [
    `import { loadPart } from ${JSON.stringify(resolve(LOADER))};`,
    "import { shared } from 'kept in Code.js';",
    ...names.map(
      (name) =>
        `export function ${name}(...given) { return loadPart('${part}', shared)[${JSON.stringify(path)}].${name}(...given); }`,
    ),
  ].join('\n');
}

/** The modules of Code.js that parts use, under their paths; a function, so that nothing is done at load time. */
function sharedModule(taken) {
  const paths = [...taken.keys()].sort();
  const imports = paths.map((path, index) => `import * as m${index} from ${JSON.stringify(resolve(path))};`);
  const members = paths.map((path, index) => {
    const names = [...taken.get(path)].sort().map((name) => `${name}: m${index}.${name}`);
    return `  ${JSON.stringify(path)}: { ${names.join(', ')} },`;
  });
  return `${imports.join('\n')}\nexport const shared = () => ({\n${members.join('\n')}\n});`;
}

/** Leaves out the modules that arrive later; inside a part, all that Code.js has or stands in for. */
function splitter({ exportNames, taken, ownPart, kept = new Set() }) {
  return {
    name: 'parts',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^kept in Code\.js$/ }, ({ path }) => ({ path, namespace: 'shared' }));
      // Every import of ours is relative; packages are bundled where they are used.
      onResolve({ filter: ownPart === undefined ? LATER : /^\./ }, ({ path, kind, resolveDir }) => {
        if (kind === 'entry-point') return undefined;
        const file = resolve(resolveDir, path);
        const own = pathOf(file.endsWith('.ts') ? file : `${file}.ts`);
        const part = PART_OF.get(own);
        const isOwn = part === undefined || part === ownPart;
        // Code.js stands in for other parts as well, so that a part need not know how parts are read.
        if (ownPart !== undefined && (kept.has(own) || !isOwn)) return { path: own, external: true };
        return isOwn ? undefined : { path: own, namespace: 'later' };
      });
      onLoad({ filter: /./, namespace: 'later' }, ({ path }) => ({
        contents: standIn(path, exportNames.get(path)),
        resolveDir: '.',
      }));
      onLoad({ filter: /./, namespace: 'shared' }, () => ({ contents: sharedModule(taken), resolveDir: '.' }));
    },
  };
}

const SCRIPT = '<script type="text/plain">';

async function buildPart(part, exportNames, kept) {
  const contents = [
    ...PARTS[part].map((path, index) => `import * as m${index} from ${JSON.stringify(resolve(path))};`),
    `export const modules = { ${PARTS[part].map((path, index) => `${JSON.stringify(path)}: m${index}`).join(', ')} };`,
  ].join('\n');
  const result = await build({
    ...SETTINGS,
    stdin: { contents, resolveDir: '.', sourcefile: `${part}.js` },
    format: 'cjs',
    plugins: [splitter({ exportNames, ownPart: part, kept })],
  });
  const code = result.outputFiles[0].text;
  return { part, code, html: `${SCRIPT}\n${code}//# sourceURL=${part}.html\n</script>\n` };
}

/**
 * Builds Code.js and the parts. Code.js is built twice: first to learn which modules it holds, then with what the parts
 * take from it.
 */
export async function buildCode(entry, options) {
  const exportNames = await exportsOf([...PART_OF.keys()]);
  const codeOf = (taken) =>
    build({ ...SETTINGS, ...options, entryPoints: [entry], plugins: [splitter({ exportNames, taken })] });
  const first = await codeOf(new Map());
  const kept = new Set(Object.keys(first.metafile.inputs));
  const parts = await Promise.all(Object.keys(PARTS).map((part) => buildPart(part, exportNames, kept)));
  const taken = takenFrom(parts.map(({ code }) => code));
  const code = (await codeOf(taken)).outputFiles[0].text;
  return { code, parts };
}
