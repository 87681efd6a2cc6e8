import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { possibleRanks, type ScoreRange } from '../../../src/core/priority/ranks';

const exact = (value: number): ScoreRange => ({ low: value, high: value });

describe('ranks of scores that are certain', () => {
  test.each<[readonly number[], readonly number[], string]>([
    [[], [], 'no needs, no ranks'],
    [[50], [1], 'one alone is first'],
    [[90, 80, 80, 70], [1, 2, 2, 4], 'ties share a rank and the next one is passed over'],
    [[70, 80, 80, 90], [4, 2, 2, 1], 'the order of rows does not matter'],
    [[60, 60 + 5e-10], [1, 1], 'less than 1e-9 apart is equal'],
    [[60, 60 + 5e-9], [2, 1], 'more than 1e-9 apart is not'],
    [[50, 50, 50], [1, 1, 1], 'all equal are all first'],
  ])('%j has ranks %j, because %s', (values, ranks) => {
    expect(possibleRanks(values.map(exact)).map(({ best }) => best)).toEqual(ranks);
    expect(possibleRanks(values.map(exact)).map(({ worst }) => worst)).toEqual(ranks);
  });
});

describe('possibleRanks', () => {
  test.each<[readonly ScoreRange[], readonly string[], string]>([
    [[exact(90), { low: 40, high: 60 }, exact(50)], ['1–1', '2–3', '2–3'], 'the interval may end above or below 50'],
    [[{ low: 0, high: 100 }, exact(100)], ['1–2', '1–2'], 'a possible tie counts against both'],
    [[exact(80), exact(80), { low: 10, high: 20 }], ['1–1', '1–1', '3–3'], 'a certain tie shares its rank'],
    [[exact(80), exact(80), { low: 70, high: 90 }], ['1–2', '1–2', '1–3'], 'the open one may pass both'],
  ])('%j gives %j, because %s', (scores, expected) => {
    expect(possibleRanks(scores).map(({ best, worst }) => `${best}–${worst}`)).toEqual(expected);
  });

  test('only certain equals are called tied', () => {
    const ranks = possibleRanks([exact(80), exact(80), { low: 70, high: 90 }]);
    expect(ranks.map((rank) => rank.tied)).toEqual([true, true, false]);
  });

  test('every way of filling in the intervals gives a rank inside the range', () => {
    const range = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), fc.integer());
    fc.assert(
      fc.property(fc.array(range, { maxLength: 12 }), (ends) => {
        const scores = ends.map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
        const actual = scores.map(({ low, high }, index) => low + (Math.abs(ends[index]?.[2] ?? 0) % (high - low + 1)));
        const ranks = possibleRanks(scores);
        actual.forEach((value, index) => {
          const rank = 1 + actual.filter((other) => other > value).length;
          expect(rank).toBeGreaterThanOrEqual(ranks[index]?.best ?? Number.NaN);
          expect(rank).toBeLessThanOrEqual(ranks[index]?.worst ?? Number.NaN);
        });
      }),
    );
  });
});
