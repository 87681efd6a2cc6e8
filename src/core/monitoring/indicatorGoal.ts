import type { Percent } from '../cell';
import type { IndicatorKind, MonitoringRow, TargetDirection } from '../tables/monitoring';
import { achievement, baselineProgress, type Direction, type TargetRange } from './achievement';
import type { Reports } from './reports';

/** Why a goal gives no percent. */
export type GoalRefusal =
  | 'unreadGoal'
  | 'mixedDirections'
  | 'noTarget'
  | 'mixedTargets'
  | 'noUpperTarget'
  | 'reversedTargets'
  | 'targetNotPositive';

/** Where an indicator comes from and where it should go. */
export interface Goal {
  readonly baseline: number | undefined;
  /** The target, or the lower bound of a range. */
  readonly target: number | undefined;
  /** The upper bound of a range; `undefined` for a single target. */
  readonly targetHigh: number | undefined;
  readonly direction: Direction;
  /** False when nobody wrote a direction and the baseline does not tell, so that rising is assumed. */
  readonly directionKnown: boolean;
  /** True when column Arah says it; else it follows from baseline and target. */
  readonly directionTyped: boolean;
}

const DIRECTIONS: Readonly<Record<TargetDirection, Direction>> = {
  RISING: 'rising',
  FALLING: 'falling',
  RANGE: 'range',
};

/**
 * A target belongs to the end of the program. Where rows differ, a latest figure is held against the latest target;
 * a sum is not, because the targets may have been meant per period. A baseline is that of the earliest report.
 */
export function goalOf(
  rows: readonly MonitoringRow[],
  kind: IndicatorKind | undefined,
  { inTime }: Pick<Reports, 'inTime'>,
): Goal {
  const dated = inTime.filter((row) => row.period !== undefined);
  const mayRevise = kind === 'PERCENTAGE' || kind === 'QUALITATIVE';
  const current = (column: 'target' | 'targetHigh'): number | undefined => {
    const values = distinct(rows.map((row) => row[column]));
    const revised = mayRevise ? distinct(dated.map((row) => row[column]).reverse())[0] : undefined;
    return values.length === 1 ? values[0] : revised;
  };
  const target = current('target');
  const targetHigh = current('targetHigh');
  const baseline = distinct(dated.concat(rows).map((row) => row.baseline))[0];
  const [typed] = distinct(rows.map((row) => row.direction));
  return { baseline, target, targetHigh, ...directionOf(typed, baseline, target, targetHigh) };
}

function directionOf(
  typed: TargetDirection | undefined,
  baseline: number | undefined,
  target: number | undefined,
  high: number | undefined = target,
): Pick<Goal, 'direction' | 'directionKnown' | 'directionTyped'> {
  if (typed !== undefined) return { direction: DIRECTIONS[typed], directionKnown: true, directionTyped: true };
  const falls = baseline !== undefined && high !== undefined && baseline > high;
  const rises = baseline !== undefined && target !== undefined && baseline < target;
  return { direction: falls ? 'falling' : 'rising', directionKnown: falls || rises, directionTyped: false };
}

/** What keeps a figure from being held against the goal; `undefined` when nothing does. */
export function goalRefusal(
  goal: Goal,
  rows: readonly MonitoringRow[],
  figure: number | undefined,
): GoalRefusal | undefined {
  const { target, targetHigh, direction } = goal;
  const has = (column: 'target' | 'targetHigh'): boolean => rows.some((row) => row[column] !== undefined);
  const unread = (column: 'direction' | 'targetHigh'): boolean =>
    rows.every((row) => row[column] === undefined) && rows.some((row) => row.origin.unread.has(column));
  if (distinct(rows.map((row) => row.direction)).length > 1) return 'mixedDirections';
  if (unread('direction') || unread('targetHigh')) return 'unreadGoal';
  if (target === undefined) return has('target') ? 'mixedTargets' : 'noTarget';
  if (targetHigh === undefined && has('targetHigh')) return 'mixedTargets';
  if (targetHigh === undefined && direction === 'range') return 'noUpperTarget';
  if (targetHigh !== undefined && targetHigh < target) return 'reversedTargets';
  return isUsable([target, targetHigh ?? target], figure) ? undefined : 'targetNotPositive';
}

/** True when the bound that a figure is divided by is above 0, or when none is needed. */
function isUsable([low, high]: TargetRange, figure = Number.NaN): boolean {
  const inside = figure >= low && figure <= high;
  return high > 0 && (inside || (figure > high ? high : low) > 0);
}

export function achievementOf(figure: number | undefined, goal: Goal): Percent | undefined {
  const { target, targetHigh = target, direction } = goal;
  return target === undefined || targetHigh === undefined
    ? undefined
    : achievement(figure, [target, targetHigh], direction);
}

/**
 * Progress from the baseline to the nearer bound of the target; none when the baseline lies within a range already, or
 * when a result that should stay in a range has passed it.
 */
export function progressFrom(
  goal: Goal,
  kind: IndicatorKind | undefined,
  figure: number | undefined,
): Percent | undefined {
  const { baseline, target, targetHigh: high = target, direction } = goal;
  if (baseline === undefined || target === undefined || high === undefined || figure === undefined) return undefined;
  if (isBaselineNotAdded(goal, kind) || high < target) return undefined;
  const fromAbove = baseline > high;
  if (!fromAbove && baseline >= target && high > target) return undefined;
  const passed = direction === 'range' && (fromAbove ? figure < target : figure > high);
  return passed ? undefined : baselineProgress(baseline, fromAbove ? high : target, figure);
}

/** A sum counts from 0 at the start of the program, so a rising one cannot be set against another baseline. */
export function isBaselineNotAdded({ baseline = 0, target }: Goal, kind: IndicatorKind | undefined): boolean {
  return kind === 'ADDITIVE' && baseline !== 0 && target !== undefined && target > baseline;
}

/** Different values in the order in which they stand, without the unknown ones. */
export function distinct<V>(values: readonly (V | undefined)[]): readonly V[] {
  return Array.from(new Set(values.filter((value): value is V => value !== undefined)));
}
