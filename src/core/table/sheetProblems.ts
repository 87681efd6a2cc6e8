import { checkRows } from './checkRows';
import type { LaidOut } from './layOut';
import type { Located } from './locate';
import { missingColumns } from './missingColumns';
import { doubt } from './parsed';
import { personalColumns } from './personalColumns';
import type { Problem } from './problem';
import { problemAt } from './problemList';
import type { LooseRow, TableContext } from './readTable';

/** What a sheet as a whole, and its rows beside each other, leave to be said once every cell was read. */
export function sheetProblems(
  laid: LaidOut,
  located: Located,
  read: readonly LooseRow[],
  context: TableContext,
): readonly Problem[] {
  const { table, sheet, rows } = laid;
  return [
    ...missingColumns(table, sheet, located, rows.data, { ...context, unit: 1 }),
    ...skippedProblem(laid),
    ...personalColumns(laid),
    ...checkRows(table.name, read, sheet),
  ];
}

/** One note a sheet for all rows that are no data; blank rows are nobody's business. */
function skippedProblem({ sheet, rows }: LaidOut): readonly Problem[] {
  const row = rows.firstSkipped;
  if (row === undefined) return [];
  const { blank: _, ...counts } = rows.skipped;
  const cells = sheet.grid[row - 1] ?? [];
  const column = cells.findIndex((cell) => cell !== '' && cell !== false);
  const place = { row, column: Math.max(column, 0) + 1, header: sheet.name };
  return [problemAt(sheet, place, cells[column] ?? '', doubt('rowsSkipped', counts))];
}
