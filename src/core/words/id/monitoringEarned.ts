import type { EarnedRefusal } from '../../monitoring/earnedValue';
import type { Light } from '../../monitoring/light';
import type { CompletionBasis, NoPlan } from '../../monitoring/programEarned';
import { formatWords as f } from './format';

const LIGHTS: Readonly<Record<Light, string>> = {
  ON_TRACK: 'sesuai rencana',
  ATTENTION: 'perlu perhatian',
  LATE: 'perlu dibicarakan',
  NO_DATA: 'belum dapat dihitung',
};

const BASES: Readonly<Record<CompletionBasis, string>> = {
  TYPED: 'dari kolom Persen selesai',
  INDICATORS: 'menurut rata-rata indikator',
  ZERO_HUNDRED: 'menurut aturan 0/100 dan Tahap',
  HALF: 'menurut aturan 50/50 dan Tahap',
};

const REFUSALS: Readonly<Record<EarnedRefusal, string>> = {
  noEarned: 'persen selesai belum diketahui',
  noSpent: 'realisasi dana belum dicatat atau belum terbaca',
  nothingPlanned: 'menurut jadwal belum ada pekerjaan (PV nol)',
  nothingSpent: 'biaya nyata masih nol',
  nothingEarned: 'nilai hasil masih nol',
  budgetSpent: 'anggaran sudah terpakai seluruhnya',
  pastFinish: 'tanggal selesai sudah lewat, jadi indeks jadwal tidak dipakai lagi',
  tooLarge: 'angkanya terlalu besar',
};

const WITHOUT: Readonly<Record<NoPlan, (programs: number) => string>> = {
  noCost: (programs) => `${f.number(programs)} tanpa rencana biaya`,
  unreadCost: (programs) => `${f.number(programs)} dengan biaya yang belum terbaca`,
  noDates: (programs) => `${f.number(programs)} tanpa tanggal mulai dan selesai`,
  reversedDates: (programs) => `${f.number(programs)} dengan tanggal terbalik`,
};

/** The table Nilai hasil: earned value of programs that have a plan. */
export const earnedWords = {
  columns: {
    reading: 'Kesimpulan',
    complete: 'Persen selesai',
    budget: 'Anggaran (BAC)',
    plannedValue: 'Nilai rencana (PV)',
    earnedValue: 'Nilai hasil (EV)',
    spent: 'Biaya nyata (AC)',
    scheduleVariance: 'Selisih jadwal (SV)',
    costVariance: 'Selisih biaya (CV)',
    spi: 'Indeks jadwal (SPI)',
    cpi: 'Indeks biaya (CPI)',
    estimate: 'Perkiraan biaya akhir (EAC)',
    estimateAtypical: 'EAC bila sisanya sesuai anggaran',
    estimateBoth: 'EAC menurut SPI dan CPI',
    toComplete: 'Biaya yang masih perlu (ETC)',
    variance: 'Selisih akhir (VAC)',
    tcpi: 'Efisiensi yang diperlukan (TCPI)',
  },
  heading: 'Nilai hasil',
  none: 'Belum ada program dengan rencana biaya, tanggal mulai, dan tanggal selesai.',
  note: (on: string, watch: string, without: readonly string[]): string =>
    `PV: anggaran dibagi rata menurut hari. SPI dan CPI: mulai ${on} sesuai, mulai ${watch} perlu perhatian.${without.length === 0 ? '' : ` Program lain tidak ikut: ${f.list(without)}.`}`,
  without: WITHOUT,
  bases: BASES,
  refusals: REFUSALS,
  lights: LIGHTS,
  reading: (schedule: string, cost: string, basis: string): string =>
    `Jadwal: ${schedule}. Biaya: ${cost}. Persen selesai ${basis}.`,
};
