import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  copyFormula,
  forgetSheetInFormula,
  renameInFormula,
  type Shift,
  shiftFormula,
} from '../../../host/model/shift';

const rows = (first: number, count: number): Shift => ({ sheetName: 'Data', axis: 'row', first, count });
const columns = (first: number, count: number): Shift => ({ sheetName: 'Data', axis: 'column', first, count });

describe('formulas follow the cells they name', () => {
  test.each([
    ['=A5', rows(3, 2), '=A7', 'two rows came in above'],
    ['=A5', rows(6, 2), '=A5', 'they came in below'],
    ['=A5', rows(5, 1), '=A6', 'the row itself moved down'],
    ['=$A$5', rows(1, 1), '=$A$6', 'dollar signs hold against copying only'],
    ['=SUM(A2:A5)', rows(3, 1), '=SUM(A2:A6)', 'a range grows when rows come in inside'],
    ['=SUM(A2:A5)', rows(6, 1), '=SUM(A2:A5)', 'not when they come in just below'],
    ['=SUM(A2:A5)', rows(2, 1), '=SUM(A3:A6)', 'it moves when they come in at its top'],
    ['=A5', rows(5, -1), '=#REF!', 'its row is gone'],
    ['=A5', rows(2, -2), '=A3', 'two rows above are gone'],
    ['=SUM(A2:A5)', rows(4, -2), '=SUM(A2:A3)', 'the end was cut off'],
    ['=SUM(A2:A5)', rows(1, -2), '=SUM(A1:A3)', 'the top was cut off'],
    ['=SUM(A2:A5)', rows(1, -9), '=SUM(#REF!)', 'all of it is gone'],
    ['=SUM(A2:C)', rows(1, 3), '=SUM(A5:C)', 'the open end stays open'],
    ['=SUM(A:C)', rows(1, 3), '=SUM(A:C)', 'whole columns do not care about rows'],
    ['=SUM(2:5)', rows(3, 1), '=SUM(2:6)', 'whole rows do'],
    ['=SUM(A:C)', columns(2, 1), '=SUM(A:D)', 'a column came in between'],
    ['=B1+AA1', columns(2, -1), '=#REF!+Z1', 'column B is gone'],
    ['=Lain!A5', rows(1, 1), '=Lain!A5', 'another sheet moved'],
    ['=data!A5', rows(1, 1), '=data!A6', 'sheet names know no case'],
    ['="A5"&LOG10(A5)', rows(1, 1), '="A5"&LOG10(A6)', 'texts and function names are no addresses'],
    ["='Data'!A5 + A5", rows(1, 1), "='Data'!A6 + A6", 'spelling and blanks stay'],
  ])('%s after %j is %s, because %s', (formula, shift, expected) => {
    expect(shiftFormula(formula, 'Data', shift)).toBe(expected);
  });

  test('inserting and deleting the same rows gives the formula back', () => {
    const place = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(place, place, place, fc.integer({ min: 1, max: 30 }), (top, bottom, first, count) => {
        const formula = `=SUM(B${Math.min(top, bottom)}:C${Math.max(top, bottom)})+D${top}`;
        const there = shiftFormula(formula, 'Data', rows(first, count));
        expect(shiftFormula(there, 'Data', rows(first, -count))).toBe(formula);
      }),
    );
  });
});

describe('formulas follow the names of sheets', () => {
  test.each([
    ['=Lama!A1+B2', '=Baru!A1+B2', 'a plain name'],
    ["='LAMA'!A1", '=Baru!A1', 'quotes and case do not matter'],
    ['="Lama!A1"', '="Lama!A1"', 'a text is not a reference'],
    ['=Lama2!A1', '=Lama2!A1', 'another sheet'],
  ])('%s becomes %s, because %s', (formula, expected) => {
    expect(renameInFormula(formula, 'Lama', 'Baru')).toBe(expected);
  });
  test('a name that needs quotes gets them', () => {
    expect(renameInFormula('=Lama!A1:B', 'Lama', "Data Jum'at")).toBe("='Data Jum''at'!A1:B");
  });
  test('a deleted sheet leaves #REF! behind', () => {
    expect(forgetSheetInFormula('=Lama!A1:B+A1', 'Lama')).toBe('=#REF!+A1');
  });
});

test.each([
  ['=A1+$B$2+C$3', 2, 1, '=B3+$B$2+D$3', 'only free parts move'],
  ['=A1', -1, 0, '=#REF!', 'above the first row there is nothing'],
  ['=A:A', 5, 1, '=B:B', 'a whole column moves sideways only'],
])('%s copied by %d rows and %d columns is %s, because %s', (formula, down, across, expected) => {
  expect(copyFormula(formula, down, across)).toBe(expected);
});
