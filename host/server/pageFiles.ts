import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
};
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

interface PageFile {
  etag: string;
  path: string;
}

/** The built page. Only files found at the start are served, so that no path leads out of the folder. */
export interface PageFiles {
  isEmpty: boolean;
  /** False when there is no such file. */
  serve(path: string, request: IncomingMessage, response: ServerResponse): boolean;
}

/** Lists the files of the page folder; an absent folder is an empty one. */
export function pageFiles(folder: string): PageFiles {
  const files = new Map(listFiles(folder).map((path) => [`/${relative(folder, path).split(sep).join('/')}`, path]));
  const tags = new Map<string, PageFile>();
  const find = (name: string): PageFile | undefined => {
    const path = files.get(name);
    const known = tags.get(name);
    if (!path || known) return known;
    const etag = `"${createHash('sha256').update(readFileSync(path)).digest('base64url').slice(0, 22)}"`;
    const file = { path, etag };
    tags.set(name, file);
    return file;
  };
  return {
    isEmpty: !files.has('/index.html'),
    serve(path, request, response) {
      const name = path === '/' ? '/index.html' : path;
      const packed = ENCODINGS.find(([encoding, ending]) => accepts(request, encoding) && files.has(name + ending));
      const file = find(packed ? name + packed[1] : name);
      if (!file) return false;
      response.setHeader('Content-Type', TYPES[extname(name)] ?? 'application/octet-stream');
      response.setHeader('Cache-Control', 'no-cache');
      response.setHeader('ETag', file.etag);
      response.setHeader('Vary', 'Accept-Encoding');
      if (request.headers['if-none-match'] === file.etag) {
        response.writeHead(304).end();
        return true;
      }
      if (packed) response.setHeader('Content-Encoding', packed[0]);
      response.writeHead(200, { 'Content-Length': statSync(file.path).size });
      response.end(request.method === 'HEAD' ? undefined : readFileSync(file.path));
      return true;
    },
  };
}

function accepts(request: IncomingMessage, encoding: string): boolean {
  return new RegExp(`(^|,)\\s*${encoding}\\s*(;|,|$)`).test(String(request.headers['accept-encoding'] ?? ''));
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  } catch {
    return [];
  }
}
