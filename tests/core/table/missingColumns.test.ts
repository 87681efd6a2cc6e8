import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/cell';
import { sentence } from '../../../src/core/table/sentence';
import { wordsFor } from '../../../src/core/words/words';
import { workbook } from './sheets';

/** What is said about the required columns of Kebutuhan, by code, cell and the cells it names. */
function told(rows: readonly (readonly Cell[])[]): readonly string[] {
  return workbook({ needs: rows })
    .problems.filter(({ code }) => code === 'missingColumn' || code === 'emptyColumn')
    .map(({ code, at, column, parameters }) =>
      [code, `${String.fromCharCode(64 + at.column)}${at.row}`, column, parameters['unknown'] ?? '-'].join(' '),
    );
}

const LIST = ['No', 'Bidang', 'Lokasi', 'Tahun', 'Status'];
const ROW: readonly Cell[] = [1, 2, 'Krajan', 2026, 'Usulan'];

describe('a required column under a header that nobody knows', () => {
  const cases: readonly (readonly [rows: readonly (readonly Cell[])[], said: readonly string[], because: string])[] = [
    [
      [
        [...LIST, 'Paket', 'Uangnya'],
        [...ROW, 'Rabat beton', '150 jt'],
      ],
      ['missingColumn A1 Kebutuhan F1 "Paket"', 'missingColumn A1 Perkiraan biaya G1 "Uangnya"'],
      'each is offered the column that holds what it asks for',
    ],
    [
      [
        [...LIST, 'Paket', 'Uangnya', 'Kebutuhan', 'Perkiraan biaya'],
        [...ROW, 'Rabat beton', '150 jt', '', ''],
      ],
      ['emptyColumn H1 Kebutuhan F1 "Paket"', 'emptyColumn I1 Perkiraan biaya G1 "Uangnya"'],
      'set-up has added the columns at the far right',
    ],
    [
      [
        [...LIST, 'Paket', 'Pengusul', 'Perkiraan biaya'],
        [...ROW, 'Rabat beton', 'Pak RT', 5_000_000],
      ],
      ['missingColumn A1 Kebutuhan F1 "Paket", G1 "Pengusul"'],
      'several may be meant',
    ],
    [
      [LIST, ROW],
      ['missingColumn A1 Kebutuhan -', 'missingColumn A1 Perkiraan biaya -'],
      'the numbering is nothing of the kind',
    ],
    [
      [[...LIST, 'Kebutuhan', 'Perkiraan biaya'], [...ROW]],
      [],
      'an empty column beside known ones only: its empty cells say so',
    ],
    [[[...LIST, 'Kebutuhan', 'Perkiraan biaya', 'Catatan warga']], [], 'a sheet without rows'],
    [
      [
        [...LIST, 'Kebutuhan', 'Perkiraan biaya', 'Catatan warga'],
        [...ROW, 'Jalan', '', 'mendesak'],
      ],
      [],
      'words are no amount',
    ],
  ];
  test.each(cases)('%#: %j', (rows, said) => {
    expect(told(rows)).toEqual(said);
  });

  test('the sentences name the header and what to write there', () => {
    const rows = [
      [...LIST, 'Paket', 'Uangnya', 'Perkiraan biaya'],
      [...ROW, 'Rabat beton', '150 jt', ''],
    ];
    const say = workbook({ needs: rows }).problems.map((problem) => sentence(problem, wordsFor('id')));
    expect(say).toContain(
      'Kebutuhan!A1: kosong, diharapkan kolom "Kebutuhan". Judul yang belum dikenali: F1 "Paket". Bila isinya ada di sana, ganti judul F1 menjadi "Kebutuhan"; bila tidak, jalankan "Siapkan / perbaiki lembar kerja" untuk menambahkannya.',
    );
    expect(say).toContain(
      'Kebutuhan!H1: kosong, diharapkan isi di kolom "Perkiraan biaya". Judul yang belum dikenali: G1 "Uangnya". Bila isinya ada di sana, hapus dahulu judul H1, lalu ganti judul G1 menjadi "Perkiraan biaya".',
    );
  });
});
