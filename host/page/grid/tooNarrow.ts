import type { CellView } from '../../protocol';

/** Univer's padding at both sides of a cell. */
const PADDING = 4;
const POINT = 4 / 3;
/** Measured texts are kept, up to a number that no screen shows at once. */
const MOST_KEPT = 20_000;

const widths = new Map<string, number>();
let canvas: CanvasRenderingContext2D | null | undefined;

/** Whether a number does not fit its column: half a number is a wrong number, so `###` is shown in its place. */
export function tooNarrow({ value, display, style }: CellView, columnWidth: number): boolean {
  if (typeof value !== 'number' || style?.wrap) return false;
  const size = (style?.fontSize ?? 10) * POINT;
  return (
    textWidth(`${style?.bold ? 'bold ' : ''}${size}px ${style?.fontFamily ?? 'Arial'}`, display) > columnWidth - PADDING
  );
}

function textWidth(font: string, text: string): number {
  const key = `${font}|${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!canvas) return 0;
  canvas.font = font;
  const width = canvas.measureText(text).width;
  if (widths.size > MOST_KEPT) widths.clear();
  widths.set(key, width);
  return width;
}
