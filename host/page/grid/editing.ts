import {
  AutoFillCommand,
  DeltaColumnWidthCommand,
  IEditorBridgeService,
  MoveRangeCommand,
  SetCellEditVisibleOperation,
  SetSpecificColsVisibleCommand,
} from '@univerjs/preset-sheets-core';
import type { Rectangle } from '../../model/types';
import type { Redirect } from './gate';
import type { CellPlace, Grid } from './openGrid';
import { rectangleOfUnit, type UnitRange } from './sheetData';
import type { UniverParts } from './univer';

const ESCAPE = 27;
const ENTER = 13;
/** Bits that Univer adds to a key code for Ctrl and, on a Mac, Control. */
const CONTROL_BITS = [1 << 12, 1 << 13];

/** What a person wants to change, for the page to ask the server. */
export interface EditRequests {
  /** `everywhere`: typed with Ctrl+Enter, for the whole selection. */
  typed(place: SheetPlace, text: string, everywhere: boolean): void;
  /** The editor is closed, with or without its text. */
  editingEnded(): void;
  /** What stands in the editor when it is opened. */
  editText(sheetId: number, row: number, column: number): string;
  /** The fill handle was dragged or double-clicked; may be told twice. */
  filled(source: Rectangle, target: Rectangle): void;
  /** The border of the selection was dragged to another place. */
  moved(source: Rectangle, target: Rectangle): void;
  columnWidth(column: number, pixels: number): void;
  /** The arrows that Univer shows in the header beside hidden columns. */
  showColumns(range: Rectangle): void;
  /** True when the page opens something else than the cell editor. */
  opensChoices(place: CellPlace): boolean;
}

export interface SheetPlace extends CellPlace {
  sheetId: number;
}

interface EditorChange {
  visible: boolean;
  eventType: number;
  keycode?: number;
}

/** Turns what Univer would do to its own copy into requests to the server. */
export function redirectEdits(univer: UniverParts, grid: Grid, requests: EditRequests): Redirect {
  const editor = editorWatch(univer, grid, requests);
  univer.commands.onCommandExecuted(({ id, params }) => {
    if (id === SetCellEditVisibleOperation.id && (params as EditorChange).visible === false) requests.editingEnded();
  });
  const showColumns = ({ ranges }: { ranges: UnitRange[] }): boolean => {
    for (const range of ranges) requests.showColumns(rectangleOfUnit(range));
    return true;
  };
  const redirects: Record<string, (params: never) => boolean> = {
    [SetCellEditVisibleOperation.id]: editor,
    [SetSpecificColsVisibleCommand.id]: showColumns,
    [AutoFillCommand.id]: ({ sourceRange, targetRange }: { sourceRange: UnitRange; targetRange: UnitRange }) => {
      requests.filled(rectangleOfUnit(sourceRange), rectangleOfUnit(targetRange));
      return true;
    },
    [MoveRangeCommand.id]: ({ fromRange, toRange }: { fromRange: UnitRange; toRange: UnitRange }) => {
      requests.moved(rectangleOfUnit(fromRange), rectangleOfUnit(toRange));
      return true;
    },
    [DeltaColumnWidthCommand.id]: ({ anchorCol, deltaX }: { anchorCol: number; deltaX: number }) => {
      const width = univer.api.getActiveWorkbook()?.getActiveSheet().getColumnWidth(anchorCol) ?? 0;
      requests.columnWidth(anchorCol + 1, Math.max(20, Math.round(width + deltaX)));
      return true;
    },
  };
  return (id, params) => redirects[id]?.(params as never) ?? false;
}

/** Takes the text as it was typed at the moment the editor closes, before Univer reads anything into it. */
function editorWatch(univer: UniverParts, grid: Grid, requests: EditRequests): (params: EditorChange) => boolean {
  const bridge = univer.injector.get(IEditorBridgeService);
  return ({ visible, keycode }) => {
    const location = bridge.getEditLocation();
    if (!location) return false;
    const at = { sheetId: Number(location.sheetId), row: location.row + 1, column: location.column + 1 };
    if (visible) return !grid.isEditing() && (keycode === undefined || keycode === ENTER) && requests.opensChoices(at);
    if (!grid.isEditing() || keycode === ESCAPE) return false;
    const text = univer.editorText();
    const everywhere = keycode !== undefined && CONTROL_BITS.some((bit) => keycode === (bit | ENTER));
    if (everywhere || text !== requests.editText(at.sheetId, at.row, at.column)) requests.typed(at, text, everywhere);
    return false;
  };
}
