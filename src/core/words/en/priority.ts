import type { SplitRule } from '../../priority/funding';
import type { ScoreRefusal } from '../../priority/needScore';
import type { Quadrant } from '../../priority/quadrant';
import { formatWords as f } from './format';

const REFUSALS: Readonly<Record<ScoreRefusal, string>> = {
  weightsNotPositive:
    'The weights of the five criteria in Pengaturan add up to zero, so no score can be computed yet. Fill them in, for example 20% each.',
  weightNegative:
    'A criterion weight in Pengaturan is below zero, so no score can be computed yet. Write a weight of 0% or more.',
  valueOutOfRange: 'A value is outside 1–5. Correct it in the Kebutuhan sheet.',
};

const QUADRANTS: Readonly<Record<Quadrant, string>> = {
  DO: 'Do',
  SEEK_PARTNER: 'Find partners',
  OPPORTUNITY: 'Opportunity',
  DEFER: 'Later',
};

export const priorityWords = {
  title: 'Collaboration priorities',
  heading: 'Needs in order',
  columns: {
    rank: 'Rank',
    id: 'ID',
    name: 'Need',
    sector: 'Field',
    location: 'Location',
    score: 'Score',
    completeness: 'Completeness',
    firstChance: 'Chance of first',
    firmness: 'Firmness',
    support: 'Support',
    supporters: 'Supporters',
    objectors: 'Objections',
    cost: 'Estimated cost',
    committed: 'Committed funds',
    treasury: 'Through village treasury',
    gap: 'Gap',
    overlap: 'Overlap',
    quadrant: 'Quadrant',
    reason: 'Reason',
    notes: 'Notes',
    source: 'Source',
    toFill: 'To fill in',
    remark: 'Remark',
  },
  criteria: {
    peopleAffectedScore: 'Felt by many',
    severityScore: 'Severity',
    incomeImpactScore: 'Hinders income',
    frequencyScore: 'Happens often',
    resourceAvailabilityScore: 'Potential available',
  },
  note: 'A score helps the village meeting and never replaces its decision.',
  uncertainFirst: (names: readonly string[], more: number): string =>
    `There is not enough data to rank the first place; possibly first: ${f.list(more > 0 ? [...names, `${more} more`] : names)}.`,
  empty: 'No need can be ranked yet. Fill in 1–5 for the five criteria in the Kebutuhan sheet.',
  refusals: REFUSALS,
  range: (low: string, high: string): string => `${low}–${high}`,
  tiedRange: (range: string): string => `${range} (tie)`,
  onlyOne: 'the only one',
  missing: 'not filled in',
  unread: 'not understood',
  noPositions: 'no position recorded yet',
  noOwnId: 'no ID yet',
  stand: (who: string, remarks: readonly string[]): string => `${who} (${remarks.join('; ')})`,
  prospect: 'prospect',
  defaultSalience: 'default',
  programs: (count: number): string => `${count} programs`,
  quadrants: QUADRANTS,
  either: (names: readonly string[]): string => names.join(' or '),
  supported: (support: string): string => `support ${support}`,
  reasons: {
    DO: (score: string, support: string): string => `Score ${score} (60 or more) and ${support}: can be done together.`,
    SEEK_PARTNER: (score: string, support: string): string =>
      `Score ${score} (60 or more), but ${support}: partners are needed.`,
    OPPORTUNITY: (score: string, support: string): string =>
      `Score ${score} (below 60), but ${support}: an opportunity when funds and people are available.`,
    DEFER: (score: string, support: string): string => `Score ${score} (below 60) and ${support}: can wait.`,
    open: (score: string, support: string): string =>
      `Score ${score} and ${support}: depends on values not filled in yet.`,
  },
  funds: {
    none: 'No program answers this need yet.',
    nothing: 'There is a program, but its costs are not recorded yet.',
    unknown: 'The sheet Program is absent or could not be read, so committed funds are not known.',
    unreadCost: 'The estimated cost could not be read, so the gap cannot be computed; see Periksa Data.',
    noCost: 'The estimated cost is empty, so the gap cannot be computed yet.',
    realised: (program: string): string => `${program}: money spent is used because it exceeds the plan.`,
    unread: (program: string): string => `${program}: an amount could not be read; see Periksa Data.`,
    split: (program: string, share: string, rule: SplitRule): string =>
      rule === 'byCost'
        ? `${program}: share ${share}, divided by estimated cost.`
        : `${program}: share ${share}, divided equally because estimated costs are incomplete.`,
  },
  unscored: {
    heading: 'Not scored yet',
    note: 'These needs have no score yet. Fill in the values in a village meeting, then run this again.',
    empty: 'No need is without any value.',
    fill: (criteria: readonly string[]): string => `Fill in 1–5: ${f.list(criteria)}.`,
    repair: (criteria: readonly string[]): string => `Correct what was not understood: ${f.list(criteria)}.`,
  },
  method: {
    heading: 'How it is computed and read',
    score: (weights: readonly string[]): string =>
      `Score = weighted mean of five criteria (1–5), turned into 0–100: all 1 gives 0, all 5 gives 100. Weights: ${f.list(weights)}.`,
    weight: (criterion: string, share: string): string => `${criterion} ${share}`,
    missing:
      'An empty criterion is not read as zero: the score is written as a range such as 66–91, and the rank as possible places such as 1–3. Equal scores share a rank; inside a tie the order shown is only by name. Ranges of ranks are ordered by their middle.',
    support: (influence: boolean): string =>
      `Support = sum of position (−2 to 2) × salience (1–5; empty counts as 3 and is marked "default")${influence ? ' × influence/3 (empty counts as 3)' : ''}, without the village's own position and without inactive institutions. Prospects count and are marked. Of several positions of one institution the latest is used.`,
    funds:
      'Committed funds = the larger of village cost + partner cost and money spent, without cancelled programs. Gap = estimated cost − committed funds; a minus means commitments exceed the cost. What stays outside the treasury or is not recorded is not in "Through village treasury".',
    quadrant: 'Quadrants: a score of 60 or more and a support of 1 or more are the borders.',
    leftOut: (done: number, rejected: number): string =>
      `Not ranked: ${f.list([
        ...(done > 0 ? [`${done} needs done`] : []),
        ...(rejected > 0 ? [`${rejected} needs rejected`] : []),
      ])}.`,
    withoutId: (count: number): string =>
      `${count} needs have no ID of their own yet, so positions and programs cannot be linked to them.`,
    caution:
      'Recorded positions may be incomplete. A score supports the village meeting and never decides; the decision stays with the meeting.',
  },
  unknownPositions: (count: number): string => `${count} positions could not be read and are not counted yet.`,
};
