import type { earnedWords as Indonesian } from '../id/monitoringEarned';
import { formatWords as f } from './format';

export const earnedWords: typeof Indonesian = {
  columns: {
    reading: 'Reading',
    complete: 'Percent complete',
    budget: 'Budget (BAC)',
    plannedValue: 'Planned value (PV)',
    earnedValue: 'Earned value (EV)',
    spent: 'Actual cost (AC)',
    scheduleVariance: 'Schedule variance (SV)',
    costVariance: 'Cost variance (CV)',
    spi: 'Schedule index (SPI)',
    cpi: 'Cost index (CPI)',
    estimate: 'Estimate at completion (EAC)',
    estimateAtypical: 'EAC if the rest is on budget',
    estimateBoth: 'EAC by SPI and CPI',
    toComplete: 'Estimate to complete (ETC)',
    variance: 'Variance at completion (VAC)',
    tcpi: 'To-complete index (TCPI)',
  },
  heading: 'Earned value',
  none: 'No program with planned cost, start date and end date yet.',
  note: (on, watch, without) =>
    `PV: the budget spread evenly over the days. SPI and CPI: on plan from ${on}, attention from ${watch}.${without.length === 0 ? '' : ` Other programs are left out: ${f.list(without)}.`}`,
  without: {
    noCost: (programs) => `${f.number(programs)} without planned cost`,
    unreadCost: (programs) => `${f.number(programs)} with unreadable cost`,
    noDates: (programs) => `${f.number(programs)} without start and end date`,
    reversedDates: (programs) => `${f.number(programs)} with reversed dates`,
  },
  bases: {
    TYPED: 'from the column Persen selesai',
    INDICATORS: 'by the mean of indicators',
    ZERO_HUNDRED: 'by the rule 0/100 and the stage',
    HALF: 'by the rule 50/50 and the stage',
  },
  refusals: {
    noEarned: 'percent complete is not known',
    noSpent: 'spending is not recorded or not readable',
    nothingPlanned: 'no work is due yet (PV is zero)',
    nothingSpent: 'actual cost is still zero',
    nothingEarned: 'earned value is still zero',
    budgetSpent: 'the whole budget is spent',
    pastFinish: 'the end date has passed, so the schedule index is not used any more',
    tooLarge: 'the figure is too large',
  },
  lights: { ON_TRACK: 'on plan', ATTENTION: 'needs attention', LATE: 'to be discussed', NO_DATA: 'not computable yet' },
  reading: (schedule, cost, basis) => `Schedule: ${schedule}. Cost: ${cost}. Percent complete ${basis}.`,
};
