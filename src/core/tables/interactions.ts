import { defineTable, type Row } from '../table/defineTable';
import { aka, choice, date, identifier, type Option, people, reference, references, text, url } from '../table/kinds';

export type InteractionKind =
  | 'VILLAGE_MEETING'
  | 'HAMLET_MEETING'
  | 'COORDINATION'
  | 'VISIT'
  | 'CALL'
  | 'LETTER'
  | 'OUTREACH'
  | 'COMPLAINT';

const KINDS: readonly Option<InteractionKind>[] = [
  { value: 'VILLAGE_MEETING', label: 'Musyawarah desa', aliases: ['musdes'] },
  { value: 'HAMLET_MEETING', label: 'Musdus', aliases: ['musyawarah dusun'] },
  { value: 'COORDINATION', label: 'Rapat koordinasi', aliases: ['rakor', 'rapat'] },
  { value: 'VISIT', label: 'Kunjungan' },
  { value: 'CALL', label: 'Telepon/WA', aliases: ['telepon', 'telpon', 'telp', 'WA', 'whatsapp'] },
  { value: 'LETTER', label: 'Surat' },
  { value: 'OUTREACH', label: 'Sosialisasi' },
  { value: 'COMPLAINT', label: 'Pengaduan' },
];

export type CommitmentStatus = 'OPEN' | 'RUNNING' | 'DONE' | 'CANCELLED';

export const STATUSES: readonly Option<CommitmentStatus>[] = [
  { value: 'OPEN', label: 'Belum', aliases: ['belum mulai'] },
  { value: 'RUNNING', label: 'Berjalan', aliases: ['proses', 'dalam proses', 'sedang berjalan'] },
  { value: 'DONE', label: 'Selesai', aliases: ['sudah', 'sudah selesai', 'tuntas'] },
  { value: 'CANCELLED', label: 'Batal', aliases: ['dibatalkan'] },
];

/** Komunikasi: contacts, meetings and commitments (domain.md §3.6). */
export const interactions = defineTable({
  name: 'interactions',
  sheet: 'Komunikasi',
  sheetAliases: aka('Log Komunikasi|Catatan Komunikasi|Catatan Rapat|Catatan Pertemuan|Daftar Rapat|Daftar Pertemuan'),
  prefix: 'KM',
  label: 'summary',
  columns: {
    id: identifier('ID', 'KM', { aliases: ['ID Komunikasi'] }),
    date: date('Tanggal', {
      need: 'required',
      aliases: aka('Hari/tanggal|Tanggal kegiatan|Tanggal rapat|Tanggal pertemuan'),
      note: 'Tanggal pertemuan atau kontak.',
    }),
    kind: choice('Jenis', KINDS, {
      need: 'required',
      aliases: aka('Jenis pertemuan|Bentuk pertemuan|Jenis kegiatan|Jenis komunikasi'),
      note: 'Bentuk pertemuan atau kontak.',
    }),
    stakeholderIds: references('Stakeholder', ['stakeholders'], {
      need: 'required',
      village: true,
      aliases: aka('ID Stakeholder|Peserta|Lembaga|Nama lembaga|Mitra|Instansi|Pihak yang hadir|Pihak terkait'),
      note: 'Lembaga yang hadir atau dihubungi, dipisah titik koma.',
    }),
    subjectIds: references('Program/Kebutuhan', ['programs', 'needs'], {
      aliases: aka('Program|Kebutuhan|Program terkait|Kebutuhan terkait'),
      note: 'Yang dibahas: PR-001 atau KB-001, dipisah titik koma.',
    }),
    summary: text('Ringkasan', {
      need: 'required',
      width: 280,
      aliases: aka('Isi|Hasil|Hasil rapat|Hasil pertemuan|Ringkasan hasil|Pokok bahasan|Pembahasan|Agenda'),
      note: 'Isi singkat, tanpa data pribadi warga.',
    }),
    commitment: text('Komitmen/tindak lanjut', {
      width: 240,
      aliases: aka('Komitmen|Tindak lanjut|Rencana tindak lanjut|RTL|Kesepakatan'),
      note: 'Apa yang dijanjikan.',
    }),
    owner: reference('Pihak penanggung jawab', ['stakeholders'], {
      need: 'conditional',
      village: true,
      aliases: ['Penanggung jawab', 'PIC'],
      note: 'Wajib bila ada komitmen. "Desa" berarti pemerintah desa.',
    }),
    dueDate: date('Tenggat', {
      need: 'conditional',
      aliases: aka('Batas waktu|Target waktu|Target selesai|Jatuh tempo'),
      note: 'Wajib bila ada komitmen.',
    }),
    status: choice('Status', STATUSES, {
      need: 'conditional',
      aliases: ['Status tindak lanjut', 'Status komitmen'],
      note: 'Wajib bila ada komitmen.',
    }),
    attendedTotal: people('Hadir total', {
      aliases: aka('Hadir|Jumlah hadir|Peserta hadir|Jumlah peserta'),
      note: 'Jumlah orang yang hadir.',
    }),
    attendedWomen: people('Perempuan', {
      aliases: ['Hadir perempuan', 'Peserta perempuan'],
      note: 'Bagian dari Hadir total.',
    }),
    attendedYouth: people('Pemuda', { aliases: ['Hadir pemuda', 'Peserta pemuda'], note: 'Bagian dari Hadir total.' }),
    attendedPoor: people('Keluarga miskin', {
      aliases: aka('Hadir keluarga miskin|Warga miskin|Peserta miskin'),
      note: 'Jumlah saja, tanpa nama.',
    }),
    invited: people('Undangan', { aliases: ['Diundang', 'Jumlah undangan'], note: 'Jumlah orang yang diundang.' }),
    recordLink: url('Tautan berita acara/foto', {
      aliases: ['Berita acara', 'Dokumentasi'],
      note: 'Tautan dokumen atau foto.',
    }),
  },
});
export type InteractionRow = Row<typeof interactions>;
