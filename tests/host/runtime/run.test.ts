import { expect, test } from 'vitest';
import { toJson } from '../../../host/model/serialize';
import { createWorkbook } from '../../../host/model/workbook';
import { resultOf, runBody, runCode } from './script';

test('writes wait: a strict rule refuses at the next read, not where the write stands', () => {
  const body = `const rule = SpreadsheetApp.newDataValidation().requireNumberBetween(1, 5).setAllowInvalid(false).build();
    const cell = sheet.getRange("A1").setDataValidation(rule);
    const steps = [];
    cell.setValue(9); steps.push("written");
    try { sheet.getRange("B1").getValue(); } catch (error) { steps.push(error.name + ": " + error.message); }
    return steps;`;
  const [first, second] = resultOf(runBody(body)) as string[];
  expect(first).toBe('written');
  expect(second).toMatch(
    /^Exception: The data you entered in cell A1 violates the data validation rules set on this cell\./,
  );
});

test('a write that fails at the end fails the execution', () => {
  const model = createWorkbook({ owner: 'owner@example.com' });
  model.editors = ['staf@example.com'];
  runBody('sheet.getRange("A1").protect().removeEditor("staf@example.com");', { model });
  const outcome = runBody('sheet.getRange("A1").setValue(1); return "selesai";', { model, user: 'staf@example.com' });
  expect(resultOf(outcome)).toBe(
    'Exception: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  );
});

test('writes behind one that fails are dropped, those before it are done', () => {
  const model = createWorkbook();
  const body = `sheet.getRange("A1").setValue("a"); sheet.getRange("A2").setValue("x".repeat(50001));
    sheet.getRange("A3").setValue("c"); try { SpreadsheetApp.flush(); } catch (error) {}
    sheet.getRange("A4").setValue("d"); return sheet.getRange("A1:A4").getValues().map(([value]) => value);`;
  expect(resultOf(runBody(body, { model }))).toEqual(['a', '', '', 'd']);
});

test('what a script hands over is copied: changing it later changes nothing', () => {
  const body =
    'const rows = [["a"]]; sheet.getRange("A1").setValues(rows); rows[0][0] = "b"; return sheet.getRange("A1").getValue();';
  expect(resultOf(runBody(body))).toBe('a');
});

test('what was written before a failure of the script stays written', () => {
  const model = createWorkbook();
  const outcome = runBody('sheet.getRange("A1").setValue("a"); throw new TypeError("gagal");', { model });
  expect(resultOf(outcome)).toBe('TypeError: gagal');
  expect(resultOf(runBody('return sheet.getRange("A1").getValue();', { model }))).toBe('a');
});

test('a read sees formulas brought up to date', () => {
  const body = 'sheet.getRange("A1:B1").setValues([[2, "=A1*3"]]); return sheet.getRange("B1").getValue();';
  expect(resultOf(runBody(body))).toBe(6);
});

const asking = `const ui = SpreadsheetApp.getUi();
  try {
    const button = ui.alert("Judul", "Lanjutkan?", ui.ButtonSet.YES_NO);
    if (button === ui.Button.YES) sheet.getRange("A1").setValue("ya");
    return String(button);
  } catch (error) { sheet.getRange("A1").setValue("tertangkap"); return "tertangkap"; }`;

test('a question without an answer stops the run, even through a catch, and the workbook is as before', () => {
  const model = createWorkbook();
  const before = toJson(model);
  const outcome = runBody(asking, { model });
  expect(outcome).toMatchObject({
    state: 'asks',
    question: { title: 'Judul', message: 'Lanjutkan?', buttons: 'YES_NO' },
  });
  expect(toJson(model)).toBe(before);
});

test('with the answer the run goes on', () => {
  const model = createWorkbook();
  expect(resultOf(runBody(asking, { model, answers: ['YES'] }))).toBe('YES');
  expect(resultOf(runBody('return sheet.getRange("A1").getValue();', { model }))).toBe('ya');
});

test('several questions are answered in order; the next one stops the run again', () => {
  const body = `const ui = SpreadsheetApp.getUi(); const first = ui.alert("Satu?", ui.ButtonSet.OK_CANCEL);
    const name = ui.prompt("Nama?").getResponseText(); return [String(first), name];`;
  expect(runBody(body, { answers: ['CANCEL'] })).toMatchObject({ state: 'asks', question: { message: 'Nama?' } });
  expect(resultOf(runBody(body, { answers: ['CANCEL', { button: 'OK', text: 'Desa' }] }))).toEqual(['CANCEL', 'Desa']);
});

test('a question after a write is refused by name', () => {
  const body =
    'sheet.getRange("A1").setValue(1); const ui = SpreadsheetApp.getUi(); ui.alert("a", "b", ui.ButtonSet.YES_NO);';
  expect(resultOf(runBody(body))).toBe('Error: host: Ui.alert after a write is not imitated');
});

test('an alert that only informs is shown, also after a write, and answers OK', () => {
  const body =
    'sheet.getRange("A1").setValue(1); const ui = SpreadsheetApp.getUi(); return ui.alert("Selesai") === ui.Button.OK;';
  const outcome = runBody(body);
  expect(outcome).toMatchObject({ value: true, effects: [{ kind: 'alert', title: '', message: 'Selesai' }] });
});

test('locks do not survive an alert', () => {
  const body = `const lock = LockService.getDocumentLock(); lock.tryLock(0); SpreadsheetApp.getUi().alert("x");
    return lock.hasLock();`;
  expect(resultOf(runBody(body))).toBe(false);
});

test('calls, reads and reads after the first write are counted', () => {
  const body = `sheet.getDataRange().getValues(); sheet.getRange(1, 1).setValue(1).setNote("x");
    sheet.getDataRange().getValues(); SpreadsheetApp.flush(); console.log("tidak dihitung");`;
  const { calls } = runBody(body);
  expect(calls).toEqual({
    total: 10,
    byMethod: {
      'SpreadsheetApp.getActive': 1,
      'Spreadsheet.getSheets': 1,
      'Sheet.getDataRange': 2,
      'Range.getValues': 2,
      'Sheet.getRange': 1,
      'Range.setValue': 1,
      'Range.setNote': 1,
      'SpreadsheetApp.flush': 1,
    },
    reads: 5,
    readsAfterWrite: 2,
    writes: 2,
    readsBySheet: { Sheet1: 2 },
  });
});

test('where a script leaves the person is told once', () => {
  const body =
    'const other = ss.insertSheet("Lain"); sheet.activate(); other.getRange("B2:C3").activate(); ss.toast("Hai", "Desa", 3);';
  const model = createWorkbook();
  const { effects } = runBody(body, { model });
  const lain = model.sheets[1]?.id;
  expect(effects).toEqual([
    { kind: 'toast', title: 'Desa', message: 'Hai', seconds: 3 },
    { kind: 'select', sheetId: lain, range: { row: 2, column: 2, rows: 2, columns: 2 } },
  ]);
  expect(model.activeSheetId).toBe(lain);
});

test('a sheet that was added and hidden is not where the person ends up', () => {
  const model = createWorkbook();
  const { effects } = runBody('ss.insertSheet("Daftar").hideSheet();', { model });
  const sheetId = model.sheets[0]?.id;
  expect(effects).toEqual([{ kind: 'select', sheetId, range: { row: 1, column: 1, rows: 1, columns: 1 } }]);
});

const entries: [code: string, entry: string, result: unknown, because: string][] = [
  ['function go() { return 1; }', 'go', 1, 'a declaration'],
  ['const go = () => 2;', 'go', 2, 'a constant that holds an arrow function'],
  ['const menu = { item1: () => 3 };', 'menu.item1', 3, 'a menu may name a method'],
  ['async function go() { return await Promise.resolve(4); }', 'go', 4, 'an async function is waited for'],
  ['async function go() { throw new Error("batal"); }', 'go', 'Error: batal', 'a rejection is told'],
  ['var x = 1;', 'go', 'Error: Script function not found: go', 'no such function'],
  ['function go() {}', 'go(); steal', 'Error: Script function not found: go(); steal', 'a name, not code'],
  ['throw new Error("saat dimuat"); function go() {}', 'go', 'Error: saat dimuat', 'failing at load kills every entry'],
  ['function go() { throw "teks"; }', 'go', 'Error: teks', 'anything can be thrown'],
];

test.each(entries)('%s entered by %s gives %s, because %s', (code, entry, result) => {
  expect(resultOf(runCode(code, { entry }))).toBe(result);
});

test('a script that never ends is stopped', () => {
  const outcome = runCode('function go() { for (;;) { try { for (;;); } catch (error) {} } }', { limit: 100 });
  expect(resultOf(outcome)).toBe('Exception: Exceeded maximum execution time');
});

test('a fault is thrown by the call it names', () => {
  const message = 'Service Spreadsheets failed while accessing document with id host.';
  const body = 'sheet.getRange("A1").setValue(1); sheet.getRange("A2").setValue(2);';
  const faults = [{ method: 'Range.setValue', call: 2, message }];
  expect(resultOf(runBody(body, { faults }))).toBe(`Exception: ${message}`);
});

test('logs are kept', () => {
  expect(runBody('console.log("a", 1); Logger.log("b %s", 2);').logs).toEqual(['a 1', 'b 2']);
});

test('arguments reach the entry point as values of its realm', () => {
  const code = 'function go(a, b) { return [a instanceof Array, a.length, b instanceof Date]; }';
  expect(resultOf(runCode(code, { args: [[1, 2], new Date(0)] }))).toEqual([true, 2, true]);
});

test('a failure names places in the script only', () => {
  const outcome = runCode('function go() {\n  SpreadsheetApp.getActive().getRange("tidak ada");\n}');
  expect(outcome.state === 'failed' && outcome.error.stack.split('\n')).toEqual([
    'Exception: Range not found',
    expect.stringContaining('go (Code.js:2:'),
  ]);
});
