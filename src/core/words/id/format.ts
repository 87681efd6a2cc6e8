import type { IsoDate, Percent, Points, Rupiah } from '../../cell';
import { grouped } from '../number';

const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
];

/** How figures and dates are written in Indonesian sentences (domain.md §7). */
export const formatWords = {
  /** 1500000 -> Rp1.500.000; whole rupiah. */
  rupiah: (value: Rupiah): string => `${value < 0 ? '-' : ''}Rp${grouped(Math.abs(value), 0, '.', ',')}`,
  /** 75.5 -> 75,5%; at most one decimal. */
  percent: (value: Percent): string => `${grouped(value, 1, '.', ',')}%`,
  /** 85.25 -> 85,3; at most one decimal. */
  points: (value: Points): string => grouped(value, 1, '.', ','),
  /** 1250.75 -> 1.250,75; at most two decimals. */
  number: (value: number): string => grouped(value, 2, '.', ','),
  /** 2026-01-05 -> 5 Januari 2026. */
  date: (value: IsoDate): string =>
    `${Number(value.slice(8, 10))} ${MONTHS[Number(value.slice(5, 7)) - 1] ?? ''} ${value.slice(0, 4)}`,
  /** 2026-01-05T14:05 -> 5 Januari 2026 pukul 14.05. */
  minute: (value: string): string =>
    `${Number(value.slice(8, 10))} ${MONTHS[Number(value.slice(5, 7)) - 1] ?? ''} ${value.slice(0, 4)} pukul ${value.slice(11, 13)}.${value.slice(14, 16)}`,
  /** a, b, dan c */
  list: (items: readonly string[]): string =>
    items.length < 3 ? items.join(' dan ') : `${items.slice(0, -1).join(', ')}, dan ${items[items.length - 1] ?? ''}`,
  notComputable: 'belum dapat dihitung',
  unscored: 'belum dinilai',
  tied: (rank: number): string => `${rank} (seri)`,
  yes: 'Ya',
  no: 'Tidak',
  none: 'tidak ada',
};
