import type { Rupiah } from '../cell';
import { finite } from './achievement';

/** What earned value starts from, in rupiah; `undefined` is unknown, not 0. */
export interface EarnedInput {
  /** Whole budget, above 0. */
  readonly budget: Rupiah;
  /** Worth of the work that should be done by now (PV). */
  readonly planned: Rupiah;
  /** Worth of the work that is done (EV). */
  readonly earned: Rupiah | undefined;
  /** What it cost (AC). */
  readonly spent: Rupiah | undefined;
}

/** Why a figure of earned value cannot be computed. */
export type EarnedRefusal =
  | 'noEarned'
  | 'noSpent'
  | 'nothingPlanned'
  | 'nothingSpent'
  | 'nothingEarned'
  | 'budgetSpent'
  | 'pastFinish'
  | 'tooLarge';

/** A figure, or the reason why there is none. */
export interface EarnedFigure {
  readonly value: number | undefined;
  readonly refusal: EarnedRefusal | undefined;
}

export type EarnedName =
  | 'scheduleVariance'
  | 'costVariance'
  | 'spi'
  | 'cpi'
  | 'estimate'
  | 'estimateAtypical'
  | 'estimateBoth'
  | 'toComplete'
  | 'variance'
  | 'tcpi';

export type EarnedValue = Readonly<Record<EarnedName, EarnedFigure>>;

/**
 * Earned value: SV = EV − PV, CV = EV − AC, SPI = EV/PV, CPI = EV/AC; EAC typical = BAC/CPI, atypical = AC + BAC − EV, or
 * AC + (BAC − EV)/(CPI·SPI); ETC = EAC − AC and VAC = BAC − EAC with the typical EAC; TCPI = (BAC − EV)/(BAC − AC).
 *
 * Rupiah, indices as plain numbers. A denominator of 0 gives no figure but its reason; with EV = 0 there is no typical EAC,
 * and no TCPI once the budget is spent or more: no efficiency brings money back. Below 0: SV late, CV and VAC over cost. PV 4000, EV 3000, AC 4000, BAC 10000 ->
 * SPI 0.75, CPI 0.75, EAC 13,333, TCPI 1.17. Source: PMI and ISO 21508:2018; methods.md §j.
 */
export function earnedValue({ budget, planned, earned, spent }: EarnedInput): EarnedValue {
  const spi = quotient(earned, planned, 'nothingPlanned');
  const cpi = quotient(earned, spent, 'nothingSpent', 'noSpent');
  const ratio = known([cpi], ([index = 0]) => (index === 0 ? refuse('nothingEarned') : figure(budget / index)));
  const rest = known([given(earned)], ([ev = 0]) => figure(budget - ev));
  const both = known([given(spent, 'noSpent'), rest, cpi, spi], ([ac = 0, left = 0, cost = 0, time = 0]) =>
    cost * time === 0 ? refuse('nothingEarned') : figure(ac + left / (cost * time)),
  );
  const budgetLeft = known([given(spent, 'noSpent')], ([ac = 0]) => figure(budget - ac));
  return {
    scheduleVariance: known([given(earned)], ([ev = 0]) => figure(ev - planned)),
    costVariance: known([given(earned), given(spent, 'noSpent')], ([ev = 0, ac = 0]) => figure(ev - ac)),
    spi,
    cpi,
    estimate: ratio,
    estimateAtypical: known([given(spent, 'noSpent'), rest], ([ac = 0, left = 0]) => figure(ac + left)),
    estimateBoth: both,
    toComplete: known([ratio, given(spent, 'noSpent')], ([eac = 0, ac = 0]) => figure(eac - ac)),
    variance: known([ratio], ([eac = 0]) => figure(budget - eac)),
    tcpi: known([rest, budgetLeft], ([left = 0, money = 0]) =>
      money <= 0 ? refuse('budgetSpent') : figure(left / money),
    ),
  };
}

/** A figure left aside for a reason of its own. */
export function refuse(refusal: EarnedRefusal): EarnedFigure {
  return { value: undefined, refusal };
}

function figure(value: number): EarnedFigure {
  return finite(value) === undefined ? refuse('tooLarge') : { value, refusal: undefined };
}

function given(value: number | undefined, refusal: EarnedRefusal = 'noEarned'): EarnedFigure {
  return value === undefined ? refuse(refusal) : figure(value);
}

function quotient(
  part: number | undefined,
  whole: number | undefined,
  zero: EarnedRefusal,
  unknown: EarnedRefusal = 'noEarned',
): EarnedFigure {
  return known([given(part), given(whole, unknown)], ([a = 0, b = 0]) => (b === 0 ? refuse(zero) : figure(a / b)));
}

/** Computes from figures that are all known; else gives the first reason among them. */
function known(figures: readonly EarnedFigure[], compute: (values: readonly number[]) => EarnedFigure): EarnedFigure {
  const missing = figures.find(({ value }) => value === undefined);
  return missing ?? compute(figures.map(({ value = 0 }) => value));
}
