import { addressOf, type Rupiah } from '../cell';
import { cellOf } from '../table/defineTable';
import type { Words } from '../words/words';
import { CRITERIA } from './criteria';
import type { ProgramShare } from './funding';
import { scoreText } from './priorityText';
import type { PriorityResult, RankedNeed } from './rankNeeds';
import type { Stand } from './support';

type Explain = (need: RankedNeed, result: PriorityResult, words: Words) => string | undefined;

/** Parts listed in one sentence; the cell itself is one click away. */
const LISTED = 12;

/** The sentence behind a figure of the ranking, by column key: what it was computed from, with source cells. */
export function explainNeed(
  column: string,
  need: RankedNeed,
  result: PriorityResult,
  words: Words,
): string | undefined {
  const criterion = CRITERIA.findIndex((one) => one.column === column);
  if (criterion >= 0) return explainCriterion(need, criterion, result, words);
  return EXPLAIN[column]?.(need, result, words);
}

const EXPLAIN: Readonly<Record<string, Explain>> = {
  rank: explainRank,
  score: explainScore,
  completeness: explainCompleteness,
  support: explainSupport,
  cost: ({ need }, _, words) =>
    need.estimatedCost === undefined
      ? undefined
      : words.explain.typed(
          words.priority.columns.cost,
          words.format.rupiah(need.estimatedCost),
          addressOf(cellOf(need, 'estimatedCost')),
        ),
  committed: ({ funding }, _, words) =>
    funding && words.explain.committed(words.format.rupiah(funding.committed), programParts(funding.programs, words)),
  treasury: ({ funding }, _, words) => {
    if (funding === undefined) return undefined;
    const through = funding.programs.filter(({ funds }) => funds.throughTreasury > 0);
    const parts = programParts(through, words, ({ funds, share }) => funds.throughTreasury * share);
    return words.explain.treasury(words.format.rupiah(funding.throughTreasury), parts);
  },
  gap: (need, _, words) => difference(need, need.funding?.gap, words.explain.gap, words),
  overlap: explainOverlap,
};

function explainRank({ rank }: RankedNeed, { scored }: PriorityResult, words: Words): string {
  const { number } = words.format;
  const shown =
    rank.best === rank.worst ? number(rank.best) : words.priority.range(number(rank.best), number(rank.worst));
  const [count, above, below] = [scored.length, rank.best - 1, scored.length - rank.worst];
  return words.explain.rank(shown, number(count), number(above), number(below));
}

function explainScore({ score }: RankedNeed, _: PriorityResult, words: Words): string {
  const { points } = words.format;
  const parts = CRITERIA.map(({ column }, index) => ({ column, points: score.contributions[index] }))
    .filter((part) => part.points !== undefined)
    .map((part) => words.explain.part(points(part.points ?? 0), words.priority.criteria[part.column]));
  const shown = scoreText(score, words);
  if (score.exact !== undefined) return words.explain.score(shown, parts);
  return words.explain.scoreRange(shown, points(score.low), points(score.high), parts);
}

function explainCriterion(
  { need, score }: RankedNeed,
  index: number,
  { weights }: PriorityResult,
  words: Words,
): string | undefined {
  const { column } = CRITERIA[index] ?? CRITERIA[0];
  const [points, value] = [score.contributions[index], need[column]];
  if (points === undefined || value === undefined) return undefined;
  const weight = words.format.percent(100 * (weights.weights[index] ?? 0));
  const name = words.priority.criteria[column];
  const cell = addressOf(cellOf(need, column));
  return words.explain.criterion(words.format.points(points), name, words.format.number(value), cell, weight);
}

function explainCompleteness({ score }: RankedNeed, _: PriorityResult, words: Words): string {
  const { percent, number } = words.format;
  return words.explain.completeness(percent(100 * score.completeness), number(score.filled), number(CRITERIA.length));
}

function explainSupport({ support }: RankedNeed, _: PriorityResult, words: Words): string | undefined {
  if (support.total === undefined) return undefined;
  const stands = [...support.supporters, ...support.objectors].filter(({ weight }) => weight !== undefined);
  const parts = stands.slice(0, LISTED).map((stand) => supportPart(stand, words));
  const rest = stands.slice(LISTED);
  const sum = rest.reduce((total, { position, weight }) => total + position * (weight ?? 0), 0);
  if (rest.length > 0) parts.push(words.explain.more(words.format.number(sum), words.format.number(rest.length)));
  return words.explain.support(words.format.number(support.total), parts);
}

function supportPart({ position, weight, stakeholderId, row }: Stand, words: Words): string {
  const { number } = words.format;
  return words.explain.supportPart(
    number(position),
    number(weight ?? 0),
    stakeholderId,
    addressOf(cellOf(row, 'position')),
  );
}

function programParts(
  programs: readonly ProgramShare[],
  words: Words,
  amountOf: (program: ProgramShare) => Rupiah = ({ amount }) => amount,
): string[] {
  const { rupiah, number } = words.format;
  const parts = programs.slice(0, LISTED).map((part) => {
    const { program } = part;
    const name = program.id ?? program.name ?? '';
    return words.explain.programPart(rupiah(amountOf(part)), name, addressOf(cellOf(program, 'name')));
  });
  const rest = programs.slice(LISTED);
  const sum = rest.reduce((total, part) => total + amountOf(part), 0);
  return rest.length === 0 ? parts : [...parts, words.explain.more(rupiah(sum), number(rest.length))];
}

/** By how much promises exceed the cost, or which programs answer the same need: as the cell shows it. */
function explainOverlap(need: RankedNeed, _: PriorityResult, words: Words): string | undefined {
  const { funding } = need;
  if ((funding?.overlap ?? 0) > 0) return difference(need, funding?.overlap, words.explain.overlap, words);
  if (funding === undefined || funding.programs.length < 2) return undefined;
  const shown = words.priority.programs(funding.programs.length);
  return words.explain.sameNeed(shown, programParts(funding.programs, words));
}

function difference(
  { funding }: RankedNeed,
  value: Rupiah | undefined,
  say: (shown: string, cost: string, committed: string) => string,
  words: Words,
): string | undefined {
  if (funding?.cost === undefined || value === undefined) return undefined;
  const { rupiah } = words.format;
  return say(rupiah(value), rupiah(funding.cost), rupiah(funding.committed));
}
