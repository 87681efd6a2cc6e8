import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countTop } from '../../../../src/core/priority/robustness/countTop';
import { firstPlaces } from '../../../../src/core/priority/robustness/firstPlaces';
import { drawSamples, givenSamples } from '../../../../src/core/priority/robustness/samples';

/** Few steps and few columns, so that many rows are alike; some values unknown. */
const value = fc.constantFrom(0, 0.5, 1, 1, undefined);
const villages = fc.record({
  rows: fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 12 }),
  seed: fc.integer({ min: 0, max: 999 }),
});

test('needs judged alike get what each would get when every need is scored by itself', () => {
  fc.assert(
    fc.property(villages, ({ rows, seed }) => {
      const { places, trials } = firstPlaces(rows, { criteria: 2, seed });
      const kept = rows.filter((_, index) => (places[index]?.amongThree ?? 0) > 0);
      const [first, three] = countTop(drawSamples(rows, { criteria: 2, count: trials.samples, seed }), [1, 3]);
      // Rows that are never among the first three draw numbers too; without unknown values in them the draws are the same.
      fc.pre(rows.every((row) => kept.includes(row) || !row.includes(undefined)));
      expect(places.map(({ times }) => times)).toEqual(Array.from(first ?? []));
      expect(places.map(({ amongThree }) => amongThree)).toEqual(
        Array.from(three ?? [], (times) => Math.round((1000 * times) / trials.samples) / 10),
      );
    }),
    { numRuns: 12 },
  );
});

test.each<readonly [because: string, scores: number[], copies: number[], first: number[], three: number[]]>([
  ['one alone is first', [1, 0], [1, 1], [1, 0], [1, 1]],
  ['two that tie fill two of three places', [1, 0.5, 0.2], [2, 1, 1], [1, 0, 0], [1, 1, 0]],
  ['three that tie leave no place to the next', [1, 0.5], [3, 1], [1, 0], [1, 0]],
  ['more than there are places count no more than those', [1, 0.5], [9, 1], [1, 0], [1, 0]],
  ['equal needs below the first share what is left', [0.5, 1], [2, 1], [0, 1], [1, 1]],
])('%s', (because, scores, copies, first, three) => {
  const samples = givenSamples([scores.map((score) => [score])], [[1]]);
  const counts = countTop(samples, [1, 3], { copies });
  expect(
    counts.map((row) => Array.from(row)),
    because,
  ).toEqual([first, three]);
});
