import { expect, test } from 'vitest';
import { peek } from '../../../host/model/cells';
import { createWorkbook } from '../../../host/model/workbook';
import { resultOf, runBody } from './script';

const cell = (model: ReturnType<typeof createWorkbook>, row: number, column: number) => {
  const [sheet] = model.sheets;
  if (!sheet) throw new Error('no sheet');
  return peek(sheet, row, column);
};

const seen: [what: string, body: string, value: unknown, because: string][] = [
  [
    'a read after two flushed writes',
    `sheet.getRange("B1").setFormula("=A1*3"); SpreadsheetApp.flush();
     sheet.getRange("A1").setValue(2); SpreadsheetApp.flush(); return sheet.getRange("B1").getValue();`,
    6,
    'the formula reads a cell that was written after it in the same run',
  ],
  [
    'a formula of a formula on another sheet',
    `const other = ss.insertSheet("Lain"); other.getRange("A1").setFormula("=Sheet1!A2+1");
     sheet.getRange("A1:A2").setValues([[4], ["=A1*10"]]); return other.getRange("A1").getValue();`,
    41,
    'both were taken in at the same read',
  ],
  [
    'getLastRow under an array',
    `sheet.getRange("A1").setFormula("=SEQUENCE(5)"); SpreadsheetApp.flush(); return sheet.getLastRow();`,
    5,
    'the last row is that of the spilled array',
  ],
  [
    'appendRow under an array',
    `sheet.getRange("A1").setFormula("=SEQUENCE(5)"); SpreadsheetApp.flush(); sheet.appendRow(["x"]);
     return sheet.getRange("A6").getValue();`,
    'x',
    'a row is appended below what the array fills',
  ],
  [
    'sorting by results',
    `sheet.getRange("A1:B3").setValues([["a", "=3"], ["b", "=1"], ["c", "=2"]]); SpreadsheetApp.flush();
     sheet.getRange("A1:B3").sort(2); return sheet.getRange("A1:A3").getValues().map(([id]) => id).join("");`,
    'bca',
    'the order is that of the results and not of empty cells',
  ],
  [
    'copying results',
    `sheet.getRange("A1").setFormula("=6*7"); SpreadsheetApp.flush();
     sheet.getRange("A1").copyTo(sheet.getRange("C1"), { contentsOnly: true }); return sheet.getRange("C1").getValue();`,
    42,
    'values are copied, so they have to be there',
  ],
  [
    'a strict rule on a formula',
    `const rule = SpreadsheetApp.newDataValidation().requireNumberBetween(1, 5).setAllowInvalid(false).build();
     sheet.getRange("A1").setFormula("=2+2"); sheet.getRange("B1").setDataValidation(rule); SpreadsheetApp.flush();
     sheet.getRange("B1").setValue("=A1"); return sheet.getRange("B1").getValue();`,
    4,
    'what is judged is the result, which needs the result of A1',
  ],
  [
    'rows inserted between',
    `sheet.getRange("A1:A2").setValues([[5], ["=A1*2"]]); SpreadsheetApp.flush(); sheet.insertRowsAfter(1, 3);
     return [sheet.getRange("A5").getFormula(), sheet.getRange("A5").getValue()].join(" ");`,
    '=A1*2 10',
    'making room may come before the result',
  ],
];

test.each(seen)('%s', (_, body, value) => {
  expect(resultOf(runBody(body))).toBe(value);
});

test('nobody reads: the results are there when the run ends, also when the script failed', () => {
  const model = createWorkbook();
  runBody('sheet.getRange("A1:B1").setValues([[2, "=A1*3"]]); SpreadsheetApp.flush(); throw new Error("gagal");', {
    model,
  });
  expect(cell(model, 1, 2)?.value).toBe(6);
});

test('the format that a result brought stays when a number is written over its formula', () => {
  const model = createWorkbook();
  runBody(
    'sheet.getRange("A1").setFormula("=DATE(2026;1;5)"); SpreadsheetApp.flush(); sheet.getRange("A1").setValue(46000);',
    { model },
  );
  expect(cell(model, 1, 1)).toMatchObject({ value: 46_000, numberFormat: expect.stringMatching(/d/) });
});
