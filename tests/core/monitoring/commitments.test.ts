import { describe, expect, test } from 'vitest';
import { summariseMonitoring } from '../../../src/core/monitoring/summarise';
import { VILLAGE } from '../../../src/core/tables/tables';
import { TODAY, type VillageSketch, village } from '../../support/village';

type Contact = NonNullable<VillageSketch['interactions']>[number];

const promise = (status: Contact['status'], dueDate: string | undefined, rest: Contact = {}): Contact => ({
  commitment: 'Mengirim batu',
  owner: 'SH-001',
  status,
  dueDate,
  ...rest,
});

function countsOf(interactions: readonly Contact[]) {
  const programs: VillageSketch['programs'] = [
    { id: 'PR-001', stage: 'IMPLEMENTATION' },
    { id: 'PR-002', stage: 'CANCELLED' },
  ];
  return summariseMonitoring(village({ interactions, programs }));
}

describe('one promise', () => {
  test.each<[Contact, string, string]>([
    [promise('OPEN', '2026-11-22'), 'overdue', 'its day was yesterday'],
    [promise('RUNNING', '2026-11-22'), 'overdue', 'begun is not kept'],
    [promise('OPEN', TODAY), 'open', 'due today is not late'],
    [promise('OPEN', '2026-12-01'), 'open', 'its day is to come'],
    [promise('DONE', '2026-11-22'), 'kept', 'done, whenever that was'],
    [promise('DONE', TODAY), 'kept', 'done on the day'],
    [promise('DONE', '2026-12-01'), 'keptEarly', 'done before its day, which has not come'],
    [promise('DONE', undefined), 'keptEarly', 'done without a deadline'],
    [promise('OPEN', undefined), 'noDueDate', 'nobody said until when'],
    [promise(undefined, '2026-11-22'), 'unknown', 'nobody wrote what became of it'],
    [promise(undefined, '2026-11-22', { unread: ['status'] }), 'unknown', 'the status could not be read'],
    [promise(undefined, '2026-12-01'), 'open', 'it is not due anyway'],
    [promise('CANCELLED', '2026-11-22'), 'nothing', 'it was called off'],
    [promise('OPEN', '2026-11-22', { subjectIds: ['PR-002'] }), 'nothing', 'its only program was cancelled'],
    [promise('OPEN', '2026-11-22', { subjectIds: ['PR-002', 'KB-001'] }), 'overdue', 'it concerns a need too'],
    [{ summary: 'Rapat', owner: 'SH-001' }, 'nothing', 'a meeting without a promise'],
    [{ summary: 'Rapat', dueDate: '2026-11-22', status: 'OPEN' }, 'overdue', 'a deadline means a promise'],
  ])('%j is %s, because %s', (row, expected) => {
    const { commitments } = countsOf([row]);
    const { kept, keptEarly, overdue, open, noDueDate, rates } = commitments;
    const found = { kept, keptEarly, overdue, open, noDueDate, unknown: rates.unknown };
    const zeroes = { kept: 0, keptEarly: 0, overdue: 0, open: 0, noDueDate: 0, unknown: 0 };
    expect(found).toEqual(expected === 'nothing' ? zeroes : { ...zeroes, [expected]: 1 });
  });
});

describe('many promises', () => {
  const due = (kept: number, late: number, owner = 'SH-001'): readonly Contact[] => [
    ...Array.from({ length: kept }, () => promise('DONE', '2026-06-01', { owner })),
    ...Array.from({ length: late }, () => promise('OPEN', '2026-06-01', { owner })),
  ];

  test.each<[number, number, number | undefined, boolean, string]>([
    [3, 1, 0.75, false, 'four known outcomes are only counted'],
    [4, 1, 0.8, true, 'from five on there is an interval'],
    [0, 0, undefined, false, 'nothing was due'],
    [0, 5, 0, true, 'none kept of five'],
  ])('%d kept and %d late give share %s (interval: %s), because %s', (kept, late, share, interval) => {
    const { rates } = countsOf(due(kept, late)).commitments;
    expect(rates.strict).toBe(share);
    expect(rates.interval !== undefined).toBe(interval);
  });

  test('parties stand by what is overdue; nobody named comes last', () => {
    const { commitmentsByOwner } = countsOf([
      promise('OPEN', '2026-01-01', { owner: undefined }),
      ...due(5, 0, 'SH-002'),
      ...due(1, 2, VILLAGE),
      ...due(0, 1, 'SH-003'),
    ]);
    expect(commitmentsByOwner.map(({ owner, overdue }) => [owner, overdue])).toEqual([
      [VILLAGE, 2],
      ['SH-003', 1],
      ['SH-002', 0],
      [undefined, 1],
    ]);
  });
});
