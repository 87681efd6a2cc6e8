import { expect, test } from 'vitest';
import { cellKey } from '../../../host/model/cells';
import { setCells } from '../../../host/model/edit';
import { type Argument, recalculate } from '../../../host/model/formula/engine';
import type { StoredValue } from '../../../host/model/types';
import { createWorkbook } from '../../../host/model/workbook';
import { compileBundle } from '../../../host/runtime/bundle';
import { customFunctionNames, customFunctions } from '../../../host/runtime/customFunctions';

const code = `
/**
 * Menggandakan.
 * @param {A1} x Angka.
 * @return Dua kalinya.
 * @customfunction
 */
function GANDA(x) { return x * 2; }

/** @customfunction */
function JENIS(grid) { return grid.map((row) => row.map((v) => v instanceof Date ? "tanggal" : v === "" ? "kosong" : typeof v)); }

/** @customfunction */
function TULIS() { SpreadsheetApp.getActive().getSheets()[0].getRange("A1").setValue(1); }

/** @customfunction */
function LAYAR() { return SpreadsheetApp.getUi(); }

/** @customfunction */
function GAGAL() { throw new Error("Rentang salah."); }

/** @customfunction */
function MEMBACA() { return SpreadsheetApp.getActive().getSheets()[0].getName() + SpreadsheetApp.getActiveRange().getA1Notation(); }

/** @customfunction */
function RAHASIA_() { return 1; }

/** Bukan fungsi khusus. */
function biasa() { return 1; }
`;

const at = { sheetId: 0, row: 5, column: 2 };
const grid = (rows: StoredValue[][], dates = false): Argument => ({ scalar: false, grid: rows, isDate: () => dates });
const cell = (value: StoredValue): Argument => ({ scalar: true, grid: [[value]], isDate: () => false });

test('functions with @customfunction right above are found; a trailing _ hides one', () => {
  expect(customFunctionNames(code)).toEqual(['GANDA', 'JENIS', 'TULIS', 'LAYAR', 'GAGAL', 'MEMBACA']);
});

const REFUSED =
  'You do not have permission to call SpreadsheetApp.Range.setValue. Required permissions: (https://www.googleapis.com/auth/spreadsheets.currentonly || https://www.googleapis.com/auth/spreadsheets)';

const calls: [name: string, args: Argument[], result: unknown, because: string][] = [
  ['ganda', [cell(21)], 42, 'names count in any case'],
  ['JENIS', [grid([['a', 1, null]])], [['string', 'number', 'kosong']], 'a range arrives as rows, empty cells as ""'],
  ['JENIS', [grid([[46000]], true)], [['tanggal']], 'dates arrive as Date'],
  ['MEMBACA', [], 'Sheet1B5', 'it may read; the active range is its own cell'],
  ['TULIS', [], { error: '#ERROR!', message: REFUSED }, 'it may not write'],
  [
    'LAYAR',
    [],
    { error: '#ERROR!', message: 'Cannot call SpreadsheetApp.getUi() from this context.' },
    'it has no screen',
  ],
  ['GAGAL', [], { error: '#ERROR!', message: 'Rentang salah.' }, 'an error becomes #ERROR! with its message'],
];

test.each(calls)('%s gives what is expected (%#)', (name, args, result) => {
  const model = createWorkbook();
  expect(customFunctions(compileBundle(code), () => model).call(name, args, at)).toEqual(result);
});

test('a formula with a custom function is worked out by the engine', () => {
  const model = createWorkbook();
  setCells(model, 0, [
    { row: 1, column: 1, patch: { value: 21 } },
    { row: 1, column: 2, patch: { formula: '=GANDA(A1)' } },
  ]);
  recalculate(
    model,
    customFunctions(compileBundle(code), () => model),
    'everything',
  );
  expect(model.sheets[0]?.cells.get(cellKey(1, 2))?.value).toBe(42);
});
