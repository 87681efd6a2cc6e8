import { describe, expect, it } from 'vitest';
import { fromSheet, toSheet } from '../../src/google/cells';
import { civilClock } from '../../src/google/dates';

const WIB = civilClock('Asia/Jakarta');

describe('a date on its way from Sheets and back', () => {
  it.each([
    ['2026-03-03T17:00:00Z', { date: '2026-03-04' }, 46_085, 'midnight in WIB is a day without a time'],
    // 14.30 is 870 of 1,440 minutes.
    ['2026-03-04T07:30:00Z', { date: '2026-03-04', serial: 46_085 + 870 / 1440 }, 46_085 + 870 / 1440, 'half past two'],
    // 23.59.59 is one second less than a day.
    [
      '2026-03-04T16:59:59Z',
      { date: '2026-03-04', serial: 46_085 + 86_399 / 86_400 },
      46_085 + 86_399 / 86_400,
      'the last second of the day',
    ],
  ])('%s', (moment, cell, serial, because) => {
    const read = fromSheet(new Date(moment), WIB);
    expect(read, because).toEqual(cell);
    expect(toSheet(read), because).toBe(serial);
  });
});
