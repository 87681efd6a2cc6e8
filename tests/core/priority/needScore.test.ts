import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refuseWeights, scoreNeed } from '../../../src/core/priority/needScore';
import { possibleRanks } from '../../../src/core/priority/ranks';
import { constantColumns } from '../../../src/core/priority/robustness/constantColumns';
import { normaliseColumn } from '../../../src/core/priority/robustness/topsis';
import { caseOf, expectNear, titleOf } from '../../support/caseOf';

const EQUAL = [0.2, 0.2, 0.2, 0.2, 0.2];
const _ = undefined;

describe('scoreNeed', () => {
  test.each<[readonly (number | undefined)[], readonly number[], number, number, string]>([
    [[5, 5, 4, 5, 3], EQUAL, 85, 85, 'the worked example of domain.md §5: mean 4.4'],
    [[1, 1, 1, 1, 1], EQUAL, 0, 0, 'all ones are the lowest anchor'],
    [[5, 5, 5, 5, 5], EQUAL, 100, 100, 'all fives are the highest anchor'],
    [[5, 5, 4, 5, 3], [20, 20, 20, 20, 20], 85, 85, 'weights in percent say the same as shares'],
    [[5, 5, 4, 5, 3], [1, 1, 1, 1, 1], 85, 85, 'only proportions of weights count'],
    [[5, 1, 1, 1, 1], [0.5, 0.5, 0, 0, 0], 50, 50, 'half the weight on the one criterion at its top'],
    [[5, 5, 4, _, 3], EQUAL, 65, 85, 'the missing one is worth 0 to 20: 20+20+15+10 and 20 more'],
    [[_, 5, _, _, _], EQUAL, 20, 100, 'four missing criteria leave 80 points open'],
    [[5, 1, 1, 1, _], [0.5, 0.5, 0, 0, 0], 50, 50, 'a missing criterion without weight changes nothing'],
    [[_, _, _, _, _], EQUAL, 0, 100, 'nothing known: anything is possible'],
  ])('%j with weights %j lies between %d and %d, because %s', (values, weights, low, high) => {
    const score = scoreNeed(values, weights);
    expect(score.low).toBeCloseTo(low, 9);
    expect(score.high).toBeCloseTo(high, 9);
    expect(score.exact).toBe(low === high ? score.low : undefined);
  });

  test('contributions are points per criterion and stay empty where nothing is filled in', () => {
    const score = scoreNeed([5, 5, 4, _, 3], EQUAL);
    expect(score.contributions.map((points) => points && Math.round(points * 1e6) / 1e6)).toEqual([20, 20, 15, _, 10]);
    expect(score.completeness).toBeCloseTo(0.8, 9);
    expect(score.filled).toBe(4);
  });

  test.each<[readonly (number | undefined)[], readonly number[], string, string]>([
    [[3, 3, 3, 3, 3], [0, 0, 0, 0, 0], 'weightsNotPositive', 'weights that sum to 0 weigh nothing'],
    [[3, 3, 3, 3, 3], [0.5, 0.5, 0.5, -0.5, 0], 'weightNegative', 'a negative weight would turn a criterion round'],
    [[3, 3, 3, 3, 3], [Number.NaN, 1, 1, 1, 1], 'weightsNotPositive', 'no number'],
    [[6, 3, 3, 3, 3], EQUAL, 'valueOutOfRange', 'the rubric ends at 5'],
    [[0, 3, 3, 3, 3], EQUAL, 'valueOutOfRange', 'the rubric begins at 1'],
  ])('%j with weights %j is refused as %s, because %s', (values, weights, reason) => {
    const score = scoreNeed(values, weights);
    expect(score).toMatchObject({ refused: reason, exact: undefined, filled: 0, low: 0, high: 100 });
  });

  test('a single zero weight is allowed', () => {
    expect(refuseWeights([0, 1, 0, 0, 0])).toBeUndefined();
  });

  const value = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined });
  const values = fc.array(value, { minLength: 5, maxLength: 5 });
  const weights = fc
    .array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 5 })
    .filter((all) => all.some((weight) => weight > 0));

  test('filling in a missing criterion never leads out of the interval', () => {
    fc.assert(
      fc.property(values, weights, fc.integer({ min: 1, max: 5 }), (some, all, fill) => {
        const before = scoreNeed(some, all);
        const after = scoreNeed(
          some.map((one) => one ?? fill),
          all,
        );
        expect(after.low).toBeGreaterThanOrEqual(before.low - 1e-9);
        expect(after.high).toBeLessThanOrEqual(before.high + 1e-9);
      }),
    );
  });

  test('a better criterion never lowers a score, and the scale of the weights does not matter', () => {
    fc.assert(
      fc.property(values, weights, fc.nat({ max: 4 }), (some, all, criterion) => {
        const better = some.map((one, at) => (at === criterion && one !== undefined ? Math.min(5, one + 1) : one));
        const [before, after] = [scoreNeed(some, all), scoreNeed(better, all)];
        expect(after.low).toBeGreaterThanOrEqual(before.low - 1e-9);
        expect(after.high).toBeGreaterThanOrEqual(before.high - 1e-9);
        const scaled = scoreNeed(
          some,
          all.map((weight) => weight / 7),
        );
        expect(scaled.low).toBeCloseTo(before.low, 9);
        expect(scaled.high).toBeCloseTo(before.high, 9);
      }),
    );
  });

  test('contributions add up to the low end, and nothing leaves 0–100', () => {
    fc.assert(
      fc.property(values, weights, (some, all) => {
        const score = scoreNeed(some, all);
        const sum = score.contributions.reduce<number>((total, points) => total + (points ?? 0), 0);
        expect(sum).toBeCloseTo(score.low, 9);
        expect(score.low).toBeGreaterThanOrEqual(0);
        expect(score.high).toBeLessThanOrEqual(100 + 1e-9);
      }),
    );
  });
});

interface ConstantColumnInput {
  readonly matrix: readonly (readonly number[])[];
  readonly weights: readonly number[];
  readonly types: readonly (1 | -1)[];
  readonly method: 'minmax';
}

interface ConstantColumnExpected {
  readonly normalised: readonly (readonly number[])[];
  readonly scores: readonly number[];
  readonly ranks: readonly number[];
  readonly constant_columns: readonly number[];
}

interface Input {
  readonly values: readonly (readonly (number | null)[])[];
  readonly weights: readonly number[];
}
type Expected = Readonly<Record<string, readonly number[]>>;

/** Moves a scale that begins at 0 and ends at `top` onto the rubric 1–5. */
const bestRanks = (scores: readonly number[]): readonly number[] =>
  possibleRanks(scores.map((score) => ({ low: score, high: score }))).map(({ best }) => best);

function onRubric(values: readonly (number | null | undefined)[], top: number): readonly (number | undefined)[] {
  return values.map((value) => (typeof value === 'number' ? 1 + (4 * value) / top : undefined));
}

describe('cases', () => {
  test(titleOf('saw-goodwin-wright-offices', 'all seven totals and ranks'), () => {
    const { input, expected, tolerance } = caseOf<Input, Expected>('saw-goodwin-wright-offices');
    const scores = input.values.map((row) => scoreNeed(onRubric(row, 100), input.weights).low);
    expectNear(scores, expected['scores'], tolerance / 2);
    expect(bestRanks(scores)).toEqual(expected['ranks']);
  });

  test(titleOf('saw-missing-interval-1', 'intervals, possible ranks and completeness'), () => {
    const { input, expected, tolerance } = caseOf<Input, Expected>('saw-missing-interval-1');
    const scores = input.values.map((row) => scoreNeed(onRubric(row, 1), input.weights));
    expectNear(
      scores.map((score) => score.low / 100),
      expected['low'],
      tolerance / 2,
    );
    expectNear(
      scores.map((score) => score.high / 100),
      expected['high'],
      tolerance / 2,
    );
    expectNear(
      scores.map((score) => score.completeness),
      expected['completeness'],
      tolerance / 2,
    );
    const ranks = possibleRanks(scores);
    expect(ranks.map((rank) => rank.best)).toEqual(expected['best_rank']);
    expect(ranks.map((rank) => rank.worst)).toEqual(expected['worst_rank']);
  });

  test(
    titleOf('saw-constant-column-and-ties', 'a constant column is 1 for all and flagged, the tied share second place'),
    () => {
      const { input, expected } = caseOf<ConstantColumnInput, ConstantColumnExpected>('saw-constant-column-and-ties');
      const columns = input.types.map((type, index) =>
        normaliseColumn(
          input.matrix.map((row) => row[index] ?? Number.NaN),
          type,
          input.method,
        ),
      );
      const normalised = input.matrix.map((_row, index) => columns.map((column) => column[index]));
      expect(normalised).toEqual(expected.normalised);
      const scores = normalised.map((row) => scoreNeed(onRubric(row, 1), input.weights).low / 100);
      scores.forEach((score, index) => {
        expect(score).toBeCloseTo(expected.scores[index] ?? Number.NaN, 12);
      });
      expect(bestRanks(scores)).toEqual(expected.ranks);
      expect(constantColumns(input.matrix)).toEqual(expected.constant_columns);
    },
  );

  test.each<[readonly (readonly (number | undefined)[])[], readonly number[], string]>([
    [[], [], 'no rows'],
    [[[1, 1]], [], 'one row has nothing beside it'],
    [
      [
        [1, _],
        [1, _],
      ],
      [0],
      'what is not known may differ',
    ],
    [
      [
        [1, 2],
        [1, 3],
        [_, 2],
      ],
      [],
      'one blank is enough',
    ],
    [
      [
        [0, 2],
        [0, 2],
      ],
      [0, 1],
      'all the same, also at zero',
    ],
  ])('%j: columns %j do not discriminate, because %s', (rows, expected) => {
    expect(constantColumns(rows)).toEqual(expected);
  });
});
