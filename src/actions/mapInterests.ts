import { mapInterests as compare } from '../core/mismatch/interestMap/mapInterests';
import { interestMapPage } from '../core/report/interestMapPage';
import type { Desk, Outcome } from './desk';
import type { Village } from './readVillage';
import { type Part, runPart } from './runPart';
import { closing, unreadTables } from './unreadTables';
import { pageContext, readResult } from './writeResult';

/** "Gambar peta kepentingan": who agrees with whom on what, and how to engage each partner, on the sheet Peta Kepentingan. */
export function mapInterests(desk: Desk): Outcome {
  return runPart(desk, 'mapInterests', interestMap);
}

/** The page and the closing sentences, for this action and for "Perbarui semua". */
export function interestMap(village: Village): Part {
  const sheet = readResult(village, 'interestMap');
  const mapped = compare(village.data, village.words);
  const unread = unreadTables(village);
  const page = interestMapPage(mapped, pageContext(village));
  const sentence = unread.length > 0 ? '' : village.words.interestMap.mapped(mapped.map.pairs.length);
  return { result: { page, sheet }, sentences: closing(village, 'interestMap', sentence) };
}
