import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proposeCollaboration } from '../../../src/core/allocation/proposeCollaboration';
import { EXTRA } from '../../../src/core/allocation/spreadFunds';
import { sampleData } from '../../support/sampleData';
import { TODAY, type VillageSketch, village } from '../../support/village';

const HOME = { villageName: 'Sukamaju', subDistrict: 'Sumber', regency: 'Contoh Raya', province: 'Contoh Selatan' };
const MILLION = 1_000_000;

type NeedSketch = NonNullable<VillageSketch['needs']>[number];
type PartnerSketch = NonNullable<VillageSketch['stakeholders']>[number];

/** A need whose five criteria are all `level`: 1 is a score of 0, 5 of 100. */
const need = (id: string, level: number | undefined, more: NeedSketch = {}): NeedSketch => ({
  id,
  name: `Kebutuhan ${id}`,
  sector: 2,
  location: 'Dusun Krajan',
  estimatedCost: 100 * MILLION,
  peopleAffectedScore: level,
  severityScore: level,
  incomeImpactScore: level,
  frequencyScore: level,
  resourceAvailabilityScore: level,
  status: 'PROPOSED',
  ...more,
});
const partner = (id: string, more: PartnerSketch = {}): PartnerSketch => ({
  id,
  name: `Lembaga ${id}`,
  type: 'NGO',
  workArea: 'nasional',
  focus: { sectors: [2], goals: [] },
  status: 'ACTIVE',
  ...more,
});
const propose = (sketch: VillageSketch) =>
  proposeCollaboration(village({ ...sketch, settings: { ...HOME, ...sketch.settings } }));
const leadsOf = (sketch: VillageSketch): Record<string, string> =>
  Object.fromEntries(
    propose(sketch).list.map(({ need: of, lead, without }) => [of.key, lead?.pair.partner.id ?? without ?? '']),
  );

describe('lead partners', () => {
  test.each<[string, VillageSketch, Record<string, string>]>([
    ['no needs', { stakeholders: [partner('SH-001')] }, {}],
    ['no stakeholders', { needs: [need('KB-001', 5)] }, { 'KB-001': 'nobody' }],
    [
      'a need nobody has scored is not proposed',
      { needs: [need('KB-001', undefined)], stakeholders: [partner('SH-001')] },
      {},
    ],
    [
      'a need that is done is not proposed',
      { needs: [need('KB-001', 5, { status: 'DONE' })], stakeholders: [partner('SH-001')] },
      {},
    ],
    ['the one partner', { needs: [need('KB-001', 5)], stakeholders: [partner('SH-001')] }, { 'KB-001': 'SH-001' }],
    [
      'works elsewhere',
      { needs: [need('KB-001', 5)], stakeholders: [partner('SH-001', { workArea: 'Pesisir' })] },
      { 'KB-001': 'area' },
    ],
    [
      'the most common reason is named',
      {
        needs: [need('KB-001', 5)],
        stakeholders: [partner('SH-001', { workArea: 'Pesisir' }), partner('SH-002'), partner('SH-003')],
        interests: ['SH-002', 'SH-003'].map((stakeholderId) => ({
          stakeholderId,
          needId: 'KB-001',
          position: -2 as const,
        })),
      },
      { 'KB-001': 'conflict' },
    ],
    [
      'one partner leads two at most, the ones that weigh most',
      { needs: [need('KB-001', 3), need('KB-002', 4), need('KB-003', 5)], stakeholders: [partner('SH-001')] },
      { 'KB-003': 'SH-001', 'KB-002': 'SH-001', 'KB-001': 'busy' },
    ],
    [
      'or as many as Pengaturan says',
      {
        needs: [need('KB-001', 3), need('KB-002', 4)],
        stakeholders: [partner('SH-001')],
        settings: { needsPerLead: 1 },
      },
      { 'KB-002': 'SH-001', 'KB-001': 'busy' },
    ],
    [
      'a need of score 0 gets who is free',
      { needs: [need('KB-001', 1)], stakeholders: [partner('SH-001')] },
      { 'KB-001': 'SH-001' },
    ],
    [
      // Fit low: SH-001 on fields 2 and 3 .55; SH-002 only on field 2 .55, on 3 .15. 100 × .55 + 75 × .55 beats 55 + 11,25.
      'the sum counts: who can only one thing gets it',
      {
        needs: [need('KB-001', 5), need('KB-002', 4, { sector: 3 })],
        stakeholders: [partner('SH-001', { focus: { sectors: [2, 3], goals: [] } }), partner('SH-002')],
        settings: { needsPerLead: 1 },
      },
      { 'KB-001': 'SH-002', 'KB-002': 'SH-001' },
    ],
  ])('%s', (because, sketch, expected) => {
    expect(leadsOf(sketch), because).toEqual(expected);
  });

  test('the village is no partner of its own', () => {
    const sketch = { needs: [need('KB-001', 5)], stakeholders: [partner('SH-001', { type: 'VILLAGE_GOV' as const })] };
    expect(leadsOf(sketch)).toEqual({ 'KB-001': 'nobody' });
  });

  test('the worth of a range is that of its low end, and the next best is named', () => {
    const [first] = propose({ needs: [need('KB-001', 5)], stakeholders: [partner('SH-001'), partner('SH-002')] }).list;
    // Field .40 and area .15 are known; money and willingness are not.
    expect(first?.lead?.worth).toBeCloseTo(55, 9);
    expect(first?.lead?.pair.fit).toMatchObject({ exact: undefined, high: 1 });
    expect(first?.second?.pair.partner.id).toBe('SH-002');
  });

  test('weights that cannot weigh propose nothing', () => {
    const zero = { fitWeightRelevance: 0, fitWeightResources: 0, fitWeightWillingness: 0, fitWeightReach: 0 };
    const result = propose({ needs: [need('KB-001', 5)], stakeholders: [partner('SH-001')], settings: zero });
    expect(result).toMatchObject({ refused: true, list: [] });
  });

  test('the sum of score × fit does not depend on the order of rows', () => {
    const rows = fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 6 });
    const needs = [
      need('KB-001', 5),
      need('KB-002', 4, { sector: 3 }),
      need('KB-003', 3),
      need('KB-004', 2, { sector: 4 }),
      need('KB-005', 4),
      need('KB-006', 5, { sector: 3 }),
    ];
    const stakeholders = [
      partner('SH-001'),
      partner('SH-002', { focus: { sectors: [3], goals: [] } }),
      partner('SH-003', { offerAmount: 30 * MILLION }),
    ];
    const total = (sketch: VillageSketch): number =>
      propose(sketch).list.reduce((sum, { lead }) => sum + (lead?.worth ?? 0), 0);
    const before = total({ needs, stakeholders });
    fc.assert(
      fc.property(rows, (order) => {
        const shuffled = order.map((at) => needs[at - 1] ?? {});
        expect(total({ needs: shuffled, stakeholders: stakeholders.slice().reverse() })).toBeCloseTo(before, 9);
      }),
      { numRuns: 30 },
    );
  });
});

describe('money', () => {
  test('goes where score × fit for each rupiah is largest, and says what more would do', () => {
    // Both fits are equal, both costs too: the higher score is met first.
    const { spread } = propose({
      needs: [need('KB-001', 3), need('KB-002', 5)],
      stakeholders: [partner('SH-001', { offerAmount: 150 * MILLION })],
    });
    expect(spread.needs.map(({ key, given, unmet, met }) => [key, given, unmet, met])).toEqual([
      ['KB-002', 100 * MILLION, 0, 100],
      ['KB-001', 50 * MILLION, 50 * MILLION, 50],
    ]);
    expect(spread.partners[0]).toMatchObject({ used: 150 * MILLION, left: 0, more: { key: 'KB-001', met: 60 } });
  });

  test('what is said about more money is what happens with more money', () => {
    const data = sampleData(TODAY);
    const { spread } = proposeCollaboration(data);
    expect(spread.partners.filter(({ more }) => more !== undefined).length).toBeGreaterThan(0);
    for (const { partner: who, more } of spread.partners) {
      const stakeholders = data.rows.stakeholders.map((row) =>
        row.id === who.id ? { ...row, offerAmount: (row.offerAmount ?? 0) + EXTRA } : row,
      );
      const after = proposeCollaboration({ ...data, rows: { ...data.rows, stakeholders } }).spread;
      const met = after.needs.reduce((sum, { given }) => sum + given, 0);
      const before = spread.needs.reduce((sum, { given }) => sum + given, 0);
      if (more === undefined) expect(met).toBeGreaterThanOrEqual(before);
      else expect(met - before).toBe(EXTRA);
    }
  });

  test.each<[string, VillageSketch, number[]]>([
    [
      'a partner kept away gives nothing',
      { needs: [need('KB-001', 5)], stakeholders: [partner('SH-001', { offerAmount: MILLION, workArea: 'Pesisir' })] },
      [0],
    ],
    [
      'an inactive partner gives nothing',
      { needs: [need('KB-001', 5)], stakeholders: [partner('SH-001', { offerAmount: MILLION, status: 'INACTIVE' })] },
      [0],
    ],
    [
      'a need without a cost has no gap to fill',
      {
        needs: [need('KB-001', 5, { estimatedCost: undefined })],
        stakeholders: [partner('SH-001', { offerAmount: MILLION })],
      },
      [],
    ],
    [
      'what programs cover already is not asked for',
      {
        needs: [need('KB-001', 5)],
        stakeholders: [partner('SH-001', { offerAmount: 500 * MILLION })],
        programs: [{ id: 'PR-001', needIds: ['KB-001'], stage: 'IMPLEMENTATION', villageCost: 70 * MILLION }],
      },
      [30 * MILLION],
    ],
    [
      'a need covered twice over has none',
      {
        needs: [need('KB-001', 5)],
        stakeholders: [partner('SH-001', { offerAmount: MILLION })],
        programs: [{ id: 'PR-001', needIds: ['KB-001'], stage: 'IMPLEMENTATION', villageCost: 170 * MILLION }],
      },
      [],
    ],
  ])('%s', (because, sketch, given) => {
    expect(
      propose(sketch).spread.needs.map((one) => one.given),
      because,
    ).toEqual(given);
  });

  test.each<[string, number, number, object | undefined]>([
    ['money that is left over already changes nothing when there is more', 5, 150, undefined],
    ['a need of score 0 is met with what is left, and with more', 1, 30, { key: 'KB-001', met: 40 }],
    ['nothing to give yet', 5, 0, { key: 'KB-001', met: 10 }],
  ])('%s', (because, level, amount, more) => {
    const stakeholders = [partner('SH-001', { offerAmount: amount * MILLION })];
    const { spread } = propose({ needs: [need('KB-001', level)], stakeholders });
    expect(spread.partners[0]?.more, because).toEqual(more);
  });

  test('a share met is rounded down, so that nothing sounds met that is not', () => {
    const { spread } = propose({
      needs: [need('KB-001', 5)],
      stakeholders: [partner('SH-001', { offerAmount: 100 * MILLION - 1 })],
    });
    expect(spread.needs[0]).toMatchObject({ unmet: 1, met: 99.9 });
  });
});

describe('village money', () => {
  const sketch: VillageSketch = {
    needs: [need('KB-001', 3), need('KB-002', 5)],
    stakeholders: [partner('SH-001', { offerAmount: 150 * MILLION })],
  };

  test('is not spent while the setting is empty', () => {
    expect(propose(sketch).village).toBeUndefined();
  });

  test('closes what partners leave', () => {
    const { village: spent } = propose({ ...sketch, settings: { collaborationBudget: 60 * MILLION } });
    expect(spent?.chosen.map(({ key }) => key)).toEqual(['KB-001']);
    expect(spent).toMatchObject({ used: 50 * MILLION, left: 10 * MILLION, total: 50 });
  });
});

test('300 needs and 100 partners are compared, assigned and funded', () => {
  const data = village({
    needs: Array.from({ length: 300 }, (_, at) =>
      need(`KB-${at}`, 1 + ((at * 7) % 5), { sector: ((at % 5) + 1) as 1, estimatedCost: (5 + (at % 97)) * MILLION }),
    ),
    stakeholders: Array.from({ length: 100 }, (_, at) =>
      partner(`SH-${at}`, {
        focus: { sectors: [(at % 5) + 1], goals: [] },
        offerAmount: (1 + ((at * 31) % 200)) * MILLION,
      }),
    ),
    settings: { ...HOME, collaborationBudget: 500 * MILLION },
  });
  const { list, spread } = proposeCollaboration(data);
  expect(list.filter(({ lead }) => lead !== undefined)).toHaveLength(200);
  expect(spread.partners).toHaveLength(100);
});
