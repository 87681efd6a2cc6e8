import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createWorkbook } from '../../../host/model/workbook';
import { loadBundle } from '../../../host/runtime/bundle';
import { functionNames } from '../../../host/runtime/execute';
import { runEntry } from '../../../host/runtime/run';

const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a folder gives its code, pages and manifest, and its public functions', () => {
  writeFileSync(
    join(folder, 'Code.js'),
    'var Inner = (() => {\n  function hidden() {}\n})();\nfunction menuOpen() {\n  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("Panel"));\n}\nasync function later() {}\n',
  );
  writeFileSync(join(folder, 'Panel.html'), '<p>Panel</p>');
  writeFileSync(join(folder, 'appsscript.json'), '{"timeZone":"Asia/Makassar","oauthScopes":[]}');
  const bundle = loadBundle(folder);
  expect(bundle.manifest).toEqual({ timeZone: 'Asia/Makassar', oauthScopes: [] });
  expect([...functionNames(bundle)]).toEqual(['menuOpen', 'later']);
  expect(runEntry(bundle, createWorkbook(), { entry: 'menuOpen', trigger: 'menu' })).toMatchObject({
    state: 'failed',
    error: { message: expect.stringContaining('script.container.ui') },
  });
});
