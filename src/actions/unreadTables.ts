import type { Page } from '../core/report/page';
import { unreadSentence } from '../core/report/unreadTables';
import type { TableName } from '../core/table/defineTable';
import { TABLE_ROLES } from '../core/template/sheets';
import type { Village } from './readVillage';

/** Tables whose sheet holds something but could not be read as a whole; an empty sheet is not among them. */
export function unreadTables({ reading }: Pick<Village, 'reading'>): readonly TableName[] {
  return TABLE_ROLES.filter((role) => {
    const table = reading.tables[role];
    return table?.stopped === true && table.problems.length > 0;
  });
}

/** The closing sentences of a run: first what could not be read, then what was found; `''` claims nothing. */
export function closing(village: Village, role: Page['role'], found: string): readonly string[] {
  const unread = unreadSentence(role, unreadTables(village), village.words);
  return [unread, found].filter((sentence) => sentence !== '');
}
