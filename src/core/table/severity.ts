import type { ProblemCode, ProblemSeverity } from './problem';

/** How much each code asks for; what stands here is a warning or a note, all others are errors. */
const MILD: Readonly<Partial<Record<ProblemCode, ProblemSeverity>>> = {
  readAs: 'note',
  readAsDate: 'note',
  readAsPercent: 'note',
  readAsEmpty: 'note',
  dashAsZero: 'note',
  english: 'note',
  spaced: 'note',
  abbreviated: 'note',
  wordLeftOut: 'note',
  olderGoalName: 'note',
  sectorFromSection: 'note',
  rowsSkipped: 'note',
  weightsDivided: 'note',
  targetZero: 'note',
  scaled: 'note',
  unlikelyDate: 'warning',
  tooLong: 'warning',
  personalText: 'warning',
  personalColumn: 'warning',
  notLink: 'warning',
  villageLeftOut: 'warning',
  requiredEmpty: 'warning',
  conditionalEmpty: 'warning',
  twoHeaderRows: 'warning',
  sameColumnTwice: 'warning',
  missingColumn: 'warning',
  partExceedsTotal: 'warning',
  endBeforeStart: 'warning',
  samePair: 'warning',
  similarName: 'warning',
  withoutNeedOrPartner: 'warning',
  amountsDiffer: 'warning',
  foreignLocale: 'warning',
  settingUnread: 'warning',
  settingTwice: 'warning',
  weightsRefused: 'warning',
  thresholdsRefused: 'warning',
  limitsRefused: 'warning',
  aliasUnknown: 'warning',
};

export function severityOf(code: ProblemCode): ProblemSeverity {
  return MILD[code] ?? 'error';
}
