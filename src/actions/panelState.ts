import { flagMismatches } from '../core/mismatch/flagMismatches';
import { programsNeedingAttention } from '../core/monitoring/attention';
import { summariseMonitoring } from '../core/monitoring/summarise';
import type { PanelLine, PanelState } from '../core/panelState';
import { rankNeeds } from '../core/priority/rankNeeds';
import { EMPTY_STATE } from '../core/state';
import { cellOf } from '../core/table/defineTable';
import { TABLE_ROLES } from '../core/template/sheets';
import { wordsFor } from '../core/words/words';
import type { Desk } from './desk';
import { errorCount } from './errorCount';
import { readVillage, type Village } from './readVillage';
import { Refusal } from './refusal';

/** Everything the panel shows, from one snapshot; nothing is written. */
export function panelState(desk: Desk): PanelState {
  const workbook = desk.open();
  try {
    return stateOf(readVillage(workbook));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return unprepared;
  }
}
