import type { historyWords as Indonesian } from '../id/monitoringHistory';
import { formatWords as f } from './format';

export const historyWords: typeof Indonesian = {
  columns: {
    since: 'Compared with',
    physicalBefore: 'Physical progress before',
    physicalTrend: 'Physical progress moved',
    absorptionBefore: 'Funds used before',
    absorptionTrend: 'Funds used moved',
  },
  heading: 'Development',
  none: 'Nothing to compare yet: Riwayat needs rows of two different days.',
  note: (without) =>
    `Compared with the last row of an earlier day on the sheet Riwayat.${without === 0 ? '' : ` ${f.number(without)} programs have none yet.`}`,
  trends: {
    up: (points) => `up ${points} points`,
    down: (points) => `down ${points} points`,
    same: () => 'unchanged',
  },
  unknown: 'cannot be compared yet',
};
