import { dataCheckPage } from '../core/report/dataCheckPage';
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
  const page = dataCheckPage(village.reading, pageContext(village));
  const warnings = village.reading.problems.filter((problem) => problem.severity === 'warning').length;
  return { result: { page, sheet }, message: village.words.actions.checked(errorCount(village), warnings) };
}
