import { type Cell, isDateCell } from '../cell';
import { formatWords } from '../words/id/format';
import type { Doubt } from './column';
import { cut, withoutPersonal } from './normalise';
import type { Problem } from './problem';
import { severityOf } from './severity';

/** A sheet that is being read. */
export interface SheetSource {
  readonly sheetId: number;
  readonly name: string;
}

const NONE: Problem['parameters'] = {};

/** A problem at one place of a sheet. */
export function problemAt(
  sheet: SheetSource,
  place: { readonly row: number; readonly column: number; readonly header: string },
  found: Cell | undefined,
  { code, parameters = NONE }: Doubt,
): Problem {
  return {
    code,
    severity: severityOf(code),
    at: { sheetId: sheet.sheetId, sheetName: sheet.name, row: place.row, column: place.column },
    column: place.header,
    found: shown(found),
    parameters: parameters === NONE ? NONE : withoutNumbers(parameters),
  };
}

/** Parts of cells that sentences name. */
function withoutNumbers(parameters: Problem['parameters']): Problem['parameters'] {
  if (!Object.values(parameters).some((each) => typeof each === 'string' && each.length >= 16)) return parameters;
  const kept = Object.entries(parameters);
  return Object.fromEntries(
    kept.map(([name, each]) => [name, typeof each === 'string' ? withoutPersonal(each) : each]),
  );
}

/** What stands in a cell, as a person sees it, cut to 80 characters and without personal numbers. */
export function shown(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cut(withoutPersonal(cell));
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (isDateCell(cell)) return formatWords.date(cell.date);
  return Number.isFinite(cell) ? withoutPersonal(String(cell)).replace('.', ',') : '';
}
