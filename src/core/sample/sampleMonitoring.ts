import type { Cell } from '../cell';
import type { SampleClock, SampleRow } from './sampleClock';

/** One report: days ago (or a quarter, by a day in it), the result, millions spent, and what stood in the way. */
type Report = readonly [age: number | 'quarter', actual: number, spent?: number | undefined, note?: string];

/** An indicator with its reports: program, indicator, unit, kind, baseline, target. */
type Series = readonly [
  program: number,
  indicator: string,
  unit: string,
  kind: 'Bertambah' | 'Persentase' | 'Tahapan/kualitatif',
  baseline: number | '',
  target: number,
  reports: readonly Report[],
];

// biome-ignore format: one row a line reads like the sheet.
const SERIES: readonly Series[] = [
  [1, 'Panjang pipa terpasang', 'meter', 'Bertambah', 0, 1200, [[200, 250, 40], [140, 300, 45], [80, 280, 50], [20, 150, 30, 'Pengiriman pipa terlambat tiga minggu']]],
  [1, 'Keluarga terlayani air', '%', 'Persentase', 20, 90, [[140, 30], [80, 48], [20, 55, undefined, 'Sambungan rumah menunggu pipa']]],
  [1, 'Waktu mengambil air', 'menit', 'Tahapan/kualitatif', 60, 15, [[140, 60], [80, 45], [20, 35]]],
  [2, 'Panjang jalan diperkeras', 'meter', 'Bertambah', 0, 850, [[200, 20, 5, 'Uji coba sebelum kerja sama dimulai'], [120, 180, 75], [80, 180, 70], [30, 150, 60, 'Hujan hampir setiap hari']]],
  [2, 'Keluhan jalan per bulan', 'keluhan', 'Tahapan/kualitatif', 24, 5, [[120, 22], [30, 12]]],
  [3, 'Bak penampung terbangun', 'unit', 'Bertambah', 0, 6, [[200, 2, 30], [100, 2, 25], [15, 1, 20]]],
  [3, 'Tahap pembangunan', 'tahap', 'Tahapan/kualitatif', 1, 5, [[200, 2], [100, 3], [15, 4]]],
  [4, 'Paket alat diterima', 'paket', 'Bertambah', 0, 5, [[60, 2], [10, 3]]],
  [4, 'Balita ditimbang', '%', 'Persentase', 62, 90, [[60, 70], [10, 84]]],
  [5, 'Peserta lulus pelatihan', 'orang', 'Bertambah', 0, 60, [[300, 20, 30], [200, 22, 35], [100, 16, 30]]],
  [5, 'Peserta bekerja atau berusaha', '%', 'Persentase', 10, 50, [[200, 25], [100, 38]]],
  [5, 'Omzet kelompok pemasaran', 'juta rupiah', 'Bertambah', 0, 120, [[300, 30], [200, 45], ['quarter', 40]]],
  [7, 'Perempuan menerima modal', 'orang', 'Bertambah', 0, 45, [[90, 12, 20], [45, 15, 20], [5, 10, 12]]],
  [7, 'Angsuran lancar', '%', 'Persentase', '', 95, [[45, 92], [5, 78, undefined, 'Panen tertunda sehingga angsuran mundur']]],
  [9, 'Luas atap diperbaiki', 'm2', 'Bertambah', 0, 140, [[380, 80, 40], [300, 60, 42]]],
  [9, 'Murid PAUD hadir', '%', 'Persentase', 60, 85, [[220, 88]]],
];

/** A quarter that lies inside program 5 whatever the base day is. */
const QUARTER_DAY = -100;

/** Pemantauan of the sample village: growing and falling indicators, percentages and steps, some late. */
export function sampleMonitoring(clock: SampleClock): readonly SampleRow[] {
  const rows: SampleRow[] = [];
  SERIES.forEach(([program, indicator, unit, kind, baseline, target, reports]) => {
    for (const [age, actual, spent, note = ''] of reports) {
      const period: Cell = age === 'quarter' ? clock.quarter(QUARTER_DAY) : clock.day(-age);
      const evidence = spent === undefined ? '' : `https://contoh.example/bukti/pr${program}-${actual}`;
      const money = spent === undefined ? '' : spent * 1_000_000;
      const id = `PR-${String(program).padStart(3, '0')}`;
      rows.push([id, indicator, unit, kind, baseline, target, period, actual, money, evidence, note]);
    }
  });
  return rows;
}
