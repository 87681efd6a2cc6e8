import type { WorkbookReading } from '../core/table/readWorkbook';
import { createInfluence, extendInfluence, influenceActors } from '../core/template/setUpInfluence';
import type { Words } from '../core/words/words';
import type { Edit, SheetDescription, SheetHandle, Workbook } from '../core/workbook';
import { Refusal } from './refusal';

interface InfluencePlan {
  readonly edits: readonly Edit[];
  readonly role: { readonly influence?: SheetHandle };
  readonly isNew: boolean;
}

/** The sheet of influences is made and added to only while Pengaturan lets influence be shown. */
export function planInfluence(
  workbook: Workbook,
  sheet: SheetDescription | undefined,
  name: string,
  reading: WorkbookReading,
  words: Words,
): InfluencePlan {
  if (!reading.settings.values.useInfluence) return { edits: [], role: {}, isNew: false };
  const actors = influenceActors(reading.data.rows);
  if (sheet === undefined) return { edits: createInfluence(name, actors), role: { influence: name }, isNew: true };
  if (!workbook.canEdit(sheet.sheetId)) throw new Refusal(words.actions.protectedSheet(sheet.name));
  const { sheetId } = sheet;
  const known = reading.influence;
  const found = { sheet: sheetId, size: workbook.size(sheetId), grid: workbook.values(sheetId) };
  const edits = known === undefined ? [] : extendInfluence({ ...found, known }, actors);
  return { edits, role: { influence: sheetId }, isNew: false };
}
