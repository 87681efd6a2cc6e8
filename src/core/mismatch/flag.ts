import type { CellRef } from '../cell';

/** The rules of domain.md §4 in their order, then those over whole relations. */
export const RULE_IDS = [
  'M1',
  'M2',
  'M3',
  'M4',
  'M5',
  'M6',
  'M7',
  'M8',
  'M9',
  'M10',
  'M11',
  'M12',
  'M13',
  'M14',
  'M15',
  'M16',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

const FLAG_ID = /^M\d{1,2}[ab]?-./;

/** True for `M5-KB001`, `M6a-PR001-PR002`: a rule, and the rows that made it fire. */
export function isFlagId(text: unknown): text is string {
  return typeof text === 'string' && FLAG_ID.test(text);
}

/** How soon to talk about it; the most pressing first. */
export const SEVERITIES = ['HIGH', 'MEDIUM', 'LOW'] as const;
export type FlagSeverity = (typeof SEVERITIES)[number];

/** A stakeholder, or the village itself with id `DESA`. */
export interface Party {
  readonly id: string | undefined;
  readonly name: string;
}

/** What a flag is about: one row of Kebutuhan, Program, Komunikasi or Stakeholder. */
export interface Subject extends Party {
  readonly kind: 'need' | 'program' | 'commitment' | 'stakeholder';
}

/** A cell that made a rule fire, with what it holds as a person reads it. */
export interface Evidence {
  readonly cell: CellRef;
  readonly header: string;
  readonly shown: string;
}

/** One thing to talk about. Its id is made of the rule and of the rows that cause it, so that notes can follow it. */
export interface Flag {
  /** `M1-KB003-SH002-SH007`; unique, and the same on every run while those rows keep their ids. */
  readonly id: string;
  readonly rule: RuleId;
  readonly severity: FlagSeverity;
  readonly parties: readonly Party[];
  readonly about: Subject;
  readonly evidence: readonly Evidence[];
  readonly why: string;
  readonly nextStep: string;
}

/** A rule that could not say yes or no about something, and why. */
export interface Unjudged {
  readonly rule: RuleId;
  readonly reason: string;
  /** The flags it could not tell about; absent when it could tell about none. */
  readonly flags?: readonly string[];
}

export interface MismatchResult {
  /** By severity, then rule, then id. */
  readonly flags: readonly Flag[];
  readonly byRule: Readonly<Record<RuleId, number>>;
  readonly bySeverity: Readonly<Record<FlagSeverity, number>>;
  readonly unjudged: readonly Unjudged[];
}
