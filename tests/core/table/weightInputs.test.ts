import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/cell';
import { weightsInForce } from '../../../src/core/priority/weights/weightsInForce';
import { sentence } from '../../../src/core/table/sentence';
import type { SettingName } from '../../../src/core/tables/settings';
import { settings } from '../../../src/core/tables/settings';
import { createSettings } from '../../../src/core/template/setUpSettings';
import { wordsFor } from '../../../src/core/words/words';
import { told, workbook } from './sheets';

const words = wordsFor('id');
const read = (rows: readonly (readonly Cell[])[]) => workbook({ settings: rows });
const PAIR = 'Perbandingan: Dirasakan banyak orang : Tingkat keparahan';

describe('one comparison', () => {
  test.each<[Cell, readonly (number | undefined)[] | undefined, string]>([
    ['3', [3], 'a whole number'],
    [3, [3], 'a number cell'],
    ['1/5', [1 / 5], 'a fraction'],
    ['1 : 5', [1 / 5], 'a proportion'],
    ['3/1', [3], 'a proportion the other way'],
    ['0,2', [1 / 5], 'a decimal'],
    ['0.2', [1 / 5], 'an English decimal'],
    ['0,33', [1 / 3], 'two decimals of a third'],
    ['0,333', [1 / 3], 'three decimals of a third'],
    [0.11, [1 / 9], 'two decimals of a ninth'],
    ['0,4', [0.4], 'between the inverses'],
    ['2,5', [2.5], 'between whole numbers'],
    ['3x', [3], 'three times'],
    ['3; 1/5', [3, 1 / 5], 'two people'],
    ['3; ; 1/5', [3, undefined, 1 / 5], 'the second did not answer'],
    ['3; -; 1/5;', [3, undefined, 1 / 5, undefined], 'a dash is no answer'],
    ['', undefined, 'nobody'],
    [' ; ', undefined, 'nobody, with a separator'],
    ['belum ada', undefined, 'nobody, in words'],
  ])('%j -> %j, because %s', (cell, expected) => {
    const reading = read([[PAIR, cell]]);
    expect(reading.settings.values.pairPeopleAffectedSeverity).toEqual(expected);
    expect(told(reading)).toEqual([]);
  });

  test.each<[Cell, string]>([
    ['0', 'zero'],
    [0, 'a zero cell'],
    ['-3', 'below zero'],
    ['10', 'beyond 9'],
    ['1/10', 'beyond 1/9'],
    ['1/0', 'no number'],
    ['0/3', 'zero again'],
    ['3; 12', 'the second person is out of range'],
    ['penting', 'a word'],
    [true, 'a box'],
    [{ date: '2026-05-01' }, 'Sheets took 1/5 for a day'],
    ['=1/5', 'a formula as text'],
    ['#REF!', 'a broken formula'],
    ['3'.repeat(400), 'far too long'],
  ])('%j is refused with its cell, because %s', (cell) => {
    const reading = read([[PAIR, cell]]);
    expect(reading.settings.values.pairPeopleAffectedSeverity).toBeUndefined();
    expect(told(reading)).toEqual(['settingUnread Pengaturan!B1']);
    expect(reading.settings.unread?.has('pairPeopleAffectedSeverity')).toBe(true);
  });

  test('the sentence says what is expected and what counts meanwhile', () => {
    const [problem] = read([[PAIR, '12']]).problems;
    expect(problem && sentence(problem, words)).toBe(
      'Pengaturan!B1: tertulis "12", diharapkan angka 1/9 sampai 9, misalnya 3, 1/5, atau 0,2. Perbaiki isinya; sementara itu dianggap belum diisi.',
    );
  });
});

describe('ranks, swings and the way of weighing', () => {
  test.each<[string, Cell, SettingName, unknown, string]>([
    ['Urutan: Tingkat keparahan', 1, 'rankSeverity', 1, 'a number'],
    ['urutan  tingkat KEPARAHAN', ' 2 ', 'rankSeverity', 2, 'another spelling'],
    ['Urutan: Tingkat keparahan', 6, 'rankSeverity', undefined, 'beyond five'],
    ['Urutan: Tingkat keparahan', 0, 'rankSeverity', undefined, 'before the first'],
    ['Urutan: Tingkat keparahan', 1.5, 'rankSeverity', undefined, 'between two'],
    ['Ayunan: Sering terjadi', 0, 'swingFrequency', 0, 'a zero was typed'],
    ['Ayunan: Sering terjadi', '12,5', 'swingFrequency', 12.5, 'a decimal'],
    ['Ayunan: Sering terjadi', '', 'swingFrequency', undefined, 'an empty cell is not 0'],
    ['Ayunan: Sering terjadi', 101, 'swingFrequency', undefined, 'beyond 100'],
    ['Ayunan: Sering terjadi', -1, 'swingFrequency', undefined, 'below zero'],
    ['Cara menentukan bobot', 'Urutan kepentingan', 'weightMethod', 'RANK_ORDER', 'as the drop-down says'],
    ['Cara menentukan bobot', 'swing', 'weightMethod', 'SWING', 'one word of it'],
    ['Cara menentukan bobot', 'AHP', 'weightMethod', 'PAIRWISE', 'the name in books'],
    ['Cara menentukan bobot', 'dadu', 'weightMethod', undefined, 'no way of weighing'],
  ])('%s = %j -> %s %j, because %s', (label, cell, name, expected) => {
    const reading = read([[label, cell]]);
    expect(reading.settings.values[name]).toBe(expected);
    const isRefused = expected === undefined && cell !== '';
    expect(reading.settings.unread?.has(name)).toBe(isRefused);
    expect(told(reading)).toEqual(isRefused || name === 'weightMethod' ? [expect.stringContaining('B1')] : []);
  });

  test('an unfinished way of weighing is listed at its cell, with what to fill in', () => {
    const reading = read([
      ['Cara menentukan bobot', 'Urutan'],
      ['Urutan: Dirasakan banyak orang', 1],
      ['Urutan: Tingkat keparahan', 2],
      ['Urutan: Menghambat pendapatan', 'tiga'],
      ['Urutan: Sering terjadi', 4],
    ]);
    expect(told(reading)).toEqual(['weightsIncomplete Pengaturan!B1', 'settingUnread Pengaturan!B4']);
    const [first] = reading.problems;
    expect(first && sentence(first, words)).toBe(
      'Pengaturan!B1: tertulis "Urutan kepentingan", diharapkan isian yang lengkap untuk cara ini. Isi "Urutan: Tersedia potensi"; sementara itu semua kriteria berbobot sama.',
    );
  });

  test('a finished one, an unset one and a direct one are not', () => {
    const names = [
      'Dirasakan banyak orang',
      'Tingkat keparahan',
      'Menghambat pendapatan',
      'Sering terjadi',
      'Tersedia potensi',
    ];
    const swings = names.map((name): Cell[] => [`Ayunan: ${name}`, 10]);
    expect(told(read([['Cara menentukan bobot', 'Ayunan (swing)'], ...swings]))).toEqual([]);
    expect(told(read([['Cara menentukan bobot', ''], ...swings]))).toEqual([]);
    expect(told(read([['Cara menentukan bobot', 'Langsung (persen)']]))).toEqual([]);
  });

  const ranksOf = (given: readonly Cell[]): readonly (readonly Cell[])[] =>
    ['Dirasakan banyak orang', 'Tingkat keparahan', 'Menghambat pendapatan', 'Sering terjadi', 'Tersedia potensi'].map(
      (name, index) => [`Urutan: ${name}`, given[index] ?? ''],
    );

  test.each<[Cell, readonly Cell[], readonly string[], string]>([
    ['', ['', 2, '', '', 1], ['ranksUnused Pengaturan!B3'], 'some ranks, no way chosen'],
    ['', [1, 2, 3, 4, 5], [], 'all ranks are used without a choice'],
    ['', ['', '', '', '', ''], [], 'no ranks'],
    ['', [1, 2, 3, 4, 'lima'], ['settingUnread Pengaturan!B6'], 'the open one was refused already'],
    ['Langsung (persen)', ['', 2, '', '', 1], [], 'percentages were chosen'],
    ['dadu', ['', 2, '', '', 1], ['settingUnread Pengaturan!B1'], 'the way itself could not be read'],
  ])('method %j with ranks %j tells %j, because %s', (method, ranks, expected) => {
    expect(told(read([['Cara menentukan bobot', method], ...ranksOf(ranks)]), 'all')).toEqual(expected);
  });

  test('ranks that are not used say what to do', () => {
    const [problem] = read([['Cara menentukan bobot', ''], ...ranksOf([1, '', 3, 4, ''])]).problems;
    expect(problem?.severity).toBe('note');
    expect(problem && sentence(problem, words)).toContain(
      'Isi juga "Urutan: Tingkat keparahan", "Urutan: Tersedia potensi" agar urutan dipakai; sementara itu lima bobot persen yang dipakai.',
    );
  });

  test('five weights of zero name their rows, not the first cell only', () => {
    const zeros = Object.values(settings)
      .filter(({ header }) => header.startsWith('Bobot: '))
      .map(({ header }): Cell[] => [header, 0]);
    const reading = read(zeros);
    expect(told(reading)).toEqual(['weightsRefused Pengaturan!B1']);
    expect(reading.problems.map((problem) => sentence(problem, words)).join()).toContain(
      'Isi sedikitnya satu bobot di atas nol pada lima baris "Bobot: …"; sementara itu',
    );
    const inForce = weightsInForce(reading.settings);
    expect(inForce.refusal?.code).toBe('directZero');
    expect(inForce.refusal?.settings).toHaveLength(5);
  });

  test('nothing but zeros is told to give one of them a number', () => {
    const zeros = [
      'Dirasakan banyak orang',
      'Tingkat keparahan',
      'Menghambat pendapatan',
      'Sering terjadi',
      'Tersedia potensi',
    ];
    const reading = read([['Cara menentukan bobot', 'Swing'], ...zeros.map((name): Cell[] => [`Ayunan: ${name}`, 0])]);
    expect(reading.problems.map((problem) => sentence(problem, words)).join()).toContain(
      'Beri angka di atas nol pada salah satu dari "Ayunan: Dirasakan banyak orang"',
    );
  });
});

describe('a fresh Pengaturan', () => {
  const [labels, values] = createSettings('Pengaturan', words).edits.flatMap((edit) =>
    edit.kind === 'write' ? [edit.values.map((row) => row[0])] : [],
  );

  test('holds the new settings right below the five weights, all of them empty', () => {
    const first = (labels ?? []).indexOf('Bobot: Tersedia potensi') + 1;
    expect(labels?.slice(first, first + 3)).toEqual([
      'Cara menentukan bobot',
      'Urutan: Dirasakan banyak orang',
      'Urutan: Tingkat keparahan',
    ]);
    expect(labels?.[first + 21]).toBe('Bobot dukungan');
    expect(values?.slice(first, first + 21)).toEqual(new Array<string>(21).fill(''));
  });

  test('reads back as nothing set', () => {
    const reading = read(Object.values(settings).map((column): Cell[] => [column.header, '']));
    expect(reading.settings.values.weightMethod).toBeUndefined();
    expect(reading.settings.cells).toEqual({});
  });
});
