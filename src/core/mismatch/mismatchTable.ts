import type { Words } from '../words/words';
import { withId } from './context';
import { sourcesOf } from './evidence';
import type { MismatchResult } from './flag';

/** Flags as rows with headers, for the custom function; below them the rules that could not be checked. */
export function mismatchTable(result: MismatchResult, words: Words): (string | number)[][] {
  const { rules, severity, page } = words.mismatch;
  const { id, severity: level, rule, parties, about, why, nextStep, sources } = page.columns;
  const rows = result.flags.map((flag) => [
    flag.id,
    severity[flag.severity],
    rules[flag.rule].name,
    flag.parties.map(withId).join('; '),
    withId(flag.about),
    flag.why,
    flag.nextStep,
    sourcesOf(flag.evidence, words),
  ]);
  const header = [id, level, rule, parties, about, why, nextStep, sources];
  const nothing = [page.empty, '', '', '', '', '', '', ''];
  const unchecked = result.unjudged.map((one) => {
    return [one.rule, words.mismatch.unchecked, rules[one.rule].name, '', '', one.reason, '', ''];
  });
  return [header, ...(rows.length > 0 ? rows : [nothing]), ...unchecked];
}
