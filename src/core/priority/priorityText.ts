import { isEmpty } from '../table/defineTable';
import { POSITIONS } from '../tables/interests';
import type { Words } from '../words/words';
import { CRITERIA, type CriterionColumn } from './criteria';
import type { NeedScore } from './needScore';
import type { RankedNeed, UnrankedNeed } from './rankNeeds';
import type { RankRange } from './ranks';
import type { Stand } from './support';

/** A score as people read it: `85`, or `66–91` while criteria are missing. */
export function scoreText(score: NeedScore, words: Words): string {
  const { points } = words.format;
  if (score.filled === 0) return words.format.unscored;
  if (score.exact !== undefined) return points(score.exact);
  return words.priority.range(points(score.low), points(score.high));
}

/** A rank as shown in a list of `count` needs: a number, `2 (seri)`, or the possible places `1–3`, `4–6 (seri)`. */
export function rankShown(rank: RankRange, count: number, words: Words): number | string {
  if (count === 1) return words.priority.onlyOne;
  if (rank.best === rank.worst) return rank.tied ? words.format.tied(rank.best) : rank.best;
  const range = words.priority.range(String(rank.best), String(rank.worst));
  return rank.tied ? words.priority.tiedRange(range) : range;
}

/** The support sum, or the words for "nobody's position is recorded". */
export function supportText(need: UnrankedNeed, words: Words): string {
  const { total } = need.support;
  return total === undefined ? words.priority.noPositions : words.format.number(total);
}

/** The quadrant, or both that are possible while scores are missing. */
export function quadrantText(need: UnrankedNeed, words: Words): string {
  return words.priority.either(need.placement.possible.map((quadrant) => words.priority.quadrants[quadrant]));
}

/** Why a need stands in its quadrant, in one sentence. */
export function reasonText(need: RankedNeed, words: Words): string {
  const [quadrant, other] = need.placement.possible;
  const { reasons, supported } = words.priority;
  const support = supportText(need, words);
  const reason = quadrant === undefined || other !== undefined ? reasons.open : reasons[quadrant];
  return reason(scoreText(need.score, words), need.placement.supportKnown ? supported(support) : support);
}

/** Who stands where: `SH-004 PT Contoh (Keberatan; bawaan)`. */
export function standsText(stands: readonly Stand[], words: Words): string {
  return stands.map((stand) => standText(stand, words)).join(', ');
}

function standText(stand: Stand, words: Words): string {
  const remarks = [positionText(stand.position)];
  if (stand.prospect) remarks.push(words.priority.prospect);
  if (stand.row.salience === undefined) remarks.push(words.priority.defaultSalience);
  const who = stand.name === stand.stakeholderId ? stand.name : `${stand.stakeholderId} ${stand.name}`;
  return words.priority.stand(who, remarks);
}

/** A position by its label on the sheet. */
function positionText(position: number | undefined): string {
  return POSITIONS.find((option) => option.value === position)?.label ?? '';
}

/** Criteria without a value, split into empty ones and ones that hold something not understood. */
function missingCriteria(
  need: UnrankedNeed,
  words: Words,
): { readonly empty: readonly string[]; readonly unread: readonly string[] } {
  const missing = CRITERIA.map(({ column }) => column).filter((column) => need.need[column] === undefined);
  const name = (column: CriterionColumn): string => words.priority.criteria[column];
  return {
    empty: missing.filter((column) => isEmpty(need.need, column)).map(name),
    unread: missing.filter((column) => !isEmpty(need.need, column)).map(name),
  };
}

/** What has to be done before a need can be scored, or scored exactly; `''` when nothing. */
export function toFillText(need: UnrankedNeed, words: Words): string {
  if (need.score.refused !== undefined) return words.priority.refusals[need.score.refused];
  const { empty, unread } = missingCriteria(need, words);
  const { fill, repair } = words.priority.unscored;
  return [...(empty.length > 0 ? [fill(empty)] : []), ...(unread.length > 0 ? [repair(unread)] : [])].join(' ');
}

/**
 * What to know about a need's funds and positions: how programs were divided, what was left out and why.
 * `fundsUnknown`: there is no sheet of programs that could be read.
 */
export function notesText({ need, funding, support }: UnrankedNeed, words: Words, fundsUnknown = false): string {
  const { funds, noOwnId, unknownPositions } = words.priority;
  if (funding === undefined) return noOwnId;
  const notes: string[] = support.unknown > 0 ? [unknownPositions(support.unknown)] : [];
  if (fundsUnknown) notes.push(funds.unknown);
  else if (funding.programs.length === 0) notes.push(funds.none);
  else if (funding.committed === 0) notes.push(funds.nothing);
  if (funding.cost === undefined) notes.push(isEmpty(need, 'estimatedCost') ? funds.noCost : funds.unreadCost);
  for (const { program, share, split, funds: of } of funding.programs) {
    const name = program.id ?? program.name ?? '';
    if (split !== 'whole') notes.push(funds.split(name, words.format.percent(share * 100), split));
    if (of.basis === 'realised') notes.push(funds.realised(name));
    if (of.unread) notes.push(funds.unread(name));
  }
  return notes.join(' ');
}
