import type { ProblemSeverity } from '../../table/problem';
import { formatWords as f } from './format';

/** Periksa Data: what was read, and which cells deserve a look. */
export const dataCheckWords = {
  title: 'Periksa Data',
  counts: 'Ringkasan per lembar',
  countsNote: 'Baris dilewati adalah baris kosong, subtotal, dan baris tanda tangan.',
  list: 'Sel yang perlu dilihat',
  listNote: (x: { errors: number; warnings: number; notes: number }): string =>
    `${f.number(x.errors)} sel belum terbaca, ${f.number(x.warnings)} sel perlu dilihat, ${f.number(x.notes)} catatan pembacaan. Sel yang belum terbaca tidak ikut dihitung; bagian lain dari barisnya tetap dipakai. Isi lembar Anda tidak diubah.`,
  unlisted: (count: number): string =>
    ` ${f.number(count)} hal lain tidak muat di lembar ini; perbaiki yang terdaftar dahulu, lalu jalankan lagi.`,
  empty: 'Semua sel terbaca. Tidak ada yang perlu diperbaiki.',
  noSheets: 'Belum ada lembar yang terbaca.',
  severity: { error: 'Belum terbaca', warning: 'Perlu dilihat', note: 'Catatan' } as Readonly<
    Record<ProblemSeverity, string>
  >,
  columns: {
    sheet: 'Lembar',
    rows: 'Baris terbaca',
    skipped: 'Baris dilewati',
    severity: 'Tingkat',
    cell: 'Sel',
    column: 'Kolom',
    found: 'Tertulis',
    expected: 'Diharapkan atau dibaca',
    remedy: 'Yang perlu dilakukan',
    link: 'Buka',
  },
};
