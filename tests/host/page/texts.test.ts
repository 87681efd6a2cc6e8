import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTyped } from '../../../host/model/typed';
import { columnLetters, columnNumber, parseRange } from '../../../host/page/addresses';
import { pasteBlock } from '../../../host/page/edits/blocks';
import { shiftFormula } from '../../../host/page/edits/shiftFormula';
import { formatTsv, parseTsv } from '../../../host/page/edits/tsv';
import { habitsOf, typedText } from '../../../host/page/edits/typedText';
import type { CellView } from '../../../host/protocol';

const cell = (part: Partial<CellView>): CellView => ({ row: 1, column: 1, value: null, display: '', ...part });

describe('what stands in the formula bar', () => {
  test.each<[Partial<CellView>, string, string]>([
    [{ value: 1_500_000, numberFormat: 'Rp#,##0' }, '1500000', 'an amount without its format'],
    [{ value: 7.5 }, '7,5', 'decimals with a comma'],
    [{ value: 0.1 + 0.2 }, '0,3', 'fifteen digits, as a spreadsheet keeps'],
    [{ value: 0.25, numberFormat: '0%' }, '25%', 'a share as it was typed'],
    [{ value: 46_349, numberFormat: 'dd/mm/yyyy' }, '23/11/2026', 'a date with its year'],
    [{ value: 46_349, numberFormat: 'mmmm yyyy' }, '23/11/2026', 'also where only the month is shown'],
    [{ value: 46_349.5, numberFormat: 'dd/mm/yyyy hh:mm' }, '23/11/2026 12:00:00', 'a date with a time'],
    [{ value: 0.5, numberFormat: 'hh:mm' }, '12:00:00', 'a time alone'],
    [{ value: true }, 'TRUE', 'a logical value'],
    [{ value: 8, formula: '=SUM(A1;B1)' }, '=SUM(A1;B1)', 'a formula in the words of the locale'],
    [{ error: { code: '#N/A' } }, '#N/A', 'an error'],
    [{ value: 'RT 05' }, 'RT 05', 'text with a number stays plain'],
    [{ value: 'KB-001' }, 'KB-001', 'an id stays plain'],
    [{ value: '0812' }, "'0812", 'digits kept as text'],
    [{ value: '3201', numberFormat: '@' }, '3201', 'a text format needs no apostrophe'],
    [{ value: '=1+1' }, "'=1+1", 'text that looks like a formula'],
    [{ value: '12 Mei 2026' }, "'12 Mei 2026", 'text that looks like a date'],
    [{}, '', 'nothing'],
  ])('%j is %s', (part, text, _because) => {
    expect(typedText(cell(part), habitsOf('id_ID'))).toBe(text);
  });

  test('typing it again gives the same constant back', () => {
    const number = fc.oneof(
      fc.integer({ min: -1e12, max: 1e12 }),
      fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 1000),
    );
    fc.assert(
      fc.property(fc.oneof(number, fc.string(), fc.boolean()), (value) => {
        const text = typedText(cell({ value }), habitsOf('id_ID'));
        const again = parseTyped(text, { locale: 'id_ID', year: 2026 });
        expect(again).toMatchObject({ value: value === '' ? null : value });
      }),
      { numRuns: 500 },
    );
  });
});

describe('formulas that are copied', () => {
  test.each([
    ['=A1+B2', 2, 1, '=B3+C4', 'relative references move'],
    ['=$A1+A$1+$A$1', 1, 1, '=$A2+B$1+$A$1', 'fixed parts stay'],
    ['=SUM(D2:D3)', 8, 1, '=SUM(E10:E11)', 'both ends of a range move'],
    ['=\'Data A1\'!B2&"A1"', 1, 0, '=\'Data A1\'!B3&"A1"', 'quoted text and sheet names stay'],
    ['=Program!C3*LOG10(A1)', 1, 0, '=Program!C4*LOG10(A2)', 'a function name is no reference'],
    ['=A1', -1, 0, '=#REF!', 'nothing stands above the first row'],
    ['=SKOR_2026+A1', 1, 0, '=SKOR_2026+A2', 'a name is no reference'],
  ])('%s by %i rows and %i columns', (formula, rows, columns, moved, _because) => {
    expect(shiftFormula(formula, rows, columns)).toBe(moved);
  });
});

describe('text from the clipboard', () => {
  test.each<[string, string[][], string]>([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      'Excel ends with a break',
    ],
    ['a', [['a']], 'one word'],
    ['"x\ny"\tz', [['x\ny', 'z']], 'a quoted break stays in its cell'],
    ['"a ""b"""', [['a "b"']], 'doubled quotes'],
    ['5" pipa\tb', [['5" pipa', 'b']], 'a quote inside a word is only a quote'],
    ['\t\n', [['', '']], 'empty cells'],
    ['a\n\nb', [['a'], [''], ['b']], 'an empty row in between'],
  ])('%j', (text, rows, _because) => {
    expect(parseTsv(text)).toEqual(rows);
  });

  test('what is copied comes back', () => {
    const word = fc.string({ unit: fc.constantFrom('a', '"', '\n', '\t', ' ', '=') });
    const block = fc.array(fc.tuple(word, word, fc.constant('akhir')), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(block, (rows) => {
        expect(parseTsv(formatTsv(rows))).toEqual(rows);
      }),
    );
  });

  test('a block fills a selection that is a multiple of it, and else lands once', () => {
    const places = (rows: number): number =>
      pasteBlock([['x'], ['y']], { row: 3, column: 2, rows, columns: 1 }, (text) => text).length;
    expect([places(1), places(2), places(3), places(4)]).toEqual([2, 2, 2, 4]);
  });
});

describe('addresses', () => {
  test.each([
    ['B7', { row: 7, column: 2, rows: 1, columns: 1 }, 'a cell'],
    ['$A$1:C3', { row: 1, column: 1, rows: 3, columns: 3 }, 'a range'],
    ['A:B', { row: 1, column: 1, rows: 100, columns: 2 }, 'whole columns'],
    ['5:6', { row: 5, column: 1, rows: 2, columns: 26 }, 'whole rows'],
    ['A999', undefined, 'beyond the sheet'],
    ['javascript:1', undefined, 'no address'],
  ])('%s', (text, range, _because) => {
    expect(parseRange(text, 100, 26)).toEqual(range);
  });

  test('letters and numbers of columns are each other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 18_278 }), (n) => {
        expect(columnNumber(columnLetters(n))).toBe(n);
      }),
    );
  });
});
