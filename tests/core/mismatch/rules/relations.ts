import { VILLAGE } from '../../../../src/core/tables/tables';
import type { VillageSketch } from '../../../support/village';
import { company, type Example, type Interest, type Need, type Program, partners, road, stand } from './example';

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

export const M15: readonly Example[] = [
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

export const M16: readonly Example[] = [
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
