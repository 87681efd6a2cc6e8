import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What each floor may import from; a floor may always import from itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'src/core': [],
  'src/actions': ['src/core'],
  'src/google': ['src/core', 'src/actions', 'src/menu'],
  'src/menu': ['src/core', 'src/entrypoints'],
  'src/entrypoints': ['src/actions', 'src/google'],
  sidebar: ['src/core'],
  host: [],
};
const FLOORS = Object.keys(ALLOWED);
const PACKAGES: Readonly<Record<string, readonly string[]>> = { 'src/core': ['zod/mini'] };

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => posix.join(entry.parentPath.replaceAll('\\', '/'), entry.name));
}

const floorOf = (path: string): string | undefined =>
  FLOORS.find((floor) => path === `${floor}.ts` || path.startsWith(`${floor}/`));

interface Import {
  readonly file: string;
  readonly floor: string;
  readonly target: string;
}

const imports: Import[] = ['src', 'sidebar', 'host'].flatMap(files).flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, specifier = '']) => ({
    file,
    floor: floorOf(file) ?? 'none',
    target: specifier.startsWith('.') ? `${posix.normalize(join(posix.dirname(file), specifier))}.ts` : specifier,
  })),
);

describe('floors', () => {
  it('knows the floor of every source file', () => {
    expect(imports.filter(({ floor }) => floor === 'none')).toEqual([]);
    expect(imports.length).toBeGreaterThan(100);
  });

  it('lets no floor import from a floor it does not stand on', () => {
    const wrong = imports.filter(({ floor, target }) => {
      const to = floorOf(target);
      return to !== undefined && to !== floor && !ALLOWED[floor]?.includes(to);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps packages and Node out of the bundle, but for zod/mini', () => {
    const wrong = imports.filter(
      ({ floor, target }) =>
        (floor.startsWith('src') || floor === 'sidebar') &&
        !target.endsWith('.ts') &&
        !PACKAGES[floor]?.includes(target),
    );
    expect(wrong).toEqual([]);
  });
});
