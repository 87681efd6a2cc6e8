import { historyColumns } from '../core/monitoring/history';
import { findKeyColumn, isHeaderMark } from '../core/report/keep';
import { highestNumbers } from '../core/table/assignIds';
import type { Workbook } from '../core/workbook';
import type { FoundSheets } from './findSheets';

/**
 * Highest id numbers that rows of results and Riwayat are about. Asked where the workbook remembers nothing, as after a way
 * through Excel: these sheets were read to be found, and notes on them follow ids, which are therefore not given anew.
 */
export function idsOnResults(
  workbook: Pick<Workbook, 'values'>,
  { priorities, mismatches, proposals, interestMap, history }: FoundSheets,
): Readonly<Record<string, number>> {
  const highest = new Map<string, number>();
  for (const sheet of [priorities, mismatches, proposals, interestMap]) {
    const grid = sheet === undefined ? [] : workbook.values(sheet.sheetId);
    const column = findKeyColumn(grid);
    if (column === undefined) continue;
    const rows = grid.filter((row) => !isHeaderMark(row[column]));
    highestNumbers(rows, [column + 1], highest);
  }
  const past = history === undefined ? [] : workbook.values(history.sheetId);
  const column = historyColumns(past)?.programId;
  if (column !== undefined) highestNumbers(past, [column], highest);
  return Object.fromEntries(highest);
}
