import { summariseMonitoring as summarise } from '../core/monitoring/summarise';
import { summaryPage } from '../core/report/summaryPage';
import { appendHistory, readHistorySheet } from './appendHistory';
import type { Desk, Outcome } from './desk';
import type { Village } from './readVillage';
import { type Part, runPart } from './runPart';
import { closing, unreadTables } from './unreadTables';
import { pageContext, readResult } from './writeResult';

/** "Buat ringkasan pemantauan": programs, indicators, funds, commitments and participation, on the sheet Ringkasan. */
export function summariseMonitoring(desk: Desk): Outcome {
  return runPart(desk, 'summariseMonitoring', summary);
}

/** The page and the closing sentences, for this action and for "Perbarui semua". */
export function summary(village: Village): Part {
  const sheet = readResult(village, 'summary');
  const found = summarise(village.data);
  const unread = unreadTables(village);
  const riwayat = readHistorySheet(village);
  const page = summaryPage(found, { ...pageContext(village), history: riwayat.history });
  // Figures that rest on a sheet nobody could read are no state of the village.
  const isKnown = !unread.includes('programs') && !unread.includes('monitoring');
  const also = isKnown ? { also: appendHistory(village, riwayat, found) } : {};
  const sentence = unread.includes('programs') ? '' : village.words.actions.summarised(found.programs.length);
  const { remark } = riwayat;
  const told = remark === undefined ? [] : [village.words.actions.history[remark.kind](remark.name)];
  return { result: { page, sheet, ...also }, sentences: [...closing(village, 'summary', sentence), ...told] };
}
