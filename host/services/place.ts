import { closeRange, isWithin, parseA1 } from '../model/a1';
import type { Rectangle } from '../model/types';
import { sheetByName } from '../model/workbook';
import { ServiceException } from './exception';
import type { Execution } from './execution';
import { type RangeObject, rangeObject } from './objects';

/** The range at these coordinates; throws what Apps Script throws for one that does not fit on the sheet. */
export function placeRange(run: Execution, sheetId: number, place: Rectangle): RangeObject {
  if (place.row < 1) throw new ServiceException('The starting row of the range is too small.');
  if (place.column < 1) throw new ServiceException('The starting column of the range is too small.');
  if (place.rows < 1) throw new ServiceException('The number of rows in the range must be at least 1');
  if (place.columns < 1) throw new ServiceException('The number of columns in the range must be at least 1');
  if (!isWithin(place, run.sheet(sheetId))) {
    throw new ServiceException('The coordinates of the range are outside the dimensions of the sheet.');
  }
  return rangeObject(sheetId, place);
}

/** The range of an A1 text or of a name; a sheet named in the text goes before `sheetId`. */
export function placeText(run: Execution, sheetId: number, text: string): RangeObject {
  const named = run.model.namedRanges.find(({ name }) => name.toLowerCase() === text.toLowerCase());
  if (named) return rangeObject(named.sheetId, named.range);
  const open = parseA1(text);
  const sheet = open?.sheetName === undefined ? run.sheet(sheetId) : sheetByName(run.model, open.sheetName);
  if (!open || !sheet) throw new ServiceException('Range not found');
  return placeRange(run, sheet.id, closeRange(open, sheet));
}

/** Throws when the data has not the shape of the range. */
export function demandShape({ rows, columns }: Rectangle, data: readonly (readonly unknown[])[]): void {
  if (data.length !== rows) throw new ServiceException(mismatch('rows', data.length, rows));
  const odd = data.find((row) => row.length !== columns);
  if (odd) throw new ServiceException(mismatch('columns', odd.length, columns));
}

function mismatch(what: 'rows' | 'columns', data: number, range: number): string {
  return `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${data} but the range has ${range}.`;
}
