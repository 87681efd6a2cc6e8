import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  closeRange,
  columnLetters,
  columnNumber,
  formatRange,
  type OpenRange,
  parseA1,
  quoteSheetName,
} from '../../../host/model/a1';

describe('addresses', () => {
  test.each<[string, OpenRange | undefined, string]>([
    ['B7', { firstRow: 7, lastRow: 7, firstColumn: 2, lastColumn: 2 }, 'one cell'],
    ['$B$7', { firstRow: 7, lastRow: 7, firstColumn: 2, lastColumn: 2 }, 'dollar signs change nothing'],
    ['C9:B7', { firstRow: 7, lastRow: 9, firstColumn: 2, lastColumn: 3 }, 'corners in any order'],
    ['A1:Z', { firstRow: 1, firstColumn: 1, lastColumn: 26 }, 'open below'],
    ['A:B', { firstColumn: 1, lastColumn: 2 }, 'whole columns'],
    ['2:5', { firstRow: 2, lastRow: 5 }, 'whole rows'],
    ['A2:5', { firstRow: 2, lastRow: 5, firstColumn: 1 }, 'open to the right'],
    ['Kebutuhan!A1:Z', { sheetName: 'Kebutuhan', firstRow: 1, firstColumn: 1, lastColumn: 26 }, 'with a sheet'],
    [
      "'Data ''Desa'' !'!A1",
      { sheetName: "Data 'Desa' !", firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 1 },
      'quotes',
    ],
    ['A', undefined, 'a column alone is no address'],
    ['7', undefined, 'nor a row'],
    ['A0', undefined, 'rows count from 1'],
    ['A:5', undefined, 'one side names columns, the other rows'],
    ['', undefined, 'nothing'],
    ['AAAA1', undefined, 'four letters are a name'],
  ])('%j is read as %j, because %s', (text, expected) => {
    expect(parseA1(text)).toEqual(expected);
  });
  test('open sides end at the edge of the sheet', () => {
    expect(closeRange({ firstRow: 2, firstColumn: 1 }, { maxRows: 100, maxColumns: 26 })).toEqual({
      row: 2,
      column: 1,
      rows: 99,
      columns: 26,
    });
  });
  test.each([
    ['Kebutuhan', 'Kebutuhan'],
    ['Periksa Data', "'Periksa Data'"],
    ["Jum'at", "'Jum''at'"],
    ['A1', "'A1'"],
    ['2026', "'2026'"],
    ['TRUE', "'TRUE'"],
  ])('the sheet %s is written %s', (name, written) => {
    expect(quoteSheetName(name)).toBe(written);
  });
  test('columns and ranges read back as they were written', () => {
    const place = fc.integer({ min: 1, max: 18_278 });
    const size = fc.integer({ min: 1, max: 50 });
    fc.assert(
      fc.property(place, place, size, size, (row, column, rows, columns) => {
        expect(columnNumber(columnLetters(column))).toBe(column);
        if (column + columns > 18_278) return;
        const read = parseA1(formatRange({ row, column, rows, columns }));
        expect(read && closeRange(read, { maxRows: 1, maxColumns: 1 })).toEqual({ row, column, rows, columns });
      }),
    );
  });
});
