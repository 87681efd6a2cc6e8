import { type NeedFunding, type ProgramShare, programFunds } from '../../priority/funding';
import { TOLERANCE } from '../../priority/needScore';
import { normalise } from '../../table/normalise';
import type { NeedRow } from '../../tables/needs';
import type { ProgramRow } from '../../tables/programs';
import { type MismatchContext, partiesWithVillage, subjectOf, withId } from '../context';
import { evidenceOf } from '../evidence';
import type { Evidence } from '../flag';
import type { Finding, PartlyUnjudged, Rule } from '../rule';
import { whoCouldHelp } from '../whoCouldHelp';
import { isSigned, partnersOf } from './programs';

const shortOfFunds: Rule = {
  id: 'M5',
  reads: ['needs', 'programs'],
  find: (context) => {
    const floating = floatingPrograms(context);
    return eachFunded(context, (need, funding) =>
      unsurePrograms(funding, floating).length > 0 ? undefined : shortage(need, funding, context),
    );
  },
  unjudged: leftOpen,
};

/** Needs that look short of funds while money that may be theirs could not be read. */
function leftOpen(context: MismatchContext): PartlyUnjudged | undefined {
  const floating = floatingPrograms(context);
  const needs: NeedRow[] = [];
  const unsure = new Set<ProgramRow>();
  context.openNeeds.forEach((need, id) => {
    const funding = context.funding.get(id);
    const programs = funding === undefined || !isShort(funding) ? [] : unsurePrograms(funding, floating);
    if (programs.length > 0) needs.push(need);
    for (const program of programs) unsure.add(program);
  });
  if (needs.length === 0) return undefined;
  const { M5 } = context.words.mismatch.rules;
  const programNames = Array.from(unsure).map((program) => withId(subjectOf('program', program)));
  const needNames = needs.map((need) => withId(subjectOf('need', need)));
  return { reason: M5.unsure(programNames, needNames), causes: needs.map((need) => [context.tokens.of(need)]) };
}

function isShort({ cost, gap }: NeedFunding): boolean {
  return cost !== undefined && gap !== undefined && gap > tolerance(cost);
}

/** Programs with money of which it is not known for which needs it is; they may be cancelled too. */
function floatingPrograms({ data, monitoring }: MismatchContext): readonly ProgramRow[] {
  return data.rows.programs.filter((program) => {
    if (program.stage === 'CANCELLED' || !program.origin.unread.has('needIds')) return false;
    const { amount, unread } = programFunds(program, monitoring.get(program.id ?? '') ?? []);
    return amount > 0 || unread;
  });
}

function shortage(need: NeedRow, funding: NeedFunding, context: MismatchContext): Finding | undefined {
  const { cost, gap, committed } = funding;
  if (cost === undefined || gap === undefined || !isShort(funding)) return undefined;
  const { words } = context;
  const about = subjectOf('need', need);
  const partners = partnersOf(
    funding.programs.map((share) => share.program),
    context,
  );
  const others = partners.length > 0 ? partners : whoCouldHelp(need, context);
  const say = words.mismatch.rules.M5;
  const facts = {
    need: withId(about),
    cost: words.format.rupiah(cost),
    committed: committed > 0 ? words.format.rupiah(committed) : undefined,
    gap: words.format.rupiah(gap),
    divided: funding.programs.some((share) => share.split !== 'whole'),
    others: others.map(context.called),
  };
  return {
    causedBy: [context.tokens.of(need)],
    severity: committed > 0 ? 'MEDIUM' : 'HIGH',
    parties: partiesWithVillage(partners, context),
    about,
    evidence: [evidenceOf(need, 'estimatedCost', words), ...funding.programs.flatMap((one) => costCells(one, context))],
    why: say.why(facts),
    nextStep: say.next(facts),
  };
}

/** The cells behind a program's funds: what was promised, or what was spent when that is more. */
function costCells({ program, funds }: ProgramShare, context: MismatchContext): readonly Evidence[] {
  const { words, monitoring } = context;
  if (funds.basis === 'realised') {
    const spent = (monitoring.get(program.id ?? '') ?? []).filter((row) => (row.realisedAmount ?? 0) > 0);
    return spent.map((row) => evidenceOf(row, 'realisedAmount', words));
  }
  const filled = (['villageCost', 'partnerCost'] as const).filter((column) => program[column] !== undefined);
  return filled.map((column) => evidenceOf(program, column, words));
}

const tooMuch: Rule = {
  id: 'M6',
  part: 'a',
  reads: ['needs', 'programs'],
  find: (context) => eachFunded(context, surplus),
};

function surplus(need: NeedRow, funding: NeedFunding, context: MismatchContext): Finding | undefined {
  const { cost } = funding;
  const signed = funding.programs.filter((share) => isSigned(share.program));
  const total = signed.reduce((sum, { program, share }) => sum + (program.partnerCost ?? 0) * share, 0);
  const unread = signed.some(({ program }) =>
    ['partnerCost', 'needIds'].some((name) => program.origin.unread.has(name)),
  );
  if (cost === undefined || unread || total <= cost + tolerance(cost)) return undefined;
  const { words } = context;
  const about = subjectOf('need', need);
  const paying = signed.map((share) => share.program).filter((program) => (program.partnerCost ?? 0) > 0);
  const partners = partnersOf(paying, context);
  const say = words.mismatch.rules.M6;
  const facts = {
    need: withId(about),
    programs: paying.map((program) => withId(subjectOf('program', program))),
    total: words.format.rupiah(total),
    cost: words.format.rupiah(cost),
    divided: signed.some((share) => share.split !== 'whole'),
    others: partners.map(context.called),
  };
  return {
    causedBy: [context.tokens.of(need)],
    severity: 'HIGH',
    parties: partiesWithVillage(partners, context),
    about,
    evidence: [
      evidenceOf(need, 'estimatedCost', words),
      ...paying.map((program) => evidenceOf(program, 'partnerCost', words)),
    ],
    why: say.tooMuch(facts),
    nextStep: say.nextTooMuch(facts),
  };
}

const sameWork: Rule = {
  id: 'M6',
  part: 'b',
  reads: ['needs', 'programs'],
  find: (context) => {
    const pairs = new Map<string, Finding>();
    for (const alike of alikeNeeds(context)) {
      const entries = alike.flatMap((need) =>
        (context.programsByNeed.get(need.id ?? '') ?? []).map((program) => ({ need, program })),
      );
      entries.sort((a, b) => a.program.origin.row - b.program.origin.row || a.need.origin.row - b.need.origin.row);
      entries.forEach((first, index) => {
        for (const second of entries.slice(index + 1)) {
          if (first.program === second.program) continue;
          const found = overlap(first, second, context);
          const key = found.causedBy.join('-');
          if (!pairs.has(key)) pairs.set(key, found);
        }
      });
    }
    return Array.from(pairs.values());
  },
};

/** Open needs in groups of one and the same work: a need alone, or several equal in name, place and year. */
function alikeNeeds(context: MismatchContext): readonly (readonly NeedRow[])[] {
  const groups = new Map<string, NeedRow[]>();
  context.openNeeds.forEach((need, id) => {
    const { name, location, year } = need;
    const whole = name !== undefined && location !== undefined && year !== undefined;
    const key = whole ? `${normalise(name)}|${normalise(location)}|${year}` : `#${id}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [need]);
    else group.push(need);
  });
  return Array.from(groups.values());
}

interface Answer {
  readonly need: NeedRow;
  readonly program: ProgramRow;
}

function overlap(first: Answer, second: Answer, context: MismatchContext): Finding {
  const { words, tokens } = context;
  const about = subjectOf('need', first.need);
  const partners = partnersOf([first.program, second.program], context);
  const say = words.mismatch.rules.M6;
  const facts = {
    first: withId(subjectOf('program', first.program)),
    second: withId(subjectOf('program', second.program)),
    need: withId(about),
    otherNeed: first.need === second.need ? undefined : withId(subjectOf('need', second.need)),
    others: partners.map(context.called),
  };
  const twoRows = first.need === second.need ? [] : [first.need, second.need];
  return {
    causedBy: [tokens.of(first.program), tokens.of(second.program)].sort(),
    severity: 'MEDIUM',
    parties: partiesWithVillage(partners, context),
    about,
    evidence: [
      evidenceOf(first.program, 'needIds', words),
      evidenceOf(second.program, 'needIds', words),
      ...twoRows.flatMap((need) => ['name', 'location', 'year'].map((column) => evidenceOf(need, column, words))),
    ],
    why: say.sameWork(facts),
    nextStep: say.nextSameWork(facts),
  };
}

function eachFunded(
  context: MismatchContext,
  judge: (need: NeedRow, funding: NeedFunding, context: MismatchContext) => Finding | undefined,
): readonly Finding[] {
  const found: Finding[] = [];
  context.openNeeds.forEach((need, id) => {
    const funding = context.funding.get(id);
    const finding = funding === undefined ? undefined : judge(need, funding, context);
    if (finding !== undefined) found.push(finding);
  });
  return found;
}

/** Programs whose money could not be read, that may be cancelled, or that may fund it: the gap is then unknown. */
function unsurePrograms(funding: NeedFunding, floating: readonly ProgramRow[]): readonly ProgramRow[] {
  const own = funding.programs.filter(({ program, funds }) => funds.unread || program.origin.unread.has('stage'));
  return [...own.map(({ program }) => program), ...floating];
}

/** Dividing money over needs leaves crumbs far below a rupiah; they are no gap and no surplus. */
function tolerance(cost: number): number {
  return Math.max(TOLERANCE, cost * TOLERANCE);
}

/** Rules about money. */
export const fundingRules: readonly Rule[] = [shortOfFunds, tooMuch, sameWork];
