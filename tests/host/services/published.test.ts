import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { published } from '../../../host/services/published';
import { publishedText } from '../../../host/services/published.generate.mjs';
import { registry } from '../../../host/services/registry';
import { evaluate, runBody } from '../runtime/script';

test('published.json is what the installed types give', () => {
  expect(readFileSync('host/services/published.json', 'utf8')).toBe(publishedText());
});

test('every method the host imitates is published by Google', () => {
  for (const [service, methods] of registry) {
    const members = Object.keys(published.interfaces[service] ?? {});
    expect(members, service).toEqual(expect.arrayContaining([...methods.keys()]));
  }
});

const absent: [expression: string, result: string, because: string][] = [
  ['sheet.getRange("A1").getDataTable()', 'Error: host: Range.getDataTable is not imitated yet', 'published, not here'],
  ['sheet.newChart()', 'Error: host: Sheet.newChart is not imitated yet', 'charts are not imitated'],
  ['DriveApp.createFile("a", "b")', 'Error: host: DriveApp.createFile is not imitated yet', 'a whole service'],
  [
    'HtmlService.createTemplateFromFile("Panel")',
    'Error: host: HtmlService.createTemplateFromFile is not imitated yet',
    'templates',
  ],
  ['SpreadsheetApp.openById("x")', 'Error: host: SpreadsheetApp.openById is not imitated yet', 'other spreadsheets'],
  ['typeof sheet.getRange("A1").getTable', 'undefined', 'a name Google does not have is undefined, as there'],
  ['typeof sheet.getRange("A1").rowStart', 'undefined', 'only the range of an event has it'],
];

test.each(absent)('%s gives %s, because %s', (expression, result) => {
  expect(evaluate(expression)).toBe(result);
});

test('what a script missed is told even when it caught the error', () => {
  const outcome = runBody('try { sheet.newChart(); } catch (error) { return "went on"; }');
  expect(outcome).toMatchObject({ state: 'done', value: 'went on', missing: ['Sheet.newChart'] });
});

test('service objects and enumerations look like those of Apps Script', () => {
  const body = `const { WrapStrategy } = SpreadsheetApp;
    return [String(sheet), String(sheet.getRange("A1")), String(WrapStrategy.WRAP), JSON.stringify({ wrap: WrapStrategy.WRAP }),
      WrapStrategy.WRAP === WrapStrategy.WRAP, typeof sheet, Array.isArray(ss.getSheets())];`;
  const outcome = runBody(body);
  expect(outcome).toMatchObject({ value: ['Sheet', 'Range', 'WRAP', '{"wrap":"WRAP"}', true, 'object', true] });
});
