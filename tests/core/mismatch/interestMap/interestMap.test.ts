import { describe, expect, test } from 'vitest';
import { contextFor } from '../../../../src/core/mismatch/context';
import {
  alliesOf,
  type InterestMap,
  interestMapOf,
  mediatorsOf,
} from '../../../../src/core/mismatch/interestMap/interestMapOf';
import { knownTogether, topicsOf } from '../../../../src/core/mismatch/interestMap/pairs';
import { stanceOf } from '../../../../src/core/mismatch/interestMap/stanceOf';
import { type Influence, influenceKey } from '../../../../src/core/tables/influence';
import type { Position } from '../../../../src/core/tables/interests';
import { VILLAGE, type VillageData } from '../../../../src/core/tables/tables';
import { wordsFor } from '../../../../src/core/words/words';
import { type VillageSketch, village } from '../../../support/village';

type Interest = NonNullable<VillageSketch['interests']>[number];

test.each<[Position, number | undefined, number, string]>([
  [1, 3, 1, 'Mendukung at 3'],
  [2, 5, 4, 'Sangat mendukung at 5'],
  [-2, 4, -3, 'Menolak at 4'],
  [1, 5, 3, 'Mendukung at 5'],
  [-1, 1, -1, 'never below 1: it is still an objection'],
  [2, undefined, 2, 'empty importance counts as 3'],
  [0, 5, 0, 'Netral whatever the importance'],
])('Posisi %s at importance %s -> %s: %s', (position, importance, stake) => {
  expect(stanceOf(position, importance)).toBe(stake);
});

const at = (stakeholderId: string, need: number, position: Position | undefined, more: Interest = {}): Interest => ({
  stakeholderId,
  needId: `KB-00${need}`,
  position,
  salience: 3,
  date: '2026-11-01',
  ...more,
});

const NEEDS = [1, 2, 3].map((n) => ({ id: `KB-00${n}`, name: `Kebutuhan ${n}`, status: 'PROPOSED' as const }));
const PARTNERS = [1, 2, 3].map((n) => ({ id: `SH-00${n}`, name: `Mitra ${n}`, status: 'ACTIVE' as const }));

function mapOf(sketch: VillageSketch, influence?: Influence): InterestMap {
  const data: VillageData = { ...village({ needs: NEEDS, stakeholders: PARTNERS, ...sketch }), influence };
  return interestMapOf(contextFor(data, wordsFor('id')));
}

/** Influence of each actor on each, in the order village, SH-001, …; null is blank. */
function influences(rows: readonly (readonly (number | null)[])[]): Influence {
  const ids = [VILLAGE, 'SH-001', 'SH-002', 'SH-003'];
  const found = new Map<
    string,
    { score: number; at: { sheetId: number; sheetName: string; row: number; column: number } }
  >();
  rows.forEach((row, i) => {
    row.forEach((score, j) => {
      if (score === null || i === j) return;
      const cell = { sheetId: 9, sheetName: 'Pengaruh', row: i + 2, column: j + 2 };
      found.set(influenceKey(ids[i] ?? '', ids[j] ?? ''), { score, at: cell });
    });
  });
  return found;
}

describe('who is on the map', () => {
  test('the village first, active stakeholders, no row of the village itself, no inactive one', () => {
    const map = mapOf({
      stakeholders: [
        { id: 'SH-001', type: 'VILLAGE_GOV', status: 'ACTIVE' },
        { id: 'SH-002', status: 'PROSPECT' },
        { id: 'SH-003', status: 'INACTIVE' },
        { id: 'SH-004', status: undefined, unread: ['status'] },
      ],
      interests: [at('SH-003', 1, 2)],
    });
    expect(map.actors).toEqual([VILLAGE, 'SH-002']);
    expect(map.analysis.known).toBe(0);
  });

  test('needs done or rejected stay out', () => {
    const map = mapOf({
      needs: [
        { id: 'KB-001', status: 'DONE' },
        { id: 'KB-002', status: 'REJECTED' },
        { id: 'KB-003', status: 'BUDGETED' },
      ],
    });
    expect(map.needs.map(({ id }) => id)).toEqual(['KB-003']);
  });

  test('the latest position counts; what could not be read is unknown, also behind an older row', () => {
    const map = mapOf({
      interests: [
        at('SH-001', 1, 2),
        at('SH-001', 1, -1, { date: '2026-11-02' }),
        at('SH-002', 1, 1),
        at('SH-002', 1, undefined, { date: '2026-11-02', unread: ['position'] }),
        at('SH-003', 1, 1, { salience: undefined, unread: ['salience'] }),
        at('SH-003', 2, 0, { salience: undefined, unread: ['salience'] }),
      ],
    });
    expect(map.stances.map((row) => row.slice(0, 2))).toEqual([
      [undefined, undefined],
      [-1, undefined],
      [undefined, undefined],
      [undefined, 0],
    ]);
  });

  test('an empty village has a map without pairs', () => {
    const map = mapOf({ needs: [], stakeholders: [] });
    expect(map).toMatchObject({ actors: [VILLAGE], pairs: [], silent: [], lowPower: [] });
    expect(map.analysis.noOrder3).toBe('noInfluence');
  });
});

describe('pairs', () => {
  // Village 3 and 1, SH-001 −2 and 1: apart ½(3 + 2) = 2.5, together ½(1 + 1) = 1, index 2.5 / 3.5.
  const two = {
    interests: [at(VILLAGE, 1, 2, { salience: 4 }), at(VILLAGE, 2, 1), at('SH-001', 1, -2), at('SH-001', 2, 1)],
  };

  test('agreement and disagreement stand side by side, the heaviest difference first', () => {
    const map = mapOf(two);
    expect(map.pairs).toEqual([
      { one: 0, other: 1, convergence: 1, divergence: 2.5, index: 2.5 / 3.5, verdict: 'conflict', order: 2 },
    ]);
    const [pair] = map.pairs;
    expect(pair && topicsOf(pair, map, map.analysis)).toEqual([
      { need: 0, weight: 2.5, together: false },
      { need: 1, weight: 1, together: true },
    ]);
    expect(pair && knownTogether(pair, map)).toBe(2);
  });

  // Village → SH-001 1, SH-001 → village 2. MIDI: village 1, SH-001 2; feedback min(1, 2) = 1 each; I = 1, 2; D = 2, 1.
  // r = ((1 − 1)/3)·…= 0 for the village: R* = 0, so the pair is judged without power.
  test('an actor whose power comes to 0 keeps its conflicts', () => {
    const map = mapOf(
      { ...two, stakeholders: PARTNERS.slice(0, 1) },
      influences([
        [0, 1],
        [2, 0],
      ]),
    );
    expect(map.analysis.weights).toEqual([0, 2]);
    expect(map.pairs[0]).toMatchObject({ order: 2, index: 2.5 / 3.5, verdict: 'conflict' });
  });

  test('with power on both sides the order is 3, and the index follows the weights', () => {
    const map = mapOf(
      { ...two, stakeholders: PARTNERS.slice(0, 2) },
      influences([
        [0, 2, 1],
        [1, 0, 2],
        [1, 1, 0],
      ]),
    );
    const [village = 0, partner = 0] = map.analysis.weights ?? [];
    expect(Math.min(village, partner)).toBeGreaterThan(0);
    const apart = (3 * village + 2 * partner) / 2;
    const together = (village + partner) / 2;
    expect(map.pairs[0]?.order).toBe(3);
    expect(map.pairs[0]?.index).toBeCloseTo(apart / (apart + together), 12);
  });

  test('one blank influence leaves order 3 out and says so', () => {
    const map = mapOf(
      { ...two, stakeholders: PARTNERS.slice(0, 1) },
      influences([
        [0, null],
        [2, 0],
      ]),
    );
    expect(map.analysis).toMatchObject({ noOrder3: 'blanks', order3: undefined });
    expect(map.pairs[0]?.order).toBe(2);
  });
});

describe('who could help', () => {
  const quarrel = {
    interests: [
      at(VILLAGE, 1, 2),
      at('SH-001', 1, -2),
      at(VILLAGE, 2, 1),
      at('SH-002', 2, 1),
      at('SH-001', 3, 1),
      at('SH-002', 3, 1),
      at('SH-003', 2, 1),
    ],
  };

  test('a mediator is in line with both sides; an ally of one side is none', () => {
    const map = mapOf(quarrel);
    const pair = map.pairs.find(({ verdict }) => verdict === 'conflict');
    expect(pair).toMatchObject({ one: 0, other: 1 });
    expect(pair && mediatorsOf(pair, map).map((actor) => map.actors[actor])).toEqual(['SH-002']);
    expect(alliesOf(map).map((actor) => map.actors[actor])).toEqual(['SH-002', 'SH-003']);
  });

  test.each<[number, Position | undefined, number, string]>([
    [4, 0, 1, 'stake 3 of the village, partner known to be neutral'],
    [3, 0, 0, 'stake 2 does not matter that much'],
    [4, undefined, 0, 'an empty position is unknown, not neutral'],
  ])('village importance %s, partner %s -> %s silent: %s', (salience, position, count) => {
    const map = mapOf({ interests: [at(VILLAGE, 1, 2, { salience }), at('SH-001', 1, position)] });
    expect(map.silent).toHaveLength(count);
  });

  test('an ally without power is named only where influence is known', () => {
    const agree = { stakeholders: PARTNERS.slice(0, 2), interests: [at(VILLAGE, 1, 1), at('SH-001', 1, 1)] };
    expect(mapOf(agree).lowPower).toEqual([]);
    // SH-001 influences nobody: R* = 0.
    const map = mapOf(
      agree,
      influences([
        [0, 3, 3],
        [0, 0, 0],
        [3, 3, 0],
      ]),
    );
    expect(map.lowPower.map((actor) => map.actors[actor])).toEqual(['SH-001']);
  });
});
