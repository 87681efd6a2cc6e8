import type { rowBecause as Indonesian } from '../id/monitoringBecause';
import { formatWords as f } from './format';

export const rowBecause: typeof Indonesian = {
  reads: (figure, cells) => `${figure} stands in ${cells}.`,
  sum: (figure, cells) => `${figure} = sum of ${cells}.`,
  equals: (figure, expression, cells) => `${figure} = ${expression}${cells === '' ? '' : `; source ${cells}`}.`,
  counts: (figure, cells) => `${figure}${cells === '' ? ': no rows yet' : ` counted from ${cells}`}.`,
  unknown: (reason) => `${f.notComputable}: ${reason}.`,
  mean: (figure, parts) => `${figure} = mean of ${f.list(parts)}.`,
  inRange: (figure, result, low, high, cells) =>
    `${figure}: ${result} lies between ${low} and ${high}; source ${cells}.`,
  capped: (figure, raw, cap, cells) => `${figure} from ${raw}, held to 0 to ${cap}; source ${cells}.`,
  elapsed: (figure, start, end, today, cells) =>
    `${figure} of the time from ${start} to ${end} on ${today}; source ${cells}.`,
  until: (shown, end, today, cells) => `${shown}: ends ${end}, counted from ${today}; source ${cells}.`,
  report: (shown, cells) =>
    `${shown}; counted from the last report, or from the start when there is none; source ${cells}.`,
  share: (figure, part, whole, cells) => `${figure} = ${part} of ${whole}; source ${cells}.`,
  derived: 'The direction is empty, so it follows from baseline and target.',
  noMoney: 'needs planned funds above zero and readable spending',
  noDates: 'needs a start date and an end date in order',
  noProgress: 'needs a baseline outside the target, a target and a result',
  notCounted: 'no meeting recorded both yet',
  funds: (figure, source, cells) =>
    cells === '' ? `${figure}: no program records it.` : `${figure} for ${source} from ${cells}.`,
  range: (low, high) => ` With the others: between ${low} and ${high}.`,
  due: (figure, cell) => `${figure} by the deadline in the row of ${cell}.`,
  interval: (figure, cell) => `${figure} counted with the report interval in Pengaturan; see ${cell}.`,
};
