import type { VillageSketch } from '../../../support/village';
import { type Example, running } from './example';

const during = (start: string, end: string): VillageSketch => ({
  monitoring: [{ id: 'PM-001', programId: 'PR-001', period: { start, end, label: `${start}/${end}` } }],
});

export const M7: readonly Example[] = [
  { given: running(), flags: [], because: 'within its dates' },
  { given: running({ startDate: '2026-11-24' }), flags: ['M7a-PR001 HIGH'], because: 'starts tomorrow' },
  { given: running({ startDate: '2026-11-23' }), flags: [], because: 'starts today' },
  { given: running({ endDate: '2026-11-22' }), flags: ['M7a-PR001 HIGH'], because: 'ended yesterday' },
  { given: running({ endDate: '2026-11-23' }), flags: [], because: 'ends today' },
  { given: running({ startDate: undefined, endDate: undefined }), flags: [], because: 'no dates' },
  {
    given: running({ startDate: undefined, endDate: '2026-11-22' }),
    flags: ['M7a-PR001 HIGH'],
    because: 'the end alone tells',
  },
  { given: running({ endDate: '2026-11-22', stage: 'REPORTING' }), flags: [], because: 'no longer Pelaksanaan' },
  { given: running({ endDate: '2026-11-22', stage: 'CANCELLED' }), flags: [], because: 'cancelled' },
  { given: running({}, during('2025-10-01', '2025-12-31')), flags: ['M7b-PR001 MEDIUM'], because: 'wholly before' },
  { given: running({}, during('2027-01-01', '2027-03-31')), flags: ['M7b-PR001 MEDIUM'], because: 'wholly after' },
  { given: running({}, during('2025-10-01', '2026-01-01')), flags: [], because: 'one day inside' },
  {
    given: running({ stage: 'DONE' }, during('2027-01-01', '2027-01-31')),
    flags: ['M7b-PR001 MEDIUM'],
    because: 'periods count at any stage',
  },
  { given: running({ stage: 'CANCELLED' }, during('2027-01-01', '2027-01-31')), flags: [], because: 'cancelled' },
  {
    given: running({}, { monitoring: [{ programId: 'PR-001', unread: ['period'] }] }),
    flags: [],
    because: 'unread period',
  },
];

export const M8: readonly Example[] = [
  { given: running({ documentType: 'JOINT_AGREEMENT' }), flags: [], because: 'third party with Perjanjian Bersama' },
  { given: running({ documentType: 'NONE' }), flags: ['M8-PR001 HIGH'], because: 'no document' },
  { given: running({ documentType: 'MOU' }), flags: ['M8-PR001 HIGH'], because: 'an MoU is not the agreement' },
  { given: running({ documentType: 'JOINT_REGULATION' }), flags: ['M8-PR001 MEDIUM'], because: 'the other one' },
  {
    given: running({ documentType: 'JOINT_AGREEMENT', kind: 'INTER_VILLAGE' }),
    flags: ['M8-PR001 MEDIUM'],
    because: 'the other one',
  },
  {
    given: running({ documentType: 'JOINT_REGULATION', kind: 'INTER_VILLAGE' }),
    flags: [],
    because: 'inter-village with Peraturan Bersama',
  },
  {
    given: running({ documentType: 'NONE', kind: 'THIRD_PARTY_BY_PARTNER' }),
    flags: ['M8-PR001 HIGH'],
    because: 'whoever took the initiative',
  },
  { given: running({ documentType: 'NONE', kind: 'GOVERNMENT_AID' }), flags: [], because: 'needs neither of the two' },
  { given: running({ documentType: 'NONE', kind: 'OTHER' }), flags: [], because: 'needs neither of the two' },
  { given: running({ documentType: undefined }), flags: [], because: 'empty silences' },
  { given: running({ documentType: undefined, unread: ['documentType'] }), flags: [], because: 'unread silences' },
  { given: running({ documentType: 'NONE', stage: 'SIGNING' }), flags: [], because: 'not yet Pelaksanaan' },
];

export const M11: readonly Example[] = [
  {
    given: running({ villageMeetingRecord: undefined }),
    flags: ['M11-PR001 MEDIUM'],
    because: 'emptiness is the condition',
  },
  { given: running({ villageMeetingRecord: 'BA 12/2026' }), flags: [], because: 'recorded' },
  {
    given: running({ villageMeetingRecord: undefined, unread: ['villageMeetingRecord'] }),
    flags: [],
    because: 'unread is not empty',
  },
  { given: running({ stage: 'SIGNING' }), flags: ['M11-PR001 MEDIUM'], because: 'signed' },
  { given: running({ stage: 'DONE' }), flags: ['M11-PR001 MEDIUM'], because: 'signed' },
  { given: running({ stage: 'DRAFTING' }), flags: [], because: 'not signed yet' },
  { given: running({ stage: undefined }), flags: [], because: 'stage empty' },
  { given: running({ kind: 'INTER_VILLAGE' }), flags: ['M11-PR001 MEDIUM'], because: 'inter-village' },
  { given: running({ kind: 'GOVERNMENT_AID' }), flags: [], because: 'government aid' },
  { given: running({ kind: undefined }), flags: [], because: 'kind empty' },
];

export const M12: readonly Example[] = [
  { given: running({ startDate: '2026-05-22' }), flags: ['M12-PR001 MEDIUM'], because: 'due 22 November, yesterday' },
  { given: running({ startDate: '2026-05-23' }), flags: [], because: 'due today is not late' },
  {
    given: running({ startDate: '2026-01-01', councilReportDate: '2026-07-01' }),
    flags: [],
    because: 'reported, next due 1 January',
  },
  {
    given: running({ startDate: '2026-01-01', councilReportDate: '2026-05-01' }),
    flags: ['M12-PR001 MEDIUM'],
    because: 'next was due 1 November',
  },
  { given: running({ startDate: undefined }), flags: [], because: 'neither date' },
  {
    given: running({ startDate: '2020-01-01', councilReportDate: undefined, unread: ['councilReportDate'] }),
    flags: [],
    because: 'report date unread',
  },
  { given: running({ startDate: '2026-05-22', stage: 'SIGNING' }), flags: [], because: 'not begun' },
  {
    given: running({ startDate: '2026-05-22', stage: 'REPORTING' }),
    flags: ['M12-PR001 MEDIUM'],
    because: 'Pelaporan counts',
  },
  {
    given: running({ startDate: '2020-01-01', endDate: '2021-01-01', councilReportDate: '2021-01-01', stage: 'DONE' }),
    flags: [],
    because: 'a report on the last day settles it',
  },
  {
    given: running({ startDate: '2020-01-01', endDate: '2021-01-01', councilReportDate: '2020-12-31', stage: 'DONE' }),
    flags: ['M12-PR001 MEDIUM'],
    because: 'reported before the end only',
  },
  {
    given: running({ startDate: '2020-01-01', endDate: '2021-01-01', stage: 'DONE' }),
    flags: ['M12-PR001 MEDIUM'],
    because: 'done and never reported',
  },
  {
    given: running({ startDate: '2020-01-01', endDate: undefined, councilReportDate: '2021-01-01', stage: 'DONE' }),
    flags: [],
    because: 'nobody can tell whether it closes',
  },
  { given: running({ startDate: '2026-05-22', kind: 'OTHER' }), flags: [], because: 'no such duty' },
  {
    given: running({ startDate: '2026-08-31' }, { settings: { reportIntervalMonths: 1 }, today: '2026-10-01' }),
    flags: ['M12-PR001 MEDIUM'],
    because: '31 August + 1 month is 30 September',
  },
];
