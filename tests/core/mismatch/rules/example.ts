import type { VillageSketch } from '../../../support/village';

/** What a village has, and the flags of one rule that follow. Today is 2026-11-23 unless `given` says otherwise. */
export interface Example {
  readonly given: VillageSketch;
  /** Flag ids with their severity. */
  readonly flags: readonly string[];
  readonly because: string;
}

export type Need = NonNullable<VillageSketch['needs']>[number];
export type Stakeholder = NonNullable<VillageSketch['stakeholders']>[number];
export type Interest = NonNullable<VillageSketch['interests']>[number];
export type Program = NonNullable<VillageSketch['programs']>[number];
export type Interaction = NonNullable<VillageSketch['interactions']>[number];

export const road: Need = { id: 'KB-001', name: 'Jalan tani', status: 'PROPOSED', estimatedCost: 100_000_000 };
export const company: Stakeholder = { id: 'SH-001', name: 'PT Maju', type: 'COMPANY', status: 'ACTIVE' };
export const ngo: Stakeholder = { id: 'SH-002', name: 'Yayasan Tani', type: 'NGO', status: 'ACTIVE' };
export const partners = [company, ngo];

/** What one of them thinks of the road. */
export const stand = (stakeholderId: string, position: -2 | -1 | 0 | 1 | 2, more: Interest = {}): Interest => ({
  needId: 'KB-001',
  stakeholderId,
  position,
  salience: 4,
  date: '2026-11-01',
  basis: 'OWN_STATEMENT',
  ...more,
});

/** A program for the road with the company. */
export const program = (more: Program = {}): Program => ({
  id: 'PR-001',
  name: 'Jalan bersama',
  needIds: ['KB-001'],
  partnerIds: ['SH-001'],
  kind: 'THIRD_PARTY_BY_VILLAGE',
  stage: 'DRAFTING',
  responsible: 'Kaur Perencanaan',
  ...more,
});

/** The road, and a program for it with the company. */
export const together = (more: { need?: Need; partner?: Stakeholder; program?: Program } = {}): VillageSketch => ({
  needs: [{ ...road, sector: 2, sdg: 9, ...more.need }],
  stakeholders: [{ ...company, ...more.partner }, ngo],
  programs: [program(more.program)],
});

/** A program under way, with changes to it and to the village. */
export const running = (more: Program = {}, rest: VillageSketch = {}): VillageSketch => ({
  stakeholders: partners,
  programs: [program({ stage: 'IMPLEMENTATION', startDate: '2026-01-01', endDate: '2026-12-31', ...more })],
  ...rest,
});
