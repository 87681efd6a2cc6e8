import { defineTable, type Row } from '../table/defineTable';
import {
  aka,
  choice,
  choices,
  date,
  funding,
  identifier,
  type Option,
  references,
  rupiah,
  share,
  text,
} from '../table/kinds';
import { FUNDING_SOURCES, YES_NO } from './lists';

export type CooperationKind =
  | 'INTER_VILLAGE'
  | 'THIRD_PARTY_BY_VILLAGE'
  | 'THIRD_PARTY_BY_PARTNER'
  | 'GOVERNMENT_AID'
  | 'OTHER';

export const KINDS: readonly Option<CooperationKind>[] = [
  { value: 'INTER_VILLAGE', label: 'Antar-Desa', aliases: ['antar desa', 'kerja sama antar desa'] },
  {
    value: 'THIRD_PARTY_BY_VILLAGE',
    label: 'Pihak ketiga - prakarsa Desa',
    aliases: ['pihak ketiga', 'prakarsa desa', 'kerja sama pihak ketiga', 'kerja sama dengan pihak ketiga'],
  },
  {
    value: 'THIRD_PARTY_BY_PARTNER',
    label: 'Pihak ketiga - prakarsa pihak ketiga',
    aliases: ['prakarsa pihak ketiga', 'prakarsa mitra'],
  },
  {
    value: 'GOVERNMENT_AID',
    label: 'Bantuan/program pemerintah',
    aliases: ['bantuan pemerintah', 'program pemerintah'],
  },
  { value: 'OTHER', label: 'Lainnya' },
];

export type Stage =
  | 'PREPARATION'
  | 'OFFER'
  | 'DRAFTING'
  | 'SIGNING'
  | 'IMPLEMENTATION'
  | 'REPORTING'
  | 'DONE'
  | 'CANCELLED';

export const STAGES: readonly Option<Stage>[] = [
  { value: 'PREPARATION', label: 'Persiapan', aliases: ['perencanaan'] },
  { value: 'OFFER', label: 'Penawaran' },
  { value: 'DRAFTING', label: 'Penyusunan rancangan', aliases: ['penyusunan', 'rancangan'] },
  { value: 'SIGNING', label: 'Penandatanganan', aliases: ['tanda tangan'] },
  {
    value: 'IMPLEMENTATION',
    label: 'Pelaksanaan',
    aliases: ['berjalan', 'sedang berjalan', 'pelaksana', 'dilaksanakan', 'sedang dilaksanakan'],
  },
  { value: 'REPORTING', label: 'Pelaporan', aliases: ['laporan'] },
  { value: 'DONE', label: 'Selesai', aliases: ['tuntas', 'sudah selesai'] },
  { value: 'CANCELLED', label: 'Batal', aliases: ['dibatalkan'] },
];

/** Stages from Penandatanganan on (domain.md §4); a cancelled program is in none of them. */
export const SIGNED_STAGES: readonly (Stage | undefined)[] = ['SIGNING', 'IMPLEMENTATION', 'REPORTING', 'DONE'];

export type DocumentType = 'OFFER_LETTER' | 'MOU' | 'JOINT_AGREEMENT' | 'JOINT_REGULATION' | 'MINUTES' | 'NONE';

export const DOCUMENT_TYPES: readonly Option<DocumentType>[] = [
  { value: 'OFFER_LETTER', label: 'Surat penawaran' },
  { value: 'MOU', label: 'Nota kesepahaman (MoU)', aliases: ['MoU', 'nota kesepahaman', 'nota kesepakatan'] },
  { value: 'JOINT_AGREEMENT', label: 'Perjanjian Bersama', aliases: ['perjanjian', 'PKS', 'perjanjian kerja sama'] },
  { value: 'JOINT_REGULATION', label: 'Peraturan Bersama Kepala Desa', aliases: ['Permakades', 'peraturan bersama'] },
  { value: 'MINUTES', label: 'Berita acara', aliases: ['BA'] },
  { value: 'NONE', label: 'Belum ada', aliases: ['tidak ada', 'belum'] },
];

export type DeliveryMode = 'SELF_MANAGED' | 'INTER_VILLAGE' | 'THIRD_PARTY';

const DELIVERY_MODES: readonly Option<DeliveryMode>[] = [
  { value: 'SELF_MANAGED', label: 'Swakelola' },
  { value: 'INTER_VILLAGE', label: 'Kerja sama antar Desa', aliases: ['antar desa'] },
  {
    value: 'THIRD_PARTY',
    label: 'Kerja sama pihak ketiga',
    aliases: ['pihak ketiga', 'kerja sama dengan pihak ketiga'],
  },
];

export type Benefit = 'EDUCATION' | 'HEALTH' | 'INFRASTRUCTURE' | 'SKILLS' | 'DECISIONS' | 'RIGHTS' | 'LOCAL_ECONOMY';

export const BENEFITS: readonly Option<Benefit>[] = [
  { value: 'EDUCATION', label: 'Akses pendidikan', aliases: ['pendidikan'] },
  { value: 'HEALTH', label: 'Akses kesehatan', aliases: ['kesehatan'] },
  { value: 'INFRASTRUCTURE', label: 'Infrastruktur', aliases: ['prasarana'] },
  {
    value: 'SKILLS',
    label: 'Keterampilan & pengetahuan',
    aliases: ['keterampilan', 'pengetahuan', 'keterampilan dan pengetahuan'],
  },
  { value: 'DECISIONS', label: 'Pengambilan keputusan', aliases: ['keputusan'] },
  {
    value: 'RIGHTS',
    label: 'Kesadaran hak & kewajiban',
    aliases: ['hak dan kewajiban', 'kesadaran hak dan kewajiban'],
  },
  { value: 'LOCAL_ECONOMY', label: 'Ekonomi lokal', aliases: ['ekonomi'] },
];

export type CompletionRule = 'INDICATORS' | 'ZERO_HUNDRED' | 'HALF';

export const COMPLETION_RULES: readonly Option<CompletionRule>[] = [
  { value: 'INDICATORS', label: 'Menurut indikator', aliases: ['indikator'] },
  { value: 'ZERO_HUNDRED', label: '0/100', aliases: ['0-100', '0 / 100'] },
  { value: 'HALF', label: '50/50', aliases: ['50-50', '50 / 50'] },
];

/** Program: one cooperation per row (domain.md §3.4, stages of Permendagri 96/2017). */
export const programs = defineTable({
  name: 'programs',
  sheet: 'Program',
  sheetAliases: aka(
    'Program Kerja Sama|Kerja Sama|Daftar Program|Kerjasama|Program Kerjasama|Daftar Kerja Sama|Daftar Kerjasama|Kerja Sama Desa|Kerjasama Desa|Rencana Kerja Sama|Rencana Kerja Sama dengan Pihak Ketiga',
  ),
  prefix: 'PR',
  label: 'name',
  columns: {
    id: identifier('ID Program', 'PR', { aliases: ['ID', 'Kode'] }),
    name: text('Nama program', {
      need: 'required',
      width: 260,
      aliases: aka(
        'Program|Kegiatan|Nama kegiatan|Nama kerja sama|Judul kerja sama|Bentuk kegiatan|Nama program/kegiatan|Program/kegiatan',
      ),
      note: 'Nama kerja sama.',
    }),
    needIds: references('Kebutuhan', ['needs'], {
      need: 'required',
      aliases: aka('ID Kebutuhan|Kebutuhan yang dijawab|Kebutuhan terkait|Usulan terkait'),
      note: 'Kebutuhan yang dijawab. Beberapa isi dipisah titik koma: KB-001; KB-004.',
    }),
    partnerIds: references('Mitra', ['stakeholders'], {
      need: 'required',
      aliases: aka(
        'ID Stakeholder|Stakeholder|Nama pihak ketiga|Pihak ketiga|Nama mitra|Mitra kerja sama|Mitra/pihak ketiga|Lembaga mitra|Desa mitra',
      ),
      note: 'Lembaga yang ikut. Beberapa isi dipisah titik koma: SH-002; SH-005.',
    }),
    kind: choice('Jenis kerja sama', KINDS, {
      need: 'required',
      aliases: ['Jenis', 'Bentuk kerja sama'],
      note: 'Menentukan dokumen yang diperlukan.',
    }),
    stage: choice('Tahap', STAGES, {
      need: 'required',
      aliases: aka('Tahapan|Tahap kerja sama|Tahap kegiatan|Status program|Status kerja sama|Status pelaksanaan'),
      note: 'Tahap kerja sama menurut Permendagri 96/2017.',
    }),
    documentType: choice('Bentuk dokumen', DOCUMENT_TYPES, {
      need: 'required',
      aliases: aka('Dokumen|Jenis dokumen|Dokumen kerja sama|Bentuk perjanjian'),
      note: 'Dokumen terakhir yang sudah ada.',
    }),
    documentRef: text('Nomor & tautan dokumen', {
      aliases: aka('Nomor dokumen|Tautan dokumen|Nomor perjanjian|Nomor surat'),
      note: 'Nomor atau tautan dokumen.',
    }),
    startDate: date('Tanggal mulai', {
      need: 'conditional',
      aliases: aka('Mulai|Tanggal awal|Mulai pelaksanaan|Waktu mulai'),
      note: 'Wajib sejak Penandatanganan.',
    }),
    endDate: date('Tanggal selesai', {
      need: 'conditional',
      aliases: aka('Selesai|Tanggal akhir|Tanggal berakhir|Berakhir|Selesai pelaksanaan|Waktu selesai'),
      note: 'Wajib sejak Penandatanganan.',
    }),
    deliveryMode: choice('Pola pelaksanaan', DELIVERY_MODES, {
      aliases: ['Pola', 'Cara pelaksanaan'],
      note: 'Swakelola, antar Desa, atau pihak ketiga.',
    }),
    benefits: choices('Manfaat', BENEFITS, {
      need: 'required',
      aliases: ['Jenis manfaat', 'Manfaat program'],
      note: 'Beberapa isi dipisah titik koma.',
    }),
    villageCost: rupiah('Biaya desa', {
      aliases: aka('Biaya dari desa|Kontribusi desa|Bagian desa'),
      note: 'Bagian yang ditanggung desa, rupiah penuh.',
    }),
    villageFunding: funding('Sumber dana desa', FUNDING_SOURCES, {
      aliases: aka('Sumber dana|Sumber pembiayaan|Sumber anggaran'),
      note: 'Kode sumber, misalnya DD atau DD=10.000.000; SWD=2.000.000.',
    }),
    partnerCost: rupiah('Biaya mitra', {
      aliases: aka(
        'Biaya pihak ketiga|Kontribusi mitra|Kontribusi pihak ketiga|Dana mitra|Bantuan mitra|Anggaran mitra',
      ),
      note: 'Bagian yang ditanggung mitra, rupiah penuh.',
    }),
    partnerFunding: funding('Sumber dana mitra', FUNDING_SOURCES, {
      aliases: ['Sumber dana pihak ketiga'],
      note: 'Kode sumber, misalnya CSR/TJSL.',
    }),
    viaVillageAccount: choice('Melalui kas desa?', YES_NO, {
      aliases: ['Melalui kas desa'],
      note: 'Ya bila uang mitra masuk ke kas desa.',
    }),
    villageMeetingRecord: text('Berita acara Musdes', {
      aliases: aka('Berita acara|BA Musdes|Berita acara musyawarah desa'),
      note: 'Tanggal dan nomor berita acara.',
    }),
    councilReportDate: date('Laporan ke BPD', {
      aliases: ['Tanggal laporan ke BPD', 'Laporan BPD'],
      note: 'Tanggal laporan terakhir kepada BPD.',
    }),
    responsible: text('PIC', {
      need: 'required',
      aliases: aka('Penanggung jawab|Pelaksana kegiatan|Rencana pelaksana kegiatan|Pelaksana'),
      note: 'Jabatan yang mengurus, bukan nama orang.',
    }),
    completionRule: choice('Aturan persen selesai', COMPLETION_RULES, {
      note: 'Untuk nilai hasil. Kosong: menurut indikator. 0/100: baru dihitung setelah selesai. 50/50: separuh sejak Pelaksanaan.',
    }),
    percentComplete: share('Persen selesai', {
      aliases: aka('% selesai|Persentase selesai|Progres|Progres fisik'),
      note: 'Bila diisi, dipakai menggantikan aturan; misalnya dari bobot tahapan pekerjaan.',
    }),
  },
});
export type ProgramRow = Row<typeof programs>;
