import { expect, test } from 'vitest';
import { enterText } from '../../../host/model/edit';
import { createWorkbook } from '../../../host/model/workbook';
import { compileBundle } from '../../../host/runtime/bundle';
import { openMenu, runOnEdit } from '../../../host/runtime/triggers';

const tell = compileBundle(`function onEdit(e) {
  const { range } = e;
  return JSON.stringify({ value: e.value, oldValue: e.oldValue, a1: range.getA1Notation(), sheet: range.getSheet().getName(),
    corners: [range.rowStart, range.rowEnd, range.columnStart, range.columnEnd], user: 'user' in e,
    mode: e.authMode === ScriptApp.AuthMode.LIMITED, source: e.source.getSheets().length });
}`);

type Cells = [row: number, column: number, text: string][];

function edit(cells: Cells, before: Cells = []) {
  const model = createWorkbook();
  const sheetId = model.sheets[0]?.id ?? 0;
  const typed = (given: Cells) => given.map(([row, column, text]) => ({ row, column, text }));
  if (before.length > 0) enterText(model, sheetId, typed(before), model.owner);
  const outcome = enterText(model, sheetId, typed(cells), model.owner);
  if (!outcome.ok) throw new Error(outcome.message);
  const run = runOnEdit(tell, model, { sheetId, ...outcome });
  if (run?.state !== 'done') throw new Error(JSON.stringify(run));
  return JSON.parse(String(run.value));
}

const common = { sheet: 'Sheet1', user: false, mode: true, source: 1 };

const edits: [cells: Cells, before: Cells, seen: object, because: string][] = [
  [[[2, 3, 'baru']], [], { value: 'baru', a1: 'C2', corners: [2, 2, 3, 3] }, 'an empty cell had no old value'],
  [[[2, 3, 'baru']], [[2, 3, 'lama']], { value: 'baru', oldValue: 'lama', a1: 'C2' }, 'a single cell tells both'],
  [[[2, 3, '']], [[2, 3, 'lama']], { oldValue: 'lama', a1: 'C2' }, 'an emptied cell has no value'],
  [[[1, 1, '12,5']], [], { value: '12.5' }, 'numbers arrive as text'],
  [[[1, 1, 'TRUE']], [], { value: 'TRUE' }, 'a tick arrives as TRUE'],
  [
    [
      [1, 1, 'a'],
      [2, 2, 'b'],
    ],
    [],
    { a1: 'A1:B2', corners: [1, 2, 1, 2] },
    'a paste has a range and no value',
  ],
];

test.each(edits)('typing %j over %j is told as %j, because %s', (cells, before, seen) => {
  expect(edit(cells, before)).toMatchObject({ ...common, ...seen });
  for (const key of ['value', 'oldValue']) if (!(key in seen)) expect(edit(cells, before)).not.toHaveProperty(key);
});

test('a bundle without onEdit is not run', () => {
  const change = { sheetId: 0, before: [], changed: [{ row: 1, column: 1 }] };
  expect(runOnEdit(compileBundle('function go() {}'), createWorkbook(), change)).toBeUndefined();
});

test('a failure of onEdit is returned, and dialogs are refused there', () => {
  const bundle = compileBundle('function onEdit() { SpreadsheetApp.getUi().alert("Hai"); }');
  const run = runOnEdit(bundle, createWorkbook(), { sheetId: 0, before: [], changed: [{ row: 1, column: 1 }] });
  expect(run).toMatchObject({ state: 'failed', error: { name: 'Exception' } });
  expect(run?.state === 'failed' && run.error.message).toMatch(/^You do not have permission to call Ui\.alert\./);
});

const opening = `function onOpen(e) {
  const menu = SpreadsheetApp.getUi().createMenu("Kolaborasi Desa").addItem("Buka panel", "menuOpenPanel").addSeparator();
  if (e.authMode !== ScriptApp.AuthMode.NONE) menu.addItem(SpreadsheetApp.getActive().getName() || "Tanpa judul", "menuName");
  menu.addToUi();
}`;

test('openMenu gives the title, the items and the names of their functions', () => {
  const { title, items, outcome } = openMenu(compileBundle(opening), createWorkbook({ title: 'Desa Sukamaju' }));
  expect(outcome?.state).toBe('done');
  expect(title).toBe('Kolaborasi Desa');
  expect(items).toEqual([
    { label: 'Buka panel', entry: 'menuOpenPanel' },
    { label: null, entry: null },
    { label: 'Desa Sukamaju', entry: 'menuName' },
  ]);
});

test('in NONE the menu stays, and the document may not be touched', () => {
  expect(openMenu(compileBundle(opening), createWorkbook(), { authMode: 'NONE' }).items).toHaveLength(2);
  const curious = compileBundle('function onOpen() { SpreadsheetApp.getActive(); }');
  expect(openMenu(curious, createWorkbook(), { authMode: 'NONE' }).outcome).toMatchObject({
    state: 'failed',
    error: {
      message:
        'You do not have permission to call SpreadsheetApp.getActive. Required permissions: (https://www.googleapis.com/auth/spreadsheets.currentonly || https://www.googleapis.com/auth/spreadsheets)',
    },
  });
});
