import type { Kind } from '../services/methods';

/** How often a script called services; what the figures of the bench are made of. */
export interface Calls {
  total: number;
  /** `Range.getValues` -> how often. */
  byMethod: Record<string, number>;
  /** Calls that asked the workbook for something. */
  reads: number;
  readsAfterWrite: number;
  writes: number;
  /** Reads of cells, by name of the sheet. */
  readsBySheet: Record<string, number>;
}

export const newCalls = (): Calls => ({
  total: 0,
  byMethod: {},
  reads: 0,
  readsAfterWrite: 0,
  writes: 0,
  readsBySheet: {},
});

const add = (counts: Record<string, number>, key: string): void => {
  counts[key] = (counts[key] ?? 0) + 1;
};

/** Counts a call; `sheetName` for reads of cells. */
export function countCall(calls: Calls, method: string): void {
  calls.total += 1;
  add(calls.byMethod, method);
}

export function countTouch(calls: Calls, kind: Kind, wrote: boolean, sheetName: string | undefined): void {
  if (kind === 'writes' || kind === 'acts' || kind === 'grows') calls.writes += 1;
  if (kind !== 'reads' && kind !== 'gridReads') return;
  calls.reads += 1;
  if (wrote) calls.readsAfterWrite += 1;
  if (kind === 'gridReads' && sheetName !== undefined) add(calls.readsBySheet, sheetName);
}
