import type { TableName } from '../table/defineTable';
import type { MismatchContext } from './context';
import type { Evidence, FlagSeverity, Party, RuleId, Subject } from './flag';

/** What a rule found, before it gets its id. */
export interface Finding {
  /** Short names of the rows that cause it; with the rule they make the flag's id. */
  readonly causedBy: readonly string[];
  readonly severity: FlagSeverity;
  readonly parties: readonly Party[];
  readonly about: Subject;
  readonly evidence: readonly Evidence[];
  readonly why: string;
  readonly nextStep: string;
}

/** A rule that could not be judged for some rows only. */
export interface PartlyUnjudged {
  readonly reason: string;
  /** The causes of each flag that was left open. */
  readonly causes: readonly Finding['causedBy'][];
}

/** A rule is data: what it looks for, and why it may be unable to tell. The loop that runs rules knows none of them. */
export interface Rule {
  readonly id: RuleId;
  /** Set when one rule has two ways to fire: `M6a`, `M6b`. */
  readonly part?: 'a' | 'b';
  /** Tables without which it cannot tell: an empty one is an answer, one that was not handed in is not. */
  readonly reads: readonly TableName[];
  readonly find: (context: MismatchContext) => readonly Finding[];
  /** What to say when the rule could not be judged, wholly or for some rows. */
  readonly unjudged?: (context: MismatchContext) => string | PartlyUnjudged | undefined;
}
