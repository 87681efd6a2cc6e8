import { type IsoDate, serialOf } from '../cell';
import type { InteractionRow } from '../tables/interactions';

/** When a stakeholder was last in touch with the village, as far as Komunikasi tells. */
export interface Contact {
  /** The latest row up to today; absent when none is recorded. */
  readonly row: InteractionRow | undefined;
  readonly date: IsoDate | undefined;
  /** Days since then; absent without a contact. */
  readonly days: number | undefined;
  /** A row that could not be read may be a later contact. */
  readonly unsure: boolean;
}

/** The last contact of each stakeholder. A date in the future is a plan, not a contact. */
export function contactsBy(rows: readonly InteractionRow[], today: IsoDate): (id: string) => Contact {
  const latest = new Map<string, InteractionRow>();
  const undated = new Set<string>();
  let open: IsoDate | undefined;
  for (const row of rows) {
    const { date, stakeholderIds = [], origin } = row;
    if (date !== undefined && date > today) continue;
    if (origin.unread.has('stakeholderIds')) open = later(open, date ?? today);
    for (const id of stakeholderIds) {
      if (date === undefined) undated.add(id);
      else if (date >= (latest.get(id)?.date ?? '')) latest.set(id, row);
    }
  }
  return (id) => {
    const row = latest.get(id);
    const date = row?.date;
    const days = date === undefined ? undefined : serialOf(today) - serialOf(date);
    return { row, date, days, unsure: undated.has(id) || (open !== undefined && open > (date ?? '')) };
  };
}

function later(one: IsoDate | undefined, other: IsoDate): IsoDate {
  return one === undefined || other > one ? other : one;
}
