import { describe, expect, test } from 'vitest';
import { supportOf } from '../../../src/core/priority/support';
import { VILLAGE } from '../../../src/core/tables/tables';
import { type VillageSketch, village } from '../../support/village';

type Interests = NonNullable<VillageSketch['interests']>;

const STAKEHOLDERS: NonNullable<VillageSketch['stakeholders']> = [
  { id: 'SH-002', name: 'Dinas Contoh', status: 'ACTIVE', influence: 5 },
  { id: 'SH-003', name: 'PT Contoh', status: 'PROSPECT' },
  { id: 'SH-004', name: 'Radio Contoh', status: 'INACTIVE' },
  { id: 'SH-005', name: 'Kelompok Contoh', unread: ['status'] },
];

function supportFor(interests: Interests, settings: NonNullable<VillageSketch['settings']> = {}) {
  const rows = interests.map((row) => ({ needId: 'KB-001', ...row }));
  return supportOf(village({ stakeholders: STAKEHOLDERS, interests: rows, settings })).get('KB-001');
}

describe('supportOf', () => {
  test.each<[Interests, number | undefined, string]>([
    [
      [
        { stakeholderId: 'SH-002', position: 2, salience: 5 },
        { stakeholderId: 'SH-003', position: -1, salience: 3 },
      ],
      7,
      '2 × 5 − 1 × 3, the worked example of domain.md §5; a prospect counts',
    ],
    [[{ stakeholderId: 'SH-002', position: 2 }], 6, 'an empty salience counts as 3'],
    [[{ stakeholderId: 'SH-002', position: 0, salience: 5 }], 0, 'neutral is a position and is worth 0'],
    [[{ stakeholderId: VILLAGE, position: 2, salience: 5 }], undefined, 'the village does not support itself'],
    [[{ stakeholderId: 'SH-004', position: 2, salience: 5 }], undefined, 'inactive stakeholders stay out'],
    [[{ stakeholderId: 'SH-002' }], undefined, 'an empty position says nothing'],
    [[{ stakeholderId: 'SH-002', unread: ['position'] }], undefined, 'an unread position is unknown, not neutral'],
    [[{ stakeholderId: 'SH-002', position: 2, unread: ['salience'] }], undefined, 'an unread salience is not 3'],
    [[{ stakeholderId: 'SH-005', position: 2 }], undefined, 'whether this one takes part could not be read'],
    [
      [
        { stakeholderId: 'SH-002', position: 2, salience: 5, date: '2026-01-01' },
        { stakeholderId: 'SH-002', position: -1, salience: 5, date: '2026-02-01' },
      ],
      -5,
      'the later position holds',
    ],
    [
      [
        { stakeholderId: 'SH-002', position: -1, date: '2026-02-01' },
        { stakeholderId: 'SH-002', position: 2, date: '2026-01-01' },
      ],
      -3,
      'the later date holds, wherever it stands',
    ],
  ])('%j sums to %s, because %s', (interests, total) => {
    expect(supportFor(interests)?.total).toBe(total);
  });

  test('influence counts only when it is switched on, and an empty one is the middle', () => {
    const interests: Interests = [
      { stakeholderId: 'SH-002', position: 2, salience: 3 },
      { stakeholderId: 'SH-003', position: -1, salience: 3 },
    ];
    expect(supportFor(interests)?.total).toBe(3);
    // 2 × 3 × 5/3 = 10, and −1 × 3 × 3/3 = −3.
    expect(supportFor(interests, { useInfluence: true })?.total).toBeCloseTo(7, 9);
  });

  test('says who supports, who objects, and what could not be counted', () => {
    const support = supportFor([
      { stakeholderId: 'SH-002', position: 2, salience: 4 },
      { stakeholderId: 'SH-003', position: -2 },
      { stakeholderId: VILLAGE, position: 1 },
      { position: 1, unread: ['stakeholderId'] },
    ]);
    expect(support?.supporters.map((stand) => stand.name)).toEqual(['Dinas Contoh']);
    expect(support?.objectors.map((stand) => [stand.stakeholderId, stand.prospect])).toEqual([['SH-003', true]]);
    expect(support?.village?.position).toBe(1);
    expect(support).toMatchObject({ defaultSalience: 1, neutral: 0, unknown: 1, superseded: 0 });
  });

  test('needs without any row are not in the map', () => {
    expect(supportOf(village({ needs: [{ id: 'KB-001' }] })).size).toBe(0);
  });
});
