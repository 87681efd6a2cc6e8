import type { CellModel } from '../model/types';
import { colour } from './colours';
import { ServiceException } from './exception';
import type { Execution } from './execution';
import type { Methods, Service } from './methods';
import type {
  Link,
  RangeObject,
  RichTextBuilderObject,
  RichTextObject,
  TextLook,
  TextStyleBuilderObject,
  TextStyleObject,
} from './objects';
import { demandShape } from './place';
import { writeRange } from './rangeWrite';
import { readGrid } from './readCells';
import { changeCells, restyle } from './writeCells';

export const newRichTextBuilder = (): RichTextBuilderObject => ({
  service: 'Spreadsheet.RichTextValueBuilder',
  text: undefined,
  links: [],
  look: {},
});
export const newTextStyleBuilder = (): TextStyleBuilderObject => ({
  service: 'Spreadsheet.TextStyleBuilder',
  look: {},
});

const styleObject = (look: TextLook): TextStyleObject => ({ service: 'Spreadsheet.TextStyle', look: { ...look } });

const put = (builder: TextStyleBuilderObject, look: TextLook): TextStyleBuilderObject => {
  Object.assign(builder.look, look);
  return builder;
};

export const textStyleBuilder = {
  build: (_run, { look }) => styleObject(look),
  setBold: (_run, builder, bold) => put(builder, { bold }),
  setItalic: (_run, builder, italic) => put(builder, { italic }),
  setUnderline: (_run, builder, underline) => put(builder, { underline }),
  setStrikethrough: (_run, builder, strikethrough) => put(builder, { strikethrough }),
  setFontSize: (_run, builder, fontSize) => put(builder, { fontSize }),
  setFontFamily: (_run, builder, fontFamily) => put(builder, { fontFamily }),
  setForegroundColor: (_run, builder, given) => put(builder, { fontColor: colour(given) ?? '#000000' }),
} satisfies Methods<GoogleAppsScript.Spreadsheet.TextStyleBuilder, TextStyleBuilderObject>;

export const textStyle = {
  copy: (_run, { look }) => ({ service: 'Spreadsheet.TextStyleBuilder', look: { ...look } }),
  isBold: (_run, { look }) => look.bold ?? false,
  isItalic: (_run, { look }) => look.italic ?? false,
  isUnderline: (_run, { look }) => look.underline ?? false,
  isStrikethrough: (_run, { look }) => look.strikethrough ?? false,
  getFontSize: (_run, { look }) => look.fontSize ?? 10,
  getFontFamily: (_run, { look }) => look.fontFamily ?? 'Arial',
  getForegroundColor: (_run, { look }) => look.fontColor ?? '#000000',
} satisfies Methods<GoogleAppsScript.Spreadsheet.TextStyle, TextStyleObject>;

function demandText({ text }: RichTextBuilderObject): string {
  if (text === undefined) throw new ServiceException('Text must be set before it can be styled or linked.');
  return text;
}

function setLink(builder: RichTextBuilderObject, start: number, end: number, url: string | null): void {
  if (start < 0 || end > demandText(builder).length || start >= end)
    throw new ServiceException('Invalid argument: offset');
  const outside = builder.links.filter((link) => link.end <= start || link.start >= end);
  builder.links = url === null ? outside : [...outside, { start, end, url }].sort((a, b) => a.start - b.start);
}

export const richTextBuilder = {
  build: (_run, builder) => richText(builder.text ?? '', builder.links, builder.look),
  setText: (_run, builder, text) => Object.assign(builder, { text, links: [] }),
  setLinkUrl: (_run, builder, ...given: (string | number | null)[]) => {
    const [start, end, url] = given.length === 3 ? given : [0, demandText(builder).length, given[0]];
    setLink(builder, Number(start), Number(end), url === null || url === undefined ? null : String(url));
    return builder;
  },
  setTextStyle: (_run, builder, ...given: (TextStyleObject | number | null)[]) => {
    const style = given[given.length - 1];
    const whole = given.length === 1 || (given[0] === 0 && given[1] === demandText(builder).length);
    // The model has one look a cell, so a look of part of a text is left out.
    if (whole && typeof style === 'object' && style) Object.assign(builder.look, style.look);
    return builder;
  },
} satisfies Methods<GoogleAppsScript.Spreadsheet.RichTextValueBuilder, RichTextBuilderObject>;

function richText(text: string, links: readonly Link[], look: TextLook, start = 0): RichTextObject {
  return {
    service: 'Spreadsheet.RichTextValue',
    text,
    links: links.map((link) => ({ ...link })),
    look: { ...look },
    start,
  };
}

/** The link that covers all of a part of the text. */
function linkOf({ links }: RichTextObject, start: number, end: number): string | null {
  return links.find((link) => link.start <= start && link.end >= end)?.url ?? null;
}

function runsOf(value: RichTextObject): RichTextObject[] {
  const cuts = new Set([0, value.text.length, ...value.links.flatMap(({ start, end }) => [start, end])]);
  const at = [...cuts].sort((a, b) => a - b);
  return at.slice(1).map((end, index) => {
    const start = at[index] ?? 0;
    const url = linkOf(value, start, end);
    const links = url === null ? [] : [{ start: 0, end: end - start, url }];
    return richText(value.text.slice(start, end), links, value.look, start);
  });
}

export const richTextValue = {
  copy: (_run, { text, links, look }) => ({
    service: 'Spreadsheet.RichTextValueBuilder',
    text,
    links: [...links],
    look: { ...look },
  }),
  getText: (_run, { text }) => text,
  getStartIndex: (_run, { start }) => start,
  getEndIndex: (_run, { start, text }) => start + text.length,
  getLinkUrl: (_run, value, start: number = 0, end: number = value.text.length) => linkOf(value, start, end),
  getRuns: (_run, value) => runsOf(value),
  getTextStyle: (_run, { look }) => styleObject(look),
} satisfies Methods<GoogleAppsScript.Spreadsheet.RichTextValue, RichTextObject>;

/** Only text has a rich text value; numbers, dates, ticks and formulas give `null`. */
function read({ value, formula, links, style }: CellModel): RichTextObject | null {
  if (formula !== undefined || (value !== null && typeof value !== 'string')) return null;
  const { bold, italic, underline, strikethrough, fontSize, fontColor, fontFamily } = style ?? {};
  const look = { bold, italic, underline, strikethrough, fontSize, fontColor, fontFamily };
  const set = Object.fromEntries(Object.entries(look).filter(([, part]) => part !== undefined));
  return richText(value ?? '', links ?? [], set);
}

const LOOKS = ['bold', 'italic', 'underline', 'strikethrough', 'fontSize', 'fontColor', 'fontFamily'] as const;

/** Writes the text as it is: never read as a number, a date or a formula. */
function write(cell: CellModel, { text, links, look }: RichTextObject): void {
  for (const key of ['formula', 'spillOf', 'links'] as const) if (cell[key] !== undefined) delete cell[key];
  cell.value = text === '' ? null : text;
  if (links.length > 0) cell.links = links.map((link) => ({ ...link }));
  for (const key of LOOKS) if (look[key] !== undefined) restyle(cell, key, look[key]);
}

const readAll = (run: Execution, range: RangeObject): (RichTextObject | null)[][] =>
  readGrid<RichTextObject | null>(run.sheet(range.sheetId), range, richText('', [], {}), read);

function writeAll(run: Execution, range: RangeObject, of: (r: number, c: number) => RichTextObject): RangeObject {
  return writeRange(run, range, 'values', (sheet) => changeCells(sheet, range, (cell, r, c) => write(cell, of(r, c))));
}

/** Rich text of a range. */
export const rangeText = {
  gridReads: {
    getRichTextValue: (run, range) => readAll(run, { ...range, rows: 1, columns: 1 })[0]?.[0] ?? null,
    getRichTextValues: readAll,
  },
  writes: {
    setRichTextValue: (run, range, value) => writeAll(run, range, () => value),
    setRichTextValues: (run, range, values) => {
      demandShape(range, values);
      const empty = richText('', [], {});
      return writeAll(run, range, (r, c) => values[r]?.[c] ?? empty);
    },
  },
} satisfies Service<GoogleAppsScript.Spreadsheet.Range, RangeObject>;
