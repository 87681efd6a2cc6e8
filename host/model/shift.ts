/** Cells that moved: `count` rows or columns inserted before `first`, or deleted from `first` on. */
export interface Shift {
  sheetName: string;
  axis: 'row' | 'column';
  first: number;
  /** Positive: inserted; negative: deleted. */
  count: number;
}

/** The formula after the shift; `onSheet` is the name of the sheet the formula stands on. */
export function shiftFormula(formula: string, _onSheet: string, _shift: Shift): string {
  return formula;
}

/** The formula after a sheet got another name. */
export function renameInFormula(formula: string, _oldName: string, _newName: string): string {
  return formula;
}

/** The formula after a sheet went away: its references become `#REF!`. */
export function forgetSheetInFormula(formula: string, _name: string): string {
  return formula;
}

/** A formula written for one cell, as it reads when copied `rows` down and `columns` to the right. */
export function copyFormula(formula: string, _rows: number, _columns: number): string {
  return formula;
}
