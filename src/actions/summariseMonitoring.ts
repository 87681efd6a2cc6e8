import { summariseMonitoring as summarise } from '../core/monitoring/summarise';
import { summaryPage } from '../core/report/summaryPage';
import { type Desk, done, type Outcome } from './desk';
import { errorCount } from './errorCount';
import { readVillage, type Village } from './readVillage';
import { closing, unreadTables } from './unreadTables';
import { pageContext, type Result, readResult, writeResults } from './writeResult';

/** "Buat ringkasan pemantauan": programs, indicators, funds, commitments and participation, on the sheet Ringkasan. */
export function summariseMonitoring(desk: Desk): Outcome {
  return desk.exclusively(() => {
    const village = readVillage(desk.open());
    const { result, message } = summary(village);
    const troubles = writeResults(village, [result], 'summariseMonitoring');
    return done([message + village.words.actions.alsoCheck(errorCount(village)), ...troubles].join(' '));
  });
}

/** The page and the closing sentence, for this action and for "Perbarui semua". */
export function summary(village: Village): { readonly result: Result; readonly message: string } {
  const sheet = readResult(village, 'summary');
  const found = summarise(village.data);
  const unread = unreadTables(village);
  const page = summaryPage(found, { ...pageContext(village), unread });
  const sentence = unread.includes('programs') ? '' : village.words.actions.summarised(found.programs.length);
  return { result: { page, sheet }, message: closing(village, 'summary', sentence) };
}
