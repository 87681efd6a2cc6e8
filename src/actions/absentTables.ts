import type { TableName } from '../core/table/defineTable';
import { TABLE_ROLES } from '../core/template/sheets';
import type { Village } from './readVillage';

/** Tables the workbook has no sheet for; what needs them says so instead of guessing. */
export function absentTables({ inputs }: Pick<Village, 'inputs'>): readonly TableName[] {
  return TABLE_ROLES.filter((role) => inputs[role] === undefined);
}
