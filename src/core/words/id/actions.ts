import { formatWords as f } from './format';
import { menuWords } from './menu';

/** Menu, questions, and what an action says when it has finished or refuses. */
export const actionWords = {
  title: menuWords.title,
  menu: menuWords.items,
  notPrepared:
    'Buku kerja ini belum punya lembar Kebutuhan, Stakeholder, atau Program yang dikenali. Jalankan menu "Lembar kerja → Siapkan / perbaiki lembar kerja" dahulu.',
  busy: 'Rekan lain sedang menjalankan Kolaborasi Desa di buku kerja ini. Tunggu sebentar, lalu coba lagi.',
  failed: (message: string): string =>
    `Perintah ini berhenti karena kesalahan: ${message}. Isian Anda tidak diubah. Coba sekali lagi; bila terulang, kirim pesan ini kepada pengelola.`,
  protectedSheet: (sheet: string): string =>
    `Lembar "${sheet}" diproteksi sehingga tidak dapat ditulis dengan akun Anda. Minta pemilik buku kerja membuka proteksi lembar itu atau menjalankan perintah ini.`,
  localeQuestion: (locale: string): string =>
    `Pengaturan wilayah buku kerja ini "${locale}", bukan Indonesia. Akibatnya 1.500 dapat terbaca 1,5 dan tanggal dapat tertukar. Ubah ke Indonesia? Tampilan angka dan tanggal yang sudah ada ikut menyesuaikan; isinya tetap.`,
  unitQuestion: (header: string, address: string, times: number): string =>
    `Judul kolom "${header}" (${address}) menyebut satuan. Apakah angka di kolom itu dikalikan ${f.number(times)} untuk menjadi rupiah penuh? Pilih Tidak bila angkanya sudah rupiah penuh.`,
  prepared: (created: number, repaired: number): string =>
    created === 0
      ? `${f.number(repaired)} lembar diperiksa; judul, pilihan, dan format sudah sesuai templat.`
      : `${f.number(created)} lembar dibuat dan ${f.number(repaired)} lembar diperiksa. Mulai dari lembar Kebutuhan, Stakeholder, dan Program.`,
  headersMissing: (sheet: string): string =>
    `Baris judul di lembar "${sheet}" tidak ditemukan, jadi lembar itu dibiarkan. Kembalikan baris judulnya (File → Histori versi), lalu jalankan lagi.`,
  madeBeside: (sheet: string, made: string): string =>
    `Judul kolom di lembar "${sheet}" tidak dikenali, jadi lembar itu dibiarkan dan lembar "${made}" dibuat. Salin isinya ke sana; atau hapus "${made}", ganti judul di "${sheet}" seperti templat, lalu jalankan lagi.`,
  taken: (sheet: string, as: string): string =>
    `Lembar "${sheet}" dikenali dari judul kolomnya dan dipakai sebagai ${as}. Bila keliru, pindahkan lembar itu ke file lain.`,
  headersTwice: (sheet: string): string =>
    `Lembar "${sheet}" punya dua kolom dengan judul yang sama, jadi isinya belum dapat dibaca. Ganti judul salah satunya; sel judulnya tercantum di "Periksa data".`,
  dropDownTrouble: (sheet: string): string =>
    `Pilihan isian di lembar "${sheet}" tidak dapat dipasang. Bila rentangnya sudah diubah menjadi Tabel Google, klik nama tabel lalu pilih "Kembalikan ke rentang tanpa format", kemudian jalankan lagi.`,
  pageTrouble: (sheet: string, message: string): string =>
    `Lembar "${sheet}" tidak dapat ditulis: ${message}. Isian Anda tidak diubah. Coba sekali lagi. Bila terulang dan rentang di lembar itu sudah diubah menjadi Tabel Google, klik nama tabel lalu pilih "Kembalikan ke rentang tanpa format"; selain itu, kirim pesan ini kepada pengelola.`,
  idColumnAdded: (header: string, sheet: string): string =>
    `Kolom "${header}" ditambahkan di ujung kanan lembar "${sheet}", supaya catatan Anda tetap mengikuti barisnya.`,
  idTrouble: (sheet: string): string =>
    `ID baru di lembar "${sheet}" tidak dapat ditulis karena sel ID diproteksi. Minta pemilik buku kerja mengizinkan Anda mengubah kolom ID.`,
  sampleRefused: (sheets: readonly string[]): string =>
    `Data contoh tidak diisikan karena lembar ${f.list(sheets)} sudah berisi data. Buat buku kerja baru untuk mencoba data contoh.`,
  sampleFilled: (rows: number): string =>
    `${f.number(rows)} baris data contoh (desa rekaan) sudah diisikan. Coba menu "Perbarui semua".`,
  sampleRemoved: (removed: number, changed: readonly string[], named: readonly string[]): string =>
    [
      `${f.number(removed)} baris contoh dihapus.`,
      ...(changed.length === 0 ? [] : [`Dibiarkan karena sudah Anda ubah: ${f.list(changed)}.`]),
      ...(named.length === 0 ? [] : [`Dibiarkan karena baris lain merujuk kepadanya: ${f.list(named)}.`]),
      'Lembar hasil masih memuat angka contoh sampai Anda menjalankan "Perbarui semua".',
    ].join(' '),
  sampleAbsent: 'Tidak ada data contoh di buku kerja ini. Tidak ada yang dihapus.',
  nothingRemoved: 'Tidak ada yang dihapus.',
  sampleConfirm: 'Hapus semua baris data contoh yang belum diubah? Baris yang Anda isi atau ubah tetap ada.',
  checked: (errors: number, warnings: number): string =>
    errors + warnings === 0
      ? 'Data sudah diperiksa; tidak ada yang perlu diperbaiki.'
      : `${f.number(errors)} isian belum terbaca dan ${f.number(warnings)} perlu dilihat. Rinciannya di lembar "Periksa Data".`,
  ranked: (scored: number, unscored: number): string =>
    `${f.number(scored)} kebutuhan diurutkan, ${f.number(unscored)} belum dinilai. Lihat lembar "Prioritas".`,
  flagged: (flags: number, open: number): string => {
    const found =
      flags > 0
        ? `${f.number(flags)} hal perlu dibicarakan.`
        : open > 0
          ? 'Dari yang dapat diperiksa, belum ada yang perlu dibicarakan.'
          : 'Tidak ada ketidakcocokan yang perlu dibicarakan.';
    const unjudged = open > 0 ? ` ${f.number(open)} aturan belum dapat diperiksa seluruhnya.` : '';
    return flags + open > 0 ? `${found}${unjudged} Lihat lembar "Ketidakcocokan".` : found;
  },
  summarised: (programs: number): string => `${f.number(programs)} program diringkas. Lihat lembar "Ringkasan".`,
  proposed: (needs: number, led: number): string =>
    `${f.number(led)} dari ${f.number(needs)} kebutuhan mendapat usulan mitra. Lihat lembar "Usulan Kolaborasi".`,
  history: {
    protected: (sheet: string): string =>
      `Lembar "${sheet}" diproteksi, jadi keadaan kali ini tidak dicatat di sana. Hasil lain sudah diperbarui.`,
    unrecognised: (sheet: string): string =>
      `Judul Waktu, ID Program, atau Kunci di lembar "${sheet}" tidak ditemukan, jadi catatan dimulai di lembar Riwayat yang baru. Lembar lama dibiarkan.`,
  },
  alsoCheck: (errors: number): string =>
    errors === 0 ? '' : `${f.number(errors)} isian belum terbaca dan tidak ikut dihitung; jalankan "Periksa data".`,
  custom: {
    needsTable: (place: number): string =>
      `Rentang ke-${place} tidak dikenali. Ambil seluruh tabel beserta baris judulnya, misalnya Kebutuhan!A1:Z.`,
    unreadable: (tables: readonly string[]): string =>
      `Rentang ${f.list(tables)} tidak terbaca: baris judulnya tidak ditemukan atau satu judul ada dua kali. Jalankan "Periksa data" untuk melihat selnya.`,
    missing: (table: string, example: string): string => `Rentang ${table} belum ada. Contoh: ${example}`,
    twice: (table: string): string => `Lembar ${table} diberikan dua kali. Cukup satu rentang untuk setiap lembar.`,
    noRows: 'tidak ada baris',
  },
};
