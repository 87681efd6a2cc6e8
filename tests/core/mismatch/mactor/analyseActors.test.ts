import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Agreements,
  ambivalenceOf,
  degreesOf,
  extremesOf,
  symmetric,
} from '../../../../src/core/mismatch/mactor/agreements';
import { type ActorAnalysis, analyseActors } from '../../../../src/core/mismatch/mactor/analyseActors';
import type { Entries } from '../../../../src/core/mismatch/mactor/entries';
import { influenceRoles } from '../../../../src/core/mismatch/mactor/influenceRoles';
import { mobilisationOf } from '../../../../src/core/mismatch/mactor/mobilisation';

const _ = undefined;

describe('what cannot be computed is undefined, with a reason', () => {
  test.each<{ positions: Entries; mid: Entries | undefined; reason: string; because: string }>([
    { positions: [], mid: _, reason: 'noInfluence', because: 'no actor at all' },
    { positions: [[3]], mid: [[0]], reason: 'noPower', because: 'one actor influences nobody else' },
    { positions: [[_], [_]], mid: _, reason: 'noInfluence', because: 'all positions blank' },
    {
      positions: [[1], [2]],
      mid: [
        [0, 0],
        [0, 0],
      ],
      reason: 'noPower',
      because: 'nobody influences anybody',
    },
    {
      positions: [[1], [2]],
      mid: [
        [0, _],
        [1, 0],
      ],
      reason: 'blanks',
      because: 'one influence is blank',
    },
    {
      positions: [[1], [2]],
      mid: [
        [0, 1, 1],
        [1, 0, 1],
      ],
      reason: 'refused',
      because: 'not square',
    },
    {
      positions: [[1], [2]],
      mid: [
        [1, 1],
        [1, 0],
      ],
      reason: 'refused',
      because: 'diagonal not 0',
    },
    {
      positions: [[1], [2]],
      mid: [
        [0, 5],
        [1, 0],
      ],
      reason: 'refused',
      because: '5 is above the scale',
    },
    {
      positions: [[1], [2]],
      mid: [
        [0, 1.5],
        [1, 0],
      ],
      reason: 'refused',
      because: 'no half steps',
    },
    { positions: [[1], [2]], mid: [[0]], reason: 'refused', because: 'fewer actors than positions' },
  ])('$because', ({ positions, mid, reason }) => {
    const analysis = analyseActors(positions, mid);
    expect(analysis).toMatchObject({ order3: undefined, weights: undefined, noOrder3: reason });
    expectNoNaN(analysis);
  });

  test('a refused entry is named by its place and leaves out only what needs it', () => {
    const analysis = analyseActors(
      [
        [1, 5],
        [2, -3],
      ],
      [
        [0, 7],
        [1, 2],
      ],
    );
    expect(analysis.refused).toEqual([
      { matrix: 'influence', row: 0, column: 1, found: 7, reason: 'outside' },
      { matrix: 'influence', row: 1, column: 1, found: 2, reason: 'diagonal' },
      { matrix: 'positions', row: 0, column: 1, found: 5, reason: 'outside' },
    ]);
    expect(analysis.known).toBe(3);
    // The first objective is untouched: ½(1 + 2).
    expect(Array.from(analysis.order2.convergence)).toEqual([1.5]);
    expect(Array.from(analysis.order2.divergence)).toEqual([0]);
  });

  test('neutral is known and blank is not, and neither stands on a side', () => {
    const analysis = analyseActors(
      [
        [0, _, 2],
        [3, 3, -1],
      ],
      _,
    );
    expect(analysis.known).toBe(5);
    expect(Array.from(analysis.order1.divergence)).toEqual([1]);
    expect(Array.from(analysis.order1.convergence)).toEqual([0]);
  });
});

describe('blanks in the influences', () => {
  // Two actors, a → b blank, b → a 2. With 0: a has no influence, so R* = 0 and 2. With 4: MIDI aa = min(4, 2) = 2, ab = 4,
  // ba = 2, bb = 2; I = 4, 2; D = 2, 4; r = (2/6)(4/6) and 0, so R* = 2 and 0.
  test('two runs give the range', () => {
    const { power } = analyseActors(
      [[1], [1]],
      [
        [0, _],
        [2, 0],
      ],
    );
    expect(power).toMatchObject({ known: 1, blanks: 1, exact: undefined });
    expect(power?.range).toEqual([
      [0, 2],
      [0, 2],
    ]);
  });

  test('a blank on the diagonal is no blank: nobody influences himself', () => {
    const { power, weights } = analyseActors(
      [[1], [1]],
      [
        [_, 1],
        [0, _],
      ],
    );
    expect(power?.blanks).toBe(0);
    expect(weights).toEqual([2, 0]);
  });
});

test('an actor nobody influences and who influences nobody has power 0 and shares no topic', () => {
  const analysis = analyseActors(
    [
      [2, _],
      [2, _],
      [_, 4],
    ],
    [
      [0, 2, 0],
      [1, 0, 0],
      [0, 0, 0],
    ],
  );
  expect(analysis.weights?.[2]).toBe(0);
  expect(ambivalenceOf(analysis.order2)).toEqual([0, 0, undefined]);
  const roles = analysis.power?.exact && influenceRoles(analysis.power.exact);
  expect(roles?.[2]).toBe('autonomous');
});

const entry = fc.option(fc.integer({ min: -4, max: 4 }), { nil: undefined, freq: 4 });
const influence = fc.integer({ min: 0, max: 4 });

const study = fc.integer({ min: 1, max: 7 }).chain((actors) =>
  fc.record({
    positions: fc.integer({ min: 1, max: 6 }).chain((needs) => rectangle(entry, actors, needs)),
    mid: rectangle(influence, actors, actors).map((rows) => rows.map((row, i) => row.map((v, j) => (i === j ? 0 : v)))),
    seed: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: actors, maxLength: actors }),
  }),
);

function rectangle<T>(cell: fc.Arbitrary<T>, rows: number, columns: number): fc.Arbitrary<T[][]> {
  const row = fc.array(cell, { minLength: columns, maxLength: columns });
  return fc.array(row, { minLength: rows, maxLength: rows });
}

function orders({ order1, order2, order3 }: ActorAnalysis): readonly Agreements[] {
  return order3 === undefined ? [order1, order2] : [order1, order2, order3];
}

function expectNoNaN(analysis: ActorAnalysis): void {
  const numbers: (number | undefined)[] = [];
  for (const order of orders(analysis)) {
    numbers.push(...order.convergence, ...order.divergence, ...ambivalenceOf(order));
    numbers.push(degreesOf(order)?.convergence, extremesOf(order)?.closest.distance);
    const stake = (position: number, actor: number): number => position * (analysis.weights?.[actor] ?? 1);
    numbers.push(...mobilisationOf(analysis.sides, analysis.actors, stake).actors);
  }
  const exact = analysis.power?.exact;
  numbers.push(
    exact?.stability,
    ...(exact?.power ?? []),
    ...(exact?.pathPower ?? []),
    ...(analysis.power?.range ?? []).flat(),
  );
  expect(numbers.filter((one) => one !== undefined && !Number.isFinite(one))).toEqual([]);
}

test('any study: matrices are symmetric, degrees sum to 100, ambivalence is 0–1, R* has mean 1, nothing is NaN', () => {
  fc.assert(
    fc.property(study, ({ positions, mid }) => {
      const analysis = analyseActors(positions, mid);
      expectNoNaN(analysis);
      for (const order of orders(analysis)) {
        const full = symmetric(order.convergence, order.actors);
        for (const [i, row] of full.entries()) for (const [j, value] of row.entries()) expect(value).toBe(full[j]?.[i]);
        const degrees = degreesOf(order);
        if (degrees) expect(degrees.convergence + degrees.divergence).toBeCloseTo(100, 9);
        for (const one of ambivalenceOf(order))
          if (one !== undefined) expect(one >= -1e-9 && one <= 1 + 1e-9).toBe(true);
      }
      const { weights } = analysis;
      if (weights) expect(weights.reduce((a, b) => a + b, 0) / weights.length).toBeCloseTo(1, 9);
    }),
  );
});

test('twice the stake is twice the agreement and disagreement of order 2, and the same degree', () => {
  const halved = study.map(({ positions, ...rest }) => ({
    ...rest,
    positions: positions.map((row) => row.map((v) => (v === undefined ? v : Math.trunc(v / 2)))),
  }));
  fc.assert(
    fc.property(halved, ({ positions }) => {
      const once = analyseActors(positions, _).order2;
      const twice = analyseActors(
        positions.map((row) => row.map((v) => (v === undefined ? v : 2 * v))),
        _,
      ).order2;
      expect(Array.from(twice.convergence)).toEqual(Array.from(once.convergence, (v) => 2 * v));
      expect(Array.from(twice.divergence)).toEqual(Array.from(once.divergence, (v) => 2 * v));
      expect(degreesOf(twice)?.convergence).toEqual(degreesOf(once)?.convergence);
    }),
  );
});

test('the order in which actors are listed changes nothing but their places', () => {
  fc.assert(
    fc.property(study, ({ positions, mid, seed }) => {
      const order = positions.map((__, i) => i).sort((a, b) => (seed[a] ?? 0) - (seed[b] ?? 0) || a - b);
      const before = analyseActors(positions, mid);
      const after = analyseActors(
        order.map((i) => positions[i] ?? []),
        order.map((i) => order.map((j) => mid[i]?.[j])),
      );
      order.forEach((from, to) => {
        const [one, other] = [before.weights?.[from], after.weights?.[to]];
        if (one === undefined) expect(other).toBeUndefined();
        else expect(other).toBeCloseTo(one, 9);
      });
      const [full, moved] = [before.order2, after.order2].map((each) => symmetric(each.divergence, each.actors));
      order.forEach((i, a) => {
        order.forEach((j, b) => {
          expect(moved?.[a]?.[b]).toBe(full?.[i]?.[j]);
        });
      });
    }),
  );
});
