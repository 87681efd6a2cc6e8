import type { InteractionRow } from '../../tables/interactions';
import { VILLAGE } from '../../tables/tables';
import { type MismatchContext, partiesWithVillage, subjectOf } from '../context';
import { evidenceOf, shownValue } from '../evidence';
import type { Finding, Rule } from '../rule';

const overdue: Rule = {
  id: 'M9',
  reads: ['interactions'],
  find: (context) =>
    context.data.rows.interactions.filter((row) => isOverdue(row, context)).map((row) => late(row, context)),
};

function isOverdue(row: InteractionRow, context: MismatchContext): boolean {
  const open = row.status === 'OPEN' || row.status === 'RUNNING';
  if (!open || row.dueDate === undefined || row.dueDate >= context.today) return false;
  return !concernsOnlyCancelled(row, context) && holders(row, context).length > 0;
}

function concernsOnlyCancelled({ subjectIds = [] }: InteractionRow, context: MismatchContext): boolean {
  return subjectIds.length > 0 && subjectIds.every((id) => context.cancelled.has(id));
}

/** Who promised: the owner; without one, those who were there. Whoever no longer takes part is left out. */
function holders(row: InteractionRow, context: MismatchContext): readonly string[] {
  const named = row.owner === undefined ? (row.stakeholderIds ?? []) : [row.owner];
  const active = Array.from(new Set(named)).filter(context.isActive);
  return named.length === 0 ? [VILLAGE] : active;
}

function late(row: InteractionRow, context: MismatchContext): Finding {
  const { words, tokens } = context;
  const by = holders(row, context);
  const others = by.filter((id) => id !== VILLAGE);
  const attended = Array.from(new Set(row.stakeholderIds ?? [])).filter((id) => id !== VILLAGE && context.isActive(id));
  const about = subjectOf('commitment', { ...row, name: row.commitment ?? row.summary });
  const say = words.mismatch.rules.M9;
  const facts = {
    commitment: about.name,
    holders: by.map(context.called),
    others: others.map(context.called),
    attended: attended.map(context.called),
    due: shownValue(row, 'dueDate', words),
    status: shownValue(row, 'status', words),
  };
  const told = row.owner === undefined ? 'stakeholderIds' : 'owner';
  return {
    causedBy: [tokens.of(row)],
    severity: 'MEDIUM',
    parties: partiesWithVillage(others, context),
    about,
    evidence: ['dueDate', 'status', told].map((column) => evidenceOf(row, column, words)),
    why: say.why(facts),
    nextStep: say.next(facts),
  };
}

/** Rules about promises. */
export const commitmentRules: readonly Rule[] = [overdue];
