import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/actions/desk';
import { prepareWorkbook } from '../../src/actions/prepareWorkbook';
import { openWeights, previewWeights, setWeights } from '../../src/actions/setWeights';
import type { Cell } from '../../src/core/cell';
import type { WeightChoice } from '../../src/core/priority/weights/weightForm';
import { type MemoryWorkbook, memoryWorkbook } from '../support/memoryWorkbook';

const KEEP = [null, null, null, null, null];
const PAIRS = [...KEEP, ...KEEP];
const RANKS: WeightChoice = { method: 'RANK_ORDER', texts: ['2', '1', '3', '4', '5'] };

function prepared(): { readonly book: MemoryWorkbook; readonly desk: Desk } {
  const book = memoryWorkbook();
  const screen = { confirm: () => false, alert: () => undefined, toast: () => undefined };
  const desk: Desk = { open: book.open, screen, exclusively: (work) => work() };
  prepareWorkbook(desk);
  return { book, desk };
}

const rowOf = (book: MemoryWorkbook, label: string): number =>
  book.sheet('Pengaturan').cells.findIndex((row) => row[0] === label);
const settingOf = (book: MemoryWorkbook, label: string): Cell | undefined =>
  book.sheet('Pengaturan').cells[rowOf(book, label)]?.[1];
function put(book: MemoryWorkbook, label: string, value: Cell): void {
  const row = book.sheet('Pengaturan').cells[rowOf(book, label)];
  if (row === undefined) throw new Error(`no row ${label}`);
  row[1] = value;
}
const snapshot = (book: MemoryWorkbook): string => JSON.stringify(book.sheet('Pengaturan').cells);
/** What differs between two snapshots of Pengaturan: labels with their new values. */
function changes(before: string, book: MemoryWorkbook): readonly (readonly Cell[])[] {
  const old = JSON.parse(before) as readonly (readonly Cell[])[];
  const differs = (row: readonly Cell[], index: number): boolean => JSON.stringify(row) !== JSON.stringify(old[index]);
  return book
    .sheet('Pengaturan')
    .cells.filter(differs)
    .map((row) => row.slice(0, 2));
}

describe('Atur bobot', () => {
  it('opens on the rank order once all five ranks are filled in and no way is chosen', () => {
    const { book, desk } = prepared();
    const names = ['Dirasakan banyak orang', 'Tingkat keparahan', 'Menghambat pendapatan', 'Sering terjadi'];
    for (const [index, name] of names.entries()) put(book, `Urutan: ${name}`, index + 1);
    expect(openWeights(desk).method).toBe('DIRECT');
    expect(openWeights(desk).preview.sentences).toEqual([
      'Bobot masih bawaan: kelima kriteria berbobot sama dan belum diatur di Pengaturan.',
    ]);
    put(book, 'Urutan: Tersedia potensi', 5);
    const form = openWeights(desk);
    expect(form.method).toBe('RANK_ORDER');
    expect(form.preview.shares[0]?.share).toBe('45,7%');
    expect(form.preview.sentences[0]).toContain('belum dipilih');
  });

  it('shows every input as it stands, and writes nothing', () => {
    const { book, desk } = prepared();
    put(book, 'Urutan: Tingkat keparahan', 1);
    put(book, 'Ayunan: Sering terjadi', '12,5');
    put(book, 'Perbandingan: Dirasakan banyak orang : Tingkat keparahan', '0,33');
    put(book, 'Perbandingan: Dirasakan banyak orang : Menghambat pendapatan', '3; 1/5');
    put(book, 'Perbandingan: Dirasakan banyak orang : Sering terjadi', 'banyak');
    const before = snapshot(book);
    const form = openWeights(desk);
    const texts = (method: WeightChoice['method']) => form.inputs[method].map(({ text }) => text);
    expect(form.method).toBe('DIRECT');
    expect(texts('DIRECT')).toEqual(['20', '20', '20', '20', '20']);
    expect(texts('RANK_ORDER')).toEqual(['', '1', '', '', '']);
    expect(texts('SWING')).toEqual(['', '', '', '12,5', '']);
    expect(texts('PAIRWISE').slice(0, 4)).toEqual(['1/3', '3; 1/5', 'banyak', '']);
    expect(form.inputs.PAIRWISE[9]?.criteria).toEqual(['Sering terjadi', 'Tersedia potensi']);
    expect(snapshot(book)).toBe(before);
  });

  it('previews what would be in force, and writes nothing', () => {
    const { book, desk } = prepared();
    const before = snapshot(book);
    const { shares, sentences } = previewWeights(desk, RANKS);
    expect(shares.map(({ share }) => share)).toEqual(['25,7%', '45,7%', '15,7%', '9%', '4%']);
    expect(sentences.join(' ')).toContain('Tingkat keparahan diletakkan pertama');
    expect(previewWeights(desk, { method: 'PAIRWISE', texts: PAIRS }).sentences.join(' ')).toContain(
      'belum dapat dipakai: isi juga "Perbandingan: Dirasakan banyak orang : Tingkat keparahan"',
    );
    expect(snapshot(book)).toBe(before);
  });

  it.each<readonly [WeightChoice, readonly (readonly Cell[])[], string]>([
    [
      RANKS,
      [
        ['Cara menentukan bobot', 'Urutan kepentingan'],
        ['Urutan: Dirasakan banyak orang', 2],
        ['Urutan: Tingkat keparahan', 1],
        ['Urutan: Menghambat pendapatan', 3],
        ['Urutan: Sering terjadi', 4],
        ['Urutan: Tersedia potensi', 5],
      ],
      'numbers are written as numbers',
    ],
    [
      { method: 'PAIRWISE', texts: ['1/5', ...PAIRS.slice(1)] },
      [
        ['Cara menentukan bobot', 'Perbandingan berpasangan'],
        ['Perbandingan: Dirasakan banyak orang : Tingkat keparahan', '1/5'],
      ],
      'judgements as text, and untouched ones not at all',
    ],
    [
      { method: 'DIRECT', texts: ['40', null, '0', null, null] },
      [
        ['Bobot: Dirasakan banyak orang', 0.4],
        ['Bobot: Menghambat pendapatan', 0],
        ['Cara menentukan bobot', 'Langsung (persen)'],
      ],
      'percentages on one scale; equal cells stay untouched',
    ],
    [
      { method: 'SWING', texts: ['100', '12,5', '12.5', '0', null] },
      [
        ['Cara menentukan bobot', 'Ayunan (swing)'],
        ['Ayunan: Dirasakan banyak orang', 100],
        ['Ayunan: Tingkat keparahan', 12.5],
        ['Ayunan: Menghambat pendapatan', 12.5],
        ['Ayunan: Sering terjadi', 0],
      ],
      'unfinished ones too; the message says what is missing',
    ],
  ])('saves %j: %j, because %s', (choice, expected) => {
    const { book, desk } = prepared();
    const before = snapshot(book);
    const outcome = setWeights(desk, choice);
    expect(outcome).toMatchObject({ state: 'done', message: expect.stringMatching(/^Bobot disimpan di Pengaturan\./) });
    expect(changes(before, book)).toEqual(expected);
    const isOpen = choice.method === 'SWING' || choice.method === 'PAIRWISE';
    expect(outcome.message.includes('belum dapat dipakai')).toBe(isOpen);
  });

  it('keeps what several people judged, and clears only what was cleared', () => {
    const { book, desk } = prepared();
    put(book, 'Perbandingan: Dirasakan banyak orang : Tingkat keparahan', '3; 1/5');
    put(book, 'Perbandingan: Dirasakan banyak orang : Menghambat pendapatan', '3');
    setWeights(desk, { method: 'PAIRWISE', texts: [null, '', ...PAIRS.slice(2)] });
    expect(settingOf(book, 'Perbandingan: Dirasakan banyak orang : Tingkat keparahan')).toBe('3; 1/5');
    expect(settingOf(book, 'Perbandingan: Dirasakan banyak orang : Menghambat pendapatan')).toBe('');
  });

  it.each<readonly [WeightChoice, RegExp, string]>([
    [
      { method: 'RANK_ORDER', texts: ['7', ...KEEP.slice(1)] },
      /tertulis "7", diharapkan bilangan bulat 1–5/,
      'no rank',
    ],
    [{ method: 'SWING', texts: ['150', ...KEEP.slice(1)] }, /diharapkan angka 0–100/, 'beyond 100'],
    [{ method: 'PAIRWISE', texts: ['=1+1', ...PAIRS.slice(1)] }, /diharapkan angka 1\/9 sampai 9/, 'a formula'],
    [{ method: 'DIRECT', texts: ['-5', ...KEEP.slice(1)] }, /lima bobot 0 atau lebih/, 'below zero'],
    [{ method: 'DIRECT', texts: ['', ...KEEP.slice(1)] }, /Isi juga "Bobot: Dirasakan banyak orang"/, 'one is missing'],
    [{ method: 'SWING', texts: [null] }, /Permintaan panel tidak dikenali/, 'one input for five'],
  ])('refuses %j with %s and writes nothing, because it is %s', (choice, message) => {
    const { book, desk } = prepared();
    const before = snapshot(book);
    expect(() => setWeights(desk, choice)).toThrow(message);
    expect(snapshot(book)).toBe(before);
  });

  it('names the rows an older Pengaturan lacks, and how to get them', () => {
    const { book, desk } = prepared();
    const { cells } = book.sheet('Pengaturan');
    cells.splice(rowOf(book, 'Urutan: Sering terjadi'), 1);
    const message =
      'Di Pengaturan belum ada baris "Urutan: Sering terjadi". Jalankan "Siapkan / perbaiki lembar kerja" dahulu.';
    expect(() => setWeights(desk, RANKS)).toThrow(message);
    expect(() => previewWeights(desk, RANKS)).toThrow(message);
    prepareWorkbook(desk);
    expect(setWeights(desk, RANKS).state).toBe('done');
    expect(settingOf(book, 'Urutan: Sering terjadi')).toBe(4);
  });

  it('refuses a protected Pengaturan, and a workbook without one', () => {
    const { book, desk } = prepared();
    book.sheet('Pengaturan').isProtected = true;
    expect(() => setWeights(desk, RANKS)).toThrow(/Pengaturan/);
    const empty = memoryWorkbook();
    expect(() => openWeights({ ...desk, open: empty.open })).toThrow(/Siapkan/);
  });
});
