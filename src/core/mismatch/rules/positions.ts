import { oncePer } from '../../once';
import { criterionValues } from '../../priority/criteria';
import { HIGH_SCORE, type NeedScore, scoreNeed, TOLERANCE } from '../../priority/needScore';
import { EMPTY_SALIENCE, type InterestRow } from '../../tables/interests';
import type { NeedRow } from '../../tables/needs';
import { VILLAGE } from '../../tables/tables';
import { type MismatchContext, partiesWithVillage, subjectOf, withId } from '../context';
import { evidenceOf, shownValue } from '../evidence';
import type { FlagSeverity } from '../flag';
import type { Stand } from '../latestStands';
import type { Finding, Rule } from '../rule';
import { whoCouldHelp } from '../whoCouldHelp';

/** Less salient than this a position is mild. */
const MIDDLE = 3;

const opposing: Rule = {
  id: 'M1',
  reads: ['needs', 'interests'],
  find: (context) => pairs(context, (plus) => plus.id !== VILLAGE),
};

const villageAndPartner: Rule = {
  id: 'M2',
  reads: ['needs', 'interests'],
  find: (context) => pairs(context, (plus) => plus.id === VILLAGE),
};

/** Every supporter against every objector of an open need; `wanted` says which supporters belong to the rule. */
function pairs(context: MismatchContext, wanted: (plus: Stand) => boolean): readonly Finding[] {
  const found: Finding[] = [];
  context.openNeeds.forEach((need, needId) => {
    const stands = context.stands(needId).filter((stand) => !stand.row.origin.unread.has('salience'));
    const against = stands.filter((stand) => stand.position < 0);
    for (const plus of stands.filter((stand) => stand.position > 0 && wanted(stand)))
      for (const minus of against) found.push(pair(need, plus, minus, context));
  });
  return found;
}

function pair(need: NeedRow, plus: Stand, minus: Stand, context: MismatchContext): Finding {
  const { words, tokens, called } = context;
  const about = subjectOf('need', need);
  const say = words.mismatch.rules[plus.id === VILLAGE ? 'M2' : 'M1'];
  const facts = {
    need: withId(about),
    supporter: called(plus.id),
    supports: shownValue(plus.row, 'position', words),
    objector: called(minus.id),
    objects: shownValue(minus.row, 'position', words),
  };
  const both = [plus, minus].map((stand) => tokens.ofId('stakeholders', stand.id)).sort();
  return {
    causedBy: [tokens.of(need), ...both],
    severity: pairSeverity(plus, minus),
    parties: [context.party(plus.id), context.party(minus.id)],
    about,
    evidence: [plus, minus]
      .map((stand) => evidenceOf(stand.row, 'position', words))
      .concat([plus, minus].filter(hasSalience).map((stand) => evidenceOf(stand.row, 'salience', words))),
    why: say.why(facts),
    nextStep: say.next({
      ...facts,
      others: [plus, minus].filter((one) => one.id !== VILLAGE).map((one) => called(one.id)),
    }),
  };
}

function pairSeverity(plus: Stand, minus: Stand): FlagSeverity {
  if ([plus, minus].some((stand) => (stand.row.salience ?? EMPTY_SALIENCE) < MIDDLE)) return 'LOW';
  return Math.min(plus.position, -minus.position) >= 2 ? 'HIGH' : 'MEDIUM';
}

function hasSalience(stand: Stand): boolean {
  return stand.row.salience !== undefined;
}

const outdated: Rule = {
  id: 'M10',
  reads: ['interests'],
  find: (context) => {
    const found: Finding[] = [];
    for (const needId of context.positions.keys()) {
      for (const stand of context.stands(needId)) found.push(...askAgain(stand.row, stand.id, needId, context));
    }
    return found;
  },
};

function askAgain(row: InterestRow, id: string, needId: string, context: MismatchContext): readonly Finding[] {
  const { words, settings, tokens } = context;
  const age = row.date === undefined ? 0 : context.daysSince(row.date);
  const stale = age > settings.stalePositionDays;
  const estimate = row.position !== undefined && row.position < 0 && row.basis === 'VILLAGE_ESTIMATE';
  if (!stale && !estimate) return [];
  const about = subjectOf('need', context.needs.get(needId) ?? { id: needId, name: undefined });
  const facts = { need: withId(about), holder: context.called(id), isVillage: id === VILLAGE };
  const say = words.mismatch.rules.M10;
  const columns = [...(estimate ? ['position', 'basis'] : []), ...(stale ? ['date'] : [])];
  const shown = (column: string): string => shownValue(row, column, words);
  return [
    {
      causedBy: [tokens.ofId('needs', needId), tokens.ofId('stakeholders', id)],
      severity: estimate ? 'MEDIUM' : 'LOW',
      parties: [context.party(id)],
      about,
      evidence: columns.map((column) => evidenceOf(row, column, words)),
      why: [
        ...(estimate ? [say.estimate({ ...facts, position: shown('position'), basis: shown('basis') })] : []),
        ...(stale ? [say.stale({ ...facts, date: shown('date'), days: settings.stalePositionDays })] : []),
      ].join(' '),
      nextStep: say.next(facts),
    },
  ];
}

const noSupporter: Rule = {
  id: 'M13',
  reads: ['needs', 'interests'],
  find: (context) => {
    const found: Finding[] = [];
    context.openNeeds.forEach((need, needId) => {
      const score = scoresOf(context).get(need);
      if (score === undefined) return;
      if (score.low >= HIGH_SCORE - TOLERANCE && !mayHaveSupporter(needId, context))
        found.push(unsupported(need, score, context));
    });
    return found;
  },
  unjudged: (context) => {
    const open = Array.from(context.openNeeds.values());
    const scores = open.map((need) => scoresOf(context).get(need));
    const say = context.words.mismatch.rules.M13;
    if (scores.some((score) => score?.refused !== undefined)) return say.noScore;
    const possible = open.filter((need, index) => {
      const score = scores[index];
      return score !== undefined && straddles(score) && !mayHaveSupporter(need.id ?? '', context);
    });
    if (possible.length === 0) return undefined;
    return {
      reason: say.possible(possible.map((need) => withId(subjectOf('need', need)))),
      causes: possible.map((need) => [context.tokens.of(need)]),
    };
  },
};

const scoresOf = oncePer(
  ({ openNeeds, weights }: MismatchContext): ReadonlyMap<NeedRow, NeedScore> =>
    new Map(Array.from(openNeeds.values(), (need) => [need, scoreNeed(criterionValues(need), weights)])),
);

/** True while missing criteria leave open whether the need scores high. */
function straddles(score: NeedScore): boolean {
  return score.filled > 0 && score.low < HIGH_SCORE - TOLERANCE && score.high >= HIGH_SCORE - TOLERANCE;
}

/** True also when a row on this need holds a position, or names somebody, that could not be read: it may be support. */
function mayHaveSupporter(needId: string, context: MismatchContext): boolean {
  return (
    context.stands(needId).some((stand) => stand.id !== VILLAGE && stand.position > 0) ||
    (context.positions.get(needId) ?? []).some((row) => mayBeSupport(row, context))
  );
}

function mayBeSupport(row: InterestRow, context: MismatchContext): boolean {
  const holder = context.stakeholders.get(row.stakeholderId ?? '');
  if (row.stakeholderId === VILLAGE || holder?.status === 'INACTIVE') return false;
  const unsure = row.stakeholderId === undefined || holder?.origin.unread.has('status') === true;
  return row.origin.unread.has('position') || (unsure && (row.position ?? 0) > 0);
}

function unsupported(need: NeedRow, score: NeedScore, context: MismatchContext): Finding {
  const { words } = context;
  const about = subjectOf('need', need);
  const helpers = whoCouldHelp(need, context);
  const say = words.mismatch.rules.M13;
  const facts = {
    need: withId(about),
    score: score.exact === undefined ? undefined : words.format.points(score.exact),
    low: words.format.points(score.low),
    high: words.format.points(score.high),
    others: helpers.map(context.called),
  };
  const positions = (context.positions.get(need.id ?? '') ?? []).filter((row) => row.position !== undefined);
  return {
    causedBy: [context.tokens.of(need)],
    severity: 'HIGH',
    parties: partiesWithVillage([], context),
    about,
    evidence: [
      ...['peopleAffectedScore', 'severityScore', 'incomeImpactScore', 'frequencyScore', 'resourceAvailabilityScore']
        .filter((column) => need[column as 'severityScore'] !== undefined)
        .map((column) => evidenceOf(need, column, words)),
      ...positions.map((row) => evidenceOf(row, 'position', words)),
    ],
    why: say.why(facts),
    nextStep: say.next(facts),
  };
}

/** Rules about who wants what. */
export const positionRules: readonly Rule[] = [opposing, villageAndPartner, outdated, noSupporter];
