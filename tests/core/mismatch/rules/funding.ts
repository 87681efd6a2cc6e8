import type { VillageSketch } from '../../../support/village';
import { type Example, type Need, type Program, partners, program, road } from './example';

const funded = (need: Need, ...programs: readonly Program[]): VillageSketch => ({
  needs: [{ ...road, ...need }],
  stakeholders: partners,
  programs: programs.map((more, index) => program({ id: `PR-00${index + 1}`, stage: 'SIGNING', ...more })),
});

export const M5: readonly Example[] = [
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

export const M6: readonly Example[] = [
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
