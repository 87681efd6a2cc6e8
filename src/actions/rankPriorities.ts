import { rankNeeds } from '../core/priority/rankNeeds';
import { priorityPage } from '../core/report/priorityPage';
import { type Desk, done, type Outcome } from './desk';
import { errorCount } from './errorCount';
import { readVillage, type Village } from './readVillage';
import { closing, unreadTables } from './unreadTables';
import { pageContext, type Result, readResult, writeResults } from './writeResult';

/** "Hitung prioritas kolaborasi": every need with its score, support, funding and quadrant, on the sheet Prioritas. */
export function rankPriorities(desk: Desk): Outcome {
  return desk.exclusively(() => {
    const village = readVillage(desk.open());
    const { result, message } = priorities(village);
    const troubles = writeResults(village, [result], 'rankPriorities');
    return done([message + village.words.actions.alsoCheck(errorCount(village)), ...troubles].join(' '));
  });
}

/** The page and the closing sentence, for this action and for "Perbarui semua". */
export function priorities(village: Village): { readonly result: Result; readonly message: string } {
  const sheet = readResult(village, 'priorities');
  const ranking = rankNeeds(village.data);
  const unread = unreadTables(village);
  const page = priorityPage(ranking, { ...pageContext(village), unread });
  const { ranked } = village.words.actions;
  const sentence = unread.includes('needs') ? '' : ranked(ranking.scored.length, ranking.unscored.length);
  return { result: { page, sheet }, message: closing(village, 'priorities', sentence) };
}
