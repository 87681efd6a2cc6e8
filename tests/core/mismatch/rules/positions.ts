import { VILLAGE } from '../../../../src/core/tables/tables';
import type { VillageSketch } from '../../../support/village';
import {
  company,
  type Example,
  type Interest,
  type Need,
  ngo,
  partners,
  road,
  type Stakeholder,
  stand,
} from './example';

/** Two stakeholders on the road, with changes to the need, the first stakeholder, and the two position rows. */
const two = (
  first: Interest,
  second: Interest,
  more: { need?: Need; company?: Stakeholder; third?: Interest } = {},
): VillageSketch => ({
  needs: [{ ...road, ...more.need }],
  stakeholders: [{ ...company, ...more.company }, ngo],
  interests: more.third === undefined ? [first, second] : [first, second, more.third],
});

export const M1: readonly Example[] = [
  { given: two(stand('SH-001', 2), stand('SH-002', -2)), flags: ['M1-KB001-SH001-SH002 HIGH'], because: 'both strong' },
  {
    given: two(stand('SH-001', 2), stand('SH-002', -1)),
    flags: ['M1-KB001-SH001-SH002 MEDIUM'],
    because: 'the milder position counts',
  },
  {
    given: two(stand('SH-001', -2), stand('SH-002', 2)),
    flags: ['M1-KB001-SH001-SH002 HIGH'],
    because: 'who objects does not change the id',
  },
  {
    given: two(stand('SH-001', 2, { salience: 2 }), stand('SH-002', -2)),
    flags: ['M1-KB001-SH001-SH002 LOW'],
    because: 'salience 2 is below 3',
  },
  {
    given: two(stand('SH-001', 2, { salience: 3 }), stand('SH-002', -2)),
    flags: ['M1-KB001-SH001-SH002 HIGH'],
    because: 'salience 3 is not below 3',
  },
  {
    given: two(stand('SH-001', 2, { salience: undefined }), stand('SH-002', -2)),
    flags: ['M1-KB001-SH001-SH002 HIGH'],
    because: 'empty salience counts as 3',
  },
  {
    given: two(stand('SH-001', 2, { salience: undefined, unread: ['salience'] }), stand('SH-002', -2)),
    flags: [],
    because: 'unread salience leaves the severity open',
  },
  { given: two(stand('SH-001', 2), stand('SH-002', 0)), flags: [], because: 'neutral opposes nobody' },
  { given: two(stand('SH-001', 1), stand('SH-002', 2)), flags: [], because: 'same sign' },
  {
    given: two(stand('SH-001', 2), { ...stand('SH-002', -2), position: undefined }),
    flags: [],
    because: 'empty position',
  },
  {
    given: two(stand('SH-001', 2), { ...stand('SH-002', -2), position: undefined, unread: ['position'] }),
    flags: [],
    because: 'unread position',
  },
  { given: two(stand('SH-001', 2), stand('SH-002', -2, { needId: 'KB-009' })), flags: [], because: 'other need' },
  { given: two(stand('SH-001', 2), stand('SH-001', -2)), flags: [], because: 'one stakeholder is not two' },
  {
    given: two(stand('SH-001', 2), stand('SH-002', -2), { company: { status: 'INACTIVE' } }),
    flags: [],
    because: 'inactive',
  },
  {
    given: two(stand('SH-001', 2), stand('SH-002', -2), { company: { status: undefined, unread: ['status'] } }),
    flags: [],
    because: 'may be inactive',
  },
  {
    given: two(stand('SH-001', 2), stand('SH-002', -2), { company: { status: 'PROSPECT' } }),
    flags: ['M1-KB001-SH001-SH002 HIGH'],
    because: 'a prospect is not inactive',
  },
  {
    given: two(stand('SH-001', 2), stand('SH-002', -2), { need: { status: 'DONE' } }),
    flags: [],
    because: 'need done',
  },
  {
    given: two(stand('SH-001', 2), stand('SH-002', -2), { need: { status: 'REJECTED' } }),
    flags: [],
    because: 'need rejected',
  },
  {
    given: two(stand('SH-001', 2), stand('SH-002', -2), { need: { status: 'POSTPONED' } }),
    flags: ['M1-KB001-SH001-SH002 HIGH'],
    because: 'postponed is still open',
  },
  {
    given: two(stand('SH-001', 2), stand('SH-002', -2), { need: { status: undefined, unread: ['status'] } }),
    flags: [],
    because: 'may be done',
  },
  {
    given: two(stand(VILLAGE, -1), stand('SH-002', 1)),
    flags: ['M1-KB001-DESA-SH002 MEDIUM'],
    because: 'the village objects: not a pair of M2',
  },
  { given: two(stand(VILLAGE, 1), stand('SH-002', -1)), flags: [], because: 'a pair of M2' },
  {
    given: two(stand('SH-001', 2), stand('SH-002', -2), { third: stand('SH-001', -1, { date: '2026-11-02' }) }),
    flags: [],
    because: 'the later position of SH-001 holds',
  },
];

export const M2: readonly Example[] = [
  { given: two(stand(VILLAGE, 2), stand('SH-001', -2)), flags: ['M2-KB001-DESA-SH001 HIGH'], because: 'both strong' },
  {
    given: two(stand(VILLAGE, 1), stand('SH-001', -2)),
    flags: ['M2-KB001-DESA-SH001 MEDIUM'],
    because: 'the milder counts',
  },
  {
    given: two(stand(VILLAGE, 2), stand('SH-001', -2, { salience: 1 })),
    flags: ['M2-KB001-DESA-SH001 LOW'],
    because: 'low salience',
  },
  { given: two(stand(VILLAGE, 0), stand('SH-001', -2)), flags: [], because: 'the village is neutral' },
  { given: two(stand(VILLAGE, -1), stand('SH-001', 2)), flags: [], because: 'the village objects: that is M1' },
  {
    given: two(stand(VILLAGE, 2), stand('SH-001', -2), { company: { status: 'INACTIVE' } }),
    flags: [],
    because: 'inactive',
  },
  { given: two(stand(VILLAGE, 2), stand('SH-001', -2), { need: { status: 'DONE' } }), flags: [], because: 'need done' },
];

const dated = (date: string | undefined, more: Interest = {}, rest: VillageSketch = {}): VillageSketch => ({
  needs: [road],
  stakeholders: partners,
  interests: [stand('SH-001', 1, { date, ...more })],
  ...rest,
});

export const M10: readonly Example[] = [
  // 2026-05-27 to 2026-11-23 is 180 days: 4 left of May, 30 + 31 + 31 + 30 + 31, and 23 of November.
  { given: dated('2026-05-27'), flags: [], because: '180 days old is not older than 180' },
  { given: dated('2026-05-26'), flags: ['M10-KB001-SH001 LOW'], because: '181 days old' },
  {
    given: dated('2026-05-26', {}, { settings: { stalePositionDays: 200 } }),
    flags: [],
    because: 'the village allows 200 days',
  },
  { given: dated(undefined), flags: [], because: 'no date' },
  { given: dated('2027-01-01'), flags: [], because: 'a date ahead is not old' },
  {
    given: dated('2026-11-01', { position: -1, basis: 'VILLAGE_ESTIMATE' }),
    flags: ['M10-KB001-SH001 MEDIUM'],
    because: 'an objection the village only supposes',
  },
  { given: dated('2026-11-01', { position: 1, basis: 'VILLAGE_ESTIMATE' }), flags: [], because: 'only objections' },
  { given: dated('2026-11-01', { position: -2, basis: 'MEETING' }), flags: [], because: 'heard in a meeting' },
  {
    given: dated('2020-01-01', { position: -1, basis: 'VILLAGE_ESTIMATE' }),
    flags: ['M10-KB001-SH001 MEDIUM'],
    because: 'both reasons, one flag',
  },
  {
    given: dated('2020-01-01', {}, { stakeholders: [{ ...company, status: 'INACTIVE' }] }),
    flags: [],
    because: 'inactive',
  },
  {
    given: dated('2020-01-01', {}, { needs: [{ ...road, status: 'DONE' }] }),
    flags: ['M10-KB001-SH001 LOW'],
    because: 'M10 looks at done needs too',
  },
  {
    given: dated('2020-01-01', { stakeholderId: VILLAGE }),
    flags: ['M10-KB001-DESA LOW'],
    because: "the village's own position ages too",
  },
  {
    given: dated('2020-01-01', {}, { interests: [stand('SH-001', 1, { date: '2020-01-01' }), stand('SH-001', 1)] }),
    flags: [],
    because: 'a newer row is there',
  },
];

// (mean − 1)/4·100: 4,4,4,3,2 has mean 3.4 and scores 60; 4,4,3,3,2 scores 55.
const scores = (...values: readonly (number | undefined)[]): Need => ({
  peopleAffectedScore: values[0],
  severityScore: values[1],
  incomeImpactScore: values[2],
  frequencyScore: values[3],
  resourceAvailabilityScore: values[4],
});
const wanted = (score: Need, interests: readonly Interest[] = [], rest: VillageSketch = {}): VillageSketch => ({
  needs: [{ ...road, ...score }],
  stakeholders: partners,
  interests,
  ...rest,
});
const alone = ['M13-KB001 HIGH'];

export const M13: readonly Example[] = [
  { given: wanted(scores(4, 4, 4, 3, 2)), flags: alone, because: 'exactly 60, nobody supports' },
  { given: wanted(scores(4, 4, 3, 3, 2)), flags: [], because: 'scores 55' },
  { given: wanted(scores(5, 5, 5, 5, undefined)), flags: alone, because: 'at least 80 whatever is missing' },
  { given: wanted(scores(5, 5, 3, undefined, undefined)), flags: [], because: '50 to 90: only possible' },
  { given: wanted(scores()), flags: [], because: 'not scored' },
  { given: wanted(scores(5, 5, 5, 5, 5), [stand('SH-001', 1)]), flags: [], because: 'one supporter' },
  {
    given: wanted(scores(5, 5, 5, 5, 5), [stand(VILLAGE, 2)]),
    flags: alone,
    because: 'the village itself does not count',
  },
  {
    given: wanted(scores(5, 5, 5, 5, 5), [stand('SH-001', 0), stand('SH-002', -1)]),
    flags: alone,
    because: 'neutral and objecting',
  },
  {
    given: wanted(scores(5, 5, 5, 5, 5), [stand('SH-001', 2)], { stakeholders: [{ ...company, status: 'INACTIVE' }] }),
    flags: alone,
    because: 'the supporter is inactive',
  },
  {
    given: wanted(scores(5, 5, 5, 5, 5), [stand('SH-001', 2)], {
      stakeholders: [{ ...company, status: undefined, unread: ['status'] }],
    }),
    flags: [],
    because: 'the supporter may be active',
  },
  {
    given: wanted(scores(5, 5, 5, 5, 5), [{ ...stand('SH-001', 1), position: undefined, unread: ['position'] }]),
    flags: [],
    because: 'the unread position may be support',
  },
  {
    given: wanted(scores(5, 5, 5, 5, 5), [{ ...stand('SH-001', 1), position: undefined }]),
    flags: alone,
    because: 'an empty position is no support',
  },
  {
    given: wanted(scores(5, 5, 5, 5, 5), [
      { ...stand('SH-001', 2), stakeholderId: undefined, unread: ['stakeholderId'] },
    ]),
    flags: [],
    because: 'somebody supports it',
  },
  { given: wanted({ ...scores(5, 5, 5, 5, 5), status: 'DONE' }), flags: [], because: 'need done' },
];
