import { dataCheck } from './checkData';
import { mismatches } from './flagMismatches';
import { interestMap } from './mapInterests';
import { proposals } from './proposeCollaboration';
import { priorities } from './rankPriorities';
import type { Village } from './readVillage';
import type { Part } from './runPart';
import { summary } from './summariseMonitoring';

/** Every result sheet, in the order in which "Perbarui semua" writes them; the first is shown. */
export const RESULT_PARTS: readonly ((village: Village) => Part)[] = [
  priorities,
  mismatches,
  proposals,
  interestMap,
  summary,
  dataCheck,
];
