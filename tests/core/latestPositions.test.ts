import { describe, expect, test } from 'vitest';
import { latestPositions, saysPosition } from '../../src/core/latestPositions';
import { type VillageSketch, village } from '../support/village';

type Stand = NonNullable<VillageSketch['interests']>[number];

/** Rows of one need, in the order of the sheet. */
const rowsOf = (interests: readonly Stand[]) =>
  village({ interests: interests.map((stand) => ({ needId: 'KB-001', ...stand })) }).rows.interests;

describe('the position that holds', () => {
  const at = (date: string | undefined, position: Stand['position'], stakeholderId: string | undefined = 'SH-001') => ({
    date,
    position,
    stakeholderId,
  });
  const cases: readonly (readonly [stands: readonly Stand[], holds: readonly number[], because: string])[] = [
    [[], [], 'nobody said anything'],
    [[at('2026-01-01', 1), at('2026-02-01', -1)], [1], 'the later date'],
    [[at('2026-02-01', 1), at('2026-01-01', -1)], [0], 'whatever the order of the rows'],
    [[at('2026-01-01', 1), at('2026-01-01', -1)], [1], 'of equal dates the lower row'],
    [[at(undefined, 1), at(undefined, -1)], [1], 'without dates the lower row'],
    [[at('2026-01-01', 1), at(undefined, -1)], [0], 'a date outweighs none'],
    [[at('2026-01-01', 1), at('2026-02-01', undefined)], [0], 'an empty position says nothing'],
    [[at('2026-01-01', 1), at('2026-02-01', -1, 'SH-002')], [0, 1], 'each stakeholder has one'],
    [[{ date: '2026-01-01', position: 1 }], [], 'nobody knows who'],
  ];
  test.each(cases)('%j: rows %j, because %s', (stands, holds) => {
    const rows = rowsOf(stands);
    expect(Array.from(latestPositions(rows).values()).map((row) => rows.indexOf(row))).toEqual(holds);
  });

  test('one that could not be read supersedes an older one, and is unknown', () => {
    const rows = rowsOf([at('2026-01-01', 1), at('2026-02-01', undefined)]);
    const garbled = rows.map((row, index) =>
      index === 0 ? row : { ...row, origin: { ...row.origin, unread: new Set(['position']) } },
    );
    expect(garbled.map(saysPosition)).toEqual([true, true]);
    expect(latestPositions(garbled).get('SH-001')?.position).toBeUndefined();
  });
});
