import { describe, expect, test } from 'vitest';
import { canEdit } from '../../../host/model/protect';
import type { Protection, Rectangle } from '../../../host/model/types';
import { createWorkbook } from '../../../host/model/workbook';

const OWNER = 'kades@example.com';
const EDITOR = 'sekdes@example.com';
const OTHER_EDITOR = 'kaur@example.com';
const VIEWER = 'warga@example.com';

function workbook(...protections: Partial<Protection>[]) {
  const model = createWorkbook({ owner: OWNER });
  model.editors = [EDITOR, OTHER_EDITOR];
  model.viewers = [VIEWER];
  const [sheet] = model.sheets;
  if (!sheet) throw new Error('a new workbook has a sheet');
  sheet.protections = protections.map((part, index) => {
    const whole: Protection = { id: index, kind: 'SHEET', unprotected: [], description: '', warningOnly: false };
    return { ...whole, ...part };
  });
  return { model, sheet };
}

const box = (row: number, column: number, rows = 1, columns = 1): Rectangle => ({ row, column, rows, columns });
const A1_B5 = box(1, 1, 5, 2);

describe('who may edit', () => {
  test.each<[string, Partial<Protection>[], Rectangle, string, boolean, string]>([
    ['the owner', [{ editors: [] }], box(1, 1), OWNER, true, 'the owner is never locked out'],
    ['an editor', [], box(1, 1), EDITOR, true, 'nothing is protected'],
    ['an editor in capitals', [], box(1, 1), EDITOR.toUpperCase(), true, 'addresses know no case'],
    ['a viewer', [], box(1, 1), VIEWER, false, 'he may only look'],
    ['a stranger', [], box(1, 1), 'siapa@example.com', false, 'he is not on the list'],
    ['nobody in particular', [], box(1, 1), '', false, 'an unknown person is a stranger'],
    ['an editor', [{}], box(1, 1), EDITOR, true, 'a fresh protection follows the rights of the file'],
    ['an editor', [{ editors: [] }], box(1, 1), EDITOR, false, 'the sheet is for the owner alone'],
    ['a named editor', [{ editors: [EDITOR] }], box(1, 1), EDITOR, true, 'he is named'],
    ['a named viewer', [{ editors: [VIEWER] }], box(1, 1), VIEWER, false, 'a protection does not share the file'],
    ['an editor', [{ editors: [], warningOnly: true }], box(1, 1), EDITOR, true, 'a warning stops nobody'],
    ['an editor', [{ editors: [], kind: 'RANGE', range: A1_B5 }], box(6, 1), EDITOR, true, 'the row below is free'],
    [
      'an editor',
      [{ editors: [], kind: 'RANGE', range: A1_B5 }],
      box(5, 2, 3, 3),
      EDITOR,
      false,
      'one shared cell is enough',
    ],
    ['an editor', [{ editors: [], unprotected: [A1_B5] }], box(2, 2), EDITOR, true, 'the cell is excepted'],
    [
      'an editor',
      [{ editors: [], unprotected: [A1_B5] }],
      box(5, 2, 2, 1),
      EDITOR,
      false,
      'half of it is not excepted',
    ],
    [
      'an editor',
      [{ editors: [], unprotected: [A1_B5, box(6, 1, 5, 2)] }],
      box(4, 1, 4, 2),
      EDITOR,
      true,
      'two exceptions together cover it',
    ],
    [
      'an editor',
      [{ editors: [EDITOR] }, { editors: [OTHER_EDITOR], kind: 'RANGE', range: A1_B5 }],
      box(1, 1),
      EDITOR,
      false,
      'any one of overlapping protections blocks',
    ],
  ])('%s under %j at %j as %s: %j, because %s', (_who, protections, range, user, allowed) => {
    const { model, sheet } = workbook(...protections);
    expect(canEdit(model, sheet, range, user)).toBe(allowed);
  });
});
