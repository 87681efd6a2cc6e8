import { historyColumns } from '../core/monitoring/history';
import { flagRows } from '../core/report/flagRows';
import { highestNumbers } from '../core/table/assignIds';
import type { Workbook } from '../core/workbook';
import type { FoundSheets } from './findSheets';

/**
 * Highest id numbers that flags and Riwayat name. Asked where the workbook remembers nothing, as after a way through
 * Excel: these sheets were read to be found, and the ids on them are not given anew.
 */
export function idsOnResults(
  workbook: Pick<Workbook, 'values'>,
  { mismatches, history }: FoundSheets,
): Readonly<Record<string, number>> {
  const highest = new Map<string, number>();
  const flags = mismatches === undefined ? [] : flagRows(workbook.values(mismatches.sheetId));
  const named = flags.reduce<readonly string[]>((all, { flag }) => all.concat(flag.split('-')), []);
  highestNumbers(
    named.map((part) => [part]),
    [1],
    highest,
  );
  if (history !== undefined) {
    const grid = workbook.values(history.sheetId);
    const column = historyColumns(grid)?.programId;
    if (column !== undefined) highestNumbers(grid, [column], highest);
  }
  return Object.fromEntries(highest);
}
