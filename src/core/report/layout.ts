import type { Cell, DateCell } from '../cell';
import type { LinkCell } from '../workbook';

/** How one cell of a result sheet looks. Absent means plain. */
export interface LayoutStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly background?: string;
  readonly wrap?: boolean;
  readonly align?: 'left' | 'center' | 'right';
}

export interface LayoutCell {
  /** Text never becomes a formula; `''` is an empty cell. */
  readonly value: Cell | DateCell | LinkCell;
  readonly format: string;
  readonly style: LayoutStyle;
}

/** A drop-down on a block of one column, for columns that belong to the officials. */
export interface LayoutChoice {
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly choices: readonly string[];
}

/** A page laid out on a grid, ready to be written in a constant number of calls. Every row is equally long. */
export interface SheetLayout {
  readonly cells: readonly (readonly LayoutCell[])[];
  /** Pixels by column, from column A. */
  readonly widths: readonly number[];
  readonly frozenRows: number;
  readonly choices: readonly LayoutChoice[];
  /** Holds the row keys by which officials' notes are found again; hidden. Counts from 1. */
  readonly keyColumn: number;
}
