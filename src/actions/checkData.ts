import { addressOf } from '../core/cell';
import { dataCheckPage, type SheetCount } from '../core/report/dataCheckPage';
import { sumOf } from '../core/sum';
import type { WorkbookReading } from '../core/table/readWorkbook';
import { INPUT_ROLES } from '../core/template/sheets';
import type { Words } from '../core/words/words';
import { type Desk, done, type Outcome, refused } from './desk';
import { errorCount } from './errorCount';
import { readVillage, type Village } from './readVillage';
import type { Part } from './runPart';
import { pageContext, readResult, writeResults } from './writeResult';

/** "Periksa data": every cell that could not be read or deserves a look, with its remedy, on the sheet Periksa Data. */
export function checkData(desk: Desk): Outcome {
  const first = desk.exclusively(() => check(desk, undefined));
  if (!('scales' in first)) return first;
  // A question must not be asked under the lock, so the workbook is read anew once it is answered.
  const units = askUnits(desk, first);
  const second = desk.exclusively(() => check(desk, units));
  return 'scales' in second ? refused(first.words.actions.busy) : second;
}

interface OpenQuestions {
  readonly scales: WorkbookReading['unconfirmedScales'];
  readonly words: Words;
}

function check(desk: Desk, units: Readonly<Record<string, number>> | undefined): Outcome | OpenQuestions {
  const village = readVillage(desk.open(), units);
  const scales = village.reading.unconfirmedScales;
  if (scales.length > 0 && units === undefined) return { scales, words: village.words };
  const { result, sentences } = dataCheck(village);
  const troubles = writeResults(village, [result], 'checkData');
  return done([...sentences, ...troubles].join(' '));
}

/**
 * Asks, once for each column, whether a header such as `(Rp. Jt)` means that its numbers are to be multiplied.
 * The answer is kept in the workbook; without one the column is never scaled and never read.
 */
function askUnits(desk: Desk, { scales, words }: OpenQuestions): Readonly<Record<string, number>> {
  const units: Record<string, number> = {};
  for (const { key, header, at, times } of scales) {
    const question = words.actions.unitQuestion(header, addressOf(at), times);
    units[key] = desk.screen.confirm(words.actions.title, question) ? times : 1;
  }
  return units;
}

/** The page and the closing sentences, for this action and for "Perbarui semua". */
export function dataCheck(village: Village): Part {
  const sheet = readResult(village, 'dataCheck');
  const page = dataCheckPage(
    { problems: village.reading.problems, sheets: sheetCounts(village) },
    pageContext(village),
  );
  const warnings = village.reading.problems.filter((problem) => problem.severity === 'warning').length;
  return { result: { page, sheet }, sentences: [village.words.actions.checked(errorCount(village), warnings)] };
}

/** Rows read and passed over, sheet by sheet in the template's order. */
function sheetCounts({ reading, inputs }: Village): readonly SheetCount[] {
  const counts = INPUT_ROLES.reduce<SheetCount[]>((counts, role) => {
    const sheet = inputs[role];
    if (sheet === undefined) return counts;
    const { sheetId, name: sheetName } = sheet;
    const table = role === 'settings' ? undefined : reading.tables[role];
    const skipped = table === undefined ? 0 : sumOf(Object.values(table.skipped));
    const rows = role === 'settings' ? Object.keys(reading.settings.cells).length : (table?.rows.length ?? 0);
    return counts.concat({ sheetId, sheetName, rows, skipped });
  }, []);
  const { influence } = reading;
  if (influence === undefined) return counts;
  const { sheetId, sheetName, rows } = influence;
  return counts.concat({ sheetId, sheetName, rows, skipped: 0 });
}
