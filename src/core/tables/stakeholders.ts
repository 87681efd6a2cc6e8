import { defineTable, type Row } from '../table/defineTable';
import { aka, choice, choices, focus, identifier, type Option, rupiah, score, text } from '../table/kinds';
import { STAKEHOLDER_TYPES, YES_NO } from './lists';

export type Capacity = 'FUNDS' | 'GOODS' | 'EXPERTS' | 'TRAINING' | 'SPACE' | 'PERMITS' | 'NETWORK' | 'VOLUNTEERS';

export const CAPACITIES: readonly Option<Capacity>[] = [
  { value: 'FUNDS', label: 'Dana', aliases: ['uang', 'pendanaan'] },
  { value: 'GOODS', label: 'Barang', aliases: ['material', 'bahan'] },
  { value: 'EXPERTS', label: 'Tenaga ahli', aliases: ['ahli', 'pendampingan'] },
  { value: 'TRAINING', label: 'Pelatihan' },
  { value: 'SPACE', label: 'Lahan/tempat', aliases: ['lahan', 'tempat'] },
  { value: 'PERMITS', label: 'Perizinan', aliases: ['izin'] },
  { value: 'NETWORK', label: 'Jaringan/pasar', aliases: ['jaringan', 'pasar', 'pemasaran'] },
  { value: 'VOLUNTEERS', label: 'Relawan' },
];

export type StakeholderStatus = 'PROSPECT' | 'ACTIVE' | 'INACTIVE';

const STATUSES: readonly Option<StakeholderStatus>[] = [
  { value: 'PROSPECT', label: 'Calon' },
  { value: 'ACTIVE', label: 'Aktif' },
  { value: 'INACTIVE', label: 'Tidak aktif', aliases: ['nonaktif', 'non aktif'] },
];

/** Stakeholder: one institution per row (domain.md §3.2). */
export const stakeholders = defineTable({
  name: 'stakeholders',
  sheet: 'Stakeholder',
  sheetAliases: aka(
    'Pemangku Kepentingan|Mitra|Daftar Mitra|Data Mitra|Mitra Desa|Daftar Stakeholder|Daftar Pemangku Kepentingan|Stakeholders|Lembaga|Daftar Lembaga',
  ),
  prefix: 'SH',
  label: 'name',
  columns: {
    id: identifier('ID Stakeholder', 'SH', { aliases: ['ID', 'Kode'] }),
    name: text('Nama lembaga', {
      need: 'required',
      width: 240,
      aliases: aka(
        'Nama|Lembaga|Nama stakeholder|Nama mitra|Instansi|Nama instansi|Nama organisasi|Organisasi|Nama lembaga/instansi|Lembaga/instansi|Nama pemangku kepentingan|Pemangku kepentingan|Nama perusahaan|Nama kelompok|Nama pihak ketiga|Pihak ketiga|Nama pihak|Stakeholder|Mitra',
      ),
      note: 'Nama lembaga, bukan nama orang.',
    }),
    type: choice('Jenis', STAKEHOLDER_TYPES, {
      need: 'required',
      aliases: aka(
        'Jenis lembaga|Kategori|Jenis stakeholder|Jenis mitra|Jenis instansi|Jenis organisasi|Jenis pemangku kepentingan|Kategori lembaga|Kategori stakeholder|Unsur',
      ),
      note: 'Satu baris "Pemerintah Desa" mewakili desa sendiri.',
    }),
    focus: focus('Fokus bidang', {
      aliases: aka('Fokus|Bidang fokus|Bidang kerja'),
      note: 'Angka 1–5 berarti bidang, "SDGs 6" berarti tujuan SDGs. Beberapa isi dipisah titik koma: 2; SDGs 6.',
    }),
    workArea: text('Wilayah kerja', {
      aliases: aka('Wilayah|Cakupan wilayah|Area kerja|Wilayah dampingan|Jangkauan'),
      note: 'Nama tempat, atau "nasional".',
    }),
    contactRole: text('Narahubung (jabatan)', {
      aliases: aka('Narahubung|Jabatan narahubung|Jabatan kontak'),
      note: 'Jabatan, bukan nama orang.',
    }),
    contact: text('Kontak', {
      aliases: aka('Nomor kontak|Telepon|Nomor telepon|No telp'),
      note: 'Nomor kantor atau surel kantor.',
    }),
    shareConsent: choice('Setuju dibagikan', YES_NO, {
      aliases: ['Kontak boleh dibagikan', 'Boleh dibagikan'],
      note: 'Ya bila lembaga ini setuju kontaknya dibagikan. Kosong berarti Tidak.',
    }),
    influence: score('Pengaruh', {
      aliases: ['Tingkat pengaruh', 'Skor pengaruh'],
      note: '1–5. Hanya dipakai bila dinyalakan di Pengaturan; mitra dapat membaca lembar ini.',
    }),
    capacity: choices('Kapasitas dukungan', CAPACITIES, {
      aliases: aka(
        'Kapasitas|Dukungan|Bentuk dukungan|Jenis dukungan|Kapasitas/dukungan|Dukungan yang dapat diberikan',
      ),
      note: 'Beberapa isi dipisah titik koma: Dana; Pelatihan.',
    }),
    workingCulture: text('Cara kerja / budaya', {
      aliases: ['Cara kerja', 'Budaya kerja'],
      note: 'Hal yang membantu bekerja sama; tidak pernah dinilai.',
    }),
    status: choice('Status', STATUSES, {
      need: 'required',
      aliases: aka('Status lembaga|Status mitra|Status kemitraan|Keaktifan'),
      note: 'Calon, Aktif, atau Tidak aktif.',
    }),
    offerAmount: rupiah('Dana yang dapat diberikan', {
      aliases: aka('Dana tersedia|Kemampuan dana|Komitmen dana|Dana yang tersedia'),
      note: 'Dalam rupiah penuh, sebaiknya menurut lembaga itu sendiri. Kosong berarti belum diketahui.',
    }),
    legitimacy: score('Keabsahan', {
      note: '1–5. Seberapa sah atau diakui kepentingannya di desa. Kosongkan bila belum dinilai.',
    }),
    urgency: score('Kemendesakan', { note: '1–5. Seberapa mendesak kepentingannya. Kosongkan bila belum dinilai.' }),
  },
});
export type StakeholderRow = Row<typeof stakeholders>;
