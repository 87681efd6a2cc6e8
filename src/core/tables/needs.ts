import { defineTable, type Row } from '../table/defineTable';
import {
  aka,
  amount,
  choice,
  identifier,
  type Option,
  people,
  rupiah,
  score,
  sdgGoal,
  text,
  whole,
} from '../table/kinds';
import { SDG_GOALS, SECTORS } from './lists';

export type NeedOrigin =
  | 'HAMLET_MEETING'
  | 'VILLAGE_MEETING'
  | 'PLANNING_MEETING'
  | 'VILLAGE_COUNCIL'
  | 'GROUP'
  | 'COMPLAINT'
  | 'SURVEY'
  | 'OTHER';

const ORIGINS: readonly Option<NeedOrigin>[] = [
  { value: 'HAMLET_MEETING', label: 'Musyawarah dusun', aliases: ['musdus'] },
  { value: 'VILLAGE_MEETING', label: 'Musyawarah desa', aliases: ['musdes'] },
  { value: 'PLANNING_MEETING', label: 'Musrenbang desa', aliases: ['musrenbang', 'musrenbangdes'] },
  { value: 'VILLAGE_COUNCIL', label: 'BPD' },
  { value: 'GROUP', label: 'Kelompok' },
  { value: 'COMPLAINT', label: 'Pengaduan warga', aliases: ['pengaduan', 'aduan'] },
  { value: 'SURVEY', label: 'Pemetaan/pendataan', aliases: ['pemetaan', 'pendataan', 'survei'] },
  { value: 'OTHER', label: 'Lainnya' },
];

export type NeedStatus =
  | 'PROPOSED'
  | 'MEDIUM_TERM'
  | 'ANNUAL_PLAN'
  | 'BUDGETED'
  | 'RUNNING'
  | 'DONE'
  | 'POSTPONED'
  | 'REJECTED';

const STATUSES: readonly Option<NeedStatus>[] = [
  { value: 'PROPOSED', label: 'Usulan', aliases: ['diusulkan', 'baru', 'usulan baru'] },
  { value: 'MEDIUM_TERM', label: 'RPJM Desa', aliases: ['RPJMDes', 'RPJMDesa', 'RPJM', 'masuk RPJM Desa'] },
  { value: 'ANNUAL_PLAN', label: 'RKP Desa', aliases: ['RKPDes', 'RKPDesa', 'RKP', 'masuk RKP Desa'] },
  { value: 'BUDGETED', label: 'APB Desa', aliases: ['APBDes', 'APBDesa', 'APB', 'masuk APB Desa'] },
  {
    value: 'RUNNING',
    label: 'Berjalan',
    aliases: ['sedang berjalan', 'proses', 'dalam proses', 'dilaksanakan', 'sedang dilaksanakan'],
  },
  { value: 'DONE', label: 'Selesai', aliases: ['tuntas', 'sudah selesai', 'terlaksana'] },
  { value: 'POSTPONED', label: 'Ditunda', aliases: ['tunda'] },
  { value: 'REJECTED', label: 'Tidak disetujui', aliases: ['ditolak'] },
];

const SCALE = '1 sangat rendah, 2 rendah, 3 sedang, 4 tinggi, 5 sangat tinggi. Kosongkan bila belum dinilai.';

/** Kebutuhan: one need per row, as residents feel it (domain.md §3.1). */
export const needs = defineTable({
  name: 'needs',
  sheet: 'Kebutuhan',
  sheetAliases: aka(
    'Daftar Kebutuhan|Usulan|Daftar Usulan|Usulan Kegiatan|Usulan Musdus|Usulan Musdes|Usulan Desa|Usulan Warga|Usulan Masyarakat|Rekap Usulan|Daftar Masalah|Masalah|DU-RKP|DU-RKP Desa|DU-RKPDes|DU-RKPDesa|RKP|RKP Desa|RKPDes|RKPDesa|RPJM Desa|RPJMDes|RPJMDesa',
  ),
  prefix: 'KB',
  label: 'name',
  columns: {
    id: identifier('ID Kebutuhan', 'KB', { aliases: aka('ID|Kode|No KB') }),
    name: text('Kebutuhan', {
      need: 'required',
      maxLength: 150,
      width: 280,
      aliases: aka(
        'Nama kebutuhan|Usulan|Nama usulan|Uraian usulan|Usulan kegiatan|Usulan kebutuhan|Usulan masyarakat|Usulan warga|Jenis kegiatan|Bidang/jenis kegiatan|Nama kegiatan|Uraian kegiatan|Rencana kegiatan|Program/kegiatan|Gagasan kegiatan|Gagasan|Kegiatan|Nama pekerjaan|Jenis pekerjaan|Masalah|Uraian masalah|Masalah/kebutuhan|Uraian',
      ),
      note: 'Satu kebutuhan per baris, dari sisi warga yang merasakannya. Paling banyak 150 huruf.',
    }),
    sector: choice('Bidang', SECTORS, {
      need: 'required',
      aliases: aka('Bidang kegiatan|Bidang pembangunan|Bidang usulan|Nama bidang'),
      note: 'Lima bidang menurut Permendagri 20/2018. Boleh angka 1–5.',
    }),
    sdg: sdgGoal('SDGs Desa', SDG_GOALS, {
      aliases: aka('SDGs|SDGs ke-|SDGs Desa ke-|Mendukung SDGs ke-|Mendukung SDGs Desa ke-|Tujuan SDGs|Nomor SDGs'),
      note: 'Nomor tujuan SDGs Desa, 1–18.',
    }),
    location: text('Lokasi', {
      need: 'required',
      aliases: aka(
        'Dusun|Dusun/RT/RW|Lokasi kegiatan|Lokasi usulan|Lokasi pekerjaan|Lokasi RT/RW|Lokasi dusun|Dusun/lokasi|RT/RW|Tempat',
      ),
      note: 'Dusun, RT atau RW. Tulis "Semua dusun" bila untuk seluruh desa.',
    }),
    // Not `origin`: on a row that says where it was read from.
    proposalOrigin: choice('Asal usulan', ORIGINS, {
      aliases: aka('Asal|Sumber usulan|Usulan dari|Asal kegiatan'),
      note: 'Dari mana usulan ini datang.',
    }),
    year: whole(
      'Tahun',
      { min: 2020, max: 2040 },
      {
        need: 'required',
        aliases: aka('Tahun rencana|TA|Tahun anggaran|Tahun usulan|Tahun pelaksanaan|Tahun kegiatan'),
        note: 'Tahun rencana, misalnya 2026.',
      },
    ),
    volume: amount('Volume', {
      aliases: aka('Volume kegiatan|Volume pekerjaan|Perkiraan volume|Jumlah volume|Volume/satuan|Volume dan satuan'),
      note: 'Angka saja; satuannya di kolom Satuan.',
    }),
    unit: text('Satuan', { width: 90, aliases: ['Satuan volume'], note: 'meter, paket, orang, ha …' }),
    beneficiariesMale: people('Penerima L', {
      aliases: aka(
        'Penerima laki-laki|Penerima manfaat L|Penerima manfaat LK|Penerima manfaat laki-laki|Sasaran L|Sasaran laki-laki|Jumlah penerima L',
      ),
      note: 'Jumlah penerima manfaat laki-laki.',
    }),
    beneficiariesFemale: people('Penerima P', {
      aliases: aka(
        'Penerima perempuan|Penerima manfaat P|Penerima manfaat PR|Penerima manfaat perempuan|Sasaran P|Sasaran perempuan|Jumlah penerima P',
      ),
      note: 'Jumlah penerima manfaat perempuan.',
    }),
    beneficiariesPoor: people('Penerima A-RTM', {
      aliases: aka(
        'A-RTM|ARTM|Penerima ARTM|Penerima miskin|Penerima manfaat A-RTM|Penerima manfaat ARTM|Sasaran A-RTM',
      ),
      note: 'Anggota rumah tangga miskin; sudah termasuk dalam L dan P.',
    }),
    estimatedCost: rupiah('Perkiraan biaya', {
      need: 'required',
      aliases: aka(
        'Biaya|Perkiraan biaya (Rp)|Jumlah biaya|Anggaran|Pagu|Pagu anggaran|Pagu indikatif|Pagu dana|Rencana biaya|Rencana anggaran biaya|RAB|Perkiraan dana|Kebutuhan biaya|Kebutuhan dana|Dana yang dibutuhkan|Biaya yang dibutuhkan|Usulan biaya|Usulan dana|Nilai usulan|Besaran anggaran|Estimasi|Nilai (Rp)|Jumlah (Rp)|Biaya Jumlah|Biaya Jumlah (Rp)|Biaya dan sumber pembiayaan Jumlah|Biaya dan sumber pembiayaan Jumlah (Rp)',
      ),
      note: 'Dalam rupiah penuh, misalnya 150.000.000.',
    }),
    peopleAffectedScore: score('Dirasakan banyak orang', {
      need: 'score',
      aliases: aka('Dirasakan oleh orang banyak|Dirasakan orang banyak|Banyak orang'),
      note: SCALE,
    }),
    severityScore: score('Tingkat keparahan', {
      need: 'score',
      aliases: aka('Sangat parah|Keparahan|Parah'),
      note: SCALE,
    }),
    incomeImpactScore: score('Menghambat pendapatan', {
      need: 'score',
      aliases: ['Menghambat peningkatan pendapatan', 'Hambatan pendapatan'],
      note: SCALE,
    }),
    frequencyScore: score('Sering terjadi', { need: 'score', aliases: ['Frekuensi', 'Sering'], note: SCALE }),
    resourceAvailabilityScore: score('Tersedia potensi', {
      need: 'score',
      aliases: aka('Tersedia potensi untuk memecahkan masalah|Ketersediaan potensi|Potensi'),
      note: SCALE,
    }),
    status: choice('Status', STATUSES, {
      need: 'required',
      aliases: aka('Status usulan|Keterangan status|Status perencanaan|Status kegiatan'),
      note: 'Sampai di mana kebutuhan ini dalam perencanaan desa.',
    }),
  },
});
export type NeedRow = Row<typeof needs>;
