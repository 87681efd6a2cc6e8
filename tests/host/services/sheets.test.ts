import { expect, test } from 'vitest';
import { createWorkbook } from '../../../host/model/workbook';
import { evaluate, resultOf, runBody } from '../runtime/script';

const told: [body: string, result: unknown, because: string][] = [
  [
    'ss.insertSheet("Kebutuhan", 0); return ss.getSheets().map((s) => s.getName());',
    ['Kebutuhan', 'Sheet1'],
    'the position counts from 0',
  ],
  [
    'ss.insertSheet("Program"); return ss.getSheets().map((s) => s.getName());',
    ['Sheet1', 'Program'],
    'without a position: behind the active sheet',
  ],
  [
    'return ss.insertSheet("Baru").getSheetId() === ss.getActiveSheet().getSheetId();',
    true,
    'a new sheet becomes active',
  ],
  ['return ss.insertSheet().getName();', 'Sheet2', 'a free name is found'],
  ['ss.insertSheet("A"); return ss.getSheetByName("A").getIndex();', 2, 'getIndex counts from 1'],
  [
    'return [ss.getSheetByName("Tidak ada"), ss.getSheetById(999), ss.getRangeByName("tidak_ada")];',
    [null, null, null],
    'not found is null',
  ],
  ['return ss.getSheetById(sheet.getSheetId()).getName();', 'Sheet1', 'found by id'],
  ['sheet.setName("Kebutuhan"); return ss.getSheets()[0].getName();', 'Kebutuhan', 'renamed at once'],
  ['ss.insertSheet("B"); ss.deleteSheet(sheet); return ss.getSheets().map((s) => s.getName());', ['B'], 'deleted'],
  [
    'const b = ss.insertSheet("B"); ss.setActiveSheet(b); ss.moveActiveSheet(1); return ss.getSheets()[0].getName();',
    'B',
    'positions count from 1 here',
  ],
  ['const b = ss.insertSheet("B"); b.hideSheet(); return b.isSheetHidden();', true, 'hidden'],
  ['const b = ss.insertSheet("B").hideSheet().showSheet(); return b.isSheetHidden();', false, 'shown again'],
  [
    'sheet.insertRowsAfter(1000, 5); return [sheet.getMaxRows(), sheet.getRange(1005, 1).getRow()];',
    [1005, 1005],
    'rows exist at once',
  ],
  ['sheet.insertColumnsAfter(26, 4); return sheet.getMaxColumns();', 30, 'columns exist at once'],
  [
    'sheet.getRange("A2").setValue("x"); sheet.insertRowsBefore(2, 3); return sheet.getRange("A5").getValue();',
    'x',
    'what was written before moves',
  ],
  [
    'sheet.getRange("A5").setValue("x"); sheet.deleteRows(2, 2); return sheet.getRange("A3").getValue();',
    'x',
    'rows move up',
  ],
  [
    'sheet.setFrozenRows(1); sheet.setFrozenColumns(2); return [sheet.getFrozenRows(), sheet.getFrozenColumns()];',
    [1, 2],
    'both are kept',
  ],
  [
    'sheet.setColumnWidth(2, 150).setColumnWidths(3, 2, 80); return [1, 2, 3, 4].map((c) => sheet.getColumnWidth(c));',
    [100, 150, 80, 80],
    '100 by default',
  ],
  ['sheet.setRowHeights(1, 2, 40); return [sheet.getRowHeight(2), sheet.getRowHeight(3)];', [40, 21], '21 by default'],
  [
    'return [sheet.getTabColor(), sheet.setTabColor("#D9E7FD").getTabColor(), sheet.setTabColor(null).getTabColor()];',
    [null, '#d9e7fd', null],
    'null takes the colour away',
  ],
  [
    'sheet.hideColumns(3, 2); return [sheet.isColumnHiddenByUser(3), sheet.isColumnHiddenByUser(4), sheet.isColumnHiddenByUser(5)];',
    [true, true, false],
    'hidden by the user',
  ],
  [
    'sheet.hideRows(2); return [sheet.isRowHiddenByUser(2), sheet.isRowHiddenByFilter(2)];',
    [true, false],
    'not by a filter',
  ],
  [
    'ss.setNamedRange("bobot", sheet.getRange("A1:B3")); return ss.getRangeByName("bobot").getA1Notation();',
    'A1:B3',
    'named',
  ],
  [
    'ss.setNamedRange("bobot", sheet.getRange("A1")); ss.getNamedRanges()[0].setName("skor"); return ss.getNamedRanges().map((n) => n.getName());',
    ['skor'],
    'renamed',
  ],
  ['return [ss.getSpreadsheetLocale(), ss.getSpreadsheetTimeZone()];', ['id_ID', 'Asia/Jakarta'], 'settings'],
  [
    'ss.setSpreadsheetLocale("en_US"); ss.setSpreadsheetTimeZone("Asia/Makassar"); return [ss.getSpreadsheetLocale(), ss.getSpreadsheetTimeZone()];',
    ['en_US', 'Asia/Makassar'],
    'set',
  ],
  ['ss.rename("Desa"); return ss.getName();', 'Desa', 'renamed'],
  ['return ss.getRange("Sheet1!B2:C3").getA1Notation();', 'B2:C3', 'a sheet named in the text'],
  [
    'const r = sheet.getRange("B2:C3"); return [r.offset(1, 1).getA1Notation(), r.offset(0, 0, 1).getA1Notation(), r.getCell(2, 1).getA1Notation()];',
    ['C3:D4', 'B2:C2', 'B3'],
    'beside it',
  ],
  [
    'const r = sheet.getRange("B2:C4"); return [r.getRow(), r.getColumn(), r.getNumRows(), r.getNumColumns(), r.getLastRow(), r.getLastColumn()];',
    [2, 2, 3, 2, 4, 3],
    'its place',
  ],
];

test.each(told)('%s gives %j, because %s', (body, result) => {
  expect(resultOf(runBody(body))).toEqual(result);
});

const refused: [expression: string, message: string][] = [
  ['ss.insertSheet("sheet1")', 'Exception: A sheet with the name "sheet1" already exists. Please enter another name.'],
  ['sheet.deleteRows(999, 5)', 'Exception: Those rows are out of bounds.'],
  ['sheet.deleteColumns(26, 2)', 'Exception: Those columns are out of bounds.'],
  ['sheet.setColumnWidths(26, 2, 80)', 'Exception: Those columns are out of bounds.'],
  ['sheet.deleteRows(1, 1000)', 'Exception: Sorry, it is not possible to delete all non-frozen rows.'],
  [
    'sheet.insertColumnsAfter(26, 10000)',
    'Exception: This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  ],
  ['ss.setSpreadsheetTimeZone("Desa/Sukamaju")', 'Exception: Invalid argument: timezone'],
];

test.each(refused)('%s is refused: %s', (expression, message) => {
  expect(evaluate(expression)).toBe(message);
});

test('a sheet that was deleted answers no more', () => {
  const body = 'const b = ss.insertSheet("B"); ss.deleteSheet(b); b.getName();';
  expect(resultOf(runBody(body))).toMatch(/^Exception: Sheet \d+ not found$/);
});

test('column groups fold, unfold and tell their depth', () => {
  const body = `sheet.getRange("C:E").shiftColumnGroupDepth(1); const depths = [2, 3, 5, 6].map((c) => sheet.getColumnGroupDepth(c));
    sheet.collapseAllColumnGroups(); const group = sheet.getColumnGroup(4, 1); const folded = group.isCollapsed();
    group.expand();
    return [depths, folded, group.isCollapsed(), group.getRange().getColumn(), group.getRange().getNumColumns()];`;
  expect(resultOf(runBody(body))).toEqual([[0, 1, 1, 0], true, false, 3, 3]);
  expect(evaluate('sheet.getColumnGroup(1, 1)')).toBe(
    'Exception: A column group does not exist at index 1 and group depth 1',
  );
});

test('metadata is kept at the spreadsheet and at sheets, found, changed and removed', () => {
  const model = createWorkbook();
  const body = `ss.addDeveloperMetadata("keadaan", "{}"); sheet.addDeveloperMetadata("peran", "needs", SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
    const [entry] = ss.getDeveloperMetadata();
    entry.setValue('{"a":1}');
    const found = ss.createDeveloperMetadataFinder().withKey("peran").find();
    return [entry.getKey(), entry.getValue(), ss.getDeveloperMetadata().length, found.length, found[0].getLocation().getSheet().getName(),
      String(found[0].getVisibility()), found[0].getVisibility() === SpreadsheetApp.DeveloperMetadataVisibility.PROJECT];`;
  expect(resultOf(runBody(body, { model }))).toEqual(['keadaan', '{"a":1}', 1, 1, 'Sheet1', 'PROJECT', true]);
  const later = 'ss.getDeveloperMetadata()[0].remove(); return ss.getDeveloperMetadata().length;';
  expect(resultOf(runBody(later, { model }))).toBe(0);
  expect(evaluate('sheet.getRange("A1:B2").addDeveloperMetadata("a")')).toMatch(
    /^Exception: Adding developer metadata to arbitrary ranges is not currently supported\./,
  );
});

test('protection: the owner edits, others only when they are named; a second sheet protection is the first', () => {
  const model = createWorkbook({ owner: 'kades@example.com' });
  model.editors = ['staf@example.com', 'kaur@example.com'];
  const body = `const p = sheet.getRange("A1:B2").protect().setDescription("Skor");
    p.removeEditors(["staf@example.com", "kades@example.com"]);
    const first = sheet.protect(); first.setWarningOnly(true);
    return [p.getEditors().map((u) => u.getEmail()), p.canEdit(), sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length,
      sheet.protect().isWarningOnly(), ss.getProtections(SpreadsheetApp.ProtectionType.SHEET).length];`;
  expect(resultOf(runBody(body, { model }))).toEqual([['kaur@example.com'], true, 1, true, 1]);
  const may = '[sheet.getRange("A1").canEdit(), sheet.getRange("A3").canEdit()]';
  expect(evaluate(may, { model, user: 'staf@example.com' })).toEqual([false, true]);
  expect(evaluate(may, { model, user: 'kaur@example.com' })).toEqual([true, true]);
  const twice =
    '[sheet.getRange("A1").protect(), sheet.getRange("A1").protect()] && sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length';
  expect(evaluate(twice)).toBe(2);
});

test('a protected range stops clearing the sheet, not colouring its tab; a protected sheet stops both', () => {
  const model = createWorkbook({ owner: 'kades@example.com' });
  model.editors = ['staf@example.com'];
  const attempt = (call: string) =>
    evaluate(`sheet.${call} && SpreadsheetApp.flush()`, { model, user: 'staf@example.com' });
  const protect = (what: string) => runBody(`${what}.protect().removeEditor("staf@example.com");`, { model });
  protect('sheet.getRange("B2")');
  expect([attempt('clear()'), attempt('setTabColor("red")')]).toEqual([expect.stringMatching(/protected cell/), null]);
  protect('sheet');
  expect(attempt('setTabColor("blue")')).toMatch(/protected cell/);
});
