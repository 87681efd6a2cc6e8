import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { possibleRanks } from '../../../../src/core/priority/ranks';
import {
  type Direction,
  normaliseColumn,
  type TopsisInput,
  topsis,
} from '../../../../src/core/priority/robustness/topsis';
import { caseOf, expectNear, titled, titleOf } from '../../../support/caseOf';

const _ = undefined;

interface TopsisCase {
  readonly matrix: number[][];
  readonly weights: number[];
  readonly types: Direction[];
  readonly norm: TopsisInput['norm'];
}

const input = (
  rows: TopsisInput['rows'],
  weights: readonly number[],
  more: Partial<TopsisInput> = {},
): TopsisInput => ({
  rows,
  weights,
  types: weights.map(() => 1),
  norm: 'vector_plain',
  ...more,
});

describe('cases', () => {
  const AS_USED = 'its columns on the scale that TOPSIS uses';
  const names = ['topsis-hodgett-subset', 'topsis-opricovic-minmax', 'topsis-tzeng-huang-2011'];
  test.each(titled(names, 'closeness and ranks'))('%s', (_title, name) => {
    const { input, expected, tolerance } = caseOf<TopsisCase, { closeness: number[]; ranks?: number[] }>(name);
    const { closeness } = topsis({ rows: input.matrix, ...input });
    expectNear(closeness, expected.closeness, tolerance);
    const ranks = possibleRanks(closeness.map((value = 0) => ({ low: value, high: value }))).map(({ best }) => best);
    if (expected.ranks !== undefined) expect(ranks).toEqual(expected.ranks);
  });

  test(titleOf('topsis-opricovic-minmax', 'the other normalisation gives another winner, as its notes say'), () => {
    const { input } = caseOf<TopsisCase, unknown>('topsis-opricovic-minmax');
    const { closeness } = topsis({ rows: input.matrix, ...input, norm: 'vector_plain' });
    expectNear(closeness, [0.7621, 0.7222, 0.2379], 0.0001);
  });

  test.each([
    // The vector scale of the case turns costs round; inside TOPSIS a cost keeps its length and its ends are swapped.
    [
      titleOf('saw-norm-vector', AS_USED),
      'saw-norm-vector',
      'vector_plain',
      (value: number, type: Direction) => (type === 1 ? value : 1 - value),
    ],
    [titleOf('saw-norm-minmax', AS_USED), 'saw-norm-minmax', 'minmax', (value: number) => value],
  ] as const)('%s', (_title, name, norm, turned) => {
    const { input, expected, tolerance } = caseOf<TopsisCase, { normalised: number[][] }>(name);
    input.types.forEach((type, column) => {
      const values = input.matrix.map((row) => row[column] ?? Number.NaN);
      const scaled = normaliseColumn(values, type, norm).map((value) => turned(value, type));
      const wanted = expected.normalised.map((row) => row[column] ?? Number.NaN);
      expectNear(scaled, wanted, tolerance);
    });
  });
});

describe('topsis', () => {
  test.each<[TopsisInput, readonly (number | undefined)[], string]>([
    [input([], [1]), [], 'nothing to compare'],
    [input([[3, 4]], [1, 1]), [0.5], 'one row is its own best and worst'],
    [
      input(
        [
          [2, 2],
          [2, 2],
        ],
        [1, 1],
      ),
      [0.5, 0.5],
      'rows that are all the same are all the same distance away',
    ],
    [
      input(
        [
          [1, 5],
          [5, 5],
        ],
        [0, 1],
      ),
      [0.5, 0.5],
      'they differ only in what weighs nothing',
    ],
    [
      input(
        [
          [5, 5],
          [1, 1],
        ],
        [1, 1],
      ),
      [1, 0],
      'one is best everywhere, the other worst everywhere',
    ],
    [
      input(
        [
          [5, 5],
          [1, 1],
        ],
        [1, 1],
        { types: [-1, -1] },
      ),
      [0, 1],
      'for costs it is the other way round',
    ],
    [
      input(
        [
          [0, 5],
          [0, 1],
        ],
        [1, 1],
      ),
      [1, 0],
      'a column of zeros decides nothing',
    ],
    [
      input(
        [
          [5, _],
          [5, 5],
          [1, 1],
        ],
        [1, 1],
      ),
      [_, 1, 0],
      'a row with a blank is left out',
    ],
    [
      input(
        [
          [5, 5],
          [1, 1],
        ],
        [0, 0],
      ),
      [_, _],
      'weights of nothing weigh nothing',
    ],
    [
      input(
        [
          [5, 5],
          [1, 1],
        ],
        [1, -1],
      ),
      [_, _],
      'a weight below zero is refused',
    ],
  ])('%j gives %j, because %s', (given, closeness) => {
    expect(topsis(given).closeness).toEqual(closeness);
  });

  test('says what it left out, what it refused and when nothing differs', () => {
    expect(
      topsis(
        input(
          [
            [5, _],
            [5, 5],
            [1, 1],
          ],
          [1, 1],
        ),
      ),
    ).toMatchObject({ leftOut: 1, identical: false });
    expect(
      topsis(
        input(
          [
            [2, 2],
            [2, 2],
          ],
          [1, 1],
        ),
      ).identical,
    ).toBe(true);
    expect(topsis(input([[2], [1]], [0])).refused).toBe('weightsNotPositive');
    expect(topsis(input([], [1])).identical).toBe(false);
  });

  const rows = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 }), {
    minLength: 1,
    maxLength: 8,
  });
  const weights = fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 })
    .filter((all) => all.some((weight) => weight > 0));
  const norm = fc.constantFrom('vector_plain' as const, 'minmax' as const);

  test('rows may come in any order and weights on any scale', () => {
    fc.assert(
      fc.property(rows, weights, norm, (some, all, scale) => {
        const { closeness } = topsis(input(some, all, { norm: scale }));
        const turned = topsis(
          input(
            some.slice().reverse(),
            all.map((weight) => weight * 40),
            { norm: scale },
          ),
        );
        expectNear(turned.closeness.slice().reverse(), closeness, 1e-9);
      }),
    );
  });

  test('a row that is at least as good everywhere is never further from the best, and nothing leaves 0–1', () => {
    fc.assert(
      fc.property(rows, weights, norm, (some, all, scale) => {
        const { closeness } = topsis(input(some, all, { norm: scale }));
        for (const [a, better] of some.entries())
          for (const [b, worse] of some.entries()) {
            expect(closeness[a]).toBeGreaterThanOrEqual(0);
            expect(closeness[a]).toBeLessThanOrEqual(1);
            if (better.every((value, index) => value >= (worse[index] ?? 0)))
              expect(closeness[a]).toBeGreaterThanOrEqual((closeness[b] ?? 0) - 1e-9);
          }
      }),
    );
  });
});
