import type { ICellCustomRender, ICellDataForSheetInterceptor, Injector } from '@univerjs/core';
import { CellValueType, InterceptorEffectEnum } from '@univerjs/core';
import { BEFORE_CELL_EDIT, INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import type { CellView } from '../../protocol';
import { hasChoices, isCheckbox } from '../edits/choices';
import { tooNarrow } from './tooNarrow';

const ARROW = 18;
const NOTE = { tr: { color: '#f9ab00', size: 7 } };

export interface LookSource {
  cell(sheetId: number, row: number, column: number): CellView | undefined;
  /** What a person edits when the cell is opened. */
  editText(sheetId: number, row: number, column: number): string;
  openChoices(row: number, column: number): void;
  toggleCheckbox(row: number, column: number): void;
}

/** Draws what stands beside the text of a cell: the arrow of a drop-down, a checkbox, the corner of a note. */
export function decorateCells(injector: Injector, source: LookSource): void {
  const interceptors = injector.get(SheetInterceptorService);
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
    priority: 100,
    handler(cell, { subUnitId, row, col, rawData, worksheet }, next) {
      const view = source.cell(Number(subUnitId), row + 1, col + 1);
      if (!view) return next(cell);
      const hidden = tooNarrow(view, worksheet.getColumnWidth(col)) ? { v: '###', t: CellValueType.STRING } : undefined;
      const extra = decoration(view, source);
      if (!extra && !hidden) return next(cell);
      return next({ ...rawData, ...(cell === rawData ? {} : cell), ...extra, ...hidden });
    },
  });
  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: 1000,
    handler(cell, { subUnitId, row, col }, next) {
      const text = source.editText(Number(subUnitId), row + 1, col + 1);
      const { p: _, f: __, ...rest } = cell ?? {};
      return next(text === '' ? rest : { ...rest, v: text, t: CellValueType.STRING });
    },
  });
}

function decoration(view: CellView, source: LookSource): Partial<ICellDataForSheetInterceptor> | undefined {
  const marked = view.note ? { markers: NOTE } : undefined;
  if (isCheckbox(view)) {
    const shown = { customRender: [checkbox(source)], fontRenderExtension: { isSkip: true } };
    return { ...marked, ...shown };
  }
  if (hasChoices(view)) {
    return { ...marked, customRender: [arrow(source)], fontRenderExtension: { rightOffset: ARROW }, coverable: false };
  }
  return marked;
}

/** The drop-down arrow at the right edge, in the middle of the cell's height. */
function arrow(source: LookSource): ICellCustomRender {
  return {
    drawWith(context, { primaryWithCoord: { mergeInfo } }) {
      const x = mergeInfo.endX - 9;
      const y = (mergeInfo.startY + mergeInfo.endY) / 2;
      context.fillStyle = '#5f6368';
      context.beginPath();
      context.moveTo(x - 4, y - 2);
      context.lineTo(x + 4, y - 2);
      context.lineTo(x, y + 3);
      context.closePath();
      context.fill();
    },
    isHit: ({ x }, { primaryWithCoord: { mergeInfo } }) => x > mergeInfo.endX - ARROW,
    onPointerDown: ({ row, col }) => source.openChoices(row + 1, col + 1),
  };
}

function checkbox(source: LookSource): ICellCustomRender {
  return {
    drawWith(context, { subUnitId, row, col, primaryWithCoord: { mergeInfo } }) {
      const x = (mergeInfo.startX + mergeInfo.endX) / 2 - 6.5;
      const y = (mergeInfo.startY + mergeInfo.endY) / 2 - 6.5;
      const on = source.cell(Number(subUnitId), row + 1, col + 1)?.value === true;
      context.lineWidth = 1.5;
      context.strokeStyle = on ? '#1a73e8' : '#80868b';
      context.fillStyle = on ? '#1a73e8' : '#ffffff';
      context.fillRect(x, y, 13, 13);
      context.strokeRect(x, y, 13, 13);
      if (!on) return;
      context.strokeStyle = '#ffffff';
      context.beginPath();
      context.moveTo(x + 3, y + 6.5);
      context.lineTo(x + 5.5, y + 9.5);
      context.lineTo(x + 10.5, y + 3.5);
      context.stroke();
    },
    isHit: ({ x, y }, { primaryWithCoord: { mergeInfo } }) =>
      Math.abs(x - (mergeInfo.startX + mergeInfo.endX) / 2) < 9 &&
      Math.abs(y - (mergeInfo.startY + mergeInfo.endY) / 2) < 9,
    onPointerDown: ({ row, col }) => source.toggleCheckbox(row + 1, col + 1),
  };
}
