import {
  assert,
  constantFrom,
  integer,
  option,
  property,
  record,
  shuffledSubarray,
  subarray,
  uniqueArray,
} from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RULE_IDS } from '../../../src/core/mismatch/flag';
import { flagMismatches } from '../../../src/core/mismatch/flagMismatches';
import { mismatchTable } from '../../../src/core/mismatch/mismatchTable';
import { type Rows, VILLAGE, type VillageData } from '../../../src/core/tables/tables';
import { wordsFor } from '../../../src/core/words/words';
import { type VillageSketch, village } from '../../support/village';

const NEED_IDS = ['KB-001', 'KB-002', 'KB-003', 'KB-004'];
const PARTNER_IDS = ['SH-001', 'SH-002', 'SH-003'];
const ACTOR_IDS = [VILLAGE, ...PARTNER_IDS];

/** An empty cell about as often as any one value. */
const maybe = <T>(...values: readonly T[]) => option(constantFrom(...values), { nil: undefined });

const needs = record({
  name: maybe('Jalan tani', 'Air bersih', 'jalan  TANI'),
  location: maybe('Dusun Krajan', 'Semua dusun'),
  year: maybe(2026, 2027),
  sector: maybe(1 as const, 2 as const),
  sdg: maybe(6, 9),
  estimatedCost: maybe(0, 50, 100),
  peopleAffectedScore: maybe(1, 5),
  severityScore: maybe(4, 5),
  incomeImpactScore: maybe(3, 5),
  frequencyScore: maybe(2, 5),
  resourceAvailabilityScore: maybe(1, 5),
  status: maybe('PROPOSED' as const, 'DONE' as const),
});
const stakeholders = record({
  name: maybe('PT Maju', 'Yayasan Tani'),
  focus: maybe({ sectors: [2], goals: [] }, { sectors: [], goals: [6] }),
  workArea: maybe('nasional', 'Kabupaten Lain'),
  status: maybe('ACTIVE' as const, 'INACTIVE' as const),
});
const interests = record({
  needId: constantFrom(...NEED_IDS),
  stakeholderId: maybe(...ACTOR_IDS),
  position: maybe(-2 as const, -1 as const, 0 as const, 1 as const, 2 as const),
  salience: maybe(2, 3, 5),
  expectation: maybe('papan nama'),
  basis: maybe('VILLAGE_ESTIMATE' as const, 'MEETING' as const),
  date: maybe('2026-11-01', '2025-01-01'),
});
const programs = record({
  name: maybe('Program A', 'Program B'),
  needIds: subarray(NEED_IDS),
  partnerIds: subarray(ACTOR_IDS),
  kind: maybe('INTER_VILLAGE' as const, 'THIRD_PARTY_BY_VILLAGE' as const, 'OTHER' as const),
  stage: maybe('DRAFTING' as const, 'IMPLEMENTATION' as const, 'DONE' as const, 'CANCELLED' as const),
  documentType: maybe('NONE' as const, 'JOINT_AGREEMENT' as const),
  startDate: maybe('2026-01-01', '2027-01-01'),
  endDate: maybe('2026-06-30', '2027-12-31'),
  partnerCost: maybe(10, 200),
  villageCost: maybe(10),
  councilReportDate: maybe('2026-02-01'),
  villageMeetingRecord: maybe('BA 1'),
});
const monitoring = record({
  programId: maybe('PR-001', 'PR-002'),
  period: maybe({ start: '2025-01-01', end: '2025-03-31', label: 'Triwulan I 2025' }),
  realisedAmount: maybe(5),
});
const interactions = record({
  commitment: maybe('kirim pasir'),
  owner: maybe(...ACTOR_IDS),
  stakeholderIds: subarray(ACTOR_IDS),
  dueDate: maybe('2026-11-22', '2026-11-23'),
  status: maybe('OPEN' as const, 'DONE' as const),
});

const listOf = <T>(of: import('fast-check').Arbitrary<T>, maxLength: number) =>
  uniqueArray(of, { maxLength, comparator: () => false });

/** A small, dense village: few ids, many cells empty, so that every rule has a chance. Every fourth row has no id. */
const sketches = record({
  needs: listOf(needs, 4),
  stakeholders: listOf(stakeholders, 3),
  interests: listOf(interests, 10),
  programs: listOf(programs, 4),
  monitoring: listOf(monitoring, 4),
  interactions: listOf(interactions, 4),
  withoutIds: integer({ min: 1, max: 4 }),
}).map(({ withoutIds, ...rows }): VillageSketch => {
  const named = <R extends object>(prefix: string, list: readonly R[]) =>
    list.map((row, index) => ({ ...row, id: index + 1 === withoutIds ? undefined : `${prefix}-00${index + 1}` }));
  return {
    needs: named('KB', rows.needs),
    stakeholders: named('SH', rows.stakeholders),
    interests: rows.interests,
    programs: named('PR', rows.programs),
    monitoring: rows.monitoring,
    interactions: named('KM', rows.interactions),
    settings: { villageName: 'Sukamaju', subDistrict: 'Ngawen', regency: 'Blora', province: 'Jawa Tengah' },
  };
});

/** The same rows in another order; each keeps its place on its sheet. */
function shuffled(data: VillageData, order: (length: number) => readonly number[]): VillageData {
  const rows = Object.fromEntries(
    Object.entries(data.rows).map(([name, list]: [string, readonly unknown[]]) => [
      name,
      order(list.length).map((index) => list[index]),
    ]),
  ) as unknown as Rows;
  return { ...data, rows };
}

describe('flags of any village', () => {
  test('do not depend on the order in which rows arrive', () => {
    const orders = shuffledSubarray(
      Array.from({ length: 10 }, (_, index) => index),
      { minLength: 10 },
    );
    assert(
      property(sketches, orders, (sketch, order) => {
        const data = village(sketch);
        const mixed = shuffled(data, (length) => order.filter((index) => index < length));
        expect(flagMismatches(mixed)).toEqual(flagMismatches(data));
      }),
      { numRuns: 300 },
    );
  });

  test('have ids of their own, cells that exist, and sentences without gaps', () => {
    assert(
      property(sketches, (sketch) => {
        const data = village(sketch);
        const result = flagMismatches(data);
        expect(new Set(result.flags.map((flag) => flag.id)).size).toBe(result.flags.length);
        for (const flag of result.flags) {
          expect(flag.evidence.length).toBeGreaterThan(0);
          for (const { cell } of flag.evidence) expect(cellsOf(data)).toContain(`${cell.sheetId}/${cell.row}`);
          expect(`${flag.why} ${flag.nextStep}`).not.toMatch(/undefined|NaN|Infinity|\[object|bermasalah| {2}|""/);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('are the same in English, but for their words', () => {
    assert(
      property(sketches, (sketch) => {
        const data = village(sketch);
        const facts = (language: 'id' | 'en') =>
          flagMismatches(data, wordsFor(language)).flags.map(({ id, severity, parties }) => [id, severity, parties]);
        expect(facts('en')).toEqual(facts('id'));
      }),
      { numRuns: 50 },
    );
  });
});

function cellsOf(data: VillageData): readonly string[] {
  return Object.values(data.rows).flatMap((list: readonly { origin: { sheetId: number; row: number } }[]) =>
    list.map(({ origin }) => `${origin.sheetId}/${origin.row}`),
  );
}

describe('flag ids', () => {
  const short = (sketch: VillageSketch) => flagMismatches(village(sketch)).flags.map((flag) => flag.id);

  test.each([
    {
      given: { interactions: [late('kirim pasir', undefined), late('kirim batu', undefined)] },
      count: 2,
      because: 'rows without id are known by their words',
    },
    {
      given: { interactions: [late('kirim pasir', undefined), late('kirim pasir', undefined)] },
      count: 2,
      because: 'rows alike in everything are still two rows',
    },
    {
      given: { interactions: [late('kirim pasir', 'K-1.1'), late('kirim pasir', 'K-11')] },
      count: 2,
      because: 'K-1.1 and K-11 are both K11 when shortened',
    },
    {
      given: { interactions: [late('kirim pasir', '一'), late('kirim pasir', '二')] },
      count: 2,
      because: 'ids without Latin letters differ too',
    },
  ])('$count of them, because $because', ({ given, count }) => {
    expect(new Set(short(given)).size).toBe(count);
  });

  test('of a row without id stay when other rows come and the row moves', () => {
    const alone = short({ interactions: [late('kirim pasir', undefined)] });
    const moved = short({
      interactions: [late('kirim batu', 'KM-002'), { ...late('kirim pasir', undefined), at: 40 }],
    });
    expect(moved).toContain(alone[0]);
  });

  test('stay when the sentence changes with the day and the name', () => {
    const first = short({ programs: [running('Jalan')], today: '2026-11-23' });
    expect(short({ programs: [running('Jalan desa')], today: '2026-12-24' })).toEqual(first);
  });
});

function late(commitment: string, id: string | undefined) {
  return { id, commitment, dueDate: '2026-01-01', status: 'OPEN' as const };
}

function running(name: string) {
  return { id: 'PR-001', name, stage: 'IMPLEMENTATION' as const, endDate: '2026-01-01' };
}

const HOME = { villageName: 'Sukamaju', subDistrict: 'Ngawen', regency: 'Blora', province: 'Jawa Tengah' };

describe('what could not be judged is said', () => {
  const reasons = (sketch: VillageSketch, absent: Parameters<typeof flagMismatches>[2] = []) =>
    flagMismatches(village(sketch), wordsFor('id'), absent).unjudged.map(({ rule, reason }) => `${rule} ${reason}`);

  test.each<{ given: VillageSketch; says: string[]; because: string }>([
    {
      given: { programs: [{ id: 'PR-001' }], settings: { villageName: 'Sukamaju', regency: 'Blora' } },
      says: ['M14 Wilayah desa belum lengkap di Pengaturan. Isi Kecamatan dan Provinsi.'],
      because: 'two of the four places are missing',
    },
    {
      given: {
        needs: [{ id: 'KB-001', name: 'Jalan', peopleAffectedScore: 5, severityScore: 5, incomeImpactScore: 3 }],
      },
      says: [
        'M13 Skor Jalan (KB-001) belum pasti mencapai 60 karena ada kriteria yang belum dinilai; belum ada mitra yang tercatat mendukung. Lengkapi kelima kriterianya.',
      ],
      because: 'the score lies between 50 and 90',
    },
    {
      given: {
        needs: [{ id: 'KB-001', name: 'Jalan', estimatedCost: 10 }],
        programs: [{ id: 'PR-001', name: 'Gotong royong', villageCost: 5, unread: ['needIds'] }],
        settings: HOME,
      },
      says: [
        'M5 Kolom Kebutuhan, Tahap, atau dana dari Gotong royong (PR-001) belum terbaca, jadi belum pasti apakah dana Jalan (KB-001) kurang. Lihat Periksa Data.',
      ],
      because: 'the money may be for that need',
    },
    {
      given: {
        needs: [
          { id: 'KB-001', name: 'Jalan', estimatedCost: 10 },
          { id: 'KB-002', name: 'Air', estimatedCost: 10, status: 'DONE' },
        ],
        programs: [
          { id: 'PR-001', needIds: ['KB-001'], villageCost: 5, unread: ['partnerCost'] },
          { id: 'PR-002', needIds: ['KB-002'], villageCost: 5, unread: ['partnerCost'] },
        ],
        settings: HOME,
      },
      says: [
        'M5 Kolom Kebutuhan, Tahap, atau dana dari PR-001 belum terbaca, jadi belum pasti apakah dana Jalan (KB-001) kurang. Lihat Periksa Data.',
      ],
      because: 'an amount was not read; needs that are done play no part',
    },
    { given: {}, says: [], because: 'an empty workbook leaves nothing open' },
  ])('$because', ({ given, says }) => {
    expect(reasons(given)).toEqual(says);
  });

  test('which flags are left open is known where only some are', () => {
    const sketch: VillageSketch = {
      needs: [
        { id: 'KB-001', estimatedCost: 10, peopleAffectedScore: 5, severityScore: 5, incomeImpactScore: 3 },
        { id: 'KB-002', estimatedCost: 10 },
      ],
      programs: [{ id: 'PR-001', needIds: ['KB-002'], villageCost: 5, unread: ['partnerCost'] }],
      settings: HOME,
    };
    const { unjudged } = flagMismatches(village(sketch));
    expect(unjudged.map(({ rule, flags }) => [rule, flags])).toEqual([
      ['M5', ['M5-KB002']],
      ['M13', ['M13-KB001']],
    ]);
  });

  test('a table that could not be read is not an empty one', () => {
    const { flags, unjudged } = flagMismatches(
      village({ needs: [{ id: 'KB-001', estimatedCost: 10 }] }),
      wordsFor('id'),
      [],
      ['programs'],
    );
    expect(flags).toEqual([]);
    expect(unjudged.find(({ rule }) => rule === 'M5')?.reason).toBe(
      'Lembar Program tidak terbaca. Perbaiki menurut lembar Periksa Data, lalu jalankan lagi.',
    );
  });

  test('a table that was not handed in is not an empty one', () => {
    const sketch = { needs: [{ id: 'KB-001', estimatedCost: 10 }] };
    expect(flagMismatches(village(sketch), wordsFor('id'), ['programs']).flags).toEqual([]);
    expect(reasons(sketch, ['programs'])).toContain('M5 Lembar Program belum ada atau belum terbaca.');
    expect(flagMismatches(village(sketch)).flags.map((flag) => flag.id)).toEqual(['M5-KB001']);
  });
});

describe('the table of the custom function', () => {
  test('has its headers, a row for every flag, and a line when there is none', () => {
    const words = wordsFor('id');
    const some = flagMismatches(village({ needs: [{ id: 'KB-001', name: 'Jalan', estimatedCost: 10 }] }));
    expect(mismatchTable(some, words)).toEqual([
      ['ID', 'Tingkat', 'Aturan', 'Pihak', 'Tentang', 'Mengapa', 'Langkah berikut', 'Sumber'],
      [
        'M5-KB001',
        'Tinggi',
        'Kurang dana',
        'Pemerintah Desa',
        'Jalan (KB-001)',
        'Jalan (KB-001) diperkirakan memerlukan Rp10, dan belum ada dana yang tercatat.',
        'Pemerintah Desa membahas sumber dana untuk Jalan (KB-001) dalam musyawarah dan mencari calon mitra.',
        'Kebutuhan!M2 Perkiraan biaya: Rp10',
      ],
    ]);
    const none = mismatchTable(flagMismatches(village()), words);
    expect(none[1]?.[0]).toBe('Belum ada hal yang perlu dibicarakan menurut data saat ini.');
    expect(none.every((row) => row.length === 8)).toBe(true);
  });
});

test('flags are counted by rule and by severity', () => {
  const result = flagMismatches(village({ interactions: [late('a', 'KM-001'), late('b', 'KM-002')] }));
  expect(result.byRule).toEqual({ ...Object.fromEntries(RULE_IDS.map((rule) => [rule, 0])), M9: 2 });
  expect(result.bySeverity).toEqual({ HIGH: 0, MEDIUM: 2, LOW: 0 });
});

test('1,000 needs, 2,000 positions and 300 programs are judged', () => {
  const data = village(bigVillage());
  expect(flagMismatches(data).flags.length).toBeGreaterThan(1000);
});

test('200 supporters and 200 objectors of one need give all 40,000 pairs', () => {
  const interests = Array.from({ length: 400 }, (_, n) => ({
    needId: 'KB-1',
    stakeholderId: `SH-${n}`,
    position: n % 2 === 0 ? (1 as const) : (-1 as const),
    date: '2026-11-01',
  }));
  const result = flagMismatches(village({ needs: [{ id: 'KB-1' }], interests }));
  expect(result.byRule.M1).toBe(200 * 200);
});

function bigVillage(): VillageSketch {
  const many = <R>(count: number, make: (n: number) => R): readonly R[] =>
    Array.from({ length: count }, (_, n) => make(n));
  return {
    needs: many(1000, (n) => ({
      id: `KB-${n}`,
      name: `Kebutuhan ${n}`,
      location: 'Dusun Krajan',
      year: 2026,
      sector: 2 as const,
      estimatedCost: n % 2 === 0 ? 100 : undefined,
      peopleAffectedScore: 4,
      severityScore: n % 5,
      incomeImpactScore: 3,
      frequencyScore: 3,
      resourceAvailabilityScore: 3,
    })),
    stakeholders: many(200, (n) => ({ id: `SH-${n}`, name: `Lembaga ${n}`, status: 'ACTIVE' as const })),
    interests: many(2000, (n) => ({
      id: `KP-${n}`,
      needId: `KB-${n % 500}`,
      stakeholderId: `SH-${n % 199}`,
      position: n % 20 === 0 ? (-1 as const) : (1 as const),
      expectation: n % 10 === 0 ? 'sesuatu' : undefined,
      date: n % 10 === 0 ? '2026-01-01' : '2026-11-01',
    })),
    programs: many(300, (n) => ({
      id: `PR-${n}`,
      name: `Program ${n}`,
      needIds: [`KB-${n}`, `KB-${n + 1}`],
      partnerIds: [`SH-${n % 200}`, VILLAGE],
      kind: 'THIRD_PARTY_BY_VILLAGE' as const,
      stage: n % 3 === 0 ? ('IMPLEMENTATION' as const) : ('DRAFTING' as const),
      documentType: 'NONE' as const,
      startDate: '2026-01-01',
    })),
  };
}
