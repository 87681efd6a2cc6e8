import { announce, announceLooks, isObserved } from '../model/changes';
import type { CustomFunctions } from '../model/formula/engine';
import { recalculate } from '../model/formula/engine';
import type { SheetModel, WorkbookModel } from '../model/types';
import { findSheet } from '../model/workbook';
import { ServiceException } from '../services/exception';
import type { Execution } from '../services/execution';
import type { RangeObject } from '../services/objects';

type Queue = Pick<
  Execution,
  | 'later'
  | 'laterAnywhere'
  | 'queued'
  | 'changed'
  | 'reshaped'
  | 'altered'
  | 'stored'
  | 'commit'
  | 'settle'
  | 'wrote'
  | 'noteWrite'
  | 'sheet'
>;

/** From so many cells on, views are told of a whole sheet instead of each cell. */
const MANY_CELLS = 20_000;

interface Touched {
  values: RangeObject[];
  looks: RangeObject[];
  shape: boolean;
}

/**
 * The write cache of one execution: writes wait in order and run at a commit.
 *
 * When one fails, those behind it are dropped: whether Google still applies them is unconfirmed. Formulas are worked out
 * only when somebody looks at their results, at the latest at the end: several pages of links are taken in at once.
 */
export function writeCache(model: WorkbookModel, custom: () => CustomFunctions | undefined, now: () => Date): Queue {
  let queue: (() => void)[] = [];
  let queued = 0;
  let wrote = false;
  let stale = false;
  let altered: 'no' | 'looks' | 'formulas' = 'no';
  const touched = new Map<number, Touched>();
  const touchedOf = (sheetId: number): Touched => {
    const known = touched.get(sheetId) ?? { values: [], looks: [], shape: false };
    touched.set(sheetId, known);
    return known;
  };
  const sheet = (sheetId: number): SheetModel => {
    const found = findSheet(model, sheetId);
    if (!found) throw new ServiceException(`Sheet ${sheetId} not found`);
    return found;
  };
  const tell = (): void => {
    for (const [sheetId, what] of touched) tellSheet(model, sheetId, what);
    if (altered !== 'no') (altered === 'formulas' ? announce : announceLooks)(model, { kind: 'workbook' });
    touched.clear();
    altered = 'no';
  };
  const later = (write: () => void): void => {
    queue.push(write);
    queued += 1;
    wrote = true;
  };
  return {
    sheet,
    later: (sheetId, write) => later(() => write(sheet(sheetId))),
    laterAnywhere: later,
    queued: () => queued,
    changed: (range, what) => void touchedOf(range.sheetId)[what].push(range),
    reshaped: (sheetId) => {
      touchedOf(sheetId).shape = true;
    },
    altered: (reach) => {
      if (reach === 'formulas' || altered === 'no') altered = reach ?? 'looks';
    },
    stored: () => announceLooks(model, { kind: 'cells', sheetId: model.activeSheetId, cells: [] }),
    wrote: () => wrote,
    noteWrite: () => {
      wrote = true;
      stale = true;
    },
    commit: () => {
      const work = queue;
      queue = [];
      try {
        for (const write of work) write();
      } finally {
        tell();
        if (work.length > 0) stale = true;
      }
    },
    settle: () => {
      if (stale) recalculate(model, custom(), undefined, now);
      stale = false;
    },
  };
}

function tellSheet(model: WorkbookModel, sheetId: number, { values, looks, shape }: Touched): void {
  if (!findSheet(model, sheetId)) return;
  if (values.length > 0) announceRanges(model, sheetId, values, announce);
  if (looks.length > 0 && !isObserved(model)) announceLooks(model, { kind: 'sheet', sheetId });
  else if (looks.length > 0) announceRanges(model, sheetId, looks, announceLooks);
  if (shape) announceLooks(model, { kind: 'sheet', sheetId });
}

function announceRanges(
  model: WorkbookModel,
  sheetId: number,
  ranges: readonly RangeObject[],
  tell: typeof announce,
): void {
  const count = ranges.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  if (count > MANY_CELLS) {
    tell(model, { kind: 'sheet', sheetId });
    return;
  }
  const cells = ranges.flatMap(({ row, column, rows, columns }) =>
    Array.from({ length: rows * columns }, (_, index) => ({
      row: row + Math.floor(index / columns),
      column: column + (index % columns),
    })),
  );
  tell(model, { kind: 'cells', sheetId, cells });
}
