import { peek } from '../cells';
import { isDateFormat } from '../display';
import { localeTraits } from '../locale';
import type { SheetModel, WorkbookModel } from '../types';
import { sheetByName } from '../workbook';
import type { Node } from './parse';

const DATES = new Set(['TODAY', 'DATE', 'EDATE', 'EOMONTH', 'WORKDAY', 'DATEVALUE']);
const PASSES_FORMAT = new Set(['MAX', 'MIN', 'SUM', 'AVERAGE', 'IFERROR', 'IFNA', 'INDEX', 'ARRAYFORMULA', 'MEDIAN']);

/** The number format a formula gives an unformatted cell: that of a date it computes or of the first cell it reads. */
export function inferFormat(tree: Node | undefined, model: WorkbookModel, sheet: SheetModel): string | undefined {
  switch (tree?.kind) {
    case 'call':
      if (DATES.has(tree.name)) return localeTraits(model.locale).dateFormat;
      if (tree.name === 'NOW') return `${localeTraits(model.locale).dateFormat} hh:mm:ss`;
      if (tree.name === 'IF') return inferFormat(tree.args[1], model, sheet);
      return PASSES_FORMAT.has(tree.name) ? inferFormat(tree.args[0], model, sheet) : undefined;
    case 'reference': {
      const { sheetName, firstRow = 1, firstColumn = 1 } = tree.range;
      const source = sheetName === undefined ? sheet : sheetByName(model, sheetName);
      const format = source && peek(source, firstRow, firstColumn)?.numberFormat;
      return format === '@' ? undefined : format;
    }
    case 'binary':
      return ofSum(tree, model, sheet);
    case 'unary':
      return tree.operator === '%' ? undefined : inferFormat(tree.operand, model, sheet);
    default:
      return undefined;
  }
}

/** Date ± number is a date; date − date is a number of days; other sums keep a format both sides agree on. */
function ofSum(
  { operator, left, right }: Extract<Node, { kind: 'binary' }>,
  model: WorkbookModel,
  sheet: SheetModel,
): string | undefined {
  if (operator !== '+' && operator !== '-') return undefined;
  const [a, b] = [inferFormat(left, model, sheet), inferFormat(right, model, sheet)];
  if (operator === '-' && isDateFormat(a) && isDateFormat(b)) return undefined;
  return isDateFormat(b) && !isDateFormat(a) ? b : (a ?? b);
}
