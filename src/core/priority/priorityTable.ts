import type { Words } from '../words/words';
import { CRITERIA } from './criteria';
import { rankShown, scoreText, toFillText } from './priorityText';
import { nameOf, type PriorityResult, type UnrankedNeed } from './rankNeeds';

/**
 * The ranking as a table with headers, for the custom function; it knows needs and weights only.
 *
 * Numbers stay numbers; an interval `66–91`, a tie `2 (seri)` and a missing criterion are text. Needs that are not
 * scored follow at the end. A need without an id is known by its name alone.
 */
export function priorityTable(result: PriorityResult, words: Words): (string | number)[][] {
  const { columns, criteria } = words.priority;
  const headers = [
    columns.rank,
    columns.id,
    columns.name,
    columns.score,
    ...CRITERIA.map(({ column }) => criteria[column]),
    columns.completeness,
    columns.remark,
  ];
  const ranked = result.scored.map((need) => [rankShown(need.rank, result.scored.length, words), ...rest(need, words)]);
  return [headers, ...ranked, ...result.unscored.map((need) => ['', ...rest(need, words)])];
}

function rest(need: UnrankedNeed, words: Words): (string | number)[] {
  const { score } = need;
  return [
    need.need.id ?? '',
    nameOf(need),
    score.exact === undefined ? scoreText(score, words) : tidy(score.exact),
    ...score.contributions.map((points) => (points === undefined ? '' : tidy(points))),
    tidy(score.completeness),
    toFillText(need, words),
  ];
}

/** Takes off the last bits of binary arithmetic, so that 85.00000000000001 arrives as 85. */
function tidy(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
