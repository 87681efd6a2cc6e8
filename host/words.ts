/** Every word that the host itself says to a person, in Indonesian: what is the matter, and what to do next. */

export type TroubleCode =
  | 'empty'
  | 'wrongType'
  | 'csv'
  | 'webPage'
  | 'oldExcel'
  | 'openDocument'
  | 'binaryWorkbook'
  | 'password'
  | 'truncated'
  | 'damaged'
  | 'zipBomb'
  | 'tooManyCells'
  | 'noSheets'
  | 'notFound'
  | 'unreadable';

const SAVE_AS = 'Buka berkas itu di Google Sheets atau Excel, lalu simpan sebagai buku kerja .xlsx';

/** Why a file cannot be opened; the argument is the detail that the sentence names. */
export const troubleWords: Record<TroubleCode, (detail: string) => string> = {
  empty: () =>
    'Berkas ini kosong (0 byte). Mungkin penyalinannya belum selesai. Salin atau unduh ulang, lalu coba lagi.',
  wrongType: (kind) =>
    `Berkas ini bukan buku kerja Excel${kind && `, melainkan ${kind}`}. Pilih berkas berakhiran .xlsx.`,
  csv: () => `Berkas ini berisi teks (misalnya CSV), bukan buku kerja Excel. ${SAVE_AS}.`,
  webPage: () => `Berkas ini halaman web atau XML, bukan buku kerja Excel, walaupun namanya mungkin .xls. ${SAVE_AS}.`,
  oldExcel: () => `Berkas ini memakai format Excel lama (.xls). ${SAVE_AS}.`,
  openDocument: () => `Berkas ini memakai format OpenDocument (.ods). Buka di LibreOffice, lalu simpan sebagai .xlsx.`,
  binaryWorkbook: () => `Berkas ini memakai format biner Excel (.xlsb). ${SAVE_AS}.`,
  password: () => 'Berkas ini dikunci dengan kata sandi. Buka di Excel, hapus kata sandinya, simpan, lalu coba lagi.',
  truncated: () => 'Berkas ini terpotong: bagian akhirnya tidak ada. Salin atau unduh ulang, lalu coba lagi.',
  damaged: () =>
    'Berkas ini rusak dan tidak dapat dibaca seluruhnya. Buka di Excel atau Google Sheets, simpan ulang sebagai .xlsx, lalu coba lagi.',
  zipBomb: (limit) =>
    `Isi berkas ini terlalu besar setelah dibuka (batas ${limit}). Hapus lembar, gambar, atau baris kosong berformat yang tidak dipakai, simpan, lalu coba lagi.`,
  tooManyCells: (limit) =>
    `Berkas ini memuat lebih dari ${limit} sel. Hapus baris dan kolom yang tidak dipakai di ujung lembar, simpan, lalu coba lagi.`,
  noSheets: () =>
    'Buku kerja ini tidak memiliki lembar berisi sel. Tambahkan satu lembar kerja, simpan, lalu coba lagi.',
  notFound: (path) => `Berkas ${path} tidak ditemukan. Periksa nama dan foldernya.`,
  unreadable: (path) => `Berkas ${path} tidak dapat dibaca. Periksa apakah berkas itu ada dan boleh dibuka.`,
};

/** Parts of a file that the host does not carry over; the original keeps them. */
export const lossWords = {
  charts: 'grafik',
  sparklines: 'grafik mini di dalam sel',
  images: 'gambar',
  shapes: 'bentuk dan kotak teks',
  pivots: 'tabel pivot',
  slicers: 'tombol penyaring (slicer)',
  tables: 'gaya tabel Excel',
  objects: 'objek dan tombol yang ditanam',
  otherWorkbooks: 'tautan ke buku kerja lain',
  macros: 'makro',
  names: 'nama untuk rumus atau angka tetap',
  conditional: 'pemformatan bersyarat',
  borders: 'garis tepi sel',
  richText: 'huruf yang berbeda-beda di dalam satu sel',
  alignment: 'arah dan takuk teks',
  rowGroups: 'pengelompokan baris',
  print: 'pengaturan cetak',
  headerFooter: 'kepala dan kaki halaman cetak',
  sentence: (parts: string) =>
    `Tidak ikut disalin dari berkas asal: ${parts}. Berkas asal tetap utuh; buka berkas itu bila Anda memerlukannya.`,
};

/** Storing the workbook on this computer. */
export const storeWords = {
  fellBack:
    'Simpanan terakhir rusak (mungkin komputer mati saat menyimpan). Simpanan sebelumnya dipakai; periksa perubahan terakhir Anda.',
  notAllNoted:
    'Program berhenti mendadak, dan sebagian perubahan terakhir tidak dapat dipulihkan. Periksa isian terakhir Anda.',
  allBroken: (folder: string) =>
    `Simpanan di ${folder} rusak dan tidak dapat dibaca. Berkasnya disisihkan dengan akhiran .rusak; buku kerja baru dibuka.`,
  locked: (folder: string, pid: number) =>
    `Folder data ${folder} sedang dipakai program lain (proses ${pid}). Tutup jendela itu dahulu, atau jalankan dengan folder lain: --data NAMA_FOLDER.`,
  cannotWrite: (folder: string, reason: string) =>
    `Perubahan belum dapat disimpan di ${folder} (${reason}). Periksa ruang dan izin folder itu, atau unduh buku kerja sebagai .xlsx.`,
  cannotUseFolder: (folder: string, reason: string) =>
    `Folder data ${folder} tidak dapat dipakai (${reason}). Pilih folder lain dengan --data NAMA_FOLDER.`,
};

/** The local server, and `npm start`. */
export const serverWords = {
  protectedCell: 'Sel ini diproteksi. Minta pemilik buku kerja membuka proteksinya bila Anda perlu mengubahnya.',
  cellGone:
    'Baris atau kolom tempat Anda mengetik sudah dihapus di jendela lain, jadi isian ini belum masuk. Pilih sel yang benar, lalu ketik lagi.',
  cellUnknown:
    'Susunan lembar berubah sejak Anda mulai mengetik, jadi isian ini belum masuk. Periksa letak selnya, lalu ketik lagi.',
  tooLong: 'Isian ini lebih dari 50.000 huruf. Pindahkan ke dokumen lain dan tulis tautannya di sini.',
  notAllowed: (cell: string, text: string, help: string) =>
    `Isian "${text.slice(0, 40)}" di sel ${cell} tidak sesuai pilihan. ${help}`.trim(),
  ready: (address: string) => `Kolaborasi Desa siap. Buka alamat ini di peramban: ${address}`,
  help: `Membuka halaman lokal Kolaborasi Desa di peramban.

Pemakaian:
  npm start -- [pilihan]

Pilihan:
  --port NOMOR            port yang dipakai (bawaan: 4173, atau yang kosong berikutnya)
  --workbook, -w BERKAS   mulai dari berkas .xlsx itu; berkasnya tidak pernah diubah
  --data FOLDER           tempat menyimpan otomatis (bawaan: .host)
  --empty                 mulai dari buku kerja kosong, bukan desa contoh
  --no-open               jangan membuka peramban
  --help, -h              petunjuk ini`,
  stopHint: 'Tekan Ctrl+C untuk berhenti. Perubahan tersimpan otomatis.',
  stopped: 'Buku kerja tersimpan. Sampai jumpa.',
  savedIn: (folder: string) => `Buku kerja disimpan otomatis di ${folder}.`,
  imported: (name: string) => `Isi ${name} disalin ke simpanan sendiri; berkas aslinya tidak diubah.`,
  continued: (name: string) => `Melanjutkan simpanan sebelumnya dari ${name}; berkas aslinya tidak diubah.`,
  portTaken: (port: number) =>
    `Port ${port} sedang dipakai program lain. Tutup program itu, atau pilih port lain, misalnya: npm start -- --port ${port + 1}`,
  otherPort: (wanted: number, used: number) => `Port ${wanted} sedang dipakai; alamat memakai port ${used}.`,
  noFreePort: (first: number, last: number) =>
    `Port ${first} sampai ${last} semuanya terpakai. Pilih port lain, misalnya: npm start -- --port 8080`,
  badPort: (text: string) =>
    `Port "${text}" tidak dikenal. Tulis angka 1 sampai 65535, misalnya: npm start -- --port 8080`,
  noBundle: (folder: string) => `Program add-on belum ada di ${folder}. Jalankan dahulu: npm run build`,
  sampleFailed: (reason: string) => `Data contoh tidak dapat disiapkan (${reason}). Buku kerja kosong dibuka.`,
  wrongHost: 'Permintaan ditolak: halaman ini hanya melayani alamat 127.0.0.1 di komputer ini.',
  wrongOrigin: 'Permintaan ditolak: asalnya bukan halaman Kolaborasi Desa.',
  notFound: 'Halaman tidak ditemukan.',
  wrongMethod: 'Cara permintaan tidak dikenal.',
  wrongType: 'Jenis isi permintaan tidak dikenal.',
  tooLarge: (limit: string) => `Isi permintaan terlalu besar (batas ${limit}).`,
  badBody: 'Isi permintaan tidak sesuai. Muat ulang halaman, lalu coba lagi.',
  broken: 'Terjadi kesalahan di program lokal. Muat ulang halaman; bila terulang, jalankan ulang npm start.',
  noPage: 'Halaman belum dibangun. Hentikan dengan Ctrl+C, lalu jalankan: npm run build',
  noSheet: 'Lembar itu sudah tidak ada. Muat ulang halaman.',
  unknownEntry: (name: string) => `Perintah "${name}" tidak ada di menu add-on. Muat ulang halaman.`,
  unknownFunction: (name: string) => `Fungsi "${name}" tidak boleh dipanggil dari panel.`,
  untitled: 'Buku kerja tanpa judul',
  sampleTitle: 'Desa Sukamaju Contoh (contoh)',
};

/** The command line. */
export const cliWords = {
  help: (actions: string) => `Menjalankan satu perintah menu Kolaborasi Desa pada berkas .xlsx.

Pemakaian:
  npm run host -- <perintah> --workbook masuk.xlsx --out keluar.xlsx [pilihan]

Perintah:
${actions}

Pilihan:
  --workbook, -w BERKAS   buku kerja yang dibaca; tidak pernah diubah
  --out, -o BERKAS        buku kerja hasil; wajib, kecuali dengan --print atau --json
  --print                 tampilkan lembar hasil sebagai teks
  --json                  tampilkan hasil sebagai JSON (untuk program lain)
  --answer ya|tidak       jawaban untuk setiap pertanyaan (yes|no juga boleh)
  --today 2026-11-23      anggap hari ini tanggal itu
  --force                 timpa berkas --out yang sudah ada
  --bundle FOLDER         folder add-on hasil npm run build (bawaan: dist)
  --help, -h              petunjuk ini

Templat kosong dan templat contoh ditulis dengan: npm run template

Kode keluar: 0 selesai, 1 perintah menolak atau gagal, 2 cara pakai salah,
3 berkas tidak dapat dibaca, 4 berkas tidak dapat ditulis.

English: runs one menu action of the add-on on an .xlsx file, without Google.
The input file is never changed. Actions have English names too (second word
of each line above). Exit codes: 0 done, 1 refused or failed, 2 usage, 3 cannot
read, 4 cannot write.
`,
  unknownAction: (name: string, known: string) => `Perintah "${name}" tidak dikenal. Pilih salah satu: ${known}.`,
  noAction: 'Perintah belum disebut. Lihat daftarnya dengan: npm run host -- --help',
  tooManyActions: (names: string) => `Hanya satu perintah sekali jalan; tertulis: ${names}.`,
  noWorkbook: 'Sebutkan buku kerja yang dibaca, misalnya: --workbook desa.xlsx',
  noOut: 'Sebutkan berkas hasil, misalnya: --out hasil.xlsx (atau pakai --print untuk melihat saja).',
  sameFile: '--out sama dengan --workbook. Berkas asal tidak pernah ditimpa; pilih nama lain untuk --out.',
  notXlsx: (path: string) =>
    `Hasil hanya dapat ditulis sebagai .xlsx, bukan ${path}. Beri akhiran .xlsx pada nama di --out, misalnya: --out hasil.xlsx`,
  outExists: (path: string) => `Berkas ${path} sudah ada. Pilih nama lain, atau tambahkan --force untuk menimpanya.`,
  cannotWrite: (path: string, reason: string) =>
    `Berkas ${path} tidak dapat ditulis (${reason}). Periksa folder dan izinnya.`,
  badAnswer: (text: string) => `Jawaban "${text}" tidak dikenal. Tulis --answer ya atau --answer tidak.`,
  badDate: (text: string) => `Tanggal "${text}" tidak dikenal. Tulis tahun-bulan-hari, misalnya --today 2026-11-23.`,
  badOption: (name: string, help: string) =>
    `Pilihan ${name} tidak dikenal atau tidak lengkap. Lihat: ${help} -- --help`,
  needsAnswer: (question: string) => `Perintah ini bertanya: "${question}" Tambahkan --answer ya atau --answer tidak.`,
  askYesNo: '[ya/tidak] ',
  missingEntry: (entry: string) =>
    `Add-on ini tidak memiliki perintah ${entry}. Jalankan npm run build, lalu coba lagi.`,
  failed: (reason: string) => `Perintah gagal: ${reason}`,
  written: (path: string) => `Ditulis: ${path}`,
  noResultSheets: '(Perintah ini tidak mengubah lembar mana pun.)',
  templateHelp: `Menulis dua templat buku kerja: templat-kosong.xlsx dan templat-contoh.xlsx.

Pemakaian:
  npm run template -- [pilihan]

Pilihan:
  --out-dir FOLDER        folder untuk kedua berkas (bawaan: folder ini); templat lama di sana diganti
  --help, -h              petunjuk ini`,
  templateWritten: (path: string) => `Templat ditulis: ${path}`,
};
