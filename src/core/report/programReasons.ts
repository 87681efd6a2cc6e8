import type { CellRef } from '../cell';
import { capped } from '../monitoring/achievement';
import type { ProgramStatus } from '../monitoring/programStatus';
import { scheduleText, statusReason } from '../monitoring/statusText';
import type { MonitoringSummary } from '../monitoring/summarise';
import { cellOf } from '../table/defineTable';
import type { Words } from '../words/words';
import { placesOf } from './cellPlaces';

/** Mean of capped achievements, each with the cells behind it. */
export function physicalReason(status: ProgramStatus, summary: MonitoringSummary, words: Words): string {
  const { physical, indicators } = status;
  if (physical === undefined) return statusReason(status, summary.thresholds, words);
  const { percent } = words.format;
  const parts = indicators.flatMap(({ achievement, used }) =>
    achievement === undefined
      ? []
      : [`${percent(capped(achievement, summary.cap))} (${placesOf(used.map((row) => cellOf(row, 'actual')))})`],
  );
  return words.monitoring.rowBecause.mean(percent(physical), parts);
}

/** How many indicators have a percent, and the rows they stand in. */
export function measuredReason({ measured, indicators }: ProgramStatus, words: Words): string {
  const rows = indicators.flatMap((one) => one.rows.map((row) => cellOf(row, 'indicator')));
  return words.monitoring.rowBecause.counts(words.monitoring.outOf(measured, indicators.length), placesOf(rows));
}

/** Planned or realised money as a sum of its cells; nothing is said of a blank. */
export function moneyReason(
  { finance }: ProgramStatus,
  which: 'planned' | 'realised',
  words: Words,
): string | undefined {
  const amount = finance[which];
  return amount === undefined ? undefined : sumReason(words.format.rupiah(amount), finance.cells[which], words);
}

function sumReason(figure: string, cells: readonly CellRef[], words: Words): string {
  const { reads, sum } = words.monitoring.rowBecause;
  return (cells.length > 1 ? sum : reads)(figure, placesOf(cells));
}

export function absorptionReason({ finance }: ProgramStatus, words: Words): string {
  const { rowBecause: say } = words.monitoring;
  const { planned, realised, percent, cells } = finance;
  const { format } = words;
  if (percent === undefined || planned === undefined || realised === undefined) return say.unknown(say.noMoney);
  const places = placesOf([...cells.realised, ...cells.planned]);
  return say.equals(format.percent(percent), `${format.rupiah(realised)} ÷ ${format.rupiah(planned)}`, places);
}

export function elapsedReason({ schedule, program }: ProgramStatus, today: string, words: Words): string {
  const { rowBecause: say } = words.monitoring;
  const { startDate, endDate } = program;
  if (schedule.elapsed === undefined || startDate === undefined || endDate === undefined)
    return say.unknown(say.noDates);
  const { date, percent } = words.format;
  const cells = placesOf([cellOf(program, 'startDate'), cellOf(program, 'endDate')]);
  return say.elapsed(percent(100 * schedule.elapsed), date(startDate), date(endDate), date(today), cells);
}

/** The words about a program's time, with the day they count from and the cell of its end. */
export function scheduleReason(status: ProgramStatus, today: string, words: Words): string | undefined {
  const { endDate } = status.program;
  if (endDate === undefined) return undefined;
  const cells = placesOf([cellOf(status.program, 'endDate')]);
  return words.monitoring.rowBecause.until(
    scheduleText(status, words),
    words.format.date(endDate),
    words.format.date(today),
    cells,
  );
}

/** The report to BPD as shown, with the cells of the last one and of the beginning. */
export function reportReason({ program, report }: ProgramStatus, shown: string, words: Words): string | undefined {
  if (report.last === undefined && report.due === undefined) return undefined;
  const cells = placesOf([cellOf(program, 'councilReportDate'), cellOf(program, 'startDate')]);
  return words.monitoring.rowBecause.report(shown, cells);
}
