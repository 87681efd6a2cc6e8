import { quoted } from '../mismatch/evidence';
import type { EarnedName } from '../monitoring/earnedValue';
import type { NoPlan, ProgramEarned } from '../monitoring/programEarned';
import { scheduleText } from '../monitoring/statusText';
import type { MonitoringSummary } from '../monitoring/summarise';
import type { Words } from '../words/words';
import { completeReason, earnedReason, figureReason, plannedReason } from './earnedReasons';
import type { FigureKind, PageTable, Tone } from './page';
import { moneyReason } from './programReasons';
import { percentCell, type Shown, tableOf } from './summaryColumns';

/** "Nilai hasil": work planned, done and paid for, of programs that have a budget and both dates. */
export function earnedTable({ earned, today }: MonitoringSummary, words: Words): PageTable {
  const { earned: say } = words.monitoring;
  const { thresholds, without } = earned;
  const left = (Object.keys(without) as NoPlan[]).filter((reason) => without[reason] > 0);
  const { number } = words.format;
  const note = say.note(
    number(thresholds.onTrackFrom),
    number(thresholds.attentionFrom),
    left.map((reason) => say.without[reason](without[reason])),
  );
  const columns = earnedColumns(today, words);
  return tableOf('earned', earned.programs, columns, { note, empty: say.none }, rowOf, words);
}

function rowOf(one: ProgramEarned): { readonly key: string; readonly tone: Tone | undefined } {
  const lights = [one.lights.spi, one.lights.cpi];
  const act = one.daysLate !== undefined || lights.includes('LATE');
  const tone = act ? 'act' : lights.includes('ATTENTION') ? 'watch' : undefined;
  return { key: `nilai hasil ${one.status.key}`, tone };
}

function earnedColumns(today: string, words: Words): readonly Shown<ProgramEarned>[] {
  const figure = (key: EarnedName, kind: FigureKind): Shown<ProgramEarned> => ({
    key,
    kind,
    width: 130,
    show: ({ figures }) => figures[key].value ?? words.format.notComputable,
    because: (one) => figureReason(one, key, words),
  });
  return [
    { key: 'id', kind: 'text', width: 90, show: ({ status }) => status.program.id },
    { key: 'program', kind: 'text', width: 240, show: ({ status }) => quoted(status.program.name ?? status.key) },
    { key: 'reading', kind: 'text', width: 280, show: (one) => readingText(one, words) },
    {
      key: 'complete',
      kind: 'percent',
      width: 100,
      show: ({ complete }) => percentCell(complete, words),
      because: (one) => completeReason(one, words),
    },
    ...amountColumns(today, words),
    figure('scheduleVariance', 'rupiah'),
    figure('costVariance', 'rupiah'),
    figure('spi', 'decimal'),
    figure('cpi', 'decimal'),
    figure('estimate', 'rupiah'),
    figure('estimateAtypical', 'rupiah'),
    figure('estimateBoth', 'rupiah'),
    figure('toComplete', 'rupiah'),
    figure('variance', 'rupiah'),
    figure('tcpi', 'decimal'),
  ];
}

/** BAC, PV, EV and AC: what every other figure is made of. */
function amountColumns(today: string, words: Words): readonly Shown<ProgramEarned>[] {
  const { notComputable } = words.format;
  const amount = (
    key: 'budget' | 'plannedValue' | 'earnedValue' | 'spent',
    value: (one: ProgramEarned) => number | undefined,
    because: (one: ProgramEarned) => string | undefined,
  ): Shown<ProgramEarned> => ({ key, kind: 'rupiah', width: 130, show: (one) => value(one) ?? notComputable, because });
  return [
    amount(
      'budget',
      ({ budget }) => budget,
      ({ status }) => moneyReason(status, 'planned', words),
    ),
    amount(
      'plannedValue',
      ({ planned }) => planned,
      (one) => plannedReason(one, today, words),
    ),
    amount(
      'earnedValue',
      ({ earned }) => earned,
      (one) => earnedReason(one, words),
    ),
    amount(
      'spent',
      ({ spent }) => spent,
      (one) => spentReason(one, words),
    ),
  ];
}

function spentReason({ status, spent }: ProgramEarned, words: Words): string | undefined {
  const { rowBecause, earned } = words.monitoring;
  if (spent === undefined) return rowBecause.unknown(earned.refusals.noSpent);
  return moneyReason(status, 'realised', words);
}

/** Days late stand in the place of an index that can no longer be trusted. */
function readingText({ lights, status, figures, basis }: ProgramEarned, words: Words): string {
  const { earned: say } = words.monitoring;
  const past = figures.spi.refusal === 'pastFinish';
  return say.reading(
    past ? scheduleText(status, words) : say.lights[lights.spi],
    say.lights[lights.cpi],
    say.bases[basis],
  );
}
