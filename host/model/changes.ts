import type { ModelChange, WorkbookModel } from './types';

export interface CellPosition {
  sheetId: number;
  row: number;
  column: number;
}

type Listener = (change: ModelChange) => void;

const listeners = new WeakMap<WorkbookModel, Set<Listener>>();

/** What changed since the formulas were last worked out; `'everything'` when cells moved or nobody kept count. */
interface Pending {
  revision: number;
  cells: CellPosition[] | 'everything';
}
const pending = new WeakMap<WorkbookModel, Pending>();

/** Calls the listener after every change; the answer stops it. */
export function observe(model: WorkbookModel, listener: Listener): () => void {
  const known = listeners.get(model) ?? new Set();
  listeners.set(model, known.add(listener));
  return () => known.delete(listener);
}

/** Whether anybody is told of changes, so that their cells have to be listed. */
export const isObserved = (model: WorkbookModel): boolean => (listeners.get(model)?.size ?? 0) > 0;

/** Counts a change, keeps it for the next recalculation and tells the listeners. Every writer of the model ends with it. */
export function announce(model: WorkbookModel, change: ModelChange): void {
  keepForFormulas(model, change);
  tell(model, change);
}

/** The same without marking formulas for recalculation: for formats, notes, widths, and for the results of formulas. */
export function announceLooks(model: WorkbookModel, change: ModelChange): void {
  const kept = pending.get(model);
  const complete = kept !== undefined && kept.revision === model.revision;
  tell(model, change);
  if (complete) kept.revision = model.revision;
}

/** Takes the cells that changed since the last call. A revision that nobody announced counts as everything. */
export function takePending(model: WorkbookModel): CellPosition[] | 'everything' {
  const kept = pending.get(model);
  pending.set(model, { revision: model.revision, cells: [] });
  return kept && kept.revision === model.revision ? kept.cells : 'everything';
}

function keepForFormulas(model: WorkbookModel, change: ModelChange): void {
  const kept = pending.get(model);
  if (!kept) return;
  const complete = kept.revision === model.revision;
  kept.revision = model.revision + 1;
  if (!complete || change.kind !== 'cells') kept.cells = 'everything';
  if (kept.cells === 'everything' || change.kind !== 'cells') return;
  for (const { row, column } of change.cells) kept.cells.push({ sheetId: change.sheetId, row, column });
}

function tell(model: WorkbookModel, change: ModelChange): void {
  model.revision += 1;
  for (const listener of listeners.get(model) ?? []) listener(change);
}
