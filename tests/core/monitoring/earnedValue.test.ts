import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type EarnedInput, type EarnedName, earnedValue } from '../../../src/core/monitoring/earnedValue';
import type { ProgramEarned } from '../../../src/core/monitoring/programEarned';
import { summariseMonitoring } from '../../../src/core/monitoring/summarise';
import type { Settings } from '../../../src/core/tables/settings';
import { type VillageSketch, village } from '../../support/village';

const HOUSES: EarnedInput = { budget: 10_000, planned: 4000, earned: 3000, spent: 4000 };

describe('earned value', () => {
  test.each<[EarnedName, number]>([
    ['estimate', 40_000 / 3],
    ['estimateAtypical', 11_000],
    ['estimateBoth', 148_000 / 9],
    ['toComplete', 28_000 / 3],
    ['variance', -10_000 / 3],
    ['tcpi', 7 / 6],
  ])('ten houses, behind and over budget: %s', (name, expected) => {
    expect(earnedValue(HOUSES)[name].value).toBeCloseTo(expected, 9);
  });

  test.each<[Partial<EarnedInput>, Partial<Record<EarnedName, string>>, string]>([
    [{ planned: 0 }, { spi: 'nothingPlanned', estimateBoth: 'nothingPlanned' }, 'nothing was due yet'],
    [{ spent: 0 }, { cpi: 'nothingSpent', estimate: 'nothingSpent', variance: 'nothingSpent' }, 'nothing was spent'],
    [
      { earned: 0 },
      {
        estimate: 'nothingEarned',
        toComplete: 'nothingEarned',
        variance: 'nothingEarned',
        estimateBoth: 'nothingEarned',
      },
      'no work done says nothing about the whole',
    ],
    [{ spent: 10_000 }, { tcpi: 'budgetSpent' }, 'no money is left to divide by'],
    [{ spent: 12_000 }, { tcpi: 'budgetSpent' }, 'a negative efficiency would mean nothing to anybody'],
    [{ spent: undefined }, { cpi: 'noSpent', costVariance: 'noSpent', tcpi: 'noSpent' }, 'a blank is not 0'],
    [{ earned: undefined }, { spi: 'noEarned', scheduleVariance: 'noEarned' }, 'percent complete is not known'],
  ])('with %j there is no figure but %j, because %s', (change, expected) => {
    const found = earnedValue({ ...HOUSES, ...change });
    for (const [name, refusal] of Object.entries(expected)) {
      expect(found[name as EarnedName], name).toEqual({ value: undefined, refusal });
    }
  });

  test('an index of 0 is a figure where nothing was earned', () => {
    const { spi, cpi, tcpi } = earnedValue({ ...HOUSES, earned: 0 });
    expect([spi.value, cpi.value]).toEqual([0, 0]);
    expect(tcpi.value).toBeCloseTo(10 / 6, 9);
  });

  test('every figure is finite or has a reason, never both', () => {
    const amount = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e300, noNaN: true }));
    const maybe = fc.option(amount, { nil: undefined });
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e300, noNaN: true }),
        amount,
        maybe,
        maybe,
        (budget, planned, earned, spent) => {
          for (const { value, refusal } of Object.values(earnedValue({ budget, planned, earned, spent }))) {
            expect(value === undefined).toBe(refusal !== undefined);
            if (value !== undefined) expect(value).toSatisfy(Number.isFinite);
          }
        },
      ),
    );
  });
});

type Program = NonNullable<VillageSketch['programs']>[number];

/** 100 days, of which 50 have passed on the day of the tests. */
const PLAN: Program = {
  id: 'PR-001',
  name: 'Pipa',
  stage: 'IMPLEMENTATION',
  startDate: '2026-10-04',
  endDate: '2027-01-12',
  villageCost: 600,
  partnerCost: 400,
};
const REPORT = {
  programId: 'PR-001',
  indicator: 'Panjang pipa',
  kind: 'ADDITIVE',
  target: 100,
  actual: 40,
  realisedAmount: 500,
  period: { start: '2026-11-01', end: '2026-11-20', label: 'November 2026' },
} as const;

function earnedOf(program: Program, settings: Partial<Settings> = {}) {
  return summariseMonitoring(village({ programs: [program], monitoring: [REPORT], settings })).earned;
}

function only(program: Program, settings: Partial<Settings> = {}): ProgramEarned {
  const [found] = earnedOf(program, settings).programs;
  if (found === undefined) throw new Error('no plan');
  return found;
}

describe('earned value of programs', () => {
  test('PV follows the days, EV the indicators, AC the spending', () => {
    const { planned, earned, spent, budget, figures } = only(PLAN);
    expect([budget, planned, earned, spent]).toEqual([1000, 500, 400, 500]);
    expect([figures.spi.value, figures.cpi.value]).toEqual([0.8, 0.8]);
  });

  test.each<[Program, string, number | undefined, string]>([
    [{}, 'INDICATORS', 0.4, 'the mean of capped achievements'],
    [{ percentComplete: 0.7 }, 'TYPED', 0.7, 'officials weighed their milestones'],
    [{ percentComplete: 0, completionRule: 'HALF' }, 'TYPED', 0, 'a typed 0 counts before any rule'],
    [{ completionRule: 'HALF' }, 'HALF', 0.5, 'begun'],
    [{ completionRule: 'HALF', stage: 'SIGNING' }, 'HALF', 0, 'not begun'],
    [{ completionRule: 'HALF', stage: 'REPORTING' }, 'HALF', 1, 'the work has ended'],
    [{ completionRule: 'ZERO_HUNDRED' }, 'ZERO_HUNDRED', 0, 'not done yet'],
    [{ completionRule: 'ZERO_HUNDRED', stage: 'DONE' }, 'ZERO_HUNDRED', 1, 'done'],
    [{ completionRule: 'ZERO_HUNDRED', stage: undefined }, 'ZERO_HUNDRED', undefined, 'an empty stage is unknown'],
    [{ id: 'PR-009' }, 'INDICATORS', undefined, 'no indicator, no percent'],
    [{ unread: ['percentComplete'] }, 'TYPED', undefined, 'something stands there that nobody could read'],
    [{ unread: ['completionRule'] }, 'INDICATORS', undefined, 'a rule that nobody could read is not the default'],
  ])('%j is complete %s %s, because %s', (change, basis, complete) => {
    const found = only({ ...PLAN, ...change });
    expect([found.basis, found.complete]).toEqual([basis, complete]);
  });

  test('a capped mean above 100 is still no more than complete', () => {
    const report = { ...REPORT, actual: 150 };
    const [found] = summariseMonitoring(
      village({ programs: [PLAN], monitoring: [report], settings: { achievementCap: 120 } }),
    ).earned.programs;
    expect([found?.status.physical, found?.complete]).toEqual([120, 1]);
  });

  test.each<[Program, string, string]>([
    [{ villageCost: undefined, partnerCost: undefined }, 'noCost', 'no cost was planned'],
    [{ villageCost: 0, partnerCost: undefined }, 'noCost', 'a budget of 0 divides nothing'],
    [{ unread: ['partnerCost'] }, 'unreadCost', 'half a budget is none'],
    [{ endDate: undefined }, 'noDates', 'without an end there is no plan'],
    [{ endDate: '2026-09-01' }, 'reversedDates', 'the dates contradict each other'],
  ])('%j is left out as %s, because %s', (change, reason) => {
    const { programs, without } = earnedOf({ ...PLAN, ...change });
    expect(programs).toEqual([]);
    expect(without).toMatchObject({ [reason]: 1 });
  });

  test('after the planned finish days late stand in place of the schedule index', () => {
    const { figures, daysLate, lights } = only({ ...PLAN, endDate: '2026-11-13' });
    expect(figures.spi).toEqual({ value: undefined, refusal: 'pastFinish' });
    expect(figures.estimateBoth.refusal).toBe('pastFinish');
    expect(figures.cpi.value).toBe(0.8);
    expect([daysLate, lights.spi]).toEqual([10, 'NO_DATA']);
  });

  test('work that has ended is not late, and its index is not trusted either', () => {
    const { figures, daysLate } = only({ ...PLAN, endDate: '2026-11-13', stage: 'DONE' });
    expect([figures.spi.refusal, daysLate]).toEqual(['pastFinish', undefined]);
  });

  test.each<[number, string, string]>([
    [0.475, 'ON_TRACK', '.95 exactly'],
    [0.474, 'ATTENTION', 'just below .95'],
    [0.425, 'ATTENTION', '.85 exactly'],
    [0.424, 'LATE', 'just below .85'],
  ])('%d complete at half time is %s, because it is %s', (percentComplete, light) => {
    expect(only({ ...PLAN, percentComplete }).lights.spi).toBe(light);
  });

  test('the village may set its own limits', () => {
    const settings = { indexOnTrackFrom: 0.8, indexAttentionFrom: 0.5 };
    expect(only({ ...PLAN, percentComplete: 0.4 }, settings).lights.spi).toBe('ON_TRACK');
  });
});
