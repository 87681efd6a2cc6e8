import type { ServerEvent } from '../protocol';
import type { CellPlace, Grid } from './grid/openGrid';
import { findSheet, type Mirror, mirrorOf, mirrorSheet } from './mirror';
import type { Server } from './server';

type WorkbookEvent = Extract<ServerEvent, { revision: number }>;

interface SyncOptions {
  mirror: Mirror;
  grid: Grid;
  server: Server;
  /** The list of sheets, a sheet's shape or the workbook is another one. */
  reshaped(sheetId: number | undefined): void;
  changed(): void;
}

/** `'older'`: the server knows less than this window had been shown, so it was stopped before it had saved. */
type Found = 'same' | 'newer' | 'older';

/** Keeps the grid at the server's state. */
export interface Sync {
  /** Events are told apart by revision: what a full view already holds is not shown again, whoever caused it. */
  take(event: WorkbookEvent): void;
  /** Shows what had to wait while a cell was being edited. */
  resume(): void;
  /** Fetches everything and shows what differs; answers what was found. An open editor is closed with its text. */
  reload(): Promise<Found>;
  /** The same, but nobody is interrupted while typing. */
  reloadWhenIdle(): Promise<Found>;
}

export function syncGrid({ mirror, grid, server, reshaped, changed }: SyncOptions): Sync {
  let base = mirror.revision;
  const waiting: WorkbookEvent[] = [];
  const idle: (() => void)[] = [];
  let reloading: Promise<Found> | undefined;
  const fetchAll = async (): Promise<Found> => {
    let view = await server.workbook();
    while (grid.isEditing()) {
      await new Promise<void>((resolve) => idle.push(resolve));
      view = await server.workbook();
    }
    const next = mirrorOf(view);
    const found = compare(mirror, next);
    base = next.revision;
    grid.show(next);
    reshaped(undefined);
    changed();
    return found;
  };
  const reloadWhenIdle = (): Promise<Found> => {
    reloading = (reloading ?? Promise.resolve<Found>('same')).then(fetchAll, fetchAll);
    return reloading;
  };
  const show = (event: WorkbookEvent): void => {
    if (event.kind === 'workbook') return void reloadWhenIdle().catch(() => undefined);
    if (event.revision <= base) return;
    mirror.revision = event.revision;
    if (event.kind === 'cells') grid.showCells(event.sheetId, event.cells);
    else if (findSheet(mirror, event.sheet.id)) {
      grid.showSheet(mirrorSheet(event.sheet));
      reshaped(event.sheet.id);
    } else void reloadWhenIdle().catch(() => undefined);
    changed();
  };
  return {
    take(event) {
      if (waiting.length > 0 || disturbs(event, grid.editedCell())) waiting.push(event);
      else show(event);
    },
    resume() {
      for (const event of waiting.splice(0)) show(event);
      for (const go of idle.splice(0)) go();
    },
    reloadWhenIdle,
    async reload() {
      await grid.endEditing();
      return reloadWhenIdle();
    },
  };
}

function compare(shown: Mirror, next: Mirror): Found {
  if (next.title !== shown.title || next.revision > shown.revision) return 'newer';
  return next.revision < shown.revision ? 'older' : 'same';
}

/** Univer takes the text of an open editor for the cell's own when that cell changes or moves, and what was typed is gone. */
function disturbs(event: WorkbookEvent, edited: (CellPlace & { sheetId: number }) | undefined): boolean {
  if (!edited) return false;
  if (event.kind !== 'cells') return true;
  const isEdited = ({ row, column }: CellPlace): boolean => row === edited.row && column === edited.column;
  return event.sheetId === edited.sheetId && event.cells.some(isEdited);
}
