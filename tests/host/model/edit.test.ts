import { describe, expect, test } from 'vitest';
import { cellKey, lastColumn, lastRow, peek, touch } from '../../../host/model/cells';
import { displayText } from '../../../host/model/display';
import { clearContents, clearFormats, enterText, setCells } from '../../../host/model/edit';
import { recalculate } from '../../../host/model/formula/engine';
import { deleteSheet, insertSheet, moveSheet, renameSheet } from '../../../host/model/sheets';
import { sortRange } from '../../../host/model/sort';
import {
  deleteColumns,
  deleteRows,
  freeze,
  groupColumns,
  insertColumns,
  insertRows,
} from '../../../host/model/structure';
import type { CellModel } from '../../../host/model/types';
import { addSheet, createWorkbook } from '../../../host/model/workbook';

const OWNER = 'kades@example.com';
const EDITOR = 'sekdes@example.com';

function workbook() {
  const model = createWorkbook({ owner: OWNER });
  model.editors = [EDITOR];
  const sheet = model.sheets[0] ?? addSheet(model, { name: 'Sheet1' });
  const type = (row: number, column: number, text: string, actor = OWNER) =>
    enterText(model, sheet.id, [{ row, column, text }], actor);
  const put = (row: number, column: number, cell: Partial<CellModel>) => Object.assign(touch(sheet, row, column), cell);
  return { model, sheet, type, put };
}

describe('typing', () => {
  test('coerces, formats an unformatted cell and tells what was there', () => {
    const { sheet, type } = workbook();
    type(1, 1, 'lama');
    expect(type(1, 1, '17/08/1945')).toEqual({
      ok: true,
      changed: [{ row: 1, column: 1 }],
      before: [{ row: 1, column: 1, value: 'lama' }],
    });
    expect(peek(sheet, 1, 1)).toEqual({ value: 16_666, numberFormat: 'dd/mm/yyyy' });
  });
  test.each<[string, string, CellModel, string]>([
    ['0.00', '50%', { value: 0.5, numberFormat: '0.00' }, 'the cell keeps the format it has'],
    ['0%', '50', { value: 0.5, numberFormat: '0%' }, 'in a percent cell a plain number is meant as percent'],
    ['@', '0812', { value: '0812', numberFormat: '@' }, 'a text cell keeps text'],
    ['General', '1.500', { value: 1500, numberFormat: '#,##0' }, 'General is no format of its own'],
    ['#,##0', '=1+1', { value: null, numberFormat: '#,##0', formula: '=1+1' }, 'a formula waits for recalculation'],
  ])('into a cell of format %j, %j gives %j, because %s', (numberFormat, text, expected) => {
    const { sheet, type, put } = workbook();
    put(1, 1, { numberFormat });
    type(1, 1, text);
    expect(peek(sheet, 1, 1)).toEqual(expected);
  });
  test('emptying drops the cell but keeps its note', () => {
    const { sheet, type, put } = workbook();
    type(1, 1, 'x');
    type(2, 1, 'y');
    put(2, 1, { note: 'catatan' });
    type(1, 1, '');
    type(2, 1, '');
    expect([peek(sheet, 1, 1), peek(sheet, 2, 1)]).toEqual([undefined, { value: null, note: 'catatan' }]);
  });
  test.each([
    [51_000, false],
    [50_000, true],
  ])('%d characters are accepted: %j', (length, ok) => {
    const { type } = workbook();
    expect(type(1, 1, 'x'.repeat(length)).ok).toBe(ok);
  });
  test('is refused outside the sheet, and says where', () => {
    const { type } = workbook();
    expect(type(1001, 1, 'x')).toEqual({
      ok: false,
      message: 'The coordinates of the range are outside the dimensions of the sheet.',
    });
  });
  test('is refused on protected cells for all of a paste, and nothing is written', () => {
    const { model, sheet } = workbook();
    sheet.protections.push({
      id: 9,
      kind: 'RANGE',
      range: { row: 1, column: 1, rows: 1, columns: 1 },
      unprotected: [],
      description: '',
      warningOnly: false,
      editors: [],
    });
    const cells = [
      { row: 2, column: 1, text: 'a' },
      { row: 1, column: 1, text: 'b' },
    ];
    expect(enterText(model, 0, cells, EDITOR)).toEqual({
      ok: false,
      message:
        'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    });
    expect(sheet.cells.size).toBe(0);
    expect(enterText(model, 0, cells, OWNER).ok).toBe(true);
  });
  test('is refused by strict validation, pasted past it, and warned otherwise', () => {
    const { model, sheet, type, put } = workbook();
    const rule = { criteria: 'VALUE_IN_LIST', args: [['Ya', 'Tidak'], true], allowInvalid: false };
    put(2, 21, { validation: rule });
    expect(type(2, 21, 'Mungkin')).toEqual({
      ok: false,
      message:
        'The data you entered in cell U2 violates the data validation rules set on this cell. Please enter one of the following values: Ya, Tidak.',
    });
    expect([type(2, 21, 'Ya').ok, type(2, 21, '').ok]).toEqual([true, true]);
    const paste = [
      { row: 2, column: 21, text: 'Mungkin' },
      { row: 3, column: 21, text: 'x' },
    ];
    expect(enterText(model, 0, paste, OWNER).ok).toBe(true);
    expect(peek(sheet, 2, 21)?.validation).toBe(rule);
    put(4, 21, { validation: { ...rule, allowInvalid: true } });
    expect(type(4, 21, 'Mungkin').ok).toBe(true);
  });
  test('a formula is judged by its result', () => {
    const { type, put } = workbook();
    put(1, 1, { validation: { criteria: 'NUMBER_BETWEEN', args: [1, 5], allowInvalid: false } });
    expect([type(1, 1, '=2+2').ok, type(1, 1, '=2*4').ok]).toEqual([true, false]);
  });
});

describe('the last row and column', () => {
  test.each<[Partial<CellModel>, boolean, string]>([
    [{ value: 'x' }, true, 'a value'],
    [{ value: false }, true, 'an unticked checkbox'],
    [{ value: '', formula: '=""' }, true, 'a formula that gives nothing'],
    [{ value: null, note: 'catatan' }, false, 'a note alone'],
    [{ value: null, numberFormat: '@' }, false, 'a format alone'],
    [{ value: null, validation: { criteria: 'CHECKBOX', args: [], allowInvalid: false } }, false, 'a rule alone'],
  ])('%j counts: %j, because it is %s', (cell, counts) => {
    const { sheet, put } = workbook();
    put(3, 2, { value: 1 });
    put(900, 7, cell);
    expect([lastRow(sheet), lastColumn(sheet)]).toEqual(counts ? [900, 7] : [3, 2]);
  });
  test('of an empty sheet are 0', () => {
    const { sheet } = workbook();
    expect([lastRow(sheet), lastColumn(sheet)]).toEqual([0, 0]);
  });
});

test('clearing contents keeps formats, clearing formats keeps contents', () => {
  const { model, sheet, put } = workbook();
  put(1, 1, { value: 5, numberFormat: '0', style: { bold: true }, note: 'n' });
  put(5, 5, { value: 6, numberFormat: '0' });
  clearContents(model, 0, { row: 1, column: 1, rows: 2, columns: 2 });
  expect(peek(sheet, 1, 1)).toEqual({ value: null, numberFormat: '0', style: { bold: true }, note: 'n' });
  clearFormats(model, 0, { row: 1, column: 1, rows: 5, columns: 5 });
  expect([peek(sheet, 1, 1), peek(sheet, 5, 5)]).toEqual([{ value: null, note: 'n' }, { value: 6 }]);
});

describe('rows and columns', () => {
  function furnished() {
    const desk = workbook();
    const { model, sheet, put } = desk;
    put(5, 2, { value: 'isi', note: 'catatan' });
    put(6, 2, { formula: '=B5&"!"', value: null });
    put(1, 4, {
      validation: {
        criteria: 'VALUE_IN_RANGE',
        args: [{ sheetId: 0, row: 5, column: 2, rows: 2, columns: 1 }],
        allowInvalid: true,
      },
    });
    sheet.merges.push({ row: 5, column: 1, rows: 2, columns: 2 });
    sheet.rowHeights.set(5, 40);
    sheet.columnWidths.set(2, 150);
    sheet.hiddenRows.add(6);
    sheet.frozenRows = 1;
    sheet.protections.push({
      id: 1,
      kind: 'RANGE',
      range: { row: 5, column: 2, rows: 1, columns: 1 },
      unprotected: [],
      description: '',
      warningOnly: false,
    });
    model.namedRanges.push({ name: 'Isi', sheetId: 0, range: { row: 5, column: 2, rows: 2, columns: 1 } });
    groupColumns(model, 0, 2, 3, 1);
    return desk;
  }

  test('inserting rows moves all that hangs on them', () => {
    const { model, sheet } = furnished();
    expect(insertRows(model, 0, 3, 2)).toEqual({ ok: true });
    recalculate(model);
    expect(peek(sheet, 7, 2)).toEqual({ value: 'isi', note: 'catatan' });
    expect(peek(sheet, 8, 2)).toMatchObject({ formula: '=B7&"!"', value: 'isi!' });
    expect(peek(sheet, 1, 4)?.validation?.args[0]).toMatchObject({ row: 7, rows: 2 });
    expect(sheet.merges).toEqual([{ row: 7, column: 1, rows: 2, columns: 2 }]);
    expect([[...sheet.rowHeights], [...sheet.hiddenRows], sheet.frozenRows, sheet.maxRows]).toEqual([
      [[7, 40]],
      [8],
      1,
      1002,
    ]);
    expect([sheet.protections[0]?.range?.row, model.namedRanges[0]?.range.row]).toEqual([7, 7]);
  });

  test('deleting a column takes what stood on it', () => {
    const { model, sheet } = furnished();
    expect(deleteColumns(model, 0, 2, 1)).toEqual({ ok: true });
    expect([...sheet.cells.keys()]).toEqual([cellKey(1, 3)]);
    expect([sheet.protections, model.namedRanges, sheet.merges]).toEqual([
      [],
      [],
      [{ row: 5, column: 1, rows: 2, columns: 1 }],
    ]);
    expect([[...sheet.columnWidths], [...sheet.columnGroupDepth], sheet.maxColumns]).toEqual([[], [[2, 1]], 25]);
  });

  test('a column inserted inside a group belongs to it', () => {
    const { model, sheet } = furnished();
    insertColumns(model, 0, 3, 1);
    expect([...sheet.columnGroupDepth.keys()].sort()).toEqual([2, 3, 4]);
  });

  test('new rows look like the row they push down', () => {
    const { model, sheet, put } = workbook();
    put(2, 1, { value: 5, numberFormat: '0.00', style: { bold: true }, note: 'n' });
    insertRows(model, 0, 2, 1);
    expect(peek(sheet, 2, 1)).toEqual({ value: null, numberFormat: '0.00', style: { bold: true } });
  });

  test.each<[string, (model: ReturnType<typeof workbook>['model']) => unknown, string]>([
    ['insert past the end', (model) => insertRows(model, 0, 1002, 1), 'Those rows are out of bounds.'],
    ['delete past the end', (model) => deleteRows(model, 0, 1000, 2), 'Those rows are out of bounds.'],
    ['delete column 0', (model) => deleteColumns(model, 0, 0, 1), 'Those columns are out of bounds.'],
    [
      'delete all',
      (model) => deleteRows(model, 0, 1, 1000),
      'Sorry, it is not possible to delete all non-frozen rows.',
    ],
    [
      'delete all that are not frozen',
      (model) => freeze(model, 0, 2, 0) && deleteRows(model, 0, 3, 998),
      'Sorry, it is not possible to delete all non-frozen rows.',
    ],
    [
      'more than ten million cells',
      (model) => insertRows(model, 0, 1, 400_000),
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    ],
  ])('%s is refused in Google’s words', (_title, act, message) => {
    expect(act(workbook().model)).toEqual({ ok: false, message });
  });
});

describe('sheets', () => {
  test('two sheets never share a name, whatever the case', () => {
    const { model } = workbook();
    const message = 'A sheet with the name "SHEET1" already exists. Please enter another name.';
    expect(insertSheet(model, { name: 'SHEET1' })).toEqual({ ok: false, message });
    expect(renameSheet(model, 0, 'SHEET1')).toEqual({ ok: true });
  });
  test('formulas follow a rename and lose a deleted sheet', () => {
    const { model, sheet, put } = workbook();
    const data = addSheet(model, { name: 'Data' });
    put(1, 1, { formula: '=Data!A1' });
    renameSheet(model, data.id, 'Data Desa');
    expect(peek(sheet, 1, 1)?.formula).toBe("='Data Desa'!A1");
    deleteSheet(model, data.id);
    recalculate(model);
    expect(peek(sheet, 1, 1)).toMatchObject({ formula: '=#REF!', value: { error: '#REF!' } });
  });
  test('the last visible sheet stays', () => {
    const { model } = workbook();
    addSheet(model, { name: 'Tersembunyi' }).hidden = true;
    expect(deleteSheet(model, 0)).toMatchObject({ ok: false });
  });
  test('a sheet moves to a place', () => {
    const { model } = workbook();
    addSheet(model, { name: 'B' });
    addSheet(model, { name: 'C' });
    moveSheet(model, 0, 1);
    expect(model.sheets.map(({ name }) => name)).toEqual(['B', 'Sheet1', 'C']);
  });
});

test('sorting moves whole cells and shifts their formulas; rules stay, empty rows go last', () => {
  const { model, sheet, put } = workbook();
  const rule = { criteria: 'CHECKBOX', args: [], allowInvalid: false };
  put(1, 1, { value: 3, note: 'tiga', validation: rule });
  put(1, 2, { formula: '=A1*10', value: 30 });
  put(3, 1, { value: 1 });
  put(3, 2, { formula: '=A3*10', value: 10 });
  sortRange(model, 0, { row: 1, column: 1, rows: 3, columns: 2 }, [{ column: 1, ascending: true }]);
  recalculate(model);
  const shown = [1, 2, 3].map((row) => [1, 2].map((column) => displayText(peek(sheet, row, column), 'id_ID')));
  expect(shown).toEqual([
    ['1', '10'],
    ['3', '30'],
    ['', ''],
  ]);
  expect(peek(sheet, 1, 1)).toEqual({ value: 1, validation: rule });
  expect(peek(sheet, 2, 1)).toEqual({ value: 3, note: 'tiga' });
});

test('a large sheet is filled and one cell of it changed', () => {
  const model = createWorkbook();
  const sheet = addSheet(model, { name: 'Besar', rows: 10_000, columns: 20 });
  const edits = [];
  for (let row = 1; row <= 10_000; row += 1)
    for (let column = 1; column <= 20; column += 1) edits.push({ row, column, patch: { value: row } });
  setCells(model, sheet.id, edits);
  recalculate(model);
  setCells(model, sheet.id, [{ row: 1, column: 1, patch: { value: 2 } }]);
  expect(recalculate(model)).toEqual([]);
  expect(peek(sheet, 10_000, 20)?.value).toBe(10_000);
});
