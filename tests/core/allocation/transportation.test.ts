import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type TransportProblem, transport } from '../../../src/core/allocation/transportation';
import { caseOf, expectNear, titleOf } from '../../support/caseOf';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const whole = fc.record({ needs: fc.integer({ min: 1, max: 5 }), partners: fc.integer({ min: 1, max: 4 }) });
const problem: fc.Arbitrary<TransportProblem> = whole.chain(({ needs, partners }) =>
  fc.record({
    priority: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: needs, maxLength: needs }),
    fit: fc.array(
      fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined, freq: 4 }), {
        minLength: partners,
        maxLength: partners,
      }),
      { minLength: needs, maxLength: needs },
    ),
    demand: fc.array(fc.integer({ min: -5, max: 60 }), { minLength: needs, maxLength: needs }),
    capacity: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: partners, maxLength: partners }),
  }),
);

function solved(one: TransportProblem): NonNullable<ReturnType<typeof transport>> {
  const found = transport(one);
  if (found === undefined) throw new Error('refused');
  return found;
}

/** Gain of one unit, as the problem states it; `undefined` for a pair or a need left out. */
function gainOf({ priority, fit, demand }: TransportProblem, need: number, partner: number): number | undefined {
  const [each, amount] = [fit[need]?.[partner], demand[need] ?? 0];
  return each === undefined || amount <= 0 ? undefined : ((priority[need] ?? 0) * each) / amount;
}

describe('transport', () => {
  test(titleOf('allocation-transport-lp-1', 'the objective and, here, the amounts'), () => {
    type Input = { priority: number[]; fit: (number | null)[][]; demand: number[]; capacity: number[] };
    type Expected = { objective: number; x: number[][]; unmet: number[] };
    const { input, expected, tolerance } = caseOf<Input, Expected>('allocation-transport-lp-1');
    const fit = input.fit.map((row) => row.map((value) => value ?? undefined));
    const { objective, amounts, unmet } = solved({ ...input, fit });
    expectNear(objective, expected.objective, tolerance);
    expect(amounts).toEqual(expected.x);
    expect(unmet).toEqual(expected.unmet);
  });

  test('a capacity below nothing, or none at all, is refused', () => {
    const one = { priority: [1], fit: [[1]], demand: [5] };
    expect(transport({ ...one, capacity: [-1] })).toBeUndefined();
    expect(transport({ ...one, capacity: [Number.NaN] })).toBeUndefined();
  });

  test.each<[string, TransportProblem, number[][], number[]]>([
    ['no needs', { priority: [], fit: [], demand: [], capacity: [5] }, [], []],
    ['no partners', { priority: [1], fit: [[]], demand: [5], capacity: [] }, [[]], [5]],
    ['no demand', { priority: [1, 1], fit: [[1], [1]], demand: [0, -3], capacity: [5] }, [[0], [0]], [0, 0]],
    ['nobody may', { priority: [1], fit: [[undefined]], demand: [5], capacity: [5] }, [[0]], [5]],
    ['nothing to give', { priority: [1], fit: [[1]], demand: [5], capacity: [0] }, [[0]], [5]],
    [
      'an amount of billions',
      { priority: [80], fit: [[0.5]], demand: [3_000_000_001], capacity: [2_999_999_999] },
      [[2_999_999_999]],
      [2],
    ],
  ])('%s', (because, one, amounts, unmet) => {
    const found = solved(one);
    expect(found.amounts, because).toEqual(amounts);
    expect(found.unmet, because).toEqual(unmet);
  });

  test('keeps within demand and capacity, gives whole amounts, and nothing where nobody may', () => {
    fc.assert(
      fc.property(problem, (one) => {
        const { amounts, unmet } = solved(one);
        amounts.forEach((row, need) => {
          const demand = Math.max(0, one.demand[need] ?? 0);
          expect(unmet[need]).toBe(demand - sum(row));
          expect(unmet[need]).toBeGreaterThanOrEqual(0);
          row.forEach((amount, partner) => {
            expect(Number.isInteger(amount) && amount >= 0).toBe(true);
            if (gainOf(one, need, partner) === undefined) expect(amount).toBe(0);
          });
        });
        one.capacity.forEach((most, partner) => {
          expect(sum(amounts.map((row) => row[partner] ?? 0))).toBeLessThanOrEqual(most);
        });
      }),
    );
  });

  test('prices prove that nothing better exists: demand × worth of demand + capacity × shadow price = objective', () => {
    fc.assert(
      fc.property(problem, (one) => {
        const { objective, amounts, unmet, shadowPrices } = solved(one);
        // The worth of one more unit of demand that the shadow prices imply.
        const worth = one.demand.map((_, need) =>
          Math.max(
            0,
            ...one.capacity.map((__, partner) => (gainOf(one, need, partner) ?? 0) - (shadowPrices[partner] ?? 0)),
          ),
        );
        const dual = sum(one.demand.map((amount, need) => Math.max(0, amount) * (worth[need] ?? 0)));
        expect(dual + sum(one.capacity.map((most, partner) => most * (shadowPrices[partner] ?? 0)))).toBeCloseTo(
          objective,
          7,
        );
        shadowPrices.forEach((price, partner) => {
          expect(price).toBeGreaterThanOrEqual(0);
          const used = sum(amounts.map((row) => row[partner] ?? 0));
          if (price > 1e-9) expect(used).toBe(one.capacity[partner]);
        });
        unmet.forEach((left, need) => {
          if (left > 0) expect(worth[need]).toBeLessThanOrEqual(1e-9);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('more from a partner gives what solving anew gives, and takes nothing from any need', () => {
    fc.assert(
      fc.property(problem, fc.nat(), fc.integer({ min: 0, max: 40 }), (one, at, more) => {
        const partner = at % one.capacity.length;
        const before = solved(one);
        const { unmet, objective } = before.withMore(partner, more);
        const capacity = one.capacity.map((most, index) => (index === partner ? most + more : most));
        expect(objective).toBeCloseTo(solved({ ...one, capacity }).objective, 7);
        unmet.forEach((left, need) => {
          expect(left).toBeLessThanOrEqual(before.unmet[need] ?? 0);
        });
        const price = before.shadowPrices[partner] ?? 0;
        expect(objective).toBeLessThanOrEqual(before.objective + price * more + 1e-7);
        expect(before.unmet).toEqual(solved(one).unmet);
      }),
    );
  });

  test('the order of needs does not matter for the objective, and a better fit never lowers it', () => {
    fc.assert(
      fc.property(problem, fc.double({ min: 0, max: 0.5, noNaN: true }), (one, better) => {
        const { objective } = solved(one);
        const turned: TransportProblem = {
          priority: one.priority.slice().reverse(),
          fit: one.fit.slice().reverse(),
          demand: one.demand.slice().reverse(),
          capacity: one.capacity,
        };
        expect(solved(turned).objective).toBeCloseTo(objective, 7);
        const fit = one.fit.map((row, need) => (need === 0 ? row.map((value) => value && value + better) : row));
        expect(solved({ ...one, fit }).objective).toBeGreaterThanOrEqual(objective - 1e-9);
      }),
    );
  });
});
