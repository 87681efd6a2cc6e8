import { expect, test } from 'vitest';
import { spanOf } from '../../../src/core/report/cellPlaces';

const at = (row: number, column: number) => ({ sheetId: 9, sheetName: 'Pengaruh', row, column });

test.each([
  [[], '', 'no cells'],
  [[at(3, 2)], 'Pengaruh!B3', 'one cell'],
  [[at(3, 4), at(3, 2), at(3, 17)], 'Pengaruh!B3:Q3', 'a row, in any order and with gaps'],
  [[at(17, 3), at(2, 3)], 'Pengaruh!C2:C17', 'a column'],
  [[at(2, 5), at(4, 3)], 'Pengaruh!C2:E4', 'a block'],
])('%j -> %s (%s)', (cells, expected, because) => {
  expect(spanOf(cells), because).toBe(expected);
});
