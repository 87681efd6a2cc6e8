import { rankNeeds } from '../core/priority/rankNeeds';
import { priorityPage } from '../core/report/priorityPage';
import { errorCount } from './errorCount';
import { type Desk, type Outcome, done } from './desk';
import { type Village, readVillage } from './readVillage';
import { type Result, pageContext, readResult, writeResults } from './writeResult';

/** "Hitung prioritas kolaborasi": every need with its score, support, funding and quadrant, on the sheet Prioritas. */
export function rankPriorities(desk: Desk): Outcome {
  return desk.exclusively(() => {
    const village = readVillage(desk.open());
    const { result, message } = priorities(village);
    writeResults(village, [result], 'rankPriorities', true);
    return done(message + village.words.actions.alsoCheck(errorCount(village)));
  });
}

/** The page and the closing sentence, for this action and for "Perbarui semua". */
export function priorities(village: Village): { readonly result: Result; readonly message: string } {
  const sheet = readResult(village, 'priorities');
  const ranking = rankNeeds(village.data);
  const page = priorityPage(ranking, pageContext(village));
  return { result: { page, sheet }, message: village.words.actions.ranked(ranking.scored.length, ranking.unscored.length) };
}
