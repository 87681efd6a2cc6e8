import { expect, test } from 'vitest';
import { harmless, printSheet } from '../../../host/cli/printSheet';
import { setCells } from '../../../host/model/edit';
import type { SheetModel } from '../../../host/model/types';
import { createWorkbook } from '../../../host/model/workbook';

test('columns line up, hidden ones are left out, long cells are cut, a lone text keeps all of it', () => {
  const model = createWorkbook();
  const rows = [
    ['Ringkasan '.repeat(9).trim()],
    ['No', 'Kebutuhan', 'Nilai'],
    ['1', `Jalan ${'x'.repeat(60)}`, '85'],
    [],
    ['10', 'Air 🙂', '7'],
  ];
  setCells(
    model,
    0,
    rows.flatMap((line, row) => line.map((value, column) => ({ row: row + 1, column: column + 1, patch: { value } }))),
  );
  setCells(model, 0, [{ row: 1, column: 9, patch: { value: 'kunci tersembunyi' } }]);
  model.sheets[0]?.hiddenColumns.add(9);
  expect(printSheet(model, model.sheets[0] as SheetModel).split('\n')).toEqual([
    '=== Sheet1 ===',
    'Ringkasan '.repeat(9).trim(),
    `No  Kebutuhan${' '.repeat(39)}  Nilai`,
    `1   Jalan ${'x'.repeat(41)}…  85`,
    '',
    `10  Air 🙂${' '.repeat(43)}  7`,
  ]);
});

test('nothing in a cell reaches the terminal as a command', () => {
  expect(harmless('a\u001b[31mb\u0007\nc\u202ed')).toBe('a[31mb cd');
});
