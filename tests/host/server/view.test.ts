import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellKey } from '../../../host/model/cells';
import type { CellModel, SheetModel } from '../../../host/model/types';
import { createWorkbook } from '../../../host/model/workbook';
import { cellAt, mirrorSheet } from '../../../host/page/mirror';
import type { CellView } from '../../../host/protocol';
import { cellView } from '../../../host/server/cellView';
import { sheetView } from '../../../host/server/view';

const model = createWorkbook();
const cells: [because: string, cell: CellModel | undefined, view: Partial<CellView>][] = [
  ['a cell that was emptied is sent, so that windows empty it', undefined, { value: null, display: '' }],
  [
    'an error shows its code and keeps its message',
    { value: { error: '#N/A', message: 'tidak ada' } },
    { value: null, display: '#N/A', error: { code: '#N/A', message: 'tidak ada' } },
  ],
  [
    'a number in the locale',
    { value: 1_500_000.5, numberFormat: '#,##0.0' },
    { value: 1_500_000.5, display: '1.500.000,5' },
  ],
  ['a formula as a person here types it', { value: 2, formula: '=IF(1,2,0.5)' }, { formula: '=IF(1;2;0,5)' }],
  [
    'a drop-down brings its rule, and the choices in it',
    { value: null, validation: { criteria: 'VALUE_IN_LIST', args: [['a', 'b'], true], allowInvalid: false } },
    { validation: { criteria: 'VALUE_IN_LIST', args: [['a', 'b'], true], allowInvalid: false } },
  ],
  [
    'a link that would run something is left out',
    { value: 'a', links: [{ start: 0, end: 1, url: 'javascript:alert(1)' }] },
    { value: 'a', display: 'a' },
  ],
];

describe('a cell as a window gets it', () => {
  test.each(cells)('%s', (_, cell, view) => {
    const seen = cellView(model, cell, 3, 4);
    expect(seen).toMatchObject({ row: 3, column: 4, ...view });
    expect('links' in seen).toBe(false);
  });
});

test('groups come with their depth unfolded into runs; what is folded or filtered counts as hidden', () => {
  const sheet = structuredClone(createWorkbook().sheets[0]);
  if (!sheet) throw new Error('a new workbook has a sheet');
  for (const [column, depth] of [
    [2, 1],
    [3, 2],
    [4, 1],
    [7, 1],
  ] as const)
    sheet.columnGroupDepth.set(column, depth);
  sheet.collapsedColumnGroups.push({ first: 7, last: 7 });
  sheet.hiddenColumns.add(1);
  sheet.hiddenRows.add(9);
  sheet.filteredRows.add(5);
  expect(sheetView(model, sheet)).toMatchObject({
    columnGroups: [
      { first: 2, last: 4, collapsed: false },
      { first: 7, last: 7, collapsed: true },
      { first: 3, last: 3, collapsed: false },
    ],
    hiddenColumns: [1, 7],
    hiddenRows: [5, 9],
  });
});

describe('a whole sheet', () => {
  const rule = () => ({ criteria: 'VALUE_IN_LIST', args: [['a', 'b'], true], allowInvalid: false });
  const column = (cells: CellModel[]): SheetModel => {
    const sheet = structuredClone(createWorkbook().sheets[0]);
    if (!sheet) throw new Error('a new workbook has a sheet');
    cells.forEach((cell, index) => {
      sheet.cells.set(cellKey(index + 2, 3), cell);
    });
    return sheet;
  };

  test('sends each look once and empty cells as runs', () => {
    const { looks, cells, blanks } = sheetView(
      model,
      column([
        { value: null, validation: rule() },
        { value: null, validation: rule() },
        { value: 'a', validation: rule() },
        { value: null, numberFormat: '@' },
        { value: null, note: 'catatan' },
      ]),
    );
    expect(looks).toEqual([{ validation: rule() }, { numberFormat: '@' }]);
    expect(blanks).toEqual([
      [0, 3, 2, 2],
      [1, 3, 5, 1],
    ]);
    expect(cells).toEqual([
      { row: 4, column: 3, value: 'a', display: 'a', look: 0 },
      { row: 6, column: 3, value: null, display: '', note: 'catatan' },
    ]);
  });

  test('is in the window what each of its cells alone would be', () => {
    const style = fc.constantFrom({ bold: true }, { wrap: true });
    const cell = fc.record(
      {
        value: fc.constantFrom(null, 'a', 7),
        style,
        numberFormat: fc.constantFrom('@', '0'),
        validation: fc.constant(rule()),
      },
      { requiredKeys: ['value'] },
    );
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const shown = mirrorSheet(sheetView(model, column(cells)));
        cells.forEach((alone, index) => {
          expect(cellAt(shown, index + 2, 3)).toEqual(cellView(model, alone, index + 2, 3));
        });
      }),
    );
  });
});
