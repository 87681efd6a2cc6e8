import { expect, test } from 'vitest';
import { moveLog } from '../../../host/model/moves';
import { deleteColumns, deleteRows, insertColumns, insertRows } from '../../../host/model/structure';
import type { WorkbookModel } from '../../../host/model/types';
import { addSheet, createWorkbook } from '../../../host/model/workbook';

const OTHER = 1;
function village(): WorkbookModel {
  const model = createWorkbook();
  expect([model.sheets[0]?.id, addSheet(model, { name: 'Lain' }).id]).toEqual([0, OTHER]);
  return model;
}

type Change = (model: WorkbookModel) => unknown;
const twice: Change = (model) => [insertRows(model, 0, 2, 3), deleteRows(model, 0, 1, 1)];
const C5 = [{ row: 5, column: 3, text: 'x' }];
const D5 = (formula: string) => [{ row: 5, column: 4, text: formula }];

const cases: [because: string, change: Change, typed: typeof C5, expected: unknown][] = [
  ['nothing moved', () => undefined, C5, C5],
  ['rows below moved', (m) => insertRows(m, 0, 6, 2), C5, C5],
  ['a row was inserted where the cell stood', (m) => insertRows(m, 0, 5, 2), C5, [{ row: 7, column: 3, text: 'x' }]],
  ['two changes follow one another: 5 + 3 − 1', twice, C5, [{ row: 7, column: 3, text: 'x' }]],
  ['a column at the left was deleted', (m) => deleteColumns(m, 0, 1, 1), C5, [{ row: 5, column: 2, text: 'x' }]],
  ['another sheet changed', (m) => insertRows(m, OTHER, 1, 9), C5, C5],
  ['the row itself was deleted', (m) => deleteRows(m, 0, 4, 2), C5, 'gone'],
  [
    'one row of a pasted block was deleted, so nothing of it may land elsewhere',
    (m) => deleteRows(m, 0, 6, 1),
    [...C5, { row: 6, column: 3, text: 'y' }],
    'gone',
  ],
  [
    'a formula follows its cells',
    (m) => insertColumns(m, 0, 1, 1),
    D5('=A1*1,5'),
    [{ row: 5, column: 5, text: '=B1*1,5' }],
  ],
  [
    'a formula follows cells of another sheet',
    (m) => insertRows(m, OTHER, 1, 1),
    D5('=SUM(Lain!A1;2)'),
    D5('=SUM(Lain!A2;2)'),
  ],
];

test.each(cases)('a typed cell is found again when %s', (_, change, typed, expected) => {
  const model = village();
  const log = moveLog(model);
  const shown = model.revision;
  change(model);
  expect(log.now(shown, 0, typed)).toEqual(expected);
  expect(log.now(model.revision, 0, typed)).toEqual(typed);
});

test('what was typed into a state before the log has no known place', () => {
  const model = village();
  const shown = model.revision;
  insertRows(model, 0, 1, 1);
  expect(moveLog(model).now(shown, 0, C5)).toBe('unknown');
});

test('of very many moves the oldest are forgotten, and only older states are refused', () => {
  const model = village();
  const log = moveLog(model);
  const shown = model.revision;
  for (let times = 0; times < 501; times += 1) insertRows(model, 0, 1, 1) && deleteRows(model, 0, 1, 1);
  expect(log.now(shown, 0, C5)).toBe('unknown');
  expect(log.now(shown + 2, 0, C5)).toEqual(C5);
});
