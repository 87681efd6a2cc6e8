/** Every word that the page itself says. */
export const pageWords = {
  loadFailed: (reason: string) =>
    `Buku kerja tidak dapat dimuat (${reason}). Periksa apakah program lokal masih berjalan, lalu muat ulang halaman.`,
  untitled: 'Buku kerja tanpa judul',

  openFile: 'Buka file…',
  download: 'Unduh .xlsx',
  newWorkbook: 'Buku kerja baru',
  openTitle: 'Buka file',
  openQuestion: (name: string) =>
    `${name} akan dibuka menggantikan buku kerja ini. Buku kerja yang sekarang sudah tersimpan di komputer ini; unduh dahulu sebagai .xlsx bila ingin membawanya. Lanjutkan?`,
  newTitle: 'Buku kerja baru',
  newQuestion:
    'Buku kerja kosong akan dibuka. Buku kerja yang sekarang sudah tersimpan di komputer ini; unduh dahulu sebagai .xlsx bila ingin membawanya. Lanjutkan?',
  opening: (name: string) => `Membuka ${name}…`,
  opened: (name: string) => `${name} dibuka. Berkas aslinya tidak diubah.`,
  cannotOpenTitle: 'Berkas tidak dapat dibuka',
  running: (label: string) => `Menjalankan: ${label}…`,
  runFailedTitle: 'Perintah belum selesai',

  saving: 'Menyimpan…',
  notSaved: 'Belum tersimpan',
  saved: (time: string) => `Tersimpan ${time}`,
  connected: 'Tersambung',
  reconnecting: 'Terputus, menyambung lagi…',
  backSame: 'Tersambung lagi. Tidak ada perubahan selama terputus.',
  backChanged: 'Tersambung lagi. Lembar sudah dimuat ulang dengan perubahan terbaru.',
  backLost:
    'Tersambung lagi, tetapi perubahan terakhir belum sempat disimpan sebelum program berhenti. Periksa isian terakhir Anda, lalu ulangi yang hilang.',
  troubleTitle: 'Perhatian',

  refusedTitle: 'Isian ditolak',
  lostTitle: 'Isian mungkin belum tersimpan',
  structureRefusedTitle: 'Perubahan ditolak',
  /** What was typed is given back, so that nobody has to remember it. */
  typedText: (message: string, text: string) => `${message}\n\nIsian Anda: ${text}`,
  offline:
    'Program lokal tidak menjawab, jadi perubahan ini mungkin belum disimpan. Periksa apakah program masih berjalan, lalu lihat selnya dan ulangi bila perlu.',
  badAnswer: (status: number) =>
    `Program lokal menjawab dengan kesalahan (${status}). Muat ulang halaman, lalu ulangi.`,
  tooManyCells: 'Bagian yang ditempel lebih besar daripada sisa lembar. Tambah baris atau kolom dahulu.',
  nothingToUndo: 'Tidak ada perubahan untuk diurungkan.',
  nothingToRedo: 'Tidak ada perubahan untuk diulangi.',

  panelTitle: 'Panel samping',
  close: 'Tutup',
  ok: 'Oke',
  cancel: 'Batal',
  yes: 'Ya',
  no: 'Tidak',

  sheets: 'Daftar lembar',
  addSheet: 'Tambah lembar',
  allSheets: 'Semua lembar',
  sheetMenu: (name: string) => `Menu lembar ${name}`,
  newSheetName: (number: number) => `Lembar${number}`,
  rename: 'Ganti nama…',
  renameTitle: 'Ganti nama lembar',
  renameLabel: 'Nama lembar',
  moveLeft: 'Pindah ke kiri',
  moveRight: 'Pindah ke kanan',
  remove: 'Hapus lembar…',
  removeTitle: 'Hapus lembar',
  removeQuestion: (name: string) => `Lembar "${name}" beserta isinya akan dihapus. Lanjutkan?`,

  groups: 'Kolom tambahan',
  unfold: (span: string) => `Tampilkan kolom ${span}`,
  fold: (span: string) => `Sembunyikan kolom ${span}`,

  cut: 'Potong',
  copy: 'Salin',
  paste: 'Tempel',
  pasteHint: 'Tekan Ctrl+V untuk menempel. Peramban ini tidak memberi izin menempel dari menu.',
  clear: 'Hapus isi',
  insertRows: (count: number) => (count === 1 ? 'Sisipkan baris di atas' : `Sisipkan ${count} baris di atas`),
  insertColumns: (count: number) => (count === 1 ? 'Sisipkan kolom di kiri' : `Sisipkan ${count} kolom di kiri`),
  deleteRows: (count: number) => (count === 1 ? 'Hapus baris' : `Hapus ${count} baris`),
  deleteColumns: (count: number) => (count === 1 ? 'Hapus kolom' : `Hapus ${count} kolom`),
  cellMenu: 'Menu sel',

  choices: 'Pilihan',
  filterChoices: 'Cari pilihan…',
  noChoice: 'Tidak ada pilihan yang cocok',
  emptyChoice: '(kosongkan)',

  sum: (value: string) => `Jumlah: ${value}`,
  count: (value: string) => `Terisi: ${value}`,
};
