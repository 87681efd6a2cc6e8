import type { Column } from '../table/column';
import type { Words } from '../words/words';
import type { CellSetup } from '../workbook';

/** Number format, drop-down and help text that a column's declaration asks for. */
export function cellSetupOf(column: Column<unknown>, words: Words): CellSetup {
  const { numberFormat, rule } = column.kind;
  return { numberFormat, rule, help: words.template.help(column.header, column.note) };
}
