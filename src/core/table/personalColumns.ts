import type { Cell } from '../cell';
import type { LaidOut } from './layOut';
import { doubt } from './parsed';
import type { Problem } from './problem';
import { problemAt } from './problemList';
import { SIXTEEN_DIGITS } from './reader';

/** Columns of one's own are left alone, but 16-digit numbers in them are said: once a column, without the number. */
export function personalColumns({ sheet, columns, headerRow, rows }: LaidOut): readonly Problem[] {
  const known = new Set(Object.values(columns));
  const width = sheet.grid[0]?.length ?? 0;
  const problems: Problem[] = [];
  for (let column = 1; column <= width; column += 1) {
    if (known.has(column)) continue;
    const row = rows.data.find((each) => isPersonal(sheet.grid[each - 1]?.[column - 1]));
    if (row === undefined) continue;
    const header = sheet.grid[headerRow - 1]?.[column - 1] ?? '';
    const place = { row, column, header: typeof header === 'string' && header !== '' ? header : sheet.name };
    problems.push(problemAt(sheet, place, header, doubt('personalColumn')));
  }
  return problems;
}

function isPersonal(cell: Cell | undefined): boolean {
  if (typeof cell === 'number') return cell >= SIXTEEN_DIGITS && cell < 10 * SIXTEEN_DIGITS;
  return (
    typeof cell === 'string' &&
    cell.length >= 16 &&
    cell.length <= 24 &&
    cell.replace(/[\s.'-]/g, '').length === 16 &&
    /^[\d\s.'-]+$/.test(cell)
  );
}
