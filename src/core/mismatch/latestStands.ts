import type { InterestRow } from '../tables/interests';

/** One actor's position on one need as it stands now. */
export interface Stand {
  readonly id: string;
  readonly position: number;
  readonly row: InterestRow;
}

/**
 * The latest readable position of every active actor on one need, the village included, in the order of the sheet.
 *
 * Of two rows by the same actor the later date holds, of equal dates the lower row. When the one that holds could not
 * be read, nothing is known of that actor.
 */
export function latestStands(
  positions: readonly InterestRow[],
  isActive: (stakeholderId: string) => boolean,
): readonly Stand[] {
  const latest = new Map<string, InterestRow>();
  for (const row of positions) {
    if (row.stakeholderId === undefined || !says(row) || !isActive(row.stakeholderId)) continue;
    const before = latest.get(row.stakeholderId);
    if (before === undefined || isLater(row, before)) latest.set(row.stakeholderId, row);
  }
  const stands: Stand[] = [];
  latest.forEach((row, id) => {
    if (row.position !== undefined) stands.push({ id, position: row.position, row });
  });
  return stands.sort((a, b) => a.row.origin.row - b.row.origin.row);
}

/** An empty Posisi says nothing; one that could not be read says something unknown. */
function says(row: InterestRow): boolean {
  return row.position !== undefined || row.origin.unread.has('position');
}

function isLater(row: InterestRow, before: InterestRow): boolean {
  const [date, earlier] = [row.date ?? '', before.date ?? ''];
  return date === earlier ? row.origin.row > before.origin.row : date > earlier;
}
