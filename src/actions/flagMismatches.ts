import { flagMismatches as findFlags } from '../core/mismatch/flagMismatches';
import { mismatchPage, previousFlags, withMarks } from '../core/report/mismatchPage';
import { absentTables } from './absentTables';
import type { Desk, Outcome } from './desk';
import type { Village } from './readVillage';
import { type Part, runPart } from './runPart';
import { closing, unreadTables } from './unreadTables';
import { pageContext, readResult } from './writeResult';

/** "Tandai ketidakcocokan": rules M1–M16, each flag with its causes, on the sheet Ketidakcocokan. */
export function flagMismatches(desk: Desk): Outcome {
  return runPart(desk, 'flagMismatches', mismatches);
}

/** The page and the closing sentences, for this action and for "Perbarui semua". */
export function mismatches(village: Village): Part {
  const read = readResult(village, 'mismatches');
  const sheet = { ...read, previous: withMarks(read.previous, village.words) };
  const unread = unreadTables(village);
  const found = findFlags(village.data, village.words, absentTables(village), unread);
  const page = mismatchPage(found, previousFlags(sheet.previous), pageContext(village));
  const count = found.flags.length;
  const open = new Set(found.unjudged.map(({ rule }) => rule)).size;
  const sentence = count === 0 && unread.length > 0 ? '' : village.words.actions.flagged(count, open);
  return { result: { page, sheet }, sentences: closing(village, 'mismatches', sentence) };
}
