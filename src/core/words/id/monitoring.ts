import type { Percent } from '../../cell';
import type { Band } from '../../monitoring/achievement';
import type { DocumentState, MeetingState } from '../../monitoring/agreements';
import type { SourceKey } from '../../monitoring/funds';
import type { IndicatorDoubt, IndicatorRefusal } from '../../monitoring/indicators';
import type { Light } from '../../monitoring/light';
import type { Group } from '../../monitoring/participation';
import type { ScheduleState } from '../../monitoring/schedule';
import type { ActionKind } from '../../monitoring/thisWeek';
import type { InteractionKind } from '../../tables/interactions';
import type { IndicatorKind } from '../../tables/monitoring';
import type { Benefit } from '../../tables/programs';
import { formatWords as f } from './format';

const LIGHTS: Readonly<Record<Light, string>> = {
  ON_TRACK: 'Sesuai',
  ATTENTION: 'Perlu perhatian',
  LATE: 'Terlambat',
  NO_DATA: 'Belum ada data',
};

const BANDS: Readonly<Record<Band, string>> = {
  veryHigh: 'sangat tinggi',
  high: 'tinggi',
  medium: 'sedang',
  low: 'rendah',
  veryLow: 'sangat rendah',
};

const DOCUMENTS: Readonly<Record<DocumentState, (required: string, held: string) => string>> = {
  held: (required) => `Sudah ada: ${required}`,
  other: (required, held) => `Perlu ${required}; yang tercatat ${held}`,
  missing: (required) => `Perlu ${required}; belum ada`,
  notYet: (required) => `Nanti perlu ${required}`,
  notNeeded: () => 'Tidak wajib untuk jenis ini',
  unknown: () => 'Belum dapat diperiksa; isi Jenis, Tahap, dan Bentuk dokumen',
};

const MEETINGS: Readonly<Record<MeetingState, string>> = {
  recorded: 'Ada',
  missing: 'Belum tercatat',
  notYet: 'Belum waktunya',
  notNeeded: 'Tidak wajib untuk jenis ini',
};

const SCHEDULES: Readonly<Record<ScheduleState, (days: number) => string>> = {
  unknown: () => 'Tanggal selesai belum diisi',
  reversed: () => 'Tanggal selesai lebih awal daripada tanggal mulai; perbaiki tanggalnya',
  notStarted: () => 'Belum mulai',
  running: (days) => (days === 0 ? 'Hari terakhir' : `Sisa ${f.number(days)} hari`),
  late: (days) => `Lewat ${f.number(-days)} hari dari tanggal selesai`,
  finished: () => 'Pelaksanaan sudah berakhir',
};

const REFUSALS: Readonly<Record<IndicatorRefusal, string>> = {
  noActual: 'Capaian belum diisi.',
  noPeriod: 'Periode belum diisi, jadi capaian belum dapat dihitung.',
  noKind: 'Jenis indikator belum diisi: pilih Bertambah, Persentase, atau Tahapan/kualitatif.',
  mixedKinds: 'Jenis indikator berbeda-beda antarbaris. Samakan jenisnya.',
  conflictingReports:
    'Ada beberapa baris untuk periode yang sama dengan capaian berbeda. Gabungkan menjadi satu baris per periode.',
  noTarget: 'Target belum diisi.',
  mixedTargets:
    'Target berbeda-beda antarbaris, padahal capaiannya dijumlahkan. Tulis target akhir yang sama di setiap baris.',
  targetNotPositive: 'Target nol atau minus, jadi persen terhadap target belum dapat dihitung.',
};

const DOUBTS: Readonly<Record<IndicatorDoubt, string>> = {
  repeatedReport: 'Periode yang sama ditulis lebih dari sekali dengan capaian sama; dihitung satu kali.',
  overlappingPeriods: 'Ada periode yang bertumpang tindih; periksa agar hasil tidak terhitung dua kali.',
  unreadActual: 'Ada capaian yang belum terbaca dan tidak ikut dihitung; lihat Periksa Data.',
  withoutPeriod: 'Ada capaian tanpa periode yang terbaca; tidak ikut dihitung.',
  futurePeriod: 'Ada periode yang belum dimulai; periksa tahunnya.',
  someKindsMissing: 'Jenis indikator kosong di sebagian baris; dipakai jenis dari baris lain.',
  revisedTarget: 'Target berubah antarperiode; dipakai yang terbaru.',
  mixedBaselines: 'Nilai awal berbeda antarbaris; dipakai yang paling awal.',
};

const KINDS: Readonly<Record<InteractionKind | 'ALL', string>> = {
  ALL: 'Semua pertemuan',
  VILLAGE_MEETING: 'Musyawarah desa',
  HAMLET_MEETING: 'Musyawarah dusun',
  COORDINATION: 'Rapat koordinasi',
  VISIT: 'Kunjungan',
  CALL: 'Telepon/WA',
  LETTER: 'Surat',
  OUTREACH: 'Sosialisasi',
  COMPLAINT: 'Pengaduan',
};

const SOURCES: Readonly<Record<SourceKey, string>> = {
  PADes: 'Pendapatan Asli Desa',
  SWD: 'Swadaya, Partisipasi dan Gotong Royong',
  DD: 'Dana Desa',
  PBH: 'Bagi Hasil Pajak dan Retribusi',
  ADD: 'Alokasi Dana Desa',
  PBP: 'Bantuan Keuangan Provinsi',
  PBK: 'Bantuan Keuangan Kabupaten/Kota',
  'KS-AD': 'Hasil kerja sama antar Desa',
  'KS-P3': 'Hasil kerja sama dengan pihak ketiga',
  'CSR/TJSL': 'Bantuan perusahaan yang berlokasi di Desa',
  HIBAH: 'Hibah dan sumbangan dari pihak ketiga',
  APBD: 'Kegiatan dinas, tidak masuk kas desa',
  'APBN-KL': 'Kegiatan kementerian, tidak masuk kas desa',
  DLL: 'Lain-lain',
  SPLIT: 'Beberapa sumber, pembagiannya belum ditulis',
  NONE: 'Sumber belum dicatat',
};

const ACTIONS: Readonly<Record<ActionKind, string>> = {
  commitmentLate: 'Tanyakan komitmen yang lewat tenggat dan sepakati tanggal baru',
  commitmentUnknown: 'Isi status komitmen yang sudah jatuh tempo',
  commitmentSoon: 'Ingatkan komitmen yang segera jatuh tempo',
  programLate: 'Bahas kelanjutan program yang lewat tanggal selesai, atau perbarui tahapnya',
  programEnding: 'Siapkan penutupan program yang segera berakhir',
  reportLate: 'Kirim laporan program kepada BPD',
  reportSoon: 'Siapkan laporan program kepada BPD',
  monitoringStale: 'Catat hasil terbaru program di lembar Pemantauan',
  programBehind: 'Bahas hambatan program yang capaiannya jauh di bawah target',
};

const BENEFITS: Readonly<Record<Benefit, string>> = {
  EDUCATION: 'Akses pendidikan',
  HEALTH: 'Akses kesehatan',
  INFRASTRUCTURE: 'Infrastruktur',
  SKILLS: 'Keterampilan & pengetahuan',
  DECISIONS: 'Pengambilan keputusan',
  RIGHTS: 'Kesadaran hak & kewajiban',
  LOCAL_ECONOMY: 'Ekonomi lokal',
};

const INDICATOR_KINDS: Readonly<Record<IndicatorKind, string>> = {
  ADDITIVE: 'Bertambah (dijumlahkan)',
  PERCENTAGE: 'Persentase (terakhir)',
  QUALITATIVE: 'Tahapan/kualitatif (terakhir)',
};

const GROUPS: Readonly<Record<Group, string>> = {
  women: 'Perempuan',
  youth: 'Pemuda',
  poor: 'Keluarga miskin',
};

/** A sentence per light: mean, computed and all indicators, and the threshold that decided. */
const STATUS: Readonly<Record<Exclude<Light, 'NO_DATA'>, (mean: string, of: string, limit: string) => string>> = {
  ON_TRACK: (mean, of, limit) => `Capaian rata-rata ${mean} dari ${of}; sesuai mulai ${limit}.`,
  ATTENTION: (mean, of, limit) => `Capaian rata-rata ${mean} dari ${of}; di bawah ambang sesuai ${limit}.`,
  LATE: (mean, of, limit) => `Capaian rata-rata ${mean} dari ${of}; di bawah ambang perlu perhatian ${limit}.`,
};

/** The monitoring summary: headers, states, reasons and the narrative. */
export const monitoringWords = {
  title: 'Ringkasan pemantauan',
  lights: LIGHTS,
  bands: BANDS,
  documents: DOCUMENTS,
  meetings: MEETINGS,
  schedules: SCHEDULES,
  refusals: REFUSALS,
  doubts: DOUBTS,
  kinds: KINDS,
  sources: SOURCES,
  actions: ACTIONS,
  benefits: BENEFITS,
  indicatorKinds: INDICATOR_KINDS,
  groups: GROUPS,
  directions: { rising: 'Naik', falling: 'Turun', assumed: 'Naik (dianggap)' },
  unnamed: 'belum ditulis',
  columns: {
    id: 'ID',
    program: 'Program',
    stage: 'Tahap',
    document: 'Dokumen',
    meeting: 'Berita acara Musdes',
    councilReport: 'Laporan ke BPD',
    indicators: 'Indikator berdata',
    physical: 'Capaian fisik',
    planned: 'Rencana dana',
    realised: 'Realisasi dana',
    absorption: 'Serapan dana',
    elapsed: 'Waktu terpakai',
    schedule: 'Jadwal',
    status: 'Status',
    reason: 'Alasan',
    obstacle: 'Kendala terakhir',
    responsible: 'PIC',
    source: 'Sumber',
  },
  ofIndicators: (measured: number, total: number): string => `${f.number(measured)} dari ${f.number(total)} indikator`,
  outOf: (part: number, whole: number): string => `${f.number(part)} dari ${f.number(whole)}`,
  status: {
    ...STATUS,
    noId: 'Program ini belum mempunyai ID sendiri, jadi pemantauannya belum dapat dikaitkan.',
    noIndicators: 'Belum ada indikator di lembar Pemantauan.',
    noneComputable: (total: number): string =>
      `Ada ${f.number(total)} indikator, tetapi belum ada yang dapat dihitung; lihat tabel indikator.`,
    overrun: (days: number): string => `Tanggal selesai sudah lewat ${f.number(days)} hari.`,
    noData: LIGHTS.NO_DATA,
  },
  empty: 'Belum ada program. Isi lembar Program, lalu jalankan lagi.',
  percent: (value: Percent): string => f.percent(value),
};
