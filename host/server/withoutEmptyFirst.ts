import { deleteSheet } from '../model/sheets';
import type { WorkbookModel } from '../model/types';

/** Takes away the empty sheet that every new workbook begins with, once there are others. */
export function withoutEmptyFirst(model: WorkbookModel): WorkbookModel {
  const [first] = model.sheets;
  if (model.sheets.length > 1 && first !== undefined && first.cells.size === 0) deleteSheet(model, first.id);
  return model;
}
