import type { Percent, Share } from '../../cell';
import { contenders } from './contenders';
import { countTop } from './countTop';
import { type FirstTally, firstTally } from './firstTally';
import { drawSamples, type PartialValues } from './samples';
import { samplingError } from './smaa';
import type { CriterionOrder } from './weightSampler';

/** How much the first place of a need hangs on the weights; `tied`: firm, but never without another; `seldom`: hardly ever first. */
export type Firmness = 'firm' | 'tied' | 'leaning' | 'dependent' | 'seldom';

export interface FirstPlace {
  /** Samples in which the need is first, alone or tied. */
  readonly times: number;
  /** That share of the samples, to a tenth: the error is not smaller. */
  readonly percent: Percent;
  /** 95% error of the share. */
  readonly error: Share;
  /** In how many percent of the samples it is among the first three. */
  readonly amongThree: Percent;
  readonly firmness: Firmness;
  /** Mean weights of the samples in which it is first, by sampled criterion; `undefined` when it never is. */
  readonly central: readonly Share[] | undefined;
  /** In how many samples it scores above the leader; `undefined` for the leader, without one, and when not sampled. */
  readonly aboveLeader: number | undefined;
}

export interface Trials {
  readonly samples: number;
  readonly seed: number;
  /** Error of a share of one half, the largest there is. */
  readonly error: Share;
  /** Criteria whose weights are sampled. */
  readonly criteria: number;
  /** The weights respect an order of the criteria. */
  readonly ordered: boolean;
  /** Values that are not known and are sampled as well. */
  readonly unknown: number;
}

export interface FirstPlaces {
  readonly trials: Trials;
  /** In the order of the rows. */
  readonly places: readonly FirstPlace[];
}

interface TrialOptions {
  readonly criteria: number;
  readonly seed: number;
  readonly order?: CriterionOrder | undefined;
  readonly leader?: number | undefined;
}

/** What was not sampled, because it cannot be among the first. */
export const NEVER: FirstPlace = {
  times: 0,
  percent: 0,
  error: 0,
  amongThree: 0,
  firmness: 'seldom',
  central: undefined,
  aboveLeader: undefined,
};

const THREE = 3;
const SAMPLES = 10_000;
const FEWEST = 200;
/** Multiplications that a page may spend; an unknown value costs about four of them. */
const WORK = 8_000_000;
/** From which share a first place is called firm, and leaning, and is worth naming (methods.md §e). */
const FIRM: Share = 0.9;
const LEANING: Share = 0.5;
const NAMED: Share = 0.05;

/**
 * How often each row would be first when weights vary: SMAA-2 with ties shared, 10,000 samples or as many as time allows.
 *
 * Rows that cannot be among the first three are counted 0 without being sampled. Columns are the criteria that weigh;
 * `leader` is the row that the others are held against.
 */
export function firstPlaces(rows: PartialValues, { criteria, seed, order, leader }: TrialOptions): FirstPlaces {
  const able = contenders(rows, THREE);
  const kept = leader === undefined || able.includes(leader) ? able : able.concat(leader);
  const sampled = kept.map((index) => rows[index] ?? []);
  const work = kept.length * criteria + 4 * unknownIn(sampled);
  const count = Math.min(SAMPLES, Math.max(FEWEST, 100 * Math.floor(WORK / (100 * work))));
  const { distinct, copies, placeOfRow } = alike(sampled);
  const groupOfLeader = leader === undefined ? undefined : placeOfRow[kept.indexOf(leader)];
  const tally = firstTally(distinct.length, criteria, groupOfLeader, copies);
  const samples = drawSamples(distinct, { criteria, count, seed, order });
  const [first, three] = countTop(samples, [1, THREE], { copies, watch: tally.watch });
  const places = rows.map(() => NEVER);
  kept.forEach((index, at) => {
    const group = placeOfRow[at] ?? 0;
    const place = placeOf(first?.[group] ?? 0, three?.[group] ?? 0, count, group, tally);
    // A need judged like the leader stands for itself: it never scores above it.
    const isTwin = leader !== undefined && index !== leader && group === groupOfLeader;
    places[index] = isTwin ? { ...place, aboveLeader: 0 } : place;
  });
  const error = samplingError(0.5, count);
  const unknown = unknownIn(rows);
  return { trials: { samples: count, seed, error, criteria, ordered: order !== undefined, unknown }, places };
}

interface Alike {
  readonly distinct: PartialValues;
  /** How many rows each of them stands for. */
  readonly copies: readonly number[];
  /** By row, which of them stands for it. */
  readonly placeOfRow: readonly number[];
}

/** Needs judged alike score alike in every sample: scored once. Rows with unknown values are drawn apart, in their order. */
function alike(rows: PartialValues): Alike {
  const places = new Map<string, number>();
  const distinct: (readonly (number | undefined)[])[] = [];
  const copies: number[] = [];
  const placeOfRow = rows.map((row) => {
    const key = row.some((value) => value === undefined) ? '' : row.join(' ');
    const place = (key === '' ? undefined : places.get(key)) ?? distinct.length;
    if (place === distinct.length) distinct.push(row);
    if (key !== '') places.set(key, place);
    copies[place] = (copies[place] ?? 0) + 1;
    return place;
  });
  return { distinct, copies, placeOfRow };
}

function unknownIn(rows: PartialValues): number {
  return rows.reduce((sum, row) => sum + row.filter((value) => value === undefined).length, 0);
}

function placeOf(times: number, amongThree: number, count: number, at: number, tally: FirstTally): FirstPlace {
  const share = times / count;
  return {
    times,
    percent: tenthsOf(times, count),
    error: samplingError(share, count),
    amongThree: tenthsOf(amongThree, count),
    firmness: share >= FIRM && tally.alone(at) === 0 ? 'tied' : firmnessOf(share),
    central: tally.central(at),
    aboveLeader: tally.above(at),
  };
}

/** A part of a whole in percent, to a tenth: sampling is not finer. 1 of 3 -> 33.3. */
export function tenthsOf(times: number, count: number): Percent {
  return Math.round((1000 * times) / count) / 10;
}

/** b ≥ .90 firm, .50–.90 leaning, below dependent on the weights; under .05 hardly ever first (methods.md §e). */
function firmnessOf(share: Share): Firmness {
  if (share >= FIRM) return 'firm';
  if (share >= LEANING) return 'leaning';
  return share >= NAMED ? 'dependent' : 'seldom';
}
