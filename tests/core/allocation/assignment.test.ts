import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assign } from '../../../src/core/allocation/assignment';
import { caseOf, expectNear, titled } from '../../support/caseOf';

type Values = readonly (readonly (number | undefined)[])[];

/** Every way of giving rows columns within capacities; the best total, and how many rows it serves. */
function tryAll(
  values: Values,
  capacities: readonly number[],
  sense: 'min' | 'max',
): { total: number; served: number } {
  let best = { total: sense === 'max' ? 0 : Number.POSITIVE_INFINITY, served: 0 };
  const used = capacities.map(() => 0);
  const isBetter = (total: number, served: number): boolean =>
    sense === 'max' ? total > best.total : served > best.served || (served === best.served && total < best.total);
  const place = (row: number, total: number, served: number): void => {
    if (row === values.length) {
      if (isBetter(total, served)) best = { total, served };
      return;
    }
    place(row + 1, total, served);
    capacities.forEach((most, column) => {
      const value = values[row]?.[column];
      if (value === undefined || (used[column] ?? 0) >= most) return;
      used[column] = (used[column] ?? 0) + 1;
      place(row + 1, total + value, served + 1);
      used[column] = (used[column] ?? 0) - 1;
    });
  };
  place(0, 0, 0);
  return best;
}

const size = { rows: fc.integer({ min: 1, max: 5 }), columns: fc.integer({ min: 1, max: 4 }) };
const problem = fc.record(size).chain(({ rows, columns }) =>
  fc.record({
    values: fc.array(
      fc.array(fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined, freq: 4 }), {
        minLength: columns,
        maxLength: columns,
      }),
      { minLength: rows, maxLength: rows },
    ),
    capacities: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: columns, maxLength: columns }),
  }),
);

describe('assign', () => {
  test.each(titled(['assignment-scipy-1', 'assignment-scipy-3'], 'costs'))('%s', (_title, name) => {
    type Expected = { row_costs: number[]; total: number };
    const { input, expected, tolerance } = caseOf<{ cost: number[][]; sense: 'min' }, Expected>(name);
    const { columns, total } = assign(input.cost, input.sense);
    expectNear(total, expected.total, tolerance);
    const costs = columns.map((column, row) => input.cost[row]?.[column ?? -1] ?? Number.NaN);
    // What single rows cost may differ between optima; these two have one.
    expect(costs).toEqual(expected.row_costs);
    expect(new Set(columns).size).toBe(input.cost.length);
  });

  test.each<[string, Values, 'min' | 'max', number[], (number | undefined)[], number]>([
    ['no rows', [], 'max', [1, 1], [], 0],
    ['no columns', [[], []], 'max', [], [undefined, undefined], 0],
    ['every pair excluded', [[undefined], [undefined]], 'min', [1], [undefined, undefined], 0],
    [
      'an excluded pair is never taken, however dear the way round',
      [
        [undefined, 90],
        [1, 2],
      ],
      'min',
      [1, 1],
      [1, 0],
      91,
    ],
    ['a column for two rows', [[5], [4], [3]], 'max', [2], [0, 0, undefined], 9],
    ['a column that takes none', [[5, 1]], 'max', [0, 1], [1], 1],
    [
      'a row stays rather than spoil the best',
      [
        [10, 0.1],
        [5, undefined],
      ],
      'max',
      [1, 1],
      [0, undefined],
      10,
    ],
    ['min serves as many rows as it can', [[10], [1]], 'min', [1], [undefined, 0], 1],
    ['a row worth nothing is served while there is room', [[0], [3]], 'max', [2], [0, 0], 3],
    ['below nothing is never chosen', [[-2]], 'max', [1], [undefined], 0],
  ])('%s', (because, values, sense, capacities, columns, total) => {
    expect(assign(values, sense, capacities), because).toEqual({ columns, total });
  });

  test.each(['max', 'min'] as const)('%s is as good as trying everything', (sense) => {
    fc.assert(
      fc.property(problem, ({ values, capacities }) => {
        const { columns, total } = assign(values, sense, capacities);
        const best = tryAll(values, capacities, sense);
        if (sense === 'min') expect(columns.filter((column) => column !== undefined)).toHaveLength(best.served);
        expect(total).toBeCloseTo(best.served === 0 && sense === 'min' ? 0 : best.total, 9);
      }),
      { numRuns: 300 },
    );
  });

  test('no column gets more rows than it takes, no row an excluded column', () => {
    fc.assert(
      fc.property(problem, ({ values, capacities }) => {
        const { columns } = assign(values, 'max', capacities);
        capacities.forEach((most, column) => {
          expect(columns.filter((one) => one === column).length).toBeLessThanOrEqual(most);
        });
        columns.forEach((column, row) => {
          if (column !== undefined) expect(values[row]?.[column]).toBeDefined();
        });
      }),
    );
  });

  test('the order of rows does not matter for the total, and a better pair never lowers it', () => {
    fc.assert(
      fc.property(problem, fc.nat(), fc.integer({ min: 1, max: 9 }), ({ values, capacities }, at, better) => {
        const { total } = assign(values, 'max', capacities);
        expect(assign(values.slice().reverse(), 'max', capacities).total).toBeCloseTo(total, 9);
        const row = at % values.length;
        const raised = values.map((line, index) =>
          index === row ? line.map((value) => (value === undefined ? value : value + better)) : line,
        );
        expect(assign(raised, 'max', capacities).total).toBeGreaterThanOrEqual(total - 1e-9);
      }),
    );
  });
});
