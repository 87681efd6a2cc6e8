import type { IsoDate } from '../cell';
import { addMonths } from '../mismatch/addMonths';
import { isEmpty } from '../table/defineTable';
import { type DocumentType, type ProgramRow, SIGNED_STAGES } from '../tables/programs';

/** Whether a program has the document that its kind of cooperation rests on (domain.md §2.1). */
export type DocumentState = 'held' | 'other' | 'missing' | 'notYet' | 'notNeeded' | 'unknown';

/** Whether the record of the village meeting is there. */
export type MeetingState = 'recorded' | 'missing' | 'notYet' | 'notNeeded' | 'unknown';

/** The report to BPD: when the last one was, until when the next is expected, and whether that day has passed. */
export interface CouncilReport {
  readonly last: IsoDate | undefined;
  /** `undefined` when none is expected, or when a date it depends on is not known. */
  readonly due: IsoDate | undefined;
  readonly late: boolean;
}

/** The agreement a kind of cooperation needs; government aid and other kinds need none of the two. */
export function requiredDocument({ kind }: ProgramRow): DocumentType | undefined {
  if (kind === 'INTER_VILLAGE') return 'JOINT_REGULATION';
  const thirdParty = kind === 'THIRD_PARTY_BY_VILLAGE' || kind === 'THIRD_PARTY_BY_PARTNER';
  return thirdParty ? 'JOINT_AGREEMENT' : undefined;
}

export function documentState(program: ProgramRow): DocumentState {
  if (program.kind === undefined || program.stage === undefined) return 'unknown';
  const required = requiredDocument(program);
  if (required === undefined) return 'notNeeded';
  if (program.documentType === required) return 'held';
  // Penandatanganan is the stage in which the document comes about.
  const expected = SIGNED_STAGES.includes(program.stage) && program.stage !== 'SIGNING';
  if (!expected) return 'notYet';
  if (program.documentType === undefined) return 'unknown';
  return program.documentType === 'NONE' ? 'missing' : 'other';
}

export function meetingState(program: ProgramRow): MeetingState {
  if (!isEmpty(program, 'villageMeetingRecord')) return 'recorded';
  if (program.kind === undefined || program.stage === undefined) return 'unknown';
  if (requiredDocument(program) === undefined) return 'notNeeded';
  return SIGNED_STAGES.includes(program.stage) ? 'missing' : 'notYet';
}

/** Due today is not late. The interval is the village's own habit, no law (domain.md §3.8, M12). */
export function councilReport(program: ProgramRow, months: number, today: IsoDate): CouncilReport {
  const due = reportDue(program, months);
  return { last: program.councilReportDate, due, late: due !== undefined && today > due };
}

/** Until when a report to BPD is expected; `undefined` when none is, or when a date it depends on is not known. */
export function reportDue(program: ProgramRow, months: number): IsoDate | undefined {
  const { stage, councilReportDate: report, endDate, startDate } = program;
  const runs = stage === 'IMPLEMENTATION' || stage === 'REPORTING' || stage === 'DONE';
  if (!runs || requiredDocument(program) === undefined) return undefined;
  if (report === undefined && !isEmpty(program, 'councilReportDate')) return undefined;
  // Once done, a closing report settles it; without the end date nobody can tell whether the report closes it.
  if (stage === 'DONE' && report !== undefined && (endDate === undefined || report >= endDate)) return undefined;
  const from = report ?? startDate;
  return from === undefined ? undefined : addMonths(from, months);
}
