import type { WorkbookModel } from './types';

/** The whole workbook as one JSON text. */
export function toJson(model: WorkbookModel): string {
  return JSON.stringify(model);
}

/** The workbook a `toJson` text holds; throws an `Error` that says what is wrong with any other text. */
export function fromJson(text: string): WorkbookModel {
  return JSON.parse(text);
}
