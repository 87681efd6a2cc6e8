import { SECTORS } from '../tables/lists';
import type { SampleClock, SampleRow } from './sampleClock';

const K = 'Dusun Krajan';
const S = 'Dusun Sidorejo';
const W = 'Dusun Wanasari';
const G = 'Dusun Kaligede';
const ALL = 'Semua dusun';

/** Kebutuhan of the sample village. Amounts are typed in thousands here; `_` is a score nobody has given yet. */
export function sampleNeeds(clock: SampleClock): readonly SampleRow[] {
  const _ = '';
  const plan = clock.year(1);
  const now = clock.year(0);
  const past = clock.year(-1);
  // biome-ignore format: one row a line reads like the sheet.
  const rows: readonly SampleRow[] = [
    ['Air bersih belum menjangkau rumah warga di musim kemarau', 2, 6, W, 'Musyawarah dusun', plan, 1200, 'meter', 210, 225, 96, 285000, 5, 5, 4, 5, 3, 'RKP Desa'],
    ['Jalan usaha tani berlumpur dan sulit dilalui saat panen', 2, 9, S, 'Musrenbang desa', now, 850, 'meter', 180, 140, 70, 340000, 4, 4, 5, 4, 4, 'APB Desa'],
    ['Jembatan menuju sekolah rusak', 2, 9, G, 'Pengaduan warga', plan, 1, 'unit', 130, 145, 60, 410000, 4, 5, 3, 5, 2, 'RKP Desa'],
    ['Alat ukur tumbuh kembang di Posyandu belum lengkap', 2, 3, ALL, 'Kelompok', now, 5, 'paket', 60, 90, 55, 45000, 4, 4, 2, 4, 5, 'Berjalan'],
    ['Banjir tahunan merendam permukiman', 5, 13, G, 'Musyawarah desa', plan, 400, 'meter', 160, 170, 88, 520000, 4, 5, 4, 3, 2, 'RPJM Desa'],
    ['Sampah rumah tangga belum terkelola', 2, 12, ALL, 'Pemetaan/pendataan', plan, 1, 'paket', 900, 920, 210, 175000, 5, 3, 2, 5, 3, 'Usulan'],
    ['Pemuda lulusan sekolah belum punya keterampilan kerja', 4, 8, ALL, 'Musyawarah desa', now, 60, 'orang', 35, 25, 18, 65000, 3, 4, 5, 4, 4, 'Berjalan'],
    ['Pemasaran hasil kebun bergantung pada satu pembeli', 4, 8, S, 'Kelompok', plan, 1, 'paket', 120, 95, 40, 45000, 3, 2, 5, 3, 4, 'RPJM Desa'],
    ['Pemeriksaan kehamilan sulit dijangkau', 2, 3, W, 'Pemetaan/pendataan', plan, 40, 'orang', 0, 40, 25, 30000, 2, 5, 2, 3, 4, 'RKP Desa'],
    ['Layanan surat di kantor desa masih lambat', 1, 16, ALL, 'Pemetaan/pendataan', now, 1, 'paket', 800, 850, 200, 40000, 4, 2, 1, 4, 4, 'APB Desa'],
    ['Batas dusun belum jelas', 1, 16, K, 'BPD', plan, 3, 'titik', 210, 205, 50, 25000, 2, 2, 1, 2, 3, 'Usulan'],
    ['Kelompok seni tradisi belum punya tempat latihan', 3, 18, K, 'Kelompok', plan, 1, 'unit', 40, 35, 10, 120000, 2, 1, 2, 2, 3, 'Usulan'],
    ['Anak putus sekolah belum mengikuti kejar paket', 2, 4, ALL, 'Pemetaan/pendataan', plan, 25, 'orang', 14, 11, 19, 35000, 2, 4, 4, _, 4, 'RKP Desa'],
    ['Saluran irigasi bocor', 2, 2, S, 'Kelompok', plan, 600, 'meter', 150, 110, 50, 230000, 3, 4, 5, _, _, 'RPJM Desa'],
    ['Jalur menuju pasar gelap di malam hari', 2, 7, K, 'Musyawarah dusun', plan, 40, 'titik', 300, 310, 80, 110000, 4, 3, 3, 5, 4, 'Usulan'],
    ['Lansia yang tinggal sendiri belum terdampingi', 3, 10, ALL, 'Kelompok', plan, 32, 'orang', 12, 20, 22, 48000, _, _, _, _, _, 'Usulan'],
    ['Sinyal telepon lemah', 2, 17, W, 'Pengaduan warga', plan, _, _, 190, 195, 60, 15000, _, _, _, _, _, 'Usulan'],
    ['Warga belum terlatih menghadapi bencana', 5, 13, G, 'Musyawarah dusun', plan, 80, 'orang', 40, 40, 20, 28000, 3, 4, 2, 3, 5, 'RKP Desa'],
    ['Pasar desa becek dan belum tertata', 2, 8, K, 'Musrenbang desa', plan, 24, 'kios', 200, 260, 60, 375000, 4, 3, 5, 4, 3, 'RPJM Desa'],
    ['Bibit dan pupuk organik mahal', 4, 2, W, 'Kelompok', plan, 1, 'paket', 95, 60, 38, 55000, 3, 3, 4, 3, 5, 'RPJM Desa'],
    ['Atap gedung PAUD bocor', 2, 4, K, 'Musyawarah dusun', past, 1, 'unit', 28, 31, 15, 85000, 3, 4, 1, 3, 4, 'Selesai'],
    ['Lapangan voli kedua', 3, 3, S, 'Lainnya', now, 1, 'unit', 60, 25, 10, 70000, 2, 1, 1, 1, 2, 'Tidak disetujui'],
    ['Perempuan kepala keluarga belum punya modal usaha', 4, 5, ALL, 'Kelompok', now, 45, 'orang', 0, 45, 40, 75000, 3, 4, 5, 4, 4, 'Berjalan'],
    ['Kolam ikan kelompok belum produktif', 4, 2, G, 'Kelompok', plan, 6, 'kolam', 20, 8, 9, 60000, 2, 2, 4, 2, 5, 'Ditunda'],
    ['Mata air berkurang karena lahan gundul', 2, 15, W, 'Musyawarah desa', plan, 10, 'ha', 250, 260, 100, 85000, 4, 4, 3, 2, 4, 'RPJM Desa'],
    ['Informasi anggaran desa sulit ditemukan warga', 1, 16, ALL, 'BPD', plan, 1, 'paket', 900, 910, 205, 12000, 4, 2, 1, 3, 5, 'Usulan'],
  ];
  return rows.map((row) =>
    row.map((cell, column) => {
      if (column === 1) return SECTORS.find((option) => option.value === cell)?.label ?? cell;
      return column === 11 && typeof cell === 'number' ? cell * 1000 : cell;
    }),
  );
}
