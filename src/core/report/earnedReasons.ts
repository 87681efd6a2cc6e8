import type { CellRef } from '../cell';
import type { EarnedName } from '../monitoring/earnedValue';
import type { ProgramEarned } from '../monitoring/programEarned';
import { cellOf } from '../table/defineTable';
import { type EarnedTexts, earnedFormulas } from '../words/earnedFormulas';
import type { Words } from '../words/words';
import { placesOf } from './cellPlaces';
import { elapsedReason } from './programReasons';

/** The cells on which the percent complete rests. */
function completionCells({ basis, status }: ProgramEarned): readonly CellRef[] {
  const { program, indicators } = status;
  if (basis === 'TYPED') return [cellOf(program, 'percentComplete')];
  if (basis !== 'INDICATORS') return [cellOf(program, 'completionRule'), cellOf(program, 'stage')];
  const measured = indicators.filter(({ achievement }) => achievement !== undefined);
  return measured.flatMap(({ used }) => used.map((row) => cellOf(row, 'actual')));
}

export function completeReason(one: ProgramEarned, words: Words): string {
  const { rowBecause: say, earned } = words.monitoring;
  if (one.complete === undefined) return say.unknown(earned.refusals.noEarned);
  return say.equals(words.format.percent(100 * one.complete), earned.bases[one.basis], placesOf(completionCells(one)));
}

/** PV: the budget by the share of days passed. */
export function plannedReason(one: ProgramEarned, today: string, words: Words): string {
  const { format, monitoring } = words;
  const expression = `${format.rupiah(one.budget)} × ${format.percent(100 * one.elapsed)}`;
  const sentence = monitoring.rowBecause.equals(
    format.rupiah(one.planned),
    expression,
    placesOf(one.status.finance.cells.planned),
  );
  return `${sentence} ${elapsedReason(one.status, today, words)}`;
}

export function earnedReason(one: ProgramEarned, words: Words): string {
  const { format, monitoring } = words;
  const { rowBecause: say, earned } = monitoring;
  if (one.earned === undefined || one.complete === undefined) return say.unknown(earned.refusals.noEarned);
  const expression = `${format.percent(100 * one.complete)} × ${format.rupiah(one.budget)}`;
  const cells = [...completionCells(one), ...one.status.finance.cells.planned];
  return say.equals(format.rupiah(one.earned), expression, placesOf(cells));
}

const INDICES: readonly EarnedName[] = ['spi', 'cpi', 'tcpi'];

/** The formula of a figure with its inputs, or why there is none. */
export function figureReason(one: ProgramEarned, name: EarnedName, words: Words): string {
  const { rowBecause: say, earned } = words.monitoring;
  const { value, refusal } = one.figures[name];
  if (value === undefined) return say.unknown(earned.refusals[refusal ?? 'tooLarge']);
  const write = INDICES.includes(name) ? words.format.number : words.format.rupiah;
  const cells = [...completionCells(one), ...one.status.finance.cells.planned, ...one.status.finance.cells.realised];
  return say.equals(write(value), earnedFormulas[name](textsOf(one, words)), placesOf(cells));
}

function textsOf(one: ProgramEarned, { format }: Words): EarnedTexts {
  const { figures } = one;
  const money = (value: number | undefined): string => (value === undefined ? '?' : format.rupiah(value));
  const index = (value: number | undefined): string => (value === undefined ? '?' : format.number(value));
  return {
    pv: money(one.planned),
    ev: money(one.earned),
    ac: money(one.spent),
    bac: money(one.budget),
    spi: index(figures.spi.value),
    cpi: index(figures.cpi.value),
    eac: money(figures.estimate.value),
  };
}
