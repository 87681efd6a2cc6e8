import type { CellRef } from '../cell';
import { capped } from '../monitoring/achievement';
import type { IndicatorProgress } from '../monitoring/indicators';
import { cellOf } from '../table/defineTable';
import type { MonitoringRow } from '../tables/monitoring';
import type { Words } from '../words/words';
import { placesOf } from './cellPlaces';

type GoalColumn = 'baseline' | 'target' | 'targetHigh';

/** The cell that holds a figure of the goal: the last row that says it, as the latest target counts. */
function goalCells({ rows, ...goal }: IndicatorProgress, columns: readonly GoalColumn[]): readonly CellRef[] {
  return columns.flatMap((column) => {
    const row = lastOf(rows, (one) => one[column] !== undefined && one[column] === goal[column]);
    return row === undefined ? [] : [cellOf(row, column)];
  });
}

function lastOf(rows: readonly MonitoringRow[], holds: (row: MonitoringRow) => boolean): MonitoringRow | undefined {
  return rows.filter(holds).pop();
}

function resultCells({ used }: IndicatorProgress): readonly CellRef[] {
  return used.map((row) => cellOf(row, 'actual'));
}

/** Baseline, target and upper target as they were written. */
export function goalReason(indicator: IndicatorProgress, column: GoalColumn, words: Words): string | undefined {
  const value = indicator[column];
  if (value === undefined) return undefined;
  return words.monitoring.rowBecause.reads(words.format.number(value), placesOf(goalCells(indicator, [column])));
}

/** The result, or the sum of results over periods. */
export function figureReason(indicator: IndicatorProgress, words: Words): string | undefined {
  const { figure, used, kind } = indicator;
  if (figure === undefined) return undefined;
  const { sum, reads } = words.monitoring.rowBecause;
  const say = kind === 'ADDITIVE' && used.length > 1 ? sum : reads;
  return say(words.format.number(figure), placesOf(resultCells(indicator)));
}

/** The formula with its numbers, its cells, and where the direction comes from. */
export function achievementReason(indicator: IndicatorProgress, words: Words): string {
  const { achievement, figure, refusal, target, targetHigh = target } = indicator;
  const { rowBecause: say, refusals } = words.monitoring;
  if (achievement === undefined || figure === undefined || target === undefined || targetHigh === undefined)
    return refusal === undefined ? say.unknown(words.monitoring.earned.refusals.tooLarge) : refusals[refusal];
  const { percent, number } = words.format;
  const cells = placesOf([...resultCells(indicator), ...goalCells(indicator, ['target', 'targetHigh'])]);
  if (figure >= target && figure <= targetHigh && targetHigh > target)
    return say.inRange(percent(achievement), number(figure), number(target), number(targetHigh), cells);
  const bound = number(figure > targetHigh ? targetHigh : target);
  const rises = indicator.direction === 'rising' || (indicator.direction === 'range' && figure < target);
  const expression = rises
    ? `100 × ${number(figure)} ÷ ${bound}`
    : `100 × (2 × ${bound} − ${number(figure)}) ÷ ${bound}`;
  const sentence = say.equals(percent(achievement), expression, cells);
  return indicator.directionTyped ? sentence : `${sentence} ${say.derived}`;
}

/** The achievement as averages take it. */
export function cappedReason(indicator: IndicatorProgress, cap: number, words: Words): string | undefined {
  const { achievement } = indicator;
  if (achievement === undefined) return undefined;
  const { percent } = words.format;
  const cells = placesOf(resultCells(indicator));
  return words.monitoring.rowBecause.capped(
    percent(capped(achievement, cap)),
    percent(achievement),
    percent(cap),
    cells,
  );
}

export function progressReason(indicator: IndicatorProgress, words: Words): string {
  const { progress, baseline, target, targetHigh = target, figure } = indicator;
  const { rowBecause: say } = words.monitoring;
  if (progress === undefined || baseline === undefined || target === undefined || figure === undefined)
    return say.unknown(say.noProgress);
  const { percent, number } = words.format;
  const bound = baseline > (targetHigh ?? target) ? (targetHigh ?? target) : target;
  const from = number(baseline);
  const expression = `100 × (${number(figure)} − ${from}) ÷ (${number(bound)} − ${from})`;
  const cells = [...resultCells(indicator), ...goalCells(indicator, ['baseline', 'target', 'targetHigh'])];
  return say.equals(percent(progress), expression, placesOf(cells));
}
