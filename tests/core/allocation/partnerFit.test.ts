import { describe, expect, test } from 'vitest';
import type { FitPart } from '../../../src/core/allocation/fit';
import { offersOf } from '../../../src/core/allocation/offers';
import { type Pair, pairUp, partnersOf } from '../../../src/core/allocation/partnerFit';
import { willingnessOf } from '../../../src/core/allocation/willingness';
import type { Position } from '../../../src/core/tables/interests';
import { VILLAGE } from '../../../src/core/tables/tables';
import { type VillageSketch, village } from '../../support/village';

const HOME = { villageName: 'Sukamaju', subDistrict: 'Sumber', regency: 'Contoh Raya', province: 'Contoh Selatan' };
const NEED = {
  id: 'KB-001',
  name: 'Air bersih',
  sector: 2,
  sdg: 6,
  location: 'Dusun Krajan',
  estimatedCost: 100,
} as const;
const PARTNER = { id: 'SH-001', name: 'PT Contoh', type: 'COMPANY', status: 'ACTIVE' } as const;

type Changes = {
  readonly need?: NonNullable<VillageSketch['needs']>[number];
  readonly partner?: NonNullable<VillageSketch['stakeholders']>[number];
  readonly interests?: VillageSketch['interests'];
  readonly assets?: VillageSketch['assets'];
  readonly settings?: VillageSketch['settings'];
};

function pairOf({ need, partner, interests, assets, settings }: Changes): Pair {
  const data = village({
    needs: [{ ...NEED, ...need }],
    stakeholders: [{ ...PARTNER, ...partner }],
    ...(interests === undefined ? {} : { interests }),
    ...(assets === undefined ? {} : { assets }),
    settings: settings ?? HOME,
  });
  const pair = pairUp(data.rows.needs, partnersOf(data), data)[0]?.[0];
  if (pair === undefined) throw new Error('no pair');
  return pair;
}

const stand = (position: Position | undefined, salience?: number, date = '2026-01-01') => ({
  stakeholderId: 'SH-001',
  needId: 'KB-001',
  position,
  salience,
  date,
});
const focus = (sectors: number[], goals: number[]) => ({ partner: { focus: { sectors, goals } } });
const area = (workArea: string | undefined) => ({ partner: { workArea } });

describe('the parts of a fit', () => {
  test.each<[FitPart, Changes, number | undefined, string]>([
    ['relevance', focus([2], []), 1, 'the same field'],
    ['relevance', focus([4], [6]), 1, 'only the goal is shared'],
    ['relevance', focus([4], [8]), 0, 'neither is shared'],
    ['relevance', focus([4], []), 0, 'another field, no goals named'],
    ['relevance', {}, undefined, 'an empty Fokus is unknown, not outside'],
    [
      'relevance',
      { ...focus([], [8]), need: { sdg: undefined } },
      undefined,
      'the need names no goal, so it may be shared',
    ],
    ['resources', { partner: { offerAmount: 40 } }, 0.4, '40 of 100'],
    ['resources', { partner: { offerAmount: 250 } }, 1, 'more than needed is enough'],
    ['resources', { partner: { offerAmount: 0 } }, 0, 'nothing was said to be given'],
    ['resources', { partner: { capacity: ['FUNDS'] } }, undefined, 'money without an amount'],
    ['resources', {}, undefined, 'nothing is known'],
    ['resources', { partner: { offerAmount: 40 }, need: { estimatedCost: undefined } }, undefined, 'no cost'],
    [
      'resources',
      { partner: { offerAmount: 40 }, need: { estimatedCost: 0 } },
      undefined,
      'a cost of 0 divides nothing',
    ],
    ['willingness', { interests: [stand(2, 5)] }, 1, '2 + 5 − 3 = 4'],
    ['willingness', { interests: [stand(1)] }, 0.625, 'an empty importance counts as 3'],
    ['willingness', { interests: [stand(0, 5)] }, 0.5, 'neutral is in the middle'],
    ['willingness', { interests: [] }, undefined, 'no position'],
    ['willingness', { interests: [{ ...stand(1), unread: ['salience'] }] }, undefined, 'importance could not be read'],
    ['willingness', { interests: [stand(2, 5), stand(0, 3, '2026-02-01')] }, 0.5, 'the later position holds'],
    ['reach', area('Kabupaten Contoh Raya'), 1, 'larger than the village'],
    ['reach', area('nasional'), 1, 'the whole country'],
    ['reach', area('Krajan dan Sidorejo'), 1, 'the place of the need'],
    ['reach', area(undefined), undefined, 'an empty Wilayah kerja is unknown'],
    ['reach', { ...area('Pesisir'), need: { location: undefined } }, undefined, 'where the need is was not said'],
    ['reach', { ...area('Pesisir'), settings: {} }, undefined, 'where the village is was not said'],
  ])('%s of %j is %s: %s', (part, changes, expected, because) => {
    const { parts, fit } = pairOf(changes);
    expect(parts[part], because).toBe(expected);
    expect(fit.feasible, because).toBe(true);
  });

  test('the four settings weigh them', () => {
    const settings = {
      ...HOME,
      fitWeightRelevance: 0,
      fitWeightResources: 1,
      fitWeightWillingness: 0,
      fitWeightReach: 0,
    };
    expect(pairOf({ partner: { offerAmount: 40 }, settings }).fit).toMatchObject({ exact: 0.4 });
  });
});

describe('gates', () => {
  test.each<[Changes, string, string]>([
    [{ interests: [stand(-2, 1)] }, 'conflict', 'a rejection always counts'],
    [{ interests: [stand(-1, 3)] }, 'conflict', 'an important objection'],
    [{ interests: [stand(-1)] }, 'conflict', 'an empty importance counts as 3'],
    [{ interests: [stand(-1, 2)] }, 'passes', 'an objection of little importance'],
    [{ interests: [{ ...stand(-1), unread: ['salience'] }] }, 'passes', 'how important is unknown'],
    [{ interests: [{ ...stand(undefined), unread: ['position'] }] }, 'passes', 'the position is unknown'],
    [{ interests: [stand(-2, 5), stand(1, 3, '2026-02-01')] }, 'passes', 'it changed its mind'],
    [area('Pesisir Utara'), 'area', 'works elsewhere'],
    [{ partner: { status: 'INACTIVE' } }, 'inactive', 'no longer active'],
    [{ partner: { status: undefined, unread: ['status'] } }, 'inactive', 'whether it is active is unknown'],
    [{ partner: { status: undefined } }, 'passes', 'an empty status does not say inactive'],
    [{ partner: { status: 'PROSPECT' } }, 'passes', 'a prospect may be asked'],
  ])('%j: %s (%s)', (changes, expected, because) => {
    const { fit } = pairOf(changes);
    expect(fit.feasible ? 'passes' : fit.gate, because).toBe(expected);
  });
});

describe('a partner at odds with the village', () => {
  const OTHER = { ...NEED, id: 'KB-002' } as const;
  type Stands = readonly (readonly [who: string, need: string, position: Position, salience?: number])[];
  const gateFor = (stands: Stands, unread: boolean = false): string => {
    const data = village({
      needs: [NEED, OTHER],
      stakeholders: [PARTNER],
      interests: stands.map(([stakeholderId, needId, position, salience], index) => ({
        ...{ stakeholderId, needId, position, salience },
        ...(unread && index === 1 ? { unread: ['salience'] as const } : {}),
      })),
      settings: HOME,
    });
    const fit = pairUp(data.rows.needs, partnersOf(data), data)[0]?.[0]?.fit;
    return fit === undefined || fit.feasible ? 'passes' : fit.gate;
  };
  const MILD = ['SH-001', 'KB-001', -1, 1] as const;

  test.each<[Stands, string, string]>([
    [[[VILLAGE, 'KB-001', 1], MILD, [VILLAGE, 'KB-002', 1], ['SH-001', 'KB-002', 1]], 'conflict', '1 of 2: just half'],
    [
      [[VILLAGE, 'KB-001', 1], MILD, [VILLAGE, 'KB-002', 2], ['SH-001', 'KB-002', 2]],
      'passes',
      '1 of 3: they agree more',
    ],
    [[[VILLAGE, 'KB-001', 1], MILD], 'passes', 'one need alone says nothing about the two as a whole'],
    [[[VILLAGE, 'KB-001', 1], MILD, [VILLAGE, 'KB-002', 1], ['SH-001', 'KB-002', 0]], 'conflict', 'neutral is known'],
    [
      [
        [VILLAGE, 'KB-001', 1],
        ['SH-001', 'KB-001', 1],
        [VILLAGE, 'KB-002', 2, 5],
        ['SH-001', 'KB-002', -2, 5],
      ],
      'passes',
      'only needs to which it objects itself',
    ],
    [
      [['SH-009', 'KB-001', 1], MILD, ['SH-009', 'KB-002', 1], ['SH-001', 'KB-002', 1]],
      'passes',
      'at odds with somebody else, not with the village',
    ],
  ])('%j: %s (%s)', (stands, expected, because) => {
    expect(gateFor(stands), because).toBe(expected);
  });

  test('an objection whose importance could not be read keeps nobody away by itself', () => {
    expect(gateFor([[VILLAGE, 'KB-001', 1], MILD, [VILLAGE, 'KB-002', 1], ['SH-001', 'KB-002', 1]], true)).toBe(
      'passes',
    );
  });
});

test.each<[NonNullable<VillageSketch['programs']>[number], string]>([
  [{ stage: 'DONE', endDate: '2026-01-31' }, 'done'],
  [{ stage: 'CANCELLED' }, 'cancelled'],
  [{ stage: 'IMPLEMENTATION', endDate: '2026-01-31' }, 'its last day is over'],
])('a program of the two that is over keeps the partner from nothing: %j (%s)', (program, because) => {
  const programs = [{ id: 'PR-001', needIds: ['KB-001'], partnerIds: ['SH-001'], ...program }];
  const data = village({ needs: [NEED], stakeholders: [PARTNER], programs, settings: HOME });
  expect(pairUp(data.rows.needs, partnersOf(data), data)[0]?.[0]?.fit.feasible, because).toBe(true);
});

describe('partnersOf', () => {
  test('the village and rows without an id are none; inactive ones come last', () => {
    const data = village({
      stakeholders: [
        { id: VILLAGE, type: 'VILLAGE_GOV' },
        { id: 'SH-001', type: 'NGO', status: 'INACTIVE' },
        { type: 'NGO', status: 'ACTIVE' },
        { id: 'SH-002', type: 'NGO', status: 'ACTIVE' },
      ],
    });
    expect(partnersOf(data).map(({ id }) => id)).toEqual(['SH-002', 'SH-001']);
  });
});

describe('offersOf', () => {
  const MONEY = { ownerId: 'SH-001', kind: 'FUNDS', shareable: 'YES', amount: 60, unit: 'rupiah' } as const;

  test.each<[VillageSketch['assets'], number | undefined, string]>([
    [[MONEY], 100, 'both are added'],
    [[{ ...MONEY, unit: 'Rp.' }], 100, 'however rupiah is written'],
    [[{ ...MONEY, shareable: 'CONDITIONAL' }], 40, 'under conditions is not sure'],
    [[{ ...MONEY, shareable: 'NO' }], 40, 'not to be shared'],
    [[{ ...MONEY, unit: 'juta' }], 40, 'another unit is not guessed'],
    [[{ ...MONEY, unit: undefined }], 40, 'no unit is not guessed'],
    [[{ ...MONEY, kind: 'LAND' }], 40, 'land is no money'],
    [[{ ...MONEY, ownerId: 'SH-002' }], 40, 'somebody else’s'],
    [[{ ...MONEY, amount: undefined }], 40, 'no amount'],
  ])('40 on Stakeholder and %j: %s', (assets = [], expected, because) => {
    const offer = offersOf(village({ stakeholders: [{ ...PARTNER, offerAmount: 40 }], assets })).get('SH-001');
    expect(offer?.amount, because).toBe(expected);
    expect(offer?.cells.length, because).toBe(expected === 100 ? 2 : 1);
  });

  test('nothing known is no offer, which differs from an offer of 0', () => {
    const offers = offersOf(village({ stakeholders: [PARTNER, { ...PARTNER, id: 'SH-002', offerAmount: 0 }] }));
    expect(offers.get('SH-001')).toBeUndefined();
    expect(offers.get('SH-002')?.amount).toBe(0);
  });
});

describe('willingnessOf', () => {
  test.each<[Position | undefined, number | undefined, number | undefined, string]>([
    [2, 5, 1, 'as willing as can be'],
    [1, 4, 0.75, 'Mendukung at 4 is 2'],
    [2, undefined, 0.75, 'an empty importance counts as 3'],
    [1, 1, 0.625, 'never below 1, so that support stays support'],
    [0, 5, 0.5, 'neutral whatever its importance'],
    [-1, 1, 0.375, 'never above −1'],
    [-2, 5, 0, 'as unwilling as can be'],
    [-2, 4, 0.125, '−3'],
    [undefined, 5, undefined, 'no position'],
  ])('position %s at importance %s is %s: %s', (position, salience, expected, because) => {
    expect(willingnessOf(position, salience), because).toBe(expected);
  });
});
