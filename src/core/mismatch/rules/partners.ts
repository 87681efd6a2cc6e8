import type { NeedRow } from '../../tables/needs';
import type { ProgramRow } from '../../tables/programs';
import { settings as settingColumns } from '../../tables/settings';
import type { StakeholderRow } from '../../tables/stakeholders';
import { VILLAGE } from '../../tables/tables';
import { activePartners, type MismatchContext, subjectOf, withId } from '../context';
import { evidenceOf, shownValue } from '../evidence';
import { liesOutsideFocus } from '../focus';
import { homePlaces, locationPlaces, missingPlaces, NATIONAL, names } from '../places';
import type { Finding, Rule } from '../rule';
import { responsibleOf } from './programs';

const outsideFocus: Rule = {
  id: 'M3',
  reads: ['needs', 'stakeholders', 'programs'],
  find: (context) =>
    eachPartner(context, ({ need, program, partner, partnerId }) => {
      if (!liesOutsideFocus(partner, need)) return undefined;
      const { words } = context;
      const say = words.mismatch.rules.M3;
      const facts = {
        partner: context.called(partnerId),
        focus: shownValue(partner, 'focus', words),
        sector: need.sector,
        goal: need.sdg,
        ...names3(need, program),
      };
      const columns = (['sector', 'sdg'] as const).filter((column) => need[column] !== undefined);
      return {
        evidence: [
          evidenceOf(partner, 'focus', words),
          ...columns.map((column) => evidenceOf(need, column, words)),
          evidenceOf(program, 'partnerIds', words),
        ],
        why: say.why(facts),
        nextStep: say.next(facts),
      };
    }),
};

const outsideArea: Rule = {
  id: 'M14',
  reads: ['needs', 'stakeholders', 'programs'],
  find: (context) => {
    const { settings, words } = context;
    if (missingPlaces(settings).length > 0) return [];
    const home = [...homePlaces(settings), ...NATIONAL];
    return eachPartner(context, ({ need, program, partner, partnerId }) => {
      const { location } = need;
      if (partner.workArea === undefined || location === undefined) return undefined;
      if (names(partner.workArea, [...home, ...locationPlaces(location)])) return undefined;
      const say = words.mismatch.rules.M14;
      const facts = {
        partner: context.called(partnerId),
        area: shownValue(partner, 'workArea', words),
        location: shownValue(need, 'location', words),
        ...names3(need, program),
      };
      return {
        evidence: [
          evidenceOf(partner, 'workArea', words),
          evidenceOf(need, 'location', words),
          evidenceOf(program, 'partnerIds', words),
        ],
        why: say.why(facts),
        nextStep: say.next(facts),
      };
    });
  },
  unjudged: ({ settings, words, programs }) => {
    const missing = missingPlaces(settings);
    return missing.length === 0 || programs.length === 0
      ? undefined
      : words.mismatch.rules.M14.noPlaces(missing.map((name) => settingColumns[name].header));
  },
};

const unanswered: Rule = {
  id: 'M4',
  reads: ['needs', 'interests', 'programs'],
  find: (context) => {
    const vague = context.data.rows.programs.filter(isVague);
    const found: Finding[] = [];
    for (const row of context.data.rows.interests) {
      const { stakeholderId, needId, expectation } = row;
      if (expectation === undefined || stakeholderId === undefined || needId === undefined) continue;
      const need = context.openNeeds.get(needId);
      if (need === undefined || stakeholderId === VILLAGE || !context.isActive(stakeholderId)) continue;
      const answering = (context.programsByNeed.get(needId) ?? []).concat(vague);
      if (answering.some((program) => mayList(program, stakeholderId, needId))) continue;
      const { words, tokens } = context;
      const about = subjectOf('need', need);
      const say = words.mismatch.rules.M4;
      const facts = {
        partner: context.called(stakeholderId),
        expectation: shownValue(row, 'expectation', words),
        need: withId(about),
      };
      found.push({
        causedBy: [tokens.of(need), tokens.ofId('stakeholders', stakeholderId)],
        severity: 'MEDIUM',
        parties: [context.party(stakeholderId), context.party(VILLAGE)],
        about,
        evidence: [evidenceOf(row, 'expectation', words)],
        why: say.why(facts),
        nextStep: say.next(facts),
      });
    }
    return found;
  },
};

/** A program of which something could not be read that decides whether it answers an expectation. */
function isVague({ stage, origin }: ProgramRow): boolean {
  return stage !== 'CANCELLED' && ['stage', 'needIds', 'partnerIds'].some((column) => origin.unread.has(column));
}

function mayList({ needIds, partnerIds, origin }: ProgramRow, stakeholderId: string, needId: string): boolean {
  const hasNeed = origin.unread.has('needIds') || (needIds ?? []).includes(needId);
  return hasNeed && (origin.unread.has('partnerIds') || (partnerIds ?? []).includes(stakeholderId));
}

interface Partnership {
  readonly need: NeedRow;
  readonly program: ProgramRow;
  readonly partner: StakeholderRow;
  readonly partnerId: string;
}

/** Every active partner of a running or planned program with every open need that the program answers. */
function eachPartner(
  context: MismatchContext,
  judge: (partnership: Partnership) => Pick<Finding, 'evidence' | 'why' | 'nextStep'> | undefined,
): readonly Finding[] {
  const found: Finding[] = [];
  for (const program of context.programs) {
    for (const partnerId of activePartners(program, context)) {
      const partner = context.stakeholders.get(partnerId);
      if (partner === undefined) continue;
      for (const needId of new Set(program.needIds ?? [])) {
        const need = context.openNeeds.get(needId);
        const judged = need && judge({ need, program, partner, partnerId });
        if (need === undefined || judged === undefined) continue;
        const { tokens } = context;
        found.push({
          causedBy: [tokens.of(program), tokens.ofId('stakeholders', partnerId), tokens.of(need)],
          severity: 'MEDIUM',
          parties: [context.party(partnerId), context.party(VILLAGE)],
          about: subjectOf('need', need),
          ...judged,
        });
      }
    }
  }
  return found;
}

function names3(
  need: NeedRow,
  program: ProgramRow,
): { need: string; program: string; responsible: string | undefined } {
  return {
    need: withId(subjectOf('need', need)),
    program: withId(subjectOf('program', program)),
    responsible: responsibleOf(program),
  };
}

/** Rules about what partners expect, work on, and where. */
export const partnerRules: readonly Rule[] = [outsideFocus, unanswered, outsideArea];
