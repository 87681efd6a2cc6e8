import { addressOf } from '../cell';
import { cellOf } from '../table/defineTable';
import type { Words } from '../words/words';
import { CRITERIA } from './criteria';
import { mainContributions, missingCriteria, positionText, rankShown, scoreText, supportText } from './priorityText';
import type { PriorityResult, RankedNeed, UnrankedNeed } from './rankNeeds';

/** From a need's score down to its source cells, in plain sentences; the need is named by its id. */
export function explainNeed(result: PriorityResult, id: string, words: Words): string {
  const ranked = result.scored.find((need) => need.key === id);
  if (ranked !== undefined) return explainRanked(ranked, result.scored.length, words);
  const unscored = result.unscored.find((need) => need.key === id);
  const { explain } = words.priority;
  if (unscored === undefined) return explain.unknown(id);
  return [explain.unscored(id), ...supportSentences(unscored, words), ...fundSentences(unscored, words)].join(' ');
}

function explainRanked(need: RankedNeed, count: number, words: Words): string {
  const { explain } = words.priority;
  const { best, worst } = need.rank;
  return [
    scoreSentence(need, words),
    best === worst ? explain.rank(String(rankShown(need.rank, count, words))) : explain.rankRange(best, worst),
    explain.values(valueTexts(need, words)),
    ...supportSentences(need, words),
    ...fundSentences(need, words),
  ].join(' ');
}

function scoreSentence(need: RankedNeed, words: Words): string {
  const { explain, criteria } = words.priority;
  const { low, high, exact } = need.score;
  if (exact === undefined) {
    const { empty, unread } = missingCriteria(need, words);
    const missing = [...empty, ...unread].map((name) => name.toLowerCase());
    return explain.range(need.key, words.format.points(low), words.format.points(high), missing);
  }
  const main = mainContributions(need.score).map(({ index, points }) => {
    const column = CRITERIA[index]?.column;
    return explain.part(column === undefined ? '' : criteria[column], words.format.points(points));
  });
  return explain.score(need.key, scoreText(need.score, words), main);
}

function valueTexts(need: RankedNeed, words: Words): readonly string[] {
  const { explain, criteria, missing } = words.priority;
  return CRITERIA.map(({ column }) => {
    const value = need.need[column];
    const shown = value === undefined ? missing : words.format.number(value);
    return explain.value(criteria[column], shown, addressOf(cellOf(need.need, column)));
  });
}

function supportSentences(need: UnrankedNeed, words: Words): readonly string[] {
  const { explain } = words.priority;
  const { total, supporters, objectors, village, unknown } = need.support;
  const sentences = [
    total === undefined
      ? explain.noPositions
      : explain.support(supportText(need, words), supporters.length, objectors.length),
  ];
  if (village?.position !== undefined)
    sentences.push(explain.villagePosition(positionText(village.position), addressOf(cellOf(village, 'position'))));
  if (unknown > 0) sentences.push(explain.unknownPositions(unknown));
  return sentences;
}

function fundSentences({ funding }: UnrankedNeed, words: Words): readonly string[] {
  if (funding?.cost === undefined || funding.gap === undefined) return [];
  const { rupiah } = words.format;
  return [words.priority.explain.gap(rupiah(funding.cost), rupiah(funding.committed), rupiah(funding.gap))];
}
