import { formatWords as f } from './format';

type Parameters = Readonly<Record<string, string | number>>;

const textOf = (p: Parameters, name: string): string => String(p[name] ?? '');
const numberOf = (p: Parameters, name: string): number => Number(p[name] ?? 0);
const figure = (p: Parameters, name: string): string => {
  const read = p[name] ?? '';
  if (typeof read === 'string') return /^\d{4}-\d\d-\d\d$/.test(read) ? f.date(read) : read;
  return p['money'] === undefined ? f.number(read) : f.rupiah(read);
};

const SHEETS: Readonly<Record<string, string>> = {
  needs: 'Kebutuhan',
  stakeholders: 'Stakeholder',
  programs: 'Program',
};
const SKIPPED: Readonly<Record<string, string>> = {
  subtotal: 'baris jumlah',
  section: 'baris judul bidang',
  signature: 'baris tanda tangan',
  remark: 'baris catatan',
  header: 'judul yang berulang',
  continuation: 'baris "dst"',
};
const sheets = (p: Parameters): string =>
  textOf(p, 'tables')
    .split(' ')
    .map((table) => SHEETS[table] ?? 'yang dirujuk')
    .join(' atau ');
const skipped = (p: Parameters): string =>
  f.list(
    Object.keys(SKIPPED).flatMap((kind) =>
      numberOf(p, kind) > 0 ? [`${f.number(numberOf(p, kind))} ${SKIPPED[kind]}`] : [],
    ),
  );

const digitsOnly = 'Tulis angkanya saja, misalnya 1.250 atau 12,5.';
const look = 'Periksa; bila sudah benar, tidak perlu diubah.';
const read = (as: (p: Parameters) => string) => ({
  expected: (p: Parameters): string => `dibaca ${as(p)}`,
  remedy: (_: Parameters): string => look,
});
const wrong = (expected: string, remedy: string) => ({
  expected: (_: Parameters): string => expected,
  remedy: (_: Parameters): string => remedy,
});

const repairWeights = (p: Parameters): string =>
  p['empty'] === undefined ? 'Perbaiki bobotnya' : `Isi juga ${textOf(p, 'empty')} (0 bila tidak dihitung)`;

const unknownHeaders = (p: Parameters): string =>
  `Judul yang belum dikenali: ${textOf(p, 'unknown')}. Bila isinya ada di sana,`;
const renamed = (p: Parameters): string =>
  `ganti judul ${p['rename'] === undefined ? 'yang sesuai' : textOf(p, 'rename')} menjadi "${textOf(p, 'header')}"`;

/** For each problem what was expected (errors and warnings) or how it was read (notes), and what to do next. */
export const problemWords = {
  notNumber: wrong('angka', digitsOnly),
  notMoney: wrong('angka rupiah', 'Tulis angkanya saja, misalnya 5.000.000.'),
  ambiguousNumber: {
    expected: (_: Parameters): string => 'angka dengan satu arti',
    remedy: (p: Parameters): string =>
      `Ini dapat berarti ${f.number(numberOf(p, 'large'))} atau ${figure(p, 'small')}. Tulis ribuan dengan titik dan desimal dengan koma.`,
  },
  negative: wrong('angka 0 atau lebih', 'Hapus tanda minus atau kurung, atau pindahkan ke catatan.'),
  notPersons: wrong('jumlah orang', 'Tulis jumlah orang, bukan jumlah keluarga, rumah, kelompok, atau persen.'),
  notWhole: wrong('bilangan bulat', 'Tulis jumlah tanpa desimal.'),
  outOfRange: {
    expected: (p: Parameters): string => `bilangan bulat ${textOf(p, 'min')} sampai ${textOf(p, 'max')}`,
    remedy: (p: Parameters): string => `Tulis angka dari ${textOf(p, 'min')} sampai ${textOf(p, 'max')}.`,
  },
  notScore: wrong('nilai 1, 2, 3, 4, atau 5', 'Pilih satu nilai bulat hasil musyawarah; kosongkan bila belum dinilai.'),
  notInfluence: wrong('nilai 0, 1, 2, 3, atau 4', 'Pilih satu nilai bulat; kosongkan bila belum diketahui.'),
  ownInfluence: wrong('0, karena lembaga tidak memengaruhi dirinya sendiri', 'Tulis 0 atau kosongkan.'),
  actorTwice: wrong('satu baris dan satu kolom untuk setiap lembaga', 'Yang pertama yang dipakai; hapus salah satu.'),
  tinyMoney: {
    expected: (p: Parameters): string => `rupiah penuh; dibaca ${figure(p, 'value')}`,
    remedy: (_: Parameters): string =>
      'Bila angkanya dalam ribuan atau jutaan, tulis rupiah penuh, atau sebut satuannya di judul, misalnya "Biaya (Rp juta)".',
  },
  alreadyFull: {
    expected: (p: Parameters): string =>
      `angka yang masih dikalikan ${f.number(numberOf(p, 'times'))}, menurut judulnya`,
    remedy: (p: Parameters): string =>
      `${f.number(numberOf(p, 'value'))} tampaknya sudah rupiah penuh. Tulis seperti sel lain di kolom ini, atau hapus satuan di judul bila semua sudah rupiah penuh.`,
  },
  brokenMoney: wrong(
    'rupiah penuh',
    'Angka ribuan seperti 1.500 dapat tersimpan sebagai 1,5 bila wilayah buku kerja bukan Indonesia. Tulis ulang angkanya.',
  ),
  dateInNumber: wrong('angka, bukan tanggal', 'Ubah format sel menjadi angka, lalu tulis ulang.'),
  checkbox: wrong('isian kolom ini, bukan kotak centang', 'Hapus kotak centangnya, lalu isi sesuai judul kolom.'),
  notDate: wrong('tanggal', 'Tulis hari, bulan, tahun, misalnya 31/12/2026.'),
  incompleteDate: wrong('tanggal lengkap', 'Tambahkan hari, bulan, dan tahunnya, misalnya 31/12/2026.'),
  impossibleDate: wrong(
    'tanggal yang ada di kalender, hari dahulu',
    'Periksa urutan hari dan bulan, misalnya 31/12/2026.',
  ),
  notPeriod: wrong('tanggal atau masa', 'Tulis misalnya 31/03/2026, "Triwulan II 2026", atau "Januari 2026".'),
  periodWithoutYear: wrong(
    'masa dengan tahunnya',
    'Tambahkan tahunnya, misalnya "Januari 2026" atau "Semester I 2026".',
  ),
  notShare: wrong('persen 0% sampai 100%', 'Tulis misalnya 20%.'),
  notGoal: wrong('nomor SDGs Desa 1 sampai 18', 'Tulis satu nomor tujuan, misalnya 6. Nomor dan nama harus sesuai.'),
  notFocus: wrong('bidang 1–5 atau "SDGs 1"–"SDGs 18"', 'Pisahkan dengan titik koma, misalnya 2; SDGs 6.'),
  notFunding: wrong('kode sumber dana', 'Tulis misalnya DD=10.000.000; SWD=2.000.000.'),
  notChoice: {
    expected: (_: Parameters): string => 'salah satu pilihan kolom ini',
    remedy: (p: Parameters): string => `Pilih: ${textOf(p, 'choices')}.`,
  },
  badId: {
    expected: (p: Parameters): string => `kode seperti ${textOf(p, 'example')}`,
    remedy: (_: Parameters): string =>
      'Bila lembar lain sudah menyebut baris ini, tulis kodenya seperti contoh. Bila belum, kosongkan sel ini; kode diberikan otomatis.',
  },
  duplicateId: {
    expected: (_: Parameters): string => 'kode yang hanya dipakai satu baris',
    remedy: (p: Parameters): string =>
      `Kode yang sama ada di baris ${textOf(p, 'rows')}. Kosongkan kode pada baris yang baru; kode lain diberikan otomatis.`,
  },
  unknownReference: {
    expected: (p: Parameters): string => `kode atau nama yang ada di lembar ${sheets(p)}`,
    remedy: (p: Parameters): string =>
      `${p['part'] === undefined ? 'Isian ini' : `"${textOf(p, 'part')}"`} tidak ditemukan; barisnya mungkin sudah dihapus. Pilih dari daftar.`,
  },
  ambiguousReference: {
    expected: (_: Parameters): string => 'rujukan ke satu baris',
    remedy: (p: Parameters): string =>
      `"${textOf(p, 'part')}" cocok dengan beberapa baris: ${textOf(p, 'ids')}. Tulis kodenya.`,
  },
  formulaError: wrong('hasil rumus', 'Perbaiki rumusnya, atau tulis nilainya.'),
  personalNumber: wrong(
    'isian tanpa nomor pribadi',
    'Angka 16 digit dapat berupa NIK atau nomor KK, dan digit terakhirnya tidak tersimpan utuh. Hapus dari lembar ini; cukup tulis jumlah orang.',
  ),
  personalColumn: wrong(
    'kolom tanpa nomor pribadi',
    'Angka 16 digit dapat berupa NIK atau nomor KK. Hapus kolom ini dari buku kerja yang dibaca bersama; cukup tulis jumlah orang.',
  ),
  duplicateHeader: {
    expected: (_: Parameters): string => 'satu kolom dengan judul ini',
    remedy: (p: Parameters): string =>
      `Judul yang sama ada di kolom ${textOf(p, 'columns')}. Ganti judul yang tidak dipakai; sampai itu dilakukan, lembar ini tidak dibaca.`,
  },
  noHeader: wrong(
    'baris judul pada sepuluh baris pertama',
    'Jalankan "Siapkan / perbaiki lembar kerja", atau salin baris judul dari templat.',
  ),
  scaleUnconfirmed: {
    expected: (_: Parameters): string => 'rupiah penuh',
    remedy: (p: Parameters): string =>
      `Judul menyebut satuan (dikali ${f.number(numberOf(p, 'times'))}). Jalankan "Periksa data" dan jawab pertanyaannya; sampai itu dilakukan, kolom ini tidak dibaca.`,
  },
  readAs: read((p) => figure(p, 'value')),
  readAsDate: read((p) => figure(p, 'value')),
  readAsPercent: read((p) => f.percent(numberOf(p, 'value'))),
  readAsEmpty: {
    expected: (_: Parameters): string => 'dibaca kosong',
    remedy: (p: Parameters): string =>
      numberOf(p, 'money') === 1
        ? 'Tulis 0 bila maksudnya nol; kosongkan bila belum ada.'
        : 'Tulis nilainya; kosongkan bila belum ada.',
  },
  dashAsZero: wrong('dibaca 0, sesuai Pengaturan', look),
  english: read((p) => `${figure(p, 'value')} dengan pemisah Inggris`),
  spaced: read((p) => `${figure(p, 'value')} dengan spasi sebagai pemisah ribuan`),
  abbreviated: read((p) => figure(p, 'value')),
  wordLeftOut: {
    ...read((p) => figure(p, 'value')),
    remedy: (p: Parameters): string =>
      p['without'] === undefined ? 'Cukup tulis angkanya.' : 'Tulis satuannya di kolom Satuan.',
  },
  unitDiffers: {
    expected: (p: Parameters): string => `angka dalam ${textOf(p, 'unit')}, seperti di kolom Satuan`,
    remedy: (p: Parameters): string =>
      `Hitung ke ${textOf(p, 'unit')} lalu tulis angkanya saja, atau ubah Satuan menjadi ${textOf(p, 'word')}.`,
  },
  scaled: read((p) => `${figure(p, 'value')} karena judul menyebut satuan`),
  olderGoalName: read((p) => `tujuan ${textOf(p, 'value')}; nama ini dari daftar lama`),
  sectorFromSection: read((p) => `bidang dari judul di baris ${textOf(p, 'row')}`),
  rowsSkipped: {
    expected: (p: Parameters): string => `dibaca bukan data: ${skipped(p)}`,
    remedy: (_: Parameters): string => 'Tidak perlu diubah bila memang bukan data.',
  },
  weightsDivided: read(
    (p) =>
      `bagian dari jumlah bobot ${p['parts'] === undefined ? f.percent(numberOf(p, 'sum')) : f.number(numberOf(p, 'parts'))}`,
  ),
  mixedScales: {
    expected: (_: Parameters): string => 'nilai dengan ukuran yang sama seperti nilai lain indikator ini',
    remedy: (p: Parameters): string =>
      `Sel persen terbaca sebagai pecahan, jadi 75% terbaca 0,75, sedangkan nilai lain di sini sampai ${f.number(numberOf(p, 'largest'))}. Ubah format sel menjadi angka dan tulis misalnya 75, atau tulis semua nilai indikator ini sebagai persen; sebelum itu capaiannya tidak dihitung.`,
  },
  targetZero: wrong('dibaca 0; persen capaian belum dapat dihitung', 'Isi target di atas nol bila ada.'),
  unlikelyDate: wrong('tanggal tahun 2000 atau sesudahnya', look),
  tooLong: {
    expected: (p: Parameters): string => `paling banyak ${f.number(numberOf(p, 'max'))} huruf`,
    remedy: (_: Parameters): string => 'Ringkas isinya; rinciannya dapat ditaruh di dokumen bertaut.',
  },
  personalText: wrong(
    'isian tanpa nomor pribadi',
    'Angka 16 digit dapat berupa NIK atau nomor KK. Hapus dari lembar ini; cukup tulis jumlah orang.',
  ),
  notLink: wrong('tautan', 'Tempel alamat yang dimulai dengan https://.'),
  villageLeftOut: wrong('lembaga selain desa sendiri', 'Desa selalu ikut; cukup tulis mitranya.'),
  requiredEmpty: wrong(
    'isian wajib',
    'Isi sel ini; sebelum itu baris ini tidak ikut dalam hitungan yang memerlukannya.',
  ),
  conditionalEmpty: {
    expected: (p: Parameters): string =>
      p['because'] === 'commitment'
        ? 'isian, karena ada komitmen'
        : 'isian, karena program sudah sampai Penandatanganan',
    remedy: (_: Parameters): string => 'Isi sel ini.',
  },
  twoHeaderRows: wrong(
    'satu baris judul tanpa sel gabungan',
    'Judul dua baris dibaca sebagai satu. Satukan menjadi satu baris judul.',
  ),
  sameColumnTwice: {
    expected: (_: Parameters): string => 'satu kolom untuk isian ini',
    remedy: (p: Parameters): string => `Yang dibaca adalah kolom "${textOf(p, 'used')}". Ganti judul kolom lainnya.`,
  },
  missingColumn: {
    expected: (p: Parameters): string => `kolom "${textOf(p, 'header')}"`,
    remedy: (p: Parameters): string =>
      p['unknown'] === undefined
        ? 'Jalankan "Siapkan / perbaiki lembar kerja" untuk menambahkannya.'
        : `${unknownHeaders(p)} ${renamed(p)}; bila tidak, jalankan "Siapkan / perbaiki lembar kerja" untuk menambahkannya.`,
  },
  emptyColumn: {
    expected: (p: Parameters): string => `isi di kolom "${textOf(p, 'header')}"`,
    remedy: (p: Parameters): string =>
      `${unknownHeaders(p)} hapus dahulu judul ${textOf(p, 'empty')}, lalu ${renamed(p)}.`,
  },
  partExceedsTotal: {
    expected: (p: Parameters): string => `paling banyak ${f.number(numberOf(p, 'total'))} (${textOf(p, 'of')})`,
    remedy: (_: Parameters): string => 'Periksa kedua angka.',
  },
  endBeforeStart: {
    expected: (p: Parameters): string => `tanggal mulai ${figure(p, 'start')} atau sesudahnya`,
    remedy: (_: Parameters): string => 'Periksa kedua tanggal.',
  },
  samePair: {
    expected: (_: Parameters): string => 'satu baris untuk setiap pasangan lembaga dan kebutuhan',
    remedy: (p: Parameters): string => `Pasangan yang sama ada di baris ${textOf(p, 'row')}. Pertahankan yang terbaru.`,
  },
  similarName: {
    expected: (_: Parameters): string => 'satu baris untuk setiap lembaga',
    remedy: (p: Parameters): string =>
      `Mirip dengan "${textOf(p, 'other')}" di baris ${textOf(p, 'row')}. Bila sama, pertahankan satu; keduanya tidak digabung sendiri.`,
  },
  withoutNeedOrPartner: wrong('paling sedikit satu kebutuhan dan satu mitra', 'Lengkapi kolom Kebutuhan dan Mitra.'),
  amountsDiffer: {
    expected: (p: Parameters): string => `jumlah ${f.rupiah(numberOf(p, 'cost'))} seperti di kolom biaya`,
    remedy: (_: Parameters): string => 'Periksa rincian sumber dana dan biayanya.',
  },
  foreignLocale: wrong(
    'wilayah Indonesia di Setelan buku kerja',
    'Angka 1.500 dapat terbaca 1,5 dan tanggal dapat tertukar. Jalankan "Siapkan / perbaiki lembar kerja" untuk mengubahnya.',
  ),
  settingUnread: {
    expected: (p: Parameters): string => textOf(p, 'describes'),
    remedy: (p: Parameters): string =>
      p['open'] === undefined
        ? 'Perbaiki isinya; sementara itu nilai bawaan yang dipakai.'
        : 'Perbaiki isinya; sementara itu dianggap belum diisi.',
  },
  settingTwice: wrong('satu baris untuk pengaturan ini', 'Baris pertama yang dipakai; hapus salah satu.'),
  weightsRefused: {
    expected: (_: Parameters): string => 'lima bobot 0 atau lebih, tidak semuanya 0',
    remedy: (p: Parameters): string =>
      `${p['zero'] === undefined ? repairWeights(p) : 'Isi sedikitnya satu bobot di atas nol pada lima baris "Bobot: …"'}; sementara itu semua kriteria berbobot sama.`,
  },
  ranksUnused: {
    expected: (_: Parameters): string => 'urutan untuk kelima kriteria',
    remedy: (p: Parameters): string =>
      `Isi juga ${textOf(p, 'missing')} agar urutan dipakai; sementara itu lima bobot persen yang dipakai.`,
  },
  weightsIncomplete: {
    expected: (_: Parameters): string => 'isian yang lengkap untuk cara ini',
    remedy: (p: Parameters): string =>
      `${p['zero'] === undefined ? 'Isi' : 'Beri angka di atas nol pada salah satu dari'} ${textOf(p, 'missing')}; sementara itu semua kriteria berbobot sama.`,
  },
  thresholdsRefused: wrong(
    'Ambang Sesuai lebih tinggi daripada Ambang Perlu perhatian',
    'Perbaiki ambangnya; sementara itu dipakai 90% dan 70%.',
  ),
  limitsRefused: {
    expected: (p: Parameters): string => `batas yang menurun: ${textOf(p, 'order')}`,
    remedy: (p: Parameters): string => `Perbaiki batasnya; sementara itu dipakai ${textOf(p, 'defaults')}.`,
  },
  aliasUnknown: wrong('nama lain = nama atau kode di lembar Stakeholder', 'Tulis misalnya: DPUPR Kab. = SH-003.'),
};

/** How one problem is said in a sentence. */
export const problemSentence = {
  found: (text: string): string => (text === '' ? 'kosong' : `tertulis "${text}"`),
  expected: (text: string): string => `diharapkan ${text}`,
};
