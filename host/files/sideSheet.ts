import { z } from 'zod';
import { cellKey } from '../model/cells';
import type { CellModel, Protection, Rectangle } from '../model/types';
import { CELL_ERRORS } from './cellErrors';

/** Very hidden sheet that carries what an .xlsx has no place for. */
export const SIDE_SHEET = '_kolaborasi_desa';
/** Column of the side sheet where lists that do not fit into a validation start; column 1 holds the record itself. */
export const FIRST_LIST_COLUMN = 3;
/** Excel's limit for one cell is 32,767 UTF-16 units. */
export const EXCEL_MAX_TEXT = 32_767;
const CHUNK = 30_000;

const rectangle = z.object({
  row: z.number().int().min(1),
  column: z.number().int().min(1),
  rows: z.number().int().min(1),
  columns: z.number().int().min(1),
});
const metadata = z.array(
  z.object({ id: z.number(), key: z.string(), value: z.string(), visibility: z.enum(['DOCUMENT', 'PROJECT']) }),
);
const texts = z.record(z.string(), z.string());
const rule = z.object({
  criteria: z.string(),
  args: z.array(z.unknown()),
  allowInvalid: z.boolean(),
  helpText: z.string().optional(),
});
const protection = z.object({
  id: z.number(),
  kind: z.enum(['SHEET', 'RANGE']),
  range: rectangle.optional(),
  unprotected: z.array(rectangle),
  description: z.string(),
  warningOnly: z.boolean(),
  editors: z.array(z.string()).optional(),
});
const link = z.object({ start: z.number(), end: z.number(), url: z.string() });

const place = { row: z.number(), column: z.number() };
const constant = z.union([z.string(), z.number(), z.boolean()]);
const storedValue = z.union([
  constant,
  z.null(),
  z.object({ error: z.enum(CELL_ERRORS), message: z.string().optional() }),
]);

const sheetRecord = z.object({
  /** As it stands in the file, which may be shorter than the real name. */
  writtenName: z.string(),
  excelId: z.number(),
  name: z.string(),
  id: z.number(),
  maxRows: z.number().int().min(1).max(10_000_000),
  maxColumns: z.number().int().min(1).max(18_278),
  /** Hidden by a person, not by the filter; in the file both look alike. */
  hiddenRows: z.array(z.number()),
  hiddenColumns: z.array(z.number()),
  collapsed: z.array(z.object({ first: z.number(), last: z.number() })),
  metadata,
  protections: z.array(protection),
  typedTables: z.array(rectangle),
  rules: z.array(z.object({ rule, ranges: z.array(rectangle) })),
  /** Formulas that Excel does not get, with what stands in their cells and how far their arrays reach. */
  formulas: z.array(
    z.object({ ...place, formula: z.string(), value: storedValue, shown: constant, last: z.object(place) }),
  ),
  links: z.array(z.object({ ...place, text: z.string(), links: z.array(link) })),
  errors: z.array(z.object({ ...place, error: z.enum(CELL_ERRORS), message: z.string().optional() })),
});

const record = z.object({
  version: z.literal(1),
  locale: z.string(),
  timeZone: z.string(),
  nextId: z.number(),
  activeSheetId: z.number(),
  owner: z.string(),
  editors: z.array(z.string()),
  viewers: z.array(z.string()),
  properties: z.object({ document: texts, script: texts, user: texts }),
  metadata,
  namedRanges: z.array(z.object({ name: z.string(), sheetId: z.number(), range: rectangle })),
  sheets: z.array(sheetRecord),
  /** Long texts by the mark that ends their cut form. */
  longTexts: texts,
  /** The model's own spelling of a formula, by the one that reading the file would give. */
  formulas: texts,
});

export type SideRecord = z.infer<typeof record>;
export type SideSheetRecord = z.infer<typeof sheetRecord>;

/** Splits the record into texts that each fit into one cell. */
export function toChunks(side: SideRecord): string[] {
  const text = JSON.stringify(side);
  const chunks: string[] = [];
  for (let at = 0; at < text.length; ) {
    let end = Math.min(text.length, at + CHUNK);
    const last = text.charCodeAt(end - 1);
    // The two halves of an emoji stay together.
    if (end < text.length && last >= 0xd800 && last <= 0xdbff) end--;
    chunks.push(text.slice(at, end));
    at = end;
  }
  return chunks;
}

/** The record in the cells of the side sheet; `undefined` when somebody changed it so that it no longer reads. */
export function fromCells(cells: Map<number, CellModel>): SideRecord | undefined {
  let text = '';
  for (let row = 1; ; row++) {
    const value = cells.get(cellKey(row, 1))?.value;
    if (typeof value !== 'string') break;
    text += value;
  }
  try {
    const parsed = record.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** A long list back from its column in the side sheet. */
export function keptList(cells: Map<number, CellModel>, range: Rectangle): string[] {
  const items: string[] = [];
  for (let row = range.row; row < range.row + Math.min(range.rows, 100_000); row++) {
    const value = cells.get(cellKey(row, range.column))?.value;
    if (typeof value === 'string') items.push(value);
  }
  return items;
}

/** The protections of a record, with absent keys instead of undefined ones. */
export function protectionsOf(side: SideSheetRecord): Protection[] {
  return side.protections.map(({ range, editors, ...rest }) => ({
    ...rest,
    ...(range ? { range } : {}),
    ...(editors ? { editors } : {}),
  }));
}

/** Cut form of a text that is too long for Excel; ends with a mark that leads back to the whole. */
export function cutText(text: string, number: number): { cut: string; mark: string } {
  const mark = ` … [dipotong untuk Excel: ${text.length} huruf, no. ${number}]`;
  return { cut: text.slice(0, EXCEL_MAX_TEXT - mark.length).replace(/[\ud800-\udbff]$/, '') + mark, mark };
}

/** The whole text again, as long as the part before the mark is untouched. */
export function wholeText(text: string, longTexts: Readonly<Record<string, string>>): string {
  const mark = / … \[dipotong untuk Excel: \d+ huruf, no\. \d+\]$/.exec(text)?.[0];
  const whole = mark === undefined ? undefined : longTexts[mark];
  return mark !== undefined && whole?.startsWith(text.slice(0, -mark.length)) ? whole : text;
}
