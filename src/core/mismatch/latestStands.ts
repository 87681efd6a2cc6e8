import { latestPositions } from '../latestPositions';
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
  const known = positions.filter((row) => row.stakeholderId !== undefined && isActive(row.stakeholderId));
  const stands: Stand[] = [];
  latestPositions(known).forEach((row, id) => {
    if (row.position !== undefined) stands.push({ id, position: row.position, row });
  });
  return stands.sort((a, b) => a.row.origin.row - b.row.origin.row);
}
