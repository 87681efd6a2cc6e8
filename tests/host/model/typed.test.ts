import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayText } from '../../../host/model/display';
import { parseTyped, type Typed } from '../../../host/model/typed';

const read = (text: string, locale: string, numberFormat?: string): Typed =>
  parseTyped(text, { locale, year: 2026, ...(numberFormat !== undefined && { numberFormat }) });
const number = (value: number, numberFormat?: string): Typed => (numberFormat ? { value, numberFormat } : { value });
const asText = (value: string): Typed => ({ value });

// Serial numbers: 16666 = 17 Aug 1945, 46027 = 5 Jan 2026, 46106 = 25 Mar 2026 (days since 30 Dec 1899).
const indonesian: [typed: string, becomes: Typed, because: string][] = [
  ['1,5', number(1.5), 'the comma is the decimal sign'],
  ['1.5', asText('1.5'), 'a dot groups thousands, and one digit is no group'],
  ['1.500', number(1500, '#,##0'), 'a dot before three digits groups thousands'],
  ['1.234.567', number(1_234_567, '#,##0'), 'grouped millions'],
  ['1.234,5', number(1234.5, '#,##0.00'), 'grouped with a fraction'],
  ['1.234.56', asText('1.234.56'), 'the last group has two digits'],
  ['1,234,567', asText('1,234,567'), 'two decimal signs are no number'],
  ['33,046', number(33.046), 'an English thousands separator is silently a decimal here'],
  ['01', number(1), 'a code loses its leading zero'],
  ['081234567890', number(81_234_567_890), 'a phone number loses its leading zero'],
  ['3171234567890123', number(3_171_234_567_890_120), 'a 16-digit NIK keeps 15 digits'],
  ['-5', number(-5), 'a sign'],
  ['(5)', number(-5), 'brackets are the accountant’s minus'],
  ['50%', number(0.5, '0%'), 'a percentage is a fraction with a format'],
  ['12,5%', number(0.125, '0.00%'), 'a fraction shows two decimals'],
  ['1e5', number(100_000, '0.00E+00'), 'a code like 1e5 becomes a power'],
  ['Rp1.500.000', number(1_500_000, '[$Rp]#,##0'), 'rupiah'],
  ['Rp 1.500.000,50', number(1_500_000.5, '[$Rp]#,##0.00'), 'a space and cents'],
  ['-Rp5.000', number(-5000, '[$Rp]#,##0'), 'the sign before the currency'],
  ['Rp-5.000', number(-5000, '[$Rp]#,##0'), 'the sign behind the currency'],
  ['Rp.1.500.000', asText('Rp.1.500.000'), 'a dot after Rp is common in letters and unknown to Sheets'],
  ['Rp1.500.000,-', asText('Rp1.500.000,-'), 'the ,- of a receipt is unknown to Sheets'],
  ['$5', asText('$5'), 'the dollar is not this locale’s currency'],
  ['5 juta', asText('5 juta'), 'words stay words'],
  ['17/08/1945', number(16_666, 'dd/mm/yyyy'), 'day first'],
  ['08/17/1945', asText('08/17/1945'), 'there is no month 17'],
  ['25/3/26', number(46_106, 'dd/mm/yyyy'), 'two-digit years below 30 are 20xx'],
  ['17-8-45', number(16_666, 'dd/mm/yyyy'), 'two-digit years from 30 on are 19xx'],
  ['30/02/2026', asText('30/02/2026'), 'that day does not exist'],
  ['05.01.2026', asText('05.01.2026'), 'dots between day and month are not this locale’s'],
  ['2026-03-25', number(46_106, 'yyyy-mm-dd'), 'an ISO date'],
  ['2026-03', number(46_082, 'yyyy-mm'), 'a month is its first day'],
  ['3/2026', number(46_082, 'm/yyyy'), 'month and year'],
  ['1-2', number(46_054, 'd-m'), 'a range of two numbers becomes 1 February of this year'],
  ['5 Januari 2026', number(46_027, 'd mmmm yyyy'), 'a month by its Indonesian name'],
  ['5 jan 2026', number(46_027, 'd mmm yyyy'), 'a short month in lower case'],
  ['Senin, 5 Januari 2026', number(46_027, 'd mmmm yyyy'), 'the weekday is skipped'],
  ['5 January 2026', number(46_027, 'd mmmm yyyy'), 'English names are read everywhere'],
  ['3 Pebruari 2026', asText('3 Pebruari 2026'), 'an old spelling stays text'],
  ['Agustus 2026', number(46_235, 'mmmm yyyy'), 'a month is its first day'],
  ['12:30', number(0.5208333333333334, 'hh:mm'), 'a time is a fraction of a day'],
  ['12.30', number(0.5208333333333334, 'hh:mm'), 'a dot with two minute digits is a time here'],
  ['12.75', asText('12.75'), 'there is no minute 75'],
  ['25:30', number(1.0625, '[h]:mm'), 'more than a day is a duration'],
  ['17/08/1945 10:30', number(16_666.4375, 'dd/mm/yyyy hh:mm'), 'date and time'],
  ['benar', asText('benar'), 'only TRUE and FALSE are booleans'],
  ['=SUM(A1;1,5)', { formula: '=SUM(A1,1.5)' }, 'formulas are stored in their English spelling'],
  ['={1\\2;3}', { formula: '={1,2;3}' }, 'a backslash separates columns of an array'],
];

const american: [typed: string, becomes: Typed, because: string][] = [
  ['1.5', number(1.5), 'the dot is the decimal sign'],
  ['1,5', asText('1,5'), 'a comma groups thousands, and one digit is no group'],
  ['1,234,567.5', number(1_234_567.5, '#,##0.00'), 'grouped'],
  ['1.234.567', asText('1.234.567'), 'two decimal signs are no number'],
  ['$1,234.50', number(1234.5, '[$$]#,##0.00'), 'dollars'],
  ['Rp1.500', asText('Rp1.500'), 'rupiah are not this locale’s currency'],
  ['08/17/1945', number(16_666, 'm/d/yyyy'), 'month first'],
  ['17/08/1945', asText('17/08/1945'), 'there is no month 17'],
  ['1-2', number(46_024, 'm-d'), 'a range of two numbers becomes 2 January'],
  ['Aug 17, 1945', number(16_666, 'mmm d, yyyy'), 'the month before the day'],
  ['17 Agustus 1945', asText('17 Agustus 1945'), 'Indonesian names are unknown here'],
  ['12.30', number(12.3), 'no time with a dot here'],
  ['1:30 PM', number(0.5625, 'h:mm AM/PM'), 'half past one in the afternoon'],
  ['13:30 PM', asText('13:30 PM'), 'there is no such hour'],
  ['=SUM(A1,1.5)', { formula: '=SUM(A1,1.5)' }, 'already the stored spelling'],
  ['=SUM(A1;1.5)', { formula: '=SUM(A1,1.5)' }, 'the semicolon is accepted everywhere'],
];

const everywhere: [typed: string, becomes: Typed, because: string][] = [
  ['', { value: null }, 'nothing typed empties the cell'],
  ['true', { value: true }, 'a boolean in any case'],
  ['FALSE', { value: false }, 'a boolean'],
  ["'01", asText('01'), 'the apostrophe forces text and disappears'],
  ["'=1+1", asText('=1+1'), 'the apostrophe stops a formula'],
  ['=1+1', { formula: '=1+1' }, 'a formula'],
  ['=', asText('='), 'a lone sign is text'],
  ['+62812', { formula: '=+62812' }, 'a leading plus starts a formula'],
  ['+', asText('+'), 'a lone plus is text'],
  ['@nama', asText('@nama'), 'an at sign starts nothing'],
  ['- beras', asText('- beras'), 'a list mark is no number'],
  ['#N/A', { value: { error: '#N/A' } }, 'an error can be typed'],
  ['KB-001', asText('KB-001'), 'a row id stays text'],
  ['  5  ', number(5), 'blanks around a number are ignored'],
  ['  kata ', asText('  kata '), 'blanks around words stay'],
  ['1e400', asText('1e400'), 'beyond all numbers'],
  ['1\n2', asText('1\n2'), 'two lines are text'],
];

describe('what a typed text becomes', () => {
  test.each(indonesian)('id_ID: %j becomes %j, because %s', (typed, becomes) => {
    expect(read(typed, 'id_ID')).toEqual(becomes);
  });
  test.each(american)('en_US: %j becomes %j, because %s', (typed, becomes) => {
    expect(read(typed, 'en_US')).toEqual(becomes);
  });
  test.each(everywhere)('in both locales %j becomes %j, because %s', (typed, becomes) => {
    expect(read(typed, 'id_ID')).toEqual(becomes);
    expect(read(typed, 'en_US')).toEqual(becomes);
  });
  test.each(['in_ID', 'id', 'id-ID'])('%s is Indonesian too', (locale) => {
    expect(read('1,5', locale)).toEqual({ value: 1.5 });
  });
});

describe('in a cell of plain text', () => {
  test.each<[string, Typed, string]>([
    ['01', asText('01'), 'the leading zero is kept'],
    ['3171234567890123', asText('3171234567890123'), 'all 16 digits are kept'],
    ['+62 812', asText('+62 812'), 'the plus starts no formula'],
    ['1-2', asText('1-2'), 'no date'],
    ['TRUE', asText('TRUE'), 'no boolean'],
    ["'01", asText("'01"), 'the apostrophe is just a sign'],
    ['=1+1', { formula: '=1+1' }, 'sources disagree; the stricter reading says formula'],
  ])('%j becomes %j, because %s', (typed, becomes) => {
    expect(read(typed, 'id_ID', '@')).toEqual(becomes);
  });
});

describe('for any text and number', () => {
  test('a text is either kept, or becomes something else than a text; it is never altered', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('id_ID', 'en_US'), (text, locale) => {
        const typed = read(text, locale);
        if ('value' in typed && typeof typed.value === 'string') {
          expect(typed.value).toBe(text.startsWith("'") ? text.slice(1) : text);
        }
      }),
    );
  });
  test('a whole number reads back from what the cell shows', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.constantFrom('id_ID', 'en_US'),
        fc.constantFrom(undefined, '#,##0'),
        (value, locale, format) => {
          const shown = displayText(format === undefined ? { value } : { value, numberFormat: format }, locale);
          expect(read(shown, locale)).toMatchObject({ value });
        },
      ),
    );
  });
  test('a date reads back from what the cell shows', () => {
    const formats = ['dd/mm/yyyy', 'yyyy-mm-dd', 'd mmmm yyyy'];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60_000 }), fc.constantFrom(...formats), (value, numberFormat) => {
        expect(read(displayText({ value, numberFormat }, 'id_ID'), 'id_ID')).toMatchObject({ value });
      }),
    );
  });
});
