import { cellKey, keyColumn, keyRow } from '../model/cells';
import { observe } from '../model/changes';
import type { ModelChange, WorkbookModel } from '../model/types';
import { findSheet } from '../model/workbook';
import type { ServerEvent } from '../protocol';
import { cellView } from './cellView';
import { sheetView } from './view';

/** More changed cells than this are sent as a whole sheet. */
const MANY_CELLS = 20_000;

/** Gathers what one request changes in a model and says it in as few events as possible. */
export interface ChangeBatch {
  isEmpty(): boolean;
  /** The events for what was gathered since the last call; `by` is the window that caused it. */
  take(by: string | undefined): ServerEvent[];
  stop(): void;
}

/** Starts to gather the changes of a model. */
export function changeBatch(model: WorkbookModel): ChangeBatch {
  const cells = new Map<number, Set<number>>();
  const sheets = new Set<number>();
  let workbook = false;
  const note = (change: ModelChange): void => {
    if (change.kind === 'workbook') workbook = true;
    else if (change.kind === 'sheet') sheets.add(change.sheetId);
    else {
      const known = cells.get(change.sheetId) ?? new Set();
      cells.set(change.sheetId, known);
      for (const { row, column } of change.cells) known.add(cellKey(row, column));
    }
  };
  const stop = observe(model, note);
  const isEmpty = (): boolean => !workbook && sheets.size === 0 && cells.size === 0;
  return {
    isEmpty,
    take(by) {
      const events = workbook ? [workbookEvent(model)] : partEvents(model, sheets, cells);
      workbook = false;
      sheets.clear();
      cells.clear();
      return by === undefined ? events : events.map((event) => ({ ...event, by }));
    },
    stop,
  };
}

const workbookEvent = ({ revision }: WorkbookModel): ServerEvent => ({ kind: 'workbook', revision });

function partEvents(model: WorkbookModel, sheets: Set<number>, cells: Map<number, Set<number>>): ServerEvent[] {
  const { revision } = model;
  const whole = new Set([...sheets, ...[...cells].filter(([, keys]) => keys.size > MANY_CELLS).map(([id]) => id)]);
  // A sheet that is gone changed the list of sheets.
  if ([...whole].some((id) => !findSheet(model, id))) return [workbookEvent(model)];
  const events: ServerEvent[] = [];
  for (const id of whole) {
    const sheet = findSheet(model, id);
    if (sheet) events.push({ kind: 'sheet', revision, sheet: sheetView(model, sheet) });
  }
  for (const [id, keys] of cells) {
    const sheet = findSheet(model, id);
    // Properties and metadata change without a cell.
    if (!sheet || whole.has(id) || keys.size === 0) continue;
    const views = [...keys].map((key) => cellView(model, sheet.cells.get(key), keyRow(key), keyColumn(key)));
    events.push({ kind: 'cells', revision, sheetId: id, cells: views });
  }
  return events;
}
