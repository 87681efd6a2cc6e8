import type { Band } from '../../monitoring/achievement';
import type { DocumentState, MeetingState } from '../../monitoring/agreements';
import type { SourceKey } from '../../monitoring/funds';
import type { IndicatorDoubt } from '../../monitoring/indicatorDoubts';
import type { IndicatorRefusal } from '../../monitoring/indicators';
import type { Light } from '../../monitoring/light';
import type { ScheduleState } from '../../monitoring/schedule';
import type { ActionKind } from '../../monitoring/thisWeek';
import type { InteractionKind } from '../../tables/interactions';
import type { IndicatorKind } from '../../tables/monitoring';
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
  unknown: 'Belum dapat diperiksa; isi Jenis dan Tahap',
  missing: 'Belum tercatat',
  notYet: 'Belum waktunya',
  notNeeded: 'Tidak wajib untuk jenis ini',
};

const SCHEDULES: Readonly<Record<ScheduleState, (days: number) => string>> = {
  unknown: () => 'Tanggal selesai belum diisi',
  notPlanned: () => 'Belum dijadwalkan',
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
  mixedScales:
    'Perlu dipastikan: sebagian nilai tampak ditulis sebagai persen (75% terbaca 0,75) dan sebagian sebagai angka (75). Tulis semuanya dengan cara yang sama; lihat Periksa Data.',
  noTarget: 'Target belum diisi.',
  mixedTargets:
    'Target berbeda-beda antarbaris, padahal capaiannya dijumlahkan. Tulis target akhir yang sama di setiap baris.',
  unreadGoal: 'Arah atau Target atas belum terbaca; lihat Periksa Data.',
  mixedDirections: 'Arah berbeda-beda antarbaris. Samakan arahnya.',
  noUpperTarget: 'Arah Rentang memerlukan Target atas. Isi batas atasnya.',
  reversedTargets: 'Target atas lebih kecil daripada Target. Tukar keduanya.',
  targetNotPositive: 'Target nol atau minus, jadi persen terhadap target belum dapat dihitung.',
};

const DOUBTS: Readonly<Record<IndicatorDoubt, string>> = {
  repeatedReport: 'Periode yang sama ditulis lebih dari sekali dengan capaian sama; dihitung satu kali.',
  overlappingPeriods: 'Ada periode yang bertumpang tindih; periksa agar hasil tidak terhitung dua kali.',
  unreadActual: 'Ada capaian yang belum terbaca dan tidak ikut dihitung; lihat Periksa Data.',
  withoutPeriod: 'Ada capaian tanpa periode yang terbaca; tidak ikut dihitung.',
  futurePeriod: 'Ada periode yang belum dimulai; periksa tahunnya.',
  someKindsMissing: 'Jenis indikator kosong di sebagian baris; dipakai jenis dari baris lain.',
  unitsDiffer: 'Indikator ini ditulis dengan beberapa satuan; samakan satuannya agar tidak terpisah.',
  perhapsCumulative:
    'Angkanya naik terus dan jumlahnya melewati target. Bila yang ditulis sudah jumlah sejak awal, tulis hasil periode itu saja.',
  revisedTarget: 'Target berubah antarperiode; dipakai yang terbaru.',
  upperWithoutDirection: 'Target atas diisi tanpa Arah; pilih Rentang bila melewatinya juga kurang baik.',
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

const INDICATOR_KINDS: Readonly<Record<IndicatorKind, string>> = {
  ADDITIVE: 'Bertambah (dijumlahkan)',
  PERCENTAGE: 'Persentase (terakhir)',
  QUALITATIVE: 'Tahapan/kualitatif (terakhir)',
};

/** What the codes of monitoring are called: states, reasons, kinds and sources. */
export const monitoringCodes = {
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
  indicatorKinds: INDICATOR_KINDS,
};
