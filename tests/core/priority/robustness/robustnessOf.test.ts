import { describe, expect, test } from 'vitest';
import { rankNeeds } from '../../../../src/core/priority/rankNeeds';
import { type Robustness, robustnessOf } from '../../../../src/core/priority/robustness/robustnessOf';
import type { CriterionOrder } from '../../../../src/core/priority/robustness/weightSampler';
import { type VillageSketch, village } from '../../../support/village';

const _ = undefined;
type Values = readonly (number | undefined)[];

/** Needs KB-001, KB-002, … with these values for people, severity, income, frequency and potential. */
function needsOf(rows: readonly Values[]): NonNullable<VillageSketch['needs']> {
  return rows.map(([people, severity, income, frequency, potential], index) => ({
    id: `KB-00${index + 1}`,
    name: `Kebutuhan ${index + 1}`,
    peopleAffectedScore: people,
    severityScore: severity,
    incomeImpactScore: income,
    frequencyScore: frequency,
    resourceAvailabilityScore: potential,
  }));
}

function tested(rows: readonly Values[], settings: VillageSketch['settings'] = {}, order?: CriterionOrder): Robustness {
  const data = village({ needs: needsOf(rows), settings });
  return robustnessOf(rankNeeds(data), data, order);
}

const chance = (robustness: Robustness, key: string): string => {
  const place = robustness.places.get(key);
  return place === undefined ? 'none' : `${place.percent} ${place.firmness}`;
};

describe('how often a need would be first', () => {
  test.each<[readonly Values[], readonly string[], string]>([
    [
      [
        [5, 5, 5, 5, 5],
        [1, 1, 1, 1, 1],
      ],
      ['100 firm', '0 seldom'],
      'one is better in everything',
    ],
    [
      [
        [4, 4, 4, 4, 4],
        [4, 4, 4, 4, 4],
      ],
      ['100 tied', '100 tied'],
      'needs that are the same share the first place',
    ],
    [
      [
        [3, 3, 3, 3, 3],
        [_, _, _, _, _],
        [2, 2, 2, 2, 2],
      ],
      ['100 firm', 'none', '0 seldom'],
      'one is not scored',
    ],
    [[[5, 5, 4, 5, 3]], ['none'], 'one alone has nothing to be compared with'],
    [[[_, _, _, _, _]], ['none'], 'nothing is scored'],
  ])('%j gives %j, because %s', (rows, expected) => {
    const robustness = tested(rows);
    expect(rows.map((_row, index) => chance(robustness, `KB-00${index + 1}`))).toEqual(expected);
  });

  test('two criteria that pull apart evenly: first in half of the samples, more or less the error', () => {
    const weights = { weightIncomeImpact: 0, weightFrequency: 0, weightResourceAvailability: 0 };
    const { places, trials } = tested(
      [
        [5, 1, 1, 1, 1],
        [1, 5, 5, 5, 5],
      ],
      weights,
    );
    expect(trials).toEqual({ samples: 10_000, seed: 2026, error: 0.0098, criteria: 2, ordered: false, unknown: 0 });
    const [one = Number.NaN, two = Number.NaN] = ['KB-001', 'KB-002'].map((key) => places.get(key)?.percent);
    expect(Math.abs(one - 50)).toBeLessThan(2);
    expect(one + two).toBeCloseTo(100, 9);
    expect(places.get('KB-001')).toMatchObject({ error: expect.closeTo(0.0098, 4), amongThree: 100 });
  });

  test('an order of the criteria decides where free weights would not', () => {
    const rows = [
      [5, 1, 1, 1, 1],
      [1, 5, 1, 1, 1],
    ];
    const ordered = tested(rows, {}, [[1], [0], [2, 3, 4]]);
    expect([chance(ordered, 'KB-001'), chance(ordered, 'KB-002')]).toEqual(['0 seldom', '100 firm']);
    expect(ordered.trials?.ordered).toBe(true);
    expect(tested(rows, {}, [])).toEqual(tested(rows));
    // The second criterion is the only one named, so it weighs everything.
    expect(chance(tested(rows, {}, [[], [1]]), 'KB-002')).toBe('100 firm');
  });

  test('the seed of Pengaturan gives the same figures again, another seed others', () => {
    const rows = [
      [5, 1, 3, 1, 2],
      [1, 5, 2, 4, 1],
      [2, 2, 4, 3, 3],
    ];
    const at = (simulationSeed: number) => Array.from(tested(rows, { simulationSeed }).places.values());
    expect(at(7)).toEqual(at(7));
    expect(at(7)).not.toEqual(at(8));
  });

  test('many needs that cannot be told apart beforehand are sampled less often, and the error says so', () => {
    const rows = Array.from({ length: 1000 }, (_row, index) => [1 + (index % 5), _, _, _, 1 + ((index * 3) % 5)]);
    const { trials } = tested(rows);
    expect(trials?.samples).toBeLessThan(2000);
    expect(trials?.samples).toBeGreaterThanOrEqual(200);
    expect(trials?.error).toBeCloseTo(0.98 / Math.sqrt(trials?.samples ?? 1), 6);
    expect(trials?.unknown).toBe(3000);
  });

  test.each([
    [[[5, 5, 4, 5, 3]], {}, 'onlyOne'],
    [[], {}, 'noneScored'],
    [[[_, _, _, _, _]], {}, 'noneScored'],
  ] as const)('%j with %j: nothing to be sure of, for the reason %s', (rows, settings, reason) => {
    expect(tested(rows, settings)).toEqual({
      reason,
      trials: _,
      places: new Map(),
      leader: _,
      contenders: { shown: [], more: 0 },
      sampled: [],
      constant: [],
      second: _,
    });
  });
});

describe('what would change the first place', () => {
  test('one weight at a time, the nearest limit first', () => {
    // KB-001 is 1 ahead on people, KB-002 .75 ahead on severity, and nothing else differs.
    const { leader } = tested([
      [5, 1, 1, 1, 1],
      [1, 4, 1, 1, 1],
    ]);
    // t on severity, (1 − t)/4 on people: equal where .75t = (1 − t)/4, so t = .25.
    // t on people, (1 − t)/4 on severity: equal where t = .75(1 − t)/4, so t = 3/19.
    expect(leader).toEqual({
      key: 'KB-001',
      tiedWith: [],
      ofComplete: _,
      cautious: false,
      // .05 ahead: people may lose .05/1 of its .2, a quarter; severity would have to gain .05/.75, a third.
      weakest: { criterion: 0, relative: expect.closeTo(-25, 9), reachedBy: 'KB-002' },
      limits: [
        { criterion: 0, side: 'below', limit: expect.closeTo(3 / 19, 9), weight: 0.2 },
        { criterion: 1, side: 'above', limit: expect.closeTo(0.25, 9), weight: 0.2 },
      ],
    });
  });

  test.each<[readonly Values[], object, string]>([
    [
      [
        [5, 5, 5, 5, 5],
        [4, 5, 1, 1, 1],
      ],
      { key: 'KB-001', limits: [] },
      'no weights can change what is best everywhere',
    ],
    [
      [
        [3, 3, 3, 3, 3],
        [3, 3, 3, 3, 3],
      ],
      { key: 'KB-001', tiedWith: ['KB-002'], limits: [] },
      'the same stays tied',
    ],
    [
      [
        [2, 2, 2, 2, 2],
        [5, 5, 5, 5, _],
      ],
      { key: 'KB-002', cautious: true },
      'even at its worst KB-002 is first',
    ],
    [
      [
        [3, 3, 3, 3, 3],
        [2, 2, 2, 2, 2],
        [3, 3, 3, 3, _],
      ],
      { key: 'KB-001', ofComplete: 2 },
      'the third may lead or not',
    ],
  ])('%j: %j, because %s', (rows, expected) => {
    expect(tested(rows).leader).toMatchObject(expected);
  });

  test('while no two needs are complete nothing can be said', () => {
    expect(
      tested([
        [3, 3, 3, 3, _],
        [3, 3, 3, 3, 3],
      ]).leader,
    ).toBeUndefined();
  });

  test('a criterion without weight may come in', () => {
    const { leader } = tested(
      [
        [5, 1, 1, 1, 1],
        [4, 1, 1, 1, 5],
      ],
      { weightResourceAvailability: 0 },
    );
    // .25·(1 − t) of a quarter against t on potential: .0625(1 − t) = t, so t = 1/17.
    expect(leader?.limits).toContainEqual({
      criterion: 4,
      side: 'above',
      limit: expect.closeTo(1 / 17, 9),
      weight: 0,
    });
  });
});

describe('the second opinion', () => {
  test.each<[readonly Values[], object | undefined, string]>([
    [
      [
        [5, 5, 5, 5, 5],
        [4, 4, 4, 4, 4],
        [2, 2, 2, 2, 2],
        [1, 1, 1, 1, 1],
      ],
      { agreed: 2, top: 2, leftOut: 0, identical: false },
      'of four the first two are compared, and the order is plain',
    ],
    [
      [
        [5, 5, 5, 5, 5],
        [1, 1, 1, 1, 1],
        [3, 3, 3, 3, _],
      ],
      { agreed: 1, top: 1, leftOut: 1, identical: false },
      'a need with a blank is left out and counted',
    ],
    [
      [
        [2, 2, 2, 2, 2],
        [2, 2, 2, 2, 2],
      ],
      { agreed: 2, top: 2, leftOut: 0, identical: true },
      'nothing differs',
    ],
    [
      [
        [5, 5, 5, 5, 5],
        [1, 1, 1, 1, _],
      ],
      _,
      'one complete need has nothing beside it',
    ],
  ])('%j: %j, because %s', (rows, expected) => {
    expect(tested(rows).second).toEqual(expected);
  });

  test('the two ways can disagree', () => {
    // By score KB-001 has 60 and KB-002 55; TOPSIS gives a column that spreads widely more say.
    const { second } = tested(
      [
        [5, 5, 3, 1, 3],
        [3, 3, 3, 4, 3],
      ],
      {},
    );
    expect(second).toEqual({ agreed: 0, top: 1, leftOut: 0, identical: false });
  });

  test('weights that cannot be used leave equal ones in force, and the order under these is tested', () => {
    const rows = [
      [5, 5, 4, 5, 3],
      [1, 1, 1, 1, 1],
    ];
    expect(tested(rows, { weightSeverity: -1 })).toEqual(tested(rows));
  });

  test('a rank order in Pengaturan is respected by every sample', () => {
    const ranks = {
      rankPeopleAffected: 5,
      rankSeverity: 1,
      rankIncomeImpact: 3,
      rankFrequency: 4,
      rankResourceAvailability: 2,
    };
    const rows = [
      [1, 5, 3, 3, 3],
      [5, 1, 3, 3, 3],
    ];
    const free = tested(rows);
    const ordered = tested(rows, { weightMethod: 'RANK_ORDER', ...ranks });
    expect(free.trials?.ordered).toBe(false);
    expect(ordered.trials?.ordered).toBe(true);
    // Severity never weighs less than people affected, so the need that is worse there is never first.
    expect(ordered.places.get('KB-001')?.percent).toBe(100);
    expect(free.places.get('KB-001')?.percent).toBeLessThan(60);
  });

  test('five equal ranks order nothing, so the weights vary as if nobody had ranked them', () => {
    const ranks = {
      rankPeopleAffected: 5,
      rankSeverity: 5,
      rankIncomeImpact: 5,
      rankFrequency: 5,
      rankResourceAvailability: 5,
    };
    const rows = [
      [1, 5, 3, 3, 3],
      [5, 2, 3, 3, 3],
    ];
    const equal = tested(rows, { weightMethod: 'RANK_ORDER', ...ranks });
    expect(equal.trials?.ordered).toBe(false);
    expect(equal.places.get('KB-001')).toEqual(tested(rows).places.get('KB-001'));
    expect(equal.places.get('KB-001')?.percent).toBeLessThan(90);
  });
});
