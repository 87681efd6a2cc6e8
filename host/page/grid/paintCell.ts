import {
  CellValueType,
  HorizontalAlign,
  type ICellData,
  type IDocumentData,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { CellView } from '../../protocol';

const LINK_COLOUR = '#1155cc';
const HORIZONTAL = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT };
const VERTICAL = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };

/**
 * One cell as Univer paints it: always the text the server sends, never a value or a formula.
 * Univer then has nothing to calculate, to convert or to format.
 */
export function paintCell(cell: CellView): ICellData {
  const style = styleOf(cell);
  const document = partialLinks(cell);
  const common = { s: style, f: null, si: null };
  if (document) return { ...common, p: document, v: null };
  if (cell.display === '') return { ...common, p: null, v: null };
  return { ...common, p: null, v: cell.display, t: CellValueType.STRING };
}

/** Whether Univer has anything to draw; a rule or a number format alone is nothing to see. */
export const isPainted = ({ display, style }: CellView): boolean => display !== '' || style !== undefined;

/** Every key is named, so that one that is gone from the cell is gone from the grid too. */
function styleOf({ style = {}, value, error, display, links }: CellView): IStyleData {
  const linked = links?.some(({ start, end }) => start === 0 && end >= display.length) ?? false;
  const colour = linked ? (style.fontColor ?? LINK_COLOUR) : style.fontColor;
  return {
    ff: style.fontFamily ?? null,
    fs: style.fontSize ?? 10,
    bl: style.bold ? 1 : 0,
    it: style.italic ? 1 : 0,
    ul: { s: style.underline || linked ? 1 : 0 },
    st: { s: style.strikethrough ? 1 : 0 },
    cl: colour ? { rgb: colour } : null,
    bg: style.background ? { rgb: style.background } : null,
    ht: style.horizontal ? HORIZONTAL[style.horizontal] : usualAlignment(value, error !== undefined),
    vt: VERTICAL[style.vertical ?? 'bottom'],
    tb: style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
  };
}

function usualAlignment(value: CellView['value'], failed: boolean): HorizontalAlign {
  if (failed || typeof value === 'boolean') return HorizontalAlign.CENTER;
  return typeof value === 'number' ? HorizontalAlign.RIGHT : HorizontalAlign.LEFT;
}

/** A link over a part of the text needs a document; a link over all of it is only a style. */
function partialLinks({ links, display, value, row, column }: CellView): IDocumentData | undefined {
  if (typeof value !== 'string' || !links?.some(({ start, end }) => start > 0 || end < display.length))
    return undefined;
  const text = display.replace(/\r\n|\n/g, '\r');
  const ends = [...text].flatMap((letter, index) => (letter === '\r' ? [index] : []));
  return {
    id: `cell-${row}-${column}`,
    body: {
      dataStream: `${text}\r\n`,
      textRuns: links.map(({ start, end }) => ({
        st: start,
        ed: Math.min(end, text.length),
        ts: { cl: { rgb: LINK_COLOUR }, ul: { s: 1 } },
      })),
      paragraphs: [...ends, text.length].map((startIndex) => ({ startIndex })),
    },
    documentStyle: {},
  };
}
