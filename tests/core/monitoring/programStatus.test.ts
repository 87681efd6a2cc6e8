import { describe, expect, test } from 'vitest';
import type { ProgramStatus } from '../../../src/core/monitoring/programStatus';
import { scheduleText, statusReason } from '../../../src/core/monitoring/statusText';
import { summariseMonitoring } from '../../../src/core/monitoring/summarise';
import { wordsFor } from '../../../src/core/words/words';
import { TODAY, type VillageSketch, village } from '../../support/village';

type Program = NonNullable<VillageSketch['programs']>[number];
type Report = NonNullable<VillageSketch['monitoring']>[number];

const words = wordsFor('id');

function statusOf(program: Program, monitoring: readonly Report[] = [], settings: VillageSketch['settings'] = {}) {
  const data = village({ programs: [{ id: 'PR-001', ...program }], monitoring, settings });
  const [status] = summariseMonitoring(data).programs;
  if (status === undefined) throw new Error('expected a program');
  return status;
}

const report = (actual: number, rest: Report = {}): Report => ({
  programId: 'PR-001',
  indicator: 'Peserta',
  unit: 'orang',
  kind: 'PERCENTAGE',
  target: 100,
  period: { start: '2026-05-01', end: '2026-05-31', label: 'Mei 2026' },
  actual,
  ...rest,
});

describe('the document a kind of cooperation needs', () => {
  test.each<[Program, string, string]>([
    [
      { kind: 'INTER_VILLAGE', stage: 'IMPLEMENTATION', documentType: 'JOINT_REGULATION' },
      'held',
      'antar-Desa rests on a joint regulation',
    ],
    [
      { kind: 'INTER_VILLAGE', stage: 'IMPLEMENTATION', documentType: 'JOINT_AGREEMENT' },
      'other',
      'it is the other one',
    ],
    [
      { kind: 'THIRD_PARTY_BY_VILLAGE', stage: 'REPORTING', documentType: 'JOINT_AGREEMENT' },
      'held',
      'third parties sign an agreement',
    ],
    [
      { kind: 'THIRD_PARTY_BY_PARTNER', stage: 'IMPLEMENTATION', documentType: 'MOU' },
      'other',
      'an MoU is practice before the agreement',
    ],
    [
      { kind: 'THIRD_PARTY_BY_VILLAGE', stage: 'DONE', documentType: 'NONE' },
      'missing',
      'none although the work is over',
    ],
    [
      { kind: 'THIRD_PARTY_BY_VILLAGE', stage: 'SIGNING', documentType: 'NONE' },
      'notYet',
      'signing is when it comes about',
    ],
    [
      { kind: 'THIRD_PARTY_BY_VILLAGE', stage: 'OFFER', documentType: 'OFFER_LETTER' },
      'notYet',
      'an offer needs no agreement',
    ],
    [
      { kind: 'GOVERNMENT_AID', stage: 'IMPLEMENTATION', documentType: 'NONE' },
      'notNeeded',
      'aid needs none of the two',
    ],
    [{ kind: undefined, stage: 'IMPLEMENTATION', documentType: 'NONE' }, 'unknown', 'the kind is not known'],
    [
      { kind: 'INTER_VILLAGE', stage: 'IMPLEMENTATION', documentType: undefined },
      'unknown',
      'empty is not "Belum ada"',
    ],
  ])('%j: %s, because %s', (program, state) => {
    expect(statusOf(program).document).toBe(state);
  });

  test.each<[Program, string, string]>([
    [{ kind: 'INTER_VILLAGE', stage: 'SIGNING', villageMeetingRecord: '4/BA' }, 'recorded', 'it is there'],
    [{ kind: 'INTER_VILLAGE', stage: 'SIGNING' }, 'missing', 'expected from signing on'],
    [{ kind: 'INTER_VILLAGE', stage: 'OFFER' }, 'notYet', 'not expected before'],
    [{ kind: 'OTHER', stage: 'IMPLEMENTATION' }, 'notNeeded', 'other kinds need none'],
    [{ stage: 'IMPLEMENTATION' }, 'unknown', 'whether one is needed depends on the kind'],
  ])('meeting record of %j: %s, because %s', (program, state) => {
    expect(statusOf(program).meeting).toBe(state);
  });

  const running: Program = { kind: 'THIRD_PARTY_BY_VILLAGE', stage: 'IMPLEMENTATION' };
  test.each<[Program, string | undefined, boolean, string]>([
    [{ ...running, startDate: '2026-05-23' }, '2026-11-23', false, 'due today is not late'],
    [{ ...running, startDate: '2026-05-22' }, '2026-11-22', true, 'six months after the start'],
    [
      { ...running, startDate: '2025-01-01', councilReportDate: '2026-08-31' },
      '2027-02-28',
      false,
      'counted from the last report',
    ],
    [running, undefined, false, 'without a start nobody knows'],
    [{ ...running, kind: 'GOVERNMENT_AID', startDate: '2025-01-01' }, undefined, false, 'aid is not reported to BPD'],
    [
      { ...running, startDate: '2025-01-01', unread: ['councilReportDate'] },
      undefined,
      false,
      'something stands there',
    ],
    [
      { ...running, stage: 'DONE', startDate: '2025-01-01', endDate: '2025-06-01', councilReportDate: '2025-06-01' },
      undefined,
      false,
      'a report on the last day closes it',
    ],
    [
      { ...running, stage: 'DONE', startDate: '2025-01-01', endDate: '2025-06-01', councilReportDate: '2025-05-01' },
      '2025-11-01',
      true,
      'the closing report is missing',
    ],
  ])('report of %j is due %s (late: %s), because %s', (program, due, late) => {
    expect(statusOf(program).report).toMatchObject({ due, late });
  });
});

describe('time', () => {
  test.each<[Program, string, number | undefined, number | undefined, string]>([
    [
      { stage: 'IMPLEMENTATION', startDate: '2026-11-13', endDate: '2026-12-03' },
      'running',
      0.5,
      10,
      'half of 20 days',
    ],
    [{ stage: 'IMPLEMENTATION', startDate: '2026-11-13', endDate: TODAY }, 'running', 1, 0, 'the last day is in time'],
    [
      { stage: 'IMPLEMENTATION', startDate: '2026-01-01', endDate: '2026-11-22' },
      'late',
      1,
      -1,
      'one day past the end',
    ],
    [{ stage: 'REPORTING', startDate: '2026-01-01', endDate: '2026-11-22' }, 'finished', 1, -1, 'the work is over'],
    [{ stage: 'SIGNING', startDate: '2026-12-01', endDate: '2026-12-31' }, 'notStarted', 0, 38, 'it begins later'],
    [
      { stage: 'IMPLEMENTATION', startDate: '2026-12-01', endDate: '2026-11-01' },
      'reversed',
      undefined,
      undefined,
      'it ends before it begins',
    ],
    [{ stage: 'IMPLEMENTATION', startDate: '2026-01-01' }, 'unknown', undefined, undefined, 'no end is written'],
    [{ stage: 'OFFER' }, 'notPlanned', undefined, undefined, 'an offer has no dates yet'],
    [{ stage: 'IMPLEMENTATION', startDate: TODAY, endDate: TODAY }, 'running', 1, 0, 'one day only'],
    [
      { stage: undefined, endDate: '2026-11-20' },
      'late',
      undefined,
      -3,
      'a stage that could not be read hides nothing',
    ],
  ])('%j is %s, %s elapsed, %s days left, because %s', (program, state, elapsed, daysLeft) => {
    expect(statusOf(program).schedule).toEqual({ state, elapsed, daysLeft });
  });

  test('days are said as people count them', () => {
    expect(scheduleText(statusOf({ stage: 'IMPLEMENTATION', endDate: TODAY }), words)).toBe('Hari terakhir');
    expect(scheduleText(statusOf({ stage: 'IMPLEMENTATION', endDate: '2026-11-13' }), words)).toBe(
      'Lewat 10 hari dari tanggal selesai',
    );
  });
});

describe('results', () => {
  test.each<[readonly Report[], string, number | undefined, string, string]>([
    [
      [report(100)],
      'ON_TRACK',
      100,
      'Capaian rata-rata 100% (1 dari 1 indikator berdata); sesuai mulai 90%.',
      'on target',
    ],
    [
      [report(90)],
      'ON_TRACK',
      90,
      'Capaian rata-rata 90% (1 dari 1 indikator berdata); sesuai mulai 90%.',
      'the edge belongs to it',
    ],
    [
      [report(150), report(60, { indicator: 'Lulus' })],
      'ATTENTION',
      80,
      'Capaian rata-rata 80% (2 dari 2 indikator berdata); di bawah ambang sesuai 90%.',
      '150 counts as 100',
    ],
    [
      [report(50), report(0, { indicator: 'Lulus', target: undefined })],
      'LATE',
      50,
      'Capaian rata-rata 50% (1 dari 2 indikator berdata); di bawah ambang perlu perhatian 70%.',
      'an indicator without a target is no 0',
    ],
    [
      [report(5, { target: 0 })],
      'NO_DATA',
      undefined,
      'Ada 1 indikator, tetapi belum ada yang dapat dihitung; lihat tabel indikator.',
      'no data is never red',
    ],
    [[], 'NO_DATA', undefined, 'Belum ada indikator di lembar Pemantauan.', 'nothing is monitored'],
  ])('%j: %s with mean %s, "%s", because %s', (reports, light, physical, reason) => {
    const status: ProgramStatus = statusOf({ stage: 'IMPLEMENTATION', endDate: '2027-01-01' }, reports);
    expect([status.light, status.physical]).toEqual([light, physical]);
    expect(statusReason(status, { onTrackFrom: 0.9, attentionFrom: 0.7 }, words)).toBe(reason);
  });

  test('a program without an id says that nothing can be linked to it', () => {
    const status = statusOf({ id: undefined, stage: 'IMPLEMENTATION' }, [report(50)]);
    expect(status.key).toBe('Program!2');
    expect(statusReason(status, { onTrackFrom: 0.9, attentionFrom: 0.7 }, words)).toContain('belum mempunyai ID');
  });

  test('the thresholds of the village decide', () => {
    expect(statusOf({}, [report(60)], { onTrackFrom: 0.6, attentionFrom: 0.4 }).light).toBe('ON_TRACK');
  });

  test('the latest note is shown, with the period it belongs to', () => {
    const later = { start: '2026-07-01', end: '2026-09-30', label: 'Triwulan III 2026' };
    const status = statusOf({}, [
      report(50, { period: later, obstacleNote: 'Hujan', at: 2 }),
      report(40, { obstacleNote: 'Batu belum datang', at: 3 }),
    ]);
    expect(status.obstacle).toMatchObject({ text: 'Hujan', period: 'Triwulan III 2026', at: { row: 2 } });
    expect(status.lastReported).toBe('2026-09-30');
  });
});

describe('money', () => {
  test.each<[Program, readonly Report[], number | undefined, string]>([
    [{ villageCost: 40, partnerCost: 60 }, [report(1, { realisedAmount: 25 })], 25, 'a quarter of both parts'],
    [{ villageCost: 100 }, [report(1, { realisedAmount: 25 })], 25, 'an empty part counts as nothing planned'],
    [{ villageCost: 100 }, [report(1)], undefined, 'nothing recorded is unknown, not 0'],
    [{ villageCost: 100 }, [report(1, { realisedAmount: 0 })], 0, 'a typed 0 is 0'],
    [{}, [report(1, { realisedAmount: 25 })], undefined, 'no plan to compare with'],
    [{ villageCost: 0, partnerCost: 0 }, [report(1, { realisedAmount: 25 })], undefined, 'nothing divides by 0'],
    [
      { villageCost: 100, unread: ['partnerCost'] },
      [report(1, { realisedAmount: 25 })],
      undefined,
      'a part could not be read',
    ],
    [{ villageCost: 100 }, [report(1, { unread: ['realisedAmount'] })], undefined, 'spending could not be read'],
    [{ villageCost: 100 }, [report(1, { realisedAmount: 150 })], 150, 'more was spent than planned'],
  ])('%j with %j has used %s percent, because %s', (program, reports, percent) => {
    expect(statusOf(program, reports).finance.percent).toBe(percent);
  });

  test('the same amount on two indicators of one period is asked about and still summed as written', () => {
    const { finance } = statusOf({ villageCost: 100 }, [
      report(1, { realisedAmount: 20 }),
      report(1, { indicator: 'Lulus', realisedAmount: 20 }),
    ]);
    expect(finance).toMatchObject({ realised: 40, repeated: true });
  });
});
