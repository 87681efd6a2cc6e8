import { addressOf } from '../core/cell';
import type { Desk } from './desk';
import { readVillage } from './readVillage';

/**
 * Asks, once for each column, whether a header such as `(Rp. Jt)` means that its numbers are to be multiplied.
 * The answer is kept in the workbook; without one the column is never scaled and never read.
 */
export function confirmUnits(desk: Desk): Readonly<Record<string, number>> {
  const village = readVillage(desk.open());
  const { actions } = village.words;
  const units: Record<string, number> = {};
  for (const scale of village.reading.unconfirmedScales) {
    const question = actions.unitQuestion(scale.header, addressOf(scale.at), scale.times);
    units[scale.key] = desk.screen.confirm(actions.title, question) ? scale.times : 1;
  }
  return units;
}
