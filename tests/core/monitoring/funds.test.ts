import { describe, expect, test } from 'vitest';
import { fundsBySource, type SourceFunds } from '../../../src/core/monitoring/funds';
import { type VillageSketch, village } from '../../support/village';

type Program = NonNullable<VillageSketch['programs']>[number];
type Line = readonly [
  source: string,
  village: number,
  partner: number,
  through: number,
  outside: number,
  unclear: number,
];

function funds(programs: readonly Program[]) {
  return fundsBySource(village({ programs }).rows.programs);
}

function lineOf({ source, village: own, partner, throughTreasury, outsideTreasury, unclear }: SourceFunds): Line {
  return [source, own, partner, throughTreasury, outsideTreasury, unclear];
}

const DD = (amount?: number) => ({ source: 'DD' as const, amount });
const SWD = (amount?: number) => ({ source: 'SWD' as const, amount });
const CSR = (amount?: number) => ({ source: 'CSR/TJSL' as const, amount });
const APBD = (amount?: number) => ({ source: 'APBD' as const, amount });

describe('planned funds by source', () => {
  test.each<[Program, readonly Line[], string]>([
    [{ villageCost: 100, villageFunding: [DD()] }, [['DD', 100, 0, 100, 0, 0]], 'one source takes the whole cost'],
    [
      { villageCost: 100, villageFunding: [SWD(30), DD(70)] },
      [
        ['SWD', 30, 0, 30, 0, 0],
        ['DD', 70, 0, 70, 0, 0],
      ],
      'amounts as given, in the order of the list of sources',
    ],
    [
      { villageCost: 100, villageFunding: [DD(70), SWD()] },
      [
        ['SWD', 30, 0, 30, 0, 0],
        ['DD', 70, 0, 70, 0, 0],
      ],
      'the one without an amount takes the rest',
    ],
    [
      { villageCost: 100, villageFunding: [DD(), SWD()] },
      [
        ['SWD', 0, 0, 0, 0, 0],
        ['DD', 0, 0, 0, 0, 0],
        ['SPLIT', 100, 0, 100, 0, 0],
      ],
      'how much of each is not known and is not guessed',
    ],
    [{ villageCost: 100 }, [['NONE', 100, 0, 100, 0, 0]], 'no source was named'],
    [{ villageFunding: [DD(40)] }, [['DD', 40, 0, 40, 0, 0]], 'an amount counts without a cost beside it'],
    [{ villageFunding: [DD()] }, [['DD', 0, 0, 0, 0, 0]], 'a source without any amount is still named'],
    [
      { partnerCost: 50, partnerFunding: [CSR()], viaVillageAccount: true },
      [['CSR/TJSL', 0, 50, 50, 0, 0]],
      'through the treasury',
    ],
    [
      { partnerCost: 50, partnerFunding: [CSR()], viaVillageAccount: false },
      [['CSR/TJSL', 0, 50, 0, 50, 0]],
      'outside the treasury',
    ],
    [{ partnerCost: 50, partnerFunding: [CSR()] }, [['CSR/TJSL', 0, 50, 0, 0, 50]], 'nobody wrote which way'],
    [
      { partnerCost: 50, partnerFunding: [APBD()] },
      [['APBD', 0, 50, 0, 50, 0]],
      'an office pays its activities itself',
    ],
    [{ villageCost: 0, partnerCost: 0 }, [], 'nothing is planned'],
  ])('%j gives %j, because %s', (program, lines) => {
    expect(funds([program]).sources.map(lineOf)).toEqual(lines);
  });

  test.each<[Program, number, string]>([
    [{ villageCost: 100, villageFunding: [DD(70), SWD(20)] }, 1, 'the amounts make 90, the cost is 100'],
    [{ villageCost: 100, villageFunding: [DD(70), SWD(30)] }, 0, 'they agree'],
    [{ villageCost: 100, villageFunding: [DD(120), SWD()] }, 1, 'one source alone passes the cost'],
    [{ villageCost: 100, villageFunding: [DD(20), SWD()] }, 0, 'the other takes the rest'],
    [{ villageFunding: [DD(20)] }, 0, 'no cost to compare with'],
    [{ villageCost: 100 }, 0, 'no sources to compare'],
  ])('%j has %d difference, because %s', (program, count) => {
    expect(funds([program]).differences.length).toBe(count);
  });

  test('a source named on both sides counts its program once', () => {
    const { sources, total, recorded, programs } = funds([
      { villageCost: 10, villageFunding: [DD()], partnerCost: 20, partnerFunding: [DD()], viaVillageAccount: true },
      { villageCost: 5 },
      {},
    ]);
    expect(sources.find(({ source }) => source === 'DD')).toMatchObject({ programs: 1, village: 10, partner: 20 });
    expect(total).toMatchObject({ village: 15, partner: 20, throughTreasury: 35, programs: 2 });
    expect([recorded, programs]).toEqual([1, 3]);
  });
});
