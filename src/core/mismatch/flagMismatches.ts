import type { VillageData } from '../tables/tables';
import { type Words, wordsFor } from '../words/words';
import type { FlagSeverity, MismatchResult, RuleId } from './flag';

/** Finds what the village and its partners should talk about; sentences in the language of Pengaturan unless told. */
export function flagMismatches(
  data: VillageData,
  words: Words = wordsFor(data.settings.values.language),
): MismatchResult {
  void words;
  const byRule = {} as Record<RuleId, number>;
  const bySeverity: Record<FlagSeverity, number> = { HIGH: 0, MEDIUM: 0, LOW: 0 };
  return { flags: [], byRule, bySeverity, unjudged: [] };
}
