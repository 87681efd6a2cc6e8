import { proposeCollaboration as propose } from '../core/allocation/proposeCollaboration';
import { proposalPage } from '../core/report/proposalPage';
import type { Desk, Outcome } from './desk';
import type { Village } from './readVillage';
import { type Part, runPart } from './runPart';
import { closing, unreadTables } from './unreadTables';
import { pageContext, readResult } from './writeResult';

/** "Susun usulan kolaborasi": who could lead which need, and how limited funds spread, on the sheet Usulan Kolaborasi. */
export function proposeCollaboration(desk: Desk): Outcome {
  return runPart(desk, 'proposeCollaboration', proposals);
}

/** The page and the closing sentences, for this action and for "Perbarui semua". */
export function proposals(village: Village): Part {
  const sheet = readResult(village, 'proposals');
  const found = propose(village.data);
  const unread = unreadTables(village);
  const page = proposalPage(found, pageContext(village));
  const led = found.list.filter(({ lead }) => lead !== undefined).length;
  const sentence = unread.includes('needs') ? '' : village.words.actions.proposed(found.list.length, led);
  return { result: { page, sheet }, sentences: closing(village, 'proposals', sentence) };
}
