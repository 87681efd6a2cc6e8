import type { CellModel } from './types';

/** The text a person sees in the cell, in the workbook's locale. */
export function displayText(cell: CellModel | undefined, _locale: string, _timeZone: string): string {
  const value = cell?.value ?? '';
  return typeof value === 'object' ? value.error : String(value);
}

/** A stored en-US formula as a person of this locale sees and types it. */
export function formulaText(formula: string, _locale: string): string {
  return formula;
}
