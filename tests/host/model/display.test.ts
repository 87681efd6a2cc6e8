import { describe, expect, test } from 'vitest';
import { displayText, formulaText, isDateFormat } from '../../../host/model/display';
import type { StoredValue } from '../../../host/model/types';

describe('what a cell shows', () => {
  test.each<[StoredValue, string | undefined, string, string, string]>([
    [null, undefined, '', '', 'an empty cell shows nothing'],
    ['kata', undefined, 'kata', 'kata', 'a text as it is'],
    [true, undefined, 'TRUE', 'TRUE', 'booleans are not translated'],
    [{ error: '#DIV/0!' }, undefined, '#DIV/0!', '#DIV/0!', 'an error by its code'],
    [1.5, undefined, '1,5', '1.5', 'the decimal sign of the locale'],
    [1_500_000, undefined, '1500000', '1500000', 'no groups without a format'],
    [123_456_789_012, undefined, '123456789012', '123456789012', 'twelve digits stay digits'],
    [1_234_567_890_123_456, undefined, '1,23457E+15', '1.23457E+15', 'from sixteen digits on with an exponent'],
    [0.1 + 0.2, undefined, '0,3', '0.3', 'no binary dust'],
    [1 / 3, undefined, '0,3333333333', '0.3333333333', 'ten digits'],
    [0.000_000_1, undefined, '1E-07', '1E-07', 'tiny numbers with an exponent'],
    [-0.000_000_000_000_1, '0', '0', '0', 'nothing is not negative'],
    [60, 'dd/mm/yyyy', '28/02/1900', '28/02/1900', 'Sheets knows no 29 February 1900, unlike Excel'],
    [0, 'dd/mm/yyyy', '30/12/1899', '30/12/1899', 'day 0'],
    [1_500_000, '[$Rp]#,##0', 'Rp1.500.000', 'Rp1,500,000', 'rupiah in the locale’s groups'],
    [1_500_000, '"Rp"#,##0', 'Rp1.500.000', 'Rp1,500,000', 'quoted currency'],
    [-1234.5, '#,##0.00', '-1.234,50', '-1,234.50', 'groups and decimals'],
    [0.125, '0.0%', '12,5%', '12.5%', 'a percentage'],
    [16_666, 'dd/mm/yyyy', '17/08/1945', '17/08/1945', 'a date'],
    [16_666, 'dddd, d mmmm yyyy', 'Jumat, 17 Agustus 1945', 'Friday, 17 August 1945', 'names in the locale’s language'],
    [0.75, 'hh:mm', '18:00', '18:00', 'a time'],
    [1.5, '[h]:mm', '36:00', '36:00', 'a duration'],
    [12, '@', '12', '12', 'a number in a text cell'],
    [5, 'bad"format', '5', '5', 'an unreadable format is ignored'],
  ])('%j with format %j shows %j (id) and %j (en), because %s', (value, numberFormat, indonesian, american) => {
    const cell = numberFormat === undefined ? { value } : { value, numberFormat };
    expect([displayText(cell, 'id_ID'), displayText(cell, 'en_US')]).toEqual([indonesian, american]);
  });
  test('a cell that is not there shows nothing', () => {
    expect(displayText(undefined, 'id_ID')).toBe('');
  });
});

describe('a formula as people see it', () => {
  test.each([
    ['=SUM(A1,B2)', '=SUM(A1;B2)', 'arguments'],
    ['=1.5*2', '=1,5*2', 'decimals'],
    ['={1,2;3,4}', '={1\\2;3\\4}', 'columns and rows of an array'],
    ['=IF(A1="a,b;1.5",1,2)', '=IF(A1="a,b;1.5";1;2)', 'texts stay as they are'],
    ["='Data, 1.5'!A1&B2", "='Data, 1.5'!A1&B2", 'sheet names stay as they are'],
    [
      '=SKOR_PRIORITAS(Kebutuhan!A1:Z, Pengaturan!A1:B)',
      '=SKOR_PRIORITAS(Kebutuhan!A1:Z; Pengaturan!A1:B)',
      'blanks stay',
    ],
  ])('%s reads %s in Indonesian, because %s', (stored, seen) => {
    expect(formulaText(stored, 'id_ID')).toBe(seen);
    expect(formulaText(stored, 'en_US')).toBe(stored);
  });
});

test.each([
  ['dd/mm/yyyy', true],
  ['hh:mm', true],
  ['mmmm yyyy', true],
  ['[h]:mm', true],
  ['#,##0', false],
  ['@', false],
  ['"hari" 0', false],
  ['0%', false],
  [undefined, false],
])('format %j is a date format: %j', (format, answer) => {
  expect(isDateFormat(format)).toBe(answer);
});
