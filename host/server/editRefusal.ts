import { formatCell } from '../model/a1';
import { peek } from '../model/cells';
import { TOO_LONG_MESSAGE } from '../model/edit';
import { PROTECTED_MESSAGE } from '../model/protect';
import type { WorkbookModel } from '../model/types';
import { findSheet } from '../model/workbook';
import type { TypedCell } from '../protocol';
import { serverWords } from '../words';

/** What a person is told whose typing was refused. Scripts get Google's own texts; people get Indonesian. */
export function editRefusal(
  model: WorkbookModel,
  sheetId: number,
  cells: readonly TypedCell[],
  message: string,
): string {
  if (message === PROTECTED_MESSAGE) return serverWords.protectedCell;
  if (message === TOO_LONG_MESSAGE) return serverWords.tooLong;
  const cell = cells[0];
  const sheet = findSheet(model, sheetId);
  const rule = cell === undefined || sheet === undefined ? undefined : peek(sheet, cell.row, cell.column)?.validation;
  if (cell === undefined || rule === undefined) return message;
  return serverWords.notAllowed(formatCell(cell.row, cell.column), cell.text, rule.helpText ?? '');
}
