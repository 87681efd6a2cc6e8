import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const require = createRequire(import.meta.url);

/** Starts a real headless Chromium from npm packages alone; close it, and its profile is removed too. */
export async function launchChromium(): Promise<Browser> {
  const folder = unpackedChromium();
  const libraries = [join(folder, 'lib'), process.env['LD_LIBRARY_PATH']].filter((path) => path);
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: FLAGS,
    env: { ...process.env, LD_LIBRARY_PATH: libraries.join(':'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  });
}

/** Unpacks once per version; several test workers may try at the same time, and one rename wins. */
function unpackedChromium(): string {
  const source = resolve(dirname(require.resolve('@sparticuz/chromium')), '../..');
  const { version }: { version: string } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const caches = [resolve(source, '../../.cache'), join(tmpdir(), `kolaborasi-desa-${process.getuid?.() ?? 0}`)];
  const name = `chromium-${version}`;
  const known = caches.map((cache) => join(cache, name)).find((path) => existsSync(path));
  if (known) return known;
  const cache = caches.find(isWritable);
  if (cache === undefined) throw new Error(`No folder to unpack Chromium in: ${caches.join(', ')}`);
  const made = mkdtempSync(join(cache, `${name}-`));
  unpackInto(made, join(source, 'bin'));
  // Fontconfig names its folders with full paths, so they are those after the rename.
  const final = join(cache, name);
  writeFileSync(join(made, 'fonts.conf'), fontsConf(final));
  chmodSync(made, 0o755);
  try {
    renameSync(made, final);
  } catch {
    rmSync(made, { recursive: true, force: true });
  }
  return final;
}

function unpackInto(folder: string, bin: string): void {
  writeFileSync(join(folder, 'chromium'), brotliDecompressSync(readFileSync(join(bin, 'chromium.br'))), {
    mode: 0o755,
  });
  for (const archive of ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) {
    untar(brotliDecompressSync(readFileSync(join(bin, archive))), folder);
  }
}

/** Plain files and folders of a ustar archive; the packed ones hold nothing else. */
function untar(archive: Buffer, folder: string): void {
  const field = (at: number, length: number): string => archive.toString('utf8', at, at + length).replace(/\0.*/s, '');
  for (let at = 0; field(at, 100) !== ''; ) {
    const path = join(folder, field(at, 100));
    const size = Number.parseInt(field(at + 124, 12), 8) || 0;
    const isFolder = field(at + 156, 1) === '5';
    mkdirSync(isFolder ? path : dirname(path), { recursive: true });
    if (!isFolder) writeFileSync(path, archive.subarray(at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

function fontsConf(folder: string): string {
  const folders = [join(folder, 'fonts'), '/usr/share/fonts'].map((path) => `<dir>${path}</dir>`).join('');
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>${folders}<cachedir>${join(folder, 'fontconfig')}</cachedir></fontconfig>\n`;
}

function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    rmSync(mkdtempSync(join(folder, 'try-')), { recursive: true });
    return true;
  } catch {
    return false;
  }
}
