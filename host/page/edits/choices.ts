import type { CellView } from '../../protocol';
import { cellAt, findSheet, type Mirror } from '../mirror';

export function isCheckbox(cell: CellView | undefined): boolean {
  return cell?.validation?.criteria === 'CHECKBOX';
}

/** Whether a drop-down belongs to the cell; the last argument of the criteria says whether its arrow is shown. */
export function hasChoices(cell: CellView | undefined): boolean {
  const rule = cell?.validation;
  return (rule?.criteria === 'VALUE_IN_LIST' || rule?.criteria === 'VALUE_IN_RANGE') && rule.args[1] !== false;
}

/** The choices of a cell; those of a range are read from what the window shows now, so that they are never stale. */
export function choicesOf(mirror: Mirror, cell: CellView): string[] {
  const rule = cell.validation;
  const range = rangeArgument(rule?.args[0]);
  if (rule?.criteria !== 'VALUE_IN_RANGE' || !range) return textsOf(rule?.args[0]);
  const sheet = findSheet(mirror, range.sheetId);
  const found = new Set<string>();
  const last = Math.min(range.row + range.rows - 1, sheet?.maxRows ?? 0);
  for (let row = range.row; row <= last; row++) {
    for (let column = range.column; column < range.column + range.columns; column++) {
      const text = cellAt(sheet, row, column)?.display ?? '';
      if (text !== '') found.add(text);
    }
  }
  return [...found];
}

const textsOf = (values: unknown): string[] => (Array.isArray(values) ? values.map(String) : []);

interface RangeArgument {
  sheetId: number;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

function rangeArgument(value: unknown): RangeArgument | undefined {
  return typeof value === 'object' && value !== null && 'sheetId' in value && 'rows' in value
    ? (value as RangeArgument)
    : undefined;
}
