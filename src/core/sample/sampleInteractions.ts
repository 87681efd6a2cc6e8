import type { SampleClock, SampleRow } from './sampleClock';

type Commitment = readonly [commitment: string, owner: string, due: number, status: string];
type Attendance = readonly [
  total: number | '',
  women?: number | '',
  youth?: number | '',
  poor?: number | '',
  invited?: number,
];

/** Days ago, kind, who took part, about what, summary, then a commitment and attendance where there are any. */
type Contact = readonly [
  age: number,
  kind: string,
  who: string,
  subject: string,
  summary: string,
  promise?: Commitment | undefined,
  attendance?: Attendance,
];

const ASSEMBLY = 'Musyawarah desa';
const HAMLET = 'Musdus';
const MEETING = 'Rapat koordinasi';
const VISIT = 'Kunjungan';
const CALL = 'Telepon/WA';
const LETTER = 'Surat';

// biome-ignore format: one row a line reads like the sheet.
const CONTACTS: readonly Contact[] = [
  [360, ASSEMBLY, 'Desa; SH-002', 'PR-005', 'Menyepakati pelatihan kerja dan pemasaran', ['Menyiapkan daftar peserta', 'Desa', -340, 'Selesai'], [74, 28, 16, 20, 90]],
  [310, ASSEMBLY, 'Desa; SH-002; SH-012', 'PR-003', 'Menyepakati bak penampung bersama Desa Mekarsari', ['Menyiapkan lahan bak', 'SH-012', -280, 'Selesai'], [66, 24, 12, 18, 80]],
  [250, ASSEMBLY, 'Desa; SH-002; SH-006; SH-010', 'PR-001', 'Menyetujui rencana pipa air bersih', ['Menyerahkan gambar teknis', 'SH-003', -200, 'Selesai'], [82, 36, 15, 24, 95]],
  [215, HAMLET, 'Desa; SH-010', 'KB-001', 'Warga Wanasari menyusun jadwal gotong royong', undefined, [48, 22, 9, 17]],
  [190, VISIT, 'SH-003', 'PR-001', 'Survei jalur pipa', ['Mengirim hasil survei', 'SH-003', -175, 'Selesai']],
  [160, MEETING, 'SH-005', 'PR-002', 'Menyusun jadwal perkerasan jalan', ['Mengirim batu pecah tahap satu', 'SH-005', -130, 'Selesai'], [14, 3]],
  [145, LETTER, 'SH-005', 'PR-002', 'Meminta jadwal penandatanganan perjanjian', ['Mengirim rancangan perjanjian', 'SH-005', -100, 'Belum']],
  [130, HAMLET, 'Desa; SH-015', 'KB-002', 'Warga Sidorejo membahas jalur truk', undefined, [39, 8, 11, 12, 60]],
  [125, ASSEMBLY, 'Desa; SH-002; SH-008; SH-010', 'PR-007', 'Menyetujui modal bergulir perempuan', ['Memilih pengurus kelompok', 'SH-010', -105, 'Selesai'], [71, 44, 13, 25, 85]],
  [110, 'Sosialisasi', 'SH-008; SH-010', 'PR-007', 'Menjelaskan syarat pinjaman', undefined, [52, 49, 10, 31, 60]],
  [95, MEETING, 'SH-004; SH-005', 'PR-004', 'Membagi pengadaan alat Posyandu', ['Mengirim paket kedua', 'SH-004', -12, 'Selesai'], [11, 7]],
  [90, CALL, 'SH-005', 'PR-004', 'Menanyakan jadwal bantuan alat', ['Mengirim tiga timbangan', 'SH-005', -45, 'Selesai']],
  [85, 'Pengaduan', 'Desa', 'KB-003', 'Warga melaporkan papan jembatan lepas', ['Memasang papan sementara', 'Desa', -78, 'Selesai']],
  [80, MEETING, 'SH-006; SH-011', 'PR-011', 'Membahas jenis pohon dan lokasi tanam', ['Menyiapkan rancangan perjanjian', 'SH-006', -20, 'Berjalan'], [17, 5, 9]],
  [75, VISIT, 'SH-013', 'PR-008', 'Mengukur jarak titik lampu', ['Mengirim penawaran tertulis', 'SH-013', -60, 'Selesai']],
  [70, MEETING, 'SH-016', 'KB-010', 'Mencari cara mempercepat surat', ['Mengirim contoh aplikasi', 'SH-016', -40, 'Batal'], [9, 4]],
  [65, HAMLET, 'Desa; SH-011', 'KB-018; KB-005', 'Warga Kaligede memetakan jalur evakuasi', undefined, [57, 25, 18, 21, 70]],
  [60, LETTER, 'SH-003', 'KB-005', 'Meminta kajian tanggul', ['Menjawab surat permohonan', 'SH-003', -30, 'Belum']],
  [55, VISIT, 'SH-009', 'PR-006', 'Meninjau calon gudang bank sampah', ['Menghitung kebutuhan modal', 'SH-009', 14, 'Berjalan']],
  [50, ASSEMBLY, 'Desa; SH-002; SH-005; SH-009; SH-015', 'KB-019; KB-008', 'Membahas letak pasar dan pembeli hasil kebun', ['Mempertemukan pedagang dan perusahaan', 'Desa', 10, 'Belum'], [88, 21, 14, 19, 110]],
  [45, CALL, 'SH-007', 'PR-005', 'Meminta laporan akhir pelatihan', ['Mengirim laporan akhir', 'SH-007', -25, 'Selesai']],
  [40, HAMLET, 'Desa; SH-010', 'KB-009', 'Ibu-ibu Wanasari meminta jadwal periksa di dusun', ['Menyusun jadwal bidan keliling', 'SH-004', 7, 'Berjalan'], [33, 33, 6, 14]],
  [35, MEETING, 'SH-003; SH-006', 'PR-001', 'Membahas pipa yang terlambat', ['Mengirim sisa pipa', 'SH-003', 0, 'Berjalan'], [12, 2]],
  [30, CALL, 'SH-012', 'PR-003', 'Menyepakati jadwal cor bak terakhir', ['Menyediakan tukang', 'SH-012', 5, 'Belum']],
  [28, 'Sosialisasi', 'SH-009; SH-010', 'KB-006', 'Memilah sampah dari rumah', undefined, ['', '', '', '', 120]],
  [24, VISIT, 'SH-015', 'KB-025', 'Mendengar keberatan penggarap lahan', ['Menghitung luas lahan pengganti', 'Desa', 21, 'Belum']],
  [20, ASSEMBLY, 'Desa; SH-002', 'PR-005', 'Laporan pelatihan kepada BPD', undefined, [45, 17, 8, 11, 50]],
  [15, LETTER, 'SH-016', 'PR-007', 'Mengirim tembusan laporan', undefined],
  [12, CALL, 'SH-008', 'PR-007', 'Membahas angsuran yang tertunda', ['Menyusun jadwal angsuran baru', 'SH-010', 3, 'Berjalan']],
  [9, MEETING, 'SH-010; SH-015', 'KB-020', 'Rencana rumah bibit bersama', undefined, [21, 13, '', '', 25]],
  [6, CALL, 'SH-013', 'PR-008', 'Menanyakan masa garansi lampu', ['Menjawab soal garansi', 'SH-013', 0, 'Belum']],
  [2, VISIT, 'SH-005', 'PR-002', 'Melihat bagian jalan yang belum selesai', ['Menambah alat pemadat', 'SH-005', 20, 'Belum']],
];

/** Komunikasi of the sample village: kept, running, late and cancelled commitments; attendance with gaps. */
export function sampleInteractions(clock: SampleClock): readonly SampleRow[] {
  return CONTACTS.map(([age, kind, who, subject, summary, promise, attendance]) => {
    const [commitment = '', owner = '', due, status = ''] = promise ?? [];
    const [total = '', women = '', youth = '', poor = '', invited = ''] = attendance ?? [];
    const record = kind === ASSEMBLY ? `https://contoh.example/berita-acara/${age}` : '';
    return [
      clock.day(-age),
      kind,
      who,
      subject,
      summary,
      commitment,
      owner,
      due === undefined ? '' : clock.day(due),
      status,
      total,
      women,
      youth,
      poor,
      invited,
      record,
    ];
  });
}
