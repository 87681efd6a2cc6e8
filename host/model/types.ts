import type { Shift } from './shift';

/**
 * The workbook as the host keeps it: plain data, no behaviour, safe to send as JSON.
 *
 * Rows and columns count from 1, as in Apps Script. Dates are serial numbers (days since 1899-12-30, fraction = time of
 * day, wall clock of the workbook's time zone) that carry a date number format; only `services/` makes `Date` objects.
 */
export type CellError = '#N/A' | '#REF!' | '#VALUE!' | '#DIV/0!' | '#NAME?' | '#NUM!' | '#NULL!' | '#ERROR!';

/** A stored cell value. `null` is an empty cell. Errors are `{ error, message? }`. */
export type StoredValue = number | string | boolean | null | { readonly error: CellError; readonly message?: string };

export interface CellStyle {
  bold?: boolean;
  italic?: boolean;
  strikethrough?: boolean;
  underline?: boolean;
  fontSize?: number;
  fontColor?: string;
  fontFamily?: string;
  background?: string;
  horizontal?: 'left' | 'center' | 'right';
  vertical?: 'top' | 'middle' | 'bottom';
  wrap?: boolean;
}

/** One run of linked text inside a cell; `start` and `end` are UTF-16 offsets, end excluded. */
export interface TextLink {
  start: number;
  end: number;
  url: string;
}

export interface ValidationRule {
  /** Name of a `SpreadsheetApp.DataValidationCriteria` member, for example `VALUE_IN_LIST`. */
  criteria: string;
  /** Arguments as given to the builder; ranges as `{ sheetId, row, column, rows, columns }`, dates as serial numbers. */
  args: readonly unknown[];
  allowInvalid: boolean;
  helpText?: string;
  /** For `CUSTOM_FORMULA`: the cell its relative references are written for; absent, the cell that holds the rule. */
  origin?: { row: number; column: number };
}

export interface CellModel {
  value: StoredValue;
  /** en-US text with the leading `=`, absent for a constant. */
  formula?: string;
  /** Set on cells filled by the array result of the formula at this address; such a cell holds a value but no formula. */
  spillOf?: { row: number; column: number };
  numberFormat?: string;
  style?: CellStyle;
  note?: string;
  links?: TextLink[];
  validation?: ValidationRule;
}

export interface Rectangle {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface Protection {
  id: number;
  kind: 'SHEET' | 'RANGE';
  /** Absent for a whole sheet. */
  range?: Rectangle;
  unprotected: Rectangle[];
  description: string;
  warningOnly: boolean;
  /** E-mail addresses beside the owner; `undefined` means "rights follow the file". */
  editors?: string[];
}

export interface Metadata {
  id: number;
  key: string;
  value: string;
  visibility: 'DOCUMENT' | 'PROJECT';
}

export interface SheetModel {
  id: number;
  name: string;
  hidden: boolean;
  tabColor?: string;
  maxRows: number;
  maxColumns: number;
  /** Key: `row * 65536 + column`. Only cells that hold something. */
  cells: Map<number, CellModel>;
  columnWidths: Map<number, number>;
  rowHeights: Map<number, number>;
  hiddenRows: Set<number>;
  /** Rows hidden by a basic filter. */
  filteredRows: Set<number>;
  hiddenColumns: Set<number>;
  frozenRows: number;
  frozenColumns: number;
  /** Depth of each grouped column, and the groups that are folded (`first`–`last`, both included). */
  columnGroupDepth: Map<number, number>;
  collapsedColumnGroups: { first: number; last: number }[];
  merges: Rectangle[];
  protections: Protection[];
  metadata: Metadata[];
  /** Rectangles turned into a table with typed columns: validation calls and some writes fail there. */
  typedTables: Rectangle[];
  filter?: Rectangle;
}

export interface NamedRange {
  name: string;
  sheetId: number;
  range: Rectangle;
}

export interface WorkbookModel {
  title: string;
  /** As Sheets spells it: `id_ID`, `en_US`. */
  locale: string;
  /** IANA name, for example `Asia/Jakarta`. */
  timeZone: string;
  sheets: SheetModel[];
  namedRanges: NamedRange[];
  metadata: Metadata[];
  activeSheetId: number;
  /** E-mail of the owner, who may always edit. */
  owner: string;
  editors: string[];
  viewers: string[];
  /** Script, document and user properties, by store. */
  properties: { document: Record<string, string>; script: Record<string, string>; user: Record<string, string> };
  /** Grows by one with every change of the model. */
  revision: number;
  nextId: number;
}

/** What changed since a revision; a listener sends it to the views. */
export type ModelChange =
  | { kind: 'cells'; sheetId: number; cells: readonly { row: number; column: number }[] }
  /** Names, order, sizes, widths, groups, merges, freezes: the view lays the sheet out anew. `shift`: its cells moved so. */
  | { kind: 'sheet'; sheetId: number; shift?: Shift }
  | { kind: 'workbook' };
