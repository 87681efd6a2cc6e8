import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readXlsx } from '../../../host/files/readXlsx';
import { rectangles } from '../../../host/files/writeRules';
import { writeXlsx } from '../../../host/files/writeXlsx';
import { cellKey } from '../../../host/model/cells';
import type { CellModel } from '../../../host/model/types';
import { addSheet, createWorkbook } from '../../../host/model/workbook';

const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).filter((value) => !/\r/.test(value));
const value = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.boolean(),
);
const style = fc.record(
  {
    bold: fc.constant(true),
    fontSize: fc.integer({ min: 11, max: 40 }),
    background: fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`),
    horizontal: fc.constantFrom('left' as const, 'center' as const, 'right' as const),
  },
  { requiredKeys: ['fontSize'] },
);
const cell: fc.Arbitrary<CellModel> = fc.record(
  { value, style, note: text, numberFormat: fc.constantFrom('0.00', '@', 'dd/mm/yyyy', '"Rp"#,##0;[Red]-"Rp"#,##0') },
  { requiredKeys: ['value'] },
);
const place = fc.record({ row: fc.integer({ min: 1, max: 1000 }), column: fc.integer({ min: 1, max: 26 }), cell });

test('whatever the cells and sheet names, they read back as themselves', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 30 }), fc.string({ minLength: 1, maxLength: 60 }), (places, name) => {
      const model = createWorkbook({ title: 'x' });
      const sheet = addSheet(model, { name });
      for (const { row, column, cell: own } of places) sheet.cells.set(cellKey(row, column), own);
      const back = readXlsx(writeXlsx(model), 'x').sheets[1];
      expect(back?.name).toBe(name);
      expect(back?.cells).toEqual(sheet.cells);
    }),
    { numRuns: 150 },
  );
});

test('rectangles cover each cell once, and nothing else', () => {
  const keys = fc.uniqueArray(
    fc.record({ row: fc.integer({ min: 1, max: 8 }), column: fc.integer({ min: 1, max: 6 }) }),
    {
      selector: ({ row, column }) => cellKey(row, column),
    },
  );
  fc.assert(
    fc.property(keys, (places) => {
      const wanted = places.map(({ row, column }) => cellKey(row, column));
      const covered = rectangles(wanted).flatMap(({ row, column, rows, columns }) =>
        Array.from({ length: rows * columns }, (_, i) =>
          cellKey(row + Math.floor(i / columns), column + (i % columns)),
        ),
      );
      expect(covered.sort()).toEqual(wanted.sort());
    }),
  );
});
