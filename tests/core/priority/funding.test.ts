import { describe, expect, test } from 'vitest';
import { fundNeeds, programFunds } from '../../../src/core/priority/funding';
import { type VillageSketch, village } from '../../support/village';

type Program = NonNullable<VillageSketch['programs']>[number];
const MILLION = 1_000_000;

function funds(program: Program, spent: readonly number[] = []) {
  const data = village({
    programs: [{ id: 'PR-001', ...program }],
    monitoring: spent.map((realisedAmount) => ({ programId: 'PR-001', realisedAmount })),
  });
  const [row] = data.rows.programs;
  if (row === undefined) throw new Error('the program is there');
  return programFunds(row, data.rows.monitoring);
}

describe('programFunds', () => {
  test.each<[Program, readonly number[], number, string, string]>([
    [{ villageCost: 10, partnerCost: 20 }, [], 30, 'planned', 'nothing is spent yet'],
    [{ villageCost: 10, partnerCost: 20 }, [10, 15], 30, 'planned', 'the promise is larger; never the sum of both'],
    [{ villageCost: 10, partnerCost: 20 }, [10, 25], 35, 'realised', 'more was spent than promised'],
    [{ partnerCost: 20 }, [], 20, 'planned', 'an empty cost counts as nothing committed'],
    [{}, [], 0, 'none', 'nothing is known to be committed'],
    [{}, [7], 7, 'realised', 'spending counts without a plan'],
  ])('%j with %j spent is %d (%s), because %s', (program, spent, amount, basis) => {
    expect(funds(program, spent)).toMatchObject({ amount, basis });
  });

  test.each<[Program, number, number, string]>([
    [{ villageCost: 10, partnerCost: 20, viaVillageAccount: true }, 30, 0, 'all of it goes through the treasury'],
    [{ villageCost: 10, partnerCost: 20, viaVillageAccount: false }, 10, 20, 'partner goods stay outside'],
    [{ villageCost: 10, partnerCost: 20 }, 10, 0, 'not recorded is in neither part'],
  ])('%j: %d through the treasury and %d outside, because %s', (program, through, outside) => {
    expect(funds(program)).toMatchObject({ throughTreasury: through, outsideTreasury: outside });
  });

  test('says when a cost could not be read', () => {
    expect(funds({ partnerCost: 20, unread: ['villageCost'] }).unread).toBe(true);
  });

  test('spending of other programs is not counted', () => {
    const data = village({
      programs: [{ id: 'PR-001', villageCost: 5 }],
      monitoring: [{ programId: 'PR-002', realisedAmount: 50 }, { realisedAmount: 60 }],
    });
    const [program] = data.rows.programs;
    expect(program && programFunds(program, data.rows.monitoring).amount).toBe(5);
  });
});

describe('fundNeeds', () => {
  test('cost, commitment and gap of a need', () => {
    const data = village({
      needs: [{ id: 'KB-001', estimatedCost: 100 * MILLION }],
      programs: [
        { id: 'PR-001', needIds: ['KB-001'], villageCost: 30 * MILLION },
        { id: 'PR-002', needIds: ['KB-001'], partnerCost: 20 * MILLION, stage: 'CANCELLED' },
      ],
    });
    expect(fundNeeds(data).get('KB-001')).toMatchObject({ committed: 30 * MILLION, gap: 70 * MILLION, overlap: 0 });
  });

  test.each<[readonly (number | undefined)[], readonly number[], string, string]>([
    [[60, 30], [60, 30], 'byCost', 'shares follow the estimated costs'],
    [[60, undefined], [45, 45], 'equal', 'without every cost the division is equal'],
    [[0, 0], [45, 45], 'equal', 'zero costs say nothing about shares'],
    [[0, 30], [0, 90], 'byCost', 'a need that costs nothing takes nothing'],
  ])('a program of 90 for needs of %j gives %j (%s), because %s', (costs, amounts, split) => {
    const data = village({
      needs: costs.map((estimatedCost, index) => ({ id: `KB-00${index + 1}`, estimatedCost })),
      programs: [{ id: 'PR-001', needIds: ['KB-001', 'KB-002', 'KB-002'], villageCost: 90 }],
    });
    const funding = fundNeeds(data);
    const parts = ['KB-001', 'KB-002'].map((id) => funding.get(id));
    expect(parts.map((part) => part?.committed)).toEqual(amounts);
    expect(parts.map((part) => part?.programs[0]?.split)).toEqual([split, split]);
  });

  test('a program that pays for two needs exactly leaves no trace of arithmetic', () => {
    // 25 × (7/25) is 7.000000000000001 in binary arithmetic.
    const data = village({
      needs: [
        { id: 'KB-001', estimatedCost: 7 },
        { id: 'KB-002', estimatedCost: 18 },
      ],
      programs: [{ id: 'PR-001', needIds: ['KB-001', 'KB-002'], villageCost: 25 }],
    });
    expect(fundNeeds(data).get('KB-001')).toMatchObject({ gap: 0, overlap: 0 });
    expect(fundNeeds(data).get('KB-002')).toMatchObject({ gap: 0, overlap: 0 });
  });

  test('more promised than needed is an overlap and a gap below zero', () => {
    const data = village({
      needs: [{ id: 'KB-001', estimatedCost: 45 }],
      programs: [{ id: 'PR-001', needIds: ['KB-001'], partnerCost: 60 }],
    });
    expect(fundNeeds(data).get('KB-001')).toMatchObject({ gap: -15, overlap: 15 });
  });

  test('without an estimated cost there is no gap, but commitments are still known', () => {
    const data = village({
      needs: [{ id: 'KB-001' }],
      programs: [{ id: 'PR-001', needIds: ['KB-001'], partnerCost: 60 }],
    });
    expect(fundNeeds(data).get('KB-001')).toMatchObject({ committed: 60, gap: undefined, overlap: undefined });
  });

  test('a need that no program names has nothing committed', () => {
    expect(fundNeeds(village({ needs: [{ id: 'KB-001', estimatedCost: 5 }] })).get('KB-001')).toMatchObject({
      committed: 0,
      gap: 5,
      programs: [],
    });
  });
});
