import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/cell';
import { date, period } from '../../../src/core/table/kinds';
import { reading } from './context';

type Case = readonly [cell: Cell, read: string, because: string];

const DATES: readonly Case[] = [
  ['03/04/2026', '2026-04-03', '§6.7 day first'],
  [{ date: '2026-03-04' }, '2026-03-04', '§6.7 true dates are trusted'],
  ['12/31/2026', 'unread impossibleDate', 'month first is not guessed'],
  ['31/02/2026', 'unread impossibleDate', 'no such day'],
  ['29/02/2028', '2028-02-29', 'a leap day'],
  ['29/02/2026', 'unread impossibleDate', 'not a leap year'],
  ['3 Pebruari 2026', '2026-02-03', '§6.8 older spelling'],
  ['3 Peb 26', '2026-02-03 readAsDate', '§6.8 short month and year'],
  ['17 Agustus 2026', '2026-08-17', '§6.8'],
  ['17 Agt 2026', '2026-08-17', '§6.8'],
  ['17-Agt-26', '2026-08-17 readAsDate', 'export format'],
  ['17 Ags. 2026', '2026-08-17', 'another short form'],
  ['10 Nopember 2026', '2026-11-10', '§6.8'],
  ['17 August 2026', '2026-08-17', 'English month'],
  ['1 Mei 2026', '2026-05-01', 'a month of three letters'],
  ['5Januari2026', '2026-01-05', 'spaces lost'],
  ['Januari 5, 2026', '2026-01-05', 'month first in words leaves no doubt'],
  ['Senin, 5 Januari 2026', '2026-01-05', '§6.9 weekday'],
  ["Jum'at 2 Januari 2026", '2026-01-02', 'with its apostrophe'],
  ['Hari Senin tanggal 5 Januari 2026', '2026-01-05', 'as in a berita acara'],
  ['tgl 5 Januari 2026', '2026-01-05', 'prefix'],
  ['05-01-2026', '2026-01-05', '§6.9'],
  ['05.01.2026', '2026-01-05', '§6.9'],
  ['5 / 1 / 2026', '2026-01-05', 'spaces between'],
  ['2026-01-05', '2026-01-05', '§6.9 ISO'],
  ['2026-01-05T14:05:00Z', '2026-01-05', 'ISO with time'],
  ['05/01/2026 14.05 WIB', '2026-01-05', 'with time'],
  ['05/01/26', '2026-01-05 readAsDate', '§6.9 two digits'],
  ['05/01/70', '1970-01-05 readAsDate unlikelyDate', '§6.9 70 is 1970; a plan was not made then'],
  [45931, '2025-10-01 readAsDate', '§6.10 serial number'],
  ['45931', '2025-10-01 readAsDate', '§6.10 as text'],
  [45931.75, '2025-10-01 readAsDate', 'with a time of day'],
  [20260105, '2026-01-05 readAsDate', 'compact'],
  ['', 'empty', '§6.11 never today'],
  ['-', 'empty readAsEmpty', '§6.11 §6.6'],
  [2026, 'unread incompleteDate', 'a year is not the serial of a day in 1905'],
  ['2026', 'unread incompleteDate', 'as text'],
  ['Januari 2026', 'unread incompleteDate', 'the day is not invented'],
  ['01/2026', 'unread incompleteDate', 'month and year'],
  ['5 Januari', 'unread incompleteDate', 'the year is not invented'],
  ['5-6 Januari 2026', 'unread notDate', 'two days'],
  ['segera', 'unread notDate', 'a word'],
  ['5 Foo 2026', 'unread notDate', 'no month'],
  [12, 'unread notDate', 'too small for a serial number'],
  [1500000, 'unread notDate', 'money'],
  [true, 'unread checkbox', 'a ticked box'],
  [{ date: '1899-12-30' }, 'unread notDate', 'a time without a day'],
  [{ date: '1945-08-17' }, '1945-08-17 unlikelyDate', 'trusted, but looked at'],
  ['#VALUE!', 'unread formulaError', 'a broken formula'],
  ['1/'.repeat(25_000), 'unread notDate', 'a full cell'],
];

const whole = (start: string, end: string, label: string): string => JSON.stringify({ start, end, label });
const q2 = whole('2026-04-01', '2026-06-30', 'Triwulan II 2026');
const january = (label: string): string => whole('2026-01-01', '2026-01-31', label);

const PERIODS: readonly Case[] = [
  ['Triwulan II 2026', q2, 'the example of the column'],
  ['TW 2 2026', q2, 'short'],
  ['TW II/2026', q2, 'with a stroke'],
  ['TW-II 2026', q2, 'with a dash'],
  ['Tw. II Th. 2026', q2, 'dots and Th.'],
  ['triwulan ke-2 tahun 2026', q2, 'in words'],
  ['Triwulan Kedua 2026', q2, 'ordinal'],
  ['Q2 2026', q2, 'English'],
  ['2026 Q2', q2, 'year first'],
  ['2026-Q2', q2, 'year first, dash'],
  ['Kuartal II 2026', q2, 'another word'],
  ['Triwulan V 2026', 'unread notPeriod', 'there are four'],
  ['Semester 1 2026', whole('2026-01-01', '2026-06-30', 'Semester I 2026'), 'half a year'],
  ['Smt II 2026', whole('2026-07-01', '2026-12-31', 'Semester II 2026'), 'short'],
  ['Smt I', 'unread periodWithoutYear', 'the year is not invented'],
  ['Triwulan II', 'unread periodWithoutYear', 'the year is not invented'],
  ['Januari', 'unread periodWithoutYear', 'a month without its year'],
  ['Bulan Jan.', 'unread periodWithoutYear', 'the same, short'],
  ['Januari s/d Maret', 'unread periodWithoutYear', 'two months without their year'],
  ['15 Januari', 'unread periodWithoutYear', 'a day without its year'],
  ['Minggu ke-2 Januari', 'unread notPeriod', 'a week would be no better with a year'],
  ['Januari 2026', january('Januari 2026'), 'a month'],
  ['Bulan Januari 2026', january('Bulan Januari 2026'), 'with the word'],
  ['01/2026', january('01/2026'), 'in figures'],
  ['2026-01', january('2026-01'), 'ISO month'],
  ['Jan-Mar 2026', whole('2026-01-01', '2026-03-31', 'Jan-Mar 2026'), 'a span'],
  ['Januari s.d. Maret 2026', whole('2026-01-01', '2026-03-31', 'Januari s.d. Maret 2026'), 'sampai dengan'],
  ['Jan s/d Mar 2026', whole('2026-01-01', '2026-03-31', 'Jan s/d Mar 2026'), 'sampai dengan'],
  ['Nov 2025 - Jan 2026', whole('2025-11-01', '2026-01-31', 'Nov 2025 - Jan 2026'), 'over the year'],
  ['01/01/2026 - 31/03/2026', whole('2026-01-01', '2026-03-31', '01/01/2026 - 31/03/2026'), 'two dates'],
  ['1 - 31 Maret 2026', whole('2026-03-01', '2026-03-31', '1 - 31 Maret 2026'), 'days of one month'],
  ['31 Maret 2026 - 1 Maret 2026', 'unread impossibleDate', 'the end lies before the start'],
  [2026, whole('2026-01-01', '2026-12-31', '2026'), 'a year'],
  ['TA 2026', whole('2026-01-01', '2026-12-31', '2026'), 'a budget year'],
  ['05/01/2026', whole('2026-01-05', '2026-01-05', '5 Januari 2026'), 'a day'],
  [{ date: '2026-01-05' }, whole('2026-01-05', '2026-01-05', '5 Januari 2026'), 'a date cell'],
  ['31/02/2026', 'unread impossibleDate', 'no such day'],
  ['1-3/2026', 'unread notPeriod', 'January to March, or the first of March'],
  ['Tahap I', 'unread notPeriod', 'when that was is not known'],
  ['Minggu ke-2', 'unread notPeriod', 'of which month'],
  ['-', 'empty readAsEmpty', 'nothing'],
  ['a'.repeat(50_000), 'unread notPeriod', 'a full cell'],
];

describe('dates', () => {
  test.each(DATES)('%j is read as %s: %s', (cell, read) => {
    expect(reading(date('Tanggal'), cell)).toBe(read);
  });
});

describe('periods', () => {
  test.each(PERIODS)('%j is read as %s: %s', (cell, read) => {
    expect(reading(period('Periode'), cell)).toBe(read);
  });
});
