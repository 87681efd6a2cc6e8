import type { PartialValues } from './samples';

/**
 * Columns that do not discriminate: known for every row and the same for all, so that no weight on them changes an order.
 *
 * By index, ascending; a column with a blank may still differ. Fewer than two rows have none. (3,5) (5,5) (3,5) -> 1.
 * Source: methods.md §a, edges.
 */
export function constantColumns(rows: PartialValues): readonly number[] {
  const [first = []] = rows;
  if (rows.length < 2) return [];
  return first.flatMap((value, column) =>
    value !== undefined && rows.every((row) => row[column] === value) ? [column] : [],
  );
}
