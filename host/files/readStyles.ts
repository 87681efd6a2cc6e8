import type { CellStyle } from '../model/types';
import { colourOf } from './colours';
import { type Attributes, isOn, scanXml } from './xml';

/** The look of a cell, by the number that it carries in `s`. */
export interface CellFormat {
  numberFormat?: string;
  style?: CellStyle;
  /** The number is a day or a time of day. */
  isDate: boolean;
}

/** Formats that a workbook may use without declaring them; the short date is written as it is read in Indonesia. */
const BUILT_IN: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"Rp"#,##0;-"Rp"#,##0',
  6: '"Rp"#,##0;[Red]-"Rp"#,##0',
  7: '"Rp"#,##0.00;-"Rp"#,##0.00',
  8: '"Rp"#,##0.00;[Red]-"Rp"#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0;(#,##0)',
  38: '#,##0;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

interface StyleTables {
  formats: Map<number, string>;
  fonts: CellStyle[];
  fills: (string | undefined)[];
  cells: { attributes: Attributes; alignment: Attributes }[];
}

/** Reads the styles part into one entry per `s` number. */
export function readStyles(xml: string | undefined, theme: readonly string[]): CellFormat[] {
  if (!xml) return [];
  const tables = collect(xml, theme);
  return tables.cells.map(({ attributes, alignment }) => cellFormat(tables, attributes, alignment));
}

/** Whether a number format shows days or times: a date letter outside quotes, brackets and escapes. */
export function isDateFormat(format: string): boolean {
  const first = format.split(';')[0] ?? '';
  if (/^\[(h+|m+|s+)\]/i.test(first)) return true;
  const bare = first.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').replace(/general|AM\/PM|E[+-]/gi, '');
  return /[dmyhs]/i.test(bare) && !/[0#?]/.test(bare.replace(/s\.0+/gi, ''));
}

function cellFormat(tables: StyleTables, attributes: Attributes, alignment: Attributes): CellFormat {
  const id = Number(attributes.numFmtId ?? 0);
  const numberFormat = tables.formats.get(id) ?? BUILT_IN[id];
  const background = tables.fills[Number(attributes.fillId ?? 0)];
  const style: CellStyle = {
    ...withoutDefaults(tables.fonts[Number(attributes.fontId ?? 0)] ?? {}, tables.fonts[0] ?? {}),
    ...(background ? { background } : {}),
    ...alignmentStyle(alignment),
  };
  return {
    isDate: numberFormat !== undefined && isDateFormat(numberFormat),
    ...(numberFormat && !/^general$/i.test(numberFormat) ? { numberFormat } : {}),
    ...(Object.keys(style).length ? { style } : {}),
  };
}

/** The workbook's own default font is not a choice for a cell. */
function withoutDefaults(font: CellStyle, usual: CellStyle): CellStyle {
  const own = { ...font };
  if (own.fontFamily === usual.fontFamily) delete own.fontFamily;
  if (own.fontSize === usual.fontSize) delete own.fontSize;
  if (own.fontColor === usual.fontColor || own.fontColor === '#000000') delete own.fontColor;
  return own;
}

function alignmentStyle(attributes: Attributes): CellStyle {
  const { horizontal, vertical, wrapText } = attributes;
  return {
    ...(horizontal === 'left' || horizontal === 'center' || horizontal === 'right' ? { horizontal } : {}),
    // `bottom` is what a cell has anyway.
    ...(vertical === 'top' ? { vertical } : {}),
    ...(vertical === 'center' ? { vertical: 'middle' } : {}),
    ...(isOn(wrapText) ? { wrap: true } : {}),
  };
}

function collect(xml: string, theme: readonly string[]): StyleTables {
  const tables: StyleTables = { formats: new Map(), fonts: [], fills: [], cells: [] };
  const path: string[] = [];
  scanXml(xml, {
    open(name, attributes) {
      const parent = path.at(-1) ?? '';
      path.push(name);
      if (path[1] === 'dxfs') return;
      if (name === 'numFmt') tables.formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'font' && parent === 'fonts') tables.fonts.push({});
      if (parent === 'font') fontPart(tables.fonts.at(-1) ?? {}, name, attributes, theme);
      if (name === 'fill' && parent === 'fills') tables.fills.push(undefined);
      if (name === 'patternFill' && attributes.patternType === 'none') path[path.length - 1] = 'noFill';
      if (name === 'fgColor' && parent === 'patternFill')
        tables.fills[tables.fills.length - 1] = colourOf(attributes, theme);
      if (name === 'xf' && parent === 'cellXfs') tables.cells.push({ attributes, alignment: {} });
      const cell = tables.cells.at(-1);
      if (name === 'alignment' && path.at(-3) === 'cellXfs' && cell) cell.alignment = attributes;
    },
    close() {
      path.pop();
    },
  });
  return tables;
}

function fontPart(font: CellStyle, name: string, attributes: Attributes, theme: readonly string[]): void {
  const value = attributes.val;
  const on = value === undefined || isOn(value);
  if (name === 'b' && on) font.bold = true;
  if (name === 'i' && on) font.italic = true;
  if (name === 'strike' && on) font.strikethrough = true;
  if (name === 'u' && value !== 'none') font.underline = true;
  if (name === 'sz' && Number(value) > 0) font.fontSize = Number(value);
  if (name === 'name' && value) font.fontFamily = value;
  const colour = name === 'color' ? colourOf(attributes, theme) : undefined;
  if (colour) font.fontColor = colour;
}
