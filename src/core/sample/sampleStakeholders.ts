import type { SampleRow } from './sampleClock';

const OPD = 'Pemerintah kabupaten/kota (OPD)';
const COMPANY = 'Perusahaan (swasta, BUMN, BUMD)';
const LOCAL = 'Lembaga kemasyarakatan & adat desa';
const HERE = 'Desa Sukamaju Contoh';
const REGENCY = 'Kabupaten Contoh Raya';

/** Stakeholder of the sample village: institutions only, all of them invented. */
// biome-ignore format: one row a line reads like the sheet.
export const sampleStakeholders: readonly SampleRow[] = [
  ['Pemerintah Desa Sukamaju Contoh', 'Pemerintah Desa', '', HERE, 'Sekretaris Desa', '', 'Ya', '', '', '', 'Aktif'],
  ['BPD Sukamaju Contoh', 'BPD', '', HERE, 'Ketua BPD', '', 'Tidak', 4, '', 'Rapat setelah magrib', 'Aktif'],
  ['Dinas Pekerjaan Umum Kabupaten Contoh Raya', OPD, '2; SDGs 6; SDGs 9', REGENCY, 'Kepala Bidang Cipta Karya', '(000) 555-0103', 'Ya', 5, 'Dana; Tenaga ahli; Perizinan', 'Perlu surat resmi dua minggu sebelumnya', 'Aktif', 150000000],
  ['Dinas Kesehatan Kabupaten Contoh Raya', OPD, 'SDGs 3', REGENCY, 'Kepala Seksi Gizi', '(000) 555-0104', 'Ya', 4, 'Barang; Pelatihan', '', 'Aktif'],
  ['PT Contoh Sejahtera', COMPANY, 'SDGs 8; SDGs 9', 'Kecamatan Sumber Contoh', 'Staf Hubungan Masyarakat', 'humas@contoh-sejahtera.example', 'Ya', 4, 'Dana; Barang', 'Keputusan menunggu kantor pusat', 'Aktif', 75000000],
  ['Yayasan Contoh Air Lestari', 'LSM / ormas / yayasan', 'SDGs 6; SDGs 13; SDGs 15', 'nasional', 'Koordinator Lapangan', 'lapangan@contoh-air.example', 'Ya', 3, 'Dana; Tenaga ahli; Relawan', 'Senang bekerja bersama kelompok warga', 'Aktif', 40000000],
  ['Universitas Contoh Nusantara', 'Perguruan tinggi / sekolah', '4; SDGs 4', 'Provinsi Contoh Selatan', 'Ketua LPPM', '', 'Tidak', 2, 'Tenaga ahli; Pelatihan; Relawan', 'Mengikuti kalender kuliah', 'Aktif'],
  ['Bank Contoh Desa', 'Donor / lembaga keuangan / media / lainnya', '4; SDGs 8', 'nasional', 'Kepala Unit', '(000) 555-0108', 'Ya', 3, 'Dana', '', 'Aktif', 50000000],
  ['BUM Desa Maju Contoh', 'BUM Desa / koperasi', '4; SDGs 8; SDGs 12', HERE, 'Direktur', '', 'Ya', 3, 'Tenaga ahli; Jaringan/pasar', '', 'Aktif'],
  ['PKK Desa Sukamaju Contoh', LOCAL, '3; 4; SDGs 5; SDGs 12', HERE, 'Ketua Pokja', '', 'Ya', 3, 'Relawan', 'Kegiatan di pagi hari', 'Aktif'],
  ['Karang Taruna Tunas Contoh', LOCAL, '3; 5; SDGs 15', HERE, 'Ketua', '', '', 2, 'Relawan', 'Malam hari dan akhir pekan', 'Aktif'],
  ['Pemerintah Desa Mekarsari Contoh', 'Desa lain / BKAD', '2; SDGs 6', 'Kecamatan Sumber Contoh', 'Kepala Seksi Kesejahteraan', '', 'Ya', 3, 'Dana; Lahan/tempat', '', 'Aktif', 30000000],
  ['CV Contoh Surya', COMPANY, 'SDGs 7', 'Pesisir Utara', 'Manajer Proyek', '', '', '', 'Barang; Tenaga ahli', '', 'Calon'],
  ['Radio Komunitas Contoh', 'Donor / lembaga keuangan / media / lainnya', '3', HERE, 'Penyiar', '', 'Tidak', 1, 'Jaringan/pasar', '', 'Tidak aktif'],
  ['Kelompok Tani Contoh Subur', LOCAL, '4; SDGs 2', HERE, 'Ketua', '', 'Ya', 3, 'Relawan; Lahan/tempat', 'Berkumpul setelah panen', 'Aktif'],
  ['Kecamatan Sumber Contoh', 'Kecamatan', '1; 2; 3; 4; 5', 'Kecamatan Sumber Contoh', 'Kepala Seksi Pemberdayaan', '(000) 555-0116', 'Ya', 4, 'Perizinan; Jaringan/pasar', '', 'Aktif'],
];
