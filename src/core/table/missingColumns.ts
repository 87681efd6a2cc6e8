import { type Cell, columnLetters } from '../cell';
import type { Column, ReadContext } from './column';
import type { Table } from './defineTable';
import { parseDate } from './kinds/dates';
import { parseMoney } from './kinds/money';
import { parsePeriod } from './kinds/period';
import type { Located } from './locate';
import { cut, normalise } from './normalise';
import { doubt } from './parsed';
import type { Problem } from './problem';
import { problemAt, type SheetSource } from './problemList';
import { isFilled } from './rowKinds';

/** Cells of a column that are looked at to tell what stands in it, and headers that one sentence names. */
const LOOKED_AT = 20;
const NAMED = 3;
const NUMBERING = /^(no|nomor|urut|no urut|nomor urut)$/;

/**
 * Required columns that the sheet lacks, and those in which nothing stands while another column holds what they ask for:
 * set-up may have added them beside a column of an unknown name.
 */
export function missingColumns(
  table: Table,
  sheet: SheetSource & { readonly grid: readonly (readonly Cell[])[] },
  located: Located,
  data: readonly number[],
  context: ReadContext,
): readonly Problem[] {
  const { headerRow, places } = located;
  const cellsOf = (at: number): readonly Cell[] =>
    data.map((row) => sheet.grid[row - 1]?.[at - 1] ?? '').filter(isFilled);
  const unknown = located.unknown
    .filter(({ header }) => !NUMBERING.test(normalise(header)))
    .map((each) => ({ ...each, cells: cellsOf(each.at).slice(0, LOOKED_AT) }));
  const problems: Problem[] = [];
  for (const [name, column] of Object.entries(table.columns)) {
    const place = places[name];
    const isRead = place !== undefined && (data.length === 0 || cellsOf(place.at).length > 0);
    if (column.need !== 'required' || name === 'id' || isRead) continue;
    const { header } = column;
    const fitting = unknown.filter(({ cells }) => fits(cells, column, context)).slice(0, NAMED);
    if (place !== undefined && fitting.length === 0) continue;
    const cellOf = (at: number): string => `${columnLetters(at)}${headerRow}`;
    const parameters = {
      header,
      ...(fitting.length === 0
        ? {}
        : { unknown: fitting.map((each) => `${cellOf(each.at)} "${cut(each.header, 40)}"`).join(', ') }),
      ...(fitting.length === 1 && fitting[0] !== undefined ? { rename: cellOf(fitting[0].at) } : {}),
      ...(place === undefined ? {} : { empty: cellOf(place.at) }),
    };
    const at = { row: headerRow, column: place?.at ?? 1, header };
    problems.push(problemAt(sheet, at, '', doubt(place === undefined ? 'missingColumn' : 'emptyColumn', parameters)));
  }
  return problems;
}

/** Neither an amount (`150 juta`) nor a day nor a period: those are words too, but not the ones that a name is made of. */
function isWords(cell: string, context: ReadContext): boolean {
  if (!/\p{L}{3}/u.test(cell)) return false;
  return ![parseMoney, parseDate, parsePeriod].some((parse) => parse(cell, context).is === 'value');
}

/** Most of the cells say what the column asks for; a column of any words is not filled by numbers. */
function fits(cells: readonly Cell[], { kind }: Column<unknown>, context: ReadContext): boolean {
  const takesWords = kind.parse('Mengetahui', context).is === 'value';
  const good = cells.filter(
    (cell) =>
      (takesWords ? typeof cell === 'string' && isWords(cell, context) : true) &&
      kind.parse(cell, context).is === 'value',
  );
  return good.length > 0 && 2 * good.length >= cells.length;
}
