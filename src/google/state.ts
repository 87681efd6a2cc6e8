import type { WorkbookState } from '../core/workbook';

const KEY = 'kolaborasi-desa';

/** Keeps the state in the workbook, where a copy and a colleague find it. */
export function writeState(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  entry: GoogleAppsScript.Spreadsheet.DeveloperMetadata | undefined,
  state: WorkbookState,
): void {
  const text = JSON.stringify(state);
  if (entry === undefined) spreadsheet.addDeveloperMetadata(KEY, text);
  else entry.setValue(text);
}

/** The metadata entry, found before the first write because finding it is a read. */
export function findState(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
): GoogleAppsScript.Spreadsheet.DeveloperMetadata | undefined {
  return spreadsheet.getDeveloperMetadata().filter((entry) => entry.getKey() === KEY)[0];
}
