import fc from 'fast-check';
import type { VillageData } from '../../src/core/tables/tables';
import { VILLAGE } from '../../src/core/tables/tables';
import { type VillageSketch, village } from './village';

const day = fc
  .integer({ min: 0, max: 900 })
  .map((days) => new Date(Date.UTC(2025, 6, 1) + days * 86_400_000).toISOString().slice(0, 10));
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const money = maybe(fc.integer({ min: 0, max: 900_000_000 }));
const name = fc.constantFrom('Jalan 2026', 'Air 1.500 KK', 'Bibit', 'Pasar 75%', 'Embung');
const figure = maybe(fc.oneof(fc.integer({ min: -20, max: 400 }), fc.double({ min: 0, max: 1e300, noNaN: true })));
const heads = maybe(fc.integer({ min: 0, max: 90 }));
const source = fc.constantFrom('DD', 'SWD', 'CSR/TJSL', 'APBD', 'HIBAH');
const funding = maybe(fc.array(fc.record({ source, amount: money }), { maxLength: 3 }));

const program = fc.record({
  name: maybe(name),
  kind: maybe(fc.constantFrom('INTER_VILLAGE', 'THIRD_PARTY_BY_VILLAGE', 'GOVERNMENT_AID', 'OTHER')),
  stage: maybe(fc.constantFrom('PREPARATION', 'SIGNING', 'IMPLEMENTATION', 'REPORTING', 'DONE', 'CANCELLED')),
  documentType: maybe(fc.constantFrom('NONE', 'MOU', 'JOINT_AGREEMENT', 'JOINT_REGULATION')),
  startDate: maybe(day),
  endDate: maybe(day),
  councilReportDate: maybe(day),
  villageCost: money,
  partnerCost: money,
  villageFunding: funding,
  partnerFunding: funding,
  viaVillageAccount: maybe(fc.boolean()),
  responsible: maybe(fc.constantFrom('Kasi Kesejahteraan', 'Kaur 2')),
});

const report = fc.record({
  programId: maybe(fc.constantFrom('PR-001', 'PR-002', 'PR-003', 'PR-009')),
  indicator: maybe(fc.constantFrom('Panjang pipa', 'Peserta', 'Keluhan')),
  unit: maybe(fc.constantFrom('meter', 'orang')),
  kind: maybe(fc.constantFrom('ADDITIVE', 'PERCENTAGE', 'QUALITATIVE')),
  baseline: figure,
  target: figure,
  period: maybe(fc.record({ start: day, label: name }).map(({ start, label }) => ({ start, end: start, label }))),
  actual: figure,
  realisedAmount: money,
  obstacleNote: maybe(fc.constantFrom('Hujan 3 hari', 'Truk rusak')),
});

const interaction = fc.record({
  kind: maybe(fc.constantFrom('VILLAGE_MEETING', 'HAMLET_MEETING', 'CALL')),
  commitment: maybe(fc.constantFrom('Mengirim 3 truk', 'Menyusun jadwal')),
  owner: maybe(fc.constantFrom(VILLAGE, 'SH-001', 'SH-002')),
  dueDate: maybe(day),
  status: maybe(fc.constantFrom('OPEN', 'RUNNING', 'DONE', 'CANCELLED')),
  subjectIds: maybe(fc.array(fc.constantFrom('PR-001', 'PR-002', 'KB-001'), { maxLength: 2 })),
  attendedTotal: heads,
  attendedWomen: heads,
  attendedYouth: heads,
  attendedPoor: heads,
  invited: heads,
});

/** Villages with gaps, contradictions and extreme figures; ids are unique as the reader promises. */
export const randomVillage: fc.Arbitrary<VillageData> = fc
  .record({
    programs: fc.array(program, { maxLength: 4 }),
    monitoring: fc.array(report, { maxLength: 14 }),
    interactions: fc.array(interaction, { maxLength: 10 }),
  })
  .map(({ programs, monitoring, interactions }) =>
    village({
      stakeholders: [{ id: 'SH-001', name: 'PT 12 Contoh' }],
      programs: programs.map((one, index) => ({ ...one, id: index < 3 ? `PR-00${index + 1}` : undefined })),
      monitoring,
      interactions,
      // fast-check widens the codes of lists to strings.
    } as VillageSketch),
  );
