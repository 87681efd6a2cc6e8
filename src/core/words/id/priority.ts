import type { SplitRule } from '../../priority/funding';
import type { ScoreRefusal } from '../../priority/needScore';
import type { Quadrant } from '../../priority/quadrant';
import { formatWords as f } from './format';

const REFUSALS: Readonly<Record<ScoreRefusal, string>> = {
  weightsNotPositive:
    'Jumlah bobot lima kriteria di Pengaturan nol, sehingga skor belum dapat dihitung. Isi bobotnya, misalnya 20% masing-masing.',
  weightNegative:
    'Ada bobot kriteria di bawah nol di Pengaturan, sehingga skor belum dapat dihitung. Tulis bobot 0% atau lebih.',
  valueOutOfRange: 'Ada nilai di luar 1–5. Perbaiki nilainya di lembar Kebutuhan.',
};

const QUADRANTS: Readonly<Record<Quadrant, string>> = {
  DO: 'Kerjakan',
  SEEK_PARTNER: 'Cari mitra',
  OPPORTUNITY: 'Peluang',
  DEFER: 'Tunda',
};

/** Ranking of needs: headers, reasons and explanations. */
export const priorityWords = {
  title: 'Prioritas kolaborasi',
  heading: 'Urutan kebutuhan',
  columns: {
    rank: 'Peringkat',
    id: 'ID',
    name: 'Kebutuhan',
    sector: 'Bidang',
    location: 'Lokasi',
    score: 'Skor',
    completeness: 'Kelengkapan',
    firstChance: 'Peluang pertama',
    firmness: 'Kekokohan',
    support: 'Dukungan',
    supporters: 'Pendukung',
    objectors: 'Keberatan',
    cost: 'Perkiraan biaya',
    committed: 'Dana komitmen',
    treasury: 'Melalui kas desa',
    gap: 'Kesenjangan',
    overlap: 'Tumpang tindih',
    quadrant: 'Kuadran',
    reason: 'Alasan',
    notes: 'Catatan',
    source: 'Sumber',
    toFill: 'Yang perlu diisi',
    remark: 'Keterangan',
  },
  criteria: {
    peopleAffectedScore: 'Dirasakan banyak orang',
    severityScore: 'Tingkat keparahan',
    incomeImpactScore: 'Menghambat pendapatan',
    frequencyScore: 'Sering terjadi',
    resourceAvailabilityScore: 'Tersedia potensi',
  },
  note: 'Skor membantu musyawarah dan tidak menggantikan keputusannya.',
  uncertainFirst: (names: readonly string[], more: number): string =>
    `Peringkat pertama belum pasti; kemungkinannya ${f.list(more > 0 ? [...names, `${more} lainnya`] : names)}.`,
  empty: 'Belum ada kebutuhan yang dapat diurutkan. Isi nilai 1–5 pada lima kriteria di lembar Kebutuhan.',
  refusals: REFUSALS,
  range: (low: string, high: string): string => `${low}–${high}`,
  tiedRange: (range: string): string => `${range} (seri)`,
  onlyOne: 'satu-satunya',
  missing: 'belum diisi',
  unread: 'belum terbaca',
  noPositions: 'belum ada posisi yang tercatat',
  noOwnId: 'belum ada ID',
  stand: (who: string, remarks: readonly string[]): string => `${who} (${remarks.join('; ')})`,
  prospect: 'calon',
  defaultSalience: 'bawaan',
  programs: (count: number): string => `${count} program`,
  quadrants: QUADRANTS,
  either: (names: readonly string[]): string => names.join(' atau '),
  supported: (support: string): string => `dukungan ${support}`,
  reasons: {
    DO: (score: string, support: string): string =>
      `Skor ${score} (60 atau lebih) dan ${support}: dapat dikerjakan bersama.`,
    SEEK_PARTNER: (score: string, support: string): string =>
      `Skor ${score} (60 atau lebih), tetapi ${support}: perlu mencari mitra.`,
    OPPORTUNITY: (score: string, support: string): string =>
      `Skor ${score} (di bawah 60), tetapi ${support}: peluang bila dana dan tenaga tersedia.`,
    DEFER: (score: string, support: string): string =>
      `Skor ${score} (di bawah 60) dan ${support}: dapat menunggu, atau tanyakan dahulu kepada calon mitra.`,
    open: (score: string, support: string): string =>
      `Skor ${score} dan ${support}: tergantung penilaian yang belum diisi.`,
  },
  funds: {
    none: 'Belum ada program yang menjawab kebutuhan ini.',
    nothing: 'Program sudah ada, tetapi biayanya belum tercatat.',
    unknown: 'Lembar Program belum ada atau belum terbaca, jadi dana komitmen belum diketahui.',
    unreadCost: 'Perkiraan biaya belum terbaca, jadi kesenjangan belum dapat dihitung; lihat Periksa Data.',
    noCost: 'Perkiraan biaya belum diisi, jadi kesenjangan belum dapat dihitung.',
    realised: (program: string): string => `${program}: dipakai realisasi dana karena lebih besar daripada rencana.`,
    unread: (program: string): string => `${program}: ada angka dana yang belum terbaca; lihat Periksa Data.`,
    split: (program: string, share: string, rule: SplitRule): string =>
      rule === 'byCost'
        ? `${program}: bagian ${share}, dibagi menurut perkiraan biaya.`
        : `${program}: bagian ${share}, dibagi rata karena perkiraan biaya belum lengkap.`,
  },
  unscored: {
    heading: 'Belum dinilai',
    note: 'Kebutuhan berikut belum mendapat skor. Isi nilainya lewat musyawarah, lalu hitung lagi.',
    empty: 'Tidak ada kebutuhan yang belum dinilai sama sekali.',
    fill: (criteria: readonly string[]): string => `Isi nilai 1–5: ${f.list(criteria)}.`,
    repair: (criteria: readonly string[]): string => `Perbaiki yang belum terbaca: ${f.list(criteria)}.`,
  },
  method: {
    heading: 'Cara menghitung dan membaca',
    score: (weights: readonly string[]): string =>
      `Skor = rata-rata berbobot lima kriteria (1–5), dijadikan 0–100: semua 1 menjadi 0, semua 5 menjadi 100. Bobot: ${f.list(weights)}.`,
    weight: (criterion: string, share: string): string => `${criterion} ${share}`,
    missing:
      'Kriteria yang kosong tidak dianggap nol: skor ditulis sebagai rentang, misalnya 66–91, dan peringkat sebagai urutan yang mungkin, misalnya 1–3. Skor yang sama berbagi peringkat; di dalamnya, urutan tampil hanya menurut nama. Rentang peringkat diurutkan menurut tengahnya.',
    support: (influence: boolean): string =>
      `Dukungan = jumlah posisi (−2 sampai 2) × tingkat kepentingan (1–5; kosong dihitung 3 dan ditandai "bawaan")${influence ? ' × pengaruh/3 (kosong dihitung 3)' : ''}, tanpa posisi desa sendiri dan tanpa lembaga yang tidak aktif. Lembaga berstatus Calon ikut dihitung dan ditandai. Bila satu lembaga mempunyai beberapa posisi, dipakai yang terbaru.`,
    funds:
      'Dana komitmen = yang lebih besar antara biaya desa + biaya mitra dan realisasi dana, tanpa program yang batal. Kesenjangan = perkiraan biaya − dana komitmen; angka minus berarti komitmen melebihi biaya. Sisa di luar kas desa atau belum dicatat tidak masuk kolom "Melalui kas desa".',
    quadrant: 'Kuadran: skor 60 atau lebih dan dukungan 1 atau lebih menjadi batasnya.',
    leftOut: (done: number, rejected: number): string =>
      `Tidak diurutkan: ${f.list([
        ...(done > 0 ? [`${done} kebutuhan selesai`] : []),
        ...(rejected > 0 ? [`${rejected} kebutuhan tidak disetujui`] : []),
      ])}.`,
    withoutId: (count: number): string =>
      `${count} kebutuhan belum mempunyai ID sendiri, jadi posisi dan program belum dapat dikaitkan.`,
    caution:
      'Posisi yang tercatat mungkin belum lengkap. Skor mendukung musyawarah dan tidak pernah memutuskan; keputusan tetap di musyawarah desa.',
  },
  unknownPositions: (count: number): string => `${count} posisi belum terbaca dan belum ikut dihitung.`,
};
