import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';

interface Manifest {
  timeZone?: string;
  oauthScopes?: string[];
}

interface BundleFiles {
  code: string;
  /** HTML files by name without `.html`. */
  html?: Readonly<Record<string, string>>;
  manifest?: Manifest;
}

/** What Apps Script would hold of a project, parsed once and run in many contexts. */
export interface CompiledBundle {
  readonly script: vm.Script;
  readonly code: string;
  readonly html: Readonly<Record<string, string>>;
  readonly manifest: Manifest;
}

const compiled = new Map<string, vm.Script>();
const MOST_KEPT = 50;

/** Parses a bundle; throws the `SyntaxError` with file and line when it does not parse. */
export function compileBundle(files: string | BundleFiles): CompiledBundle {
  const { code, html = {}, manifest = {} } = typeof files === 'string' ? { code: files } : files;
  return { script: scriptOf(code), code, html, manifest };
}

function scriptOf(code: string): vm.Script {
  const known = compiled.get(code);
  if (known) return known;
  const script = new vm.Script(code, { filename: 'Code.js' });
  if (compiled.size >= MOST_KEPT) compiled.clear();
  compiled.set(code, script);
  return script;
}

/** Reads the folder that is pushed to Google: `Code.js`, `*.html`, `appsscript.json`. */
export function loadBundle(folder: string): CompiledBundle {
  const names = readdirSync(folder);
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const pages = names.filter((name) => name.endsWith('.html')).map((name) => [name.slice(0, -5), read(name)]);
  return compileBundle({
    code: read('Code.js'),
    html: Object.fromEntries(pages),
    manifest: names.includes('appsscript.json') ? JSON.parse(read('appsscript.json')) : {},
  });
}
