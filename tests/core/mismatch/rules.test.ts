import { describe, expect, test } from 'vitest';
import type { RuleId } from '../../../src/core/mismatch/flag';
import { flagMismatches } from '../../../src/core/mismatch/flagMismatches';
import { VILLAGE } from '../../../src/core/tables/tables';
import { type VillageSketch, village } from '../../support/village';

// Today is 2026-11-23 unless a row says otherwise.

interface Example {
  readonly rule: RuleId;
  readonly given: VillageSketch;
  /** Flag ids with their severity. */
  readonly flags: readonly string[];
  readonly because: string;
}

type Need = NonNullable<VillageSketch['needs']>[number];
type Stakeholder = NonNullable<VillageSketch['stakeholders']>[number];
type Interest = NonNullable<VillageSketch['interests']>[number];
type Program = NonNullable<VillageSketch['programs']>[number];
type Interaction = NonNullable<VillageSketch['interactions']>[number];

const road: Need = { id: 'KB-001', name: 'Jalan tani', status: 'PROPOSED', estimatedCost: 100_000_000 };
const company: Stakeholder = { id: 'SH-001', name: 'PT Maju', type: 'COMPANY', status: 'ACTIVE' };
const ngo: Stakeholder = { id: 'SH-002', name: 'Yayasan Tani', type: 'NGO', status: 'ACTIVE' };
const partners = [company, ngo];

const stand = (stakeholderId: string, position: -2 | -1 | 0 | 1 | 2, more: Interest = {}): Interest => ({
  needId: 'KB-001',
  stakeholderId,
  position,
  salience: 4,
  date: '2026-11-01',
  basis: 'OWN_STATEMENT',
  ...more,
});

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

const M1: readonly Omit<Example, 'rule'>[] = [
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

const M2: readonly Omit<Example, 'rule'>[] = [
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

const program = (more: Program = {}): Program => ({
  id: 'PR-001',
  name: 'Jalan bersama',
  needIds: ['KB-001'],
  partnerIds: ['SH-001'],
  kind: 'THIRD_PARTY_BY_VILLAGE',
  stage: 'DRAFTING',
  responsible: 'Kaur Perencanaan',
  ...more,
});

const together = (more: { need?: Need; partner?: Stakeholder; program?: Program } = {}): VillageSketch => ({
  needs: [{ ...road, sector: 2, sdg: 9, ...more.need }],
  stakeholders: [{ ...company, ...more.partner }, ngo],
  programs: [program(more.program)],
});

const focus = (sectors: number[], goals: number[] = []): Stakeholder => ({ focus: { sectors, goals } });
const outside = ['M3-PR001-SH001-KB001 MEDIUM'];

const M3: readonly Omit<Example, 'rule'>[] = [
  { given: together({ partner: focus([4], [3]) }), flags: outside, because: 'neither field 2 nor goal 9' },
  { given: together({ partner: focus([2], [3]) }), flags: [], because: 'the field is held' },
  { given: together({ partner: focus([4], [9]) }), flags: [], because: 'the goal is held' },
  { given: together(), flags: [], because: 'empty focus' },
  { given: together({ partner: { unread: ['focus'] } }), flags: [], because: 'unread focus' },
  {
    given: together({ partner: focus([4]), need: { sdg: undefined } }),
    flags: outside,
    because: 'a focus on fields alone needs no goal',
  },
  { given: together({ partner: focus([4], [3]), need: { sdg: undefined } }), flags: [], because: 'the goal may match' },
  {
    given: together({ partner: focus([4], [3]), need: { sector: undefined } }),
    flags: [],
    because: 'the field may match',
  },
  { given: together({ partner: { ...focus([4]), status: 'INACTIVE' } }), flags: [], because: 'inactive partner' },
  {
    given: together({ partner: focus([4]), program: { stage: 'CANCELLED' } }),
    flags: [],
    because: 'cancelled program',
  },
  {
    given: together({ partner: focus([4]), program: { stage: undefined, unread: ['stage'] } }),
    flags: [],
    because: 'may be cancelled',
  },
  { given: together({ partner: focus([4]), need: { status: 'DONE' } }), flags: [], because: 'need done' },
  {
    given: together({ partner: focus([4]), program: { partnerIds: ['SH-001', 'SH-001'] } }),
    flags: outside,
    because: 'named twice is one partner',
  },
  {
    given: together({ partner: focus([4]), program: { partnerIds: [VILLAGE] } }),
    flags: [],
    because: 'the village is not its own partner',
  },
];

const hoping = (
  more: { interest?: Interest; program?: Program; need?: Need; partner?: Stakeholder } = {},
): VillageSketch => ({
  ...together({
    need: more.need ?? {},
    partner: more.partner ?? {},
    program: { partnerIds: ['SH-002'], ...more.program },
  }),
  interests: [stand('SH-001', 1, { expectation: 'papan nama', ...more.interest })],
});
const waiting = ['M4-KB001-SH001 MEDIUM'];

const M4: readonly Omit<Example, 'rule'>[] = [
  { given: hoping(), flags: waiting, because: 'no program lists SH-001 with KB-001' },
  { given: hoping({ program: { partnerIds: ['SH-001', 'SH-002'] } }), flags: [], because: 'a program lists both' },
  {
    given: hoping({ program: { partnerIds: ['SH-001'], needIds: ['KB-002'] } }),
    flags: waiting,
    because: 'the program answers another need',
  },
  {
    given: hoping({ program: { partnerIds: ['SH-001'], stage: 'CANCELLED' } }),
    flags: waiting,
    because: 'a cancelled program answers nothing',
  },
  {
    given: hoping({ program: { partnerIds: ['SH-001'], stage: undefined, unread: ['stage'] } }),
    flags: [],
    because: 'the program may still be on',
  },
  {
    given: hoping({ program: { partnerIds: undefined, unread: ['partnerIds'] } }),
    flags: [],
    because: 'the program may list it',
  },
  {
    given: hoping({ program: { partnerIds: ['SH-001'], needIds: undefined, unread: ['needIds'] } }),
    flags: [],
    because: 'the program may answer it',
  },
  { given: hoping({ interest: { expectation: undefined } }), flags: [], because: 'nothing expected' },
  { given: hoping({ interest: { position: undefined } }), flags: waiting, because: 'the position plays no part' },
  {
    given: hoping({ interest: { stakeholderId: VILLAGE } }),
    flags: [],
    because: 'the village expects nothing of itself',
  },
  { given: hoping({ need: { status: 'DONE' } }), flags: [], because: 'need done' },
  { given: hoping({ partner: { status: 'INACTIVE' } }), flags: [], because: 'inactive' },
];

const funded = (need: Need, ...programs: readonly Program[]): VillageSketch => ({
  needs: [{ ...road, ...need }],
  stakeholders: partners,
  programs: programs.map((more, index) => program({ id: `PR-00${index + 1}`, stage: 'SIGNING', ...more })),
});

const M5: readonly Omit<Example, 'rule'>[] = [
  { given: funded({}), flags: ['M5-KB001 HIGH'], because: 'nothing committed' },
  { given: funded({}, {}), flags: ['M5-KB001 HIGH'], because: 'an empty Biaya is nothing committed' },
  { given: funded({}, { villageCost: 40_000_000 }), flags: ['M5-KB001 MEDIUM'], because: 'Rp60 million short' },
  { given: funded({}, { villageCost: 40_000_000, partnerCost: 60_000_000 }), flags: [], because: 'exactly covered' },
  {
    given: funded({}, { villageCost: 100_000_000, stage: 'CANCELLED' }),
    flags: ['M5-KB001 HIGH'],
    because: 'cancelled money is no money',
  },
  {
    given: funded({}, { villageCost: 1, stage: undefined, unread: ['stage'] }),
    flags: [],
    because: 'the program may be cancelled',
  },
  {
    given: funded({}, { villageCost: 1, partnerCost: undefined, unread: ['partnerCost'] }),
    flags: [],
    because: 'the unread amount may cover it',
  },
  {
    given: funded({}, { villageCost: 1, needIds: undefined, unread: ['needIds'] }),
    flags: [],
    because: 'the money may be for this need',
  },
  {
    given: funded({}, { villageCost: undefined, needIds: ['KB-009'], unread: ['needIds', 'villageCost'] }),
    flags: [],
    because: 'only a part of its needs is read, and its money is not',
  },
  {
    given: funded({}, { needIds: undefined, unread: ['needIds'] }),
    flags: ['M5-KB001 HIGH'],
    because: 'a program without money funds nothing, whatever it answers',
  },
  {
    given: funded({}, { villageCost: 1, needIds: undefined, stage: 'CANCELLED', unread: ['needIds'] }),
    flags: ['M5-KB001 HIGH'],
    because: 'cancelled money is no money, whatever it was for',
  },
  { given: funded({ estimatedCost: undefined }), flags: [], because: 'cost empty' },
  { given: funded({ estimatedCost: undefined, unread: ['estimatedCost'] }), flags: [], because: 'cost unread' },
  { given: funded({ estimatedCost: 0 }), flags: [], because: 'needs no money' },
  { given: funded({ status: 'DONE' }), flags: [], because: 'need done' },
  {
    given: {
      ...funded({}, { villageCost: 40_000_000 }),
      monitoring: [
        { programId: 'PR-001', realisedAmount: 70_000_000 },
        { programId: 'PR-001', realisedAmount: 30_000_000 },
      ],
    },
    flags: [],
    because: 'spent 100 is more than the promised 40',
  },
  {
    given: {
      needs: [road, { ...road, id: 'KB-002', name: 'Jembatan', estimatedCost: 300_000_000 }],
      programs: [program({ needIds: ['KB-001', 'KB-002'], villageCost: 400_000_000 })],
    },
    flags: [],
    because: 'Rp400 million over 100 + 300 covers both',
  },
];

const M6: readonly Omit<Example, 'rule'>[] = [
  {
    given: funded({}, { partnerCost: 100_000_001 }),
    flags: ['M6a-KB001 HIGH'],
    because: 'one rupiah more than the cost',
  },
  { given: funded({}, { partnerCost: 100_000_000 }), flags: [], because: 'exactly the cost' },
  { given: funded({}, { partnerCost: 200_000_000, stage: 'DRAFTING' }), flags: [], because: 'not signed yet' },
  { given: funded({}, { villageCost: 200_000_000 }), flags: [], because: "the village's own money is not a partner's" },
  { given: funded({ estimatedCost: undefined }, { partnerCost: 5 }), flags: [], because: 'cost empty' },
  { given: funded({ status: 'REJECTED' }, { partnerCost: 200_000_000 }), flags: [], because: 'need rejected' },
  {
    given: funded({}, { partnerCost: 60_000_000 }, { partnerCost: 60_000_000 }),
    flags: ['M6a-KB001 HIGH', 'M6b-PR001-PR002 MEDIUM'],
    because: 'together too much, and two programs for one need',
  },
  {
    given: funded({}, { partnerCost: 60_000_000 }, { partnerCost: undefined, unread: ['partnerCost'] }),
    flags: ['M6b-PR001-PR002 MEDIUM'],
    because: 'an unread amount silences the sum, not the pair',
  },
  { given: funded({}, {}, { stage: 'CANCELLED' }), flags: [], because: 'one of the two is cancelled' },
  { given: funded({ status: 'DONE' }, {}, {}), flags: [], because: 'need done' },
  { given: funded({}, { needIds: ['KB-001', 'KB-001'] }), flags: [], because: 'one program is not two' },
  ...[
    {
      other: { name: 'JALAN  TANI', location: 'dusun krajan', year: 2026 },
      flags: ['M6b-PR001-PR002 MEDIUM'],
      because: 'equal but for case and spaces',
    },
    { other: { name: 'Jalan tani', location: 'Dusun Krajan', year: 2027 }, flags: [], because: 'another year' },
    { other: { name: 'Jalan tani', location: 'Dusun Wetan', year: 2026 }, flags: [], because: 'another place' },
    { other: { name: 'Jalan tani', location: undefined, year: 2026 }, flags: [], because: 'place empty' },
    {
      other: { name: 'Jalan tani', location: 'Dusun Krajan', year: 2026, status: 'DONE' as const },
      flags: [],
      because: 'the other row is done',
    },
  ].map(({ other, flags, because }) => ({
    given: {
      needs: [
        { ...road, location: 'Dusun Krajan', year: 2026 },
        { ...road, id: 'KB-002', ...other },
      ],
      programs: [program(), program({ id: 'PR-002', needIds: ['KB-002'] })],
    },
    flags,
    because,
  })),
];

const running = (more: Program = {}, rest: VillageSketch = {}): VillageSketch => ({
  stakeholders: partners,
  programs: [program({ stage: 'IMPLEMENTATION', startDate: '2026-01-01', endDate: '2026-12-31', ...more })],
  ...rest,
});
const during = (start: string, end: string): VillageSketch => ({
  monitoring: [{ id: 'PM-001', programId: 'PR-001', period: { start, end, label: `${start}/${end}` } }],
});

const M7: readonly Omit<Example, 'rule'>[] = [
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

const M8: readonly Omit<Example, 'rule'>[] = [
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

const promise = (more: Interaction = {}, rest: VillageSketch = {}): VillageSketch => ({
  stakeholders: partners,
  interactions: [
    {
      id: 'KM-001',
      commitment: 'kirim pasir',
      owner: 'SH-001',
      dueDate: '2026-11-22',
      status: 'OPEN',
      stakeholderIds: ['SH-001'],
      ...more,
    },
  ],
  ...rest,
});
const late = ['M9-KM001 MEDIUM'];

const M9: readonly Omit<Example, 'rule'>[] = [
  { given: promise(), flags: late, because: 'due yesterday, not begun' },
  { given: promise({ status: 'RUNNING' }), flags: late, because: 'due yesterday, under way' },
  { given: promise({ dueDate: '2026-11-23' }), flags: [], because: 'due today is not late' },
  { given: promise({ status: 'DONE' }), flags: [], because: 'kept' },
  { given: promise({ status: 'CANCELLED' }), flags: [], because: 'called off' },
  { given: promise({ status: undefined }), flags: [], because: 'status empty' },
  { given: promise({ dueDate: undefined }), flags: [], because: 'no due date' },
  { given: promise({ dueDate: undefined, unread: ['dueDate'] }), flags: [], because: 'due date unread' },
  { given: promise({ owner: VILLAGE }), flags: late, because: "the village's own promises count too" },
  { given: promise({ owner: undefined }), flags: late, because: 'those who were there are asked' },
  { given: promise({ owner: undefined, stakeholderIds: undefined }), flags: late, because: 'the village is asked' },
  { given: promise({}, { stakeholders: [{ ...company, status: 'INACTIVE' }] }), flags: [], because: 'inactive owner' },
  {
    given: promise({ subjectIds: ['PR-001'] }, { programs: [program({ stage: 'CANCELLED' })] }),
    flags: [],
    because: 'about a cancelled program',
  },
  {
    given: promise({ subjectIds: ['PR-001', 'KB-001'] }, { programs: [program({ stage: 'CANCELLED' })] }),
    flags: late,
    because: 'about a need as well',
  },
];

const dated = (date: string | undefined, more: Interest = {}, rest: VillageSketch = {}): VillageSketch => ({
  needs: [road],
  stakeholders: partners,
  interests: [stand('SH-001', 1, { date, ...more })],
  ...rest,
});

const M10: readonly Omit<Example, 'rule'>[] = [
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

const M11: readonly Omit<Example, 'rule'>[] = [
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

const M12: readonly Omit<Example, 'rule'>[] = [
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

const M13: readonly Omit<Example, 'rule'>[] = [
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

const HOME = {
  villageName: 'Sukamaju',
  subDistrict: 'Kec. Ngawen',
  regency: 'Kabupaten Blora',
  province: 'Jawa Tengah',
};
const working = (
  workArea: string | undefined,
  more: { need?: Need; partner?: Stakeholder; program?: Program; settings?: VillageSketch['settings'] } = {},
): VillageSketch => ({
  ...together({
    need: { location: 'Dusun Krajan RT 02', ...more.need },
    partner: { workArea, ...more.partner },
    program: more.program ?? {},
  }),
  settings: more.settings ?? HOME,
});
const away = ['M14-PR001-SH001-KB001 MEDIUM'];

const M14: readonly Omit<Example, 'rule'>[] = [
  { given: working('Kabupaten Rembang'), flags: away, because: 'another kabupaten' },
  { given: working('Nasional'), flags: [], because: 'nasional' },
  { given: working('Seluruh Indonesia'), flags: [], because: 'the whole country' },
  { given: working('dusun krajan'), flags: [], because: "the need's Lokasi" },
  { given: working('Desa Sukamaju dan Desa Sidorejo'), flags: [], because: 'the village' },
  { given: working('kecamatan ngawen'), flags: [], because: 'the kecamatan' },
  { given: working('Kab. Blora; Kab. Rembang'), flags: [], because: 'the kabupaten' },
  { given: working('JAWA  TENGAH'), flags: [], because: 'the provinsi' },
  { given: working('Jawa Timur'), flags: away, because: 'half a name is no name' },
  { given: working('Blorawangi'), flags: away, because: 'whole words only' },
  { given: working('internasional'), flags: away, because: 'whole words only' },
  { given: working(undefined), flags: [], because: 'work area empty' },
  { given: working('Kabupaten Rembang', { need: { location: undefined } }), flags: [], because: 'Lokasi empty' },
  {
    given: working('Kabupaten Rembang', { settings: { villageName: 'Sukamaju' } }),
    flags: [],
    because: 'the other places are not filled in',
  },
  { given: working('Kabupaten Rembang', { partner: { status: 'INACTIVE' } }), flags: [], because: 'inactive' },
  { given: working('Kabupaten Rembang', { program: { stage: 'CANCELLED' } }), flags: [], because: 'cancelled' },
  { given: working('Kabupaten Rembang', { need: { status: 'DONE' } }), flags: [], because: 'need done' },
];

/** Several positions, each on its own need: KB-001, KB-002, … */
const needs = (count: number): readonly Need[] =>
  Array.from({ length: count }, (_, index) => ({ ...road, id: `KB-00${index + 1}`, name: `Kebutuhan ${index + 1}` }));
const onEach = (who: string, positions: readonly (-2 | -1 | 0 | 1 | 2 | undefined)[]): readonly Interest[] =>
  positions.map((position, index) => ({ ...stand(who, 1), position, needId: `KB-00${index + 1}`, salience: 3 }));
const across = (
  one: readonly (-2 | -1 | 0 | 1 | 2 | undefined)[],
  other: readonly (-2 | -1 | 0 | 1 | 2 | undefined)[],
  who: readonly [string, string] = [VILLAGE, 'SH-001'],
): VillageSketch => ({
  needs: needs(one.length),
  stakeholders: partners,
  interests: [...onEach(who[0], one), ...onEach(who[1], other)],
});

const M15: readonly Omit<Example, 'rule'>[] = [
  { given: across([1, 1], [-1, -1]), flags: ['M15-DESA-SH001 MEDIUM'], because: 'apart on both needs' },
  { given: across([1, 1], [-1, 1]), flags: ['M15-DESA-SH001 MEDIUM'], because: 'index 0.5 exactly' },
  { given: across([1, 1, 1], [-1, 1, 1]), flags: [], because: 'index 0.33: mixed only' },
  { given: across([1, 0], [-1, 1]), flags: ['M15-DESA-SH001 LOW'], because: 'one shared topic of two known needs' },
  { given: across([1, undefined], [-1, 1]), flags: [], because: 'only one need on which both are known' },
  { given: across([1], [-2]), flags: [], because: 'one need is no whole' },
  { given: across([1, 0], [1, 0]), flags: [], because: 'wholly together' },
  { given: across([0, 0], [0, 0]), flags: [], because: 'neutral: no shared topic' },
  {
    given: across([2, -2], [-2, 1], ['SH-001', 'SH-002']),
    flags: ['M15-SH001-SH002 MEDIUM'],
    because: 'two stakeholders',
  },
  {
    given: { ...across([1, 1], [-1, -1]), stakeholders: [{ ...company, status: 'INACTIVE' }] },
    flags: [],
    because: 'inactive',
  },
  {
    given: { ...across([1, 1], [-1, -1]), needs: needs(2).map((need) => ({ ...need, status: 'DONE' as const })) },
    flags: [],
    because: 'needs done',
  },
  {
    given: {
      ...across([1, 1], [-1, -1]),
      interests: [
        ...onEach(VILLAGE, [1, 1]),
        ...onEach('SH-001', [-1, -1]).map((row) => ({ ...row, salience: undefined, unread: ['salience' as const] })),
      ],
    },
    flags: [],
    because: 'how strongly could not be read',
  },
];

const called = (
  days: number | undefined,
  more: Partial<Record<'program' | 'salience', unknown>> = {},
): VillageSketch => ({
  needs: [road],
  stakeholders: partners,
  interests: [stand('SH-001', 1, { salience: (more.salience ?? 3) as number })],
  programs: [{ id: 'PR-001', stage: 'IMPLEMENTATION', partnerIds: ['SH-001'], ...(more.program as Program) }],
  interactions:
    days === undefined ? [] : [{ id: 'KM-001', stakeholderIds: ['SH-001'], date: dayBefore(days), kind: 'CALL' }],
});
const dayBefore = (days: number): string =>
  new Date(Date.UTC(2026, 10, 23) - days * 86_400_000).toISOString().slice(0, 10);
const silentPartner = ['M16-SH001 MEDIUM'];
const influential = (influence: number | undefined): VillageSketch => ({
  ...called(91, { program: { stage: 'DONE' } }),
  stakeholders: [{ ...company, influence }],
  settings: { useInfluence: true },
});

const M16: readonly Omit<Example, 'rule'>[] = [
  { given: called(91), flags: silentPartner, because: '91 days are more than 90' },
  { given: called(90), flags: [], because: '90 days are not' },
  { given: called(undefined), flags: silentPartner, because: 'no contact is recorded' },
  { given: called(-5), flags: silentPartner, because: 'a date to come is no contact' },
  { given: called(91, { salience: 2 }), flags: [], because: 'little interested' },
  { given: called(91, { program: { stage: 'OFFER' } }), flags: [], because: 'no running program' },
  { given: called(91, { program: { partnerIds: ['SH-002'] } }), flags: [], because: 'not part of the program' },
  { given: { ...called(91), settings: { keyContactDays: 120 } }, flags: [], because: 'the village allows 120 days' },
  { given: { ...called(91), settings: { classThreshold: 4 } }, flags: [], because: 'interest 3 is below the cut 4' },
  { given: influential(3), flags: silentPartner, because: 'influence and interest high, no program needed' },
  { given: influential(2), flags: [], because: 'little influence' },
  { given: influential(undefined), flags: [], because: 'influence not judged' },
  {
    given: { ...called(91), interactions: [{ date: undefined, stakeholderIds: ['SH-001'], unread: ['date'] }] },
    flags: [],
    because: 'a contact whose date could not be read',
  },
  {
    given: { ...called(91), stakeholders: [{ ...company, status: 'INACTIVE' }] },
    flags: [],
    because: 'inactive',
  },
];

const examples: Readonly<Record<RuleId, readonly Omit<Example, 'rule'>[]>> = {
  M1,
  M2,
  M3,
  M4,
  M5,
  M6,
  M7,
  M8,
  M9,
  M10,
  M11,
  M12,
  M13,
  M14,
  M15,
  M16,
};

for (const [rule, rows] of Object.entries(examples)) {
  describe(`${rule}`, () => {
    test.each(rows)('$flags because $because', ({ given, flags }) => {
      const found = flagMismatches(village(given)).flags.filter((flag) => flag.rule === rule);
      expect(found.map((flag) => `${flag.id} ${flag.severity}`).sort()).toEqual(flags);
    });
  });
}
