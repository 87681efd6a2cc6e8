import { reportDue, requiredDocument } from '../../monitoring/agreements';
import { isEmpty } from '../../table/defineTable';
import { DOCUMENT_TYPES, type ProgramRow, SIGNED_STAGES } from '../../tables/programs';
import { activePartners, type MismatchContext, partiesWithVillage, subjectOf, withId } from '../context';
import { evidenceOf, quoted, shownValue } from '../evidence';
import type { FlagSeverity } from '../flag';
import type { Finding, Rule } from '../rule';

/** True from Penandatanganan on (domain.md §4). */
export function isSigned(program: ProgramRow): boolean {
  return SIGNED_STAGES.includes(program.stage);
}

/** The partners of some programs that still take part, each once. */
export function partnersOf(programs: readonly ProgramRow[], context: MismatchContext): readonly string[] {
  return Array.from(new Set(programs.flatMap((program) => activePartners(program, context))));
}

const outsideDates: Rule = {
  id: 'M7',
  part: 'a',
  reads: ['programs'],
  find: (context) =>
    eachProgram(context, (program) => {
      if (program.stage !== 'IMPLEMENTATION') return undefined;
      const early = program.startDate !== undefined && context.today < program.startDate;
      const late = program.endDate !== undefined && context.today > program.endDate;
      if (!early && !late) return undefined;
      const column = early ? 'startDate' : 'endDate';
      const say = context.words.mismatch.rules.M7;
      const date = shownValue(program, column, context.words);
      return finding(program, 'HIGH', ['stage', column], context, (facts) => ({
        why: early ? say.tooEarly({ ...facts, date }) : say.tooLate({ ...facts, date }),
        nextStep: say.nextDates(facts),
      }));
    }),
};

const monitoredOutside: Rule = {
  id: 'M7',
  part: 'b',
  reads: ['programs', 'monitoring'],
  find: (context) =>
    eachProgram(context, (program) => {
      const { startDate, endDate } = program;
      const outside = (context.monitoring.get(program.id ?? '') ?? []).filter(({ period }) => {
        if (period === undefined) return false;
        return (startDate !== undefined && period.end < startDate) || (endDate !== undefined && period.start > endDate);
      });
      if (outside.length === 0) return undefined;
      const { words } = context;
      const say = words.mismatch.rules.M7;
      const rows = outside.slice().sort((a, b) => a.origin.row - b.origin.row);
      const periods = Array.from(new Set(rows.map((row) => shownValue(row, 'period', words))));
      const dates = (['startDate', 'endDate'] as const).filter((column) => program[column] !== undefined);
      const found = finding(program, 'MEDIUM', dates, context, (facts) => ({
        why: say.monitored({ ...facts, periods, dates: dates.map((column) => shownValue(program, column, words)) }),
        nextStep: say.nextMonitored(facts),
      }));
      return { ...found, evidence: [...rows.map((row) => evidenceOf(row, 'period', words)), ...found.evidence] };
    }),
};

const withoutAgreement: Rule = {
  id: 'M8',
  reads: ['programs'],
  find: (context) =>
    eachProgram(context, (program) => {
      const wanted = requiredDocument(program);
      const has = program.documentType;
      if (program.stage !== 'IMPLEMENTATION' || wanted === undefined || has === undefined || has === wanted)
        return undefined;
      const isOther = has === 'JOINT_REGULATION' || has === 'JOINT_AGREEMENT';
      const say = context.words.mismatch.rules.M8;
      const extra = {
        kind: shownValue(program, 'kind', context.words),
        document: shownValue(program, 'documentType', context.words),
        wanted: DOCUMENT_TYPES.find((option) => option.value === wanted)?.label ?? wanted,
      };
      return finding(program, isOther ? 'MEDIUM' : 'HIGH', ['stage', 'kind', 'documentType'], context, (facts) => ({
        why: say.why({ ...facts, ...extra }),
        nextStep: say.next({ ...facts, ...extra }),
      }));
    }),
};

const withoutMeeting: Rule = {
  id: 'M11',
  reads: ['programs'],
  find: (context) =>
    eachProgram(context, (program) => {
      if (!isSigned(program) || requiredDocument(program) === undefined || !isEmpty(program, 'villageMeetingRecord'))
        return undefined;
      const say = context.words.mismatch.rules.M11;
      const extra = { stage: shownValue(program, 'stage', context.words) };
      return finding(program, 'MEDIUM', ['villageMeetingRecord', 'stage', 'kind'], context, (facts) => ({
        why: say.why({ ...facts, ...extra }),
        nextStep: say.next(facts),
      }));
    }),
};

const withoutReport: Rule = {
  id: 'M12',
  reads: ['programs'],
  find: (context) =>
    eachProgram(context, (program) => {
      const due = reportDue(program, context.settings.reportIntervalMonths);
      if (due === undefined || context.today <= due) return undefined;
      const { words, settings } = context;
      const reported = program.councilReportDate !== undefined;
      const column = reported ? 'councilReportDate' : 'startDate';
      const say = words.mismatch.rules.M12;
      const extra = {
        date: shownValue(program, column, words),
        due: words.format.date(due),
        months: settings.reportIntervalMonths,
      };
      const columns = reported ? ['councilReportDate', 'stage'] : ['councilReportDate', 'startDate', 'stage'];
      return finding(program, 'MEDIUM', columns, context, (facts) => ({
        why: reported ? say.again({ ...facts, ...extra }) : say.never({ ...facts, ...extra }),
        nextStep: say.next(facts),
      }));
    }),
};

interface ProgramFacts {
  readonly program: string;
  /** The office in column PIC, as typed. */
  readonly responsible: string | undefined;
  readonly others: readonly string[];
  readonly today: string;
}

function finding(
  program: ProgramRow,
  severity: FlagSeverity,
  columns: readonly string[],
  context: MismatchContext,
  say: (facts: ProgramFacts) => { why: string; nextStep: string },
): Finding {
  const about = subjectOf('program', program);
  const partners = activePartners(program, context);
  const facts = {
    program: withId(about),
    responsible: responsibleOf(program),
    others: partners.map(context.called),
    today: context.words.format.date(context.today),
  };
  return {
    causedBy: [context.tokens.of(program)],
    severity,
    parties: partiesWithVillage(partners, context),
    about,
    evidence: columns.map((column) => evidenceOf(program, column, context.words)),
    ...say(facts),
  };
}

/** The office in charge as typed in column PIC. */
export function responsibleOf(program: ProgramRow): string | undefined {
  return program.responsible === undefined ? undefined : quoted(program.responsible);
}

function eachProgram(
  context: MismatchContext,
  judge: (program: ProgramRow) => Finding | undefined,
): readonly Finding[] {
  return context.programs.map(judge).filter((found): found is Finding => found !== undefined);
}

/** Rules about dates, documents and reports of a program. */
export const programRules: readonly Rule[] = [
  outsideDates,
  monitoredOutside,
  withoutAgreement,
  withoutMeeting,
  withoutReport,
];
