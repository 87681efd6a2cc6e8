import type { Trend } from '../../monitoring/development';
import { formatWords as f } from './format';

const TRENDS: Readonly<Record<Trend, (points: string) => string>> = {
  up: (points) => `naik ${points} poin`,
  down: (points) => `turun ${points} poin`,
  same: () => 'tetap',
};

/** The table Arah perkembangan, from the sheet Riwayat. */
export const historyWords = {
  columns: {
    since: 'Dibanding',
    physicalBefore: 'Capaian fisik sebelumnya',
    physicalTrend: 'Arah capaian fisik',
    absorptionBefore: 'Serapan dana sebelumnya',
    absorptionTrend: 'Arah serapan dana',
  },
  heading: 'Arah perkembangan',
  none: 'Belum ada yang dapat dibandingkan: perlu Riwayat dari dua hari yang berbeda.',
  note: (without: number): string =>
    `Dibanding catatan terakhir dari hari sebelumnya di lembar Riwayat.${without === 0 ? '' : ` ${f.number(without)} program belum mempunyai catatan hari sebelumnya.`}`,
  trends: TRENDS,
  unknown: 'belum dapat dibandingkan',
};
