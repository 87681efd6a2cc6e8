import { mismatchTable, priorityTable, summaryTable } from '../actions/customTables';
import { explanationTable } from '../actions/explainFigures';
import { parseState } from '../core/state';
import { fromSheet } from './cells';
import { type CivilClock, civilClock } from './dates';
import { googleWorkbook } from './googleWorkbook';
import { findState } from './state';

type Ranges = readonly (unknown[][] | undefined)[];

/** SKOR_PRIORITAS: whole tables in, a table out. Read-only, anonymous, and without any call that needs authorization. */
export function priorityFunction(ranges: Ranges): unknown[][] {
  return compute(ranges, priorityTable);
}

/** KETIDAKCOCOKAN. */
export function mismatchFunction(ranges: Ranges): unknown[][] {
  return compute(ranges, mismatchTable);
}

/** RINGKASAN_PEMANTAUAN. */
export function summaryFunction(ranges: Ranges): unknown[][] {
  return compute(ranges, summaryTable);
}

/** JELASKAN: reads the workbook itself, because an id alone says nothing; a range beside it only says when to compute anew. */
export function explainFunction(id: unknown, _range: unknown): unknown[][] {
  return explanationTable(googleWorkbook(SpreadsheetApp.getActive()), String(id ?? '')).map((row) => row.slice());
}

function compute(ranges: Ranges, table: typeof priorityTable): unknown[][] {
  const spreadsheet = SpreadsheetApp.getActive();
  const clock = civilClock(spreadsheet.getSpreadsheetTimeZone());
  return table({
    ranges: ranges.map((range) => gridOf(range, clock)),
    locale: spreadsheet.getSpreadsheetLocale(),
    units: parseState(findState(spreadsheet)?.getValue() ?? null)?.units ?? {},
    nowIn: (timeZone) => (timeZone === undefined ? clock : civilClock(timeZone)).minute(new Date()),
  }).map((row) => row.slice());
}

/** A range arrives as rows; a single cell as its value; an argument left out as nothing. */
function gridOf(range: unknown, clock: CivilClock): ReturnType<typeof fromSheet>[][] | undefined {
  if (range === undefined || range === '' || range === null) return undefined;
  const rows: readonly unknown[] = Array.isArray(range) ? range : [[range]];
  return rows.map((row) => (Array.isArray(row) ? row : [row]).map((value) => fromSheet(value, clock)));
}
