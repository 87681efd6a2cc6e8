import { sumOf } from '../sum';
import { bestFlow } from './flow';

/** One column for each row at most, and what that comes to. */
export interface Assignment {
  /** Column by row; `undefined` for a row that stays without one. */
  readonly columns: readonly (number | undefined)[];
  readonly total: number;
}

/**
 * The assignment of rows to columns with the best total, Hungarian method in O(rows² × columns).
 *
 * `undefined` excludes a pair; a column takes `capacities[j]` rows, 1 unless said. `max`: a row stays alone where that
 * is worth more, at 0. `min`: a row stays alone only where no column can be had. Optima may be several; the total is one.
 * Costs 10 10 8 / 9 8 1 / 9 7 4, min -> 10, 1, 7 = 18. Source: Kuhn 1955; methods.md §i.
 */
export function assign(
  values: readonly (readonly (number | undefined)[])[],
  sense: 'min' | 'max',
  capacities: readonly number[] = (values[0] ?? []).map(() => 1),
): Assignment {
  const width = capacities.length;
  const offset = sense === 'max' ? 0 : aboveAll(values);
  const gain = new Float64Array(values.length * width).fill(Number.NaN);
  values.forEach((row, at) => {
    for (let column = 0; column < width; column += 1) {
      const value = row[column];
      if (value !== undefined) gain[at * width + column] = sense === 'max' ? value : offset - value;
    }
  });
  const { placed } = bestFlow(gain, new Float64Array(values.length).fill(1), capacities);
  const columns = values.map((row, at) => {
    for (let column = 0; column < width; column += 1) {
      if (row[column] !== undefined && (placed[at * width + column] ?? 0) > 0) return column;
    }
    return undefined;
  });
  const total = columns.reduce<number>((sum, column, at) => sum + (values[at]?.[column ?? -1] ?? 0), 0);
  return { columns, total };
}

/** More than any choice of columns could ever save, so that a row with a column always beats one without. */
function aboveAll(values: readonly (readonly (number | undefined)[])[]): number {
  const largest = values.map((row) => row.reduce<number>((most, value) => Math.max(most, Math.abs(value ?? 0)), 0));
  return 1 + 2 * sumOf(largest);
}
