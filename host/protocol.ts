/** What the local page and the server say to each other: JSON over HTTP on 127.0.0.1, and server-sent events. Types only. */
import type { CellError, CellStyle, Rectangle, TextLink, ValidationRule } from './model/types';

/** How a cell is formatted and what it accepts. */
export interface CellLook {
  numberFormat?: string;
  style?: CellStyle;
  validation?: ValidationRule;
}

export interface CellView extends CellLook {
  row: number;
  column: number;
  value: number | string | boolean | null;
  /** The text a person sees, in the workbook's locale. */
  display: string;
  /** With the locale's separators, as a person would type it. */
  formula?: string;
  error?: { code: CellError; message?: string };
  note?: string;
  links?: TextLink[];
}

/** A cell of a whole sheet; `look` counts in the sheet's `looks`. */
export interface SheetCell extends Omit<CellView, keyof CellLook> {
  look?: number;
}

/** Cells of one column, one below the other, that hold nothing but a look. */
export type BlankRun = [look: number, column: number, firstRow: number, rows: number];

export interface SheetView {
  id: number;
  name: string;
  hidden: boolean;
  tabColor?: string;
  maxRows: number;
  maxColumns: number;
  frozenRows: number;
  frozenColumns: number;
  columnWidths: [column: number, pixels: number][];
  rowHeights: [row: number, pixels: number][];
  hiddenRows: number[];
  hiddenColumns: number[];
  columnGroups: { first: number; last: number; collapsed: boolean }[];
  merges: Rectangle[];
  /** Thousands of cells share a few looks, so each is sent once. */
  looks: CellLook[];
  cells: SheetCell[];
  blanks: BlankRun[];
}

export interface MenuItem {
  /** `null` is a separator line. */
  label: string | null;
  entry: string | null;
}

export interface WorkbookView {
  title: string;
  locale: string;
  timeZone: string;
  revision: number;
  activeSheetId: number;
  sheets: SheetView[];
  menu: { title: string; items: MenuItem[] };
  /** Who this window edits as. */
  user: string;
}

/** What a run shows to the person who started it. */
export type Effect =
  | { kind: 'toast'; title: string; message: string; seconds: number }
  | { kind: 'alert'; title: string; message: string }
  | { kind: 'panel'; title: string; html: string }
  | { kind: 'dialog'; title: string; html: string; width: number; height: number; modal: boolean }
  | { kind: 'select'; sheetId: number; range: Rectangle };

export type Buttons = 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';
export type Answer = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';

export interface Question {
  title: string;
  message: string;
  buttons: Buttons;
}

/** Answer of a menu item: done, failed, or a question to ask before it is run again with the answer added. */
export type RunReply =
  | { state: 'done'; effects: Effect[] }
  | { state: 'failed'; message: string; effects: Effect[] }
  | { state: 'asks'; question: Question };

/** Answer of `google.script.run`; `value` is what the codec of Apps Script lets through. */
export type CallReply =
  | { ok: true; value: unknown; effects: Effect[] }
  | { ok: false; error: { name: string; message: string }; effects: Effect[] };

export interface TypedCell {
  row: number;
  column: number;
  /** As typed or pasted, in the workbook's locale; `''` clears the cell. */
  text: string;
}

export type StructureEdit =
  | {
      kind: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns';
      sheetId: number;
      first: number;
      count: number;
    }
  | { kind: 'renameSheet'; sheetId: number; name: string }
  | { kind: 'moveSheet'; sheetId: number; position: number }
  | { kind: 'insertSheet'; name: string }
  | { kind: 'deleteSheet'; sheetId: number }
  | { kind: 'columnGroup'; sheetId: number; first: number; last: number; collapsed: boolean }
  | { kind: 'columnWidth'; sheetId: number; column: number; pixels: number };

/** `effects`: what is shown to the person who typed or opened a file. */
export type EditReply = { ok: true; effects?: Effect[] } | { ok: false; message: string };

/** Requests. Every POST carries `client`, the random id of the window, so that it can be told apart in events. */
export interface Requests {
  /** GET */
  '/api/workbook': { reply: WorkbookView };
  /** POST; one typed cell or a paste, one edit for `onEdit`; addresses are those of the `revision` that the window showed. */
  '/api/edit': { body: { client: string; sheetId: number; cells: TypedCell[]; revision?: number }; reply: EditReply };
  '/api/structure': { body: { client: string; edit: StructureEdit }; reply: EditReply };
  /** POST; `answers` to the questions asked so far, in order. */
  '/api/menu': { body: { client: string; entry: string; answers: Answer[] }; reply: RunReply };
  /** POST; `args` as JSON text of an array, made in the panel by the codec of `google.script.run`. */
  '/api/call': { body: { client: string; name: string; args: string }; reply: CallReply };
  /** POST; raw bytes of an .xlsx; query `name`. Opens it in place of the current workbook. */
  '/api/open': { reply: EditReply };
  /** POST; an empty workbook in place of the current one. */
  '/api/new': { body: { client: string }; reply: EditReply };
  /** GET; the .xlsx as a download. */
  '/api/download': { reply: ArrayBuffer };
}

/** Server-sent events of GET `/events?client=…`; every window gets all of them. */
export type ServerEvent =
  | { kind: 'cells'; revision: number; sheetId: number; cells: CellView[]; by?: string }
  | { kind: 'sheet'; revision: number; sheet: SheetView; by?: string }
  | { kind: 'workbook'; revision: number; by?: string }
  /** Changed, and not on disk yet. */
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'trouble'; message: string };
