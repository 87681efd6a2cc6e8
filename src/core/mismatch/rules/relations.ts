import { type Engagement, engagementOf } from '../../stakeholders/engagementOf';
import { settings as settingColumns } from '../../tables/settings';
import { VILLAGE } from '../../tables/tables';
import { type MismatchContext, subjectOf, withId } from '../context';
import { evidenceOf } from '../evidence';
import type { Evidence } from '../flag';
import { type InterestMap, interestMapOf, mediatorsOf } from '../interestMap/interestMapOf';
import { isConflict, type Pair, topicsOf } from '../interestMap/pairs';
import type { Finding, Rule } from '../rule';

const overall: Rule = {
  id: 'M15',
  reads: ['needs', 'stakeholders', 'interests'],
  find: (context) => {
    const map = interestMapOf(context);
    return map.pairs.filter((pair) => isConflict(pair, map)).flatMap((pair) => apart(pair, map, context) ?? []);
  },
};

function apart(pair: Pair, map: InterestMap, context: MismatchContext): Finding | undefined {
  const { words, tokens } = context;
  const topics = topicsOf(pair, map, map.analysis);
  const differing = topics.filter((topic) => !topic.together);
  const need = map.needs[differing[0]?.need ?? -1];
  if (need === undefined) return undefined;
  const ids = [pair.one, pair.other].map((actor) => map.actors[actor] ?? VILLAGE);
  const about = subjectOf('need', need);
  const say = words.mismatch.rules.M15;
  const facts = {
    pair: ids.map(context.called),
    partners: ids.filter((id) => id !== VILLAGE).map(context.called),
    index: words.format.number(pair.index),
    topics: topics.length,
    withPower: pair.order === 3,
    need: withId(about),
    mediators: mediatorsOf(pair, map).map((actor) => context.called(map.actors[actor] ?? VILLAGE)),
  };
  return {
    causedBy: ids.map((id) => tokens.ofId('stakeholders', id)).sort(),
    severity: topics.length === 1 ? 'LOW' : 'MEDIUM',
    parties: ids.map(context.party),
    about,
    evidence: differing.flatMap((topic) => positionCells(topic.need, pair, map, context)),
    why: say.why(facts),
    nextStep: say.next(facts),
  };
}

function positionCells(need: number, pair: Pair, map: InterestMap, { words }: MismatchContext): readonly Evidence[] {
  return [pair.one, pair.other].flatMap((actor) => {
    const row = map.rows[actor]?.[need];
    return row === undefined ? [] : [evidenceOf(row, 'position', words)];
  });
}

const keyPartner: Rule = {
  id: 'M16',
  reads: ['needs', 'stakeholders', 'interests', 'programs', 'interactions'],
  find: (context) =>
    outOfTouch(context)
      .filter(({ contact }) => !contact.unsure)
      .map((one) => unheard(one, context)),
  unjudged: (context) => {
    const open = outOfTouch(context).filter(({ contact }) => contact.unsure);
    if (open.length === 0) return undefined;
    return {
      reason: context.words.mismatch.rules.M16.unsure(open.map(({ id }) => context.called(id))),
      causes: open.map(({ id }) => [context.tokens.ofId('stakeholders', id)]),
    };
  },
};

/** Key partners whose last recorded contact is too long ago, or of whom none is recorded. */
function outOfTouch(context: MismatchContext): readonly Engagement[] {
  const { keyContactDays } = context.settings;
  return engagementOf(context).filter(({ isKey, contact }) => isKey && (contact.days ?? Infinity) > keyContactDays);
}

function unheard({ id, row, interest, program, contact }: Engagement, context: MismatchContext): Finding {
  const { words, settings, tokens } = context;
  const say = words.mismatch.rules.M16;
  const facts = {
    partner: context.called(id),
    date: contact.date === undefined ? undefined : words.format.date(contact.date),
    days: contact.days,
    limit: settings.keyContactDays,
    setting: settingColumns.keyContactDays.header,
  };
  return {
    causedBy: [tokens.ofId('stakeholders', id)],
    severity: 'MEDIUM',
    parties: [context.party(id), context.party(VILLAGE)],
    about: subjectOf('stakeholder', row),
    evidence: [
      ...(contact.row === undefined ? [] : [evidenceOf(contact.row, 'date', words)]),
      ...(interest === undefined ? [] : [evidenceOf(interest.row, 'salience', words)]),
      ...(settings.useInfluence ? [evidenceOf(row, 'influence', words)] : []),
      ...(settings.useInfluence || program === undefined ? [] : [evidenceOf(program, 'stage', words)]),
    ],
    why: say.why(facts),
    nextStep: say.next(facts),
  };
}

/** Rules about how actors stand to each other over all needs, and how long ago they spoke. */
export const relationRules: readonly Rule[] = [overall, keyPartner];
