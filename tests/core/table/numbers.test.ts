import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/cell';
import { amount, people, score, share, whole } from '../../../src/core/table/kinds';
import { reading } from './context';

type Case = readonly [cell: Cell, read: string, because: string];

const AMOUNTS: readonly Case[] = [
  ['12,5', '12.5', '§6.3 decimal comma'],
  ['1.250,75', '1250.75', '§6.3 dot and comma'],
  ['33,046', 'unread ambiguousNumber', '§6.2 in a volume column it may be 33 or 33 thousand'],
  ['33.046', '33046', 'an Indonesian dot groups thousands'],
  ['0.500', '0.5 english', 'a leading zero can only be followed by decimals'],
  ['12.5', '12.5 english', 'an English point'],
  ['1.234,567', 'unread ambiguousNumber', 'three decimals, or a slip'],
  [12.5, '12.5', 'a number'],
  [-3, 'unread negative', 'a volume is 0 or more'],
  ['500 meter', '500 wordLeftOut', 'the unit belongs in Satuan'],
  ['500 m', '500 wordLeftOut', 'metres, not miliar'],
  ['500 m2', '500 wordLeftOut', 'square metres'],
  ['2,5 ribu', '2500 abbreviated', 'thousands in words'],
  ['3 juta', '3000000 abbreviated', 'millions in words'],
  ['5 jutaan', 'unread notNumber', 'about'],
  ['75%', '75 wordLeftOut', 'percent of an indicator whose unit is %'],
  ['500m', '500 wordLeftOut', 'without a space'],
  ['3 embung', '3 wordLeftOut', 'a unit of its own'],
  ['1O', 'unread notNumber', 'a letter O is no unit: 10 is meant, not 1'],
  ['1l', 'unread notNumber', 'nor is a small l behind a digit'],
  ['5 l', '5 wordLeftOut', 'litres, with a space'],
  ['1e3', 'unread notNumber', 'no unit begins so'],
  ['10x2', 'unread notNumber', 'a product is not computed'],
  ['2 lusin', 'unread notNumber', 'two dozen are 24'],
  ['2 puluh', 'unread notNumber', 'two tens are 20'],
  ['3O%', 'unread notNumber', 'a letter among the digits'],
  ['10-15', 'unread notNumber', 'a range'],
  ['>10', 'unread notNumber', 'a bound'],
  ['sepuluh', 'unread notNumber', 'a word'],
  [{ date: '2026-10-15' }, 'unread dateInNumber', '10-15 became a date'],
  ['2/3', 'unread notNumber', 'a fraction is not computed'],
  [true, 'unread checkbox', 'a ticked box'],
  ['-', 'empty readAsEmpty', '§6.6 outside money a dash is never zero'],
  ['nihil', 'empty readAsEmpty', '§6.6'],
  [Number.POSITIVE_INFINITY, 'unread notNumber', 'never a value'],
];

const PEOPLE: readonly Case[] = [
  [25, '25', 'a count'],
  ['25 orang', '25 readAs', 'the unit is known'],
  ['25 siswa', '25 readAs', 'pupils are persons'],
  ['50 RTM', 'unread notPersons', 'poor households'],
  ['50 KPM', 'unread notPersons', 'families that receive aid'],
  ['50 rumah tangga', 'unread notPersons', 'households'],
  ['50 keluarga', 'unread notPersons', 'families'],
  ['5 kelompok', 'unread notPersons', 'groups'],
  ['5 meter', 'unread notPersons', 'no persons at all'],
  ['75%', 'unread notPersons', 'a percent'],
  ['5O', 'unread notNumber', 'a letter O for a 0'],
  ['1.250', '1250', 'thousands'],
  ['25 KK', 'unread notPersons', 'families are no persons'],
  [12.5, 'unread notWhole', 'half a person'],
  ['12,5', 'unread notWhole', 'as text'],
  [-1, 'unread negative', 'below zero'],
  [0, '0', 'nobody is a count'],
  ['dua puluh', 'unread notNumber', 'in words'],
];

const SCORES: readonly Case[] = [
  [4, '4', 'a score'],
  ['4', '4', 'as text'],
  [6, 'unread notScore', '§6.19 beyond the scale'],
  ['3,5', 'unread notScore', '§6.19 between two steps'],
  [3.5, 'unread notScore', '§6.19 as a number'],
  [0, 'unread notScore', 'empty means not scored, 0 means nothing'],
  ['4 (tinggi)', '4 readAs', '§6.19 number and word agree'],
  ['4 - tinggi', '4 readAs', 'with a dash'],
  ['Tinggi (4)', '4 readAs', 'the other way round'],
  ['4 (rendah)', 'unread notScore', 'number and word disagree'],
  ['tinggi', '4 readAs', '§6.19 the word of the scale'],
  ['Sangat  Tinggi', '5 readAs', 'case and spaces'],
  ['sedang', '3 readAs', 'middle'],
  ['sangat rendah', '1 readAs', 'lowest'],
  ['1O', 'unread notScore', 'a letter O for a 0'],
  ['4 orang', 'unread notScore', 'a count of something'],
  ['agak tinggi', 'unread notScore', 'not on the scale'],
  ['constructor', 'unread notScore', 'a name that every object knows is no word of the scale'],
  ['4 constructor', 'unread notScore', 'nor beside a number'],
  ['IV', 'unread notScore', 'Roman numerals are not scores'],
  [true, 'unread checkbox', '§6.19 a checkbox'],
  [false, 'unread checkbox', '§6.19 an unticked one is no 0'],
  [{ date: '2026-05-04' }, 'unread notScore', '4/5 became a date'],
  ['', 'empty', 'not scored'],
  ['-', 'empty readAsEmpty', 'not scored'],
];

const YEARS: readonly Case[] = [
  [2026, '2026', 'a year'],
  ['2026', '2026', 'as text'],
  ['TA 2026', '2026', 'tahun anggaran'],
  ['Tahun 2026', '2026', 'in words'],
  ['2026/2027', 'unread outOfRange', 'two years'],
  [26, 'unread outOfRange', 'which century is not guessed here'],
  [1926, 'unread outOfRange', 'before any plan'],
  [{ date: '2026-01-01' }, 'unread dateInNumber', 'a date'],
];

const SHARES: readonly Case[] = [
  [0.2, '0.2', 'a percent cell holds a fraction'],
  ['20%', '0.2', 'as text'],
  ['20 persen', '0.2', 'in words'],
  ['0,2', '0.2', 'a fraction as text'],
  [20, '0.2 readAsPercent', 'a bare number is said to be percent'],
  ['20', '0.2 readAsPercent', 'as text'],
  [1, '1', '100% is stored as 1'],
  [0, '0', 'nothing'],
  [1.5, 'unread notShare', '1,5% or 150%'],
  [-0.1, 'unread notShare', 'below zero'],
  ['120%', 'unread notShare', 'above one'],
  ['3O%', 'unread notShare', 'a letter O for a 0'],
  ['20 orang', 'unread notShare', 'a count of persons'],
  [250, 'unread notShare', 'above one'],
];

const FAMILIES = [
  ['volume', amount('Volume'), AMOUNTS],
  ['people', people('Penerima L'), PEOPLE],
  ['score', score('Sering terjadi'), SCORES],
  ['year', whole('Tahun', { min: 2020, max: 2040 }), YEARS],
  ['share', share('Bobot'), SHARES],
] as const;

describe.each(FAMILIES)('%s', (_name, column, cases) => {
  test.each(cases)('%j is read as %s: %s', (cell, read) => {
    expect(reading(column, cell)).toBe(read);
  });
});

test('an indicator may fall below zero where its column says so', () => {
  expect(reading(amount('Nilai awal', { negative: true }), '-2,5')).toBe('-2.5');
});
