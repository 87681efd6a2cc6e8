import type { IsoDate, Percent, Points, Rupiah } from '../../cell';
import { grouped } from '../number';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export const formatWords = {
  rupiah: (value: Rupiah): string => `${value < 0 ? '-' : ''}Rp${grouped(Math.abs(value), 0, ',', '.')}`,
  percent: (value: Percent): string => `${grouped(value, 1, ',', '.')}%`,
  points: (value: Points): string => grouped(value, 1, ',', '.'),
  number: (value: number): string => grouped(value, 2, ',', '.'),
  date: (value: IsoDate): string =>
    `${Number(value.slice(8, 10))} ${MONTHS[Number(value.slice(5, 7)) - 1] ?? ''} ${value.slice(0, 4)}`,
  minute: (value: string): string =>
    `${Number(value.slice(8, 10))} ${MONTHS[Number(value.slice(5, 7)) - 1] ?? ''} ${value.slice(0, 4)} at ${value.slice(11, 16)}`,
  list: (items: readonly string[]): string =>
    items.length < 3 ? items.join(' and ') : `${items.slice(0, -1).join(', ')}, and ${items[items.length - 1] ?? ''}`,
  notComputable: 'cannot be computed yet',
  unscored: 'not scored yet',
  tied: (rank: number): string => `${rank} (tie)`,
  yes: 'Yes',
  no: 'No',
  none: 'none',
};
