import { describe, expect, test } from 'vitest';
import { participationOf } from '../../../src/core/monitoring/participation';
import { type VillageSketch, village } from '../../support/village';

type Contact = NonNullable<VillageSketch['interactions']>[number];

const meeting = (
  attendedTotal?: number,
  attendedWomen?: number,
  rest: Contact = { kind: 'VILLAGE_MEETING' },
): Contact => ({ kind: 'VILLAGE_MEETING', attendedTotal, attendedWomen, ...rest });

function attendance(rows: readonly Contact[]) {
  const found = participationOf(village({ interactions: rows }).rows.interactions);
  const [all] = found;
  if (all === undefined) throw new Error('expected a line for all meetings');
  return { all, found };
}

describe('share of women', () => {
  test.each<[readonly Contact[], number | undefined, number | undefined, number | undefined, number, string]>([
    [[meeting(60, 18)], 0.3, 0.3, 0.3, 1, '18 of 60'],
    [[meeting(60, 18), meeting(40, 22)], 0.4, 0.4, 0.4, 2, 'pooled over meetings, not the mean of their shares'],
    [[meeting(50, 20), meeting(50)], 0.4, 0.2, 0.7, 1, '50 people of whom nobody knows: 20/100 to 70/100'],
    [[meeting(50, 20), meeting(undefined, 10)], 0.4, 0.4, 0.4, 1, 'women without a total have no denominator'],
    [[meeting(50, 0)], 0, 0, 0, 1, 'a typed 0 is 0'],
    [[meeting(50)], undefined, 0, 1, 0, 'nobody counted women: unknown, never 0%'],
    [[meeting()], undefined, undefined, undefined, 0, 'nobody counted anybody'],
    [[meeting(0, 0)], undefined, undefined, undefined, 1, 'an empty hall has no share'],
    [[meeting(20, 30), meeting(10, 5)], 0.5, 0.5, 0.5, 1, 'more women than people is left out'],
    [[], undefined, undefined, undefined, 0, 'no meeting'],
  ])('%j: %s between %s and %s over %d meetings, because %s', (rows, share, low, high, paired) => {
    expect(attendance(rows).all.groups.women).toMatchObject({ share, low, high, paired });
  });
});

describe('meetings', () => {
  test('groups stand side by side and are never added', () => {
    const { all } = attendance([meeting(30, 20, { attendedYouth: 15, attendedPoor: 10 })]);
    expect(all.present).toEqual({ sum: 30, meetings: 1 });
    expect([all.groups.women.sum, all.groups.youth.sum, all.groups.poor.sum]).toEqual([20, 15, 10]);
  });

  test('each kind has its line, after all meetings together', () => {
    const { found } = attendance([
      meeting(30),
      meeting(10, undefined, { kind: 'HAMLET_MEETING' }),
      meeting(5, undefined, { kind: 'CALL' }),
      { kind: 'CALL' },
      { kind: 'OUTREACH' },
    ]);
    expect(found.map(({ kind, meetings, present }) => [kind, meetings, present.meetings])).toEqual([
      ['ALL', 4, 3],
      ['VILLAGE_MEETING', 1, 1],
      ['HAMLET_MEETING', 1, 1],
      ['OUTREACH', 1, 0],
      ['CALL', 1, 1],
    ]);
  });

  test.each<[readonly Contact[], number | undefined, string]>([
    [[meeting(40, undefined, { invited: 50 })], 0.8, '40 of 50'],
    [[meeting(40, undefined, { invited: 50 }), meeting(30)], 0.8, 'a meeting without invitations does not count'],
    [[meeting(60, undefined, { invited: 50 })], 1.2, 'an open meeting may draw more'],
    [[meeting(60, undefined, { invited: 0 })], undefined, 'nobody was invited'],
    [[meeting(undefined, undefined, { invited: 50 })], undefined, 'nobody counted who came'],
  ])('present of invited in %j is %s, because %s', (rows, share) => {
    expect(attendance(rows).all.presentOfInvited).toBe(share);
  });

  test('a group larger than the total is counted as inconsistent', () => {
    expect(attendance([meeting(20, 30), meeting(10, 5, { attendedYouth: 11 }), meeting(9, 9)]).all.inconsistent).toBe(
      2,
    );
  });
});
