import type { Option } from '../table/kinds';

/** The five fields of village government. Source: Permendagri 20/2018 Ps 16–17 (domain.md §2.5). */
export const SECTORS: readonly Option<1 | 2 | 3 | 4 | 5>[] = [
  {
    value: 1,
    label: '1 Penyelenggaraan Pemerintahan Desa',
    aliases: ['I', 'Pemerintahan', 'Pemerintahan Desa', 'Penyelenggaraan Pemerintahan'],
  },
  {
    value: 2,
    label: '2 Pelaksanaan Pembangunan Desa',
    aliases: ['II', 'Pembangunan', 'Pembangunan Desa', 'Pelaksanaan Pembangunan'],
  },
  {
    value: 3,
    label: '3 Pembinaan Kemasyarakatan Desa',
    aliases: ['III', 'Pembinaan', 'Kemasyarakatan', 'Pembinaan Kemasyarakatan', 'Kemasyarakatan Desa'],
  },
  { value: 4, label: '4 Pemberdayaan Masyarakat Desa', aliases: ['IV', 'Pemberdayaan', 'Pemberdayaan Masyarakat'] },
  {
    value: 5,
    label: '5 Penanggulangan Bencana, Keadaan Darurat dan Mendesak Desa',
    aliases: [
      'V',
      'Bencana',
      'Penanggulangan Bencana',
      'Darurat',
      'Penanggulangan Bencana, Darurat dan Mendesak Desa',
      'Penanggulangan Bencana, Darurat dan Mendesak',
    ],
  },
];

/** SDGs Desa 1–18. Source: Permendesa PDTT 21/2020; older names from Permendesa 13/2020 (domain.md §2.4). */
export const SDG_GOALS: readonly Option<number>[] = [
  { value: 1, label: 'Desa Tanpa Kemiskinan' },
  { value: 2, label: 'Desa Tanpa Kelaparan' },
  { value: 3, label: 'Desa Sehat dan Sejahtera' },
  { value: 4, label: 'Pendidikan Desa Berkualitas' },
  { value: 5, label: 'Keterlibatan Perempuan Desa' },
  { value: 6, label: 'Desa Layak Air Bersih dan Sanitasi' },
  { value: 7, label: 'Desa Berenergi Bersih dan Terbarukan' },
  { value: 8, label: 'Pertumbuhan Ekonomi Desa Merata', aliases: ['Pertumbuhan Ekonomi Merata'] },
  { value: 9, label: 'Infrastruktur dan Inovasi Desa Sesuai Kebutuhan' },
  { value: 10, label: 'Desa Tanpa Kesenjangan' },
  { value: 11, label: 'Kawasan Permukiman Desa Aman dan Nyaman', aliases: ['Kawasan Pemukiman Desa Aman dan Nyaman'] },
  { value: 12, label: 'Konsumsi dan Produksi Desa Sadar Lingkungan' },
  { value: 13, label: 'Desa Tanggap Perubahan Iklim', aliases: ['Tanggap Perubahan Iklim'] },
  { value: 14, label: 'Desa Peduli Lingkungan Laut' },
  { value: 15, label: 'Desa Peduli Lingkungan Darat' },
  { value: 16, label: 'Desa Damai Berkeadilan' },
  { value: 17, label: 'Kemitraan untuk Pembangunan Desa' },
  { value: 18, label: 'Kelembagaan Desa Dinamis dan Budaya Desa Adaptif' },
];

/** Names of the same goals in the list of Permendesa 13/2020. */
export const OLD_SDG_GOALS: readonly Option<number>[] = [
  { value: 5, label: 'Desa berkesetaraan gender' },
  { value: 8, label: 'Pekerjaan dan pertumbuhan ekonomi desa' },
  { value: 11, label: 'Kawasan pemukiman desa berkelanjutan' },
  { value: 14, label: 'Ekosistem laut desa' },
];

export type FundingSource =
  | 'PADes'
  | 'SWD'
  | 'DD'
  | 'PBH'
  | 'ADD'
  | 'PBP'
  | 'PBK'
  | 'KS-AD'
  | 'KS-P3'
  | 'CSR/TJSL'
  | 'HIBAH'
  | 'APBD'
  | 'APBN-KL'
  | 'DLL';

/** Funding sources. Groups: UU 6/2014 Ps 72; short codes are this product's (domain.md §2.6). */
export const FUNDING_SOURCES: readonly Option<FundingSource>[] = [
  { value: 'PADes', label: 'PADes', aliases: ['PAD', 'PADesa', 'Pendapatan Asli Desa'] },
  { value: 'SWD', label: 'SWD', aliases: ['swadaya', 'gotong royong', 'Swadaya, Partisipasi dan Gotong Royong'] },
  { value: 'DD', label: 'DD', aliases: ['DDS', 'DD-APBN', 'Dana Desa'] },
  { value: 'PBH', label: 'PBH', aliases: ['BHPR', 'Bagi Hasil Pajak dan Retribusi'] },
  { value: 'ADD', label: 'ADD', aliases: ['Alokasi Dana Desa'] },
  { value: 'PBP', label: 'PBP', aliases: ['Banprov', 'BAN-PROV', 'Bantuan Keuangan Provinsi'] },
  { value: 'PBK', label: 'PBK', aliases: ['Bankab', 'Bankeu Kab', 'Bantuan Keuangan Kabupaten/Kota'] },
  { value: 'KS-AD', label: 'KS-AD', aliases: ['Hasil kerja sama antar Desa'] },
  { value: 'KS-P3', label: 'KS-P3', aliases: ['Hasil kerja sama dengan pihak ketiga'] },
  { value: 'CSR/TJSL', label: 'CSR/TJSL', aliases: ['CSR', 'TJSL', 'TJSLP', 'TSP', 'Bantuan perusahaan'] },
  { value: 'HIBAH', label: 'HIBAH', aliases: ['donasi', 'donatur', 'Hibah dan sumbangan dari pihak ketiga'] },
  { value: 'APBD', label: 'APBD', aliases: ['dinas', 'OPD', 'pokir'] },
  { value: 'APBN-KL', label: 'APBN-KL', aliases: ['KL', 'K/L', 'kementerian'] },
  { value: 'DLL', label: 'DLL', aliases: ['Lain-lain', 'lainnya'] },
];

export const YES_NO: readonly Option<boolean>[] = [
  { value: true, label: 'Ya', aliases: ['y', 'iya', 'yes', '✓', '✔', '☑', 'v', '1', 'benar', 'true', 'ada', 'sudah'] },
  {
    value: false,
    label: 'Tidak',
    aliases: ['t', 'tdk', 'no', 'n', '✗', '✘', 'x', '0', 'salah', 'false', 'belum', 'bukan'],
  },
];

export type StakeholderType =
  | 'CENTRAL_GOV'
  | 'PROVINCE'
  | 'REGENCY'
  | 'SUBDISTRICT'
  | 'OTHER_VILLAGE'
  | 'COMPANY'
  | 'NGO'
  | 'EDUCATION'
  | 'OTHER'
  | 'VILLAGE_COUNCIL'
  | 'COMMUNITY_INSTITUTION'
  | 'VILLAGE_ENTERPRISE'
  | 'VILLAGE_GOV';

/** Stakeholder types; internal or external follows from the type and is never typed (domain.md §2.7). */
export const STAKEHOLDER_TYPES: readonly Option<StakeholderType>[] = [
  { value: 'CENTRAL_GOV', label: 'Pemerintah pusat', aliases: ['pusat', 'kementerian'] },
  { value: 'PROVINCE', label: 'Pemerintah provinsi', aliases: ['provinsi', 'pemprov'] },
  {
    value: 'REGENCY',
    label: 'Pemerintah kabupaten/kota (OPD)',
    aliases: [
      'pemerintah kabupaten',
      'pemerintah kota',
      'pemerintah daerah',
      'kabupaten',
      'kota',
      'pemkab',
      'pemkot',
      'OPD',
      'dinas',
      'pemda',
      // Both are run by the regency's health office or another office of it.
      'puskesmas',
      'UPTD',
    ],
  },
  { value: 'SUBDISTRICT', label: 'Kecamatan', aliases: ['camat', 'pemerintah kecamatan', 'kantor kecamatan'] },
  { value: 'OTHER_VILLAGE', label: 'Desa lain / BKAD', aliases: ['desa lain', 'BKAD', 'desa tetangga'] },
  {
    value: 'COMPANY',
    label: 'Perusahaan (swasta, BUMN, BUMD)',
    aliases: ['perusahaan', 'swasta', 'perusahaan swasta', 'BUMN', 'BUMD', 'PT', 'CV', 'UD', 'badan usaha'],
  },
  {
    value: 'NGO',
    label: 'LSM / ormas / yayasan',
    aliases: ['LSM', 'NGO', 'ormas', 'yayasan', 'lembaga swadaya masyarakat', 'organisasi masyarakat'],
  },
  {
    value: 'EDUCATION',
    label: 'Perguruan tinggi / sekolah',
    aliases: ['universitas', 'kampus', 'perguruan tinggi', 'sekolah', 'akademisi', 'politeknik'],
  },
  {
    value: 'OTHER',
    label: 'Donor / lembaga keuangan / media / lainnya',
    aliases: ['donor', 'bank', 'media', 'lainnya', 'lembaga keuangan', 'donatur', 'perbankan'],
  },
  { value: 'VILLAGE_COUNCIL', label: 'BPD', aliases: ['Badan Permusyawaratan Desa'] },
  {
    value: 'COMMUNITY_INSTITUTION',
    label: 'Lembaga kemasyarakatan & adat desa',
    aliases: [
      'LKD',
      'RT/RW',
      'PKK',
      'Karang Taruna',
      'Posyandu',
      'LPM',
      'LAD',
      'masyarakat',
      'lembaga masyarakat',
      'lembaga kemasyarakatan',
      'lembaga kemasyarakatan desa',
      'lembaga adat',
      'RT',
      'RW',
      'kelompok masyarakat',
      'pokmas',
      'kelompok tani',
      'poktan',
      'gapoktan',
      'kelompok wanita tani',
      'KWT',
      'kelompok nelayan',
    ],
  },
  {
    value: 'VILLAGE_ENTERPRISE',
    label: 'BUM Desa / koperasi',
    aliases: ['BUMDes', 'BUMDesa', 'BUM Desa', 'koperasi', 'koperasi desa'],
  },
  { value: 'VILLAGE_GOV', label: 'Pemerintah Desa', aliases: ['pemdes', 'pemerintah desa'] },
];
