import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellKey } from '../../../host/model/cells';
import { fromJson, toJson } from '../../../host/model/serialize';
import type { CellModel } from '../../../host/model/types';
import { addSheet, createWorkbook } from '../../../host/model/workbook';

const value = fc.oneof(
  fc.string(),
  fc.boolean(),
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.constant({ error: '#REF!', message: 'pesan' } as const),
);
const cell: fc.Arbitrary<CellModel> = fc.record(
  {
    value,
    formula: fc.string(),
    numberFormat: fc.string(),
    note: fc.string(),
    style: fc.record({ bold: fc.boolean(), background: fc.string() }, { requiredKeys: [] }),
    spillOf: fc.record({ row: fc.nat(), column: fc.nat() }),
    validation: fc.constant({ criteria: 'VALUE_IN_LIST', args: [['Ya', 'Tidak'], true], allowInvalid: false }),
  },
  { requiredKeys: ['value'] },
);

describe('a saved workbook', () => {
  test('reads back as it was', () => {
    const cells = fc.array(fc.tuple(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 100 }), cell));
    fc.assert(
      fc.property(cells, fc.string(), fc.dictionary(fc.string(), fc.string()), (filled, title, properties) => {
        const model = createWorkbook({ title });
        model.properties.document = { ...properties };
        const sheet = addSheet(model, { name: 'Data', rows: 2000, columns: 100 });
        for (const [row, column, content] of filled) sheet.cells.set(cellKey(row, column), { ...content });
        sheet.columnWidths.set(3, 120);
        sheet.hiddenRows.add(7);
        sheet.columnGroupDepth.set(4, 1);
        sheet.filter = { row: 1, column: 1, rows: 5, columns: 5 };
        expect(fromJson(toJson(model))).toEqual(model);
      }),
      { numRuns: 40 },
    );
  });

  test('names a rule once, however many cells share it, and they share it again', () => {
    const model = createWorkbook();
    const rule = { criteria: 'VALUE_IN_LIST', args: [['Ya'], true], allowInvalid: false };
    const cells = model.sheets[0]?.cells;
    for (const row of [1, 2, 3]) cells?.set(cellKey(row, 1), { value: null, validation: rule });
    const text = toJson(model);
    expect(text.split('VALUE_IN_LIST')).toHaveLength(2);
    const read = [...(fromJson(text).sheets[0]?.cells.values() ?? [])].map(({ validation }) => validation);
    expect(read).toEqual([rule, rule, rule]);
    expect(new Set(read).size).toBe(1);
  });

  test('of version 1, with a rule in every cell, is still read', () => {
    const rule = { criteria: 'CHECKBOX', args: [], allowInvalid: true };
    const old = toJson(createWorkbook())
      .replace('"version":2', '"version":1')
      .replace(',"rules":[]', '')
      .replace('"cells":[]', `"cells":[[65537,{"value":true,"validation":${JSON.stringify(rule)}}]]`);
    expect([...(fromJson(old).sheets[0]?.cells ?? [])]).toEqual([[65537, { value: true, validation: rule }]]);
  });

  test.each([
    ['', 'cut off or damaged', 'an empty file'],
    [toJson(createWorkbook()).slice(0, -20), 'cut off or damaged', 'a file cut off'],
    ['[]', 'the text is missing or damaged', 'a list'],
    ['{"a":1}', 'not a saved workbook', 'another JSON file'],
    [toJson(createWorkbook()).replace('"version":2', '"version":9'), 'version 9', 'a file of a later program'],
    [toJson(createWorkbook()).replace('"sheets":[', '"sheets":[],"x":['), 'it has no sheet', 'no sheet'],
    [toJson(createWorkbook()).replace('"cells":[]', '"cells":[[1]]'), 'cells of sheet 1', 'a damaged cell'],
    [toJson(createWorkbook()).replace('"cells":[]', '"cells":[[1,{"value":[]}]]'), 'kind of value', 'a list in a cell'],
    [
      toJson(createWorkbook()).replace('"cells":[]', '"cells":[[1,{"value":1,"validation":0}]]'),
      'a rule is missing',
      'a number of no rule',
    ],
    [toJson(createWorkbook()).replace('"maxRows":1000', '"maxRows":"x"'), '"maxRows" of sheet 1', 'a damaged size'],
  ])('%# is refused with words that say what is wrong (%s … %s), because it is %s', (text, message) => {
    expect(() => fromJson(text)).toThrow(message);
  });
});
