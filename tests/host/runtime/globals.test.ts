import { expect, test } from 'vitest';
import { compileBundle } from '../../../host/runtime/bundle';
import { evaluate, resultOf, runCode } from './script';

const missing =
  `setTimeout setInterval clearTimeout clearInterval ReadableStream WritableStream TextEncoder TextDecoder fetch
FormData File Blob URL URLSearchParams DOMException atob btoa crypto SubtleCrypto window navigator performance process
structuredClone queueMicrotask AbortController AbortSignal Event EventTarget Headers Request Response CompressionStream
require module Buffer global SharedArrayBuffer WeakRef`.split(/\s+/);

test.each(missing)('%s is absent, as in Apps Script (platform §1.1)', (name) => {
  expect(evaluate(`typeof ${name}`)).toBe('undefined');
});

const newer: [expression: string, because: string][] = [
  ['"".replaceAll', 'ES2021'],
  ['[].at', 'ES2022'],
  ['"".at', 'ES2022'],
  ['[].findLast', 'ES2023'],
  ['[].toSorted', 'ES2023'],
  ['Object.groupBy', 'ES2024'],
  ['Object.hasOwn', 'ES2022'],
  ['Promise.any', 'ES2021'],
  ['new Uint8Array(1).at', 'ES2022'],
];

test.each(newer)('%s is taken away: %s is unconfirmed there', (expression) => {
  expect(evaluate(`typeof (${expression})`)).toBe('undefined');
});

const present: [expression: string, value: unknown, because: string][] = [
  ['[..."a1b2".matchAll(/[a-z]/g)].length', 2, 'ES2020 is in use'],
  ['[[1], [2]].flat().length', 2, 'ES2019'],
  ['Object.fromEntries([["a", 1]]).a', 1, 'ES2019'],
  ['typeof Promise.allSettled', 'function', 'ES2020'],
  ['typeof WebAssembly.Module', 'function', 'WebAssembly is there'],
  ['eval("1 + 1")', 2, 'eval works (§1.4)'],
  ['new Function("return 3")()', 3, 'so does new Function'],
];

test.each(present)('%s gives %s, because %s', (expression, value) => {
  expect(evaluate(expression)).toBe(value);
});

const realm: [expression: string, because: string][] = [
  ['sheet.getDataRange().getValues() instanceof Array', 'grids'],
  ['sheet.getDataRange().getValues()[0] instanceof Array', 'rows'],
  ['sheet.getRange("A1").setValue(new Date(2026, 0, 5)).getValue() instanceof Date', 'dates'],
  ['ss.getSheets() instanceof Array', 'lists of service objects'],
  ['PropertiesService.getScriptProperties().getProperties() instanceof Object', 'records'],
  [
    '(() => { try { sheet.getRange(0, 0); } catch (error) { return error instanceof Error; } })()',
    'errors of services',
  ],
  ['(() => { try { sheet.newChart(); } catch (error) { return error instanceof Error; } })()', 'errors of the host'],
  ['sheet.getName instanceof Function', 'methods'],
];

test.each(realm)('%s holds: %s belong to the realm of the script', (expression) => {
  expect(evaluate(expression)).toBe(true);
});

test('a fixed clock is seen by Date.now, new Date and Date', () => {
  const now = new Date('2026-11-23T03:00:00Z');
  const body = `function go() {
    const copy = new Date(2026, 0, 5);
    return [Date.now(), new Date().getTime(), typeof Date(), copy instanceof Date, copy.constructor === Date, Date.UTC(2026, 0)];
  }`;
  expect(resultOf(runCode(body, { now }))).toEqual([
    now.getTime(),
    now.getTime(),
    'string',
    true,
    true,
    Date.UTC(2026, 0),
  ]);
});

test('hours of a Date are those of the time zone of the manifest, and the process keeps its own', () => {
  const before = process.env['TZ'];
  const code = 'function go() { return new Date(0).getHours(); }';
  expect(resultOf(runCode(code, { timeZone: 'Asia/Jayapura' }))).toBe(9);
  expect(resultOf(runCode(code, { timeZone: 'Asia/Jakarta' }))).toBe(7);
  expect(process.env['TZ']).toBe(before);
});

test('executions share nothing', () => {
  const code =
    'globalThis.count = (globalThis.count || 0) + 1; Array.prototype.mark = 1; function go() { return count; }';
  expect([resultOf(runCode(code)), resultOf(runCode(code))]).toEqual([1, 1]);
  expect('mark' in []).toBe(false);
});

test('a bundle that does not parse is reported with its line', () => {
  expect(() => compileBundle('const a = 1;\nlet b = ;')).toThrow(SyntaxError);
  try {
    compileBundle('const a = 1;\nlet b = ;');
  } catch (error) {
    expect((error as Error).stack).toContain('Code.js:2');
  }
});
