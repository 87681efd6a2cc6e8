import { type CustomFunctions, recalculate } from '../model/formula/engine';
import type { CellModel, StoredValue, WorkbookModel } from '../model/types';

/** Works out all formulas of a workbook just opened; where the host cannot, the result in the file stays. */
export function firstResults(model: WorkbookModel, custom: CustomFunctions | undefined): void {
  const inFile = new Map<CellModel, StoredValue>();
  for (const { cells } of model.sheets) {
    for (const cell of cells.values()) if (cell.formula !== undefined) inFile.set(cell, cell.value);
  }
  recalculate(model, custom, 'everything');
  for (const [cell, value] of inFile) {
    if (notUnderstood(cell.value) && value !== null && typeof value !== 'object') cell.value = value;
  }
}

/** `#NAME?` and `#ERROR!` say that a formula was not understood; other errors are true results. */
function notUnderstood(value: StoredValue): boolean {
  return typeof value === 'object' && value !== null && (value.error === '#NAME?' || value.error === '#ERROR!');
}
