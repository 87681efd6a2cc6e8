import { rankNeeds } from '../core/priority/rankNeeds';
import { priorityPage } from '../core/report/priorityPage';
import type { Desk, Outcome } from './desk';
import type { Village } from './readVillage';
import { type Part, runPart } from './runPart';
import { closing, unreadTables } from './unreadTables';
import { pageContext, readResult } from './writeResult';

/** "Hitung prioritas kolaborasi": every need with its score, support, funding and quadrant, on the sheet Prioritas. */
export function rankPriorities(desk: Desk): Outcome {
  return runPart(desk, 'rankPriorities', priorities);
}

/** The page and the closing sentences, for this action and for "Perbarui semua". */
export function priorities(village: Village): Part {
  const sheet = readResult(village, 'priorities');
  const ranking = rankNeeds(village.data);
  const unread = unreadTables(village);
  const page = priorityPage(ranking, pageContext(village));
  const { ranked } = village.words.actions;
  const sentence = unread.includes('needs') ? '' : ranked(ranking.scored.length, ranking.unscored.length);
  return { result: { page, sheet }, sentences: closing(village, 'priorities', sentence) };
}
