import { dataCheckPage, type SheetCount } from '../core/report/dataCheckPage';
import { INPUT_ROLES } from '../core/template/sheets';
import { confirmUnits } from './confirmUnits';
import { type Desk, done, type Outcome } from './desk';
import { errorCount } from './errorCount';
import { readVillage, type Village } from './readVillage';
import { pageContext, type Result, readResult, writeResults } from './writeResult';

/** "Periksa data": every cell that could not be read or deserves a look, with its remedy, on the sheet Periksa Data. */
export function checkData(desk: Desk): Outcome {
  const units = confirmUnits(desk);
  return desk.exclusively(() => {
    const village = readVillage(desk.open(), units);
    const { result, message } = dataCheck(village);
    writeResults(village, [result], 'checkData', true);
    return done(message);
  });
}

/** The page and the closing sentence, for this action and for "Perbarui semua". */
export function dataCheck(village: Village): { readonly result: Result; readonly message: string } {
  const sheet = readResult(village, 'dataCheck');
  const page = dataCheckPage(
    { problems: village.reading.problems, sheets: sheetCounts(village) },
    pageContext(village),
  );
  const warnings = village.reading.problems.filter((problem) => problem.severity === 'warning').length;
  return { result: { page, sheet }, message: village.words.actions.checked(errorCount(village), warnings) };
}

/** Rows read and passed over, sheet by sheet in the template's order. */
function sheetCounts({ reading, inputs }: Village): readonly SheetCount[] {
  return INPUT_ROLES.reduce<SheetCount[]>((counts, role) => {
    const sheet = inputs[role];
    if (sheet === undefined) return counts;
    const { sheetId, name: sheetName } = sheet;
    const table = role === 'settings' ? undefined : reading.tables[role];
    const skipped = table === undefined ? 0 : Object.values(table.skipped).reduce((sum, count) => sum + count, 0);
    const rows = role === 'settings' ? Object.keys(reading.settings.cells).length : (table?.rows.length ?? 0);
    return counts.concat({ sheetId, sheetName, rows, skipped });
  }, []);
}
