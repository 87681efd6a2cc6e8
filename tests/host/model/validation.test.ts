import { describe, expect, test } from 'vitest';
import { setCells } from '../../../host/model/edit';
import type { StoredValue } from '../../../host/model/types';
import { choices, judge } from '../../../host/model/validation';
import { addSheet, createWorkbook } from '../../../host/model/workbook';

function village() {
  const model = createWorkbook();
  const list = addSheet(model, { name: 'Daftar' });
  const names = ['SH-001 · PT Maju Jaya', '', 'SH-002 · Karang Taruna', 'SH-001 · PT Maju Jaya'];
  setCells(
    model,
    list.id,
    names.map((value, index) => ({ row: index + 1, column: 1, patch: { value: value || null } })),
  );
  return { model, range: { sheetId: list.id, row: 1, column: 1, rows: 1000, columns: 1 } };
}

const { model, range } = village();
const D = 'dd/mm/yyyy';

describe('whether a rule accepts a value', () => {
  test.each<[string, unknown[], StoredValue, string | undefined, boolean, string]>([
    ['VALUE_IN_LIST', [['Ya', 'Tidak'], true], 'Ya', undefined, true, 'it is on the list'],
    ['VALUE_IN_LIST', [['Ya', 'Tidak'], true], 'ya', undefined, false, 'case counts'],
    ['VALUE_IN_LIST', [['1', '2'], true], 1, undefined, true, 'a number equals its text'],
    ['VALUE_IN_LIST', [['1,5'], true], 1.5, undefined, true, 'as it is shown'],
    ['VALUE_IN_LIST', [['Ya'], true], null, undefined, true, 'an empty cell is always allowed'],
    ['VALUE_IN_RANGE', [range], 'SH-002 · Karang Taruna', undefined, true, 'it stands in the range'],
    ['VALUE_IN_RANGE', [range], 'SH-003', undefined, false, 'it does not'],
    ['CHECKBOX', [], true, undefined, true, 'a tick'],
    ['CHECKBOX', [], 'ya', undefined, false, 'a word is no tick'],
    ['CHECKBOX', ['Ya', 'Tidak'], 'Tidak', undefined, true, 'its own words'],
    ['NUMBER_BETWEEN', [1, 5], 5, undefined, true, 'bounds are included'],
    ['NUMBER_BETWEEN', [1, 5], 6, undefined, false, 'beyond'],
    ['NUMBER_BETWEEN', [1, 5], '3', undefined, false, 'a text is no number'],
    ['NUMBER_GREATER_THAN_OR_EQUAL_TO', [0], 0, undefined, true, 'equal is enough'],
    ['NUMBER_GREATER_THAN_OR_EQUAL_TO', [0], -1, undefined, false, 'less'],
    ['DATE_IS_VALID_DATE', [], 46_027, D, true, 'a number shown as a date'],
    ['DATE_IS_VALID_DATE', [], 46_027, 'General', false, 'a plain number'],
    ['DATE_IS_VALID_DATE', [], 46_027, undefined, true, 'a number whose format is not known'],
    ['DATE_IS_VALID_DATE', [], '5 Januari', D, false, 'a text'],
    ['DATE_ON_OR_AFTER', [46_027], 46_027.5, D, true, 'the time of day does not count'],
    ['DATE_BETWEEN', [46_027, 46_106], 46_107, D, false, 'a day late'],
    ['TEXT_IS_VALID_EMAIL', [], 'warga@example.com', undefined, true, 'an address'],
    ['TEXT_CONTAINS', ['desa'], 'Balai Desa', undefined, true, 'without regard to case'],
    ['NUMBER_BETWEEN', [1, 5], { error: '#N/A' }, undefined, false, 'an error is never valid'],
    ['SOMETHING_NEW', [], 'x', undefined, true, 'an unknown rule stops nobody'],
  ])('%s %j for %j (format %j): %j, because %s', (criteria, args, value, numberFormat, accepted) => {
    const at = { sheetId: 0, row: 2, column: 3, ...(numberFormat !== undefined && { numberFormat }) };
    expect(judge({ criteria, args, allowInvalid: false }, value, model, at).ok).toBe(accepted);
  });

  test('a formula rule is read from the cell it was written for, and tried with the new value', () => {
    const sheets = createWorkbook();
    const rule = {
      criteria: 'CUSTOM_FORMULA',
      args: ['=COUNTIF(A$2:A,A2)=1'],
      allowInvalid: false,
      origin: { row: 2, column: 1 },
    };
    setCells(sheets, 0, [{ row: 2, column: 1, patch: { value: 'KB-001' } }]);
    const at = { sheetId: 0, row: 5, column: 1 };
    expect([judge(rule, 'KB-002', sheets, at).ok, judge(rule, 'KB-001', sheets, at).ok]).toEqual([true, false]);
    expect(sheets.sheets[0]?.cells.size).toBe(1);
  });
});

describe('what a refusal says', () => {
  test.each<[string, unknown[], string]>([
    ['VALUE_IN_LIST', [['Ya', 'Tidak'], true], ' Please enter one of the following values: Ya, Tidak.'],
    ['NUMBER_BETWEEN', [1, 5], ' Please enter a number between 1 and 5.'],
    ['NUMBER_BETWEEN', [12, 25], ' Please enter a number between 12 and 25.'],
    ['DATE_ON_OR_AFTER', [46_027], ' Please enter a date on or after 5/1/2026.'],
    ['CUSTOM_FORMULA', ['=FALSE'], ''],
  ])('%s %j', (criteria, args, advice) => {
    const verdict = judge({ criteria, args, allowInvalid: false }, 'salah', model, { sheetId: 0, row: 2, column: 21 });
    const reason = 'The data you entered in cell U2 violates the data validation rules set on this cell.';
    expect(verdict).toEqual({ ok: false, message: reason + advice });
  });
  test('the help text of the rule stands in place of the general advice', () => {
    const rule = { criteria: 'NUMBER_BETWEEN', args: [1, 5], allowInvalid: false, helpText: 'Isi 1 sampai 5.' };
    expect(judge(rule, 9, model)).toMatchObject({ message: expect.stringMatching(/Isi 1 sampai 5\.$/) });
  });
});

test('a drop-down offers each filled cell of its range once', () => {
  const rule = { criteria: 'VALUE_IN_RANGE', args: [range], allowInvalid: true };
  expect(choices(rule, model)).toEqual(['SH-001 · PT Maju Jaya', 'SH-002 · Karang Taruna']);
  expect(choices({ criteria: 'NUMBER_BETWEEN', args: [1, 2], allowInvalid: true }, model)).toBeUndefined();
});
