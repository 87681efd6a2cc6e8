import { readdirSync, readFileSync } from 'node:fs';
import vm from 'node:vm';
import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';
import { entryPointsOf } from '../build.mjs';

const FILES = ['Analysis.html', 'Code.js', 'English.html', 'Panel.html', 'Setup.html', 'appsscript.json'];
const PARTS = ['Analysis', 'English', 'Setup'];
const code = readFileSync('dist/Code.js', 'utf8');
const tree = parse(code, { ecmaVersion: 2019, sourceType: 'script' });
const entries = entryPointsOf(readFileSync('src/entrypoints.ts', 'utf8'));

const PUBLIC = [
  'onOpen',
  'onInstall',
  'onEdit',
  'menuOpenPanel',
  'menuRefreshAll',
  'menuRankPriorities',
  'menuFlagMismatches',
  'menuMapInterests',
  'menuSummariseMonitoring',
  'menuProposeCollaboration',
  'menuCheckData',
  'menuPrepareWorkbook',
  'menuFillSampleData',
  'menuRemoveSampleData',
  'panelCall',
  'SKOR_PRIORITAS',
  'KETIDAKCOCOKAN',
  'RINGKASAN_PEMANTAUAN',
  'JELASKAN',
];

describe('dist', () => {
  it('holds exactly what clasp pushes', () => {
    expect(readdirSync('dist').sort()).toEqual(FILES);
  });

  it('asks for the two smallest scopes only', () => {
    const manifest: { oauthScopes: string[]; runtimeVersion: string; timeZone: string } = JSON.parse(
      readFileSync('dist/appsscript.json', 'utf8'),
    );
    expect(manifest).toMatchObject({ runtimeVersion: 'V8', timeZone: 'Asia/Jakarta' });
    expect(manifest.oauthScopes).toEqual([
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
    ]);
  });

  it('declares the entry points and one namespace, nothing else', () => {
    const names = tree.body.flatMap((node) => {
      if (node.type === 'FunctionDeclaration') return [node.id.name];
      if (node.type === 'VariableDeclaration')
        return node.declarations.map((d) => (d.id.type === 'Identifier' ? d.id.name : '?'));
      return node.type === 'ExpressionStatement' ? [] : [`unexpected ${node.type}`];
    });
    expect(names.sort()).toEqual([...PUBLIC, 'KolaborasiDesa'].sort());
  });

  it('keeps parameter names, which Sheets shows beside a formula', () => {
    const parameters = new Map(
      tree.body.flatMap((node) =>
        node.type === 'FunctionDeclaration'
          ? [[node.id.name, node.params.map((p) => (p.type === 'Identifier' ? p.name : '?'))] as const]
          : [],
      ),
    );
    for (const entry of entries) expect(parameters.get(entry.name), entry.name).toEqual(entry.parameters);
  });

  it.each(['SKOR_PRIORITAS', 'KETIDAKCOCOKAN', 'RINGKASAN_PEMANTAUAN', 'JELASKAN'])(
    'documents %s right above its declaration',
    (name) => {
      const at = code.lastIndexOf(`\nfunction ${name}(`) + 1;
      const jsdoc = code.slice(code.lastIndexOf('/**', at), at);
      expect(jsdoc).toMatch(/@customfunction\s+\*\/\s*$/);
      expect(jsdoc).toMatch(/; /);
      expect(entries.find((entry) => entry.name === name)?.parameters).toEqual(
        [...jsdoc.matchAll(/@param \{[^}]+\} (\w+)/g)].map(([, parameter]) => parameter),
      );
    },
  );

  it('keeps what every start evaluates within 250 KB', () => {
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(250 * 1024);
  });

  it.each(PARTS)(
    'keeps %s as one text inside a script element, which parses as ES2019 and ends nothing early',
    (part) => {
      const html = readFileSync(`dist/${part}.html`, 'utf8');
      const body = /^<script type="text\/plain">\n([\s\S]*)<\/script>\n$/.exec(html)?.[1] ?? '';
      expect(body).not.toMatch(/<\/script|<!--/i);
      expect(body.length).toBeGreaterThan(10_000);
      expect(() => parse(body, { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow();
    },
  );

  // How long this takes is printed by npm run bench.
  it('evaluates in an empty world, so that nothing is done at load time', () => {
    const context = vm.createContext({});
    new vm.Script(code).runInContext(context);
    expect(vm.runInContext('typeof KolaborasiDesa.onOpen', context)).toBe('function');
  });

  it('inlines everything the panel needs', () => {
    const panel = readFileSync('dist/Panel.html', 'utf8');
    expect(panel).not.toMatch(/(?:src|href)\s*=\s*["']?(?:https?:)?\/\//i);
    expect(panel).not.toMatch(/@import|url\(/i);
    expect(panel).not.toContain('/* panel.');
  });
});
