import { formatWords as f } from './format';

/** Sentences shared by all result sheets. */
export const reportWords = {
  updated: (now: string, rows: number): string =>
    `Diperbarui pada ${f.minute(now)} dari ${f.number(rows)} baris. Lembar ini ditulis ulang setiap kali dijalankan; kolom tambahan Anda di sebelah kanan ikut terbawa.`,
  absent: (sheets: readonly string[]): string =>
    `Lembar ${f.list(sheets)} belum ada, jadi yang bergantung padanya belum diketahui. Jalankan "Siapkan / perbaiki lembar kerja", lalu isi lembarnya.`,
  unread: (sheets: readonly string[]): string =>
    `Lembar ${f.list(sheets)} tidak terbaca. Perbaiki menurut lembar Periksa Data, lalu jalankan lagi.`,
  open: (address: string): string => `Buka ${address}`,
  orphans: 'Catatan dari baris yang sudah tidak ada',
  orphansNote: 'Baris-baris ini tidak muncul lagi di tabel, tetapi catatan Anda tetap disimpan di sini.',
  cut: ' … (dipotong)',
};
