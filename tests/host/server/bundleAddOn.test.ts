import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cellKey } from '../../../host/model/cells';
import { createWorkbook } from '../../../host/model/workbook';
import type { ServerEvent } from '../../../host/protocol';
import { bundleAddOn, MissingBundle } from '../../../host/server/bundleAddOn';
import { createSession, type Session } from '../../../host/server/session';

const CODE = `
function sheet() { return SpreadsheetApp.getActive().getSheets()[0]; }
function onOpen() { SpreadsheetApp.getUi().createMenu('Desa').addItem('Tulis', 'menuWrite').addSeparator().addToUi(); }
function onEdit(e) { if (e.range.getColumn() === 1) sheet().getRange(e.range.getRow(), 3).setValue('diubah ' + e.value); }
function menuWrite() { sheet().getRange('B1').setValue(7); SpreadsheetApp.getActive().toast('Selesai.'); }
function menuThrow() { sheet().getRange('B9').setValue(1); SpreadsheetApp.flush(); throw new Error('rusak'); }
function menuAsk() {
  var ui = SpreadsheetApp.getUi();
  var answer = ui.alert('Yakin?', 'Hapus?', ui.ButtonSet.YES_NO);
  sheet().getRange('B2').setValue(String(answer));
}
function add(a, b) { return { sum: a + b, skipped: undefined }; }
function today() { return new Date(); }
function secret_() { return 1; }
function fails() { throw new Error('tidak bisa'); }
/**
 * Twice.
 * @customfunction
 */
function DUAKALI(n) { return n * 2; }
`;

let folder: string;
let session: Session;
let events: ServerEvent[];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dist-'));
  writeFileSync(join(folder, 'Code.js'), CODE);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function open(): void {
  session = createSession({ model: createWorkbook(), addOn: bundleAddOn(folder, new Date('2026-11-23T05:00:00Z')) });
  events = [];
  session.subscribe((event) => events.push(event));
}
const value = (row: number, column: number): unknown => session.model.sheets[0]?.cells.get(cellKey(row, column))?.value;
const changed = (): unknown[] =>
  events.flatMap((event) =>
    event.kind === 'cells' ? event.cells.map((cell) => [cell.row, cell.column, cell.value]) : [],
  );

test('a folder without a bundle says how to build one', () => {
  expect(() => bundleAddOn(join(folder, 'tidak'))).toThrow(MissingBundle);
  expect(() => bundleAddOn(join(folder, 'tidak'))).toThrow(/npm run build/);
});

describe('a session on a bundle', () => {
  test('shows the menu that onOpen makes', () => {
    open();
    expect(session.view().menu).toMatchObject({
      title: 'Desa',
      items: [{ label: 'Tulis', entry: 'menuWrite' }, { label: null }],
    });
  });

  test('an edit: coerced, computed with a custom function, then onEdit, all in one event', () => {
    open();
    session.edit('a', 0, [{ row: 5, column: 4, text: '=DUAKALI(A5)' }]);
    events.length = 0;
    expect(session.edit('a', 0, [{ row: 5, column: 1, text: '1.500' }])).toEqual({ ok: true });
    expect(changed()).toHaveLength(3);
    expect(changed()).toEqual(
      expect.arrayContaining([
        [5, 1, 1500],
        [5, 3, 'diubah 1500'],
        [5, 4, 3000],
      ]),
    );
    expect(events).toHaveLength(1);
  });

  test('a menu run changes cells for all and gives its toast to the caller', () => {
    open();
    expect(session.menu('a', 'menuWrite', [])).toMatchObject({
      state: 'done',
      effects: [{ kind: 'toast', message: 'Selesai.' }],
    });
    expect(changed()).toEqual([[1, 2, 7]]);
  });

  test('a question stops the run; with the answer it goes through', () => {
    open();
    expect(session.menu('a', 'menuAsk', [])).toMatchObject({
      state: 'asks',
      question: { message: 'Hapus?', buttons: 'YES_NO' },
    });
    expect(value(2, 2)).toBeUndefined();
    expect(session.menu('a', 'menuAsk', ['YES'])).toMatchObject({ state: 'done' });
    expect(value(2, 2)).toBe('YES');
  });

  test('a run that throws is an answer, and what it had written is there', () => {
    open();
    expect(session.menu('a', 'menuThrow', [])).toMatchObject({ state: 'failed', message: 'rusak' });
    expect(changed()).toEqual([[9, 2, 1]]);
  });

  const calls: [because: string, name: string, args: string, reply: unknown][] = [
    ['values go both ways; undefined becomes null', 'add', '[2,3]', { ok: true, value: { sum: 5, skipped: null } }],
    ['a date is lost without a word, as at Google', 'today', '[]', { ok: true, value: null }],
    ['an error of the function', 'fails', '[]', { ok: false, error: { name: 'ScriptError', message: 'tidak bisa' } }],
    [
      'a function hidden by its underscore',
      'secret_',
      '[]',
      { ok: false, error: { message: expect.stringContaining('secret_') } },
    ],
    ['a name that is none of the bundle', 'constructor', '[]', { ok: false }],
    ['code in place of a name', 'add(1,2);add', '[]', { ok: false }],
    ['arguments that are no array', 'add', '{}', { ok: false }],
    ['arguments that are no JSON', 'add', '[', { ok: false }],
  ];
  test.each(calls)('google.script.run: %s', (_, name, args, reply) => {
    open();
    expect(session.call('a', name, args)).toMatchObject(reply as object);
  });
});
