import { describe, expect, test } from 'vitest';
import { summariseMonitoring } from '../../../src/core/monitoring/summarise';
import { isPast } from '../../../src/core/monitoring/thisWeek';
import { TODAY, type VillageSketch, village } from '../../support/village';

function actionsOf(sketch: VillageSketch) {
  return summariseMonitoring(village(sketch)).thisWeek;
}

/** Monitored yesterday and on target, so that only what a row is about calls for action. */
const fresh: VillageSketch['monitoring'] = [
  {
    programId: 'PR-001',
    indicator: 'x',
    unit: 'x',
    kind: 'PERCENTAGE',
    target: 1,
    actual: 1,
    period: { start: '2026-11-22', end: '2026-11-22', label: 'kemarin' },
  },
];

describe('what calls for action', () => {
  test.each<[VillageSketch, readonly string[], string]>([
    [
      { interactions: [{ commitment: 'x', status: 'OPEN', dueDate: '2026-11-22' }] },
      ['commitmentLate'],
      'its day has passed',
    ],
    [{ interactions: [{ commitment: 'x', status: 'OPEN', dueDate: TODAY }] }, ['commitmentSoon'], 'due today'],
    [
      { interactions: [{ commitment: 'x', status: 'OPEN', dueDate: '2026-11-30' }] },
      ['commitmentSoon'],
      'the seventh day counts',
    ],
    [{ interactions: [{ commitment: 'x', status: 'OPEN', dueDate: '2026-12-01' }] }, [], 'the eighth day does not'],
    [{ interactions: [{ commitment: 'x', status: 'DONE', dueDate: '2026-11-22' }] }, [], 'it is done'],
    [
      { interactions: [{ commitment: 'x', dueDate: '2026-11-22' }] },
      ['commitmentUnknown'],
      'somebody should say what became of it',
    ],
    [
      { programs: [{ id: 'PR-001', stage: 'IMPLEMENTATION', endDate: '2026-11-22' }], monitoring: fresh },
      ['programLate'],
      'past its end',
    ],
    [
      { programs: [{ id: 'PR-001', stage: 'IMPLEMENTATION', endDate: '2026-11-28' }], monitoring: fresh },
      ['programEnding'],
      'it ends within a week',
    ],
    [{ programs: [{ id: 'PR-001', stage: 'CANCELLED', endDate: '2026-11-22' }], monitoring: fresh }, [], 'cancelled'],
    [{ programs: [{ id: 'PR-001', stage: 'IMPLEMENTATION' }] }, ['monitoringStale'], 'nothing was ever reported'],
    [
      { programs: [{ id: 'PR-001', stage: 'IMPLEMENTATION', startDate: '2026-11-01' }] },
      [],
      'it only began this month',
    ],
    [
      { programs: [{ id: 'PR-001', stage: 'IMPLEMENTATION', startDate: '2026-01-01' }] },
      ['monitoringStale'],
      'six months passed without a result',
    ],
    [{ programs: [{ id: 'PR-001', stage: 'PREPARATION' }] }, [], 'there is nothing to monitor yet'],
    [
      { programs: [{ id: 'PR-001', stage: 'IMPLEMENTATION' }], monitoring: [{ ...fresh?.[0], actual: 0.1 }] },
      ['programBehind'],
      'a tenth of its target',
    ],
    [
      {
        programs: [{ id: 'PR-001', stage: 'IMPLEMENTATION', kind: 'INTER_VILLAGE', startDate: '2026-05-22' }],
        monitoring: fresh,
      },
      ['reportLate'],
      'six months without a report to BPD',
    ],
    [
      {
        programs: [{ id: 'PR-001', stage: 'IMPLEMENTATION', kind: 'INTER_VILLAGE', startDate: '2026-05-28' }],
        monitoring: fresh,
      },
      ['reportSoon'],
      'the report falls due in five days',
    ],
  ])('%j gives %j, because %s', (sketch, kinds) => {
    expect(actionsOf(sketch).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('the list', () => {
  const sketch: VillageSketch = {
    programs: [
      {
        id: 'PR-001',
        name: 'Jalan',
        stage: 'IMPLEMENTATION',
        endDate: '2026-11-13',
        responsible: 'Kasi Kesejahteraan',
      },
    ],
    monitoring: fresh,
    interactions: [
      { id: 'KM-001', commitment: 'Batu', status: 'OPEN', dueDate: '2026-11-25', owner: 'SH-001', at: 5 },
      { id: 'KM-002', commitment: 'Pasir', status: 'RUNNING', dueDate: '2026-08-15', owner: 'DESA', at: 6 },
    ],
  };
  const actions = actionsOf(sketch);

  test('the most overdue stands first, with who, what, when and where from', () => {
    expect(actions.map(({ about, days }) => [about, days])).toEqual([
      ['Pasir', -100],
      ['Jalan', -10],
      ['Batu', 2],
    ]);
    expect(actions.map(isPast)).toEqual([true, true, false]);
    expect(actions[0]).toMatchObject({ owner: 'DESA', office: undefined, at: { sheetName: 'Komunikasi', row: 6 } });
    expect(actions[1]).toMatchObject({ owner: undefined, office: 'Kasi Kesejahteraan', due: '2026-11-13' });
  });

  test('a key stays when the day passes, so that notes stay with their action', () => {
    const later = actionsOf({ ...sketch, today: '2026-12-24' });
    expect(new Set(later.map(({ key }) => key))).toEqual(new Set(actions.map(({ key }) => key)));
  });

  test('what has no date comes last', () => {
    const all = actionsOf({
      ...sketch,
      programs: [...(sketch.programs ?? []), { id: 'PR-002', stage: 'IMPLEMENTATION' }],
    });
    expect(all[all.length - 1]).toMatchObject({ kind: 'monitoringStale', due: undefined, days: undefined });
  });
});
