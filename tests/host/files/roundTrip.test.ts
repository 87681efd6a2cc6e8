import ExcelJS from '@protobi/exceljs';
import { describe, expect, test } from 'vitest';
import { readXlsx } from '../../../host/files/readXlsx';
import { cutText, wholeText } from '../../../host/files/sideSheet';
import { writeXlsx } from '../../../host/files/writeXlsx';
import { cellKey } from '../../../host/model/cells';
import { setCells } from '../../../host/model/edit';
import type { CellModel, SheetModel, ValidationRule, WorkbookModel } from '../../../host/model/types';
import { addSheet, createWorkbook } from '../../../host/model/workbook';

const CUSTOM = ['SKOR_PRIORITAS'];

function fresh(): { model: WorkbookModel; sheet: SheetModel } {
  const model = createWorkbook({ title: 'Desa' });
  const sheet = model.sheets[0];
  if (!sheet) throw new Error('a new workbook has a sheet');
  return { model, sheet };
}

const again = (model: WorkbookModel): WorkbookModel =>
  readXlsx(writeXlsx(model, { customFunctions: CUSTOM }), model.title);
const comparable = (model: WorkbookModel): unknown => ({ ...model, revision: 0 });

function put(model: WorkbookModel, row: number, column: number, patch: Partial<CellModel>): void {
  setCells(model, model.sheets[0]?.id ?? 0, [{ row, column, patch }]);
}

const LONG = 'Panjang sekali 🙂 '.repeat(3000);
const cells: [because: string, cell: Partial<CellModel>][] = [
  ['a whole number', { value: 5_000_000 }],
  ['a fraction that has no short binary form', { value: 0.1 + 0.2 }],
  ['a very small and a very large number', { value: -1.5e-300 }],
  ['a text', { value: 'Perbaikan jalan' }],
  ['leading, trailing and double blanks', { value: '  a  b  ' }],
  ['line ends and tabs', { value: 'a\nb\tc' }],
  ['a text that looks like a formula stays text', { value: '=1+1' }],
  ['markup stays text', { value: '<img src=x onerror="alert(1)"> & \'' }],
  ['a text that looks like a number', { value: '0012' }],
  ['emoji and marks for right-to-left', { value: '🙂\u200fDesa\u202e' }],
  ['characters that XML forbids', { value: 'a\u0001b\ufffec\u000b' }],
  ['the escape that Excel uses for them, typed by a person', { value: '_x0041_ and _x005F_' }],
  ['half an emoji', { value: 'a\ud83dx' }],
  ['exactly as long as Excel allows', { value: 'x'.repeat(32_767) }],
  ['one longer than Excel allows', { value: 'x'.repeat(32_768) }],
  ['as long as Sheets allows, with emoji at the cut', { value: LONG }],
  ['a yes', { value: true }],
  ['a no', { value: false }],
  ['a date: serial and format', { value: 46_349, numberFormat: 'dd/mm/yyyy' }],
  ['a date with time', { value: 46_349.7345, numberFormat: 'dd/mm/yyyy hh:mm:ss' }],
  ['rupiah', { value: 1_500_000, numberFormat: '"Rp"#,##0' }],
  ['text format', { value: '3201010101010001', numberFormat: '@' }],
  ['an error', { value: { error: '#DIV/0!' } }],
  ['an error with a message', { value: { error: '#REF!', message: 'Rentang hilang' } }],
  ['a formula with a number', { value: 3, formula: '=1+2' }],
  ['a formula with an empty text', { value: '', formula: '=""' }],
  ['a formula with a yes', { value: true, formula: '=A1="a"' }],
  ['a formula with an error only Sheets has', { value: { error: '#ERROR!', message: 'salah' }, formula: '=SUM(1)' }],
  ['an open range, which Excel does not know', { value: 0, formula: '=SUM(A2:A)' }],
  ['an open row range', { value: 0, formula: '=SUM($B3:5)' }],
  ['semicolons between arguments', { value: 2, formula: '=IF(1;2;{3;4})' }],
  ['a new Excel function', { value: 'a', formula: '=XLOOKUP(1,A2:A9,B2:B9)' }],
  ['a Google function', { value: 'b', formula: '=REGEXEXTRACT("a ""b""","b")' }],
  ['a custom function with a failed result', { value: { error: '#ERROR!' }, formula: '=SKOR_PRIORITAS(A1:B)' }],
  ['a formula that Excel could not open', { value: { error: '#ERROR!' }, formula: '=SUM((1' }],
  ['an array of ranges, which Excel refuses', { value: 1, formula: '={A5:A6;B5:B6}' }],
  ['an array of constants', { value: 1, formula: '={1,TRUE;"a",#N/A}' }],
  ['a text too long for a formula in Excel', { value: 5, formula: `=LEN("${'x'.repeat(300)}")` }],
  ['a Google function too long to be wrapped', { value: 'a', formula: `=JOIN("-",${'A1,'.repeat(120)}A1)` }],
  ['names for values', { value: 2, formula: '=LET(x,1,x+1)' }],
  ['a formula with a text that looks like a reference', { value: 'A2:A', formula: '="A2:A"&"_xlfn.X"' }],
  ['HYPERLINK', { value: 'buka', formula: '=HYPERLINK("https://example.com/?a=1&b=2","buka")' }],
  [
    'a style',
    { value: 'x', style: { bold: true, italic: true, fontSize: 14, fontColor: '#0000ff', background: '#fff2cc' } },
  ],
  ['an alignment', { value: 'x', style: { horizontal: 'center', vertical: 'middle', wrap: true } }],
  ['lines', { value: 'x', style: { strikethrough: true, underline: true, fontFamily: 'Courier New' } }],
  ['a format on an empty cell', { value: null, numberFormat: '0.00%' }],
  ['a note', { value: 'x', note: 'Baris satu\nBaris <dua> & tiga' }],
  ['a note on an empty cell', { value: null, note: 'Catatan' }],
  [
    'a link over the whole text',
    { value: 'situs', links: [{ start: 0, end: 5, url: 'https://example.com/a?b=c&d=%20#e' }] },
  ],
  ['a link into the workbook', { value: 'H7', links: [{ start: 0, end: 2, url: '#gid=0&range=H7' }] }],
  [
    'two links in one text',
    {
      value: 'ab',
      links: [
        { start: 0, end: 1, url: 'https://example.com/1' },
        { start: 1, end: 2, url: 'https://example.com/2' },
      ],
    },
  ],
  [
    'a link that Excel refuses',
    { value: 'a', links: [{ start: 0, end: 1, url: `https://example.com/${'x'.repeat(3000)}` }] },
  ],
];

describe('a cell written to .xlsx reads back as itself', () => {
  test.each(cells)('%s', (_, cell) => {
    const { model, sheet } = fresh();
    put(model, 3, 2, cell);
    expect(again(model).sheets[0]?.cells.get(cellKey(3, 2))).toEqual(sheet.cells.get(cellKey(3, 2)));
  });
});

const rule = (criteria: string, args: unknown[], extra: Partial<ValidationRule> = {}): ValidationRule => ({
  criteria,
  args,
  allowInvalid: false,
  ...extra,
});
const rules: [because: string, rule: ValidationRule][] = [
  ['a list', rule('VALUE_IN_LIST', [['Ya', 'Tidak'], true])],
  ['a list without arrow that only warns', rule('VALUE_IN_LIST', [['a'], false], { allowInvalid: true })],
  ['items with commas and quotes do not fit into the rule', rule('VALUE_IN_LIST', [['Rp1,5 juta', 'a "b"'], true])],
  [
    'a list longer than 255 characters',
    rule('VALUE_IN_LIST', [Array.from({ length: 80 }, (_, i) => `Pilihan ${i}`), true]),
  ],
  [
    'a range on another sheet',
    rule('VALUE_IN_RANGE', [{ sheetId: 1, row: 2, column: 1, rows: 999, columns: 1 }, true]),
  ],
  ['a range on the same sheet', rule('VALUE_IN_RANGE', [{ sheetId: 0, row: 2, column: 5, rows: 9, columns: 1 }, true])],
  ['whole and fraction limits', rule('NUMBER_BETWEEN', [1, 5.5], { helpText: 'Angka 1 sampai 5' })],
  ['one limit', rule('NUMBER_GREATER_THAN_OR_EQUAL_TO', [0])],
  ['a date limit', rule('DATE_ON_OR_AFTER', [36_526])],
  ['any date', rule('DATE_IS_VALID_DATE', [])],
  ['a checkbox', rule('CHECKBOX', [])],
  ['a checkbox with own values', rule('CHECKBOX', ['Ya', 'Tidak'])],
  ['a text rule that Excel lacks', rule('TEXT_IS_VALID_EMAIL', [])],
  ['a formula', rule('CUSTOM_FORMULA', ['=LEN(B3)>2'])],
  ['help longer than Excel allows', rule('NUMBER_BETWEEN', [1, 5], { helpText: 'x'.repeat(400) })],
];

describe('a validation written to .xlsx reads back as itself', () => {
  test.each(rules)('%s', (_, validation) => {
    const { model, sheet } = fresh();
    addSheet(model, { name: "Pilihan 'Desa'" });
    for (const [row, column] of [
      [3, 2],
      [4, 2],
      [3, 3],
      [9, 9],
    ] as const)
      put(model, row, column, { validation });
    const back = again(model).sheets[0];
    expect(back?.cells).toEqual(sheet.cells);
  });
});

test('everything that belongs to a sheet or the workbook survives', () => {
  const { model, sheet } = fresh();
  const other = addSheet(model, {
    name: 'Nama lembar yang jauh lebih panjang dari batas / Excel?',
    rows: 5000,
    columns: 40,
  });
  other.hidden = true;
  put(model, 1, 1, { value: 1, formula: `='${other.name}'!A1:A` });
  Object.assign(sheet, { tabColor: '#ff9900', frozenRows: 1, frozenColumns: 2 });
  sheet.columnWidths.set(1, 240).set(2, 33);
  sheet.rowHeights.set(1, 48);
  sheet.hiddenRows.add(7);
  sheet.filter = { row: 1, column: 1, rows: 20, columns: 3 };
  sheet.filteredRows.add(5);
  sheet.hiddenColumns.add(3);
  for (const column of [6, 7, 8]) sheet.columnGroupDepth.set(column, column === 7 ? 2 : 1);
  sheet.collapsedColumnGroups.push({ first: 6, last: 8 });
  sheet.merges.push({ row: 10, column: 1, rows: 2, columns: 3 });
  sheet.typedTables.push({ row: 1, column: 1, rows: 20, columns: 3 });
  sheet.metadata.push({ id: 90, key: 'tabel', value: 'Kebutuhan', visibility: 'PROJECT' });
  sheet.protections.push({
    id: 91,
    kind: 'SHEET',
    unprotected: [],
    description: 'Hasil',
    warningOnly: true,
    editors: ['a@example.com'],
  });
  const range = { row: 2, column: 1, rows: 9, columns: 1 };
  model.namedRanges.push({ name: 'Bobot', sheetId: sheet.id, range }, { name: 'A1', sheetId: other.id, range });
  model.properties.document['versi'] = '1';
  Object.assign(model, { locale: 'en_GB', timeZone: 'Asia/Jayapura', activeSheetId: other.id, nextId: 99 });
  expect(comparable(again(model))).toEqual(comparable(model));
});

test('a spilled array stays one array, also of a function that Excel lacks', () => {
  const { model, sheet } = fresh();
  const spills: [row: number, formula: string][] = [
    [1, '=TRANSPOSE(H1:I2)'],
    [5, '=SKOR_PRIORITAS(H1:I)'],
    [9, `={H1:I1;SPLIT("${'x,'.repeat(200)}",",")}`],
  ];
  for (const [row, formula] of spills) {
    put(model, row, 1, { value: 'a', formula });
    put(model, row, 2, { value: 2, spillOf: { row, column: 1 } });
    put(model, row + 1, 1, { value: 'c', spillOf: { row, column: 1 } });
    put(model, row + 1, 2, { value: true, spillOf: { row, column: 1 } });
  }
  expect(again(model).sheets[0]?.cells).toEqual(sheet.cells);
});

test('the same workbook gives the same bytes', () => {
  const { model } = fresh();
  put(model, 1, 1, { value: 'a', note: 'b' });
  expect(writeXlsx(model).equals(writeXlsx(model))).toBe(true);
});

test('a cut text that was changed in Excel keeps the change', () => {
  const { cut, mark } = cutText(LONG, 1);
  expect(wholeText(cut, { [mark]: LONG })).toBe(LONG);
  expect(wholeText(`Baru. ${cut}`, { [mark]: LONG })).toBe(`Baru. ${cut}`);
});

test('another program reads what was written', async () => {
  const { model, sheet } = fresh();
  sheet.name = 'Kebutuhan';
  put(model, 1, 1, { value: 'Judul <&>', style: { bold: true, background: '#fff2cc' }, note: 'Catatan' });
  put(model, 2, 1, { value: 46_349, numberFormat: 'dd/mm/yyyy' });
  put(model, 3, 1, { value: 3, formula: '=SUM(A1:A)' });
  put(model, 4, 1, { value: 'a', validation: rule('VALUE_IN_LIST', [['a', 'b'], true]) });
  sheet.merges.push({ row: 6, column: 1, rows: 1, columns: 2 });
  sheet.frozenRows = 1;
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(writeXlsx(model) as unknown as ArrayBuffer);
  const read = book.getWorksheet('Kebutuhan');
  expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([
    ['Kebutuhan', 'visible'],
    ['_kolaborasi_desa', 'veryHidden'],
  ]);
  expect(read?.getCell('A1').value).toBe('Judul <&>');
  expect(read?.getCell('A1').font.bold).toBe(true);
  expect(JSON.stringify(read?.getCell('A1').note)).toContain('Catatan');
  expect(read?.getCell('A2').value).toEqual(new Date('2026-11-23T00:00:00Z'));
  expect(read?.getCell('A3').formula).toBe('SUM(A1:A1048576)');
  expect(read?.getCell('A4').dataValidation.formulae).toEqual(['"a,b"']);
  expect(read?.getCell('B6').isMerged).toBe(true);
  expect(read?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
});
