import type { SampleRow } from './sampleClock';

/** Aset of the sample village: what it and its partners own and may lend. */
// biome-ignore format: one row a line reads like the sheet.
export const sampleAssets: readonly SampleRow[] = [
  ['Desa', 'Balai desa', 'Bangunan', 1, 'unit', 'Baik', 'Ya', 'Pesan tiga hari sebelumnya'],
  ['Desa', 'Tanah kas desa di Wanasari', 'Lahan', 2500, 'm2', 'Baik', 'Bersyarat', 'Perlu kesepakatan musyawarah desa'],
  ['Desa', 'Mesin fotokopi', 'Alat', 1, 'unit', 'Rusak ringan', 'Tidak', ''],
  ['Desa', 'Mata air Wanasari', 'Sumber daya alam', 1, 'titik', 'Baik', 'Bersyarat', 'Jaga jarak tanam 50 meter'],
  ['SH-009', 'Gudang BUM Desa', 'Bangunan', 1, 'unit', 'Baik', 'Ya', ''],
  ['SH-009', 'Kendaraan bak terbuka', 'Alat', 1, 'unit', 'Baik', 'Bersyarat', 'Bahan bakar ditanggung peminjam'],
  ['SH-010', 'Kader Posyandu terlatih', 'Tenaga terampil', 18, 'orang', '', 'Ya', ''],
  ['SH-011', 'Tim siaga bencana', 'Kelompok', 24, 'orang', '', 'Ya', ''],
  ['SH-005', 'Alat pemadat jalan', 'Alat', 1, 'unit', 'Baik', 'Bersyarat', 'Dipakai bila tidak sedang panen'],
  ['SH-006', 'Bibit pohon', 'Sumber daya alam', 4000, 'batang', 'Baik', 'Ya', ''],
  ['SH-007', 'Jaringan alumni pelatih', 'Jaringan', '', '', '', 'Ya', ''],
  ['SH-015', 'Lumbung kelompok', 'Bangunan', 1, 'unit', 'Rusak berat', 'Tidak', ''],
];
