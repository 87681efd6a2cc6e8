import type { CellRef, Percent, Rupiah, Share } from '../cell';
import type { Column } from '../table/column';
import { choice, type Option, people, rupiah, share, text, whole } from '../table/kinds';
import { YES_NO } from './lists';
import { type WeightInputs, weightSettings } from './weightSettings';

export type VillageTimeZone = 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura';

const TIME_ZONES: readonly Option<VillageTimeZone>[] = [
  { value: 'Asia/Jakarta', label: 'WIB', aliases: ['Asia/Jakarta'] },
  { value: 'Asia/Makassar', label: 'WITA', aliases: ['Asia/Makassar'] },
  { value: 'Asia/Jayapura', label: 'WIT', aliases: ['Asia/Jayapura'] },
];

const LANGUAGES: readonly Option<'id' | 'en'>[] = [
  { value: 'id', label: 'Indonesia', aliases: ['Bahasa Indonesia', 'id'] },
  { value: 'en', label: 'English', aliases: ['Inggris', 'en'] },
];

/** Settings that need not be there: an unset one is `undefined`. */
interface OptionalSettings {
  readonly villageName: string;
  readonly subDistrict: string;
  readonly regency: string;
  readonly province: string;
  readonly regionCode: string;
  readonly villageHead: string;
  readonly villageSecretary: string;
  readonly councilChair: string;
  readonly currentYear: number;
  /** Residents, for comparing how often women and men attend. */
  readonly womenPopulation: number;
  readonly menPopulation: number;
  /** What the village may spend on needs that partners do not cover. */
  readonly collaborationBudget: Rupiah;
  /** Other names of stakeholders: `DPUPR Kab. = Dinas PUPR; …` */
  readonly aliases: string;
}

/** Settings with a default, always there. Shares are 0–1; weights share one scale, whatever their sum. */
export interface DefaultedSettings {
  readonly villageTerm: string;
  readonly timeZone: VillageTimeZone;
  readonly language: 'id' | 'en';
  readonly weightPeopleAffected: Share;
  readonly weightSeverity: Share;
  readonly weightIncomeImpact: Share;
  readonly weightFrequency: Share;
  readonly weightResourceAvailability: Share;
  /** 0: order by need only; no other value is defined yet. */
  readonly supportWeight: Share;
  /** Achievement from which a program is on track. */
  readonly onTrackFrom: Share;
  /** Achievement from which a program needs attention rather than being late. */
  readonly attentionFrom: Share;
  /** Achievement above which it is called very high, high, medium and low; descending. */
  readonly veryHighAbove: Share;
  readonly highAbove: Share;
  readonly mediumAbove: Share;
  readonly lowAbove: Share;
  /** Percent to which an achievement is held before it enters an average. */
  readonly achievementCap: Percent;
  /** Schedule or cost index from which a program is on track, and from which it needs attention. */
  readonly indexOnTrackFrom: Share;
  readonly indexAttentionFrom: Share;
  readonly stalePositionDays: number;
  readonly reportIntervalMonths: number;
  readonly womenTarget: Share;
  readonly useInfluence: boolean;
  /** Fixes the random weights of a run, so that the same workbook gives the same figures. */
  readonly simulationSeed: number;
  /** Power, interest, legitimacy and urgency from this score on count as high. */
  readonly classThreshold: number;
  readonly keyContactDays: number;
  readonly dashMeansZero: boolean;
  readonly fitWeightRelevance: Share;
  readonly fitWeightResources: Share;
  readonly fitWeightWillingness: Share;
  readonly fitWeightReach: Share;
  /** How many needs one partner may lead. */
  readonly needsPerLead: number;
}

export type Settings = DefaultedSettings & {
  readonly [K in keyof OptionalSettings]: OptionalSettings[K] | undefined;
} & {
  readonly [K in keyof WeightInputs]: WeightInputs[K] | undefined;
};
export type SettingName = keyof Settings;

/** Settings with the cells they came from; no cell means the default is in force. */
export interface ReadSettings {
  readonly values: Settings;
  readonly cells: Readonly<Partial<Record<SettingName, CellRef>>>;
  /** Settings in whose cell something stands that could not be used. */
  readonly unread?: ReadonlySet<SettingName>;
}

export const DEFAULT_SETTINGS: DefaultedSettings = {
  villageTerm: 'Desa',
  timeZone: 'Asia/Jakarta',
  language: 'id',
  weightPeopleAffected: 0.2,
  weightSeverity: 0.2,
  weightIncomeImpact: 0.2,
  weightFrequency: 0.2,
  weightResourceAvailability: 0.2,
  supportWeight: 0,
  onTrackFrom: 0.9,
  attentionFrom: 0.7,
  veryHighAbove: 0.9,
  highAbove: 0.75,
  mediumAbove: 0.65,
  lowAbove: 0.5,
  achievementCap: 100,
  indexOnTrackFrom: 0.95,
  indexAttentionFrom: 0.85,
  stalePositionDays: 180,
  reportIntervalMonths: 6,
  womenTarget: 0.3,
  useInfluence: false,
  simulationSeed: 2026,
  classThreshold: 3,
  keyContactDays: 90,
  dashMeansZero: false,
  fitWeightRelevance: 0.4,
  fitWeightResources: 0.25,
  fitWeightWillingness: 0.2,
  fitWeightReach: 0.15,
  needsPerLead: 2,
};

/** Pengaturan: one setting per row, in three columns Pengaturan | Nilai | Keterangan (domain.md §3.8). */
export const settingsSheet = {
  sheet: 'Pengaturan',
  sheetAliases: ['Setelan', 'Konfigurasi'],
  headers: { name: 'Pengaturan', value: 'Nilai', note: 'Keterangan' },
} as const;

/** Each setting is declared like a column: its header is the label in the first column, its kind reads the second. */
export const settings: { readonly [K in SettingName]: Column<NonNullable<Settings[K]>> } = {
  villageName: text('Nama desa', { note: 'Tanpa kata "Desa".' }),
  villageTerm: text('Sebutan desa', { note: 'Desa, Gampong, Nagari, Kampung, Kalurahan …' }),
  subDistrict: text('Kecamatan'),
  regency: text('Kabupaten/Kota', { aliases: ['Kabupaten', 'Kota'] }),
  province: text('Provinsi'),
  regionCode: text('Kode wilayah', { note: 'Kode Kemendagri, misalnya 33.01.02.2003.' }),
  currentYear: whole('Tahun berjalan', { min: 2020, max: 2040 }),
  timeZone: choice('Zona waktu', TIME_ZONES, { note: 'WIB, WITA, atau WIT.' }),
  language: choice('Bahasa', LANGUAGES, { note: 'Bahasa hasil dan panel: Indonesia atau English.' }),
  villageHead: text('Kepala desa', { aliases: ['Kades'], note: 'Nama untuk tanda tangan.' }),
  villageSecretary: text('Sekretaris desa', { aliases: ['Sekdes'] }),
  councilChair: text('Ketua BPD'),
  weightPeopleAffected: share('Bobot: Dirasakan banyak orang', { exact: true, note: 'Lima bobot berjumlah 100%.' }),
  weightSeverity: share('Bobot: Tingkat keparahan', { exact: true }),
  weightIncomeImpact: share('Bobot: Menghambat pendapatan', { exact: true }),
  weightFrequency: share('Bobot: Sering terjadi', { exact: true }),
  weightResourceAvailability: share('Bobot: Tersedia potensi', { exact: true }),
  ...weightSettings,
  supportWeight: share('Bobot dukungan', { note: '0: urutan menurut kebutuhan saja. Nilai lain belum dipakai.' }),
  onTrackFrom: share('Ambang Sesuai', { note: 'Capaian mulai dari angka ini: Sesuai.' }),
  attentionFrom: share('Ambang Perlu perhatian', {
    note: 'Capaian mulai dari angka ini: Perlu perhatian; di bawahnya: Terlambat.',
  }),
  veryHighAbove: share('Batas Sangat tinggi', { note: 'Capaian di atas angka ini: sangat tinggi.' }),
  highAbove: share('Batas Tinggi', { note: 'Capaian di atas angka ini: tinggi.' }),
  mediumAbove: share('Batas Sedang', { note: 'Capaian di atas angka ini: sedang.' }),
  lowAbove: share('Batas Rendah', { note: 'Capaian di atas angka ini: rendah; selebihnya sangat rendah.' }),
  achievementCap: whole(
    'Batas capaian untuk rata-rata (%)',
    { min: 100, max: 200 },
    { aliases: ['Batas capaian untuk rata-rata'], note: 'Capaian di atas angka ini dihitung sebesar angka ini.' },
  ),
  indexOnTrackFrom: share('Indeks Sesuai', { note: 'SPI dan CPI mulai dari angka ini: sesuai rencana.' }),
  indexAttentionFrom: share('Indeks Perlu perhatian', { note: 'SPI dan CPI mulai dari angka ini: perlu perhatian.' }),
  stalePositionDays: whole(
    'Umur posisi basi (hari)',
    { min: 0, max: 3650 },
    { aliases: ['Umur posisi basi'], note: 'Posisi yang lebih tua perlu ditanyakan lagi.' },
  ),
  reportIntervalMonths: whole(
    'Interval laporan (bulan)',
    { min: 1, max: 120 },
    { aliases: ['Interval laporan'], note: 'Kebiasaan desa, bukan ketentuan hukum.' },
  ),
  womenTarget: share('Target perempuan', { note: 'Sasaran desa, bukan ketentuan hukum.' }),
  womenPopulation: people('Penduduk perempuan', { note: 'Jumlah penduduk; dipakai untuk indeks kesetaraan hadir.' }),
  menPopulation: people('Penduduk laki-laki', { note: 'Jumlah penduduk; dipakai untuk indeks kesetaraan hadir.' }),
  useInfluence: choice('Tampilkan skor pengaruh', YES_NO, {
    note: 'Ya: Pengaruh ikut dihitung dan terlihat oleh mitra.',
  }),
  simulationSeed: whole(
    'Benih simulasi',
    { min: 0, max: 999_999 },
    { note: 'Awal angka acak untuk Peluang pertama. Benih yang sama memberi hasil yang sama.' },
  ),
  classThreshold: whole(
    'Ambang kelas stakeholder',
    { min: 1, max: 5 },
    { note: 'Nilai mulai dari angka ini dianggap tinggi.' },
  ),
  keyContactDays: whole(
    'Batas tanpa kontak mitra kunci (hari)',
    { min: 1, max: 3650 },
    { aliases: ['Batas tanpa kontak mitra kunci'], note: 'Lebih lama dari ini, mitra kunci perlu dihubungi.' },
  ),
  dashMeansZero: choice('Tanda "-" pada kolom uang berarti nol', YES_NO, {
    note: 'Ya: "-" dan "nihil" di kolom rupiah dibaca 0. Tidak: dibaca kosong.',
  }),
  fitWeightRelevance: share('Bobot kecocokan: Bidang', { note: 'Untuk usulan kolaborasi. Keempatnya berjumlah 100%.' }),
  fitWeightResources: share('Bobot kecocokan: Sumber daya'),
  fitWeightWillingness: share('Bobot kecocokan: Kemauan'),
  fitWeightReach: share('Bobot kecocokan: Wilayah'),
  needsPerLead: whole(
    'Kebutuhan per mitra utama',
    { min: 1, max: 20 },
    { note: 'Paling banyak berapa kebutuhan dipimpin satu mitra.' },
  ),
  collaborationBudget: rupiah('Dana desa untuk kolaborasi', {
    note: 'Rupiah penuh. Kosong: bagian dana desa pada Usulan Kolaborasi tidak dihitung.',
  }),
  aliases: text('Nama lain lembaga', {
    note: 'Misalnya: DPUPR Kab. = Dinas PUPR; PT Maju = SH-001. Boleh beberapa baris.',
  }),
};
