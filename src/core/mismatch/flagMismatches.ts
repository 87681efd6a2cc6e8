import type { TableName } from '../table/defineTable';
import { TABLES, type VillageData } from '../tables/tables';
import { type Words, wordsFor } from '../words/words';
import { contextFor } from './context';
import {
  type Evidence,
  type Flag,
  type FlagSeverity,
  type MismatchResult,
  RULE_IDS,
  type RuleId,
  SEVERITIES,
  type Unjudged,
} from './flag';
import type { Finding, PartlyUnjudged, Rule } from './rule';
import { commitmentRules } from './rules/commitments';
import { fundingRules } from './rules/funding';
import { partnerRules } from './rules/partners';
import { positionRules } from './rules/positions';
import { programRules } from './rules/programs';
import { relationRules } from './rules/relations';

/** Every rule of domain.md §4, and those over whole relations. */
const RULES: readonly Rule[] = [
  ...positionRules,
  ...partnerRules,
  ...fundingRules,
  ...programRules,
  ...commitmentRules,
  ...relationRules,
];

/**
 * Finds what the village and its partners should talk about; sentences in the language of Pengaturan unless told.
 * `absent` names tables that were not handed in and `unread` those that could not be read. Neither is the same as
 * empty: rules that need them say so.
 */
export function flagMismatches(
  data: VillageData,
  words: Words = wordsFor(data.settings.values.language),
  absent: readonly TableName[] = [],
  unread: readonly TableName[] = [],
): MismatchResult {
  const context = contextFor(data, words);
  const byId = new Map<string, Flag>();
  const unjudged: Unjudged[] = [];
  for (const rule of RULES) {
    const lacking = sheetsIn(absent, rule);
    const unreadable = sheetsIn(unread, rule);
    if (lacking.length + unreadable.length > 0) {
      const reason = unreadable.length > 0 ? words.report.unread(unreadable) : words.mismatch.absent(lacking);
      unjudged.push({ rule: rule.id, reason });
      continue;
    }
    for (const finding of rule.find(context)) {
      const flag = flagOf(rule, finding);
      const same = byId.get(flag.id);
      byId.set(flag.id, same === undefined ? flag : merged(same, flag));
    }
    const open = rule.unjudged?.(context);
    if (open !== undefined) unjudged.push(unjudgedBy(rule, open));
  }
  const flags = inOrder(Array.from(byId.values()));
  unjudged.sort((a, b) => RULE_IDS.indexOf(a.rule) - RULE_IDS.indexOf(b.rule));
  return { flags, ...count(flags), unjudged };
}

function sheetsIn(tables: readonly TableName[], { reads }: Rule): readonly string[] {
  return reads.filter((table) => tables.includes(table)).map((table) => TABLES[table].sheet);
}

function unjudgedBy(rule: Rule, open: string | PartlyUnjudged): Unjudged {
  if (typeof open === 'string') return { rule: rule.id, reason: open };
  return { rule: rule.id, reason: open.reason, flags: open.causes.map((causedBy) => flagId(rule, causedBy)) };
}

function flagId({ id, part }: Rule, causedBy: Finding['causedBy']): string {
  return `${id}${part ?? ''}-${causedBy.join('-')}`;
}

function flagOf(rule: Rule, finding: Finding): Flag {
  const { causedBy, severity, parties, about, evidence, why, nextStep } = finding;
  return { id: flagId(rule, causedBy), rule: rule.id, severity, parties, about, evidence, why, nextStep };
}

/** Two rows that say the same about the same parties make one flag, with the cells of both. */
function merged(one: Flag, other: Flag): Flag {
  const [first, second] = isBefore(one, other) ? [one, other] : [other, one];
  const known = new Set(first.evidence.map(placeOf));
  return { ...first, evidence: first.evidence.concat(second.evidence.filter((cell) => !known.has(placeOf(cell)))) };
}

function isBefore(one: Flag, other: Flag): boolean {
  const rank = SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity);
  return rank === 0 ? firstRow(one) <= firstRow(other) : rank < 0;
}

function firstRow(flag: Flag): number {
  return flag.evidence[0]?.cell.row ?? 0;
}

function placeOf({ cell }: Evidence): string {
  return `${cell.sheetId} ${cell.row} ${cell.column}`;
}

function inOrder(flags: readonly Flag[]): readonly Flag[] {
  const keyed = flags.map((flag) => ({
    flag,
    rank: SEVERITIES.indexOf(flag.severity) * RULE_IDS.length + RULE_IDS.indexOf(flag.rule),
  }));
  keyed.sort((a, b) => a.rank - b.rank || (a.flag.id < b.flag.id ? -1 : 1));
  return keyed.map((entry) => entry.flag);
}

function count(flags: readonly Flag[]): Pick<MismatchResult, 'byRule' | 'bySeverity'> {
  const byRule = zeroes(RULE_IDS);
  const bySeverity = zeroes(SEVERITIES);
  for (const flag of flags) {
    byRule[flag.rule] += 1;
    bySeverity[flag.severity] += 1;
  }
  return { byRule, bySeverity };
}

function zeroes<K extends RuleId | FlagSeverity>(keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
}
