import type { WorkbookModel } from '../model/types';
import type { CompiledBundle } from './bundle';
import { customFunctions } from './customFunctions';
import { execute, type RunOutcome, type RunRequest, type Surroundings } from './execute';

/**
 * Runs an entry point of the bundle on the workbook, as Apps Script would: in a fresh context, counted, with deferred
 * writes. Formulas that use the bundle's own functions are kept up to date.
 */
export function runEntry(
  bundle: CompiledBundle,
  model: WorkbookModel,
  request: RunRequest,
  surroundings: Surroundings = {},
): RunOutcome {
  const { now, userLocale } = request;
  const options = { ...(now && { now }), ...(userLocale !== undefined && { userLocale }) };
  const custom = surroundings.custom ?? customFunctions(bundle, () => model, options);
  return execute(bundle, model, request, { ...surroundings, custom });
}
