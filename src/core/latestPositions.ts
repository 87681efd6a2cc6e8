import type { InterestRow } from './tables/interests';

/**
 * Of several rows of one stakeholder on one need, the one that holds: the latest date, of equal dates the lower row.
 * Takes the rows of one need; rows that name no known stakeholder or say nothing stay out. By stakeholder id.
 */
export function latestPositions(rows: readonly InterestRow[]): ReadonlyMap<string, InterestRow> {
  const latest = new Map<string, InterestRow>();
  for (const row of rows) {
    if (row.stakeholderId === undefined || !saysPosition(row)) continue;
    const before = latest.get(row.stakeholderId);
    if (before === undefined || isLater(row, before)) latest.set(row.stakeholderId, row);
  }
  return latest;
}

/** An empty Posisi says nothing; one that could not be read says something unknown. */
export function saysPosition(row: InterestRow): boolean {
  return row.position !== undefined || row.origin.unread.has('position');
}

function isLater(row: InterestRow, before: InterestRow): boolean {
  const [date, earlier] = [row.date ?? '', before.date ?? ''];
  return date === earlier ? row.origin.row > before.origin.row : date > earlier;
}
