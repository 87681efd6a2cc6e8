import { expect, test } from 'vitest';
import { peek } from '../../../host/model/cells';
import { createWorkbook } from '../../../host/model/workbook';
import { evaluate, resultOf, runBody } from '../runtime/script';

const written: [written: string, read: string, because: string][] = [
  ['12.5', '12.5', 'numbers stay numbers'],
  ['true', 'true', 'booleans stay booleans'],
  ['"Jalan rusak"', '"Jalan rusak"', 'plain text is kept'],
  ['""', '""', 'empty text empties the cell'],
  ['null', '""', 'null clears (platform §4.2)'],
  ['undefined', '""', 'undefined equals null to a service (§1.3)'],
  ['"01"', '1', 'text is read as if typed: a leading zero is lost (§4.2)'],
  ['"2026-03-25"', 'new Date(2026, 2, 25)', 'text that spells a date becomes a Date (§4.2)'],
  ['new Date(2026, 0, 5)', 'new Date(2026, 0, 5)', 'a Date comes back as the same day'],
  ['new Date(2026, 0, 5, 14, 30)', 'new Date(2026, 0, 5, 14, 30)', 'with its time of day'],
  ['"1.500,5"', '1500.5', 'separators are those of the workbook, id_ID'],
  ['"#N/A"', '"#N/A"', 'errors read as their text'],
  ['NaN', '"#NUM!"', 'a cell cannot hold NaN'],
  ['"\'=1+1"', '"=1+1"', 'the apostrophe keeps text and is dropped when read (§4.2)'],
  ['{ toString: () => "benda" }', '"benda"', 'objects are written as text'],
];

test.each(written)('setValue(%s) reads back as %s, because %s', (given, read) => {
  const check = `sheet.getRange("B2").setValue(${given}); const found = sheet.getRange("B2").getValue();
    const wanted = ${read};
    return found instanceof Date ? wanted instanceof Date && found.getTime() === wanted.getTime() : found === wanted;`;
  expect(resultOf(runBody(check))).toBe(true);
});

test('a cell of format @ keeps text as it is', () => {
  const body = 'return sheet.getRange("A1").setNumberFormat("@").setValue("0081").getValue();';
  expect(resultOf(runBody(body))).toBe('0081');
});

test('dates are days of the workbook, whatever the time zone of the script', () => {
  const model = createWorkbook({ timeZone: 'Asia/Jayapura' });
  const body = 'sheet.getRange("A1").setValue("2026-03-25"); return sheet.getRange("A1").getValue().getTime();';
  const midnightInJayapura = Date.UTC(2026, 2, 24, 15);
  expect(resultOf(runBody(body, { model, timeZone: 'Asia/Jakarta' }))).toBe(midnightInJayapura);
});

test('a formula is stored in en-US spelling and read with getFormula', () => {
  const model = createWorkbook();
  const body = `sheet.getRange("A1:B1").setValues([[2, "=A1*2"]]); sheet.getRange("C1").setFormula("A1+1");
    return [sheet.getRange("A1:C1").getFormulas()[0], sheet.getRange("D9").getFormula()];`;
  expect(resultOf(runBody(body, { model }))).toEqual([['', '=A1*2', '=A1+1'], '']);
});

test('setFormula speaks en-US whatever the locale, and what is read differently elsewhere is warned of', () => {
  const body = `sheet.getRange("A1").setFormula("=SUM(1,2)"); sheet.getRange("A2").setFormula("=SUM(1;2)");
    sheet.getRange("A3").setValue("=SUM(1,5;2)"); return sheet.getRange("A1:A3").getFormulas().map(([formula]) => formula);`;
  const outcome = runBody(body);
  expect(resultOf(outcome)).toEqual(['=SUM(1,2)', '=SUM(1,2)', '=SUM(1.5,2)']);
  expect(outcome.warnings).toEqual([expect.stringContaining('=SUM(1,2)')]);
});

test('values written over a formula take its place', () => {
  const body = `const cell = sheet.getRange("A1"); cell.setFormula("=1+1"); cell.setValue("x");
    return [cell.getFormula(), cell.getValue()];`;
  expect(resultOf(runBody(body))).toEqual(['', 'x']);
});

const refused: [expression: string, message: string, because: string][] = [
  [
    'sheet.getRange(1, 1, 2, 1).setValues([[1], [2], [3]])',
    'Exception: The number of rows in the data does not match the number of rows in the range. The data has 3 but the range has 2.',
    'too many rows (§4.4)',
  ],
  [
    'sheet.getRange(1, 1, 1, 2).setValues([[1]])',
    'Exception: The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    'too few columns (§4.4)',
  ],
  [
    'sheet.getRange(1, 1, 2, 2).setNumberFormats([["@", "@"], ["@"]])',
    'Exception: The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    'every row counts',
  ],
  [
    'sheet.getRange(1001, 1)',
    'Exception: The coordinates of the range are outside the dimensions of the sheet.',
    'the sheet has 1000 rows',
  ],
  ['sheet.getRange(0, 1)', 'Exception: The starting row of the range is too small.', 'rows count from 1'],
  ['sheet.getRange(1, 1, 0, 1)', 'Exception: The number of rows in the range must be at least 1', 'no empty ranges'],
  ['sheet.getRange(1, 1, 1, 0)', 'Exception: The number of columns in the range must be at least 1', 'no empty ranges'],
  ['sheet.getRange("Bukan!A1")', 'Exception: Range not found', 'no such sheet'],
  [
    'sheet.getRange(null, 1)',
    "Exception: The parameters (null,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    'null is no number',
  ],
  [
    'sheet.getRange("A1").setValues(["x"])',
    "Exception: The parameters (String[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    'a list is no grid',
  ],
  [
    'SpreadsheetApp.newDataValidation().requireDate("x")',
    "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.DataValidationBuilder.requireDate.",
    'the text of §4.4',
  ],
  [
    'sheet.getRange("A1").setDataValidation("x")',
    "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.Range.setDataValidation.",
    'a rule is wanted',
  ],
  [
    'sheet.getRange("A1").setValue("x".repeat(50001)).getValue()',
    'Exception: Your input contains more than the maximum of 50000 characters in a single cell.',
    'the limit of a cell',
  ],
];

test.each(refused)('%s is refused: %s, because %s', (expression, message) => {
  expect(evaluate(expression)).toBe(message);
});

test('50,000 characters still fit', () => {
  expect(evaluate('sheet.getRange("A1").setValue("x".repeat(50000)).getValue().length')).toBe(50_000);
});

test('nothing of a write is done when one of its values is refused', () => {
  const model = createWorkbook();
  const body = 'sheet.getRange(1, 1, 1, 2).setValues([["a", "x".repeat(50001)]]); SpreadsheetApp.flush();';
  expect(resultOf(runBody(body, { model }))).toMatch(/50000 characters/);
  expect(model.sheets[0]?.cells.size).toBe(0);
});

test('getDataRange goes from A1 to the last row and column with content, hidden and filtered rows included', () => {
  const body = `const empty = sheet.getDataRange().getA1Notation();
    sheet.getRange("C4").setValue(1); sheet.getRange("B7").setNote("catatan"); sheet.hideRows(4);
    return [empty, sheet.getDataRange().getA1Notation(), sheet.getLastRow(), sheet.getLastColumn()];`;
  expect(resultOf(runBody(body))).toEqual(['A1', 'A1:C4', 4, 3]);
});

test('an unticked checkbox counts as content', () => {
  const body =
    'sheet.getRange("A1:A5").insertCheckboxes(); return [sheet.getLastRow(), sheet.getRange("A5").getValue()];';
  expect(resultOf(runBody(body))).toEqual([5, false]);
});

test('insertCheckboxes unticks every cell, whatever stood there', () => {
  const body = 'return sheet.getRange("A1:B1").setValues([["x", true]]).insertCheckboxes().getValues();';
  expect(resultOf(runBody(body))).toEqual([[false, false]]);
});

test('appendRow writes below everything, also below checkboxes', () => {
  const body = `sheet.getRange("B1:B3").insertCheckboxes(); sheet.appendRow(["a", "b"]);
    return sheet.getDataRange().getValues();`;
  expect(resultOf(runBody(body))).toEqual([
    ['', false],
    ['', false],
    ['', false],
    ['a', 'b'],
  ]);
});

test('values under a merged cell are not written', () => {
  const body =
    'sheet.getRange("A1:B1").merge(); sheet.getRange("A1:B1").setValues([[1, 2]]); return sheet.getRange("A1:B1").getValues();';
  expect(resultOf(runBody(body))).toEqual([[1, '']]);
});

test('headers of a table with typed columns cannot be written, its cells can', () => {
  const model = createWorkbook();
  model.sheets[0]?.typedTables.push({ row: 1, column: 1, rows: 5, columns: 2 });
  const refusal = 'Exception: This operation is not allowed on cells in typed columns.';
  const flush = 'SpreadsheetApp.flush()';
  expect(evaluate(`(sheet.getRange("A1").setValue("x"), ${flush})`, { model })).toBe(refusal);
  expect(evaluate(`(sheet.getRange("A2").clearDataValidations(), ${flush})`, { model })).toBe(refusal);
  expect(evaluate(`(sheet.getRange("B3").insertCheckboxes(), ${flush})`, { model })).toBe(refusal);
  expect(evaluate('sheet.getRange("A2").setValue("x").getValue()', { model })).toBe('x');
});

test('clear takes contents and formats, not notes and rules; clearContent only contents', () => {
  const model = createWorkbook();
  const body = `const rule = SpreadsheetApp.newDataValidation().requireNumberBetween(1, 5).setAllowInvalid(true).build();
    for (const a1 of ["A1", "A2"]) {
      sheet.getRange(a1).setValue(1).setNote("n").setBackground("red").setDataValidation(rule);
    }
    sheet.getRange("A1").clear(); sheet.getRange("A2").clearContent();`;
  runBody(body, { model });
  const [sheet] = model.sheets;
  if (!sheet) throw new Error('no sheet');
  expect(peek(sheet, 1, 1)).toEqual({ value: null, note: 'n', validation: expect.anything() });
  expect(peek(sheet, 2, 1)).toMatchObject({ value: null, note: 'n', style: { background: '#ff0000' } });
});
