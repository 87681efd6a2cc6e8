import type { Cell } from '../cell';
import type { SampleClock, SampleRow } from './sampleClock';

const BY_VILLAGE = 'Pihak ketiga - prakarsa Desa';
const BY_PARTNER = 'Pihak ketiga - prakarsa pihak ketiga';
const AID = 'Bantuan/program pemerintah';
const AGREEMENT = 'Perjanjian Bersama';
const THIRD = 'Kerja sama pihak ketiga';

/** Program of the sample village: every stage, with and without agreement, report and meeting record. */
export function samplePrograms({ day, year }: SampleClock): readonly SampleRow[] {
  const rp = (millions: number): Cell => millions * 1_000_000;
  const minutes = (number: number): string => `${number}/BA-MD/${year(-1)}`;
  // biome-ignore format: one row a line reads like the sheet.
  return [
    ['Pipa air bersih Wanasari', 'KB-001', 'SH-003; SH-006', BY_VILLAGE, 'Pelaksanaan', AGREEMENT, `01/PB/${year(0)}`, day(-240), day(120), THIRD, 'Infrastruktur; Akses kesehatan', rp(85), 'DD=70.000.000; SWD=15.000.000', rp(120), 'HIBAH=50.000.000; APBD=70.000.000', 'Tidak', minutes(4), day(-60), 'Kasi Kesejahteraan'],
    ['Perkerasan jalan usaha tani', 'KB-002', 'SH-005', BY_PARTNER, 'Pelaksanaan', 'Nota kesepahaman (MoU)', `02/MoU/${year(0)}`, day(-150), day(-10), THIRD, 'Infrastruktur; Ekonomi lokal', rp(100), 'DD', rp(150), 'CSR/TJSL', 'Ya', '', '', 'Kasi Kesejahteraan'],
    ['Bak penampung air bersama Mekarsari', 'KB-001', 'SH-012', 'Antar-Desa', 'Pelaksanaan', 'Peraturan Bersama Kepala Desa', `03/PBKD/${year(-1)}`, day(-300), day(60), 'Kerja sama antar Desa', 'Infrastruktur', rp(40), 'ADD', rp(30), 'KS-AD', 'Ya', minutes(2), '', 'Kaur Perencanaan'],
    ['Alat Posyandu lengkap', 'KB-004', 'SH-004; SH-005', AID, 'Pelaksanaan', 'Berita acara', '', day(-90), day(90), 'Swakelola', 'Akses kesehatan', '', '', rp(60), 'APBD=35.000.000; CSR/TJSL=25.000.000', 'Tidak', '', '', 'Kasi Pelayanan'],
    ['Pelatihan kerja dan pemasaran', 'KB-007; KB-008', 'SH-007; SH-009', BY_VILLAGE, 'Pelaporan', AGREEMENT, `04/PB/${year(-1)}`, day(-400), day(-30), THIRD, 'Keterampilan & pengetahuan; Ekonomi lokal', rp(40), 'PADes', rp(70), 'HIBAH', 'Tidak', minutes(1), day(-20), 'Kasi Kesejahteraan'],
    ['Bank sampah desa', 'KB-006', 'SH-009; SH-010', 'Lainnya', 'Persiapan', 'Belum ada', '', '', '', 'Swakelola', 'Ekonomi lokal; Kesadaran hak & kewajiban', rp(15), 'ADD', '', '', '', '', '', 'Kaur Perencanaan'],
    ['Modal bergulir perempuan', 'KB-023', 'SH-008; SH-010', BY_PARTNER, 'Pelaksanaan', AGREEMENT, `05/PB/${year(0)}`, day(-120), day(245), THIRD, 'Ekonomi lokal; Keterampilan & pengetahuan', rp(20), 'PADes', rp(55), 'KS-P3', 'Ya', minutes(6), day(-40), 'Kasi Pelayanan'],
    ['Lampu jalan tenaga surya', 'KB-015', 'SH-013', BY_PARTNER, 'Penawaran', 'Surat penawaran', '', '', '', '', 'Infrastruktur', rp(30), 'DD', rp(40), 'CSR/TJSL', 'Tidak', '', '', 'Kaur Perencanaan'],
    ['Perbaikan atap PAUD', 'KB-021', 'SH-005; SH-011', BY_VILLAGE, 'Selesai', AGREEMENT, `06/PB/${year(-2)}`, day(-420), day(-200), 'Swakelola', 'Akses pendidikan', rp(25), 'SWD', rp(60), 'CSR/TJSL', 'Ya', minutes(9), day(-190), 'Kasi Kesejahteraan'],
    ['Tanggul sungai Kaligede', 'KB-005', 'SH-003', AID, 'Batal', 'Berita acara', '', '', '', '', 'Infrastruktur', '', '', rp(300), 'APBD', 'Tidak', '', '', 'Kasi Kesejahteraan'],
    ['Tanam pohon di mata air', 'KB-025', 'SH-006; SH-011', BY_VILLAGE, 'Penyusunan rancangan', 'Nota kesepahaman (MoU)', '', '', '', 'Swakelola', 'Infrastruktur; Pengambilan keputusan', rp(25), 'SWD=10.000.000; DD=15.000.000', rp(60), 'HIBAH', 'Tidak', '', '', 'Kaur Perencanaan'],
    ['Pelatihan siaga bencana', 'KB-018', 'SH-011; SH-016', AID, 'Persiapan', 'Belum ada', '', '', '', 'Swakelola', 'Keterampilan & pengetahuan', rp(8), 'DD', rp(20), 'APBD', 'Tidak', '', '', 'Kasi Pelayanan'],
    ['Bidan keliling Wanasari', 'KB-009', 'SH-004', AID, 'Penawaran', 'Surat penawaran', '', '', '', '', 'Akses kesehatan', '', '', rp(30), 'APBD', 'Tidak', '', '', 'Kasi Pelayanan'],
    ['Layanan surat daring', 'KB-010', 'SH-016', AID, 'Persiapan', 'Belum ada', '', '', '', 'Swakelola', 'Pengambilan keputusan; Kesadaran hak & kewajiban', rp(40), 'ADD=25.000.000; PBK=15.000.000', '', '', '', '', '', 'Kaur Tata Usaha'],
  ];
}
