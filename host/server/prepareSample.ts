import type { WorkbookModel } from '../model/types';
import type { AddOn } from './addOn';
import { refusalOf } from './refusal';

/** Entry points of the add-on that make the sample village, in order. */
export const SAMPLE_ENTRIES = ['menuPrepareWorkbook', 'menuFillSampleData'] as const;
const MAX_QUESTIONS = 20;

/** Answers yes to everything an entry asks; says why it failed, or nothing. */
export function runWithYes(addOn: AddOn, model: WorkbookModel, entry: string): string | undefined {
  for (let questions = 0; questions <= MAX_QUESTIONS; questions++) {
    const answers = Array.from({ length: questions }, () => 'YES' as const);
    const reply = addOn.run(model, entry, answers, model.owner);
    if (reply.state !== 'asks') return refusalOf(reply);
  }
  return `${entry}: > ${MAX_QUESTIONS}`;
}

/** Fills an empty workbook with the sample village; an add-on without these entries leaves it empty. */
export function prepareSample(addOn: AddOn, model: WorkbookModel): string | undefined {
  for (const entry of SAMPLE_ENTRIES) {
    const reason = addOn.hasEntry(entry) ? runWithYes(addOn, model, entry) : undefined;
    if (reason !== undefined) return reason;
  }
  return undefined;
}
