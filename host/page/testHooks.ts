import type { Rectangle } from '../model/types';

/** `window.__page`, for tests only: a canvas cannot be read from outside. */
export interface TestHooks {
  /** The text that is painted in a cell. */
  cellText(sheetName: string, row: number, column: number): string;
  /** Where a cell of the active sheet stands in the window. */
  cellRect(row: number, column: number): { x: number; y: number; width: number; height: number } | undefined;
  selection(): (Rectangle & { sheetId: number }) | undefined;
  isEditing(): boolean;
  /** Which state of the workbook the window shows. */
  revision(): number;
  /** Selects a cell and brings it into view. */
  select(sheetName: string, row: number, column: number): void;
}
