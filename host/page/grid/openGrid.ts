import {
  type ICommandService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  type Workbook,
} from '@univerjs/core';
import {
  IEditorBridgeService,
  ScrollToRangeOperation,
  SetWorksheetActiveOperation,
} from '@univerjs/preset-sheets-core';
import type { Rectangle } from '../../model/types';
import type { CellView } from '../../protocol';
import { cellAt, findSheet, type Mirror, type MirrorSheet, putCells } from '../mirror';
import { decorateCells, type LookSource } from './cellLook';
import { cellRect } from './cellRect';
import { type Changes, changesOf } from './changes';
import { type EditRequests, redirectEdits } from './editing';
import { fitRows } from './fitRows';
import { guardChanges } from './gate';
import { UNIT, unitRange, unitSheet, workbookData } from './sheetData';
import { startUniver, type UniverParts } from './univer';
import { watchPerson } from './watchPerson';

/** What a person has selected; rows and columns count from 1. */
export interface Selection extends Rectangle {
  sheetId: number;
}

export interface CellPlace {
  row: number;
  column: number;
}

/** The grid as the rest of the page sees it; Univer stays behind it. */
export interface Grid {
  /** Shows another state of the whole workbook, touching only what differs. */
  show(next: Mirror): void;
  /** Shows another state of one sheet. */
  showSheet(next: MirrorSheet): void;
  showCells(sheetId: number, cells: readonly CellView[]): void;
  activeSheet(): number;
  activate(sheetId: number): void;
  select(sheetId: number, range: Rectangle): void;
  selection(): Selection | undefined;
  isEditing(): boolean;
  /** The cell whose editor is open. */
  editedCell(): (CellPlace & { sheetId: number }) | undefined;
  /** Closes an open editor as Enter does: its text is sent. */
  endEditing(): Promise<void>;
  focus(): void;
  /** Where a cell of the active sheet stands in the window, in CSS pixels. */
  rectOf(place: CellPlace): DOMRect | undefined;
  /** The text that Univer paints in a cell. */
  paintedText(sheetId: number, place: CellPlace): string;
}

export interface GridRequests extends EditRequests, Pick<LookSource, 'openChoices' | 'toggleCheckbox' | 'editText'> {
  selected(selection: Selection | undefined): void;
  /** The pointer rests on a cell, or on none. */
  hovered(place: CellPlace | undefined): void;
  scrolled(): void;
}

/** Opens the grid on a mirror of the workbook; the mirror's sheets are updated in place. */
export async function openGrid(container: HTMLElement, mirror: Mirror, requests: GridRequests): Promise<Grid> {
  const univer = startUniver(container);
  const state: GridState = { univer, mirror, changes: changesOf(univer.commands) };
  // Univer has its services only once there is a workbook.
  univer.create(workbookData(mirror));
  decorateCells(univer.injector, {
    ...requests,
    cell: (sheetId, row, column) => cellAt(findSheet(state.mirror, sheetId), row, column),
  });
  // Before it has painted, Univer takes no pointer and no key.
  await univer.injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  const grid = gridOf(state, container);
  guardChanges(univer.commands, redirectEdits(univer, grid, requests));
  watchPerson(univer, container, grid, requests);
  grid.activate(mirror.activeSheetId);
  return grid;
}

interface GridState {
  univer: UniverParts;
  mirror: Mirror;
  changes: Changes;
}

function gridOf(state: GridState, container: HTMLElement): Grid {
  const { univer, changes } = state;
  const { api, commands } = univer;
  const workbook = () => api.getActiveWorkbook();
  const activeSheet = (): number => Number(workbook()?.getActiveSheet().getSheetId() ?? 0);
  const isEditing = (): boolean => workbook()?.isCellEditing() ?? false;
  const activate = (sheetId: number): void => {
    if (activeSheet() !== sheetId) run(commands, SetWorksheetActiveOperation.id, { subUnitId: unitSheet(sheetId) });
    const sheet = findSheet(state.mirror, sheetId);
    if (sheet) fitRows(univer, sheet, sheet.cells.values());
  };
  return {
    show: (next) => showWorkbook(state, next, activate, activeSheet),
    showSheet(next) {
      const index = state.mirror.sheets.findIndex(({ id }) => id === next.id);
      const before = state.mirror.sheets[index];
      if (!before) return;
      state.mirror.sheets[index] = next;
      changes.sheet(before, next);
      fitRows(univer, next, next.cells.values());
    },
    showCells(sheetId, cells) {
      const sheet = findSheet(state.mirror, sheetId);
      if (!sheet) return;
      putCells(sheet, cells);
      changes.cells(sheetId, cells);
      fitRows(univer, sheet, cells);
    },
    activeSheet,
    activate,
    select(sheetId, range) {
      activate(sheetId);
      const { row, column, rows, columns } = range;
      workbook()
        ?.getActiveSheet()
        .getRange(row - 1, column - 1, rows, columns)
        .activate();
      run(commands, ScrollToRangeOperation.id, { range: unitRange(range) });
    },
    selection() {
      const range = workbook()?.getActiveSheet().getSelection()?.getActiveRange()?.getRange();
      return range && { sheetId: activeSheet(), ...rectangleOf(range, findSheet(state.mirror, activeSheet())) };
    },
    isEditing,
    editedCell() {
      if (!isEditing()) return undefined;
      const location = univer.injector.get(IEditorBridgeService).getEditLocation();
      if (!location) return undefined;
      return { sheetId: Number(location.sheetId), row: location.row + 1, column: location.column + 1 };
    },
    async endEditing() {
      if (isEditing()) await workbook()?.endEditingAsync(true);
    },
    focus: () => container.querySelector<HTMLElement>('[contenteditable="true"]')?.focus(),
    paintedText(sheetId, { row, column }) {
      const cell = workbook()
        ?.getSheetBySheetId(unitSheet(sheetId))
        ?.getSheet()
        .getCell(row - 1, column - 1);
      return String(cell?.v ?? cell?.p?.body?.dataStream.trimEnd() ?? '');
    },
    rectOf(place) {
      const sheet = findSheet(state.mirror, activeSheet());
      return sheet && cellRect(univer, sheet, place);
    },
  };
}

const run = (commands: ICommandService, id: string, params: object): void =>
  void commands.syncExecuteCommand(id, { unitId: UNIT, ...params });

function showWorkbook(
  state: GridState,
  next: Mirror,
  activate: (sheetId: number) => void,
  activeSheet: () => number,
): void {
  const before = state.mirror;
  const wanted = findSheet(next, activeSheet()) ? activeSheet() : next.activeSheetId;
  next.sheets.forEach((sheet, index) => {
    const old = findSheet(before, sheet.id);
    if (old) state.changes.sheet(old, sheet);
    else state.changes.addSheet(sheet, index);
  });
  Object.assign(before, next);
  activate(wanted);
  const live = new Set(next.sheets.map(({ id }) => unitSheet(id)));
  const shown = state.univer.injector.get(IUniverInstanceService).getUnit<Workbook>(UNIT)?.getSheets() ?? [];
  for (const id of shown.map((sheet) => sheet.getSheetId())) if (!live.has(id)) state.changes.removeSheet(Number(id));
}

interface OpenRange {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

/** A selection of whole rows or columns has no number at its open ends. */
function rectangleOf(range: OpenRange, sheet: MirrorSheet | undefined): Rectangle {
  const row = Number.isNaN(range.startRow) ? 1 : range.startRow + 1;
  const column = Number.isNaN(range.startColumn) ? 1 : range.startColumn + 1;
  const lastRow = Number.isNaN(range.endRow) ? (sheet?.maxRows ?? row) : range.endRow + 1;
  const lastColumn = Number.isNaN(range.endColumn) ? (sheet?.maxColumns ?? column) : range.endColumn + 1;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}
