import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/cell';
import type { ReadContext } from '../../../src/core/table/column';
import { rupiah } from '../../../src/core/table/kinds';
import { reading } from './context';

const cost = rupiah('Biaya');

const CASES: readonly (readonly [cell: Cell, read: string, because: string, more?: Partial<ReadContext>])[] = [
  // domain.md §6.1
  ['Rp 1.500.000,00', '1500000', 'prefix, dots, formal cents'],
  ['Rp.1.500.000', '1500000', 'dot behind Rp is no decimal mark'],
  ['Rp1.500.000,-', '1500000', 'the dash after the comma means no cents'],
  ['Rp1.500.000,--', '1500000', 'two dashes mean the same'],
  ['1.500.000', '1500000', 'plain Indonesian thousands'],
  ['IDR 1.500.000', '1500000', 'bank spelling'],
  ['rp 1.500.000', '1500000', 'case does not matter'],
  ['Rp. 1.500.000.-', '1500000', 'dot and dash at the end'],
  ['Rp 1.500.000 =', '1500000', 'receipt habit of closing a figure'],
  ['1.500.000 rupiah', '1500000', 'the unit in words'],
  ['1500000', '1500000', 'digits only, as text'],
  [1500000, '1500000', 'a number'],
  [0, '0', 'a typed zero is zero'],
  ['0', '0', 'also as text'],
  ['Rp 0', '0', 'also with the prefix'],
  ['1.500.000.', '1500000', 'a full stop behind the figure'],
  ['1.500.000.00', '1500000', 'zeros behind a wrong mark, all groups proper'],
  ['Rp\u00a01.500.000', '1500000', 'no-break space'],
  ['\u200bRp1.500.000\u200f', '1500000', 'invisible marks around it'],
  ['Ｒｐ１．５００．０００', '1500000', 'full-width letters and digits'],
  ['1. 500. 000', '1500000', 'spaces behind the dots'],
  ['+1.500.000', '1500000', 'a plus sign adds nothing'],
  // §6.2
  ['1,500,000', '1500000 english', 'English thousands are said'],
  ['33,046', '33046 english', 'rupiah have no thousandths'],
  ['1,500,000.00', '1500000 english', 'English cents'],
  ['Rp 1,500,000', '1500000 english', 'with the prefix'],
  ['1500000.50', '1500000.5 english', 'an English decimal point'],
  ['1500000,50', '1500000.5', 'Indonesian cents'],
  ['1 500 000', '1500000 spaced', 'spaces as thousands'],
  ['1 500 000,00', '1500000 spaced', 'spaces and cents'],
  ["1'500'000", '1500000 spaced', 'Swiss habit'],
  ['1.500,000', 'unread ambiguousNumber', 'could be 1.500 or 1.500.000'],
  ['1,500.000', 'unread ambiguousNumber', 'the same in English'],
  ['1500.000', 'unread ambiguousNumber', 'a dot is missing, or it is a decimal mark'],
  ['1.50.000', 'unread notMoney', 'a digit is missing'],
  ['1.5000.000', 'unread notMoney', 'a digit too many'],
  ['1,50,000', 'unread notMoney', 'groups of two'],
  // abbreviated amounts
  ['1,5 juta', '1500000 abbreviated', 'decimal comma'],
  ['1.5jt', '1500000 abbreviated', 'decimal point, no space'],
  ['Rp 1,5 Jt.', '1500000 abbreviated', 'with prefix and dot'],
  ['250rb', '250000 abbreviated', 'ribu'],
  ['250 ribu', '250000 abbreviated', 'spelled out'],
  ['250k', '250000 abbreviated', 'chat habit'],
  ['2 M', '2000000000 abbreviated', 'M is miliar in Indonesian money'],
  ['2,3 miliar', '2300000000 abbreviated', 'no binary dust: 2.3e9 exactly'],
  ['1,25 milyar', '1250000000 abbreviated', 'older spelling'],
  ['2.300 juta', '2300000000 abbreviated', 'thousands before the word'],
  ['1,500 juta', 'unread ambiguousNumber', '1.5 or 1500 million'],
  ['5 juta-an', 'unread notMoney', 'about five million is no amount'],
  ['5 jutaan', 'unread notMoney', 'the same in one word'],
  ['± 5.000.000', 'unread notMoney', 'an estimate'],
  ['5-10 juta', 'unread notMoney', 'a range'],
  ['3 paket', 'unread notMoney', 'another unit'],
  ['Rp1.500.000,- (satu juta lima ratus ribu rupiah)', '1500000', 'figure, then the same in words'],
  ['150.000/unit', 'unread notMoney', 'a price is no total'],
  ['gratis', 'unread notMoney', 'a word'],
  // §6.4
  [1.5, 'unread brokenMoney', '1.500 typed under en_US is stored as 1.5'],
  [12.25, 'unread brokenMoney', 'no amount below Rp1.000 has cents'],
  ['1,5', 'unread brokenMoney', 'the same as text'],
  [750, '750 tinyMoney', 'small, but whole: kept, and said, because it may be thousands'],
  [1500.5, '1500.5', 'cents above Rp1.000'],
  // negatives
  [-500000, 'unread negative', 'rupiah of a plan are 0 or more'],
  ['-500.000', 'unread negative', 'as text'],
  ['(500.000)', 'unread negative', "an accountant's minus"],
  ['(Rp 500.000)', 'unread negative', 'with the prefix inside'],
  ['Rp -500.000', 'unread negative', 'minus behind the prefix'],
  // §6.6
  ['-', 'empty readAsEmpty', 'a dash is empty unless the village says it is zero'],
  ['–', 'empty readAsEmpty', 'an en dash'],
  ['Rp -', 'empty readAsEmpty', 'accounting format as text'],
  ['Rp. -,', 'unread notMoney', 'something else'],
  ['nihil', 'empty readAsEmpty', 'nothing'],
  ['n/a', 'empty readAsEmpty', 'not available'],
  ['belum ada', 'empty readAsEmpty', 'not yet'],
  ['-', '0 dashAsZero', 'the village said so', { dashMeansZero: true }],
  ['Rp -', '0 dashAsZero', 'the village said so', { dashMeansZero: true }],
  ['Nihil', '0 dashAsZero', 'the village said so', { dashMeansZero: true }],
  ['belum ada', 'empty readAsEmpty', 'unknown is never zero, whatever the rule', { dashMeansZero: true }],
  ['', 'empty', 'nothing there'],
  ['  \u00a0', 'empty', 'nothing to see there'],
  // §6.5
  ['1,5', '1500000', 'confirmed unit: million', { unit: 1e6 }],
  [250, '250000000', 'confirmed unit: million', { unit: 1e6 }],
  ['2 M', '2000000000 abbreviated', 'a word in the cell outweighs the header', { unit: 1e6 }],
  // not money at all
  [{ date: '2026-04-03' }, 'unread dateInNumber', 'a date'],
  ['03/04/2026', 'unread dateInNumber', 'a date as text'],
  ['17 Agustus 2026', 'unread dateInNumber', 'a date in words'],
  [true, 'unread checkbox', 'a ticked box'],
  ['#REF!', 'unread formulaError', 'a broken formula'],
  ['#N/A', 'unread formulaError', 'a broken formula'],
  ['Loading...', 'unread formulaError', 'a formula still at work'],
  [3301020304050006, 'unread personalNumber', 'sixteen digits: NIK or KK'],
  ['3301020304050006', 'unread personalNumber', 'as text'],
  ['3301 0203 0405 0006', 'unread personalNumber', 'in groups'],
  ['1'.repeat(50_000), 'unread notMoney', 'a full cell'],
  ['1.'.repeat(25_000), 'unread notMoney', 'a full cell of groups'],
  [Number.NaN, 'unread notMoney', 'never a value'],
];

describe('money', () => {
  test.each(CASES.map(([cell, read, because, more]) => ({ cell, read, because, more })))(
    '$cell is read as $read: $because',
    ({ cell, read, more }) => {
      expect(reading(cost, cell, more)).toBe(read);
    },
  );
});
