import { flagMismatches as findFlags } from '../core/mismatch/flagMismatches';
import { mismatchPage, previousFlags } from '../core/report/mismatchPage';
import type { TableName } from '../core/table/defineTable';
import { TABLE_ROLES } from '../core/template/sheets';
import { type Desk, done, type Outcome } from './desk';
import { errorCount } from './errorCount';
import { readVillage, type Village } from './readVillage';
import { closing, unreadTables } from './unreadTables';
import { pageContext, type Result, readResult, writeResults } from './writeResult';

/** "Tandai ketidakcocokan": rules M1–M14, each flag with its causes, on the sheet Ketidakcocokan. */
export function flagMismatches(desk: Desk): Outcome {
  return desk.exclusively(() => {
    const village = readVillage(desk.open());
    const { result, message } = mismatches(village);
    const troubles = writeResults(village, [result], 'flagMismatches');
    return done([message + village.words.actions.alsoCheck(errorCount(village)), ...troubles].join(' '));
  });
}

/** The page and the closing sentence, for this action and for "Perbarui semua". */
export function mismatches(village: Village): { readonly result: Result; readonly message: string } {
  const sheet = readResult(village, 'mismatches');
  const unread = unreadTables(village);
  const found = findFlags(village.data, village.words, absentTables(village), unread);
  const page = mismatchPage(found, previousFlags(sheet.previous), { ...pageContext(village), unread });
  const count = found.flags.length;
  const sentence = count === 0 && unread.length > 0 ? '' : village.words.actions.flagged(count);
  return { result: { page, sheet }, message: closing(village, 'mismatches', sentence) };
}

/** Tables the workbook has no sheet for; rules that need them say so instead of guessing. */
export function absentTables({ inputs }: Village): readonly TableName[] {
  return TABLE_ROLES.filter((role) => inputs[role] === undefined);
}
