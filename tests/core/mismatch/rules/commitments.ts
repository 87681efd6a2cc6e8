import { VILLAGE } from '../../../../src/core/tables/tables';
import type { VillageSketch } from '../../../support/village';
import { company, type Example, type Interaction, partners, program } from './example';

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

export const M9: readonly Example[] = [
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
