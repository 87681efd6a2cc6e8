import { type Explanation, explainId } from '../core/report/explainId';
import type { Page } from '../core/report/page';
import { RESULT_SHEETS } from '../core/template/sheets';
import type { Workbook } from '../core/workbook';
import { readVillage, type Village } from './readVillage';
import { Refusal } from './refusal';
import { RESULT_PARTS } from './resultParts';

/** What every result says about one id, computed anew from the input sheets; refuses an id that no result knows. */
export function explainFigures(workbook: Workbook, id: string): readonly Explanation[] {
  return explain(readVillage(workbook), id);
}

/** JELASKAN: the same as a table with headers. */
export function explanationTable(workbook: Workbook, id: string): readonly (readonly string[])[] {
  const village = readVillage(workbook);
  const rows = explain(village, id).map(({ page, label, shown, because }) => [page, label, shown, because]);
  return [village.words.explain.headers, ...rows];
}

function explain(village: Village, id: string): readonly Explanation[] {
  const found = explainId(resultPages(village), id, village.words);
  if (found.length === 0) throw new Refusal(village.words.explain.unknownId(id.slice(0, 60)));
  return found;
}

/**
 * Every result page, as if no result sheet stood there yet: what people noted on them explains no figure. Nothing is
 * written, so it does not matter which sheets the person may write on: in a formula, none.
 */
export function resultPages(village: Village): readonly Page[] {
  const found = { ...village.found };
  const workbook = { ...village.workbook, canEdit: () => true };
  for (const role of Object.keys(RESULT_SHEETS) as (keyof typeof RESULT_SHEETS)[]) delete found[role];
  return RESULT_PARTS.map((part) => part({ ...village, workbook, found }).result.page);
}
