import type { CellRef, IsoDate } from '../cell';
import type { History } from '../monitoring/history';
import type { TableName } from '../table/defineTable';
import type { VillageData } from '../tables/tables';
import type { ResultRole } from '../template/sheets';
import type { Words } from '../words/words';

/** How a figure is written: on a sheet by number format, elsewhere by the same rounding in words. */
export type FigureKind = 'text' | 'integer' | 'decimal' | 'rupiah' | 'percent' | 'points' | 'date';

/** A shown value. `percent` is 0–100 and more, not a share. `undefined` is "nothing to show here" and stays blank. */
export type PageValue = string | number | undefined | { readonly date: IsoDate };

/** A jump to a source cell. */
export interface PageLink {
  readonly link: CellRef;
  readonly label: string;
}

export type PageCell = PageValue | PageLink;

/** Neutral emphasis; always beside a word that says the same. */
export type Tone = 'good' | 'watch' | 'act' | 'quiet';

export interface PageColumn {
  readonly key: string;
  readonly header: string;
  readonly kind: FigureKind;
  /** Pixels. */
  readonly width: number;
  /** Written by the officials and carried over by row key whenever the page is made anew. */
  readonly own?: boolean;
  /** Choices of an own column. */
  readonly choices?: readonly string[];
}

export interface PageRow {
  /** Stable across runs: officials' notes follow it. Unique within its table. */
  readonly key: string;
  readonly cells: readonly PageCell[];
  readonly tone?: Tone;
  /**
   * The sentence behind a figure of this row, by column key: what it was computed from, down to source cells. It says the
   * figure as the sheet shows it. Asked for one row at a time by JELASKAN and the panel, never for a whole sheet.
   */
  readonly because?: (column: string) => string | undefined;
  /** Ids of the needs, stakeholders and programs this row is about, beside its own key. */
  readonly about?: readonly string[];
}

export interface PageTable {
  readonly kind: 'table';
  readonly key: string;
  readonly heading: string;
  /** One sentence under the heading; `''` for none. */
  readonly note: string;
  readonly columns: readonly PageColumn[];
  readonly rows: readonly PageRow[];
  /** Shown instead of rows when there are none. */
  readonly empty: string;
}

export interface PageText {
  readonly kind: 'text';
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

export interface Figure {
  readonly key: string;
  readonly label: string;
  readonly value: PageValue;
  readonly kind: FigureKind;
  /** Where the figure comes from, in one sentence. */
  readonly because: string;
  readonly tone?: Tone;
}

export interface PageFigures {
  readonly kind: 'figures';
  readonly heading: string;
  readonly items: readonly Figure[];
}

export type PageBlock = PageText | PageFigures | PageTable;

/** What a result sheet, the panel, a printout and the command line show. Made from results only. */
export interface Page {
  readonly role: ResultRole;
  readonly title: string;
  /** "Diperbarui pada … dari … baris". */
  readonly updated: string;
  readonly blocks: readonly PageBlock[];
}

/** What a page needs beside results: the language, and the moment and size of the snapshot it was made from. */
export interface PageContext {
  readonly words: Words;
  /** Civil minute, `2026-11-23T14:05`. */
  readonly now: string;
  /** Rows read from the input sheets in this run. */
  readonly rowsRead: number;
  readonly data: VillageData;
  /** Tables whose sheet could not be read as a whole; their rows are missing, not absent. */
  readonly unread?: readonly TableName[];
  /** Tables that the workbook has no sheet for. */
  readonly absent?: readonly TableName[];
  /** The sheet Riwayat, where there is one. */
  readonly history?: History | undefined;
}
