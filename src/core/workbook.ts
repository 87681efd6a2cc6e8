import type { Cell, CellRef, Grid, IsoDate } from './cell';
import type { SheetLayout } from './report/layout';
import type { CellRule } from './table/column';

/** Sheets the add-on knows by role; their names may have been changed by a person. */
export type SheetRole =
  | 'needs'
  | 'stakeholders'
  | 'interests'
  | 'programs'
  | 'monitoring'
  | 'interactions'
  | 'assets'
  | 'settings'
  | 'influence'
  | 'priorities'
  | 'mismatches'
  | 'summary'
  | 'interestMap'
  | 'proposals'
  | 'dataCheck'
  | 'history'
  | 'lists';

/** What the add-on remembers, kept in the workbook itself (developer metadata), so that a copy carries it. */
export interface WorkbookState {
  readonly version: number;
  /** Sheet id by role: found again after a person renamed or moved the sheet. */
  readonly sheets: Readonly<Partial<Record<SheetRole, number>>>;
  /** The day the sample village was filled in; its dates count from there. */
  readonly sampleOn?: IsoDate;
  /** Settings that were empty and that the sample filled in. */
  readonly sampleSettings?: readonly string[];
  /** Multiplier by `table.column` that an official confirmed for headers such as `(Rp. Jt)`. */
  readonly units?: Readonly<Record<string, number>>;
  /** Highest number that an id ever had, by prefix: an id of a deleted row does not come back. */
  readonly ids?: Readonly<Record<string, number>>;
  /** When each action last finished: `2026-11-23T14:05` by action name. */
  readonly lastRuns?: Readonly<Record<string, string>>;
  readonly language?: 'id' | 'en';
}

export interface SheetDescription {
  readonly sheetId: number;
  readonly name: string;
}

export interface WorkbookDescription {
  /** As Sheets spells it: `id_ID`, `in_ID`, `en_US`. */
  readonly locale: string;
  readonly timeZone: string;
  readonly today: IsoDate;
  /** Civil minute in the workbook's time zone: `2026-11-23T14:05`. */
  readonly now: string;
  readonly state: WorkbookState | undefined;
  readonly sheets: readonly SheetDescription[];
}

export interface SheetSize {
  readonly rows: number;
  readonly columns: number;
}

/** A sheet by id, or by the name under which an earlier edit of the same list adds it. */
export type SheetHandle = number | string;

/** What may be written into a cell. Text never becomes a formula; `null` empties the cell. */
export type WriteCell = Cell | null | LinkCell;

/** A cell that jumps to another cell of the workbook. The label is ours, never sheet text. */
export interface LinkCell {
  readonly link: CellRef;
  readonly label: string;
}

/** Everything the template says about one column of an input sheet. */
export interface ColumnSetup extends CellSetup {
  readonly column: number;
  readonly header: string;
  readonly note: string;
  /** Belongs to the additional tier, shown in a quieter colour. */
  readonly extra: boolean;
  /** Only for a column made just now: a person's own widths are left alone. */
  readonly width: number | undefined;
  /** The header cell is written only when it was empty or when the column is new. */
  readonly writeHeader: boolean;
}

/** Format and drop-down of one cell. */
export interface CellSetup {
  readonly numberFormat: string;
  readonly rule: CellRule | undefined;
  readonly help: string;
}

/** Where drop-downs of references find their labels: the hidden list sheet and its last row. */
export interface ListPlace {
  readonly sheet: SheetHandle;
  readonly rows: number;
}

/** One change to a workbook. Actions return lists of them; whoever holds the workbook carries them out in order. */
export type Edit =
  | {
      readonly kind: 'addSheet';
      readonly name: string;
      readonly size: SheetSize;
      readonly hidden: boolean;
      readonly tab?: string;
    }
  | { readonly kind: 'ensureSize'; readonly sheet: SheetHandle; readonly now: SheetSize; readonly size: SheetSize }
  /** A block of values; text cells get the text format first so that nothing is re-read as a number or a formula. */
  | {
      readonly kind: 'write';
      readonly sheet: SheetHandle;
      readonly row: number;
      readonly column: number;
      readonly values: readonly (readonly WriteCell[])[];
      readonly formats?: readonly string[];
    }
  /** Ids for rows that lack one: `ids[i]` goes to row `firstRow + i`, `null` leaves that cell untouched,
   *  `''` stands for a cell that is empty and stays so. At most a few dozen runs between `null`s. */
  | {
      readonly kind: 'fillIds';
      readonly sheet: SheetHandle;
      readonly column: number;
      readonly firstRow: number;
      readonly ids: readonly (string | null)[];
      /** For a sheet without an id column: the header that a new one, right of everything, gets. */
      readonly head?: { readonly row: number; readonly header: string; readonly now: SheetSize };
    }
  | { readonly kind: 'deleteRows'; readonly sheet: SheetHandle; readonly rows: readonly number[] }
  /** Headers, notes, drop-downs and formats of an input sheet: the header row and `rows` rows below it. */
  | {
      readonly kind: 'setUpColumns';
      readonly sheet: SheetHandle;
      readonly headerRow: number;
      readonly rows: number;
      readonly columns: readonly ColumnSetup[];
      readonly lists: ListPlace;
    }
  /** Formats and drop-downs of single cells that stand below each other, from `row` on; `undefined` leaves a cell as it is. */
  | {
      readonly kind: 'setUpCells';
      readonly sheet: SheetHandle;
      readonly row: number;
      readonly column: number;
      readonly cells: readonly (CellSetup | undefined)[];
    }
  /** Brings a sheet to the front. */
  | { readonly kind: 'show'; readonly sheet: SheetHandle }
  | { readonly kind: 'groupColumns'; readonly sheet: SheetHandle; readonly first: number; readonly last: number }
  /** Column widths in pixels from column A, for a sheet that was just added; `hide` hides one of them, from 1. */
  | { readonly kind: 'widths'; readonly sheet: SheetHandle; readonly pixels: readonly number[]; readonly hide?: number }
  | { readonly kind: 'freezeRows'; readonly sheet: SheetHandle; readonly rows: number }
  /** Replaces the whole content of a result sheet; column widths only when it is new, since people adjust them. */
  | {
      readonly kind: 'page';
      readonly sheet: SheetHandle;
      readonly now: SheetSize;
      readonly layout: SheetLayout;
      readonly isNew: boolean;
    }
  | { readonly kind: 'locale'; readonly locale: string }
  /**
   * `roles` names sheets added by this list, whose ids are known only now; they join `state.sheets`. The ids that `fillIds`
   * edits of this list wrote join `state.ids`; those that the spreadsheet refused do not.
   */
  | {
      readonly kind: 'state';
      readonly state: WorkbookState;
      readonly roles: Readonly<Partial<Record<SheetRole, SheetHandle>>>;
    };

/** A part of an edit that the spreadsheet refused, for example drop-downs on a table with typed columns. */
export interface Trouble {
  readonly sheetName: string;
  readonly what: 'dropDowns' | 'ids';
  /** The spreadsheet's own words. */
  readonly message: string;
}

/** The few things an action may ask of a workbook. Reads come first; after `apply` nothing is read again. */
export interface Workbook {
  describe(): WorkbookDescription;
  /** The civil minute now in a time zone, `2026-11-23T14:05`. */
  nowIn(timeZone: string): string;
  /** Values from A1 to the last used cell; `[]` for an empty sheet. */
  values(sheetId: number): Grid;
  size(sheetId: number): SheetSize;
  /** The first columns' group depth, to know whether the additional columns are folded already. */
  isGrouped(sheetId: number, column: number): boolean;
  /** Rows (from 1) of a column in which a formula stands, whatever it shows. */
  formulaRows(sheetId: number, column: number): ReadonlySet<number>;
  /** False when the person at the keyboard may not write there. */
  canEdit(sheetId: number): boolean;
  /** Carries the edits out in order; what could not be done on one sheet is returned, the rest is done all the same. */
  apply(edits: readonly Edit[]): readonly Trouble[];
}

/** What an action may show to the person who started it. Questions come before the lock and before any write. */
export interface Screen {
  /** True when the person agreed. */
  confirm(title: string, question: string): boolean;
  alert(title: string, message: string): void;
  toast(message: string, title: string): void;
}
