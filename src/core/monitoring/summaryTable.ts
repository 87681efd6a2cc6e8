import type { Words } from '../words/words';
import type { ProgramStatus } from './programStatus';
import { documentText, scheduleText, stageText, statusReason } from './statusText';
import type { MonitoringSummary } from './summarise';

/** One row per program with headers, for the custom function. Numbers stay numbers; what is unknown says so. */
export function summaryTable(summary: MonitoringSummary, words: Words): (string | number)[][] {
  const { columns, empty } = words.monitoring;
  const headers = [
    columns.id,
    columns.program,
    columns.stage,
    columns.document,
    columns.indicators,
    columns.physical,
    columns.planned,
    columns.realised,
    columns.absorption,
    columns.schedule,
    columns.status,
    columns.reason,
  ];
  const rows = summary.programs.map((status) => rowOf(status, summary, words));
  return [headers, ...(rows.length > 0 ? rows : [[empty, ...headers.slice(1).map(() => '')]])];
}

function rowOf(status: ProgramStatus, { thresholds }: MonitoringSummary, words: Words): (string | number)[] {
  const { program, finance, physical, light } = status;
  const figure = (value: number | undefined): string | number =>
    value === undefined ? words.format.notComputable : tidy(value);
  return [
    program.id ?? '',
    program.name ?? status.key,
    stageText(status, words),
    documentText(status, words),
    words.monitoring.outOf(status.measured, status.indicators.length),
    figure(physical),
    finance.planned ?? '',
    finance.realised ?? '',
    figure(finance.percent),
    scheduleText(status, words),
    words.monitoring.lights[light],
    statusReason(status, thresholds, words),
  ];
}

/** Takes off the last bits of binary arithmetic, so that 85.00000000000001 arrives as 85. */
function tidy(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
