import { expect, test } from 'vitest';
import { peek } from '../../../host/model/cells';
import { createWorkbook } from '../../../host/model/workbook';
import { evaluate, resultOf, runBody } from '../runtime/script';

const looks: [setter: string, value: string, getter: string, read: unknown, plain: unknown][] = [
  ['setBackground', '"#D9E7FD"', 'getBackground', '#d9e7fd', '#ffffff'],
  ['setBackground', '"yellow"', 'getBackground', '#ffff00', '#ffffff'],
  ['setBackgroundRGB', '1, 2, 255', 'getBackground', '#0102ff', '#ffffff'],
  ['setFontColor', '"#abc"', 'getFontColor', '#aabbcc', '#000000'],
  ['setFontWeight', '"bold"', 'getFontWeight', 'bold', 'normal'],
  ['setFontStyle', '"italic"', 'getFontStyle', 'italic', 'normal'],
  ['setFontLine', '"line-through"', 'getFontLine', 'line-through', 'none'],
  ['setFontSize', '14', 'getFontSize', 14, 10],
  ['setFontFamily', '"Roboto"', 'getFontFamily', 'Roboto', 'Arial'],
  ['setHorizontalAlignment', '"center"', 'getHorizontalAlignment', 'center', 'general'],
  ['setVerticalAlignment', '"top"', 'getVerticalAlignment', 'top', 'bottom'],
  ['setWrap', 'true', 'getWrap', true, false],
  ['setNumberFormat', '"dd/mm/yyyy"', 'getNumberFormat', 'dd/mm/yyyy', '0.###############'],
  ['setNote', '"Catatan"', 'getNote', 'Catatan', ''],
];

test.each(looks)('%s(%s) is read by %s as %s; a plain cell gives %s', (setter, value, getter, read, plain) => {
  const body = `const cell = sheet.getRange("B2"); const before = cell.${getter}(); cell.${setter}(${value});
    return [before, cell.${getter}(), sheet.getRange("B2:C2").${getter.replace(/y$/, 'ie')}s()[0][1]];`;
  expect(resultOf(runBody(body))).toEqual([plain, read, plain]);
});

test('grids set every cell; null and the plain value leave nothing behind', () => {
  const model = createWorkbook();
  const body = `const range = sheet.getRange("A1:B1"); range.setBackgrounds([["#ff0000", null]]).setFontWeights([["bold", "normal"]]);
    range.setFontSizes([[10, 10]]).setWraps([[false, true]]);
    range.setBackgrounds([[null, null]]).setFontWeights([["normal", null]]);`;
  runBody(body, { model });
  const [sheet] = model.sheets;
  if (!sheet) throw new Error('no sheet');
  expect([peek(sheet, 1, 1), peek(sheet, 1, 2)?.style]).toEqual([undefined, { wrap: true }]);
});

const refused: [expression: string, message: string][] = [
  ['sheet.getRange("A1").setFontWeight("tebal")', 'Exception: Invalid argument: fontWeight'],
  ['sheet.getRange("A1").setHorizontalAlignment("tengah")', 'Exception: Invalid argument: alignment'],
  ['sheet.getRange("A1").setBackground("#12")', 'Exception: Invalid argument: color'],
  [
    'sheet.getRange("A1").setBackground("rebeccapurple")',
    'Error: host: the colour name "rebeccapurple" is not imitated yet',
  ],
];

test.each(refused)('%s is refused at once: %s', (expression, message) => {
  expect(evaluate(expression)).toBe(message);
});

test('a rule is read back as it was built, and its own text refuses', () => {
  const body = `const build = () => SpreadsheetApp.newDataValidation();
    const list = build().requireValueInList(["Ya", "Tidak"], true).setAllowInvalid(false).setHelpText("Pilih satu.").build();
    const range = build().requireValueInRange(sheet.getRange("D1:D3"), true).build();
    const date = build().requireDateAfter(new Date(2026, 0, 5)).build();
    sheet.getRange("A1:C1").setDataValidations([[list, range, date]]);
    const [rules] = sheet.getRange("A1:D1").getDataValidations();
    return [rules.map((rule) => rule && String(rule.getCriteriaType())), rules[0].getCriteriaValues(), rules[0].getAllowInvalid(),
      rules[0].getHelpText(), rules[1].getCriteriaValues()[0].getA1Notation(), rules[2].getCriteriaValues()[0].getTime() === new Date(2026, 0, 5).getTime()];`;
  expect(resultOf(runBody(body))).toEqual([
    ['VALUE_IN_LIST', 'VALUE_IN_RANGE', 'DATE_AFTER', null],
    [['Ya', 'Tidak'], true],
    false,
    'Pilih satu.',
    'D1:D3',
    true,
  ]);
});

test('a strict list refuses other values and lists its own; allowInvalid accepts them', () => {
  const rule = (allow: boolean) =>
    `SpreadsheetApp.newDataValidation().requireValueInList(["Ya", "Tidak"]).setAllowInvalid(${allow}).build()`;
  const write = (allow: boolean) =>
    `sheet.getRange("U2").setDataValidation(${rule(allow)}).setValue("Mungkin").getValue()`;
  expect(evaluate(write(true))).toBe('Mungkin');
  expect(evaluate(write(false))).toBe(
    'Exception: The data you entered in cell U2 violates the data validation rules set on this cell. Please enter one of the following values: Ya, Tidak.',
  );
});

test('rich text is kept as text with its links, whatever it looks like', () => {
  const body = `const link = SpreadsheetApp.newRichTextValue().setText("=1+1 Kebutuhan!B7").setLinkUrl(5, 17, "#gid=0&range=B7").build();
    sheet.getRange("A1").setRichTextValue(link);
    const back = sheet.getRange("A1").getRichTextValue();
    return [sheet.getRange("A1").getValue(), sheet.getRange("A1").getFormula(), back.getText(), back.getLinkUrl(5, 17), back.getLinkUrl(),
      back.getRuns().map((run) => [run.getText(), run.getLinkUrl(), run.getStartIndex(), run.getEndIndex()]),
      sheet.getRange("A2").setValue(5).getRichTextValue()];`;
  expect(resultOf(runBody(body))).toEqual([
    '=1+1 Kebutuhan!B7',
    '',
    '=1+1 Kebutuhan!B7',
    '#gid=0&range=B7',
    null,
    [
      ['=1+1 ', null, 0, 5],
      ['Kebutuhan!B7', '#gid=0&range=B7', 5, 17],
    ],
    null,
  ]);
});

test('copyTo copies values, formulas moved along, formats and notes', () => {
  const body = `sheet.getRange("A1:B1").setValues([[2, "=A1*2"]]); sheet.getRange("A1").setBackground("#ff0000").setNote("n");
    sheet.getRange("A1:B1").copyTo(sheet.getRange("A3:B4"));
    sheet.getRange("A1").copyTo(sheet.getRange("D1"), { contentsOnly: true });
    return [sheet.getRange("A3:B4").getFormulas(), sheet.getRange("A4").getBackground(), sheet.getRange("D1").getBackground(), sheet.getRange("D1").getValue()];`;
  expect(resultOf(runBody(body))).toEqual([
    [
      ['', '=A3*2'],
      ['', '=A4*2'],
    ],
    '#ff0000',
    '#ffffff',
    2,
  ]);
});

test('sort orders rows by a column', () => {
  const body = `sheet.getRange("A1:B3").setValues([[2, "b"], [3, "c"], [1, "a"]]);
    sheet.getRange("A1:B3").sort({ column: 1, ascending: false }); return sheet.getRange("A1:B3").getValues();`;
  expect(resultOf(runBody(body))).toEqual([
    [3, 'c'],
    [2, 'b'],
    [1, 'a'],
  ]);
});

test('merging keeps the first value and can be undone', () => {
  const body = `const range = sheet.getRange("A1:B2").setValues([[1, 2], [3, 4]]); range.merge();
    const merged = [range.isPartOfMerge(), range.getMergedRanges().map((r) => r.getA1Notation()), range.getValues()];
    range.breakApart(); return merged.concat(range.isPartOfMerge());`;
  expect(resultOf(runBody(body))).toEqual([
    true,
    ['A1:B2'],
    [
      [1, ''],
      ['', ''],
    ],
    false,
  ]);
});

test('styles of one range in a row, then of another one: each cell gets what was set last', () => {
  const body = `const all = sheet.getRange("A1:B3");
    const plain = ["normal", "normal"]; const bold = ["bold", "normal"];
    all.setFontWeights([bold, plain, bold]).setBackground("#ff0000");
    sheet.getRange("A3").setFontWeight("normal");
    all.setBackgrounds([["#00ff00", null], [null, null], ["#00ff00", "#0000ff"]]);
    return [all.getFontWeights(), all.getBackgrounds()];`;
  expect(resultOf(runBody(body))).toEqual([
    [
      ['bold', 'normal'],
      ['normal', 'normal'],
      ['normal', 'normal'],
    ],
    [
      ['#00ff00', '#ffffff'],
      ['#ffffff', '#ffffff'],
      ['#00ff00', '#0000ff'],
    ],
  ]);
});

test('rows that a script hands in once for several rows leave cells of their own', () => {
  const model = createWorkbook();
  const body = `const row = ["bold", "bold"];
    sheet.getRange("A2").setBackground("#ff0000"); SpreadsheetApp.flush();
    sheet.getRange("A1:B2").setFontWeights([row, row]); SpreadsheetApp.flush();
    sheet.getRange("A1").setFontWeight("normal");`;
  runBody(body, { model });
  const [sheet] = model.sheets;
  if (!sheet) throw new Error('no sheet');
  expect([peek(sheet, 1, 1), peek(sheet, 1, 2)?.style, peek(sheet, 2, 1)?.style, peek(sheet, 2, 2)?.style]).toEqual([
    undefined,
    { bold: true },
    { background: '#ff0000', bold: true },
    { bold: true },
  ]);
});
