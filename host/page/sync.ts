import type { ServerEvent } from '../protocol';
import type { Grid } from './grid/openGrid';
import { findSheet, type Mirror, mirrorOf, mirrorSheet } from './mirror';
import type { Server } from './server';

interface SyncOptions {
  mirror: Mirror;
  grid: Grid;
  server: Server;
  /** The list of sheets, a sheet's shape or the workbook is another one. */
  reshaped(sheetId: number | undefined): void;
  changed(): void;
}

/** Keeps the grid at the server's state. */
export interface Sync {
  /** Events are told apart by revision: what a full view already holds is not shown again, whoever caused it. */
  take(event: Extract<ServerEvent, { revision: number }>): void;
  /** Fetches everything and shows what differs; answers whether anything did. */
  reload(): Promise<boolean>;
}

export function syncGrid({ mirror, grid, server, reshaped, changed }: SyncOptions): Sync {
  let base = mirror.revision;
  let reloading: Promise<boolean> | undefined;
  const fetchAll = async (): Promise<boolean> => {
    const next = mirrorOf(await server.workbook());
    const differs = next.revision !== mirror.revision || next.title !== mirror.title;
    base = next.revision;
    grid.show(next);
    reshaped(undefined);
    changed();
    return differs;
  };
  const reload = (): Promise<boolean> => {
    reloading = (reloading ?? Promise.resolve(false)).then(fetchAll, fetchAll);
    return reloading;
  };
  return {
    take(event) {
      if (event.kind === 'workbook') return void reload().catch(() => undefined);
      if (event.revision <= base) return;
      mirror.revision = event.revision;
      if (event.kind === 'cells') grid.showCells(event.sheetId, event.cells);
      else if (findSheet(mirror, event.sheet.id)) {
        grid.showSheet(mirrorSheet(event.sheet));
        reshaped(event.sheet.id);
      } else void reload().catch(() => undefined);
      changed();
    },
    reload,
  };
}
