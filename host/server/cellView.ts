import { displayText, formulaText } from '../model/display';
import type { CellModel, WorkbookModel } from '../model/types';
import type { CellLook, CellView } from '../protocol';

/** One cell; a cell that holds nothing is sent too, so that a window can empty it. */
export function cellView(model: WorkbookModel, cell: CellModel | undefined, row: number, column: number): CellView {
  if (!cell) return { row, column, value: null, display: '' };
  return { row, column, ...contentView(model, cell), ...lookOf(cell) };
}

/** What a cell says. */
export function contentView(model: WorkbookModel, cell: CellModel): Omit<CellView, 'row' | 'column' | keyof CellLook> {
  const { value, formula, note, links } = cell;
  const failed = typeof value === 'object' && value !== null ? value : undefined;
  const safe = links?.filter(({ url }) => /^(https?:|mailto:|tel:|#)/i.test(url));
  return {
    value: failed ? null : (value as CellView['value']),
    display: displayText(cell, model.locale, model.timeZone),
    ...(formula === undefined ? {} : { formula: formulaText(formula, model.locale) }),
    ...(failed ? { error: { code: failed.error, ...(failed.message ? { message: failed.message } : {}) } } : {}),
    ...(note ? { note } : {}),
    ...(safe?.length ? { links: safe } : {}),
  };
}

/** How a cell is formatted and what it accepts. */
export function lookOf({ numberFormat, style, validation }: CellModel): CellLook {
  return {
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(style ? { style } : {}),
    ...(validation ? { validation } : {}),
  };
}
