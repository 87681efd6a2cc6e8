import { expect, test } from 'vitest';
import { createWorkbook } from '../../../host/model/workbook';
import type { LockTable } from '../../../host/services/execution';
import { evaluate, resultOf, runBody } from '../runtime/script';

test('the menu, the panel and dialogs become effects', () => {
  const body = `const ui = SpreadsheetApp.getUi();
    ui.showSidebar(HtmlService.createHtmlOutputFromFile("Panel").setTitle("Desa"));
    ui.showModalDialog(HtmlService.createHtmlOutput("<b>Hai</b>").setWidth(300).setHeight(200), "Salam");
    ui.createMenu("Kolaborasi").addItem("Satu", "satu").addSubMenu(ui.createMenu("Lain").addItem("Dua", "dua")).addToUi();
    ss.toast("Selesai");`;
  const { effects, menus } = runBody(body);
  expect(effects).toEqual([
    { kind: 'panel', title: 'Desa', html: '<p>Panel</p>' },
    { kind: 'dialog', title: 'Salam', html: '<b>Hai</b>', width: 300, height: 200, modal: true },
    { kind: 'toast', title: '', message: 'Selesai', seconds: 5 },
  ]);
  expect(menus).toEqual([
    {
      title: 'Kolaborasi',
      items: [
        { label: 'Satu', entry: 'satu' },
        { label: 'Lain › Dua', entry: 'dua' },
      ],
    },
  ]);
});

test('an HTML file that is not there is named', () => {
  expect(evaluate('HtmlService.createHtmlOutputFromFile("Lain")')).toBe(
    'Exception: No HTML file named Lain was found.',
  );
});

test('locks: ours again and again, never one that a colleague holds, free when the run ends', () => {
  const locks: LockTable = { document: 'rekan' };
  const body = `const lock = LockService.getDocumentLock(); const got = lock.tryLock(20000);
    try { lock.waitLock(1000); } catch (error) { return [got, error.message]; }`;
  expect(resultOf(runBody(body, { locks }))).toEqual([
    false,
    'Lock timeout: another process was holding the lock for too long.',
  ]);
  delete locks.document;
  const take = 'const lock = LockService.getDocumentLock(); return [lock.tryLock(0), lock.tryLock(0), lock.hasLock()];';
  expect(resultOf(runBody(take, { locks }))).toEqual([true, true, true]);
  expect(locks).toEqual({});
  expect(evaluate('LockService.getScriptLock().tryLock(-1)')).toMatch(/^Exception/);
});

const stored: [expression: string, result: unknown, because: string][] = [
  ['PropertiesService.getScriptProperties().getProperty("a")', null, 'nothing there'],
  ['PropertiesService.getDocumentProperties().setProperty("a", "1").getProperties()', { a: '1' }, 'kept as text'],
  [
    'PropertiesService.getUserProperties().setProperties({ a: "1", b: "2" }).deleteProperty("a").getKeys()',
    ['b'],
    'deleted',
  ],
  [
    'PropertiesService.getUserProperties().setProperty("a", "x".repeat(9217))',
    'Exception: Argument too large: value',
    '9 KB a value',
  ],
  [
    '(() => { const p = PropertiesService.getScriptProperties(); for (let i = 0; i < 60; i += 1) p.setProperty("k" + i, "x".repeat(9000)); })()',
    'Exception: You have exceeded the property storage quota. Please remove some properties and try again.',
    '500 KB a store',
  ],
  [
    '(() => { const c = CacheService.getScriptCache(); c.put("a", "1"); return [c.get("a"), c.get("b")]; })()',
    ['1', null],
    'cached',
  ],
  [
    'CacheService.getScriptCache().put("a", "x".repeat(102401))',
    'Exception: Argument too large: value',
    '100 KB a value',
  ],
  ['CacheService.getScriptCache().put("", "x")', 'Exception: Invalid argument: key', 'a key is needed'],
  [
    'CacheService.getScriptCache().put("k".repeat(251), "x")',
    'Exception: Argument too large: key',
    '250 characters a key',
  ],
  [
    'Utilities.formatDate(new Date(Date.UTC(2026, 10, 23, 7, 5, 9)), "Asia/Jakarta", "yyyy-MM-dd\'T\'HH:mm:ss")',
    '2026-11-23T14:05:09',
    'letters and quoted text',
  ],
  [
    'Utilities.formatDate(new Date(0), "Asia/Jayapura", "EEE, d MMM yy h:mm a Z")',
    'Thu, 1 Jan 70 9:00 AM +0900',
    'names in English',
  ],
  ['Utilities.base64Decode(Utilities.base64Encode("Désa")).length', 5, 'bytes of UTF-8'],
  ['Utilities.getUuid().length', 36, 'a UUID'],
  ['Session.getScriptTimeZone()', 'Asia/Jakarta', 'that of the manifest'],
  ['Session.getActiveUserLocale()', 'id', 'Indonesian unless said otherwise'],
];

test.each(stored)('%s gives %j, because %s', (expression, result) => {
  expect(evaluate(expression, { timeZone: 'Asia/Jakarta' })).toEqual(result);
});

test('properties stay with the workbook', () => {
  const model = createWorkbook();
  runBody('PropertiesService.getDocumentProperties().setProperty("a", "1");', { model });
  expect(model.properties.document).toEqual({ a: '1' });
});

const CURRENT = 'https://www.googleapis.com/auth/spreadsheets.currentonly';
const UI = 'https://www.googleapis.com/auth/script.container.ui';
const SPREADSHEETS = `(${CURRENT} || https://www.googleapis.com/auth/spreadsheets)`;
const show = 'SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x"))';

const permitted: [expression: string, scopes: string[], mode: 'FULL' | 'LIMITED', result: unknown, because: string][] =
  [
    ['sheet.getName()', [CURRENT], 'FULL', 'Sheet1', 'currentonly is enough for the open spreadsheet'],
    [
      'ss',
      [UI],
      'FULL',
      `Exception: Specified permissions are not sufficient to call SpreadsheetApp.getActive. Required permissions: ${SPREADSHEETS}`,
      'no scope for spreadsheets',
    ],
    [show, [CURRENT, UI], 'FULL', null, 'both scopes of the add-on'],
    [
      show,
      [CURRENT],
      'FULL',
      `Exception: Specified permissions are not sufficient to call Ui.showSidebar. Required permissions: ${UI}`,
      'the panel has its own scope',
    ],
    [
      show,
      [CURRENT, UI],
      'LIMITED',
      `Exception: You do not have permission to call Ui.showSidebar. Required permissions: ${UI}`,
      'a simple trigger opens no panel',
    ],
    [
      'Session.getActiveUser()',
      [CURRENT, UI],
      'FULL',
      'Exception: Specified permissions are not sufficient to call Session.getActiveUser. Required permissions: https://www.googleapis.com/auth/userinfo.email',
      'the address needs a scope',
    ],
    [
      'SpreadsheetApp.openById("x")',
      [CURRENT],
      'FULL',
      'Exception: Specified permissions are not sufficient to call SpreadsheetApp.openById. Required permissions: https://www.googleapis.com/auth/spreadsheets',
      'currentonly reaches no other file',
    ],
  ];

test.each(permitted)('%s with scopes %j in %s gives %s, because %s', (expression, scopes, authMode, result) => {
  expect(evaluate(expression, { scopes, authMode })).toEqual(result);
});

test('without a screen there is no Ui', () => {
  expect(evaluate('SpreadsheetApp.getUi()', { ui: false })).toBe(
    'Exception: Cannot call SpreadsheetApp.getUi() from this context.',
  );
});
