import type { CellModel, CellStyle } from '../model/types';
import { escapeXml } from './xml';

/** Formats with a number of their own that mean the same in every language. */
const BUILT_IN = new Map([
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
  ['@', 49],
]);
const FIRST_OWN_FORMAT = 164;
const DEFAULT_FONT = '<font><sz val="10"/><color rgb="FF000000"/><name val="Arial"/></font>';
const DEFAULT_FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
];
const DEFAULT_CELL = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';

/** Numbers every look once; the part is written after the last cell. */
export interface StyleWriter {
  /** The `s` of a cell; 0 for a plain one. */
  of(cell: CellModel): number;
  xml(): string;
}

/** Collects fonts, fills and number formats while the sheets are written. */
export function styleWriter(): StyleWriter {
  const formats = new Map<string, number>();
  const fonts = numbered([DEFAULT_FONT]);
  const fills = numbered(DEFAULT_FILLS);
  const cells = numbered([DEFAULT_CELL]);
  const known = new Map<string, number>();
  const formatId = (format: string | undefined): number => {
    if (!format || /^general$/i.test(format)) return 0;
    const id = BUILT_IN.get(format) ?? formats.get(format) ?? FIRST_OWN_FORMAT + formats.size;
    if (id >= FIRST_OWN_FORMAT) formats.set(format, id);
    return id;
  };
  const cellXml = ({ numberFormat, style = {} }: CellModel): string => {
    const alignment = alignmentXml(style);
    const numbers = `numFmtId="${formatId(numberFormat)}" fontId="${fonts.of(fontXml(style))}" fillId="${fills.of(fillXml(style))}"`;
    const open = `<xf ${numbers} borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"`;
    return alignment ? `${open} applyAlignment="1">${alignment}</xf>` : `${open}/>`;
  };
  return {
    of(cell) {
      if (!cell.numberFormat && !cell.style) return 0;
      const key = `${cell.numberFormat ?? ''}\n${cell.style ? JSON.stringify(cell.style) : ''}`;
      const number = known.get(key) ?? cells.of(cellXml(cell));
      known.set(key, number);
      return number;
    },
    xml: () => stylesXml(formats, fonts.all(), fills.all(), cells.all()),
  };
}

function stylesXml(formats: Map<string, number>, fonts: string[], fills: string[], cells: string[]): string {
  const formatList = [...formats].map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    (formatList.length ? `<numFmts count="${formatList.length}">${formatList.join('')}</numFmts>` : '') +
    `<fonts count="${fonts.length}">${fonts.join('')}</fonts><fills count="${fills.length}">${fills.join('')}</fills>` +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${cells.length}">${cells.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

/** `#rgb` or `#rrggbb` as Excel's `AARRGGBB`; `undefined` for a colour by name. */
export function argb(colour: string | undefined): string | undefined {
  const hex = /^#([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(colour ?? '')?.[1];
  if (!hex) return undefined;
  return `FF${(hex.length === 3 ? hex.replace(/./g, '$&$&') : hex).toUpperCase()}`;
}

function fontXml(style: CellStyle): string {
  const parts = [
    style.bold ? '<b/>' : '',
    style.italic ? '<i/>' : '',
    style.strikethrough ? '<strike/>' : '',
    style.underline ? '<u/>' : '',
    `<sz val="${style.fontSize ?? 10}"/>`,
    `<color rgb="${argb(style.fontColor) ?? 'FF000000'}"/>`,
    `<name val="${escapeXml(style.fontFamily ?? 'Arial')}"/>`,
  ];
  return `<font>${parts.join('')}</font>`;
}

function fillXml(style: CellStyle): string {
  const colour = argb(style.background);
  if (!colour) return DEFAULT_FILLS[0] ?? '';
  return `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function alignmentXml(style: CellStyle): string {
  const vertical = style.vertical === 'middle' ? 'center' : style.vertical;
  const attributes =
    (style.horizontal ? ` horizontal="${style.horizontal}"` : '') +
    (vertical ? ` vertical="${vertical}"` : '') +
    (style.wrap ? ' wrapText="1"' : '');
  return attributes && `<alignment${attributes}/>`;
}

function numbered(first: readonly string[]) {
  const found = new Map(first.map((text, index) => [text, index]));
  return {
    of(text: string): number {
      const number = found.get(text) ?? found.size;
      found.set(text, number);
      return number;
    },
    all: (): string[] => [...found.keys()],
  };
}
