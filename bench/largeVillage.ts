/** How many rows each table of a made-up village has. */
export interface VillageSize {
  readonly needs: number;
  readonly stakeholders: number;
  readonly interests: number;
  readonly programs: number;
  readonly monitoring: number;
  readonly interactions: number;
}

/** A made-up cell: text, number, or a date as a serial number under a date format. */
export type BenchCell = string | number;

export interface BenchSheet {
  readonly name: string;
  readonly headers: readonly string[];
  readonly dates: readonly string[];
  readonly rows: readonly (readonly BenchCell[])[];
}

const FIRST_DAY = 46_023;
const pick = <T>(items: readonly T[], index: number): T => items[index % items.length] as T;
const id = (prefix: string, index: number): string => `${prefix}-${String(index + 1).padStart(3, '0')}`;
const rows = (count: number, row: (index: number) => BenchCell[]): BenchCell[][] =>
  Array.from({ length: count }, (_, index) => row(index));

const POSITIONS = ['Sangat mendukung', 'Mendukung', 'Netral', 'Keberatan', 'Mendukung', 'Menolak', 'Mendukung'];
const STAGES = ['Persiapan', 'Pelaksanaan', 'Penandatanganan', 'Pelaksanaan', 'Pelaporan', 'Selesai'];

/** Sheets as a village of that size would have typed them; the same every time. */
export function largeVillage(size: VillageSize): readonly BenchSheet[] {
  return [needs(size), stakeholders(size), interests(size), programs(size), monitoring(size), interactions(size)];
}

function needs(size: VillageSize): BenchSheet {
  return {
    name: 'Kebutuhan',
    headers: [
      'ID Kebutuhan',
      'Kebutuhan',
      'Bidang',
      'Lokasi',
      'Tahun',
      'Perkiraan biaya',
      'Dirasakan banyak orang',
      'Tingkat keparahan',
      'Menghambat pendapatan',
      'Sering terjadi',
      'Tersedia potensi',
      'Status',
    ],
    dates: [],
    rows: rows(size.needs, (n) => [
      id('KB', n),
      `Kebutuhan nomor ${n + 1}`,
      (n % 5) + 1,
      `Dusun ${(n % 9) + 1}`,
      2026 + (n % 3),
      5_000_000 + (n % 97) * 1_000_000,
      (n % 5) + 1,
      ((n * 3) % 5) + 1,
      ((n * 7) % 5) + 1,
      n % 11 === 0 ? '' : ((n * 2) % 5) + 1,
      ((n * 4) % 5) + 1,
      pick(['Usulan', 'RKP Desa', 'RPJM Desa', 'Berjalan', 'Usulan', 'Selesai'], n),
    ]),
  };
}

function stakeholders(size: VillageSize): BenchSheet {
  return {
    name: 'Stakeholder',
    headers: ['ID Stakeholder', 'Nama lembaga', 'Jenis', 'Fokus bidang', 'Wilayah kerja', 'Status'],
    dates: [],
    rows: rows(size.stakeholders, (n) => [
      id('SH', n),
      `Lembaga contoh ${n + 1}`,
      pick(['LSM / ormas / yayasan', 'Perusahaan (swasta, BUMN, BUMD)', 'Perguruan tinggi / sekolah'], n),
      `${(n % 5) + 1}`,
      pick(['nasional', 'Kabupaten Contoh', 'Dusun 3'], n),
      n % 17 === 0 ? 'Tidak aktif' : 'Aktif',
    ]),
  };
}

function interests(size: VillageSize): BenchSheet {
  return {
    name: 'Kepentingan',
    headers: [
      'ID',
      'ID Stakeholder',
      'ID Kebutuhan',
      'Posisi',
      'Tingkat kepentingan',
      'Harapan / imbal balik',
      'Dasar penilaian',
      'Tanggal',
    ],
    dates: ['Tanggal'],
    rows: rows(size.interests, (n) => [
      id('KP', n),
      id('SH', (n * 13 + Math.floor(n / size.stakeholders)) % size.stakeholders),
      id('KB', n % size.needs),
      pick(POSITIONS, n),
      (n % 5) + 1,
      n % 6 === 0 ? 'Nama lembaga dicantumkan' : '',
      pick(['Pernyataan sendiri', 'Hasil rapat', 'Perkiraan desa'], n),
      FIRST_DAY + 130 + (n % 190),
    ]),
  };
}

function programs(size: VillageSize): BenchSheet {
  return {
    name: 'Program',
    headers: [
      'ID Program',
      'Nama program',
      'Kebutuhan',
      'Mitra',
      'Jenis kerja sama',
      'Tahap',
      'Bentuk dokumen',
      'Tanggal mulai',
      'Tanggal selesai',
      'Manfaat',
      'Biaya desa',
      'Biaya mitra',
      'PIC',
    ],
    dates: ['Tanggal mulai', 'Tanggal selesai'],
    rows: rows(size.programs, (n) => [
      id('PR', n),
      `Program contoh ${n + 1}`,
      `${id('KB', (n * 3) % size.needs)}; ${id('KB', (n * 5 + 1) % size.needs)}`,
      `${id('SH', n % size.stakeholders)}; ${id('SH', (n + 7) % size.stakeholders)}`,
      'Pihak ketiga - prakarsa Desa',
      pick(STAGES, n),
      pick(['Perjanjian Bersama', 'Belum ada', 'Nota kesepahaman (MoU)'], n),
      FIRST_DAY + (n % 90),
      FIRST_DAY + 120 + (n % 240),
      'Infrastruktur; Ekonomi lokal',
      (n % 40) * 1_000_000,
      (n % 30) * 1_000_000,
      'Kaur Perencanaan',
    ]),
  };
}

function monitoring(size: VillageSize): BenchSheet {
  return {
    name: 'Pemantauan',
    headers: ['ID', 'ID Program', 'Indikator', 'Satuan', 'Jenis', 'Target', 'Periode', 'Capaian', 'Realisasi dana'],
    dates: [],
    rows: rows(size.monitoring, (n) => [
      id('PM', n),
      id('PR', n % size.programs),
      `Indikator ${Math.floor(n / size.programs) % 3}`,
      'unit',
      pick(['Bertambah', 'Persentase'], Math.floor(n / size.programs) % 3),
      100,
      `Triwulan ${pick(['I', 'II', 'III', 'IV'], Math.floor(n / size.programs / 3))} 2026`,
      (n * 7) % 60,
      (n % 12) * 500_000,
    ]),
  };
}

function interactions(size: VillageSize): BenchSheet {
  return {
    name: 'Komunikasi',
    headers: [
      'ID',
      'Tanggal',
      'Jenis',
      'Stakeholder',
      'Ringkasan',
      'Komitmen/tindak lanjut',
      'Pihak penanggung jawab',
      'Tenggat',
      'Status',
    ],
    dates: ['Tanggal', 'Tenggat'],
    rows: rows(size.interactions, (n) => [
      id('KM', n),
      FIRST_DAY + (n % 300),
      'Rapat koordinasi',
      id('SH', n % size.stakeholders),
      `Rapat ${n + 1}`,
      n % 2 === 0 ? 'Mengirim surat' : '',
      n % 2 === 0 ? 'Desa' : '',
      n % 2 === 0 ? FIRST_DAY + (n % 330) : '',
      n % 2 === 0 ? pick(['Belum', 'Selesai', 'Berjalan'], n / 2) : '',
    ]),
  };
}
