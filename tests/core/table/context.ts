import type { Cell } from '../../../src/core/cell';
import type { Column, Lookup, ReadContext } from '../../../src/core/table/column';

/** What a kind may know in these tests: an Indonesian workbook in which no row can be pointed at. */
export function context(more: Partial<ReadContext> = {}): ReadContext {
  return {
    indonesianLocale: true,
    today: '2026-11-23',
    dashMeansZero: false,
    unit: 1,
    lookup: (): Lookup => ({ is: 'unknown' }),
    ...more,
  };
}

/**
 * A cell's reading in one line of a test table: the value, or 'empty', or 'unread', then the codes of its doubts.
 * `1500000`, `1500000 english`, `empty readAsEmpty`, `unread notMoney`; lists and objects as JSON.
 */
export function reading(column: Column<unknown>, cell: Cell, more: Partial<ReadContext> = {}): string {
  const parsed = column.kind.parse(cell, context(more));
  const read = parsed.is === 'value' ? shown(parsed.value) : parsed.is;
  return [read, ...(parsed.doubts ?? []).map((each) => each.code)].join(' ');
}

function shown(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
